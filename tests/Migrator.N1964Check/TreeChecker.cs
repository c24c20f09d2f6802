using System.Text.Json;

namespace Migrator.N1964Check;

/// <summary>
/// Checks a tree against the constraints of N1964 that need no compiler. Not checked: whether a private name is used from outside its
/// module, and whether main is called.
/// </summary>
public sealed class TreeChecker
{
    private const string Manifest = "cppmod.json";

    private static readonly HashSet<string> Extensions =
        [".cppm", ".h", ".hh", ".hpp", ".hxx", ".h++", ".inl", ".ipp", ".tpp", ".inc", ".cpp", ".cc", ".cxx", ".c++", ".ixx"];

    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly SortedDictionary<string, FileFacts> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string File, Partition Partition)>> _modules;
    private readonly HashSet<string> _known;
    private readonly List<Violation> _violations = [];

    private TreeChecker(IReadOnlyDictionary<string, string> texts, IEnumerable<string> known)
    {
        _texts = texts;
        _known = [.. known, "std", .. Existing(texts.GetValueOrDefault(Manifest))];
        foreach (var (path, text) in texts)
            if (Extensions.Contains(Path.GetExtension(path)))
                _files.Add(path, FileReader.Read(text));
        _modules = _files.SelectMany(file => file.Value.Partitions.Select(partition => (File: file.Key, Partition: partition)))
            .GroupBy(partition => partition.Partition.Module).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The violations, in the order of files and lines, and how many partitions were there: a check of none proves nothing.</summary>
    /// <param name="texts">Files of the tree by their path with slashes, one byte a character; <c>cppmod.json</c> says which modules others make.</param>
    /// <param name="known">More modules that others make.</param>
    public static (IReadOnlyList<Violation> Violations, int Partitions) Check(IReadOnlyDictionary<string, string> texts, params IEnumerable<string> known)
    {
        var checker = new TreeChecker(texts, known);
        foreach (var (path, facts) in checker._files) checker.CheckFile(path, facts);
        foreach (var module in checker._modules.Values) checker.CheckModule(module);
        checker.CheckUnits();
        checker.CheckCycles();
        checker.CheckPrograms();
        return ([.. checker._violations.Distinct().OrderBy(violation => violation.File, StringComparer.Ordinal).ThenBy(violation => violation.Line)], checker._modules.Values.Sum(module => module.Count));
    }

    private void Fail(string file, int line, string message) => _violations.Add(new Violation(file, line, message));

    private void CheckFile(string path, FileFacts facts)
    {
        if (facts.IsUnit) CheckText(path, facts);
        foreach (var second in facts.Partitions.Skip(1)) Fail(path, second.Line, $"{second} is the second partition of the file (7.2)");
        foreach (var import in facts.Imports)
        {
            if (_known.Contains(import.Module)) continue;
            if (!_modules.TryGetValue(import.Module, out var module)) Fail(path, import.Line, $"nothing defines the module {import.Module}");
            else if (import.Label is { } label && !module.Exists(other => other.Partition.Label == label)) Fail(path, import.Line, $"nothing defines the partition {import}");
        }

        foreach (var nested in facts.NestedModules)
        {
            if (!nested.Nested.StartsWith(nested.Module + "::", StringComparison.Ordinal)) Fail(path, nested.Line, $"{nested.Nested} is declared, but not in the module that encloses it (5.3)");
            if (!_modules.ContainsKey(nested.Nested)) Fail(path, nested.Line, $"nothing defines the nested module {nested.Nested}");
            foreach (var import in facts.Imports.Where(import => import.Module == nested.Nested)) Fail(path, import.Line, $"imports the nested module {nested.Nested}, which this partition declares (5.3)");
        }

        foreach (var included in facts.Includes.Where(include => include.InModule))
            if (Target(path, included) is { } fragment && facts.Partitions is [var partition, ..])
                CheckText(fragment, FileReader.Read(_texts[fragment], partition.Module));
    }

    private void CheckText(string path, FileFacts facts)
    {
        if (facts.Unbalanced is var (place, what)) Fail(path, place, what);
        foreach (var (line, message) in facts.Violations) Fail(path, line, message);
    }

    private void CheckModule(List<(string File, Partition Partition)> module)
    {
        foreach (var (file, partition) in module)
        {
            if (partition.Label is null && module.Count > 1) Fail(file, partition.Line, $"the module {partition.Module} has several partitions, and this one has no name (2.5)");
            if (partition.Label is "") Fail(file, partition.Line, "an empty partition name");
            var first = module.First(other => other.Partition.Label == partition.Label);
            if (partition.Label is not null && !ReferenceEquals(first.Partition, partition)) Fail(file, partition.Line, $"{partition} is defined in {first.File}, too (2.5)");
            if (partition.Module == "std") Fail(file, partition.Line, "std belongs to the standard library");
        }

        var name = module[0].Partition.Module;
        var around = name.Contains("::", StringComparison.Ordinal) ? name[..name.LastIndexOf("::", StringComparison.Ordinal)] : "";
        if (_modules.ContainsKey(around) && !_files.Values.Any(file => file.NestedModules.Exists(nested => nested.Nested == name)))
            Fail(module[0].File, module[0].Partition.Line, $"the nested module {name} is not declared in {around} (5.3)");
    }

    /// <summary>Each unit of the manifest is where it should be, and what it should be.</summary>
    private void CheckUnits()
    {
        if (!_texts.TryGetValue(Manifest, out var manifest)) return;
        using var json = JsonDocument.Parse(manifest);
        foreach (var unit in json.RootElement.GetProperty("modules").EnumerateArray().SelectMany(module => module.GetProperty("units").EnumerateArray()))
        {
            var path = unit.GetProperty("path").GetString()!;
            var shown = Partition.Show(unit.GetProperty("namespace").GetString()!, unit.GetProperty("label").GetString() is { Length: > 0 } label ? label : null);
            if (!_files.TryGetValue(path, out var facts) || !facts.Partitions.Exists(partition => partition.ToString() == shown)) Fail(path, 1, $"the manifest says that this file defines {shown}");
        }
    }

    /// <summary>The partitions of a program form an acyclic graph; modules as a whole need not (2.5).</summary>
    private void CheckCycles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, facts) in _files.Where(file => file.Value.Partitions.Count > 0)) Visit(file, facts.Partitions[0], []);

        void Visit(string file, Partition partition, List<Partition> path)
        {
            if (done.Contains(file)) return;
            path.Add(partition);
            foreach (var (via, import) in Reached(file, []))
            {
                var targets = _modules.GetValueOrDefault(import.Module, []).Where(target => import.Label is null || target.Partition.Label == import.Label);
                foreach (var target in targets)
                {
                    var start = path.IndexOf(target.Partition);
                    if (start >= 0) Fail(via, import.Line, $"partitions import each other (2.5): {string.Join(" -> ", path.Skip(start).Append(target.Partition))}{(via == file ? "" : $", as {file} includes this text")}");
                    else Visit(target.File, target.Partition, path);
                }
            }

            path.RemoveAt(path.Count - 1);
            done.Add(file);
        }
    }

    /// <summary>A program has at most one program module, and no ::main then (6.4).</summary>
    private void CheckPrograms()
    {
        foreach (var (file, facts) in _files)
        {
            var programs = facts.Partitions.Where(partition => partition.Attributes.Contains("program")).ToList();
            if (programs.Count == 0 && facts.Mains.Count == 0) continue;
            foreach (var line in programs.Count > 0 ? facts.Mains : []) Fail(file, line, "::main beside a program module (6.4)");
            var seen = new HashSet<string>(StringComparer.Ordinal) { file };
            var pending = new Queue<string>([file]);
            while (pending.TryDequeue(out var next))
            {
                foreach (var (_, import) in Reached(next, []))
                {
                    foreach (var target in _modules.GetValueOrDefault(import.Module, []))
                    {
                        if (target.Partition.Attributes.Contains("program") && target.File != file)
                            Fail(file, (programs.FirstOrDefault()?.Line ?? facts.Mains[0]), $"a program with {(programs.Count > 0 ? "two program modules" : "::main and a program module")}: it imports {target.Partition} (6.4)");
                        if (seen.Add(target.File)) pending.Enqueue(target.File);
                    }
                }
            }
        }
    }

    /// <summary>The imports of a file and of the files of the tree that it includes. Which conditional includes hold, only a compiler knows.</summary>
    private IEnumerable<(string File, Import Import)> Reached(string file, HashSet<string> seen)
    {
        if (!seen.Add(file) || !_files.TryGetValue(file, out var facts)) return [];
        return facts.Imports.Select(import => (file, import))
            .Concat(facts.Includes.Where(include => include is { InCode: false, IsConditional: false }).Select(include => Target(file, include)).OfType<string>().SelectMany(target => Reached(target, seen)));
    }

    /// <summary>The file of the tree that an include names: beside the including one, else the only one whose path ends so, in a folder where compilers look.</summary>
    private string? Target(string from, Include include)
    {
        var beside = Normal(from.Contains('/') ? from[..(from.LastIndexOf('/') + 1)] + include.Path : include.Path);
        if (!include.IsAngled && _files.ContainsKey(beside)) return beside;
        var ends = _files.Keys.Where(path => path == include.Path || path.EndsWith("/" + include.Path, StringComparison.Ordinal))
            .Where(path => !include.IsAngled || include.Path.Contains('/') || Path.GetFileName(Path.GetDirectoryName(path)) is null or "" or "include" or "inc" or "src").Take(2).ToList();
        return ends.Count == 1 ? ends[0] : null;
    }

    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "")) parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private static List<string> Existing(string? manifest)
    {
        if (manifest is null) return [];
        using var json = JsonDocument.Parse(manifest);
        return json.RootElement.TryGetProperty("existing", out var existing) ? [.. existing.EnumerateArray().Select(module => module.GetProperty("namespace").GetString()!)] : [];
    }
}

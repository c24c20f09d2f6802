using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;

namespace Migrator.Cli.Verification;

/// <summary>
/// Says which legacy files have to stay text for a build to get further: those whose units the messages stand in, else those
/// that the notes point at, else those that declare what the message names, else what the failing file includes. Where only few clients of a module do not compile,
/// these get its text, and its headers are not to blame (<see cref="ClientBlame"/>). All failures of a build count at once; what was not built for them is no failure of its own.
/// </summary>
/// <param name="codebase">The facts.</param>
/// <param name="plan">The plan that was built.</param>
/// <param name="texts">Text of the new and changed files of the output, by path.</param>
/// <param name="root">Absolute path of the tree that was built.</param>
public sealed partial class FailureAttribution(Codebase codebase, Plan plan, IReadOnlyDictionary<string, string> texts, string root)
{
    private readonly Dictionary<string, ImmutableArray<string>> _owners = Owners(plan);

    private readonly Dictionary<string, ImmutableArray<string>> _partitions = Partitions(plan);

    private readonly ILookup<string, string> _includes = codebase.Includes.Where(include => include.IsProject).ToLookup(include => include.File, include => include.Target, StringComparer.Ordinal);

    private readonly ILookup<string, Declaration> _declared = codebase.Declarations.ToLookup(declaration => declaration.QualifiedName, StringComparer.Ordinal);

    private readonly ILookup<string, Declaration> _named = codebase.Declarations.ToLookup(declaration => declaration.Name, StringComparer.Ordinal);

    /// <summary>Whether the plan makes something of a file that a build may refuse.</summary>
    public static bool IsMigrated(FilePlan file) => file.Fate is FileFate.Partition or FileFate.Implementation or FileFate.Macros or FileFate.Forward;

    /// <summary>The files to keep, each with the first message that blames it, and the clients that get text; nothing only when every file stays text already.</summary>
    public (ImmutableArray<BuildFailure> Files, ImmutableArray<ClientFailure> Clients) Of(IEnumerable<FailedStep> failed, string problem)
    {
        var found = new SortedDictionary<string, BuildFailure>(StringComparer.Ordinal);
        var clients = new ClientBlame(codebase, plan);
        var steps = failed.Select(step => (Step: step, Blamed: OfStep(step))).ToList();
        foreach (var (step, blamed) in steps.Where(entry => Client(entry.Step).Length > 0)) clients.Add(Client(step), blamed, Said(step));
        foreach (var (step, blamed) in steps.Where(entry => !clients.Answers(Client(entry.Step), entry.Blamed)))
            foreach (var failure in blamed) found.TryAdd(failure.File, failure);
        if (found.Count == 0 && problem.Length > 0)
            foreach (var file in InProblem(problem)) found.TryAdd(file, new BuildFailure(file, -1, Shown(problem)));
        return ([.. found.Values], clients.Failures);
    }

    /// <summary>The one client that a step compiles or makes a program of, which may miss what text would define in it; empty when it does something else.</summary>
    private string Client(FailedStep step) =>
        Sources(step) is [var source] && plan.Files.TryGetValue(source, out var file) && !file.TextModules.IsEmpty && DiagnosticParser.Parse(step.Output).All(diagnostic => diagnostic.Kind is DiagnosticKind.Compile or DiagnosticKind.Crash or DiagnosticKind.Undefined) ? source : "";

    /// <summary>The first message of a step, with its place in the client: in it as an offset, else in words.</summary>
    private (int Offset, string Message) Said(FailedStep step)
    {
        var diagnostic = DiagnosticParser.Parse(step.Output)[0];
        if (FromRoot(diagnostic.Place.File) is not { } path) return (-1, Shown(diagnostic.Message));
        var text = plan.Files.TryGetValue(path, out var file) && !file.TextModules.IsEmpty ? codebase.Input.Files.First(input => input.Path == path).Text!.Text : "";
        var offset = text.Length > 0 ? LegacyLines.Offset(text, texts.GetValueOrDefault(path, text), diagnostic.Place.Line) : -1;
        return (offset, Shown(offset >= 0 ? diagnostic.Message : $"{path}:{diagnostic.Place.Line}: {diagnostic.Message}"));
    }

    private List<BuildFailure> OfStep(FailedStep step)
    {
        var sources = Sources(step);
        var diagnostics = DiagnosticParser.Parse(step.Output);
        var found = new List<BuildFailure>();
        foreach (var diagnostic in diagnostics)
        {
            var file = FromRoot(diagnostic.Place.File) ?? sources.FirstOrDefault();
            var blamed = diagnostic.Kind switch
            {
                DiagnosticKind.Compile => Blamed(diagnostic, file),
                DiagnosticKind.Crash => sources.SelectMany(source => OwnersOf(source)).ToList() is { Count: > 0 } own ? own : sources.SelectMany(Included),
                DiagnosticKind.Undefined or DiagnosticKind.Duplicate => Declaring(diagnostic.Symbol),
                _ => Named(diagnostic.Message),
            };
            var place = file is not null && diagnostic.Place.Line > 0 ? $"{file}:{diagnostic.Place.Line}: " : diagnostic.Kind == DiagnosticKind.Crash && file is not null ? file + ": " : "";
            found.AddRange(blamed.Distinct().Select(legacy => new BuildFailure(legacy, OffsetOf(legacy, diagnostic.Place), Shown(place + diagnostic.Message))));
        }

        found.RemoveAll(failure => !IsMigrated(failure.File));
        if (found.Count > 0) return found;
        // Nothing tells: all that the failing files reach, and in the end everything.
        var reached = sources.SelectMany(source => OwnersOf(source).Concat(Reached(source))).Distinct().ToList();
        return [.. (reached.Count > 0 ? reached : All()).Select(file => new BuildFailure(file, -1, Shown(diagnostics[0].Message)))];
    }

    private IEnumerable<string> Blamed(Diagnostic diagnostic, string? file)
    {
        foreach (var place in diagnostic.IncludedFrom.Prepend(diagnostic.Place))
            if (OwnersOf(FromRoot(place.File)) is { IsEmpty: false } owners)
                return owners;
        var named = diagnostic.Notes.SelectMany(note => OwnersOf(FromRoot(note.File))).Concat(diagnostic.Modules.SelectMany(module => _partitions.GetValueOrDefault(module, []))).ToList();
        if (named.Count > 0) return named;
        if (file is not null && Spoken(diagnostic.Message, Reached(file)) is { Count: > 0 } spoken) return spoken;
        var included = file is null ? [] : Included(file).ToList();
        return included.Count > 0 ? included : diagnostic.Modules.Concat(plan.Modules.Where(module => module.PrimaryPath == file).Select(module => module.Name)).SelectMany(InterfacesOf);
    }

    /// <summary>Those of some headers that declare, or define as a macro, the first name that a message quotes and any of them knows.</summary>
    private List<string> Spoken(string message, HashSet<string> headers)
    {
        foreach (var name in Quoted().Matches(message).Select(match => match.Groups[1].Value.Split("::")[^1]))
        {
            var declaring = _named[name].Where(declaration => declaration.Kind != EntityKind.Namespace).Select(declaration => declaration.File)
                .Concat(headers.Where(header => codebase.Syntax[header].Directives.Any(directive => directive.Kind == DirectiveKind.Define && directive.Name == name)));
            if (declaring.Where(headers.Contains).Distinct().ToList() is { Count: > 0 } found) return found;
        }

        return [];
    }

    /// <summary>Migrated headers that declare a symbol or its class, else migrated sources that define it.</summary>
    private List<string> Declaring(string symbol)
    {
        for (var name = symbol; name.Length > 0; name = name.LastIndexOf("::", StringComparison.Ordinal) is var end and > 0 ? name[..end] : "")
        {
            var files = _declared[name].Where(declaration => declaration.Kind != EntityKind.Namespace).Select(declaration => declaration.File).Distinct().Where(IsMigrated).ToList();
            if (files.Where(file => plan.Files[file].Fate != FileFate.Implementation).ToList() is { Count: > 0 } headers) return headers;
            if (files.Count > 0) return files;
        }

        return [];
    }

    /// <summary>Units that a message of CMake or Ninja names by their objects, their BMIs or themselves.</summary>
    private IEnumerable<string> Named(string message) =>
        FileNames().Matches(message).SelectMany(match => match.Value switch
        {
            var name when name.EndsWith(".pcm", StringComparison.Ordinal) => _partitions.GetValueOrDefault(Path.GetFileName(name)[..^4].Replace('-', ':'), []),
            var name when name.EndsWith(".o", StringComparison.Ordinal) => OwnersOf(SourceOfObject(name)),
            var name => OwnersOf(FromRoot(name)),
        });

    private List<string> InProblem(string problem) => Named(problem).Distinct().ToList() is { Count: > 0 } named ? named : All();

    private List<string> All() => [.. plan.Files.Values.Where(IsMigrated).Select(file => file.Path)];

    private bool IsMigrated(string file) => plan.Files.TryGetValue(file, out var known) && IsMigrated(known);

    private ImmutableArray<string> OwnersOf(string? output) => output is null ? [] : _owners.GetValueOrDefault(output, []);

    private IEnumerable<string> InterfacesOf(string module) =>
        plan.Modules.Where(known => known.Name == module).SelectMany(known => known.Interfaces).Where(IsMigrated);

    /// <summary>The nearest migrated headers behind a file's includes: umbrellas and text headers are seen through.</summary>
    private HashSet<string> Included(string file)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Walk(file, target =>
        {
            var isUnit = IsMigrated(target) && plan.Files[target].Fate != FileFate.Forward;
            if (isUnit) found.Add(target);
            return !isUnit;
        });
        return found;
    }

    private HashSet<string> Reached(string file)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Walk(file, target =>
        {
            if (IsMigrated(target)) found.Add(target);
            return true;
        });
        return found;
    }

    private void Walk(string file, Func<string, bool> goesOn)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { file };
        var pending = new Queue<string>([file]);
        while (pending.TryDequeue(out var next))
            foreach (var target in _includes[next].Where(seen.Add))
                if (goesOn(target)) pending.Enqueue(target);
    }

    /// <summary>Files of the tree that a step compiles or links.</summary>
    private List<string> Sources(FailedStep step)
    {
        var words = ShellWords.Split(step.Command);
        var compiled = words.Select(FromRoot).OfType<string>().Where(IsKnown).Distinct().ToList();
        if (compiled.Count > 0) return compiled;
        return [.. words.Concat(step.Outputs).Where(word => word.EndsWith(".o", StringComparison.Ordinal)).Select(SourceOfObject).OfType<string>().Distinct()];
    }

    private bool IsKnown(string path) => plan.Files.ContainsKey(path) || _owners.ContainsKey(path) || plan.Modules.Any(module => module.PrimaryPath == path);

    /// <summary>The source of <c>sub/CMakeFiles/target.dir/folder/shape.cppm.o</c>; null when it is none of the tree's.</summary>
    private string? SourceOfObject(string name)
    {
        if (ObjectPath().Match(name) is not { Success: true } match) return null;
        var (folder, path) = (match.Groups[1].Value, match.Groups[2].Value);
        var full = PathNames.Combine(folder, path);
        return full is not null && IsKnown(full) ? full
            : plan.Files.Keys.Concat(_owners.Keys).FirstOrDefault(file => file == path || file.EndsWith("/" + path, StringComparison.Ordinal));
    }

    private string? FromRoot(string? path) => path is null || !Path.IsPathRooted(path) ? null : PathNames.FromRoot(root, Path.GetFullPath(path));

    private string Shown(string message) => UserErrorException.OneLine(message.Replace(root + "/", "", StringComparison.Ordinal));

    /// <summary>The place of a line of the output in its legacy file, by its text; negative when it has none there.</summary>
    private int OffsetOf(string legacy, MessagePlace place)
    {
        if (FromRoot(place.File) is not { } path || !OwnersOf(path).Contains(legacy)) return -1;
        var text = codebase.Input.Files.First(file => file.Path == legacy).Text!.Text;
        return texts.TryGetValue(path, out var output) ? LegacyLines.Offset(text, output, place.Line) : -1;
    }

    private static Dictionary<string, ImmutableArray<string>> Owners(Plan plan)
    {
        var owners = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var file in plan.Files.Values.Where(IsMigrated))
        {
            owners[file.Path] = [file.Path];
            if (file.MacroPart.Length > 0) owners[file.MacroPart] = [file.Path];
            foreach (var unit in file.Units.Where(unit => unit.UnitPath.Length > 0 && file.SharesUnitOf.Length == 0)) owners[unit.UnitPath] = Members(unit, file);
        }

        return owners;
    }

    private static Dictionary<string, ImmutableArray<string>> Partitions(Plan plan) =>
        plan.Files.Values.Where(file => IsMigrated(file) && file.SharesUnitOf.Length == 0).SelectMany(file => file.Units.Where(unit => unit.Partition.Length > 0).Select(unit => (Name: $"{unit.Module}:{unit.Partition}", Files: Members(unit, file))))
            .DistinctBy(unit => unit.Name).ToDictionary(unit => unit.Name, unit => unit.Files, StringComparer.Ordinal);

    private static ImmutableArray<string> Members(FilePlan unit, FilePlan file) => unit.UnitMembers.IsEmpty ? [file.Path] : unit.UnitMembers;

    [GeneratedRegex(@"'([\w:~]+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^(?:(.*)/)?CMakeFiles/[^/]+\.dir/(.*)\.o$")]
    private static partial Regex ObjectPath();

    [GeneratedRegex(@"[\w./+-]+\.(?:pcm|o|cppm|cpp|cc|cxx|h|hpp)\b")]
    private static partial Regex FileNames();
}

using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Files;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Modules;

/// <summary>
/// Which file belongs to which module. A cxx20 module is a library: the build target, or its namespace when no target
/// is known or several targets build the same sources. An n1964 module is a namespace: the outermost one of a file, or a nested one
/// (<see cref="NestedModules"/>).
/// </summary>
public sealed class ModuleMap
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, string> _groupOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moduleOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namespaceOf = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _objectMacros;
    private readonly ILookup<string, Declaration> _memberDefinitions;
    private readonly Lazy<HashSet<string>> _programs;

    /// <param name="context">The facts.</param>
    /// <param name="members">Headers, sources and fragments of libraries, clients left out.</param>
    /// <param name="projectName">Name for a library without namespace and target.</param>
    public ModuleMap(PlanContext context, IReadOnlyCollection<string> members, string projectName)
    {
        _context = context;
        _programs = new Lazy<HashSet<string>>(() => Programs(context));
        _objectMacros = PartitionNames.ObjectLikeMacros(context.Codebase.Syntax.Values);
        _memberDefinitions = context.Codebase.Declarations.Where(d => d.Kind == EntityKind.Member && d.IsDefinition && d.Is(DeclarationTraits.Qualified)).ToLookup(d => context.Entities.ClassOf(d) ?? "", StringComparer.Ordinal);
        foreach (var file in members)
            if (context.Configuration.ModuleOf(file) is { } named)
                _groupOf[file] = "named:" + named;
        var sources = members.Where(file => !_groupOf.ContainsKey(file) && context.Files[file].Kind == FileKind.Source).ToList();
        var included = sources.Select(source => (Source: source, Whole: IncluderOf(source, sources))).Where(entry => entry.Whole is not null).ToDictionary(entry => entry.Source, entry => entry.Whole!, StringComparer.Ordinal);
        foreach (var source in sources.Where(source => !included.ContainsKey(source))) _groupOf[source] = GroupOfSource(source);
        foreach (var (source, whole) in included) _groupOf[source] = _groupOf.GetValueOrDefault(whole, "namespace:" + MainRoot(source));
        var headers = members.Where(file => !_groupOf.ContainsKey(file) && context.Files[file].Kind != FileKind.Source).ToList();
        foreach (var header in headers)
            if ((GroupByDefinitions(header) ?? GroupByLibrary(header)) is { } group)
                _groupOf[header] = group;
        var dependencies = new GroupDependencies(context, _groupOf);
        foreach (var header in headers.Where(header => !_groupOf.ContainsKey(header)).OrderByDescending(HasNamespace).ThenBy(file => file, StringComparer.Ordinal).ToList())
        {
            _groupOf[header] = GroupByNeighbours(header, dependencies);
            dependencies.Add(header);
        }

        NameGroups(projectName);
        MergeCycles();
        foreach (var (space, files) in NestedModules.Find(context, _moduleOf, _namespaceOf))
            foreach (var file in files) _namespaceOf[file] = space;
    }

    /// <summary>Object-like macros of the tree, which no module or partition name may contain.</summary>
    public IReadOnlySet<string> ObjectMacros => _objectMacros;

    /// <summary>cxx20 module of a file; empty when it has none.</summary>
    public string ModuleOf(string file) => _moduleOf.GetValueOrDefault(file, "");

    /// <summary>Files of a cxx20 module.</summary>
    public IEnumerable<string> FilesOf(string module) => _moduleOf.Where(file => file.Value == module).Select(file => file.Key);

    /// <summary>n1964 module of a file; empty when it has none.</summary>
    public string NamespaceOf(string file) => _namespaceOf.GetValueOrDefault(file, "");

    /// <summary>Namespaces that a file declares something in; those whose classes it only names count if there is no other.</summary>
    private SortedSet<string> Roots(string file)
    {
        var roots = FileFactBuilder.RootNamespaces(_context, file);
        var named = ForeignDeclarations.DeclaredOnly(_context, file);
        if (!roots.IsSubsetOf(named)) roots.ExceptWith(named);
        return roots;
    }

    private bool HasNamespace(string file) => Roots(file).Count > 0;

    /// <summary>The compiled source that includes another, which no command compiles, directly or not: both are of one library. Null when there is none.</summary>
    private string? IncluderOf(string source, List<string> sources)
    {
        if (_context.Includes.Includers(source).Count == 0 || _context.Codebase.Units.Any(unit => unit.File == source)) return null;
        return sources.FirstOrDefault(other => other != source && _context.Codebase.Units.Any(unit => unit.File == other) && _context.Includes.Closure(other).Contains(source));
    }

    private string GroupOfSource(string source)
    {
        var units = _context.Codebase.Units.Where(unit => unit.File == source).ToList();
        string[] TargetsOf(IEnumerable<UnitSummary> builds) => [.. builds.SelectMany(unit => unit.Target.Split(';', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)];
        var targets = TargetsOf(units);
        if (units.GroupBy(unit => unit.Configuration).Any(own => TargetsOf(own).Length > 1))
            _context.Report("report-several-targets", source, -1, $"the targets {string.Join(", ", targets)} build this file, and each builds its module again; put it into a library of its own, which they link");
        return targets.Length > 0 ? "target:" + string.Join(';', targets) : "namespace:" + MainRoot(source);
    }

    /// <summary>The namespace in which a file declares most.</summary>
    private string MainRoot(string file)
    {
        var roots = Roots(file);
        if (roots.Count <= 1) return roots.FirstOrDefault("");
        return _context.Entities.In(file).Select(d => d.Scope.Split("::")[0]).Where(roots.Contains)
            .GroupBy(root => root, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>A header belongs to the library whose sources define what it declares.</summary>
    private string? GroupByDefinitions(string header) =>
        _context.Entities.In(header).Where(d => d.Name.Length > 0 && d.Kind != EntityKind.Namespace) // no assertions; and a namespace is defined wherever it is opened
            .SelectMany(d => d is { Kind: EntityKind.Class, IsDefinition: true } ? _context.Entities.Of(d.Usr).Concat(_memberDefinitions[d.Usr]) : _context.Entities.Of(d.Usr))
            .Where(d => d.IsDefinition && d.File != header && _groupOf.ContainsKey(d.File) && _context.Files[d.File].Kind == FileKind.Source)
            .GroupBy(d => _groupOf[d.File], StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    /// <summary>A header that no source implements belongs to the one library that names it. Where that one compiles something, its sources tell the group.</summary>
    private string? GroupByLibrary(string header)
    {
        if (_context.Codebase.Input.Libraries.Where(library => library.Headers.Contains(header)).ToList() is not [var library]) return null;
        return library.IsInterface ? "target:" + library.Name
            : _groupOf.Values.Where(group => group.StartsWith("target:", StringComparison.Ordinal) && group["target:".Length..].Split(';').Contains(library.Name))
                .OrderBy(group => group.Length).ThenBy(group => group, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>A header that no source implements, and no library names, belongs to the files of its namespace: where the fewest libraries get to depend on another, then to those nearest in the tree.</summary>
    private string GroupByNeighbours(string header, GroupDependencies dependencies)
    {
        var root = MainRoot(header);
        var candidates = _groupOf.Where(file => (root.Length == 0 || MainRoot(file.Key) == root) && !IsNestedOnly(file.Value, header)).ToList();
        if (candidates.Count == 0) return "namespace:" + root;
        var cost = dependencies.CostOf(header);
        return candidates
            .OrderBy(file => cost(file.Value))
            .ThenByDescending(file => Related(header, file.Key))
            .ThenByDescending(file => CommonFolders(header, file.Key))
            .ThenBy(file => file.Value, StringComparer.Ordinal)
            .First().Value;
    }

    /// <summary>Whether a group is the module of a namespace in the header's, as cppmod.yml says, and the header declares nothing there.</summary>
    private bool IsNestedOnly(string group, string header) =>
        group.StartsWith("named:", StringComparison.Ordinal) && group.Contains('.')
        && !_context.Entities.In(header).Any(d => NamespaceScopes.Holds(group["named:".Length..].Replace(".", "::", StringComparison.Ordinal), d.Scope));

    private bool Related(string header, string file) =>
        _context.Includes.Includers(header).Contains(file) || _context.Includes.Targets(header).Contains(file);

    private static int CommonFolders(string left, string right)
    {
        var a = left.Split('/')[..^1];
        var b = right.Split('/')[..^1];
        return a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
    }

    private void NameGroups(string projectName)
    {
        var groups = _groupOf.GroupBy(file => file.Value, file => file.Key, StringComparer.Ordinal).Select(group => (group.Key, Files: group.ToList(), Root: RootOf(group))).ToList();
        var libraries = groups.Where(group => group.Key.StartsWith("target:", StringComparison.Ordinal) && group.Key.Contains(';')).ToLookup(group => group.Root, group => LibraryOf(group.Key), StringComparer.Ordinal);
        string LegacyName(string key, string root)
        {
            var single = key.StartsWith("named:", StringComparison.Ordinal) ? key["named:".Length..]
                : !key.StartsWith("target:", StringComparison.Ordinal) ? ""
                : !key.Contains(';') ? key["target:".Length..]
                : libraries[root].Distinct().Skip(1).Any() ? LibraryOf(key) : "";
            return single.Length > 0 ? single : root.Length > 0 ? root : projectName;
        }

        var plain = groups.Where(group => !group.Key.StartsWith("named:", StringComparison.Ordinal)).Select(group => LegacyName(group.Key, group.Root)).Append(projectName).Distinct()
            .CountBy(PartitionNames.Plain, StringComparer.Ordinal).Where(name => name.Value == 1).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, group, root) in groups)
        {
            var legacy = LegacyName(key, root);
            // People write the name of a module, and nobody reads it back: yaml-cpp is yaml_cpp, unless another module is.
            var name = PartitionNames.Map(key.StartsWith("named:", StringComparison.Ordinal) || plain.Contains(PartitionNames.Plain(legacy)) ? PartitionNames.Plain(legacy) : legacy, _objectMacros);
            foreach (var file in group)
            {
                _moduleOf[file] = name;
                var own = Roots(file);
                _namespaceOf[file] = own.Count == 1 ? own.First() : root.Length > 0 ? root : name.Replace('.', '_');
            }
        }
    }

    /// <summary>The namespace that most files of a group declare in.</summary>
    private string RootOf(IEnumerable<string> group) =>
        group.Select(MainRoot).Where(name => name.Length > 0)
            .GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? "";

    /// <summary>The target of a group that is a library and no program, the one with the shortest name; empty when there is none. Two libraries of one namespace are told apart by it.</summary>
    private string LibraryOf(string group) =>
        group["target:".Length..].Split(';').Where(target => !_programs.Value.Contains(target)).OrderBy(target => target.Length).ThenBy(target => target, StringComparer.Ordinal).FirstOrDefault("");

    private static HashSet<string> Programs(PlanContext context) =>
        context.Codebase.Units.Where(unit => context.Entities.In(unit.File).Any(d => d.DefinesMain)).SelectMany(unit => unit.Target.Split(';', StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Modules that need each other are one module: C++20 has no cycles among modules, and the plan keeps to the stricter rule.</summary>
    private void MergeCycles()
    {
        var files = _moduleOf.GroupBy(file => file.Value, file => file.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        IEnumerable<string> Needs(string module) => files[module].SelectMany(_context.Includes.Closure).Select(ModuleOf).Where(other => other.Length > 0 && other != module).Distinct();
        foreach (var cycle in StronglyConnected.Components(files.Keys, Needs).Where(component => component.Count > 1))
        {
            var survivor = cycle.OrderByDescending(module => cycle.All(other => other == module || other.StartsWith(module + '.', StringComparison.Ordinal))).ThenByDescending(module => files[module].Count).ThenBy(module => module, StringComparer.Ordinal).First();
            _context.Report("merge-module-cycle", "", -1, $"modules {string.Join(", ", cycle)} include each other; they become one module, {survivor}");
            foreach (var file in cycle.SelectMany(module => files[module])) _moduleOf[file] = survivor;
        }
    }
}

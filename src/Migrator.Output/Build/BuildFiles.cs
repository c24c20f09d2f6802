using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Text;

namespace Migrator.Output.Build;

/// <summary>The build of the output: one line in a project of its own, or a whole project for a tree without one.</summary>
public static class BuildFiles
{
    /// <summary>New and changed build files, by path; empty when nothing became a module of a tree with its own build.</summary>
    /// <param name="codebase">The facts.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="projectName">Name of a generated project.</param>
    public static ImmutableSortedDictionary<string, string> Print(Codebase codebase, Plan plan, string projectName)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var lists = codebase.Input.Files.FirstOrDefault(file => file.Path == "CMakeLists.txt")?.Text;
        if (lists is not null && plan.Modules.IsEmpty) return files.ToImmutable();
        files[CMakeFiles.ManifestName] = Encode(CMakeFiles.PrintManifest([.. plan.Modules.Select(module => Describe(module, plan))], plan.Options.Std == StdMode.Import, plan.Flags));
        files["CMakeLists.txt"] = lists is null ? Encode(CMakeFiles.PrintProject(Project(codebase, plan, projectName))) : CMakeFiles.AddInclude(lists.Text);
        return files.ToImmutable();
    }

    private static string Encode(string text) => SourceText.Encode(text);

    private static CMakeModule Describe(ModulePlan module, Plan plan)
    {
        if (plan.Wrappers.FirstOrDefault(unit => unit.Module == module.Name) is { } wrapper)
            return new CMakeModule(module.Name, [wrapper.Path], [], [.. wrapper.Includes.Select(include => include.Header)]) { Sources = wrapper.Sources };
        // Without a unit among the sources, those that stay as they are tell whose module it is.
        var sources = plan.Files.Values.Where(file => file.Module == module.Name && file.Fate is FileFate.Text or FileFate.Client && IsSource(file.Path)).Select(file => file.Path).ToImmutableArray();
        if (!module.Implementations.IsEmpty) sources = [];
        return new CMakeModule(
            module.Name,
            module.Interfaces.IsEmpty ? [] : [module.PrimaryPath, .. module.Interfaces.SelectMany(header => plan.Files[header].Units).Select(unit => unit.UnitPath)],
            module.Implementations,
            [.. plan.Files.Values.Where(file => file.Module == module.Name && file.Fate is FileFate.Partition or FileFate.Macros or FileFate.Forward).Select(file => file.Path)])
        {
            Uses = [.. plan.Files.Values.SelectMany(file => file.Units).Where(unit => unit.Module == module.Name).SelectMany(unit => unit.Imports).Select(import => import.Module)
                .Where(used => used != module.Name && plan.Modules.Any(other => other.Name == used && !other.Interfaces.IsEmpty)).Distinct().Order(StringComparer.Ordinal)],
            Sources = sources,
            TextTargets = sources.IsEmpty ? [] : module.TextTargets, // units among the sources are compiled by no such target
            ScansSources = !sources.IsEmpty,
        };
    }

    private static CMakeProject Project(Codebase codebase, Plan plan, string name)
    {
        var includes = codebase.Includes.Where(include => include.IsProject).ToLookup(include => include.File, include => include.Target, StringComparer.Ordinal);
        var mains = codebase.Declarations.Where(d => d.DefinesMain).Select(d => d.File).ToHashSet(StringComparer.Ordinal);
        var sources = Sources(codebase);
        bool IsBuilt(FilePlan file) => sources.Contains(file.Path);
        var owners = plan.Files.Values.Where(file => IsBuilt(file) && !mains.Contains(file.Path) && file.Fate != FileFate.Client)
            .GroupBy(file => file.Module.Length > 0 ? file.Module : Neighbour(file.Path, includes, plan) ?? name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(file => file.Path).ToList(), StringComparer.Ordinal);
        foreach (var module in plan.Modules.Where(module => !owners.ContainsKey(module.Name))) owners[module.Name] = [.. Describe(module, plan).Headers];
        var existing = ExistingModules.Imported(codebase, plan).Where(module => !module.Units.IsEmpty).ToDictionary(module => module.Name, module => module.Units, StringComparer.Ordinal);
        ImmutableArray<string> LinksOf(IEnumerable<string> files, string self) =>
            [.. files.SelectMany(source => Closure(source, includes)).Select(file => plan.Files[file].Module).Concat(
                files.SelectMany(source => plan.Files[source].Imports).Select(import => import.Module)).Concat(
                files.SelectMany(source => Closure(source, includes)).SelectMany(file => plan.Files[file].Imports).Select(import => import.Module))
                .Where(module => module != self && (owners.ContainsKey(module) || existing.ContainsKey(module))).Distinct().Order(StringComparer.Ordinal)];

        // A program that reaches no library by its includes may declare what it calls: it gets them all.
        ImmutableArray<string> Links(ImmutableArray<string> found) =>
            found.IsEmpty ? [.. owners.Keys.Order(StringComparer.Ordinal)] : owners.ContainsKey(name) && !found.Contains(name) ? found.Add(name) : found;

        var libraries = owners.ToDictionary(owner => owner.Key, owner => LinksOf(owner.Value, owner.Key), StringComparer.Ordinal);
        var registering = owners.Where(owner => owner.Value.Any(plan.SelfRegistering.Contains)).Select(owner => owner.Key).Order(StringComparer.Ordinal).ToList();
        var executables = mains.Where(plan.Files.ContainsKey).Order(StringComparer.Ordinal).Select(main =>
        {
            var helpers = plan.Files.Values.Where(file => file.Fate == FileFate.Client && IsBuilt(file) && !mains.Contains(file.Path) && Folder(file.Path) == Folder(main)).Select(file => file.Path);
            string[] own = [main, .. helpers];
            var links = Links(LinksOf(own, ""));
            var reached = Reached(links, libraries);
            var whole = registering.Where(library => reached.Contains(library) || libraries[library].Any(reached.Contains)).ToImmutableArray();
            return new CMakeTarget(UniqueName(main, mains, owners.Keys), [.. own], [.. links, .. whole.Where(library => !reached.Contains(library))]) { Whole = whole };
        }).ToImmutableArray();
        return new CMakeProject(
            name,
            [
                .. existing.OrderBy(module => module.Key, StringComparer.Ordinal).Select(module => new CMakeTarget(module.Key, [], []) { ModuleUnits = module.Value }),
                .. owners.OrderBy(owner => owner.Key, StringComparer.Ordinal).Select(owner => new CMakeTarget(owner.Key, [.. owner.Value], libraries[owner.Key])),
            ],
            executables,
            [.. codebase.Input.IncludeRoots],
            [.. codebase.Input.Commands.Select(command => command.Arguments.Where(a => a.StartsWith("-D", StringComparison.Ordinal) && a.Length > 2).Select(a => a[2..])).DefaultIfEmpty([]).Aggregate((a, b) => a.Intersect(b))],
            []);
    }

    /// <summary>The libraries that a program gets by what it links to.</summary>
    private static HashSet<string> Reached(ImmutableArray<string> links, Dictionary<string, ImmutableArray<string>> libraries)
    {
        var reached = new HashSet<string>(links, StringComparer.Ordinal);
        var pending = new Queue<string>(links);
        while (pending.TryDequeue(out var library))
            foreach (var next in libraries.GetValueOrDefault(library, []).Where(reached.Add)) pending.Enqueue(next);
        return reached;
    }

    /// <summary>Files that a target compiles by themselves: units that no other file includes.</summary>
    private static HashSet<string> Sources(Codebase codebase)
    {
        var included = codebase.Includes.Select(include => include.Target).ToHashSet(StringComparer.Ordinal);
        return codebase.Units.Select(unit => unit.File)
            .Where(file => IsSource(file) && !included.Contains(file))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsSource(string path) => Path.GetExtension(path) is ".cpp" or ".cc" or ".cxx" or ".c" or ".C" or ".c++";

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string UniqueName(string main, HashSet<string> mains, ICollection<string> libraries)
    {
        var stem = Path.GetFileNameWithoutExtension(main);
        var clashes = libraries.Contains(stem) || mains.Count(other => Path.GetFileNameWithoutExtension(other) == stem) > 1;
        return clashes ? main[..^Path.GetExtension(main).Length].Replace('/', '_') + "_program" : stem;
    }

    private static string? Neighbour(string file, ILookup<string, string> includes, Plan plan) =>
        Closure(file, includes).Select(target => plan.Files[target].Module).FirstOrDefault(module => module.Length > 0)
        ?? plan.Modules.Select(module => module.Name).FirstOrDefault();

    private static IEnumerable<string> Closure(string file, ILookup<string, string> includes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<string>([file]);
        while (pending.TryDequeue(out var next))
            foreach (var target in includes[next].Where(seen.Add))
            {
                pending.Enqueue(target);
                yield return target;
            }
    }
}

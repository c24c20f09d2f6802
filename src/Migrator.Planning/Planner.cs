using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Configuration;
using Migrator.Planning.Entities;
using Migrator.Planning.Files;
using Migrator.Planning.Graph;
using Migrator.Planning.Includes;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;

namespace Migrator.Planning;

/// <summary>Takes every decision: facts and rules in, a plan out. Nothing is written and nothing is spelled here.</summary>
public static class Planner
{
    /// <param name="codebase">The facts.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="configuration">What the project says about itself.</param>
    /// <param name="projectName">Name for a library that has neither namespace nor target.</param>
    public static Plan Plan(Codebase codebase, RuleSet rules, PlanOptions options, ProjectConfiguration configuration, string projectName)
    {
        var context = new PlanContext(codebase, rules, options, configuration);
        var macros = new MacroAnalysis(context);
        var cycles = Cycles(context);
        var facts = new FileFactBuilder(context, macros, cycles.SelectMany(cycle => cycle).ToHashSet(StringComparer.Ordinal));
        var about = codebase.Syntax.Keys.ToDictionary(file => file, facts.Build, StringComparer.Ordinal);
        var members = codebase.Syntax.Keys.Where(file => IsLibraryFile(context, file, about[file])).ToList();
        var modules = new ModuleMap(context, members, projectName);
        var decider = new FateDecider(context, macros, modules.ModuleOf);
        var fates = decider.Decide(file => about[file].With("has-module", modules.ModuleOf(file).Length > 0));
        decider.Record(fates);
        FileFate FateOf(string file) => fates.TryGetValue(file, out var answer) ? FateDecider.FateOf(answer) : FileFate.Copy;

        var names = new UnitNames(context, modules, FateOf);
        var parts = new MacroParts(context, macros, FateOf);
        var imports = new ImportPlanner(context, FateOf, modules, names.Of);
        var files = new FilePlanner(
            context, macros, parts, modules, names, FateOf,
            new IncludePlanner(context, macros, parts, imports, FateOf, modules),
            new AccessPlanner(context, macros, FateOf, modules.ModuleOf),
            new SpecifierPlanner(context, DeclaredOutside(context, FateOf, modules.ModuleOf)),
            new AttributePlanner(context));
        var plans = codebase.Input.Files.ToImmutableSortedDictionary(file => file.Path, file => files.Plan(file.Path), StringComparer.Ordinal);
        foreach (var cycle in cycles)
            context.Report("report-cycle", Severity.Warning, cycle[0], -1, $"include cycle: {string.Join(" → ", cycle.Append(cycle[0]))}");
        return new Plan
        {
            Options = options,
            Modules = ModulePlans(context, plans),
            Files = plans,
            Cycles = [.. cycles.Select(cycle => cycle.ToImmutableArray())],
            Decisions = [.. context.Decisions.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Span).ThenBy(d => d.Question).ThenBy(d => d.Subject, StringComparer.Ordinal)],
            Findings = [.. codebase.Findings.Select(rules.Graded).Concat(context.Findings).Distinct().Order(Comparer<Finding>.Create(Finding.Compare))],
        };
    }

    /// <summary>Cycles among headers over includes and over uses that no include covers.</summary>
    private static List<List<string>> Cycles(PlanContext context)
    {
        var headers = context.Codebase.Syntax.Keys.Where(context.IsHeader).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> Edges(string header) => context.Includes.Targets(header)
            .Concat(ImportPlanner.ByUse(context, header, [header], headers.Contains).Select(found => found.Provider));
        return [.. StronglyConnected.Components(headers, Edges).Where(component => component.Count > 1).OrderBy(component => component[0], StringComparer.Ordinal)];
    }

    private static bool IsLibraryFile(PlanContext context, string file, FactSet about) =>
        context.Entered.Contains(file) && context.Files[file].Kind != FileKind.CSource
        && !about["defines-main"].AsBool && !about["in-client-folder"].AsBool;

    /// <summary>Entities that a client, a file that stays text or two modules declare: no unit may attach them to its module.</summary>
    private static HashSet<string> DeclaredOutside(PlanContext context, Func<string, FileFate> fateOf, Func<string, string> moduleOf) =>
        [.. context.Codebase.Declarations
            .Where(d => fateOf(d.File) is FileFate.Client or FileFate.Text)
            .Select(d => d.Kind == EntityKind.Member && !d.Is(DeclarationTraits.ImplicitInline) ? context.Entities.ClassOf(d) : EntityIndex.IsNamespaceScopeEntity(d) ? d.Usr : null)
            .OfType<string>(),
            .. context.Codebase.Declarations.Where(d => EntityIndex.IsNamespaceScopeEntity(d) && moduleOf(d.File).Length > 0).GroupBy(d => d.Usr, StringComparer.Ordinal)
            .Where(group => group.Select(d => moduleOf(d.File)).Distinct().Count() > 1).Select(group => group.Key)];

    private static ImmutableArray<ModulePlan> ModulePlans(PlanContext context, ImmutableSortedDictionary<string, FilePlan> plans)
    {
        var modules = ImmutableArray.CreateBuilder<ModulePlan>();
        foreach (var module in plans.Values.Where(plan => plan.Fate is FileFate.Partition or FileFate.Implementation).GroupBy(plan => plan.Module, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var interfaces = module.Where(plan => plan.Fate == FileFate.Partition).ToDictionary(plan => plan.Partition, StringComparer.Ordinal);
            IEnumerable<string> Imports(string partition) => interfaces[partition].Imports.Select(import => import.Partition).Where(interfaces.ContainsKey);
            var ordered = StronglyConnected.Components(interfaces.Keys, Imports).SelectMany(component => component).Select(partition => interfaces[partition].Path).ToImmutableArray();
            var space = module.GroupBy(plan => plan.Namespace, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            modules.Add(new ModulePlan(module.Key, space, PrimaryPath(context, module.Key, ordered),
                ordered, [.. module.Where(plan => plan.Fate == FileFate.Implementation).Select(plan => plan.Path)]));
        }

        return modules.ToImmutable();
    }

    /// <summary>The primary interface stands in the folder that holds all interface partitions of its module.</summary>
    private static string PrimaryPath(PlanContext context, string module, ImmutableArray<string> headers)
    {
        var folders = headers.IsEmpty ? [] : headers[0].Split('/')[..^1];
        foreach (var header in headers)
            folders = [.. folders.Zip(header.Split('/')[..^1]).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        var path = string.Join('/', folders.Append(module + ".module.cppm"));
        return context.Files.ContainsKey(path) ? string.Join('/', folders.Append(module + ".primary.module.cppm")) : path;
    }
}

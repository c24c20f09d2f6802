using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Classes;
using Migrator.Planning.Configuration;
using Migrator.Planning.Entities;
using Migrator.Planning.Files;
using Migrator.Planning.Flags;
using Migrator.Planning.Graph;
using Migrator.Planning.Includes;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;
using Migrator.Planning.Startup;
using Migrator.Planning.Steps;
using Migrator.Planning.Variants;
using Migrator.Planning.Wrappers;

namespace Migrator.Planning;

/// <summary>Takes every decision: facts and rules in, a plan out. Nothing is written and nothing is spelled here.</summary>
public static class Planner
{
    /// <param name="codebase">The facts.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="configuration">What the project says about itself.</param>
    /// <param name="projectName">Name for a library that has neither namespace nor target.</param>
    public static Plan Plan(Codebase codebase, RuleSet rules, PlanOptions options, ProjectConfiguration configuration, string projectName) =>
        Plan(codebase, rules, options, configuration, projectName, null);

    // told: clients that get text, when the facts are without what those tell.
    private static Plan Plan(Codebase codebase, RuleSet rules, PlanOptions options, ProjectConfiguration configuration, string projectName, TextClients? told)
    {
        var given = new PlanContext(codebase, rules, options, configuration);
        options = new StdGlobalClashes(given).Settle();
        var context = new PlanContext(given, options);
        var macros = new MacroAnalysis(context);
        var cycles = CyclicHeaders.Find(context, _ => true);
        var conflicts = new OdrConflicts(context);
        var inCycle = cycles.SelectMany(cycle => cycle).ToHashSet(StringComparer.Ordinal);
        var variants = new HeaderVariants(context, macros);
        var clashes = ClientClashes.Find(context);
        var facts = new FileFactBuilder(context, macros, variants, inCycle, clashes);
        var flags = new ConfigurationFlags(context);
        var definitions = new DefinitionDifferences(context, macros);
        var about = codebase.Syntax.Keys.ToDictionary(file => file, file => definitions.Tell(facts.Build(file), file).With("flags-differ", flags.Differs(file)).With("odr-conflict", conflicts.With(file).Any()), StringComparer.Ordinal);
        var members = codebase.Syntax.Keys.Where(file => IsLibraryFile(context, file, about[file])).ToList();
        var modules = new ModuleMap(context, members, projectName);
        var texts = told ?? new TextClients(context, variants, definitions, flags, modules, clashes, file => about[file]);
        if (told is null && texts.Any && options.Style == Style.Native)
            return Plan(codebase.Of(unit => !texts.Contains(unit)) with { BuildFailures = codebase.BuildFailures, ClientFailures = codebase.ClientFailures }, rules, options, configuration, projectName, texts);
        var foreign = new ForeignDeclarations(context, modules, inCycle);
        var splits = new NamespaceSplits(context, foreign, inCycle);
        var reach = new InitialisationReach(context);
        if (options.Style == Style.Wrapper)
        {
            conflicts.Report((_, _) => false);
            var kept = new SelfRegistration(context, reach, file => members.Contains(file) ? FileFate.Text : FileFate.Client);
            kept.Report();
            return new WrapperPlanner(context, macros, modules, file => about.TryGetValue(file, out var facts) && IsLibraryFile(context, file, facts), file => splits.Tell(about[file], file)).Plan() with { SelfRegistering = kept.Files, Flags = flags.Shared() };
        }

        var claims = new GlobalClaims(context, modules.ModuleOf);
        claims.Report();
        var decider = new FateDecider(context, macros, modules.ModuleOf);
        var mixed = cycles.Where(cycle => cycle.Select(header => (modules.ModuleOf(header), modules.NamespaceOf(header))).Distinct().Count() > 1).SelectMany(cycle => cycle).ToHashSet(StringComparer.Ordinal);
        var fates = decider.Decide(file => texts.Tell(splits.Tell(about[file], file), file).With("odr-conflict", conflicts.With(file).Any(other => !texts.Marked.AreApart(other, file))).With("has-module", modules.ModuleOf(file).Length > 0).With("mixed-cycle", mixed.Contains(file)).With("claimed-twice", claims.IsClaimedTwice(file)));
        decider.Record(fates);
        flags.Report();
        FileFate FateOf(string file) => fates.TryGetValue(file, out var answer) ? FateDecider.FateOf(answer) : FileFate.Copy;
        var heldBack = fates.Where(file => file.Value.Rule.Id == FateDecider.HeldBack).Select(file => file.Key).ToImmutableSortedSet(StringComparer.Ordinal);
        new OutOfOrder(context, heldBack, file => fates[file].Rule.Id, file => FateOf(file) is FileFate.Partition or FileFate.Implementation or FileFate.Fragment or FileFate.Macros).Report();
        texts.Marked.Settle(FateOf);
        texts.Report(context);
        conflicts.Report(texts.Marked.AreApart);

        var shared = new SharedPartitions(context, file => FateOf(file) == FileFate.Partition);
        var names = new UnitNames(context, modules, shared, file => FateOf(file) == FileFate.Partition ? splits.PartsOf(file) : [], decider.InTheEnd);
        var known = new KnownModules(context, macros, modules, FateOf);
        var parts = new MacroParts(context, macros, known, FateOf);
        var passed = new PublicReach(context);
        var calls = new DependentCalls(context, file => FateOf(file) == FileFate.Partition, modules.ModuleOf, shared);
        var imports = new ImportPlanner(context, FateOf, modules, names.AllOf, passed, calls);
        var prohibited = new ProhibitedMembers(context, FateOf);
        new PrivateMemberReport(context, prohibited, FateOf, modules.NamespaceOf).Run();
        var registration = new SelfRegistration(context, reach, FateOf);
        registration.Report();
        var specifiers = new SpecifierPlanner(context, new GlobalModule(context, foreign, FateOf, modules.ModuleOf));
        var files = new FilePlanner(
            context, macros, parts, modules, names, splits.PartsOf, FateOf,
            new IncludePlanner(context, macros, parts, imports, known, shared, foreign, FateOf, modules),
            new AccessPlanner(context, macros, FateOf, modules.ModuleOf),
            specifiers,
            prohibited,
            texts,
            new AttributePlanner(context, foreign, new PlugInFiles(context, modules.ModuleOf), registration),
            foreign);
        var single = codebase.Input.Files.ToImmutableSortedDictionary(file => file.Path, file => files.Plan(file.Path), StringComparer.Ordinal);
        var plans = UnitMerger.Merge(GlobalNamePlanner.Qualify(context, single), shared);
        MissingIncludes.Report(context);
        foreach (var cycle in cycles.Where(cycle => cycle.Any(header => FateOf(header) is not (FileFate.Partition or FileFate.Forward or FileFate.Macros))))
            context.Report("report-cycle", cycle[0], -1, $"{CyclicHeaders.Show(context, cycle)}: these headers stay text; a forward declaration in place of one include would cut the cycle");
        var order = new InitialisationOrder(context, reach, plans);
        order.Report();
        plans = NestedModules.Declare(context, StartupFunctions.Apply(context, order, plans));
        var programs = ProgramModules.Candidates(context, FateOf);
        programs.RemoveWhere(texts.Marked.Contains);
        if (programs.Count > 0)
        {
            FileFate UnitFateOf(string file) => programs.Contains(file) ? FileFate.Implementation : FateOf(file);
            var asUnits = new IncludePlanner(context, macros, parts, new ImportPlanner(context, UnitFateOf, modules, names.AllOf, passed, calls), known, shared, foreign, UnitFateOf, modules);
            var program = new ProgramModules(context, asUnits, specifiers, file => about[file], plans.Values.Select(plan => plan.Namespace), projectName);
            plans = plans.SetItems(programs.Order(StringComparer.Ordinal).Select(file => KeyValuePair.Create(file, program.Plan(plans[file]))).ToList());
        }

        var clients = ImportingClients.Candidates(context, FateOf);
        clients.RemoveWhere(texts.Marked.Contains);
        if (clients.Count > 0)
        {
            FileFate UnitFateOf(string file) => clients.Contains(file) ? FileFate.Implementation : FateOf(file);
            var asUnits = new IncludePlanner(context, macros, parts, new ImportPlanner(context, UnitFateOf, modules, names.AllOf, passed, calls), known, shared, foreign, UnitFateOf, modules) { Clients = clients };
            var importing = new ImportingClients(context, asUnits, file => about[file], FateOf);
            plans = plans.SetItems(clients.Order(StringComparer.Ordinal).Select(file => KeyValuePair.Create(file, importing.Plan(plans[file]))).ToList());
        }

        var shown = new StdForwarding(context, plans).Modules();
        return new Plan
        {
            Options = options,
            Outlines = codebase.Outlines,
            Modules = [.. ModulePlans.Of(context, plans, heldBack.Where(file => decider.InTheEnd(file) == FileFate.Partition)).Select(module => module with { TextTargets = [.. texts.TargetsOf(module.Name)], ShowsStd = shown.Contains(module.Name) })],
            Files = plans,
            HeldBack = [.. heldBack],
            Steps = options.Only.IsEmpty ? new StepPlanner(context, plans).Plan() : [],
            Blockings = [.. decider.Blockings()],
            Cycles = [.. cycles.Select(cycle => cycle.ToImmutableArray())],
            SelfRegistering = registration.Files,
            Flags = flags.Shared(),
            Decisions = Sorted(context.Decisions),
            Findings = Sorted(rules.Graded(codebase.Findings).Concat(context.Findings)),
        };
    }

    internal static ImmutableArray<Decision> Sorted(IEnumerable<Decision> decisions) =>
        [.. decisions.OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Span).ThenBy(d => d.Question).ThenBy(d => d.Subject, StringComparer.Ordinal)];

    internal static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) => [.. findings.Distinct().Order(Comparer<Finding>.Create(Finding.Compare))];

    private static bool IsLibraryFile(PlanContext context, string file, FactSet about) =>
        context.Entered.Contains(file) && context.Files[file].Kind != FileKind.CSource
        && !about["defines-main"].AsBool && !about["in-client-folder"].AsBool;
}

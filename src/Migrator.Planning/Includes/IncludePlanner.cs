using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Files;
using Migrator.Planning.Graph;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Includes;

/// <summary>What each unit includes and imports (paper 2.1, 2.3, 6.12.1).</summary>
public sealed record UnitIncludes(
    ImmutableSortedDictionary<int, IncludePlan> Directives,
    ImmutableArray<string> Added,
    ImmutableArray<ImportPlan> Imports,
    bool UsesOwnMacroPart,
    int PreambleEnd);

/// <summary>Turns include directives into imports, macro parts and what remains text.</summary>
public sealed class IncludePlanner(
    PlanContext context,
    MacroAnalysis macros,
    MacroParts parts,
    ImportPlanner imports,
    KnownModules known,
    SharedPartitions shared,
    ForeignDeclarations foreign,
    Func<string, FileFate> fateOf,
    ModuleMap modules)
{
    /// <summary>Files of no module that are to import: planned as units, for which other rules hold.</summary>
    public IReadOnlySet<string> Clients { get; init; } = ImmutableHashSet<string>.Empty;

    public UnitIncludes Plan(string file)
    {
        var needs = new UnitNeeds(context, macros, fateOf, file);
        var directives = ImmutableSortedDictionary.CreateBuilder<int, IncludePlan>();
        var targets = new List<string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (directive, resolved) in context.Includes.Directives(file))
        {
            var plan = PlanDirective(file, directive, resolved, needs, taken);
            directives.Add(directive.Offset, plan);
            if (plan.Fate is IncludeFate.Import or IncludeFate.Expand) targets.Add(plan.Target);
            else if (plan.Fate == IncludeFate.Macros) targets.AddRange(imports.Partitions(plan.Target).Where(header => context.Entities.In(header).Any(declared => needs.Identifiers.Contains(declared.Name)))); // what its macros expand to
        }

        var planned = directives.Values.SelectMany(plan => plan.MacroParts).ToHashSet(StringComparer.Ordinal);
        var inFragments = needs.Members.Where(member => member != file).SelectMany(context.Includes.Targets).Where(target => target != file && fateOf(target) is FileFate.Partition or FileFate.Forward or FileFate.Macros).Distinct().ToList();
        targets.AddRange(inFragments.Except(targets));
        var fragmentMacros = inFragments.SelectMany(parts.StandFor).Where(part => part != file && taken.Add(part) && (context.Options.Std == StdMode.Include || parts.Supplies(part, needs.Identifiers)))
            .Select(part => Spell(file, part, MacroParts.PathOf(part))).ToList();
        return new UnitIncludes(
            directives.ToImmutable(),
            [.. needs.AddedSystemIncludes(module => known.IsImportedBy(needs, module)).Concat(fragmentMacros).Concat(AddedProjectIncludes(file, needs)).Where(spelling => !planned.Contains(spelling)).Distinct()],
            imports.Of(file, targets, foreign.ProvidersOf(file), KnownImports(file, directives.Values, needs), needs),
            parts.Has(file) && needs.UsesMacros(macros.Reaching(file), context.Options.Std),
            needs.PreambleEnd);
    }

    private IncludePlan PlanDirective(string file, Directive directive, ResolvedInclude? resolved, UnitNeeds needs, HashSet<string> taken)
    {
        var library = context.KnownHeaders.Of(directive);
        var isClient = Clients.Contains(file);
        var target = library is null && resolved is { IsProject: true } ? resolved.Value.Target : "";
        var fate = target.Length > 0 ? fateOf(target) : FileFate.Copy;
        var name = directive.IncludePath;
        var kind = library is not null ? "third-party"
            : target.Length > 0 ? "project"
            : StandardHeaders.IsC(name) ? "c-std"
            : StandardHeaders.IsCpp(name) ? "std"
            : resolved is null && !directive.IsAngled ? "missing" : "third-party";
        var all = target.Length > 0 ? parts.StandFor(target).Where(part => part != file).ToList() : [];
        var suppliers = all.Where(part => context.Options.Std == StdMode.Include || parts.Supplies(part, needs.Identifiers)).ToList();
        var facts = FactSet.Of(
            ("target", kind),
            ("target-fate", target.Length > 0 ? FateName(fate) : "none"),
            ("same-module", target.Length > 0 && modules.ModuleOf(target) == modules.ModuleOf(file)),
            ("shared-partition", Sharing(file, directive, target)),
            ("supplies-macros", library is not null ? known.SuppliesMacros(library, needs.Identifiers) : target.Length > 0 ? suppliers.Count > 0 : needs.NeedsMacrosOf(name)),
            ("known-module", library is not null),
            ("read-as-text", library is not null && known.IsReadAsText(library)),
            ("conditional", (library is not null || isClient) && known.IsConditional(file, directive)),
            ("steered", library is not null && known.IsSteered(file, directive)),
            ("supplies-names", target.Length == 0 && needs.NeedsNamesOf(name)),
            ("std", context.Options.Std == StdMode.Include ? "include" : "import"),
            ("position", FileFactBuilder.IsInScope(context.Outline(file), directive.Offset) ? "scope" : directive.Offset < needs.PreambleEnd ? "preamble" : "middle"),
            ("behind-code", directive.Offset >= needs.CodeEnd),
            ("in-unit", !isClient && fateOf(file) is FileFate.Partition or FileFate.Implementation or FileFate.Fragment),
            ("in-client", isClient));
        var answer = context.Decide(Question.IncludeFate, facts, file, directive.Span, directive.Name);
        var becomes = FateOf(answer);
        if (library is not null && becomes != IncludeFate.Import) known.ReportKept(file, directive, library, needs);
        return new IncludePlan(
            directive.Offset,
            becomes,
            target.Length > 0 ? target : name,
            [.. suppliers.Where(part => becomes is IncludeFate.Import or IncludeFate.Macros && taken.Add(part)).Select(part => Spell(file, directive, target, part))],
            [.. all.Select(part => Spell(file, directive, target, part))],
            becomes == IncludeFate.Expand ? shared.Of(file)!.Expansions[(file, directive.Offset)] : [])
        {
            Import = library is not null && becomes == IncludeFate.Import ? KnownModules.Import(library, context.IsHeader(file), $"#include of {directive.Name}") : null,
            IsSkippedByUnit = becomes == IncludeFate.Drop && fate == FileFate.Macros && TakesBack(target, needs),
            StaysForClients = library is not { MixesWithHeaders: false } || becomes != IncludeFate.Import,
        };
    }

    /// <summary>Whether a header of macros undefines what the code of a unit, or a condition in it, still needs.</summary>
    private bool TakesBack(string target, UnitNeeds needs)
    {
        var used = needs.Members.SelectMany(member => macros.ExpandedCode(member).Concat(context.Syntax(member).Directives.Where(directive => directive.IsConditional).SelectMany(directive => directive.Identifiers))).ToHashSet(StringComparer.Ordinal);
        return context.Includes.Closure(target).Prepend(target).Where(context.IsCode).SelectMany(file => context.Syntax(file).Directives)
            .Any(directive => directive.Kind == DirectiveKind.Undef && used.Contains(directive.Name));
    }

    /// <summary>Libraries that have a module already: what the unit's own includes became, and what arrives through the headers that it includes.</summary>
    private IEnumerable<ImportPlan> KnownImports(string file, IEnumerable<IncludePlan> own, UnitNeeds needs)
    {
        if (context.KnownHeaders.IsEmpty) return [];
        var direct = context.Includes.Directives(file).Select(include => context.KnownHeaders.Of(include.Directive)?.Module).ToHashSet();
        var through = context.Includes.Closure(file).Where(other => context.IsCode(other) && context.KnownHeaders.Of(other) is null).Order(StringComparer.Ordinal)
            .SelectMany(other => context.Includes.Directives(other).Where(include => include.Target is not null).Select(include => (File: other, Module: context.KnownHeaders.Of(include.Directive))))
            .Where(include => include.Module is not null).DistinctBy(include => include.Module!.Module).ToList();
        foreach (var (_, library) in through.Where(include => !direct.Contains(include.Module!.Module))) known.ReportThrough(file, library!, needs);
        var imported = through.Where(include => known.IsImportedBy(needs, include.Module!))
            .Select(include => KnownModules.Import(include.Module!, context.IsHeader(file), $"{include.File} includes it"));
        return own.Select(include => include.Import).OfType<ImportPlan>().Concat(imported).DistinctBy(import => import.Module);
    }

    private string Sharing(string file, Directive directive, string target) =>
        shared.Of(file) is not { } partition ? "no"
            : partition.Expansions.ContainsKey((file, directive.Offset)) ? "here"
            : partition.Members.Contains(target) ? "elsewhere" : "no";

    /// <summary>Macro parts and text headers that the unit uses although none of its own includes stands for them (F4 in code and macros).</summary>
    private IEnumerable<string> AddedProjectIncludes(string file, UnitNeeds needs)
    {
        var reached = context.Includes.InOrder(file)
            .Concat(ImportPlanner.ByUse(context, file, needs.Members, context.IsHeader).Select(found => found.Provider).Where(header => fateOf(header) == FileFate.Text))
            .Concat(foreign.ProvidersOf(file));
        var direct = context.Includes.Targets(file).SelectMany(parts.StandFor).Append(file).ToHashSet(StringComparer.Ordinal);
        foreach (var owner in context.MacroUses[file].Where(use => use.DefinedIn != file).Select(use => use.DefinedIn).Distinct().Where(parts.Has))
            if (!direct.Contains(owner) && !direct.Any(part => context.Includes.Closure(part).Contains(owner)))
                yield return Spell(file, owner, MacroParts.PathOf(owner));
        var passed = new Lazy<HashSet<string>>(() => PassedOn(file, needs));
        foreach (var text in reached.Distinct().Where(header => fateOf(header) == FileFate.Text && context.IsHeader(header)))
        {
            if ((context.KnownHeaders.Of(text) is { } module && known.IsImportedBy(needs, module)) || IsReachedAsText(file, text)) continue;
            var library = context.Options.Std == StdMode.Include ? needs.LibraryOf(text, passed.Value).Select(include => include.Name).ToList() : [];
            if (!needs.Uses(text) && (library.Count == 0 || context.Syntax(text).Guard == GuardKind.None))
                foreach (var name in library) yield return name; // text that is read more than once means something at its places only
            else yield return Spell(file, text, text);
        }
    }

    /// <summary>Standard headers that a unit gets with --std include: its own, those of text that it reads, and those that macro parts pass on.</summary>
    private HashSet<string> PassedOn(string file, UnitNeeds needs) =>
        [.. context.Includes.Closure(file).Where(header => parts.Has(header) || fateOf(header) == FileFate.Fragment || (fateOf(header) == FileFate.Text && IsReachedAsText(file, header))).Concat(needs.Members)
            .SelectMany(context.Includes.Directives).Where(include => include.Target is { IsProject: false }).Select(include => include.Directive.IncludePath)];

    /// <summary>Whether a chain of includes leads to a text header without passing a header that became a partition.</summary>
    private bool IsReachedAsText(string file, string text)
    {
        var pending = new Stack<string>(context.Includes.Targets(file));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryPop(out var next))
        {
            if (next == text) return true;
            if (fateOf(next) is not (FileFate.Text or FileFate.Client) || !seen.Add(next)) continue;
            foreach (var target in context.Includes.Targets(next)) pending.Push(target);
        }

        return false;
    }

    /// <summary>Spells a macro part as the file spells its include of the header; that of another header, too, where it lies in the folder or below.</summary>
    private string Spell(string file, Directive directive, string target, string part)
    {
        var path = directive.IncludePath;
        var step = Relative(target, part);
        if (directive.Name[0] is not ('<' or '"') || step.StartsWith("../", StringComparison.Ordinal)) return Spell(file, part, MacroParts.PathOf(part));
        return directive.Name[0] + path[..(path.LastIndexOf('/') + 1)] + MacroParts.PathOf(step) + directive.Name[^1];
    }

    /// <summary>
    /// What lies beside a header, spelled for another one: relative to it; from the include root, as others spell the header, where each has a root
    /// of its own. Installed, both lie below one, and no path leads from root to root.
    /// </summary>
    private string Spell(string file, string header, string path)
    {
        var input = context.Codebase.Input;
        var fromRoot = context.IsHeader(file) && input.InnermostRoot(header) is { } root && input.InnermostRoot(file) is { } own && own != root
            && context.Includes.Includers(header).Any(includer => context.Includes.Directives(includer).Any(include => include.Target?.Target == header && root + "/" + include.Directive.IncludePath == header));
        return '"' + (fromRoot ? path[(input.InnermostRoot(header)!.Length + 1)..] : Relative(file, path)) + '"';
    }

    public static string Relative(string from, string to)
    {
        var source = from.Split('/')[..^1];
        var target = to.Split('/');
        var common = source.Zip(target).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Concat(Enumerable.Repeat("../", source.Length - common)) + string.Join('/', target[common..]);
    }

    private static string FateName(FileFate fate) => fate == FileFate.Copy ? "none" : fate.ToString().ToLowerInvariant();

    private static IncludeFate FateOf(Answer answer) => answer.Value switch
    {
        "std-module" => IncludeFate.StdModule,
        "keep" => IncludeFate.Keep,
        "import" => IncludeFate.Import,
        "macros" => IncludeFate.Macros,
        "in-place" => IncludeFate.InPlace,
        "expand" => IncludeFate.Expand,
        _ => IncludeFate.Drop,
    };
}

using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Classes;
using Migrator.Planning.Entities;
using Migrator.Planning.Includes;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;
using Migrator.Planning.Variants;

namespace Migrator.Planning.Files;

/// <summary>Puts all decisions for one file together.</summary>
public sealed class FilePlanner(
    PlanContext context,
    MacroAnalysis macros,
    MacroParts parts,
    ModuleMap modules,
    UnitNames names,
    Func<string, ImmutableArray<NamespacePart>> partsOf,
    Func<string, FileFate> fateOf,
    IncludePlanner includes,
    AccessPlanner access,
    SpecifierPlanner specifiers,
    ProhibitedMembers prohibited,
    TextClients texts,
    AttributePlanner attributes,
    ForeignDeclarations foreign)
{
    private readonly FragmentInterfaces _fragments = new(context, access, fateOf);

    public FilePlan Plan(string file)
    {
        var fate = fateOf(file);
        return fate switch
        {
            FileFate.Partition or FileFate.Implementation => Unit(file, fate),
            FileFate.Macros => WithDirectives(file, fate, includes.Plan(file)),
            FileFate.Forward => WithDirectives(file, fate, null),
            FileFate.Fragment => Fragment(file),
            FileFate.Text or FileFate.Client => new FilePlan { Path = file, Fate = fate, Module = modules.ModuleOf(file), TextMacros = [.. texts.Marked.MacrosOf(file)], TextModules = [.. texts.Marked.Possible(file)] },
            _ => new FilePlan { Path = file, Fate = fate },
        };
    }

    private FilePlan Unit(string file, FileFate fate)
    {
        var isHeader = fate == FileFate.Partition;
        ReportMacroNamespaces(file);
        InactiveScopes.Report(context, file);
        foreign.Record(file);
        var name = names.Of(file);
        var needed = includes.Plan(file);
        var (unitAttributes, globalItems) = attributes.Of(file);
        var neverExported = NeverExported(file);
        var exportBlocks = isHeader ? SeveralInMacro(file) : [];
        var plan = WithDirectives(file, fate, needed) with
        {
            Partition = name.Partition,
            Label = name.Label,
            Namespace = name.Namespace,
            Attributes = unitAttributes,
            UnitPath = isHeader ? file[..^Path.GetExtension(file).Length] + ".cppm" : file,
            TextCopy = isHeader ? texts.CopyOf(file) : null,
            UsesOwnMacroPart = needed.UsesOwnMacroPart,
            AddedIncludes = needed.Added,
            Imports = needed.Imports,
            ForeignNamespaces = [.. Foreign(file)],
            Slots = [.. specifiers.Of(file, isHeader, modules.NamespaceOf(file), Foreign(file)).Concat(prohibited.SlotsOf(file)).Concat(isHeader ? InactiveScopes.SlotsOf(context, file) : []).OrderBy(slot => slot.Span)],
            Access = isHeader ? access.Of(file, neverExported) : ImmutableSortedDictionary<int, EntityAccess>.Empty,
            GlobalItems = globalItems,
            UnwrappedScopes = isHeader ? [.. context.Outline(file).Items.Where(item => item is { Kind: OutlineKind.NamespaceOpen, IsUnnamed: true }).Select(item => item.Span.Start)] : [],
            NeverExported = neverExported,
            ExportBlocks = exportBlocks,
            LabelledIncludes = isHeader ? _fragments.IncludesOf(file) : [],
            PreambleEnd = isHeader ? 0 : needed.PreambleEnd,
            Spans = foreign.Remaining(file, []),
        };
        return isHeader ? plan with { Parts = Parts(plan) } : plan;
    }

    /// <summary>The units of a header with several top-level namespaces: each imports what the header does, and the parts in front of it.</summary>
    private ImmutableArray<FilePlan> Parts(FilePlan plan)
    {
        var all = names.AllOf(plan.Path);
        if (all.Length < 2) return [];
        var parts = partsOf(plan.Path);
        context.Record("several-namespaces-to-partitions", Question.FileFate, plan.Path, default, plan.Path, "partition", $"{all.Length} units: {string.Join(", ", parts.Select(part => part.Namespace))}");
        context.Report("several-namespaces-to-partitions", plan.Path, -1, $"declares {string.Join(" and ", parts.Select(part => part.Namespace).Distinct())}: it becomes {all.Length} units, {string.Join(", ", all.Select(name => $"{name.Namespace}[\"{name.Label}\"]"))}");
        return [.. all.Select((name, i) => plan with
        {
            Partition = name.Partition,
            Label = name.Label,
            Namespace = name.Namespace,
            UnitPath = name.Label == plan.Label ? plan.UnitPath : $"{plan.UnitPath[..^".cppm".Length]}.{name.Label[(name.Label.LastIndexOf('/') + 1)..][(Path.GetFileNameWithoutExtension(plan.Path).Length + 1)..^Path.GetExtension(plan.Path).Length]}.cppm",
            Spans = foreign.Remaining(plan.Path, parts[i].Spans),
            Imports = [.. plan.Imports, .. all.Take(i).Select(earlier => new ImportPlan(plan.Module, earlier.Partition, earlier.Namespace, earlier.Label, EntityAccess.Public, "the same header"))],
        })];
    }

    /// <summary>Macros that open namespaces are read as what they stand for: a person should know which (row 29).</summary>
    private void ReportMacroNamespaces(string file)
    {
        var macros = context.Outline(file).Items.Where(item => item is { Kind: OutlineKind.NamespaceOpen, Macro: not null }).DistinctBy(item => item.Macro!.Expansion);
        foreach (var item in macros)
            context.Report("macro-namespace-to-expansion", file, item.Span.Start,
                $"{context.Text(file).Slice(item.Span)} opens a namespace: cxx20 keeps the macro, n1964 reads it as \"{item.Macro!.Expansion}\"");
    }

    private FilePlan WithDirectives(string file, FileFate fate, UnitIncludes? needed) => new()
    {
        Path = file,
        Fate = fate,
        Module = modules.ModuleOf(file),
        Namespace = modules.NamespaceOf(file),
        MacroPart = parts.Has(file) ? MacroParts.PathOf(file) : "",
        MacroPartIncludes = KeptByMacroPart(file, needed),
        MacroPartAdded = parts.Has(file) ? [.. parts.AddedIncludes(file)] : [],
        MovedMacros = context.IsHeader(file) ? macros.Of(file).Moved : [],
        MacrosInPlace = macros.Of(file).InPlace,
        RepeatedMacros = parts.Has(file) ? ReadByBuild(file) : [],
        Includes = needed?.Directives ?? ImmutableSortedDictionary<int, IncludePlan>.Empty,
    };

    private ImmutableHashSet<int> KeptByMacroPart(string file, UnitIncludes? needed) =>
        [.. parts.KeptIncludes(file).Select(directive => directive.Offset).Where(offset => needed?.Directives.GetValueOrDefault(offset) is not { Fate: IncludeFate.InPlace })];

    /// <summary>Plain values that a script of the build looks for in a header: they stay in it, besides the macro part.</summary>
    private ImmutableHashSet<int> ReadByBuild(string file)
    {
        if (!context.Codebase.Input.ReadByBuild.TryGetValue(file, out var script)) return [];
        var values = context.Syntax(file).Nodes.OfType<DirectiveNode>().Select(node => node.Directive)
            .Where(directive => directive is { Kind: DirectiveKind.Define, Parameters: null } && macros.Of(file).Moved.Contains(directive.Offset) && directive.IsValue(context.Text(file).Text)).ToList();
        foreach (var value in values) context.Record("macro-read-by-build", Question.MacroHome, file, value.Span, value.Name, "also-forwarding-header", $"{script} reads the header");
        return [.. values.Select(value => value.Offset)];
    }

    private FilePlan Fragment(string file)
    {
        var asHeader = context.Includes.Includers(file).Any(context.IsHeader);
        var declared = _fragments.Of(file);
        var needed = context.Includes.Includers(file).All(includer => fateOf(includer) is FileFate.Partition or FileFate.Implementation or FileFate.Fragment) ? includes.Plan(file) : null;
        return new FilePlan
        {
            Path = file,
            Fate = FileFate.Fragment,
            Includes = needed?.Directives ?? ImmutableSortedDictionary<int, IncludePlan>.Empty,
            MacroPartIncludes = needed is null ? [] : KeptByMacroPart(file, needed),
            TextCopy = texts.CopyOf(file),
            Module = modules.ModuleOf(file),
            Namespace = modules.NamespaceOf(file),
            ForeignNamespaces = [.. Foreign(file)],
            Access = declared.Access,
            ExportBlocks = declared.Access.IsEmpty ? [] : SeveralInMacro(file),
            NeverExported = declared.Access.IsEmpty ? [] : declared.NeverExported.Union(NeverExported(file)),
            Slots = context.Outline(file).Problem is null ? specifiers.Of(file, asHeader, modules.NamespaceOf(file), Foreign(file)) : [],
        };
    }

    private SortedSet<string> Foreign(string file)
    {
        var foreign = ForeignNamespaces.Of(context.Outline(file), context.Entities.In(file));
        foreign.Remove(modules.NamespaceOf(file).Split("::")[0]);
        return foreign;
    }

    /// <summary>Macros that declare more than one entity: a single export in front would be for the first.</summary>
    private ImmutableHashSet<int> SeveralInMacro(string file)
    {
        var found = context.Entities.In(file).Where(declaration => declaration.Is(DeclarationTraits.FromMacro) && EntityIndex.IsNamespaceScopeEntity(declaration))
            .Select(declaration => (Item: context.Outline(file).DeclarationAt(declaration.NameOffset), declaration.QualifiedName)).Where(declared => declared.Item is not null)
            .GroupBy(declared => declared.Item!, declared => declared.QualifiedName).Where(item => item.Distinct().Count() > 1).ToList();
        foreach (var item in found)
            context.Record("macro-declarations-to-export-block", Question.Access, file, item.Key.Span, context.Text(file).Slice(item.Key.Span), "export-block", $"it declares {string.Join(", ", item.Distinct())}");
        return [.. found.Select(item => item.Key.Span.Start)];
    }

    private ImmutableHashSet<int> NeverExported(string file)
    {
        var outline = context.Outline(file);
        var members = context.Entities.In(file)
            .Where(d => d.Is(DeclarationTraits.Qualified | DeclarationTraits.Specialisation) || d.Name.StartsWith("<deduction", StringComparison.Ordinal))
            .Select(d => outline.DeclarationAt(d.NameOffset)?.Span.Start ?? -1);
        var forms = outline.Items.Where(item => item.Kind == OutlineKind.Declaration && item.Form is not (DeclarationForm.Other or DeclarationForm.LinkageSpecification or DeclarationForm.NamespaceMacro)).Select(item => item.Span.Start);
        return [.. members.Concat(forms)];
    }
}

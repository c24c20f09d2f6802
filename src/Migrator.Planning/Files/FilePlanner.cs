using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Entities;
using Migrator.Planning.Includes;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Files;

/// <summary>Puts all decisions for one file together.</summary>
public sealed class FilePlanner(
    PlanContext context,
    MacroAnalysis macros,
    MacroParts parts,
    ModuleMap modules,
    UnitNames names,
    Func<string, FileFate> fateOf,
    IncludePlanner includes,
    AccessPlanner access,
    SpecifierPlanner specifiers)
{
    public FilePlan Plan(string file)
    {
        var fate = fateOf(file);
        return fate switch
        {
            FileFate.Partition or FileFate.Implementation => Unit(file, fate),
            FileFate.Macros => WithDirectives(file, fate, includes.Plan(file)),
            FileFate.Forward => WithDirectives(file, fate, null),
            FileFate.Fragment => Fragment(file),
            _ => new FilePlan { Path = file, Fate = fate },
        };
    }

    private FilePlan Unit(string file, FileFate fate)
    {
        var isHeader = fate == FileFate.Partition;
        var (partition, label) = names.Of(file);
        var needed = includes.Plan(file);
        var (wholeModule, globalItems) = GlobalItems(file);
        return WithDirectives(file, fate, needed) with
        {
            Partition = partition,
            Label = label,
            GlobalAttribute = wholeModule,
            UnitPath = isHeader ? file[..^Path.GetExtension(file).Length] + ".cppm" : file,
            UsesOwnMacroPart = needed.UsesOwnMacroPart,
            AddedIncludes = needed.Added,
            Imports = needed.Imports,
            Slots = specifiers.Of(file, isHeader, modules.NamespaceOf(file)),
            Access = isHeader ? access.Of(file) : ImmutableSortedDictionary<int, EntityAccess>.Empty,
            GlobalItems = globalItems,
            UnwrappedScopes = isHeader ? [.. context.Outline(file).Items.Where(item => item is { Kind: OutlineKind.NamespaceOpen, Name: "" }).Select(item => item.Span.Start)] : [],
            NeverExported = NeverExported(file),
            PreambleEnd = isHeader ? 0 : needed.PreambleEnd,
        };
    }

    private FilePlan WithDirectives(string file, FileFate fate, UnitIncludes? needed) => new()
    {
        Path = file,
        Fate = fate,
        Module = modules.ModuleOf(file),
        Namespace = modules.NamespaceOf(file),
        MacroPart = parts.Has(file) ? MacroParts.PathOf(file) : "",
        MacroPartIncludes = parts.Has(file) ? [.. parts.KeptIncludes(file).Select(directive => directive.Offset)] : [],
        MacroPartAdded = parts.Has(file) && parts.AsksForLibrary(file) ? ["<version>"] : [],
        MovedMacros = context.IsHeader(file) ? macros.Of(file).Moved : [],
        Includes = needed?.Directives ?? ImmutableSortedDictionary<int, IncludePlan>.Empty,
    };

    private FilePlan Fragment(string file)
    {
        var asHeader = context.Includes.Includers(file).Any(context.IsHeader);
        return new FilePlan
        {
            Path = file,
            Fate = FileFate.Fragment,
            Module = modules.ModuleOf(file),
            Namespace = modules.NamespaceOf(file),
            Slots = context.Outline(file).Problem is null ? specifiers.Of(file, asHeader, modules.NamespaceOf(file)) : [],
        };
    }

    /// <summary>Items of the global namespace (paper 2.6): of the whole unit when it has no namespace of its own.</summary>
    private (bool WholeModule, ImmutableHashSet<int> Items) GlobalItems(string file)
    {
        var outline = context.Outline(file);
        var declarations = context.Entities.In(file).GroupBy(d => outline.DeclarationAt(d.NameOffset)?.Span.Start ?? -1).ToDictionary(g => g.Key, g => g.ToList());
        var items = outline.Items.Where(item => item is { Kind: OutlineKind.Declaration, Scope: "" }
            && item.Form is DeclarationForm.Other or DeclarationForm.LinkageSpecification
            && IsGlobal(file, item, declarations.GetValueOrDefault(item.Span.Start, []))).Select(item => item.Span.Start).ToImmutableHashSet();
        if (items.Count == 0) return (false, items);
        var hasRoot = FileFactBuilder.RootNamespaces(outline, context.Entities.In(file)).Count > 0;
        var facts = FactSet.Of(("scope", hasRoot ? "block" : "module"), ("entity-count", items.Count), ("root-namespace", hasRoot), ("global-declarations", true));
        var answer = context.Decide(Question.UnitAttributes, facts, file, new Span(0, 0), hasRoot ? "declarations in the global namespace" : "the whole unit");
        return answer.Value != "global" ? (false, []) : hasRoot ? (false, items) : (true, items);
    }

    /// <summary>A helper of internal linkage in a source is nobody else's; a qualified definition belongs to its namespace.</summary>
    private bool IsGlobal(string file, OutlineItem item, List<Declaration> declarations)
    {
        var isSource = !context.IsHeader(file);
        if (declarations.Count == 0)
            return !isSource || !context.Text(file).Text.AsSpan(item.Span.Start, item.Span.Length).StartsWith("static", StringComparison.Ordinal);
        return !declarations.All(d => d.Scope.Length > 0 || (isSource && d.Linkage == Linkage.Internal));
    }

    private ImmutableHashSet<int> NeverExported(string file)
    {
        var outline = context.Outline(file);
        var members = context.Entities.In(file)
            .Where(d => d.Is(DeclarationTraits.Qualified) || d.Name.StartsWith("<deduction", StringComparison.Ordinal))
            .Select(d => outline.DeclarationAt(d.NameOffset)?.Span.Start ?? -1);
        var forms = outline.Items.Where(item => item.Kind == OutlineKind.Declaration && item.Form is not (DeclarationForm.Other or DeclarationForm.LinkageSpecification)).Select(item => item.Span.Start);
        return [.. members.Concat(forms)];
    }
}

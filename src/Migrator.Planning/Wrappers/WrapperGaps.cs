using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;
using Migrator.Planning.Macros;

namespace Migrator.Planning.Wrappers;

/// <summary>Says what an importer of a wrapper unit misses that an includer of its headers had, names of internal linkage apart.</summary>
internal static class WrapperGaps
{
    private const int ShownMacros = 5;

    /// <param name="context">The facts.</param>
    /// <param name="macros">Macros that leave their headers.</param>
    /// <param name="file">A header or fragment that the unit reads.</param>
    /// <param name="exports">What the unit exports.</param>
    /// <param name="visible">Files that it reads.</param>
    public static void Report(PlanContext context, MacroAnalysis macros, string file, ImmutableArray<WrapperExport> exports, IReadOnlySet<string> visible)
    {
        ReportMacros(context, macros, file);
        ReportInactive(context, file, context.Syntax(file).Nodes, exports.Select(export => export.Name).ToHashSet(StringComparer.Ordinal));
        ReportTemplates(context, file, visible);
    }

    private static void ReportMacros(PlanContext context, MacroAnalysis macros, string file)
    {
        var names = macros.Of(file).Names;
        if (names.Count == 0) return;
        var first = context.Syntax(file).Directives.Where(d => d.Kind == DirectiveKind.Define && names.Contains(d.Name)).ToList();
        if (first.Count == 0) return;
        var shown = first.Select(d => d.Name).Distinct().ToList();
        var list = string.Join(", ", shown.Take(ShownMacros)) + (shown.Count > ShownMacros ? $" and {shown.Count - ShownMacros} more" : "");
        context.Report("keep-macro-from-wrapper", file, first[0].Offset, $"no module exports a macro ({list}): clients that use one include the header, too, in front of the import");
    }

    /// <summary>Branches that no unit compiled: what they declare has no facts, so nothing is exported for it.</summary>
    private static void ReportInactive(PlanContext context, string file, ImmutableArray<Node> nodes, HashSet<string> exported)
    {
        foreach (var group in nodes.OfType<ConditionalNode>())
        {
            for (var i = 0; i < group.Branches.Length; i++)
            {
                var branch = group.Branches[i];
                var end = i + 1 < group.Branches.Length ? group.Branches[i + 1].Opening.Span.Start : group.End.Span.Start;
                if (!IsSkippedByAll(context.Codebase, file, branch.Opening.Span.End, end)) ReportInactive(context, file, branch.Nodes, exported);
                else if (DeclaresMore(context, file, branch.Opening.Span.End, end, exported))
                    context.Report("keep-inactive-from-wrapper", file, branch.Opening.Offset, $"no translation unit compiles lines {context.Text(file).LineOf(branch.Opening.Span.End)} to {context.Text(file).LineOf(end) - 1}: names that are declared only there are not exported; migrate with such a configuration, or add them to the wrapper unit by hand");
            }
        }
    }

    private static bool IsSkippedByAll(Codebase codebase, string file, int start, int end) => codebase.Units
        .Where(unit => !unit.IsC && unit.Enters(file))
        .All(unit => unit.Skipped.Any(range => range.File == file && range.Range.Start <= start && range.Range.End >= end - 1));

    /// <summary>Whether a stretch declares something that is not exported for another branch: told by the words in front of its body.</summary>
    private static bool DeclaresMore(PlanContext context, string file, int start, int end, HashSet<string> exported) =>
        context.Outline(file).Items.Any(item => item is { Kind: OutlineKind.Declaration, Form: DeclarationForm.Other or DeclarationForm.LinkageSpecification }
            && item.Span.Start >= start && item.Span.End <= end
            && !Tokenizer.Words(Head(context.Text(file).Slice(item.Span))).Any(exported.Contains));

    private static string Head(string item)
    {
        var end = item.AsSpan().IndexOfAny("({;=");
        return end < 0 ? item : item[..end];
    }

    /// <summary>Importers do not find a function of internal linkage when they instantiate a template that calls it.</summary>
    private static void ReportTemplates(PlanContext context, string file, IReadOnlySet<string> visible)
    {
        var hidden = visible.SelectMany(context.Entities.In)
            .Where(d => d is { Kind: EntityKind.Function, Linkage: Linkage.Internal } && !d.Is(DeclarationTraits.Inline | DeclarationTraits.Constexpr))
            .Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 0) return;
        var outline = context.Outline(file);
        foreach (var template in context.Entities.In(file).Where(d => d.Is(DeclarationTraits.Template) && d.IsDefinition && EntityIndex.IsNamespaceScopeEntity(d) && d.Linkage != Linkage.Internal))
            if (outline.DeclarationAt(template.NameOffset) is { } item && Tokenizer.Words(context.Text(file).Slice(item.Span)).FirstOrDefault(hidden.Contains) is { } name)
                context.Report("keep-internal-from-wrapper", file, template.Extent.Start, $"the template {template.QualifiedName} calls {name}, a static function, which importers do not find when they instantiate it: say inline there, or clients include the header");
    }
}

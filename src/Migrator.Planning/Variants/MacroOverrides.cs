using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Planning.Macros;

namespace Migrator.Planning.Variants;

/// <summary>
/// Macros for which a header has a default (<c>#ifndef X</c> around <c>#define X</c>), and that some unit has defined before: in its main file or
/// in a header of its own. A module would be compiled with the default, for everybody (paper 4.2).
/// </summary>
public sealed class MacroOverrides
{
    private readonly MacroAnalysis _macros;
    private readonly List<(UnitSummary Unit, string Macro, string Definer)> _found = [];

    public MacroOverrides(PlanContext context, MacroAnalysis macros)
    {
        _macros = macros;
        var definitions = context.Codebase.Syntax
            .SelectMany(file => file.Value.Directives.Where(directive => directive.Kind == DirectiveKind.Define).Select(directive => (File: file.Key, Directive: directive)))
            .ToLookup(entry => entry.Directive.Name, StringComparer.Ordinal);
        foreach (var (header, directive) in context.Codebase.Syntax.Where(file => context.IsHeader(file.Key)).SelectMany(file => Defaults(file.Value.Nodes, []).Select(directive => (file.Key, directive))).ToList())
        {
            var others = definitions[directive.Name].Where(other => other.File != header).ToList();
            if (others.Count == 0) continue;
            foreach (var unit in context.Codebase.Units.Where(unit => !unit.IsC && unit.Enters(header) && unit.Skips(header, directive.Span)))
                foreach (var (file, _) in others.Where(other => (other.File == unit.File || unit.Enters(other.File)) && !unit.Skips(other.File, other.Directive.Span)))
                    _found.Add((unit, directive.Name, file));
        }
    }

    /// <summary>Macros with other definitions than their defaults in some unit that enters a header whose code depends on them, and the files that define them.</summary>
    public IEnumerable<(string Macro, string Definer)> Of(string header, Func<string, bool> decides)
    {
        var candidates = _found.Where(found => found.Definer != header && found.Unit.Enters(header)).Select(found => (found.Macro, found.Definer)).Distinct().ToList();
        return candidates.Count == 0 ? [] : candidates.Where(found => decides(found.Macro) || _macros.ExpandedCode(header).Contains(found.Macro));
    }

    /// <summary>Definitions that stand only where the macro has none yet.</summary>
    private static IEnumerable<Directive> Defaults(IEnumerable<Node> nodes, HashSet<string> undefined)
    {
        foreach (var node in nodes)
        {
            if (node is DirectiveNode { Directive: { Kind: DirectiveKind.Define } define } && undefined.Contains(define.Name)) yield return define;
            if (node is not ConditionalNode group) continue;
            foreach (var branch in group.Branches)
                foreach (var inner in Defaults(branch.Nodes, branch.Opening.Kind is DirectiveKind.Ifndef or DirectiveKind.If ? [.. undefined, .. branch.Opening.Identifiers] : undefined))
                    yield return inner;
        }
    }
}

using System.Collections.Immutable;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Macros;

/// <summary>
/// The macro part of a header is read in front of its code, with each macro as it is at the end of the header. Where code further up must
/// not see that yet, the directives of the macro stay where they are, too, and the unit skips those of the macro part.
/// </summary>
internal static class MacroOrder
{
    /// <summary>A directive, and the openings of the conditional branches around it.</summary>
    public sealed record Placed(Directive Directive, ImmutableArray<Directive> Path)
    {
        public bool Changes(string macro) => Directive.Kind is DirectiveKind.Define or DirectiveKind.Undef && Directive.Name == macro;

        /// <summary>Whether the conditions around it test one of some macros; a default (<c>#ifndef X</c> around <c>#define X</c>) does not count.</summary>
        public bool IsUnder(IReadOnlySet<string> macros) =>
            Path.Any(opening => opening.Identifiers.Any(name => macros.Contains(name) && !(opening.Kind == DirectiveKind.Ifndef && Directive.Name == name)));
    }

    /// <summary>Macros of a header whose directives have to stay at their places.</summary>
    /// <param name="source">Text of the header.</param>
    /// <param name="nodes">Its structure.</param>
    /// <param name="placed">All its directives.</param>
    /// <param name="leaving">Macros that reach whoever includes the header.</param>
    public static HashSet<string> Ordered(SourceText source, ImmutableArray<Node> nodes, IReadOnlyCollection<Placed> placed, IReadOnlySet<string> leaving)
    {
        var ordered = new HashSet<string>(StringComparer.Ordinal);
        if (leaving.Count == 0) return ordered;
        AddTested(nodes, placed, leaving, ordered);
        AddUsedAbove(source, nodes, placed, leaving, ordered);
        for (var before = 0; before != ordered.Count;)
        {
            before = ordered.Count;
            ordered.UnionWith(placed.Where(p => leaving.Contains(p.Directive.Name) && p.Changes(p.Directive.Name) && p.IsUnder(ordered)).Select(p => p.Directive.Name).ToList());
        }

        return ordered;
    }

    /// <summary>Macros that a condition around code tests before the header changes them.</summary>
    private static void AddTested(ImmutableArray<Node> nodes, IReadOnlyCollection<Placed> placed, IReadOnlySet<string> leaving, HashSet<string> ordered)
    {
        foreach (var group in nodes.OfType<ConditionalNode>().Where(group => group.Branches.Any(branch => FileSyntax.AnyCode(branch.Nodes))))
        {
            foreach (var branch in group.Branches)
            {
                ordered.UnionWith(branch.Opening.Identifiers.Where(tested => leaving.Contains(tested) && placed.Any(p => p.Changes(tested) && p.Directive.Offset > group.Span.Start)));
                AddTested(branch.Nodes, placed, leaving, ordered);
            }
        }
    }

    /// <summary>Macros whose names the code means otherwise in front of their first definition.</summary>
    private static void AddUsedAbove(SourceText source, ImmutableArray<Node> nodes, IReadOnlyCollection<Placed> placed, IReadOnlySet<string> leaving, HashSet<string> ordered)
    {
        var first = placed.Where(p => p.Directive.Kind == DirectiveKind.Define && leaving.Contains(p.Directive.Name)).GroupBy(p => p.Directive.Name, StringComparer.Ordinal)
            .ToDictionary(macro => macro.Key, macro => macro.Min(p => p.Directive.Offset), StringComparer.Ordinal);
        foreach (var code in FileSyntax.Code(nodes).Where(code => first.Values.Any(offset => offset > code.Span.Start)))
        {
            var tokens = new Tokenizer(source.Text[..code.Span.End], code.Span.Start);
            for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
                if (token.Kind == TokenKind.Identifier && Tokenizer.Spelling(source.Text, token) is var name && first.TryGetValue(name, out var offset) && offset > token.Start)
                    ordered.Add(name);
        }
    }
}

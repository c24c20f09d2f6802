using System.Collections.Immutable;
using System.Text;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Output.Units;

/// <summary>A stretch of projected text: bytes of the legacy file, or a replacement.</summary>
/// <param name="Span">Legacy bytes.</param>
/// <param name="Text">Text in their place; null for the bytes themselves.</param>
/// <param name="IsConditional">Whether it is a conditional directive.</param>
/// <param name="Expands">Files whose text stands here; null for none.</param>
internal readonly record struct Stretch(Span Span, string? Text, bool IsConditional, ImmutableArray<string>? Expands = null);

/// <summary>
/// Restricts a file to some of its leaves and keeps the conditionals around them. Every output file is such a
/// projection of its legacy file: the purview, the global module fragment, the macro part, the forwarding header.
/// </summary>
/// <param name="source">The legacy file.</param>
/// <param name="leaf">
/// What a directive or code node becomes here: its text (null: its own bytes), or false when it does not belong here.
/// </param>
/// <param name="keepsComments">Whether comments that belong to no leaf stand here.</param>
internal sealed class Projection(SourceText source, Func<Node, Leaf> leaf, bool keepsComments)
{
    /// <summary>Projects nodes in order.</summary>
    public List<Stretch> Run(ImmutableArray<Node> nodes)
    {
        var result = new List<Stretch>();
        Project(nodes, result, keepsComments);
        return result;
    }

    /// <summary>The projected text, blank lines at removed places collapsed.</summary>
    public string Text(ImmutableArray<Node> nodes) => Join(Run(nodes));

    public string Join(IEnumerable<Stretch> stretches)
    {
        var text = new StringBuilder();
        foreach (var stretch in stretches) text.Append(stretch.Text ?? source.Slice(stretch.Span));
        return text.ToString();
    }

    private void Project(ImmutableArray<Node> nodes, List<Stretch> result, bool comments)
    {
        var removed = false;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is TextNode { IsCode: false } trivia)
            {
                removed = ProjectTrivia(trivia, i + 1 < nodes.Length ? nodes[i + 1] : null, result, comments, removed);
                continue;
            }

            if (Belongs(nodes[i]))
            {
                Add(nodes[i], result);
                removed = false;
            }
            else
            {
                var replaced = nodes[i] is ConditionalNode ? null : leaf(nodes[i]).Instead;
                if (replaced is not null) result.Add(new Stretch(nodes[i].Span, replaced, false));
                else removed = true;
            }
        }
    }

    private bool ProjectTrivia(TextNode trivia, Node? next, List<Stretch> result, bool comments, bool removed)
    {
        var text = source.Text;
        var cut = next is null or TextNode ? trivia.Span.End : Trivia.LastParagraph(text, trivia.Span);
        var attachedHere = next is not null && next is not TextNode && (comments ? Belongs(next) : BelongsWhole(next));
        var movedAway = next is not null && next is not TextNode && !attachedHere && Leaves(next);
        var span = trivia.Span;
        if (!comments)
        {
            if (result.Count > 0 && next is not null && next is not TextNode && Belongs(next) && HasBlankLine(new Span(trivia.Span.Start, cut)))
                result.Add(new Stretch(new Span(cut, cut), source.NewLine, false));
            span = attachedHere ? new Span(cut, span.End) : new Span(span.Start, span.Start);
        }
        else if (movedAway) span = new Span(span.Start, cut);
        if (comments && removed) span = SkipBlankLines(span, result);
        if (!span.IsEmpty) result.Add(new Stretch(span, null, false));
        return removed && span.IsEmpty;
    }

    private bool HasBlankLine(Span span)
    {
        var text = source.Slice(span).Replace("\r", "").Replace(" ", "").Replace("\t", "");
        return text.StartsWith('\n') || text.Contains("\n\n", StringComparison.Ordinal);
    }

    private Span SkipBlankLines(Span span, List<Stretch> result)
    {
        var afterBlank = result.Count == 0 || EndsWithBlankLine(result[^1]);
        if (!afterBlank) return span;
        var start = span.Start;
        for (var i = start; i < span.End && source.Text[i] is ' ' or '\t' or '\r' or '\n'; i++)
            if (source.Text[i] == '\n')
                start = i + 1;
        return new Span(Math.Min(start, span.End), span.End);
    }

    private bool EndsWithBlankLine(Stretch stretch)
    {
        var text = (stretch.Text ?? source.Slice(stretch.Span)).AsSpan().TrimEnd(" \t");
        return text.EndsWith("\n\n") || text.EndsWith("\r\n\r\n") || (stretch.IsConditional && text.EndsWith("\n"));
    }

    private bool Belongs(Node node) => node switch
    {
        ConditionalNode group => group.Branches.Any(branch => branch.Nodes.Any(inner => inner is not TextNode { IsCode: false } && Belongs(inner))),
        TextNode { IsCode: false } => false,
        _ => leaf(node).Stays,
    };

    /// <summary>A last branch with nothing left in it goes; an empty first one is needed for the others.</summary>
    private bool HoldsAnything(Branch branch) =>
        branch.Nodes.Any(inner => inner is TextNode { IsCode: false } trivia ? keepsComments && trivia.HasComment && branch.Nodes.Length == 1 : Belongs(inner));

    private bool BelongsWhole(Node node) => node is ConditionalNode group
        ? group.Branches.All(branch => branch.Nodes.All(inner => inner is TextNode { IsCode: false } || BelongsWhole(inner)))
        : Belongs(node);

    /// <summary>Whether a node that does not belong here stands elsewhere with its comments, instead of vanishing.</summary>
    private bool Leaves(Node node) => node switch
    {
        ConditionalNode group => group.Branches.All(branch => branch.Nodes.All(inner => inner is TextNode { IsCode: false } || Leaves(inner))),
        TextNode => false,
        _ => leaf(node) is { Stays: false, MovesWithComments: true },
    };

    private void Add(Node node, List<Stretch> result)
    {
        if (node is not ConditionalNode group)
        {
            var here = leaf(node);
            result.Add(new Stretch(node.Span, here.Instead, false, here.Expands));
            return;
        }

        var whole = !keepsComments && BelongsWhole(group);
        var branches = group.Branches.Length;
        while (branches > 1 && !HoldsAnything(group.Branches[branches - 1])) branches--;
        foreach (var branch in group.Branches.Take(branches))
        {
            result.Add(new Stretch(branch.Opening.Span, null, true));
            Project(branch.Nodes, result, keepsComments || whole);
        }

        result.Add(new Stretch(group.End.Span, null, true));
    }
}

/// <summary>What a leaf becomes in a projection.</summary>
/// <param name="Stays">Whether it belongs here.</param>
/// <param name="Instead">Text in its place; null for its own bytes when it stays, for nothing when it does not.</param>
/// <param name="MovesWithComments">When it does not stay: whether the comment in front of it goes with it.</param>
/// <param name="Expands">Files whose text stands in its place; null for none.</param>
internal readonly record struct Leaf(bool Stays, string? Instead, bool MovesWithComments, ImmutableArray<string>? Expands = null)
{
    public static readonly Leaf Here = new(true, null, false);

    public static readonly Leaf Elsewhere = new(false, null, true);

    public static readonly Leaf Gone = new(false, null, false);

    /// <summary>The text of other files stands here.</summary>
    public static Leaf TextOf(ImmutableArray<string> files) => new(true, null, false, files);

    public static Leaf As(string text) => new(true, text, false);

    /// <summary>Gone, but for a comment that stood on its line.</summary>
    public static Leaf Remark(string text) => new(false, text, false);
}

using System.Collections.Immutable;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Output.Units;

/// <summary>Restricts a header to what one of its units holds.</summary>
internal static class NodeCutter
{
    /// <summary>The nodes with their text outside some spans left out; directives stay, since each unit is read by itself.</summary>
    public static ImmutableArray<Node> Cut(ImmutableArray<Node> nodes, ImmutableArray<Span> spans, SourceText source)
    {
        if (spans.IsEmpty) return nodes;
        var result = ImmutableArray.CreateBuilder<Node>();
        foreach (var node in nodes)
        {
            if (node is ConditionalNode group) result.Add(group with { Branches = [.. group.Branches.Select(branch => branch with { Nodes = Cut(branch.Nodes, spans, source) })] });
            else if (node is not TextNode) result.Add(node);
            else foreach (var span in spans)
            {
                var piece = new Span(Math.Max(node.Span.Start, span.Start), Math.Min(node.Span.End, span.End));
                if (piece.Start < piece.End) AddPiece(piece, source, result);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>Comments and space in front of the first token are no code: they go where it goes.</summary>
    private static void AddPiece(Span piece, SourceText source, ImmutableArray<Node>.Builder result)
    {
        var tokens = new Tokenizer(source.Text[..piece.End], piece.Start);
        var (first, last, hasComment) = (-1, piece.Start, false);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind == TokenKind.Comment && first < 0) hasComment = true;
            if (token.Kind == TokenKind.Comment) continue;
            if (first < 0) first = token.Start;
            last = token.End;
        }

        if (first < 0) first = last = piece.End;
        if (first > piece.Start) result.Add(new TextNode(new Span(piece.Start, first), false, hasComment));
        if (last > first) result.Add(new TextNode(new Span(first, last), true, false));
        if (piece.End > last) result.Add(new TextNode(new Span(last, piece.End), false, source.Slice(new Span(last, piece.End)).Contains('/')));
    }
}

using System.Collections.Immutable;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Modules;

/// <summary>The part of a header that becomes one unit: the declarations of one top-level namespace.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Spans">Its bytes, in order: whole items with the comments in front of them.</param>
public sealed record NamespacePart(string Namespace, ImmutableArray<Span> Spans);

/// <summary>
/// Takes a header with several top-level namespaces apart: in the paper a module is a namespace, and one file holds one
/// partition (7.2). A later piece joins an earlier one of its namespace only if it names nothing that stands between the two,
/// so every part needs none but the parts in front of it.
/// </summary>
public static class NamespaceParts
{
    /// <summary>The parts in an order in which each imports only earlier ones; empty when the header cannot be taken apart.</summary>
    public static ImmutableArray<NamespacePart> Of(PlanContext context, string header, IReadOnlySet<string> roots)
    {
        var pieces = Pieces(context.Text(header), context.Outline(header), roots);
        if (pieces is null || pieces.Select(piece => piece.Root).Where(root => root.Length > 0).Distinct().Count() < 2) return [];
        var names = pieces.Select(piece => DeclaredIn(context, header, piece)).ToList();
        var parts = new List<(string Root, List<int> Pieces)>();
        var waiting = new List<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Root.Length == 0)
            {
                if (parts.Count == 0) waiting.Add(i);
                else parts[^1].Pieces.Add(i);
                continue;
            }

            var own = parts.FindLastIndex(part => part.Root == pieces[i].Root);
            var words = Tokenizer.Words(context.Text(header).Slice(pieces[i].Span)).ToHashSet(StringComparer.Ordinal);
            if (own >= 0 && !parts.Skip(own + 1).SelectMany(part => part.Pieces).Any(later => names[later].Any(words.Contains))) parts[own].Pieces.Add(i);
            else parts.Add((pieces[i].Root, [.. waiting, i]));
            waiting.Clear();
        }

        return [.. parts.Select(part => new NamespacePart(part.Root, [.. part.Pieces.Select(piece => pieces[piece].Span)]))];
    }

    private sealed record Piece(string Root, Span Span);

    /// <summary>Top-level namespaces and what stands between them; null when a place is not clear.</summary>
    private static List<Piece>? Pieces(SourceText source, Outline outline, IReadOnlySet<string> roots)
    {
        var pieces = new List<Piece>();
        var (depth, root, start) = (0, "", 0);
        foreach (var item in outline.Items)
        {
            if (depth == 0 && item.Kind is OutlineKind.LinkageOpen) return null;
            if (depth == 0) root = item.Kind == OutlineKind.NamespaceOpen ? item.Name.Split("::")[0] : "";
            if (!roots.Contains(root)) root = "";
            depth += item.Kind is OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen ? 1 : item.Kind is OutlineKind.NamespaceClose or OutlineKind.LinkageClose ? -1 : 0;
            if (depth > 0) continue;
            var end = EndOfLine(source.Text, item.Span.End);
            pieces.Add(new Piece(root, new Span(start, end)));
            start = end;
        }

        if (pieces.Count > 0) pieces[^1] = pieces[^1] with { Span = new Span(pieces[^1].Span.Start, source.Length) };
        return pieces;
    }

    /// <summary>Names that another piece would have to say to need this one: of what it declares, and of its namespace.</summary>
    private static HashSet<string> DeclaredIn(PlanContext context, string header, Piece piece)
    {
        var names = context.Entities.In(header).Where(d => d.Extent.Start >= piece.Span.Start && d.Extent.Start < piece.Span.End).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        if (piece.Root.Length > 0) names.Add(piece.Root);
        return names;
    }

    /// <summary>A comment behind the brace belongs to what it ends.</summary>
    internal static int EndOfLine(string text, int offset)
    {
        var end = offset;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (end + 1 < text.Length && text[end] == '/' && text[end + 1] is '/' or '*') end = new Tokenizer(text, end).Next().End;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r') end++;
        return end < text.Length && text[end] == '\n' ? end + 1 : offset;
    }
}

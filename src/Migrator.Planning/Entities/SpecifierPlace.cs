using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Entities;

/// <summary>Where a specifier of a declaration stands, or may be written.</summary>
/// <param name="Word">The keyword with the space behind it; null when there is none.</param>
/// <param name="Insertion">Behind a template header, in front of all else.</param>
internal readonly record struct SpecifierPlace(Span? Word, int Insertion)
{
    /// <summary>The places of a declaration: one, or one for each branch of a conditional in which it begins.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="item">The declaration.</param>
    /// <param name="nameOffset">Where its name starts.</param>
    /// <param name="keywords">What to find; the first counts.</param>
    public static IReadOnlyList<SpecifierPlace> Of(string text, OutlineItem item, int nameOffset, params ReadOnlySpan<string> keywords)
    {
        if (item.Branched is not { } branched) return [In(text, new Span(item.Span.Start, nameOffset), keywords)];
        var heads = new List<SpecifierPlace>();
        foreach (var head in branched.Heads) heads.Add(In(text, WithoutBody(text, head, nameOffset), keywords));
        var behind = branched.Heads[^1].End;
        if (nameOffset <= behind) return heads;
        var common = In(text, new Span(behind, nameOffset), keywords);
        if (common.Word is not null) return [common];
        var found = heads.FindAll(head => head.Word is not null);
        if (!branched.HasBare) return heads;
        return found.Count > 0 ? found : [common];
    }

    /// <summary>The first place with a keyword; null when there is none.</summary>
    public static Span? FirstWord(string text, OutlineItem item, int nameOffset, params ReadOnlySpan<string> keywords) =>
        Of(text, item, nameOffset, keywords).FirstOrDefault(place => place.Word is not null).Word;

    private static Span WithoutBody(string text, Span head, int nameOffset)
    {
        var end = head.Contains(nameOffset) ? nameOffset : head.End;
        var brace = text.IndexOf('{', head.Start, end - head.Start);
        return new Span(head.Start, brace < 0 ? end : brace);
    }

    private static SpecifierPlace In(string text, Span range, ReadOnlySpan<string> keywords)
    {
        var head = text[range.Start..range.End];
        var tokens = new Tokenizer(head);
        var insertion = -1;
        var depth = 0;
        var afterTemplate = false;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = head[token.Start..token.End];
            if (afterTemplate || depth > 0 || word is "[" or "(")
            {
                depth += word is "<" or "[" or "(" ? 1 : word is ">" or "]" or ")" ? -1 : 0;
                afterTemplate = false;
                continue;
            }

            if (token.Kind is TokenKind.Comment or TokenKind.Directive) continue;
            afterTemplate = word == "template";
            if (afterTemplate) continue;
            if (insertion < 0) insertion = range.Start + token.Start;
            if (!keywords.Contains(word)) continue;
            var end = token.End;
            while (end < head.Length && head[end] is ' ' or '\t') end++;
            return new SpecifierPlace(new Span(range.Start + token.Start, range.Start + end), insertion);
        }

        return new SpecifierPlace(null, insertion < 0 ? range.End : insertion);
    }
}

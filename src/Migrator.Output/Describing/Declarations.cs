using Migrator.Model.Text;

namespace Migrator.Output.Describing;

/// <summary>Cuts declarations by their tokens.</summary>
internal static class Declarations
{
    /// <summary>A function or variable without what it is defined as: from its start to the body or the initialiser.</summary>
    public static Span WithoutBody(IReadOnlyList<SourceToken> tokens, Span span) => new(span.Start, Math.Min(span.End, End(tokens, span.End)));

    /// <summary>A declaration that ends where its body or its initialiser begins.</summary>
    public static List<SourceToken> Head(IReadOnlyList<SourceToken> tokens)
    {
        var end = End(tokens, int.MaxValue);
        return [.. tokens.TakeWhile(token => token.Offset < end)];
    }

    /// <summary>What stands behind the name of a member as its initialiser, with its <c>=</c>; empty without one.</summary>
    public static List<SourceToken> Initialiser(IReadOnlyList<SourceToken> tokens)
    {
        var start = StartOfInitialiser(tokens, 0);
        return start < 0 ? [] : [.. tokens.Skip(start).TakeWhile(token => token.Text != ";")];
    }

    private static int End(IReadOnlyList<SourceToken> tokens, int otherwise)
    {
        if (tokens.Count == 0) return otherwise;
        // A body is the last thing in braces; what a constructor's members begin with stands in front of it.
        if (tokens[^1].Text == "}")
        {
            var open = Opening(tokens, tokens.Count - 1);
            var start = tokens.Take(open).Select((token, i) => (token, i)).FirstOrDefault(entry => entry.token.Text == "try").i;
            return tokens[StartOfInitialisers(tokens, start > 0 ? start : open)].Offset;
        }

        var initialiser = StartOfInitialiser(tokens, 0);
        return initialiser >= 0 ? tokens[initialiser].Offset : tokens[^1].Text == ";" ? tokens[^1].Offset : otherwise;
    }

    private static int Opening(IReadOnlyList<SourceToken> tokens, int close)
    {
        var depth = 0;
        for (var i = close; i > 0; i--)
        {
            depth += tokens[i].Text == "}" ? 1 : tokens[i].Text == "{" ? -1 : 0;
            if (depth == 0) return i;
        }

        return 0;
    }

    /// <summary>The colon of a constructor's member initialisers; the given place when there are none.</summary>
    private static int StartOfInitialisers(IReadOnlyList<SourceToken> tokens, int body)
    {
        var depth = 0;
        var parameters = false;
        for (var i = 0; i < body; i++)
        {
            depth += tokens[i].Text is "(" or "[" or "{" ? 1 : tokens[i].Text is ")" or "]" or "}" ? -1 : 0;
            parameters |= depth == 0 && tokens[i].Text == ")";
            if (depth == 0 && parameters && tokens[i].Text == ":") return i;
        }

        return body;
    }

    private static int StartOfInitialiser(IReadOnlyList<SourceToken> tokens, int from)
    {
        var angles = TemplateBrackets.Find(tokens);
        int depth = 0, nested = 0;
        for (var i = from; i < tokens.Count; i++)
        {
            var text = tokens[i].Text;
            if (angles.Contains(i)) nested += text == "<" ? 1 : -1;
            if (depth == 0 && nested == 0 && text is "=" or "{" && i > 0 && tokens[i - 1].Text != "operator") return i;
            depth += text is "(" or "[" or "{" ? 1 : text is ")" or "]" or "}" ? -1 : 0;
        }

        return -1;
    }
}

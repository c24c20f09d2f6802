namespace Migrator.Output.Describing;

/// <summary>Tells the angle brackets of templates from the operators, by what stands between them.</summary>
internal static class TemplateBrackets
{
    /// <summary>Indexes of the tokens that open and close template parameter and argument lists.</summary>
    public static HashSet<int> Find(IReadOnlyList<SourceToken> tokens)
    {
        var found = new HashSet<int>();
        for (var i = 1; i < tokens.Count; i++)
            if (tokens[i].Text == "<" && !found.Contains(i) && tokens[i - 1].IsName && tokens[i - 1].Text != "operator" && Close(tokens, i) is { } close)
                found.UnionWith([i, close]);
        return found;
    }

    private static int? Close(IReadOnlyList<SourceToken> tokens, int open)
    {
        int angles = 0, parens = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            switch (tokens[i].Text)
            {
                case "<" when parens == 0:
                    angles++;
                    break;
                case ">" when parens == 0:
                    if (--angles == 0) return i;
                    break;
                case "(" or "[":
                    parens++;
                    break;
                case ")" or "]":
                    if (--parens < 0) return null;
                    break;
                case ";" or "{" or "}" or "||" when parens == 0:
                    return null;
                case "&&" when parens == 0 && !(i + 1 < tokens.Count && tokens[i + 1].Text is ">" or "," or "..."):
                    return null;
            }
        }

        return null;
    }
}

namespace Migrator.Output.Describing;

/// <summary>The bases in the head of a class.</summary>
internal static class BaseClause
{
    /// <summary>The head without the bases that are named at some places, and without the colon when none is left.</summary>
    public static List<SourceToken> Without(List<SourceToken> head, IReadOnlySet<int> hidden)
    {
        var angles = TemplateBrackets.Find(head);
        var colon = -1;
        var specifiers = new List<List<SourceToken>>();
        int depth = 0, nested = 0;
        for (var i = 0; i < head.Count; i++)
        {
            var text = head[i].Text;
            if (angles.Contains(i)) nested += text == "<" ? 1 : -1;
            depth += text is "(" or "[" or "{" ? 1 : text is ")" or "]" or "}" ? -1 : 0;
            var isTop = depth == 0 && nested == 0;
            if (colon < 0)
            {
                if (!isTop || text != ":") continue;
                colon = i;
                specifiers.Add([]);
            }
            else if (isTop && text == ",") specifiers.Add([]);
            else specifiers[^1].Add(head[i]);
        }

        var kept = specifiers.Where(specifier => !specifier.Exists(token => hidden.Contains(token.Offset))).ToList();
        var result = head.Take(colon).ToList();
        for (var i = 0; i < kept.Count; i++)
        {
            result.Add(new SourceToken(i == 0 ? ":" : ",", -1, false));
            result.AddRange(kept[i]);
        }

        return result;
    }
}

namespace Migrator.N1964Check;

/// <summary>
/// Resolves conditionals: the n-th selection takes the n-th branch of each group, or its last. A group without <c>#else</c> has an
/// empty last branch, so that a brace which one group opens is closed by its twin below in every selection. What stands behind <c>#if 0</c>
/// or <c>#if __cplusplus &lt; 201703L</c> is no text: no compiler that knows modules is so old.
/// </summary>
internal static class Branches
{
    /// <summary>The number of selections that differ.</summary>
    public static int Count(IReadOnlyList<Token> tokens)
    {
        var (most, open) = (1, new Stack<(int Count, bool HasElse)>());
        foreach (var word in tokens.Where(token => token.Kind == TokenKind.Directive).Select(token => Word(token.Text)))
        {
            if (word.StartsWith("if", StringComparison.Ordinal)) open.Push((1, false));
            else if (word.StartsWith("el", StringComparison.Ordinal) && open.TryPop(out var group)) open.Push((group.Count + 1, group.HasElse || word == "else"));
            else if (word == "endif" && open.TryPop(out var ended)) most = Math.Max(most, ended.Count + (ended.HasElse ? 0 : 1));
        }

        return most;
    }

    /// <summary>The tokens of one selection, without the conditional directives.</summary>
    /// <returns>The tokens, and the line of a conditional that does not match; 0 when all do.</returns>
    public static (List<Token> Tokens, int Mismatch) Select(IReadOnlyList<Token> tokens, int selection)
    {
        var result = new List<Token>();
        var open = new Stack<(List<List<Token>> Branches, bool HasElse, List<Token> Outer, int Line)>();
        var current = result;
        foreach (var token in tokens)
        {
            var word = token.Kind == TokenKind.Directive ? Word(token.Text) : "";
            if (word is "if" or "ifdef" or "ifndef")
            {
                open.Push(([[]], false, current, token.Line));
                if (token.Text[2..].Trim() is var condition && (condition == "0" || condition.StartsWith("__cplusplus <", StringComparison.Ordinal))) open.Peek().Branches.Clear();
                current = open.Peek().Branches.LastOrDefault() ?? [];
            }
            else if (word is "else" or "elif" or "elifdef" or "elifndef")
            {
                if (!open.TryPop(out var group)) return (result, token.Line);
                group.Branches.Add(current = []);
                open.Push(group with { HasElse = group.HasElse || word == "else" });
            }
            else if (word == "endif")
            {
                if (!open.TryPop(out var group)) return (result, token.Line);
                if (!group.HasElse) group.Branches.Add([]);
                group.Outer.AddRange(group.Branches[Math.Min(selection, group.Branches.Count - 1)]);
                current = group.Outer;
            }
            else current.Add(token);
        }

        var line = open.Count > 0 ? open.Last().Line : 0;
        while (open.TryPop(out var unfinished)) unfinished.Outer.AddRange(unfinished.Branches.SelectMany(branch => branch));
        return (result, line);
    }

    /// <summary>Lines of the directives under a condition; an include guard is none.</summary>
    public static HashSet<int> Conditional(IReadOnlyList<Token> tokens)
    {
        var directives = tokens.Where(token => token.Kind == TokenKind.Directive).ToList();
        var lines = new HashSet<int>();
        var isGuarded = directives is [var first, var second, ..] && Word(first.Text) == "ifndef" && Word(second.Text) == "define" && second.Text[6..].Trim() == first.Text[6..].Trim();
        var depth = isGuarded ? -1 : 0;
        foreach (var directive in directives)
        {
            if (Word(directive.Text) is "if" or "ifdef" or "ifndef") depth++;
            else if (Word(directive.Text) == "endif") depth--;
            else if (depth > 0) lines.Add(directive.Line);
        }

        return lines;
    }

    private static string Word(string directive) => new([.. directive.TakeWhile(char.IsAsciiLetter)]);
}

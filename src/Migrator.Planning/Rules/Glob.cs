using System.Buffers;

namespace Migrator.Planning.Rules;

/// <summary>
/// A glob over a text, case-sensitive, of the whole text: <c>?</c> is one character and <c>*</c> any number of them, neither
/// a slash; <c>**</c> is any number of characters, and <c>**/</c> also matches nothing.
/// </summary>
/// <param name="Pattern">The glob.</param>
public sealed record Glob(string Pattern)
{
    private static readonly SearchValues<char> Wildcards = SearchValues.Create("*?");

    /// <summary>Whether a text of a rule file is a glob.</summary>
    public static bool IsGlob(string text) => text.AsSpan().ContainsAny(Wildcards);

    /// <summary>Whether the glob matches the whole text.</summary>
    public bool Matches(string text) => Matches(Pattern, text);

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == '*')
                return MatchesStar(pattern, text);
            if (text.IsEmpty || (pattern[0] == '?' ? text[0] == '/' : pattern[0] != text[0]))
                return false;
            pattern = pattern[1..];
            text = text[1..];
        }

        return text.IsEmpty;
    }

    private static bool MatchesStar(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var anything = pattern.StartsWith("**");
        var folders = pattern.StartsWith("**/");
        var rest = pattern[(folders ? 3 : anything ? 2 : 1)..];
        if (rest.IsEmpty && anything && !folders)
            return true;
        for (var i = 0; ; i++)
        {
            if ((!folders || i == 0 || text[i - 1] == '/') && Matches(rest, text[i..]))
                return true;
            if (i == text.Length || (!anything && text[i] == '/'))
                return false;
        }
    }
}

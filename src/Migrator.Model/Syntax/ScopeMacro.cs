using System.Collections.Immutable;

namespace Migrator.Model.Syntax;

/// <summary>A macro without parameters that opens namespaces, or closes as many.</summary>
/// <param name="Name">Namespaces that it opens, joined (<c>a::b</c>), unnamed ones left out; empty for one that closes.</param>
/// <param name="Levels">How many scopes it opens or closes.</param>
/// <param name="Closes">Whether it closes them.</param>
/// <param name="HasUnnamed">Whether one of those that it opens has no name.</param>
/// <param name="Expansion">What it stands for, its own macros expanded: <c>namespace a { inline namespace b {</c>.</param>
public sealed record ScopeMacro(string Name, int Levels, bool Closes, bool HasUnnamed, string Expansion)
{
    /// <summary>No macro at all: what a file alone can tell.</summary>
    public static readonly ImmutableDictionary<string, ScopeMacro> None = ImmutableDictionary.Create<string, ScopeMacro>(StringComparer.Ordinal);

    /// <summary>Finds the scope macros among definitions.</summary>
    /// <param name="bodies">Bodies of the definitions in force, by macro; one that has several different ones is none.</param>
    public static ImmutableDictionary<string, ScopeMacro> Find(ILookup<string, string> bodies)
    {
        var found = None.ToBuilder();
        foreach (var macro in bodies)
            if (macro.Any(body => body.Contains('{', StringComparison.Ordinal) || body.Contains('}', StringComparison.Ordinal)) && Expand(macro.Key, bodies, []) is { } tokens && Read(tokens) is { } scope)
                found.Add(macro.Key, scope);
        return found.ToImmutable();
    }

    /// <summary>The macro's tokens with the tree's macros in them expanded; null when its definitions differ.</summary>
    private static List<string>? Expand(string macro, ILookup<string, string> bodies, ImmutableHashSet<string> within)
    {
        List<string>? expanded = null;
        foreach (var body in bodies[macro])
        {
            var tokens = Words(body);
            if (expanded is not null && !expanded.SequenceEqual(tokens)) return null;
            expanded = tokens;
        }

        var result = new List<string>();
        foreach (var token in expanded ?? [])
        {
            if (!bodies.Contains(token) || within.Contains(token) || token == macro) result.Add(token);
            else if (Expand(token, bodies, within.Add(macro)) is { } inner) result.AddRange(inner);
            else return null;
        }

        return result;
    }

    private static List<string> Words(string body)
    {
        var words = new List<string>();
        var tokens = new Tokenizer(body);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind != TokenKind.Comment)
                words.Add(body[token.Start..token.End]);
        words.RemoveAll(word => word == "\\");
        return words;
    }

    /// <summary>Only openings of namespaces, or only closing braces: anything else is more than a scope.</summary>
    private static ScopeMacro? Read(List<string> tokens)
    {
        if (tokens.Count > 0 && tokens.All(token => token == "}")) return new ScopeMacro("", tokens.Count, true, false, string.Join(' ', tokens));
        var names = new List<string>();
        var (levels, hasUnnamed) = (0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] == "inline") i++;
            if (i >= tokens.Count || tokens[i] != "namespace") return null;
            var name = "";
            for (i++; i < tokens.Count && tokens[i] != "{"; i++)
            {
                if (tokens[i] != ":" && !Tokenizer.IsIdentifierPart(tokens[i][0])) return null;
                name += tokens[i];
            }

            if (i >= tokens.Count) return null;
            levels++;
            hasUnnamed |= name.Length == 0;
            if (name.Length > 0) names.Add(name);
        }

        return levels == 0 ? null : new ScopeMacro(string.Join("::", names), levels, false, hasUnnamed, Spell(tokens));
    }

    private static string Spell(List<string> tokens) => string.Join(' ', tokens).Replace(" : : ", "::", StringComparison.Ordinal);
}

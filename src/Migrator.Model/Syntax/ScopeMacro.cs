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
    /// <param name="bodies">The definitions in force, by macro; one that has several different ones is none.</param>
    public static ImmutableDictionary<string, ScopeMacro> Find(ILookup<string, MacroBody> bodies)
    {
        var found = None.ToBuilder();
        var expander = new MacroExpander(bodies);
        foreach (var macro in bodies)
            if (macro.Any(definition => definition.Body.Contains('{', StringComparison.Ordinal) || definition.Body.Contains('}', StringComparison.Ordinal)) && expander.Expand(macro.Key) is { } tokens && Read(tokens) is { } scope)
                found.Add(macro.Key, scope);
        return found.ToImmutable();
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

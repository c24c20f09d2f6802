using Migrator.Model.Syntax;

namespace Migrator.Output.Describing;

/// <summary>Finds the macros of the tree that a description uses: without their definitions it would not change when they do.</summary>
internal static class UsedMacros
{
    /// <summary>Their definitions, one a line, macros of macros included.</summary>
    public static IEnumerable<string> Of(ActiveTexts texts, IReadOnlySet<string> names)
    {
        var definitions = texts.Codebase.Syntax.Where(file => texts.IsEntered(file.Key))
            .SelectMany(file => file.Value.Directives
                .Where(directive => directive.Kind == DirectiveKind.Define && directive.Name != file.Value.GuardMacro && texts[file.Key].IsActive(directive.Offset))
                .Select(directive => (directive.Name, Text: texts.Legacy(file.Key).Slice(directive.Span), directive.Identifiers)))
            .ToLookup(definition => definition.Name, StringComparer.Ordinal);
        var found = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var pending = new Stack<string>(names.Where(definitions.Contains));
        while (pending.TryPop(out var name))
        {
            if (!found.TryAdd(name, new SortedSet<string>(StringComparer.Ordinal))) continue;
            foreach (var definition in definitions[name])
            {
                found[name].Add(Spelled(definition.Text));
                foreach (var inner in definition.Identifiers.Where(definitions.Contains)) pending.Push(inner);
            }
        }

        return found.Values.SelectMany(lines => lines);
    }

    /// <summary>A definition in one line; the parenthesis of its parameters touches the name, and no other does.</summary>
    private static string Spelled(string directive)
    {
        var text = directive.Replace("\\\r\n", " ").Replace("\\\n", " ");
        var hash = text.IndexOf('#') + 1;
        var tokens = SourceToken.Read(text, hash, text.Length).Where(token => !token.Text.StartsWith("//", StringComparison.Ordinal) && !token.Text.StartsWith("/*", StringComparison.Ordinal)).ToList();
        var body = tokens.Skip(2).ToList();
        var touches = body.Count > 0 && body[0].IsGlued && body[0].Text == "(";
        return $"#define {tokens[1].Text}{(body.Count == 0 || touches ? "" : " ")}{string.Join(' ', CanonicalText.Lines(body).Select(line => line.Trim()))}";
    }
}

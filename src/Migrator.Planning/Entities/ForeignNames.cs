using Migrator.Model.Syntax;

namespace Migrator.Planning.Entities;

/// <summary>
/// Names in the head of a specialisation that its namespace has provided: once that namespace is closed around it, what stands
/// in front of the specialised name or between its angle brackets is looked up in the module. Behind it nothing changes.
/// </summary>
internal static class ForeignNames
{
    /// <summary>Places of such names, each with the namespace that it needs in front of it.</summary>
    /// <param name="context">The facts.</param>
    /// <param name="text">Text of the file.</param>
    /// <param name="item">The specialisation, in its namespace.</param>
    /// <param name="name">Where the specialised name starts, its classes included.</param>
    /// <param name="nameOffset">Where its last part starts.</param>
    public static IEnumerable<(int Offset, string Namespace)> In(PlanContext context, string text, OutlineItem item, int name, int nameOffset)
    {
        var parameters = Parameters(text, item);
        var tokens = new Tokenizer(text[..EndOfName(text, nameOffset, item.Span.End)], item.Span.Start);
        var before = default(Token);
        var depth = 0;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; before = token, token = tokens.Next())
        {
            if (token.Start >= name) depth += text[token.Start] is '<' ? 1 : text[token.Start] is '>' ? -1 : 0;
            if (token.Kind != TokenKind.Identifier || (token.Start >= name && depth == 0)) continue;
            if (before.End > 0 && text[before.Start] is ':' or '.') continue;
            var word = text[token.Start..token.End];
            if (!parameters.Contains(word) && OwnerOf(context, word, item.Scope) is { } owner) yield return (token.Start, owner);
        }
    }

    /// <summary>Where the name of a declaration starts, with the classes in front of it: <c>Traits&lt;int&gt;::name</c>.</summary>
    public static int StartOfName(string text, OutlineItem item, int nameOffset)
    {
        var (start, depth, last) = (nameOffset, 0, "");
        var tokens = new Tokenizer(text[..nameOffset], item.Span.Start);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = text[token.Start..token.End];
            if (depth == 0 && token.Kind == TokenKind.Identifier && last != ":") start = token.Start;
            depth += word == "<" ? 1 : word == ">" ? -1 : 0;
            last = word;
        }

        return last == ":" ? start : nameOffset;
    }

    private static string? OwnerOf(PlanContext context, string word, string scope)
    {
        if (scope == "std") return context.Options.StdExports.Contains(word) ? scope : null;
        for (; scope.Length > 0; scope = scope[..Math.Max(0, scope.LastIndexOf("::", StringComparison.Ordinal))])
            if (context.Entities.IsDeclared(scope, word))
                return scope;
        return null;
    }

    /// <summary>Names that the template header declares: the last words in front of a comma, an equals sign or the closing bracket.</summary>
    private static HashSet<string> Parameters(string text, OutlineItem item)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new Tokenizer(text[..item.Span.End], item.Span.Start);
        var (depth, last) = (0, "");
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = text[token.Start..token.End];
            if (word is ">" or "," or "=" && depth == 1 && last.Length > 0) found.Add(last);
            depth += word == "<" ? 1 : word == ">" ? -1 : 0;
            last = token.Kind == TokenKind.Identifier ? word : "";
            if (word == ">" && depth == 0) break;
        }

        return found;
    }

    /// <summary>Behind the template arguments of the specialised name.</summary>
    private static int EndOfName(string text, int nameOffset, int end)
    {
        var tokens = new Tokenizer(text[..end], nameOffset);
        tokens.Next();
        var depth = 0;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = text[token.Start..token.End];
            if (depth == 0 && word != "<") return token.Start;
            depth += word == "<" ? 1 : word == ">" ? -1 : 0;
            if (depth == 0) return token.End;
        }

        return end;
    }
}

using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>A class as its tokens show it, through every branch of every conditional inside.</summary>
/// <param name="IsStruct">Whether its members are public where no label says otherwise.</param>
/// <param name="Body">What stands between its braces.</param>
/// <param name="Members">Its members and access labels.</param>
public sealed record ClassOutline(bool IsStruct, Span Body, Outline Members)
{
    /// <summary>The class that a declaration defines; null when it defines none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="declaration">Bytes of the declaration.</param>
    public static ClassOutline? Parse(SourceText source, Span declaration)
    {
        if (BodyOf(source.Text, declaration, out var isStruct) is not { } body) return null;
        return new ClassOutline(isStruct, body, OutlineParser.ParseMembers(source, body));
    }

    /// <summary>The innermost class around a place inside a declaration; null when the place is in none.</summary>
    public static ClassOutline? Around(SourceText source, Span declaration, int offset)
    {
        if (Parse(source, declaration) is not { } type || !type.Body.Contains(offset)) return null;
        return type.Members.DeclarationAt(offset) is { } member && Around(source, member.Span, offset) is { } inner ? inner : type;
    }

    private static Span? BodyOf(string text, Span declaration, out bool isStruct)
    {
        isStruct = false;
        var tokens = new Tokenizer(text, declaration.Start);
        int depth = 0, angle = 0;
        bool isClass = false, isTemplate = false;
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < declaration.End; token = tokens.Next())
        {
            var word = token.Kind is TokenKind.Identifier or TokenKind.Punctuator ? text[token.Start..token.End] : "";
            if (angle > 0 || (isTemplate && word == "<"))
            {
                depth += word == "(" ? 1 : word == ")" ? -1 : 0;
                if (depth == 0) angle += word == "<" ? 1 : word == ">" ? -1 : 0;
                isTemplate = false;
                continue;
            }

            isTemplate = word == "template";
            switch (word)
            {
                case "(" or "[":
                    depth++;
                    break;
                case ")" or "]":
                    depth--;
                    break;
                case "enum" or "=" when depth == 0 && !isClass:
                    return null;
                case "class" or "struct" or "union" when depth == 0 && !isClass:
                    isClass = true;
                    isStruct = word != "class";
                    break;
                case ";" when depth == 0:
                    return null;
                case "{" when depth == 0:
                    return isClass ? new Span(token.End, EndOfBody(text, token, declaration.End)) : null;
            }
        }

        return null;
    }

    private static int EndOfBody(string text, Token brace, int end)
    {
        var tokens = new Tokenizer(text, brace.Start);
        var depth = 0;
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < end; token = tokens.Next())
        {
            if (token.Kind != TokenKind.Punctuator) continue;
            depth += text[token.Start] == '{' ? 1 : text[token.Start] == '}' ? -1 : 0;
            if (depth == 0) return token.Start;
        }

        return end;
    }
}

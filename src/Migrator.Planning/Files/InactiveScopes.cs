using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Files;

/// <summary>Scopes that only branches open or close which no translation unit compiles.</summary>
public static class InactiveScopes
{
    private const string Rule = "keep-inactive-scope";

    /// <summary>Says where a file has such branches.</summary>
    public static void Report(PlanContext context, string file)
    {
        foreach (var branch in context.Outline(file).Unread)
            context.Report(Rule, file, branch, "opens or closes a scope that the other branches do not, and no translation unit compiles it: it stays as it is, and what stands behind it is read without it");
    }

    /// <summary>The words and braces of unnamed namespaces in such branches: in the paper's language they go as everywhere in an interface, where one must not be public (6.3).</summary>
    public static IEnumerable<SlotPlan> SlotsOf(PlanContext context, string file)
    {
        var text = context.Text(file).Text;
        var scopes = new Stack<bool>();
        foreach (var branch in context.Outline(file).Unread)
        {
            var tokens = new Tokenizer(text, branch);
            tokens.Next(); // the directive that opens the branch
            Token? word = null;
            var depth = 0;
            for (var token = tokens.Next(); token.Kind != TokenKind.End && depth >= 0; token = tokens.Next())
            {
                if (token.Kind == TokenKind.Directive) depth += Deeper(text, token, depth);
                if (token.Kind is TokenKind.Comment or TokenKind.Directive) continue;
                switch (Tokenizer.Spelling(text, token))
                {
                    case "{":
                        scopes.Push(word is not null);
                        if (word is not { } found) break;
                        if (text.AsSpan(found.End, token.Start - found.End).IsWhiteSpace())
                        {
                            yield return Slot(text, found.Start, token.End);
                            break;
                        }

                        yield return Slot(text, found.Start, found.End); // a comment between the two stays
                        yield return Slot(text, token.Start, token.End);
                        break;
                    case "}" when scopes.TryPop(out var unnamed) && unnamed:
                        yield return Slot(text, token.Start, token.End);
                        break;
                }

                word = Tokenizer.Spelling(text, token) switch
                {
                    "namespace" => word is { } inline ? new Token(TokenKind.Identifier, inline.Start, token.End) : token,
                    "inline" => token,
                    _ => null,
                };
            }
        }
    }

    /// <summary>By how much a directive changes how many conditionals are open; what ends the branch itself takes the number below zero.</summary>
    private static int Deeper(string text, Token directive, int depth)
    {
        var word = text.AsSpan(directive.Start + 1, directive.End - directive.Start - 1).TrimStart();
        return word.StartsWith("if") ? 1 : word.StartsWith("endif") || (depth == 0 && word.StartsWith("el")) ? -1 : 0;
    }

    /// <summary>The bytes, with their whole line where nothing else stands there.</summary>
    private static SlotPlan Slot(string text, int start, int end)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var lineEnd = text.IndexOf('\n', end) is var found && found < 0 ? text.Length : found + 1;
        var alone = text.AsSpan(lineStart, start - lineStart).IsWhiteSpace() && text.AsSpan(end, lineEnd - end).IsWhiteSpace();
        return new(alone ? new Span(lineStart, lineEnd) : new Span(start, end), SlotKind.InactiveUnnamedScope, "", Rule);
    }
}

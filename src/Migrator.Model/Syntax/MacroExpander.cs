using System.Collections.Immutable;

namespace Migrator.Model.Syntax;

/// <summary>A definition of a macro.</summary>
/// <param name="Parameters">Its parameters; null when it takes none.</param>
/// <param name="Body">What stands behind its name and parameters, comments included.</param>
public sealed record MacroBody(ImmutableArray<string>? Parameters, string Body);

/// <summary>Expands macros as the preprocessor does: arguments, pasting, and no macro within its own expansion.</summary>
/// <param name="definitions">Definitions in force, by macro.</param>
internal sealed class MacroExpander(ILookup<string, MacroBody> definitions)
{
    private readonly Dictionary<string, Definition?> _definitions = new(StringComparer.Ordinal);

    private sealed record Definition(ImmutableArray<string>? Parameters, List<string> Words);

    private readonly record struct Word(string Text, ImmutableHashSet<string> Hidden);

    /// <summary>The tokens that a macro without parameters stands for; null when nobody can tell: definitions differ, or make a string.</summary>
    public List<string>? Expand(string macro) =>
        DefinitionOf(macro) is { Parameters: null } ? Run([new Word(macro, [])])?.ConvertAll(word => word.Text) : null;

    private List<Word>? Run(List<Word> words)
    {
        var pending = new Stack<Word>(Enumerable.Reverse(words));
        var result = new List<Word>();
        while (pending.TryPop(out var word))
        {
            if (word.Hidden.Contains(word.Text) || !definitions.Contains(word.Text))
            {
                result.Add(word);
                continue;
            }

            if (DefinitionOf(word.Text) is not { } definition) return null;
            var arguments = new List<List<Word>>();
            if (definition.Parameters is { } parameters)
            {
                if (!pending.TryPeek(out var next) || next.Text != "(")
                {
                    result.Add(word);
                    continue;
                }

                arguments = Arguments(pending);
                if (arguments.Count != Math.Max(parameters.Length, 1)) return null;
            }

            if (Substitute(definition, arguments) is not { } body) return null;
            foreach (var inner in Enumerable.Reverse(body)) pending.Push(inner with { Hidden = inner.Hidden.Union(word.Hidden).Add(word.Text) });
        }

        return result;
    }

    /// <summary>Takes what stands in the parentheses that come next, cut at its commas.</summary>
    private static List<List<Word>> Arguments(Stack<Word> pending)
    {
        var arguments = new List<List<Word>> { new() };
        var depth = 0;
        while (pending.TryPop(out var word))
        {
            depth += word.Text == "(" ? 1 : word.Text == ")" ? -1 : 0;
            if (depth == 0) break;
            if (depth == 1 && word.Text == ",") arguments.Add([]);
            else if (depth > 1 || word.Text != "(") arguments[^1].Add(word);
        }

        return arguments;
    }

    /// <summary>A body with its arguments: expanded, but for operands of <c>##</c>. A string (<c>#</c>) opens no scope.</summary>
    private List<Word>? Substitute(Definition definition, List<List<Word>> arguments)
    {
        var result = new List<Word>();
        var words = definition.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "#" or "##") return null;
            var operand = Operand(words[i]);
            if (IsPasted(i))
            {
                List<Word> pasted = [.. operand ?? [new Word(words[i], [])]];
                for (; IsPasted(i); i += 2) Paste(pasted, Operand(words[i + 2]) ?? [new Word(words[i + 2], [])]);
                result.AddRange(pasted);
            }
            else if (operand is null) result.Add(new Word(words[i], []));
            else if (Run(operand) is { } expanded) result.AddRange(expanded);
            else return null;
        }

        return result;

        bool IsPasted(int i) => i + 2 < words.Count && words[i + 1] == "##";

        List<Word>? Operand(string word) => definition.Parameters?.IndexOf(word) is { } place and >= 0 ? arguments[place] : null;
    }

    private static void Paste(List<Word> left, List<Word> right)
    {
        if (left.Count > 0 && right.Count > 0)
        {
            left[^1] = new Word(left[^1].Text + right[0].Text, []);
            right = right[1..];
        }

        left.AddRange(right);
    }

    private Definition? DefinitionOf(string macro)
    {
        if (_definitions.TryGetValue(macro, out var known)) return known;
        Definition? found = null;
        foreach (var (parameters, body) in definitions[macro])
        {
            var words = Words(body);
            var isSame = found is null || (found.Words.SequenceEqual(words) && (found.Parameters ?? []).SequenceEqual(parameters ?? []) && found.Parameters.HasValue == parameters.HasValue);
            if (!isSame || words.Contains("__VA_ARGS__")) return _definitions[macro] = null;
            found = new Definition(parameters, words);
        }

        return _definitions[macro] = found;
    }

    private static List<string> Words(string body)
    {
        var words = new List<string>();
        var tokens = new Tokenizer(body);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = token.Kind == TokenKind.Directive ? "#" : body[token.Start..token.End];
            if (token.Kind == TokenKind.Comment || word == "\\") continue;
            if (word == "#" && token.Start > 0 && body[token.Start - 1] == '#' && words.Count > 0 && words[^1] == "#") words[^1] = "##";
            else words.Add(word);
        }

        return words;
    }
}

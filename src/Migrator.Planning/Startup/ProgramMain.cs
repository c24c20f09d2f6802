using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Startup;

/// <summary>The definition of <c>main</c> as text: what of it changes when it becomes the function of a program module (paper 5.2).</summary>
/// <param name="Slots">The edits, in the order of the text.</param>
/// <param name="Obstacle">Why it cannot; null when it can.</param>
internal sealed record ProgramMain(ImmutableArray<SlotPlan> Slots, string? Obstacle)
{
    /// <param name="source">The file.</param>
    /// <param name="definition">The definition of <c>main</c>.</param>
    public static ProgramMain Read(SourceText source, Span definition)
    {
        var text = source.Text;
        var tokens = Tokens(text, definition);
        string Word(int at) => at < tokens.Count ? Tokenizer.Spelling(text, tokens[at]) : "";
        ProgramMain No(string obstacle) => new([], obstacle);

        if (Word(0) != "int" || Word(1) != "main" || Word(2) != "(") return No("it is not written as int main()");
        var close = Word(3) == "void" ? 4 : 3;
        if (Word(close) != ")") return No("main has parameters");
        if (Word(close + 1) != "{") return No("it is not written as int main()");
        if (tokens.Exists(token => token.Kind == TokenKind.Directive)) return No("a directive stands in main");
        var slots = ImmutableArray.CreateBuilder<SlotPlan>();
        slots.Add(Slot(tokens[0].Start, tokens[0].End, SlotKind.ProgramFunction));
        if (close == 4) slots.Add(Slot(tokens[3].Start, tokens[3].End, SlotKind.ProgramResult));
        foreach (var at in OwnReturns(tokens.Select((_, i) => Word(i)).ToList(), close + 1))
        {
            if (Word(at + 1) != "0" || Word(at + 2) != ";") return No($"main returns something else than 0 (line {source.LineOf(tokens[at].Start)})");
            slots.Add(at + 4 == tokens.Count ? Last(text, tokens[at].Start, tokens[at + 2].End) : Slot(tokens[at].End, tokens[at + 1].End, SlotKind.ProgramResult));
        }

        return new ProgramMain(slots.ToImmutable(), null);
    }

    private static SlotPlan Slot(int start, int end, SlotKind kind) => new(new Span(start, end), kind, "", ProgramModules.Rule);

    /// <summary>The last statement goes, with its line and the blank one in front of it.</summary>
    private static SlotPlan Last(string text, int start, int end)
    {
        var line = start;
        while (text[line - 1] is ' ' or '\t') line--;
        var next = end;
        while (text[next] is ' ' or '\t' or '\r') next++;
        if (text[line - 1] != '\n' || text[next] != '\n') return Slot(start, text[end] == ' ' ? end + 1 : end, SlotKind.ProgramResult);
        var before = line - 1;
        while (text[before - 1] is ' ' or '\t' or '\r') before--;
        return Slot(text[before - 1] == '\n' ? before : line, next + 1, SlotKind.ProgramResult);
    }

    /// <summary>The return statements of the function itself: those of lambdas and local classes stand in braces that no statement opens.</summary>
    private static IEnumerable<int> OwnReturns(List<string> words, int body)
    {
        var heads = new Stack<string>();
        var braces = new Stack<bool>();
        var head = "";
        for (var at = body; at < words.Count; at++)
            switch (words[at])
            {
                case "(":
                    heads.Push(words[at - 1]);
                    break;
                case ")":
                    heads.TryPop(out head!);
                    break;
                case "{":
                    var isBlock = at == body || words[at - 1] is ";" or "{" or "}" or ":" or "else" or "do" or "try"
                        || (words[at - 1] == ")" && head is "if" or "for" or "while" or "switch" or "catch" or "constexpr");
                    braces.Push(isBlock && (braces.Count == 0 || braces.Peek()));
                    break;
                case "}":
                    braces.TryPop(out _);
                    break;
                case "return" when braces.TryPeek(out var isOwn) && isOwn:
                    yield return at;
                    break;
            }
    }

    private static List<Token> Tokens(string text, Span span)
    {
        var found = new List<Token>();
        var tokens = new Tokenizer(text, span.Start);
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < span.End; token = tokens.Next())
            if (token.Kind != TokenKind.Comment)
                found.Add(token);
        return found;
    }
}

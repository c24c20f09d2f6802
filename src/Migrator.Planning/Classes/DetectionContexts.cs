using Migrator.Model.Syntax;

namespace Migrator.Planning.Classes;

/// <summary>
/// Finds expressions that ask whether something can be called: in <c>decltype</c>, <c>sizeof</c> and requires-expressions. What
/// depends on a template parameter there is no error when it cannot be called, only another answer.
/// </summary>
internal sealed class DetectionContexts
{
    private readonly string _text;
    private readonly List<(string Name, int Offset)> _found = [];
    private readonly Stack<Bracket> _open = new();
    private readonly string[] _before = ["", ""];
    private bool _parametersOfRequires;

    private DetectionContexts(string text) => _text = text;

    private readonly record struct Bracket(char Close, bool IsAsking, bool OfRequires);

    /// <summary>Whether a file can have any.</summary>
    public static bool MayHave(FileSyntax syntax) => new[] { "decltype", "sizeof", "requires" }.Any(syntax.Identifiers.Contains);

    /// <summary>Members that such expressions name, with the place of the name.</summary>
    public static List<(string Name, int Offset)> MembersNamedIn(string text)
    {
        var contexts = new DetectionContexts(text);
        contexts.Run();
        return contexts._found;
    }

    private bool IsAsking => _open.TryPeek(out var bracket) && bracket.IsAsking;

    private void Run()
    {
        var tokens = new Tokenizer(_text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind is TokenKind.Comment or TokenKind.Directive) continue;
            var word = _text[token.Start..token.End];
            var closed = default(Bracket);
            switch (word)
            {
                case "(":
                    _open.Push(new Bracket(')', IsAsking || _before[0] is "decltype" or "sizeof", IsExpression()));
                    break;
                case "{":
                    _open.Push(new Bracket('}', IsAsking || _parametersOfRequires || IsExpression(), false));
                    break;
                case ")" or "}" when _open.TryPeek(out closed) && closed.Close == word[0]:
                    _open.Pop();
                    break;
                default:
                    if (token.Kind == TokenKind.Identifier && IsAsking && IsMember()) _found.Add((word, token.Start));
                    break;
            }

            _parametersOfRequires = word == ")" && closed.OfRequires;
            (_before[1], _before[0]) = (_before[0], word);
        }
    }

    /// <summary>Whether a requires-expression begins here; behind a declarator or a parameter list <c>requires</c> is a clause.</summary>
    private bool IsExpression() =>
        _before[0] == "requires" && _before[1] is not (")" or ">" or "const" or "noexcept" or "override");

    private bool IsMember() => _before[0] is "." or "template" || (_before[0], _before[1]) is (">", "-") or (":", ":");
}

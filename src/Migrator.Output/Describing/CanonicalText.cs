using System.Text;

namespace Migrator.Output.Describing;

/// <summary>
/// Spells tokens in one way, however they were spaced and broken into lines: a description must not change when only the
/// formatting does (paper 6.1). Every choice here is one of looks alone; no token is added, dropped or joined with another.
/// </summary>
internal sealed class CanonicalText
{
    private const int Step = 4;

    private static readonly HashSet<string> Spaced = ["if", "for", "while", "switch", "return", "catch", "throw", "requires", "case", "co_return", "co_yield", "co_await", "new", "delete", "else", "do", "and", "or", "not"];
    private static readonly HashSet<string> BeforeBlock = [")", "else", "do", "try", "const", "noexcept", "override", "final", "mutable", ";", "{", "}", ":"];

    private readonly IReadOnlyList<SourceToken> _tokens;
    private readonly HashSet<int> _angles;
    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly Stack<bool> _blocks = new();
    private int _parens;
    private int _first;
    private int _bodies;
    private bool _isClass, _isAssigned, _hasArrow;

    private CanonicalText(IReadOnlyList<SourceToken> tokens)
    {
        _tokens = tokens;
        _angles = TemplateBrackets.Find(tokens);
    }

    /// <summary>The lines, indented relative to the first.</summary>
    public static List<string> Lines(IReadOnlyList<SourceToken> tokens)
    {
        var text = new CanonicalText(tokens);
        for (var i = 0; i < tokens.Count; i++) text.Append(i);
        text.Break();
        return text._lines;
    }

    /// <summary>All of it in one line.</summary>
    public static string Line(IReadOnlyList<SourceToken> tokens) => string.Join(' ', Lines(tokens).Select(line => line.Trim()));

    private void Append(int i)
    {
        var word = _tokens[i].Text;
        if (word == "}" && _blocks.TryPop(out var isBlock) && isBlock)
        {
            Break();
            _bodies--;
            Put("}");
            if (!(i + 1 < _tokens.Count && _tokens[i + 1].Text is ";" or "," or ")" or "else" or "catch")) Break();
            return;
        }

        if (_line.Length == 0) _first = i;
        else if (NeedsSpace(i)) _line.Append(' ');
        Put(word);
        switch (word)
        {
            case "(" or "[":
                _parens++;
                break;
            case ")" or "]":
                _parens--;
                break;
            case "{":
                _blocks.Push(IsBlock(i));
                if (!_blocks.Peek()) break;
                Break();
                _bodies++;
                break;
            case ";" when _parens == 0:
                Break();
                break;
            case "class" or "struct" or "union" or "enum" or "namespace" when !_isAssigned:
                _isClass = true;
                break;
            case "=" when i == 0 || _tokens[i - 1].Text != "operator":
                _isAssigned = true;
                break;
            case "->" when _parens == 0:
                _hasArrow = true;
                break;
        }
    }

    private void Put(string word)
    {
        if (_line.Length == 0) _line.Append(' ', Step * Math.Max(0, _bodies));
        _line.Append(word);
    }

    private void Break()
    {
        if (_line.Length > 0) _lines.Add(_line.ToString().TrimEnd());
        _line.Clear();
        _isClass = _isAssigned = _hasArrow = false;
    }

    private bool IsBlock(int i) =>
        _parens == 0 && !(i + 1 < _tokens.Count && _tokens[i + 1].Text == "}") && (i == 0 || BeforeBlock.Contains(_tokens[i - 1].Text) || ((_isClass || _hasArrow) && !_isAssigned));

    private bool NeedsSpace(int i)
    {
        var (before, word) = (_tokens[i - 1], _tokens[i]);
        // A suffix is part of its literal.
        if (word.IsGlued && word.IsName && before.Text[^1] is '"' or '\'') return false;
        if (word.Text == "..." && i + 1 < _tokens.Count && _tokens[i + 1].Text == ";") return true;
        if (i > 1 && _tokens[i - 2].Text == "operator" && word.Text == "(") return false;
        if (_parens == 0 && _bodies == 0 && (word.Text == "->" || before.Text == "->")) return true;
        if (before.Text is "(" or "[" or "::" or "." or "->" or "~" or "!" or "..." && !(before.Text == "..." && word.IsWord)) return false;
        if (word.Text is ")" or "]" or ";" or "," or "." or "->" or "...") return false;
        if (before.Text == "operator") return word.IsName;
        if (word.Text == "::") return !(before.IsName && !Spaced.Contains(before.Text)) && before.Text is not (">" or "<");
        if (_angles.Contains(i)) return false;
        if (_angles.Contains(i - 1)) return before.Text == ">" && (word.IsWord || word.Text is "{" or "=" or "==" or "?" or ":" or "[[");
        if (word.Text == "(") return !(before.IsWord && !Spaced.Contains(before.Text)) && before.Text is not (">" or ")" or "]" or "}") && !IsUnary(i - 1);
        if (word.Text == "[") return !(before.IsWord || before.Text is ")" or "]");
        if (word.Text == "{") return !(before.IsName && !IsBlock(i) && !Spaced.Contains(before.Text)) && before.Text is not "{";
        if (before.Text == "{" || word.Text == "}") return false;
        if (before.Text == ">" && word.Text == ">") return !word.IsGlued;
        if (word.Text is "++" or "--" && !IsUnary(i)) return false;
        if (IsUnary(i - 1)) return false;
        if (word.Text is "*" or "&" or "&&" && _bodies == 0 && !_isAssigned && !IsUnary(i)) return false;
        if (before.Text is "*" or "&" or "&&" && word.Text is "*" or "&") return false;
        return true;
    }

    /// <summary>Whether an operator stands in front of its only operand.</summary>
    private bool IsUnary(int i)
    {
        if (_tokens[i].Text is not ("*" or "&" or "&&" or "-" or "+" or "++" or "--")) return false;
        if (i == _first) return true;
        var before = _tokens[i - 1];
        if (_tokens[i].Text is "++" or "--" && (before.IsWord || before.Text is ")" or "]") && !Spaced.Contains(before.Text)) return false;
        return before.IsWord ? Spaced.Contains(before.Text) : before.Text is not (")" or "]" or ">" or "}");
    }
}

namespace Migrator.N1964Check;

public enum TokenKind
{
    Word,
    Text,
    Other,

    /// <summary>A preprocessor directive; its text starts behind <c>#</c>, comments and continuations taken out.</summary>
    Directive,
}

/// <summary>A token with its line, which counts from one.</summary>
public readonly record struct Token(TokenKind Kind, string Text, int Line)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Other && Text == text;
}

/// <summary>
/// Reads C++ text into tokens. It shares nothing with the tool: a mistake in the tool's own tokenizer must not hide here.
/// </summary>
internal sealed class Lexer(string text)
{
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _line = 1;
    private bool _lineStart = true;

    public static List<Token> Read(string text) => new Lexer(text).Run();

    private char Peek(int ahead = 0) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private List<Token> Run()
    {
        if (text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal)) _at = 3;
        while (_at < text.Length)
        {
            var c = Peek();
            if (c == '\n') (_line, _lineStart, _at) = (_line + 1, true, _at + 1);
            else if (char.IsWhiteSpace(c)) _at++;
            else if (SkipsComment() || SkipsContinuation()) continue;
            else if (c == '#' && _lineStart) Directive();
            else One(c);
        }

        return _tokens;
    }

    private void One(char c)
    {
        _lineStart = false;
        var (start, line) = (_at, _line);
        if (IsWordStart(c))
        {
            while (IsWordPart(Peek())) _at++;
            var word = text[start.._at];
            if (Peek() == '"' && word is "R" or "LR" or "uR" or "UR" or "u8R") RawString(line);
            else if (Peek() is '"' or '\'' && word is "L" or "u" or "U" or "u8") Quoted(Peek(), line);
            else _tokens.Add(new Token(TokenKind.Word, word, line));
            return;
        }

        if (c is '"' or '\'')
        {
            Quoted(c, line);
            return;
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            while (IsWordPart(Peek()) || Peek() == '.' || (Peek() == '\'' && IsWordPart(Peek(1))) || (Peek() is '+' or '-' && text[_at - 1] is 'e' or 'E' or 'p' or 'P')) _at++;
            _tokens.Add(new Token(TokenKind.Other, text[start.._at], line));
            return;
        }

        var length = c == ':' && Peek(1) == ':' ? 2 : c == '.' && Peek(1) == '.' && Peek(2) == '.' ? 3 : 1;
        _at += length;
        _tokens.Add(new Token(TokenKind.Other, text[start.._at], line));
    }

    private bool SkipsComment()
    {
        if (Peek() != '/' || Peek(1) is not ('/' or '*')) return false;
        if (Peek(1) == '/')
        {
            while (_at < text.Length && Peek() != '\n')
                if (!SkipsContinuation())
                    _at++;
            return true;
        }

        var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end + 2;
        _line += text.AsSpan(_at, end - _at).Count('\n');
        _at = end;
        return true;
    }

    private bool SkipsContinuation()
    {
        if (Peek() != '\\' || !(Peek(1) == '\n' || (Peek(1) == '\r' && Peek(2) == '\n'))) return false;
        _at += Peek(1) == '\n' ? 2 : 3;
        _line++;
        return true;
    }

    private void Directive()
    {
        var line = _line;
        var words = new System.Text.StringBuilder();
        _at++;
        while (_at < text.Length && Peek() != '\n')
        {
            if (SkipsContinuation()) continue;
            if (SkipsComment())
            {
                words.Append(' ');
                continue;
            }

            var start = _at++;
            if (text[start] == '"' && text.IndexOf('"', _at) is var close and > 0 && close < (text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length)) _at = close + 1;
            words.Append(text, start, _at - start);
        }

        _tokens.Add(new Token(TokenKind.Directive, words.ToString().Trim(), line));
    }

    private void Quoted(char quote, int line)
    {
        var start = ++_at;
        while (_at < text.Length && Peek() != quote && Peek() != '\n')
            if (!SkipsContinuation())
                _at += Peek() == '\\' ? 2 : 1;
        _tokens.Add(new Token(TokenKind.Text, text[start..Math.Min(_at, text.Length)], line));
        if (Peek() == quote) _at++;
    }

    private void RawString(int line)
    {
        var open = text.IndexOf('(', _at);
        var close = open < 0 ? -1 : text.IndexOf($"){text[(_at + 1)..open]}\"", open, StringComparison.Ordinal);
        var end = close < 0 ? text.Length : text.IndexOf('"', close) + 1;
        _tokens.Add(new Token(TokenKind.Text, "", line));
        _line += text.AsSpan(_at, end - _at).Count('\n');
        _at = end;
    }

    private static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || c == '$' || c >= 0x80;

    private static bool IsWordPart(char c) => IsWordStart(c) || char.IsAsciiDigit(c);
}

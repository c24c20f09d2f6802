namespace Migrator.Model.Syntax;

/// <summary>Lexical kinds, as coarse as the rules need them.</summary>
public enum TokenKind
{
    Identifier,
    Number,
    Literal,
    Punctuator,
    Comment,
    /// <summary>A whole preprocessing directive: from its <c>#</c> to the end of its logical line, line ending excluded.</summary>
    Directive,
    End,
}

/// <summary>A token and its bytes.</summary>
public readonly record struct Token(TokenKind Kind, int Start, int End);

/// <summary>
/// Splits C++ text into tokens without a preprocessor: all branches of all conditionals are seen, which is what the
/// compiler does not show (inactive text, macro bodies, comments).
/// </summary>
public sealed class Tokenizer(string text, int start = 0)
{
    private bool _atLineStart = start == 0 || text[start - 1] == '\n';

    /// <summary>Offset of the next byte to read.</summary>
    public int Position { get; private set; } = start;

    public Token Next()
    {
        SkipSpace();
        if (Position >= text.Length) return new Token(TokenKind.End, text.Length, text.Length);
        var begin = Position;
        var c = text[begin];
        if (c == '/' && Peek(1) == '/') return Take(TokenKind.Comment, EndOfLogicalLine(text, begin));
        if (c == '/' && Peek(1) == '*') return Take(TokenKind.Comment, EndOfBlockComment(text, begin));
        if (c == '#' && _atLineStart) return Take(TokenKind.Directive, EndOfDirective(text, begin));
        _atLineStart = false;
        if (IsIdentifierStart(c)) return IdentifierOrLiteral(begin);
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)))) return Take(TokenKind.Number, EndOfNumber(begin));
        if (c is '"' or '\'') return Take(TokenKind.Literal, EndOfQuoted(text, begin));
        return Take(TokenKind.Punctuator, begin + (IsDigraph(c) ? 2 : 1));
    }

    /// <summary>A token as the grammar knows it: the spelling of a digraph is that of its bracket.</summary>
    public static string Spelling(string text, Token token) => (token.End - token.Start == 2 ? text[token.Start..token.End] : "") switch
    {
        "<%" => "{",
        "%>" => "}",
        "<:" => "[",
        ":>" => "]",
        _ => text[token.Start..token.End],
    };

    /// <summary>The identifiers and keywords of a stretch of text, in order.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var tokens = new Tokenizer(text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind == TokenKind.Identifier)
                yield return text[token.Start..token.End];
    }

    public static bool IsIdentifierStart(char c) => char.IsAsciiLetter(c) || c == '_' || c == '$' || c >= 0x80;

    public static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || char.IsAsciiDigit(c);

    private char Peek(int ahead) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    /// <summary><c>&lt;::</c> is the start of a template argument, unless what follows makes it two digraphs.</summary>
    private bool IsDigraph(char first) => (first, Peek(1)) switch
    {
        ('<', '%') or ('%', '>') or (':', '>') => true,
        ('<', ':') => Peek(2) != ':' || Peek(3) is ':' or '>',
        _ => false,
    };

    private Token Take(TokenKind kind, int end)
    {
        var token = new Token(kind, Position, end);
        Position = end;
        return token;
    }

    private void SkipSpace()
    {
        if (Position == 0 && text.StartsWith(Text.SourceText.ByteOrderMark, StringComparison.Ordinal)) Position = 3;
        while (Position < text.Length)
        {
            var c = text[Position];
            if (c == '\n') _atLineStart = true;
            else if (c == '\\' && IsLineBreak(text, Position + 1)) Position += text[Position + 1] == '\r' ? 2 : 1;
            else if (c is not (' ' or '\t' or '\r' or '\v' or '\f')) return;
            Position++;
        }
    }

    private Token IdentifierOrLiteral(int begin)
    {
        var end = begin;
        while (end < text.Length && IsIdentifierPart(text[end])) end++;
        if (end < text.Length && text[end] is '"' or '\'')
        {
            var prefix = text.AsSpan(begin, end - begin);
            if (text[end] == '"' && prefix is "R" or "LR" or "uR" or "UR" or "u8R") return Take(TokenKind.Literal, EndOfRawString(end));
            if (prefix is "L" or "u" or "U" or "u8") return Take(TokenKind.Literal, EndOfQuoted(text, end));
        }

        return Take(TokenKind.Identifier, end);
    }

    private int EndOfNumber(int begin)
    {
        var end = begin;
        while (end < text.Length)
        {
            var c = text[end];
            if (c is '+' or '-' && text[end - 1] is 'e' or 'E' or 'p' or 'P' && end > begin) end++;
            else if (IsIdentifierPart(c) || c == '.') end++;
            else if (c == '\'' && end + 1 < text.Length && IsIdentifierPart(text[end + 1])) end += 2;
            else break;
        }

        return end;
    }

    private int EndOfRawString(int quote)
    {
        var open = text.IndexOf('(', quote);
        if (open < 0) return text.Length;
        var close = text.IndexOf(")" + text[(quote + 1)..open] + "\"", open, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + (open - quote - 1) + 2;
    }

    private static int EndOfQuoted(string text, int begin)
    {
        var quote = text[begin];
        for (var i = begin + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == quote) return i + 1;
            else if (text[i] == '\n') return i; // an apostrophe in skipped text or an #error line
        }

        return text.Length;
    }

    private static int EndOfBlockComment(string text, int begin)
    {
        var close = text.IndexOf("*/", begin + 2, StringComparison.Ordinal);
        return close < 0 ? text.Length : close + 2;
    }

    private static int EndOfLogicalLine(string text, int begin)
    {
        for (var i = begin; i < text.Length; i++)
            if (text[i] == '\n' && !IsContinued(text, i))
                return i > begin && text[i - 1] == '\r' ? i - 1 : i;
        return text.Length;
    }

    /// <summary>A directive ends with its logical line, but a block comment in it may span lines.</summary>
    private static int EndOfDirective(string text, int begin)
    {
        var i = begin;
        while (i < text.Length)
        {
            if (text[i] == '\n' && !IsContinued(text, i)) return text[i - 1] == '\r' ? i - 1 : i;
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '*') i = EndOfBlockComment(text, i);
            else if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/') return EndOfLogicalLine(text, i);
            else if (text[i] == '"') i = EndOfQuoted(text, i);
            else i++;
        }

        return text.Length;
    }

    private static bool IsContinued(string text, int newline)
    {
        var before = newline - 1;
        if (before >= 0 && text[before] == '\r') before--;
        return before >= 0 && text[before] == '\\';
    }

    private static bool IsLineBreak(string text, int at) =>
        at < text.Length && (text[at] == '\n' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n'));
}

using Migrator.Model.Syntax;

namespace Migrator.Output.Describing;

/// <summary>A token of C++: an operator in one piece, but for <c>&gt;</c>, which may close a template argument list.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Offset">Its place in the file.</param>
/// <param name="IsGlued">Whether nothing stands between it and the token in front.</param>
internal readonly record struct SourceToken(string Text, int Offset, bool IsGlued)
{
    private static readonly string[] Operators = ["...", "<=>", "<<=", "->*", "::", "->", "++", "--", "<<", "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", ".*"];

    /// <summary>Whether it is a name, a keyword, a number or a literal.</summary>
    public bool IsWord => Tokenizer.IsIdentifierPart(Text[0]) || Text[0] is '"' or '\'' || (Text.Length > 1 && Text[0] == '.' && char.IsAsciiDigit(Text[1]));

    /// <summary>Whether it is a name or a keyword.</summary>
    public bool IsName => Tokenizer.IsIdentifierStart(Text[0]) && Text[^1] is not ('"' or '\'');

    /// <summary>Tokens of a stretch of text without comments and directives.</summary>
    public static List<SourceToken> Read(string text, int start, int end)
    {
        var found = new List<SourceToken>();
        var tokens = new Tokenizer(text, start);
        var last = -1;
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < end; token = tokens.Next())
        {
            var word = text[token.Start..token.End];
            if (token.Kind == TokenKind.Punctuator && Operators.FirstOrDefault(op => string.CompareOrdinal(text, token.Start, op, 0, op.Length) == 0) is { } joined)
            {
                word = joined;
                tokens = new Tokenizer(text, token.Start + joined.Length);
            }

            found.Add(new SourceToken(word, token.Start, token.Start == last));
            last = token.Start + word.Length;
        }

        return found;
    }
}

using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Output.Units;

/// <summary>Cuts comments and space: which comment belongs to what follows it.</summary>
internal static class Trivia
{
    /// <summary>
    /// Start of the last paragraph of a stretch of comments and space: behind its last blank line, or behind the rest of
    /// the line that it starts on. Always at the start of a line; the end of the stretch when no line starts in it.
    /// </summary>
    public static int LastParagraph(string text, Span trivia)
    {
        var cut = trivia.Start == 0 || text[trivia.Start - 1] == '\n' ? trivia.Start : -1;
        var gap = trivia.Start;
        var tokens = new Tokenizer(text[..trivia.End], trivia.Start);
        for (var token = tokens.Next(); ; token = tokens.Next())
        {
            var end = token.Kind == TokenKind.End ? trivia.End : token.Start;
            var first = text.IndexOf('\n', gap, end - gap);
            var last = end > gap ? text.LastIndexOf('\n', end - 1, end - gap) : -1;
            if (first >= 0 && (cut < 0 || last > first)) cut = last + 1;
            if (token.Kind == TokenKind.End) return cut < 0 ? trivia.End : cut;
            gap = token.End;
        }
    }

    /// <summary>The comment behind a directive on its line; empty when it has none.</summary>
    public static string TrailingComment(string line)
    {
        var hash = line.IndexOf('#');
        var tokens = new Tokenizer(line, hash + 1);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind == TokenKind.Comment)
                return line[token.Start..].TrimEnd();
        return "";
    }

    /// <summary>Whether only spaces stand between an offset and the start of its line.</summary>
    public static bool IsAtLineStart(string text, int offset)
    {
        for (var i = offset - 1; i >= 0 && text[i] != '\n'; i--)
            if (text[i] is not (' ' or '\t'))
                return false;
        return true;
    }
}

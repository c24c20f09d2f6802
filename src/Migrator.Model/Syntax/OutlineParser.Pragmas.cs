namespace Migrator.Model.Syntax;

/// <summary>Words between two declarations that belong to neither: pragmas, and macros that stand for nothing.</summary>
public sealed partial class OutlineParser
{
    /// <summary>Open parentheses of a pragma; negative outside of one.</summary>
    private int _pragmaParens = -1;

    /// <summary>Whether a token between two declarations is of a pragma: its name, or one in the parentheses behind it.</summary>
    private bool IsPragma(Token token, string word)
    {
        if (_pragmaParens > 0 || (_pragmaParens == 0 && word == "("))
        {
            _pragmaParens += word == "(" ? 1 : word == ")" ? -1 : 0;
            if (_pragmaParens == 0) _pragmaParens = -1;
            return true;
        }

        _pragmaParens = -1;
        if (token.Kind != TokenKind.Identifier || (_item.Open && !_item.Ended) || !(_macros.Pragmas.Contains(word) || (_macros.Empty.Contains(word) && EndsLine(token)))) return false;
        FinishEnded();
        _pragmaParens = 0;
        return true;
    }

    private bool EndsLine(Token token)
    {
        var rest = _text.AsSpan(token.End);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).Trim() is var tail && (tail.IsEmpty || tail.StartsWith("//") || tail.StartsWith("/*"));
    }
}

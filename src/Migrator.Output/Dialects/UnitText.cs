using System.Text;

namespace Migrator.Output.Dialects;

/// <summary>Collects the text of one file and knows whether it stands at the start of a line.</summary>
internal sealed class UnitText(string newLine)
{
    private readonly StringBuilder _text = new();

    public string NewLine => newLine;

    public bool AtLineStart => _text.Length == 0 || _text[^1] == '\n';

    public bool EndsWithBlankLine =>
        _text.Length > 1 && _text[^1] == '\n' && (_text[^2] == '\n' || (_text.Length > 2 && _text[^2] == '\r' && _text[^3] == '\n'));

    public UnitText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    public UnitText Line(string text = "")
    {
        _text.Append(text).Append(newLine);
        return this;
    }

    /// <summary>Ends an unfinished line.</summary>
    public UnitText EndLine() => AtLineStart ? this : Line();

    /// <summary>A directive stands on a line of its own: what was written in front of it ends one.</summary>
    public void StartDirective()
    {
        var at = _text.Length;
        while (at > 0 && _text[at - 1] is ' ' or '\t') at--;
        if (at > 0 && _text[at - 1] != '\n') TrimSpaces().Line();
    }

    /// <summary>Leaves exactly one blank line in front of what follows; none at the start of the file.</summary>
    public UnitText Blank()
    {
        TrimEnd();
        return _text.Length == 0 ? this : Line().Line();
    }

    /// <summary>Removes blank lines and the line ending at the end.</summary>
    public UnitText TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is '\n' or '\r' or ' ' or '\t') _text.Length--;
        return this;
    }

    /// <summary>Removes spaces at the end of the line that is being written.</summary>
    public UnitText TrimSpaces()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\t') _text.Length--;
        return this;
    }

    public override string ToString() => _text.ToString();
}

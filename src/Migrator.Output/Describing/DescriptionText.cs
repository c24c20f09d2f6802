using System.Text;

namespace Migrator.Output.Describing;

/// <summary>Collects the lines of a description.</summary>
internal sealed class DescriptionText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Tokens that were written: what they name may be a macro.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public void Line(string line) => _text.Append(' ', line.Length == 0 ? 0 : 4 * _depth).Append(line).Append('\n');

    /// <summary>A line one step further out: a label.</summary>
    public void Label(string line)
    {
        _depth--;
        Line(line);
        _depth++;
    }

    public void Open(string line)
    {
        Line(line);
        _depth++;
    }

    public void Close(string line)
    {
        _depth--;
        Line(line);
    }

    public void Tokens(IReadOnlyList<SourceToken> tokens)
    {
        foreach (var line in CanonicalText.Lines(Noted(tokens))) Line(line);
    }

    /// <summary>Tokens as one line, which stands in another.</summary>
    public string Inline(IReadOnlyList<SourceToken> tokens) => CanonicalText.Line(Noted(tokens));

    public override string ToString() => _text.ToString();

    private IReadOnlyList<SourceToken> Noted(IReadOnlyList<SourceToken> tokens)
    {
        foreach (var token in tokens)
            if (token.IsName)
                Names.Add(token.Text);
        return tokens;
    }
}

using System.Text;

namespace Migrator.Model.Text;

/// <summary>
/// The bytes of one file, held as a string with one character a byte (Latin-1). Offsets are byte offsets, as the
/// compiler counts them, and every byte survives: invalid UTF-8, byte order marks and carriage returns included.
/// </summary>
public sealed class SourceText
{
    private int[]? _lineStarts;

    private SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Path from the root of the tree, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The bytes, one a character.</summary>
    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Whether the file starts with a UTF-8 byte order mark.</summary>
    public bool HasByteOrderMark => Text.StartsWith(ByteOrderMark, StringComparison.Ordinal);

    /// <summary>The line ending that the file uses most: what generated lines must use, too.</summary>
    public string NewLine => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The UTF-8 byte order mark as it looks in <see cref="Text"/>.</summary>
    public const string ByteOrderMark = "\u00EF\u00BB\u00BF";

    public static SourceText FromBytes(string path, ReadOnlySpan<byte> bytes) => new(path, Encoding.Latin1.GetString(bytes));

    public static SourceText FromText(string path, string latin1) => new(path, latin1);

    public static byte[] ToBytes(string latin1) => Encoding.Latin1.GetBytes(latin1);

    /// <summary>Bytes held as Latin-1, decoded for a person to read.</summary>
    public static string Decode(string latin1) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(latin1));

    /// <summary>Text for a person, encoded as the bytes of a file held as Latin-1.</summary>
    public static string Encode(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    public string Slice(Span span) => Text[span.Start..span.End];

    /// <summary>The line of an offset, counted from 1.</summary>
    public int LineOf(int offset)
    {
        var starts = _lineStarts ??= LineStarts(Text);
        var found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found + 1 : ~found;
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n')
                starts.Add(i + 1);
        return [.. starts];
    }
}

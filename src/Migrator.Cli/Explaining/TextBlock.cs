using System.Text;

namespace Migrator.Cli.Explaining;

/// <summary>Lays text out for a terminal of a hundred columns, the same for a pipe: no colours, no cut words.</summary>
internal static class TextBlock
{
    /// <summary>Columns of a line.</summary>
    public const int Width = 100;

    /// <summary>Breaks a paragraph into lines at its spaces; a word that is too long keeps a line of its own.</summary>
    /// <param name="text">The paragraph; line breaks in it count as spaces.</param>
    /// <param name="indent">Columns in front of each line.</param>
    /// <param name="first">What stands in front of the first line instead; null for the indent.</param>
    public static string Wrap(string text, int indent, string? first = null)
    {
        var lines = new StringBuilder(first ?? new string(' ', indent));
        var column = lines.Length;
        var isFirst = true;
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isFirst && column + 1 + word.Length > Width)
            {
                lines.Append('\n').Append(' ', indent);
                column = indent;
                isFirst = true;
            }

            if (!isFirst) lines.Append(' ');
            lines.Append(word);
            column += word.Length + (isFirst ? 0 : 1);
            isFirst = false;
        }

        return lines.Append('\n').ToString();
    }

    /// <summary>A name and what it says, in two columns.</summary>
    public static string Row(string name, string text, int indent = 2) => Wrap(text, indent + 12, new string(' ', indent) + name.PadRight(12));
}

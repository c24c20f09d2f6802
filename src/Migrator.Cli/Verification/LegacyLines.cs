namespace Migrator.Cli.Verification;

/// <summary>Finds the legacy line that a line of the output was, by its text.</summary>
internal static class LegacyLines
{
    /// <returns>Offset of the line's first word in the legacy text; negative when no line reads like it.</returns>
    public static int Offset(string legacy, string output, int line)
    {
        var lines = output.Split('\n');
        if (line < 1 || line > lines.Length) return -1;
        var wanted = lines[line - 1].Trim();
        if (wanted.Length == 0) return -1;
        var rank = lines.Take(line).Count(other => other.Trim() == wanted);
        var found = -1;
        for (var start = 0; start < legacy.Length && rank > 0;)
        {
            var end = legacy.IndexOf('\n', start) is var newLine and >= 0 ? newLine : legacy.Length;
            if (Same(legacy.AsSpan(start, end - start), wanted))
            {
                found = start + (legacy.AsSpan(start, end - start).Length - legacy.AsSpan(start, end - start).TrimStart().Length);
                rank--;
            }

            start = end + 1;
        }

        return found;
    }

    /// <summary>A declaration may have become an exported one.</summary>
    private static bool Same(ReadOnlySpan<char> legacy, string output)
    {
        var text = legacy.Trim();
        return text.SequenceEqual(output) || (output.StartsWith("export ", StringComparison.Ordinal) && text.SequenceEqual(output.AsSpan(7)));
    }
}

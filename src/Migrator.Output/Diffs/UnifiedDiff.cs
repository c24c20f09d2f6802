using System.Text;
using DiffPlex;
using DiffPlex.Model;
using Migrator.Model.Text;

namespace Migrator.Output.Diffs;

/// <summary>What changes in a file, as <c>git apply</c> and reviewers read it. Texts are bytes, one a character, and so is the result.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    private const string NoNewLine = "\\ No newline at end of file\n";

    /// <summary>The diff of one file; empty when nothing changes.</summary>
    /// <param name="path">Path from the root.</param>
    /// <param name="before">Its text; null for a new file.</param>
    /// <param name="after">Its new text; null for a file that goes.</param>
    public static string Of(string path, string? before, string? after)
    {
        if (before == after) return "";
        var text = new StringBuilder();
        text.Append($"diff --git {Name("a/", path)} {Name("b/", path)}\n");
        if (before is null) text.Append("new file mode 100644\n");
        if (after is null) text.Append("deleted file mode 100644\n");
        if ((before ?? "") == (after ?? "")) return text.ToString();
        text.Append($"--- {(before is null ? "/dev/null" : Name("a/", path))}\n+++ {(after is null ? "/dev/null" : Name("b/", path))}\n");
        var diff = Differ.Instance.CreateDiffs(before ?? "", after ?? "", ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        foreach (var hunk in Hunks(diff.DiffBlocks)) Append(text, diff, hunk);
        return text.ToString();
    }

    /// <summary>Blocks that share context lines stand in one hunk.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(IList<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock>();
        foreach (var block in blocks)
        {
            if (hunk.Count > 0 && block.DeleteStartA - (hunk[^1].DeleteStartA + hunk[^1].DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        if (hunk.Count > 0) yield return hunk;
    }

    private static void Append(StringBuilder text, DiffResult diff, List<DiffBlock> hunk)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var start = Math.Max(0, first.DeleteStartA - Context);
        var end = Math.Min(diff.PiecesOld.Count, last.DeleteStartA + last.DeleteCountA + Context);
        var newStart = first.InsertStartB - (first.DeleteStartA - start);
        var newCount = end - start + hunk.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append($"@@ -{Range(start, end - start)} +{Range(newStart, newCount)} @@\n");
        var line = start;
        foreach (var block in hunk)
        {
            for (; line < block.DeleteStartA; line++) AppendLine(text, ' ', diff.PiecesOld[line]);
            for (; line < block.DeleteStartA + block.DeleteCountA; line++) AppendLine(text, '-', diff.PiecesOld[line]);
            for (var i = 0; i < block.InsertCountB; i++) AppendLine(text, '+', diff.PiecesNew[block.InsertStartB + i]);
        }

        for (; line < end; line++) AppendLine(text, ' ', diff.PiecesOld[line]);
    }

    private static string Range(int start, int count) => count == 0 ? $"{start},0" : count == 1 ? $"{start + 1}" : $"{start + 1},{count}";

    private static void AppendLine(StringBuilder text, char mark, string line)
    {
        text.Append(mark).Append(line);
        if (!line.EndsWith('\n')) text.Append('\n').Append(NoNewLine);
    }

    /// <summary>A name as git writes it: in quotes, with escapes, where it holds more than plain characters.</summary>
    private static string Name(string prefix, string path)
    {
        var bytes = SourceText.Encode(prefix + path);
        if (bytes.All(c => c is >= ' ' and < '\x7f' and not ('"' or '\\'))) return bytes;
        var quoted = new StringBuilder("\"");
        foreach (var c in bytes)
            quoted.Append(c is '"' or '\\' ? $"\\{c}" : c is >= ' ' and < '\x7f' ? c.ToString() : $"\\{Convert.ToString(c, 8).PadLeft(3, '0')}");
        return quoted.Append('"').ToString();
    }
}

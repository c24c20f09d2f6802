using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Migrator.Tests.Support;

/// <summary>Compares made files with accepted ones.</summary>
internal static class Golden
{
    public const string HowToAccept = "If this is right, accept it with ./run-tests --accept (CPPMOD_ACCEPT=1), and read the diff before you commit.";

    private const int FilesShown = 3;
    private const int Context = 2;

    /// <summary>Compares a made tree with an accepted folder, or makes it the accepted one.</summary>
    /// <param name="folder">Accepted folder; the made tree lands in <c>folder.received</c> when they differ.</param>
    /// <param name="made">What the program made.</param>
    /// <param name="isAccepting">Whether to accept it.</param>
    /// <returns>What differs, for a person; null when nothing does.</returns>
    public static string? Compare(string folder, SortedDictionary<string, string> made, bool isAccepting)
    {
        var received = folder + ".received";
        if (Directory.Exists(received)) Directory.Delete(received, recursive: true);
        if (isAccepting)
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
            FileTree.Write(folder, made);
            return null;
        }

        var difference = Difference(FileTree.Read(folder), made);
        if (difference is null) return null;
        FileTree.Write(received, made);
        return $"{difference}\nReceived: {Path.GetRelativePath(Repository.Root, received)}\n{HowToAccept}";
    }

    /// <summary>What differs between two trees; null when nothing does.</summary>
    public static string? Difference(IReadOnlyDictionary<string, string> accepted, IReadOnlyDictionary<string, string> made)
    {
        var paths = accepted.Keys.Union(made.Keys).Order(StringComparer.Ordinal).Where(path => accepted.GetValueOrDefault(path) != made.GetValueOrDefault(path)).ToList();
        if (paths.Count == 0) return null;
        var text = new StringBuilder();
        foreach (var path in paths.Take(FilesShown))
        {
            var (old, now) = (accepted.GetValueOrDefault(path), made.GetValueOrDefault(path));
            text.Append($"--- {path}{(old is null ? " (new)" : now is null ? " (missing)" : "")}\n");
            AppendLines(text, old ?? "", now ?? "");
        }

        if (paths.Count > FilesShown) text.Append($"and {paths.Count - FilesShown} more: {string.Join(", ", paths.Skip(FilesShown))}\n");
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, string old, string now)
    {
        var lines = InlineDiffBuilder.Diff(Visible(old), Visible(now)).Lines;
        var shown = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var isNear = Enumerable.Range(Math.Max(0, i - Context), Math.Min(lines.Count - 1, i + Context) - Math.Max(0, i - Context) + 1).Any(near => lines[near].Type != ChangeType.Unchanged);
            if (!isNear) continue;
            if (shown >= 0 && shown != i - 1) text.Append("  …\n");
            shown = i;
            text.Append(lines[i].Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " }).Append(lines[i].Text).Append('\n');
        }
    }

    /// <summary>Carriage returns, other controls and the missing end of the last line, made visible.</summary>
    private static string Visible(string latin1) =>
        string.Concat(latin1.Select(c => c is '\n' or '\t' || !char.IsControl(c) ? c.ToString() : $"\\x{(int)c:X2}")) + (latin1.Length > 0 && latin1[^1] != '\n' ? "\\no newline" : "");
}

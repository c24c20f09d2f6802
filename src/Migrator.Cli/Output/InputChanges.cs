using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Cli.Output;

/// <summary>Whether the input is still what was read: an output made of two states of a tree would be neither.</summary>
internal static class InputChanges
{
    /// <summary>Does some work with a tree that was read; what goes wrong because somebody edits the tree meanwhile is said to be that.</summary>
    /// <exception cref="UserErrorException">The tree has changed, and the work failed.</exception>
    public static T Watch<T>(InputTree input, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is not (UserErrorException or OperationCanceledException))
        {
            Check(input, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Reads the tree again.</summary>
    /// <returns>Its entries, in the order of their paths.</returns>
    /// <exception cref="UserErrorException">Something differs from what was read, or cannot be read any more.</exception>
    public static IReadOnlyList<TreeEntry> Check(InputTree input, CancellationToken cancellation)
    {
        var entries = TreeWalk.List(input.Root, null, []);
        var present = entries.Where(entry => entry.Kind != EntryKind.Folder).ToDictionary(entry => entry.Path, entry => entry.Kind, StringComparer.Ordinal);
        var unreadable = input.Findings.Where(finding => finding.Rule is TreeReader.Unreadable or TreeWalk.OtherRepository).Select(finding => finding.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in input.OnDisk)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!present.Remove(file.Path, out var kind)) throw Changed(file.Path, "was removed");
            if (file.Text is not null && (kind != EntryKind.File || !IsSame(Path.Combine(input.Root, file.Path), file.Text))) throw Changed(file.Path, "changed");
        }

        if (present.Keys.Where(path => !IsIn(unreadable, path)).Order(StringComparer.Ordinal).FirstOrDefault() is { } added) throw Changed(added, "was added");
        return entries;
    }

    /// <summary>The error for a file that did not stay as it was.</summary>
    public static UserErrorException Changed(string path, string what) => new(ExitCode.BadInput, $"{path} {what} while it was read; nothing was written; run again");

    private static bool IsSame(string path, SourceText text)
    {
        try
        {
            // A pipe looks like an empty file; reading one could wait forever.
            var length = new FileInfo(path).Length;
            return length == text.Length && (length == 0 || SourceText.FromBytes(text.Path, File.ReadAllBytes(path)).Text == text.Text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsIn(HashSet<string> folders, string path)
    {
        for (; path.Length > 0; path = PathNames.Folder(path))
            if (folders.Contains(path)) return true;
        return false;
    }
}

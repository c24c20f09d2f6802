using System.Collections.Immutable;
using Migrator.Cli.Output;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>What stands at a path.</summary>
public enum EntryKind
{
    File,

    /// <summary>A symbolic link, to whatever: never followed, so that no loop can catch us.</summary>
    Link,
    Folder,
}

/// <summary>One entry of a tree on disk.</summary>
/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct TreeEntry(string Path, EntryKind Kind);

/// <summary>Lists a tree without what never belongs to the output: version control, build folders, the output itself.</summary>
public static class TreeWalk
{
    /// <summary>Folder in a tree without git in which an in-place migration keeps what takes it back.</summary>
    internal const string UndoFolder = ".cppmod-undo";

    /// <summary>Id of findings about repositories in the tree that are left alone.</summary>
    internal const string OtherRepository = "input-repository";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>All entries in the ordinal order of their paths; what cannot be listed becomes a finding.</summary>
    /// <param name="root">The tree.</param>
    /// <param name="excluded">Real path of a folder that is left out; null for none.</param>
    /// <param name="findings">Receives what is left out.</param>
    /// <param name="leavesRepositories">Whether repositories in the tree (submodules) are left out.</param>
    public static ImmutableArray<TreeEntry> List(string root, string? excluded, List<Finding> findings, bool leavesRepositories = false)
    {
        var entries = new List<TreeEntry>();
        var pending = new Stack<string>([""]);
        while (pending.TryPop(out var folder))
        {
            foreach (var info in Children(root, folder, findings))
            {
                var path = folder.Length == 0 ? info.Name : $"{folder}/{info.Name}";
                if (info.Attributes.HasFlag(FileAttributes.ReparsePoint)) entries.Add(new TreeEntry(path, EntryKind.Link));
                else if (info is FileInfo file) AddFile(entries, path, file, findings);
                else if (!(leavesRepositories && IsRepository(path, info, findings)) && !IsSkipped(path, info, excluded, findings))
                {
                    entries.Add(new TreeEntry(path, EntryKind.Folder));
                    pending.Push(path);
                }
            }
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return [.. entries];
    }

    private static FileSystemInfo[] Children(string root, string folder, List<Finding> findings)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(root, folder)).GetFileSystemInfos("*", Everything);
        }
        catch (Exception error) when (folder.Length > 0 && error is UnauthorizedAccessException or IOException)
        {
            findings.Add(new Finding(TreeReader.Unreadable, Severity.Warning, folder, 0, "this folder cannot be listed, so the output lacks it; check its permissions"));
            return [];
        }
    }

    private static void AddFile(List<TreeEntry> entries, string path, FileInfo file, List<Finding> findings)
    {
        // A cache of an in-source build would make CMake refuse the output folder.
        if (file.Name == "CMakeCache.txt")
            findings.Add(new Finding("input-skipped", Severity.Note, path, 0, "the cache of an in-source build; left out"));
        else if (!file.Exists)
            findings.Add(new Finding(TreeReader.Unreadable, Severity.Warning, path, 0, "the name of this file is not UTF-8, so the output lacks it; rename it"));
        else
            entries.Add(new TreeEntry(path, EntryKind.File));
    }

    private static bool IsRepository(string path, FileSystemInfo folder, List<Finding> findings)
    {
        if (!Path.Exists(Path.Combine(folder.FullName, ".git"))) return false;
        findings.Add(new Finding(OtherRepository, Severity.Note, path, 0, "a submodule, or another repository: not this one's to change, so nothing in it is migrated or written"));
        return true;
    }

    private static bool IsSkipped(string path, FileSystemInfo folder, string? excluded, List<Finding> findings)
    {
        if (folder.Name is ".git" or ".hg" or ".svn" or UpdateJournal.FolderName or UndoFolder) return true;
        var why = folder.FullName == excluded ? "the output folder"
            : folder.Name == "CMakeFiles" || File.Exists(Path.Combine(folder.FullName, "CMakeCache.txt")) ? "a CMake build folder"
            : Directory.Exists(Path.Combine(folder.FullName, "meson-private")) ? "a Meson build folder" : null;
        if (why is null) return false;
        findings.Add(new Finding("input-skipped", Severity.Note, path, 0, $"{why}; left out"));
        return true;
    }
}

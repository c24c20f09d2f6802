using System.Collections.Immutable;
using Migrator.Clang.Facts;

namespace Migrator.Clang.Caching;

/// <summary>A file that the parser has read.</summary>
/// <param name="Path">Absolute path by which it was found.</param>
/// <param name="Real">The same without links; empty when it is equal.</param>
/// <param name="IsProject">Whether it counted as a file of the tree.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">Hash of the bytes.</param>
internal readonly record struct SeenFile(string Path, string Real, bool IsProject, long Size, string Hash);

/// <summary>A folder in which the parser has, or could have, looked for files.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Hash">Hash of those of the asked names that it holds; empty for a folder that does not exist.</param>
internal readonly record struct SeenFolder(string Path, string Hash);

/// <summary>
/// All that an answer of the parser depends on beside its question: files, and what was looked for and is not there. The answer is
/// good as long as all of it is as it was.
/// </summary>
internal sealed record Evidence
{
    public required ImmutableArray<SeenFile> Files { get; init; }

    public required ImmutableArray<SeenFolder> Folders { get; init; }

    /// <summary>Names of files and folders that an include somewhere asks for.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Macros of others whose names occur in the tree.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Macros of others whose names do not occur in the tree.</summary>
    public required ImmutableArray<string> OtherWords { get; init; }

    /// <summary>Whether everything is still as it was.</summary>
    /// <param name="tree">The tree as this run has read it.</param>
    /// <param name="disk">Everything else.</param>
    public bool Holds(SourceTree tree, Surroundings disk)
    {
        var names = Names.ToHashSet(StringComparer.Ordinal);
        return Files.All(file => Holds(file, tree, disk))
            && Words.All(tree.Words.Contains) && !OtherWords.Any(tree.Words.Contains)
            && Folders.All(folder => disk.HashOf(folder.Path, names) == folder.Hash);
    }

    private static bool Holds(SeenFile file, SourceTree tree, Surroundings disk)
    {
        var real = disk.Resolve(file.Path);
        if (real != (file.Real.Length > 0 ? file.Real : file.Path)) return false;
        var own = tree.Within(file.Path) ?? tree.Within(real);
        if (own is not null != file.IsProject) return false;
        return (own is not null ? tree.HashOf(own) : disk.HashOf(real, file.Size)) == file.Hash;
    }
}

using ClangSharp.Interop;
using Migrator.Model.Facts;

namespace Migrator.Clang.Facts;

/// <summary>A file as one translation unit sees it.</summary>
/// <param name="Path">Path from the root for a file of the tree; else the absolute path.</param>
/// <param name="IsProject">Whether it is a file of the tree.</param>
internal sealed record FileEntry(string Path, bool IsProject)
{
    /// <summary>File name without folders.</summary>
    public string Name { get; } = System.IO.Path.GetFileName(Path);

    /// <summary>Whether it is a header of somebody else: neither of the tree nor named as one of a standard library.</summary>
    public bool IsForeign { get; } = !IsProject && Path.Length > 0 && System.IO.Path.GetFileName(Path) is var name && !StandardHeaders.IsC(name) && !StandardHeaders.IsCpp(name);
}

/// <summary>Maps the parser's file handles to files of the tree, once a handle.</summary>
/// <param name="root">Absolute root of the tree.</param>
/// <param name="directory">Working directory of the command, for relative names.</param>
/// <param name="project">Paths of the tree's files, from the root.</param>
internal sealed unsafe class FileTable(string root, string directory, IReadOnlySet<string> project)
{
    private static readonly FileEntry None = new("", false);
    private readonly Dictionary<nint, FileEntry> _entries = [];

    public FileEntry this[void* file]
    {
        get
        {
            if (file is null) return None;
            if (_entries.TryGetValue((nint)file, out var entry)) return entry;
            entry = Describe(NativeText.Decoded(clang.getFileName(file)));
            if (!entry.IsProject && Describe(NativeText.Decoded(clang.File_tryGetRealPathName(file))) is { IsProject: true } real) entry = real;
            _entries.Add((nint)file, entry);
            return entry;
        }
    }

    /// <summary>File and byte offset at which a location is written; a macro's body counts for the place of its expansion.</summary>
    public FileEntry At(CXSourceLocation location, out int offset)
    {
        void* file;
        uint position;
        clang.getFileLocation(location, &file, null, null, &position);
        offset = (int)position;
        return this[file];
    }

    private FileEntry Describe(string name)
    {
        if (name.Length == 0) return None;
        var absolute = Path.GetFullPath(name, directory);
        if (!absolute.StartsWith(root, StringComparison.Ordinal)) return new FileEntry(absolute, false);
        var relative = absolute[root.Length..].TrimStart('/');
        return project.Contains(relative) ? new FileEntry(relative, true) : new FileEntry(absolute, false);
    }
}

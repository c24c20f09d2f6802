using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using Migrator.Clang.Facts;
using Migrator.Model.Facts;

namespace Migrator.Clang.Caching;

/// <summary>
/// Writes down what the parser reads while it answers one question. Contents are hashed as the parser holds them, so a file that somebody edits
/// meanwhile cannot make an answer that seems to belong to another state of it.
/// </summary>
/// <param name="tree">The tree.</param>
/// <param name="disk">The disk.</param>
/// <param name="folders">Folders that includes are looked for in beside those of commands.</param>
internal sealed unsafe class ReadLog(SourceTree tree, Surroundings disk, IEnumerable<string> folders)
{
    /// <summary>How far the clock of a file system may lag behind.</summary>
    private static readonly TimeSpan ClockLag = TimeSpan.FromMilliseconds(20);

    private readonly DateTime _started = DateTime.UtcNow - ClockLag;
    private readonly Dictionary<string, SeenFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = [.. folders];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Whether anything is written down.</summary>
    public required bool IsOn { get; init; }

    /// <summary>Whether the answer may be kept: not when the parser failed, or a file changed under its eyes.</summary>
    public bool IsTrusted { get; private set; } = true;

    /// <summary>The answer may be another one next time.</summary>
    public void Distrust() => IsTrusted = false;

    /// <summary>A macro of a header of somebody else, which counts if the tree knows its name.</summary>
    public void Ask(string word) => _words.Add(word);

    /// <summary>Everything that another answer depends on.</summary>
    public void Add(ReadLog other)
    {
        foreach (var file in other._files.Values) Add(file with { IsProject = IsOwn(file.Path, file.Real, file.Hash) });
        _roots.UnionWith(other._roots);
        _paths.UnionWith(other._paths);
        _words.UnionWith(other._words);
        IsTrusted &= other.IsTrusted;
    }

    /// <summary>The files of a unit, and where its command has them looked for.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="files">Its files.</param>
    /// <param name="command">Its command.</param>
    /// <param name="draft">Absolute path of a file whose text is a part of the question; empty when there is none.</param>
    public void Add(CXTranslationUnitImpl* unit, FileTable files, CompileCommand command, string draft = "")
    {
        if (!IsOn) return;
        _roots.UnionWith(CommandPaths.Folders(command));
        foreach (var path in CommandPaths.Forced(command)) _paths.Add(path);
        var visit = new Visit(this, unit, files, command.Directory, draft);
        var handle = GCHandle.Alloc(visit);
        clang.getInclusions(unit, &OnFile, (void*)GCHandle.ToIntPtr(handle));
        handle.Free();
    }

    private sealed record Visit(ReadLog Log, nint Unit, FileTable Files, string Directory, string Draft)
    {
        public Visit(ReadLog log, CXTranslationUnitImpl* unit, FileTable files, string directory, string draft) : this(log, (nint)unit, files, directory, draft)
        {
        }
    }

    // An exception must not cross native frames: what cannot be written down is not trusted.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnFile(void* file, CXSourceLocation* stack, uint depth, void* data)
    {
        var visit = (Visit)GCHandle.FromIntPtr((nint)data).Target!;
        try
        {
            visit.Log.Add(visit, file);
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            visit.Log.Distrust();
        }
    }

    private void Add(Visit visit, void* file)
    {
        var name = NativeText.Decoded(clang.getFileName(file));
        if (name.Length == 0) return;
        var path = Path.GetFullPath(name, visit.Directory);
        if (path == visit.Draft) return;
        nuint size;
        var bytes = clang.getFileContents((CXTranslationUnitImpl*)visit.Unit, file, &size);
        if (bytes is null)
        {
            Distrust();
            return;
        }

        var content = new ReadOnlySpan<byte>(bytes, (int)size);
        var real = disk.Resolve(path);
        var hash = Hashes.Of(content);
        var seen = new SeenFile(path, real == path ? "" : real, IsOwn(path, real, hash), content.Length, hash);
        if (seen.IsProject != visit.Files[file].IsProject) Distrust();
        if (!Add(seen)) return;
        _paths.UnionWith(disk.AskedBy(seen.Hash, content));
        if ((tree.Within(path) ?? tree.Within(real)) is not { } own) return;
        _paths.UnionWith(SpelledPaths.Possible(tree.Texts[own].Text));
        if (SpelledPaths.Embeds(tree.Texts[own].Text)) Distrust();
    }

    /// <summary>Whether a file is one of the tree; then the parser must have read what this run has read.</summary>
    private bool IsOwn(string path, string real, string hash)
    {
        if ((tree.Within(path) ?? tree.Within(real)) is not { } own) return false;
        if (tree.HashOf(own) != hash) Distrust();
        return true;
    }

    /// <summary>Whether the file is new here.</summary>
    private bool Add(SeenFile file)
    {
        if (_files.TryAdd(file.Path, file)) return true;
        if (_files[file.Path] != file) Distrust();
        return false;
    }

    /// <summary>What the answer depends on; null when it cannot be trusted.</summary>
    public Evidence? Close()
    {
        if (!IsTrusted) return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in _paths.Concat(_files.Keys.SelectMany(BelowRoots)))
        {
            var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            names.UnionWith(parts);
            for (var i = 1; i < parts.Length; i++) prefixes.Add(string.Join('/', parts[..i]));
        }

        names.ExceptWith([".", ".."]);
        var folders = new SortedSet<string>(_roots.Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), StringComparer.Ordinal);
        folders.UnionWith(_files.Keys.Select(path => Path.GetDirectoryName(path)!));
        foreach (var folder in folders.ToList())
            folders.UnionWith(prefixes.Select(prefix => Path.GetFullPath(prefix, folder)).Where(inner => disk.NamesIn(inner) is not null));
        if (folders.Any(HasChanged)) return null;
        return new Evidence
        {
            Files = [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
            Folders = [.. folders.Select(folder => new SeenFolder(folder, disk.HashOf(folder, names)))],
            Names = [.. names.Order(StringComparer.Ordinal)],
            Words = [.. _words.Where(tree.Words.Contains).Order(StringComparer.Ordinal)],
            OtherWords = [.. _words.Where(word => !tree.Words.Contains(word)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Whether a folder got or lost something since the log was opened. A time in the future was set by hand: a change would have set the present one.</summary>
    private bool HasChanged(string folder) =>
        disk.NamesIn(folder) is not null && Directory.GetLastWriteTimeUtc(folder) is var time && time >= _started && time <= DateTime.UtcNow + ClockLag;

    /// <summary>How a file may have been asked for: its path below the innermost folder that is searched, or its name.</summary>
    private IEnumerable<string> BelowRoots(string path)
    {
        var root = _roots.Where(root => path.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal)).MaxBy(root => root.Length);
        return root is null ? [Path.GetFileName(path)] : [Path.GetFileName(path), path[(root.TrimEnd('/').Length + 1)..]];
    }
}

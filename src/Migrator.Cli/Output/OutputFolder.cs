using Migrator.Cli.Input;

namespace Migrator.Cli.Output;

/// <summary>What stands in an output, read once.</summary>
/// <param name="root">Absolute path of the output.</param>
internal sealed class OutputFolder(string root)
{
    /// <summary>What is put behind the name of a file that was kept for a hand edit, for its new text. No build looks for it.</summary>
    public const string NewSuffix = ".cppmod-new";

    /// <summary>The same for a note that the file would have been removed.</summary>
    public const string RemovedSuffix = ".cppmod-removed";

    private readonly Dictionary<string, FileState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _blockers = new(StringComparer.Ordinal);

    /// <summary>What stands at a path from the root.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public FileState State(string path)
    {
        if (!_states.TryGetValue(path, out var state))
            _states[path] = state = Blocker(path) is null ? FileState.Of(Path.Combine(root, path)) : new FileState(StateKind.Blocked);
        return state;
    }

    /// <summary>The topmost path above a path that is there and is no folder; null when there is none.</summary>
    public string? Blocker(string path)
    {
        var folder = PathNames.Folder(path);
        if (folder.Length == 0) return null;
        if (_blockers.TryGetValue(folder, out var known)) return known;
        var full = Path.Combine(root, folder);
        var isBlocking = new FileInfo(full).LinkTarget is not null || File.Exists(full);
        return _blockers[folder] = Blocker(folder) ?? (isBlocking ? folder : null);
    }

    /// <summary>What lies directly in a folder, as paths from the root.</summary>
    public IEnumerable<string> Entries(string folder) =>
        Directory.EnumerateFileSystemEntries(Path.Combine(root, folder)).Select(entry => $"{folder}/{Path.GetFileName(entry)}");
}

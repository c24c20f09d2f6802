using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Model.Text;
using Migrator.Output;

namespace Migrator.Cli.Output;

/// <summary>A file, link or empty folder that an output should hold.</summary>
/// <param name="State">What it is.</param>
/// <param name="Text">Text of a file as Latin-1; null for what is copied from <paramref name="Legacy"/>.</param>
/// <param name="Legacy">Absolute path of the legacy file of the same name, whose mode it gets; null when there is none.</param>
internal sealed record WantedFile(FileState State, string? Text, string? Legacy)
{
    /// <summary>Mode of a file, whatever stands there; null for that of what it replaces, or of its legacy file.</summary>
    public UnixFileMode? Mode { get; init; }

    /// <summary>Writes it to a place where nothing is, with the mode of its legacy file.</summary>
    /// <exception cref="UserErrorException">The legacy file has changed since it was read.</exception>
    public void WriteTo(string place)
    {
        if (State.Kind == StateKind.Link) File.CreateSymbolicLink(place, State.Content);
        else if (State.Kind == StateKind.Folder) Directory.CreateDirectory(place);
        else if (Text is not null) File.WriteAllBytes(place, SourceText.ToBytes(Text));
        else if (new FileInfo(Legacy!).Length == 0) File.WriteAllBytes(place, []); // a pipe, perhaps
        else File.Copy(Legacy!, place);
        if (State.Kind != StateKind.File) return;
        if (Text is null && FileState.HashOf(new FileInfo(place)) != State.Content) throw InputChanges.Changed(Legacy!, "changed");
        if (!OperatingSystem.IsWindows() && Legacy is not null) File.SetUnixFileMode(place, File.GetUnixFileMode(Legacy));
        if (Text is null) File.SetLastWriteTimeUtc(place, DateTime.UtcNow); // of now, as it is new here: a build must see that
    }
}

/// <summary>What an output should hold, the manifest left out.</summary>
/// <param name="Files">By path from the root.</param>
/// <param name="Manifest">The manifest as the migration made it; null when the input brings its own, as a file like any other.</param>
internal sealed record WantedTree(IReadOnlyDictionary<string, WantedFile> Files, string? Manifest)
{
    /// <summary>Where the legacy texts are kept that an in-place migration replaces, by path; null for an output beside its legacy tree.</summary>
    public IReadOnlyDictionary<string, LegacyText>? Legacy { get; init; }

    /// <summary>The language standards of the legacy sources, by path; null like <see cref="Legacy"/>.</summary>
    public IReadOnlyDictionary<string, string>? Standards { get; init; }

    /// <summary>Lists it, after a look whether the input is still as it was read.</summary>
    /// <param name="input">The tree as it was read.</param>
    /// <param name="output">Absolute path of the output, to which links lead out of it.</param>
    /// <param name="changed">Text of new and changed files as Latin-1, by path.</param>
    /// <param name="removed">Files that the output lacks.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="UserErrorException">The input has changed.</exception>
    /// <exception cref="IOException">A file is wanted where a folder is.</exception>
    public static WantedTree Of(InputTree input, string output, IReadOnlyDictionary<string, string> changed, IReadOnlySet<string> removed, CancellationToken cancellation)
    {
        if (changed.Keys.FirstOrDefault(path => !IsInTree(path)) is { } strange) throw new ArgumentException($"not a path from the root: {strange}");
        var entries = InputChanges.Check(input, cancellation);
        var kinds = entries.ToDictionary(entry => entry.Path, entry => entry.Kind, StringComparer.Ordinal);
        var files = new Dictionary<string, WantedFile>(StringComparer.Ordinal);
        foreach (var file in input.Files.Where(file => !removed.Contains(file.Path) && !changed.ContainsKey(file.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            var legacy = Path.Combine(input.Root, file.Path);
            if (!kinds.TryGetValue(file.Path, out var kind)) files[file.Path] = new WantedFile(new FileState(StateKind.File, ManifestPrinter.Hash(file.Text!.Text)), file.Text.Text, null);
            else files[file.Path] = kind == EntryKind.Link
                ? new WantedFile(new FileState(StateKind.Link, TargetOf(input.Root, output, file.Path)), null, null)
                : new WantedFile(StateOf(legacy, file.Text?.Text), file.Text?.Text, legacy);
        }

        foreach (var (path, text) in changed.Where(file => file.Key != ManifestPrinter.FileName))
        {
            var legacy = kinds.TryGetValue(path, out var there) && there == EntryKind.File ? Path.Combine(input.Root, path) : null;
            files[path] = new WantedFile(new FileState(StateKind.File, ManifestPrinter.Hash(text), legacy is not null && FileState.IsExecutableFile(legacy)), text, legacy);
        }

        AddEmptyFolders(files, entries);
        return new WantedTree(files, changed.GetValueOrDefault(ManifestPrinter.FileName));
    }

    /// <summary>The complete manifest.</summary>
    /// <param name="orphans">Hashes of files whose conflict only the manifest can remember.</param>
    public WantedFile ManifestWith(IReadOnlyDictionary<string, string> orphans)
    {
        var listed = ManifestPrinter.Listed(Manifest!);
        var copied = Files.Where(file => file.Value.State.Kind == StateKind.File && !listed.Contains(file.Key));
        var text = new ManifestTree
        {
            Copied = copied.ToDictionary(file => file.Key, file => file.Value.State.Content),
            Links = Files.Where(file => file.Value.State.Kind == StateKind.Link).ToDictionary(file => file.Key, file => file.Value.State.Content),
            Executables = [.. Files.Where(file => file.Value.State.IsExecutable).Select(file => file.Key)],
            Folders = [.. Files.Where(file => file.Value.State.Kind == StateKind.Folder).Select(file => file.Key)],
            Orphans = orphans,
            Legacy = Legacy,
            Standards = Standards,
        }.AddTo(Manifest!);
        return new WantedFile(new FileState(StateKind.File, ManifestPrinter.Hash(text)), text, null);
    }

    /// <summary>Whether a path leads from the root of a tree to something in it, in its simplest spelling.</summary>
    public static bool IsInTree(string path) => path.Length > 0 && !Path.IsPathRooted(path) && PathNames.Combine("", path) == path;

    /// <summary>The folders above a path, the nearest first.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (path = PathNames.Folder(path); path.Length > 0; path = PathNames.Folder(path)) yield return path;
    }

    private static FileState StateOf(string legacy, string? text) =>
        new(StateKind.File, text is not null ? ManifestPrinter.Hash(text) : FileState.HashOf(new FileInfo(legacy)), FileState.IsExecutableFile(legacy));

    /// <summary>Only folders that hold nothing need to be wanted: others come with what is in them.</summary>
    private static void AddEmptyFolders(Dictionary<string, WantedFile> files, IReadOnlyList<TreeEntry> entries)
    {
        var full = files.Keys.SelectMany(Above).ToHashSet(StringComparer.Ordinal);
        if (files.Keys.FirstOrDefault(full.Contains) is { } clash) throw new IOException($"{clash} would be a file and a folder");
        var folders = entries.Where(entry => entry.Kind == EntryKind.Folder).Select(entry => entry.Path).ToList();
        full.UnionWith(folders.SelectMany(Above));
        foreach (var folder in folders.Where(folder => !full.Contains(folder) && !files.ContainsKey(folder)))
            files[folder] = new WantedFile(new FileState(StateKind.Folder), null, null);
    }

    /// <summary>Keeps what a link means: inside the tree it points to the output's own file, to the outside it keeps its target.</summary>
    private static string TargetOf(string root, string output, string path)
    {
        var link = Path.Combine(root, path);
        var target = new FileInfo(link).LinkTarget ?? throw InputChanges.Changed(path, "changed");
        var home = Path.GetDirectoryName(link)!;
        var full = Path.GetFullPath(target, home);
        var inside = PathNames.IsInside(full, root);
        if (inside && Path.IsPathRooted(target)) return Path.GetRelativePath(home, full);
        return !inside && !Path.IsPathRooted(target) ? Path.GetRelativePath(Path.Combine(output, PathNames.Folder(path)), full) : target;
    }
}

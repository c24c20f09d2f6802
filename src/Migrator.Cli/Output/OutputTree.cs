using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Cli.Output;

/// <summary>
/// Writes a whole tree or nothing: it is built in a folder beside the output and renamed into place. A run that was
/// killed leaves that folder, which the next run removes.
/// </summary>
public static class OutputTree
{
    /// <param name="input">The tree as it was read; it is never changed.</param>
    /// <param name="outDir">Output folder: new, empty or ours (see <see cref="OutputCheck"/>).</param>
    /// <param name="changed">Text of new and changed files as Latin-1, by path from the root.</param>
    /// <param name="removed">Files that the output lacks.</param>
    /// <param name="cancellation">Stops between two files and leaves nothing behind.</param>
    /// <exception cref="UserErrorException">The disk refuses; nothing was left behind.</exception>
    public static void Write(
        InputTree input, string outDir, IReadOnlyDictionary<string, string> changed, IReadOnlySet<string> removed, CancellationToken cancellation = default)
    {
        var output = PathNames.Real(outDir);
        var created = MissingParent(output);
        var temporary = Beside(output, "tmp");
        var done = false;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(output)!);
            Leftovers.Recover(output);
            Directory.CreateDirectory(temporary);
            Fill(input, temporary, output, changed, removed, cancellation);
            cancellation.ThrowIfCancellationRequested();
            Replace(output, temporary);
            done = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(ExitCode.BadOutput, $"--out {outDir}: cannot be written: {error.Message}; nothing was changed", error);
        }
        finally
        {
            if (!done) Leftovers.Remove(temporary);
            if (!done && created is not null) Leftovers.RemoveEmpty(Path.GetDirectoryName(output)!, created);
        }
    }

    /// <summary>A name beside the output that says whose it is: <c>out.cppmod-123.tmp</c>.</summary>
    internal static string Beside(string output, string extension) => $"{output}.cppmod-{Environment.ProcessId}.{extension}";

    /// <summary>The nearest folder above a path that exists.</summary>
    internal static string ExistingParent(string path)
    {
        var parent = Path.GetDirectoryName(path) ?? "/";
        return Path.Exists(parent) || parent == "/" ? parent : ExistingParent(parent);
    }

    /// <summary>The topmost folder above the output that has to be made; null when none.</summary>
    private static string? MissingParent(string output)
    {
        string? missing = null;
        for (var parent = Path.GetDirectoryName(output); parent is not null && !Path.Exists(parent); parent = Path.GetDirectoryName(parent)) missing = parent;
        return missing;
    }

    private static void Fill(
        InputTree input, string folder, string output, IReadOnlyDictionary<string, string> changed, IReadOnlySet<string> removed, CancellationToken cancellation)
    {
        var links = new List<string>();
        foreach (var entry in TreeWalk.List(input.Root, null, []))
            if (entry.Kind == EntryKind.Folder) Directory.CreateDirectory(Path.Combine(folder, entry.Path));
        foreach (var file in input.Files.Where(file => !removed.Contains(file.Path) && !changed.ContainsKey(file.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.Text is null && new FileInfo(Path.Combine(input.Root, file.Path)).LinkTarget is not null) links.Add(file.Path);
            else Copy(input.Root, folder, output, file);
        }

        foreach (var (path, text) in changed)
        {
            cancellation.ThrowIfCancellationRequested();
            var target = Path.Combine(folder, CheckedPath(path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            WriteText(target, Path.Combine(output, path), text);
            CopyMode(Path.Combine(input.Root, path), target);
        }

        // Last, so that no file is ever written through one.
        foreach (var path in links) CopyLink(input.Root, folder, output, path);
    }

    /// <summary>Text comes from memory: the output must be of one piece even when somebody edits the input meanwhile.</summary>
    private static void Copy(string root, string folder, string output, InputFile file)
    {
        var source = Path.Combine(root, file.Path);
        var target = Path.Combine(folder, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (file.Text is { } text) WriteText(target, Path.Combine(output, file.Path), text.Text);
        // A pipe looks like an empty file; copying it could wait forever.
        else if (new FileInfo(source).Length == 0) File.WriteAllBytes(target, []);
        else
        {
            File.Copy(source, target);
            return;
        }

        CopyMode(source, target);
    }

    /// <summary>What an earlier output holds already keeps its time: a build starts again only where something changed (paper 6.1).</summary>
    private static void WriteText(string target, string earlier, string text)
    {
        var bytes = SourceText.ToBytes(text);
        File.WriteAllBytes(target, bytes);
        if (new FileInfo(earlier) is { Exists: true, LinkTarget: null } before && before.Length == bytes.Length && File.ReadAllBytes(earlier).AsSpan().SequenceEqual(bytes))
            File.SetLastWriteTimeUtc(target, before.LastWriteTimeUtc);
    }

    private static void CopyMode(string source, string target)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(source)) return;
        File.SetUnixFileMode(target, File.GetUnixFileMode(source));
    }

    /// <summary>Keeps a link: inside the tree it points to the output's own file; to the outside it keeps its target.</summary>
    private static void CopyLink(string root, string folder, string output, string path)
    {
        var link = Path.Combine(root, path);
        var target = new FileInfo(link).LinkTarget!;
        var home = Path.GetDirectoryName(link)!;
        var full = Path.GetFullPath(target, home);
        var inside = PathNames.IsInside(full, root);
        if (inside && Path.IsPathRooted(target)) target = Path.GetRelativePath(home, full);
        else if (!inside && !Path.IsPathRooted(target)) target = Path.GetRelativePath(Path.Combine(output, PathNames.Folder(path)), full);
        var place = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.CreateSymbolicLink(place, target);
    }

    private static string CheckedPath(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && PathNames.Combine("", path) == path ? path
            : throw new ArgumentException($"not a path from the root: {path}");

    private static void Replace(string output, string temporary)
    {
        if (!Directory.Exists(output))
        {
            Directory.Move(temporary, output);
            return;
        }

        var aside = Beside(output, "old");
        Directory.Move(output, aside);
        try
        {
            Directory.Move(temporary, output);
        }
        catch
        {
            Directory.Move(aside, output);
            throw;
        }

        Leftovers.Remove(aside);
    }
}

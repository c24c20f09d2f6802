using System.Text.Json;
using Migrator.Output;

namespace Migrator.Cli.Output;

/// <summary>What an earlier run wrote, as its manifest remembers it.</summary>
/// <param name="Files">By path from the root.</param>
/// <param name="Orphans">Those whose legacy file was gone by then, and which somebody had changed.</param>
/// <param name="IsComplete">Whether copied files are listed, too: outputs of version 0.1 list only what is new or changed.</param>
internal sealed record WrittenTree(IReadOnlyDictionary<string, FileState> Files, IReadOnlySet<string> Orphans, bool IsComplete)
{
    /// <summary>Reads the manifest of an output.</summary>
    /// <exception cref="UserErrorException">It is damaged.</exception>
    public static WrittenTree Read(string output)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(output, ManifestPrinter.FileName)));
            return Read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UserErrorException(ExitCode.BadOutput, $"--out {output}: {ManifestPrinter.FileName} there is damaged ({error.Message.TrimEnd('.')}), so nobody can tell what was changed by hand; "
                + "put it back as it was (from version control, say), or move the folder away and run again", error);
        }
    }

    private static WrittenTree Read(JsonElement root)
    {
        if (root.GetProperty("tool").GetString() != ManifestPrinter.Tool) throw new FormatException("made by another tool");
        var files = new Dictionary<string, FileState>(StringComparer.Ordinal);
        var executables = Paths(root, "executables").ToHashSet(StringComparer.Ordinal);
        foreach (var file in root.GetProperty("files").EnumerateArray()) AddFile(Checked(file.GetProperty("path").GetString()), file.GetProperty("sha256").GetString());
        foreach (var (path, hash) in Pairs(root, "copied")) AddFile(path, hash);
        foreach (var (path, target) in Pairs(root, "links")) files[path] = new FileState(StateKind.Link, target);
        foreach (var path in Paths(root, "folders")) files[path] = new FileState(StateKind.Folder);
        var orphans = Pairs(root, "orphans").ToList();
        foreach (var (path, hash) in orphans) AddFile(path, hash);
        return new WrittenTree(files, orphans.Select(orphan => orphan.Path).ToHashSet(StringComparer.Ordinal), root.TryGetProperty("copied", out _));

        void AddFile(string path, string? hash) =>
            files[path] = hash is { Length: > 0 } ? new FileState(StateKind.File, hash, executables.Contains(path)) : throw new FormatException($"no hash of {path}");
    }

    private static IEnumerable<string> Paths(JsonElement root, string member) =>
        root.TryGetProperty(member, out var paths) ? paths.EnumerateArray().Select(path => Checked(path.GetString())) : [];

    private static IEnumerable<(string Path, string Value)> Pairs(JsonElement root, string member) =>
        root.TryGetProperty(member, out var pairs) ? pairs.EnumerateObject().Select(pair => (Checked(pair.Name), pair.Value.GetString() ?? throw new FormatException($"no value for {pair.Name}"))) : [];

    /// <summary>A manifest may come from anywhere: it must not lead out of the output.</summary>
    internal static string Checked(string? path) => path is not null && WantedTree.IsInTree(path) ? path : throw new FormatException($"not a path in the tree: {path}");
}

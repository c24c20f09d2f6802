using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>Finds and reads <c>compile_commands.json</c>. What it says is data: nothing of it is run.</summary>
public static class CompileDatabase
{
    public const string FileName = "compile_commands.json";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly EnumerationOptions Folders = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>
    /// The databases to use: the given ones, each a configuration, else that of the root, else the first in ordinal order
    /// of the build folders. Empty when there is none.
    /// </summary>
    /// <exception cref="UserErrorException">A given path does not exist.</exception>
    public static ImmutableArray<string> Find(string root, IReadOnlyList<string> given, List<Finding> findings)
    {
        if (given.Count > 0) return [.. given.Select(Given).DistinctBy(PathNames.Real)];

        var builds = Children(root).Where(IsBuildFolder).ToList();
        var candidates = new[] { root }.Concat(builds).Concat(builds.SelectMany(Children))
            .Select(folder => Path.Combine(folder, FileName)).Where(File.Exists).DistinctBy(PathNames.Real).ToList();
        foreach (var other in candidates.Skip(1))
            findings.Add(new Finding("input-commands", Severity.Note, Show(root, other), 0, $"not used, since {Show(root, candidates[0])} comes first; choose with -p, which may be repeated for several configurations"));
        return [.. candidates.Take(1)];
    }

    private static string Given(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        return File.Exists(file) ? Path.GetFullPath(file)
            : throw new UserErrorException(ExitCode.BadConfiguration, $"{file}: no such file; give the {FileName} of a configured build, or its folder, with -p");
    }

    /// <summary>A path for a message: from the root when it lies there.</summary>
    public static string Show(string root, string path) => PathNames.FromRoot(root, path) ?? path;

    /// <summary>
    /// The translation units of the tree, in the order of their files: one for each distinct cleaned command, its targets
    /// joined with <c>;</c>.
    /// </summary>
    /// <param name="path">The database.</param>
    /// <param name="root">Real path of the tree.</param>
    /// <param name="isSource">Whether a path from the root can be compiled, given the arguments.</param>
    /// <param name="findings">Receives what does not fit.</param>
    /// <exception cref="UserErrorException">The file is not a compilation database.</exception>
    public static ImmutableArray<CompileCommand> Read(string path, string root, Func<string, ImmutableArray<string>, bool> isSource, List<Finding> findings)
    {
        using var json = Load(path, root);
        if (json.RootElement.ValueKind != JsonValueKind.Array) throw Broken(path, root, "not a JSON array of commands");
        var commands = new List<CompileCommand>();
        var (outside, number) = (0, 0);
        foreach (var element in json.RootElement.EnumerateArray())
        {
            var entry = ReadEntry(element, path, root, ++number);
            var file = PathNames.Real(entry.File);
            if (PathNames.FromRoot(root, file) is not { } name) outside++;
            else if (!File.Exists(file))
                findings.Add(new Finding("input-command-gone", Severity.Warning, name, 0, $"{Show(root, path)} compiles this file, but it is gone; skipped (configure the build again)"));
            else
            {
                var arguments = CommandCleaner.Clean(entry.Arguments, entry.Directory, root, PathNames.Real(Path.GetDirectoryName(path)!));
                if (isSource(name, arguments)) commands.Add(new CompileCommand(name, entry.Directory, arguments, TargetOf(entry)));
                else outside++;
            }
        }

        if (outside > 0)
            findings.Add(new Finding("input-commands", Severity.Note, Show(root, path), 0, $"{outside} command(s) ignored: generated, not C++ or C, or outside of the tree"));
        return Merge(commands);
    }

    /// <summary>An entry with absolute paths.</summary>
    private sealed record Entry(string File, string Directory, List<string> Arguments, string Output);

    private static IEnumerable<string> Children(string folder) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder, "*", Folders).Order(StringComparer.Ordinal) : [];

    private static bool IsBuildFolder(string folder)
    {
        var name = Path.GetFileName(folder);
        return name is "_build" or ".build" || new[] { "build", "cmake-build-", "out", "obj-" }.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private static JsonDocument Load(string path, string root)
    {
        try
        {
            var bytes = File.ReadAllBytes(path).AsMemory();
            if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            return JsonDocument.Parse(bytes, Lenient);
        }
        catch (JsonException error)
        {
            var what = error.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
            throw Broken(path + ":" + ((error.LineNumber ?? 0) + 1), root, $"broken JSON: {what}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Broken(path, root, $"cannot be read: {error.Message}", error);
        }
    }

    private static Entry ReadEntry(JsonElement element, string path, string root, int number)
    {
        try
        {
            var file = element.GetProperty("file").GetString();
            var folder = Path.GetDirectoryName(path)!;
            var directory = element.TryGetProperty("directory", out var given) ? Path.GetFullPath(given.GetString()!, folder) : folder;
            var arguments = element.TryGetProperty("arguments", out var list)
                ? list.EnumerateArray().Select(item => item.GetString() ?? "").ToList()
                : ShellWords.Split(element.GetProperty("command").GetString()!);
            var output = element.TryGetProperty("output", out var written) ? written.GetString() : null;
            if (string.IsNullOrEmpty(file)) throw new KeyNotFoundException();
            return new Entry(Path.GetFullPath(file, directory), directory, arguments, output ?? arguments.SkipWhile(item => item != "-o").ElementAtOrDefault(1) ?? "");
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw Broken(path, root, $"entry {number} needs the strings \"directory\", \"file\", and \"command\" or \"arguments\"", error);
        }
    }

    private static UserErrorException Broken(string place, string root, string what, Exception? cause = null) =>
        new(ExitCode.BadConfiguration, $"{Show(root, place)}: {what}; configure the build again, or give another database with -p", cause);

    /// <summary>CMake names the folder of a target's objects after it: <c>…/CMakeFiles/target.dir/…</c>.</summary>
    private static string TargetOf(Entry entry)
    {
        var parts = entry.Output.Replace('\\', '/').Split('/');
        for (var i = 1; i < parts.Length; i++)
            if (parts[i - 1] == "CMakeFiles" && parts[i].EndsWith(".dir", StringComparison.Ordinal))
                return parts[i][..^4];
        return "";
    }

    private static ImmutableArray<CompileCommand> Merge(List<CompileCommand> commands) =>
    [
        .. commands
            .GroupBy(command => (command.File, command.Directory, Arguments: string.Join('\0', command.Arguments)))
            .Select(group => group.First() with { Target = string.Join(';', group.Select(command => command.Target).Where(target => target.Length > 0).Distinct().Order(StringComparer.Ordinal)) })
            .OrderBy(command => command.File, StringComparer.Ordinal)
            .ThenBy(command => command.Target, StringComparer.Ordinal)
            .ThenBy(command => string.Join('\0', command.Arguments), StringComparer.Ordinal)
            .ThenBy(command => command.Directory, StringComparer.Ordinal),
    ];
}

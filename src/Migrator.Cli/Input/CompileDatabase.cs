using System.Text.Json;

namespace Migrator.Cli.Input;

/// <summary>Reads <c>compile_commands.json</c>. What it says is data: nothing of it is run.</summary>
public static class CompileDatabase
{
    public const string FileName = "compile_commands.json";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>A path for a message: from the root when it lies there.</summary>
    public static string Show(string root, string path) => PathNames.FromRoot(root, path) ?? path;

    /// <summary>The commands, in their order.</summary>
    /// <param name="path">The database.</param>
    /// <param name="root">Real path of the tree.</param>
    /// <param name="targetsOf">Targets that compile a file (its real path), as the build system itself tells; none where it does not.</param>
    /// <exception cref="UserErrorException">The file is not a compilation database.</exception>
    public static List<BuildCommand> Read(string path, string root, Func<string, IReadOnlyCollection<string>> targetsOf)
    {
        using var json = Load(path, root);
        if (json.RootElement.ValueKind != JsonValueKind.Array) throw Broken(path, root, "not a JSON array of commands");
        return [.. json.RootElement.EnumerateArray().Select((element, number) => ReadEntry(element, path, root, number + 1, targetsOf))];
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

    private static BuildCommand ReadEntry(JsonElement element, string path, string root, int number, Func<string, IReadOnlyCollection<string>> targetsOf)
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
            var source = Path.GetFullPath(file, directory);
            var target = TargetOf(output ?? arguments.SkipWhile(item => item != "-o").ElementAtOrDefault(1) ?? "");
            var known = targetsOf(PathNames.Real(source));
            return new BuildCommand(source, directory, arguments, known.Count == 0 || known.Contains(target) ? target : string.Join(';', known));
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw Broken(path, root, $"entry {number} needs the strings \"directory\", \"file\", and \"command\" or \"arguments\"", error);
        }
    }

    private static UserErrorException Broken(string place, string root, string what, Exception? cause = null) =>
        new(ExitCode.BadConfiguration, $"{Show(root, place)}: {what}; configure the build again, or give another database with -p", cause);

    /// <summary>CMake mostly names the folder of a target's objects after it: <c>…/CMakeFiles/target.dir/…</c>.</summary>
    private static string TargetOf(string output)
    {
        var parts = output.Replace('\\', '/').Split('/');
        for (var i = 1; i < parts.Length; i++)
            if (parts[i - 1] == "CMakeFiles" && parts[i].EndsWith(".dir", StringComparison.Ordinal))
                return parts[i][..^4];
        return "";
    }
}

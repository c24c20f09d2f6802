using System.Collections.Immutable;
using System.Text.Json;

namespace Migrator.Cli.Input.FileApi;

/// <summary>Reads the newest reply of CMake's File API in a build folder. What it says is data: nothing of it is run.</summary>
public sealed class ReplyReader
{
    private const string Again = "configure the build again";

    private readonly string _folder;
    private readonly JsonElement _index;
    private readonly DateTime _written;

    private ReplyReader(string folder, string index)
    {
        (_folder, _written) = (folder, File.GetLastWriteTimeUtc(Path.Combine(folder, index)));
        _index = Load(index);
    }

    /// <summary>The folder of the replies in a build folder.</summary>
    public static string FolderOf(string build) => Path.Combine(build, ".cmake", "api", "v1", "reply");

    /// <summary>Whether CMake has answered in this build folder.</summary>
    public static bool IsIn(string build) => Newest(FolderOf(build)) is not null;

    /// <exception cref="ReplyException">It is damaged, does not tell the targets, or is older than the project's CMake files.</exception>
    public static FileApiReply Read(string build)
    {
        var folder = FolderOf(build);
        try
        {
            var newest = Newest(folder) ?? throw new ReplyException("no reply of CMake's File API");
            // CMake 4.1 and newer say so; older ones leave what they wrote before, which is older than the files then.
            if (newest.StartsWith("error-", StringComparison.Ordinal)) throw new ReplyException($"CMake failed when it ran last; make it succeed, or give another build with -p");
            return new ReplyReader(folder, newest).Read();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ReplyException($"damaged ({UserErrorException.OneLine(error.Message).TrimEnd('.')}); {Again}", error);
        }
    }

    /// <summary>CMake names replies so that the newest is the last; a client reads that one alone.</summary>
    private static string? Newest(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Select(path => Path.GetFileName(path))
                .Where(name => name.StartsWith("index-", StringComparison.Ordinal) || name.StartsWith("error-", StringComparison.Ordinal))
                .MaxBy(name => name[name.IndexOf('-')..], StringComparer.Ordinal)
            : null;

    private FileApiReply Read()
    {
        if (Object("codemodel", 2) is not { } model) throw new ReplyException($"it does not tell the targets; put an empty file codemodel-v2 into {Path.Combine(_folder, "../query")}".Replace("reply/../", "", StringComparison.Ordinal) + $" and {Again}");
        var paths = model.GetProperty("paths");
        var (source, build) = (Text(paths, "source"), Text(paths, "build"));
        CheckAge(model, source);
        var compilers = Object("toolchains", 1) is { } chains
            ? chains.GetProperty("toolchains").EnumerateArray().ToDictionary(chain => Text(chain, "language"), chain => Optional(chain.GetProperty("compiler"), "target"))
            : [];
        return new FileApiReply(build, [.. model.GetProperty("configurations").EnumerateArray().Select(configuration => new ReplyConfiguration(
            [.. Items(configuration, "targets").Concat(Items(configuration, "abstractTargets")).Select(target => Target(Load(Text(target, "jsonFile")), source, compilers))],
            [.. configuration.GetProperty("directories").EnumerateArray().Where(folder => folder.TryGetProperty("jsonFile", out _)).SelectMany(folder => Installers(Load(Text(folder, "jsonFile")), source))]))]);
    }

    /// <summary>A reply tells of the project as it was. CMake says which files it has read, if asked; else the lists of its folders count.</summary>
    private void CheckAge(JsonElement model, string source)
    {
        var inputs = Object("cmakeFiles", 1) is { } files
            ? files.GetProperty("inputs").EnumerateArray().Where(input => !Is(input, "isExternal") && !Is(input, "isGenerated")).Select(input => Text(input, "path"))
            : model.GetProperty("configurations").EnumerateArray().SelectMany(configuration => Items(configuration, "directories")).Select(folder => Path.Combine(Text(folder, "source"), "CMakeLists.txt").Replace("./", "", StringComparison.Ordinal));
        foreach (var input in inputs.Distinct().Order(StringComparer.Ordinal))
            if (new FileInfo(Path.GetFullPath(input, source)) is var file && (!file.Exists || file.LastWriteTimeUtc > _written))
                throw new ReplyException($"{input} {(file.Exists ? "was changed" : "is gone")} since; {Again}");
    }

    private static ReplyTarget Target(JsonElement target, string source, Dictionary<string, string> compilers) => new(
        Text(target, "name"),
        Text(target, "type"),
        [
            .. Items(target, "sources").Concat(Items(target, "interfaceSources"))
                .Select(file => new ReplySource(Path.GetFullPath(Text(file, "path"), source), file.TryGetProperty("compileGroupIndex", out var group) ? group.GetInt32() : -1)).Distinct(),
        ],
        [.. Items(target, "compileGroups").Select(group => new ReplyGroup(Text(group, "language"), [.. Arguments(group, compilers)]))]);

    private static IEnumerable<string> Arguments(JsonElement group, Dictionary<string, string> compilers)
    {
        if (compilers.GetValueOrDefault(Text(group, "language")) is { Length: > 0 } target) yield return "--target=" + target;
        foreach (var define in Items(group, "defines")) yield return "-D" + Text(define, "define");
        foreach (var include in Items(group, "includes"))
        {
            yield return Is(include, "isSystem") ? "-isystem" : "-I";
            yield return Text(include, "path");
        }

        foreach (var framework in Items(group, "frameworks")) yield return "-F" + Path.GetDirectoryName(Text(framework, "path"));
        foreach (var word in Items(group, "compileCommandFragments").SelectMany(fragment => ShellWords.Split(Text(fragment, "fragment")))) yield return word;
        if (group.TryGetProperty("sysroot", out var sysroot)) yield return "--sysroot=" + Text(sysroot, "path");
    }

    private static IEnumerable<ReplyInstaller> Installers(JsonElement folder, string source) =>
        from installer in Items(folder, "installers")
        where Text(installer, "type") is "file" or "directory" || Optional(installer, "fileSetType") == "HEADERS"
        select new ReplyInstaller(
            Optional(installer, "destination"),
            [.. Items(installer, "paths").Select(path => Path.GetFullPath(path.ValueKind == JsonValueKind.String ? path.GetString()! : Text(path, "from"), source))]);

    /// <summary>What CMake answered to the query of this kind; null when nobody has asked.</summary>
    private JsonElement? Object(string kind, int version)
    {
        foreach (var item in Items(_index, "objects"))
            if (Text(item, "kind") == kind && item.GetProperty("version").GetProperty("major").GetInt32() == version) return Load(Text(item, "jsonFile"));
        return null;
    }

    private JsonElement Load(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, Path.GetFileName(name))));
        return json.RootElement.Clone();
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString() ?? throw new FormatException($"\"{member}\" is null");

    private static string Optional(JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";

    private static bool Is(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.GetBoolean();

    private static IEnumerable<JsonElement> Items(JsonElement element, string member) => element.TryGetProperty(member, out var list) ? list.EnumerateArray() : [];
}

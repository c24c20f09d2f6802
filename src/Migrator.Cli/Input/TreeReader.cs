using System.Collections.Immutable;
using Migrator.Cli.Input.FileApi;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Cli.Input;

/// <summary>How to read a tree.</summary>
/// <param name="CompileCommands">Compilation databases or folders of configured builds, one a configuration; null or empty to look for one.</param>
/// <param name="Output">Output folder, left out when it lies in the tree; null for none.</param>
public sealed record ReadOptions(IReadOnlyList<string>? CompileCommands = null, string? Output = null)
{
    /// <summary>Makes the legacy files of those of a tree that was migrated in place; null for any other tree.</summary>
    public Func<IReadOnlyList<InputFile>, IReadOnlyList<InputFile>>? ToLegacy { get; init; }

    /// <summary>Makes the legacy command of one of such a tree.</summary>
    public Func<CompileCommand, CompileCommand> ToLegacyCommand { get; init; } = command => command;

    /// <summary>Whether repositories in the tree (submodules) are left out.</summary>
    public bool LeavesRepositories { get; init; }
}

/// <summary>Reads a legacy tree: its bytes, its translation units and their flags.</summary>
public static class TreeReader
{
    /// <summary>Id of findings about what cannot be read.</summary>
    internal const string Unreadable = "input-unreadable";

    /// <summary>Larger files are data, whatever their name.</summary>
    private const long MaximumSize = 16 << 20;

    private static readonly string[] CxxWords = ["class", "namespace", "template", "typename", "constexpr"];

    /// <exception cref="UserErrorException">The tree is missing, unreadable, empty or holds no C++; or its database is broken.</exception>
    public static InputTree Read(string path, ReadOptions options)
    {
        if (File.Exists(path)) throw BadInput(path, "this is a file; give the folder that holds the code");
        if (!Directory.Exists(path)) throw BadInput(path, "no such folder");
        var root = PathNames.Real(path);
        var findings = new List<Finding>();
        var onDisk = ReadFiles(root, path, options, findings);
        var files = options.ToLegacy is { } toLegacy ? [.. toLegacy(onDisk)] : onDisk;
        ImmutableArray<InputFile> standing = files == onDisk ? default : [.. onDisk];
        var (commands, headers, origin, replies) = Commands(root, files, options, findings);
        findings.Sort(Finding.Compare);
        var names = files.Where(file => file.Kind == FileKind.Header).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new InputTree(root, [.. files], commands, origin, [.. findings])
        {
            HeaderCommands = headers,
            PlugIns = replies.IsEmpty ? PlugInFinder.Find(files) : ReplyFacts.PlugIns(replies, root),
            Libraries = ReplyFacts.Libraries(replies, root, names),
            InstalledHeaders = ReplyFacts.Installed(replies, root, names),
            ReadByBuild = BuildReads.Find(files),
            OnDisk = standing,
        };
    }

    private static List<InputFile> ReadFiles(string root, string path, ReadOptions options, List<Finding> findings)
    {
        var files = new List<InputFile>();
        try
        {
            foreach (var entry in TreeWalk.List(root, options.Output is null ? null : PathNames.Real(options.Output), findings, options.LeavesRepositories))
                if (entry.Kind == EntryKind.Link) files.Add(ReadLink(entry.Path, findings));
                else if (entry.Kind == EntryKind.File && ReadFile(root, entry.Path, findings) is { } file) files.Add(file);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new UserErrorException(ExitCode.BadInput, $"{path}: this folder cannot be read; check its permissions", error);
        }

        if (files.Count == 0) throw BadInput(path, "this folder is empty");
        if (!HasCxx(files)) throw BadInput(path, "no C++ here: no C++ source or header was found");
        return files;
    }

    /// <summary>A link is copied as a link: what it points to in the tree is migrated under its own name.</summary>
    private static InputFile ReadLink(string path, List<Finding> findings)
    {
        if (FileKinds.Of(path) != FileKind.Other)
            findings.Add(new Finding("input-link", Severity.Note, path, 0, "a symbolic link; copied as a link"));
        return new InputFile(path, FileKind.Other, null);
    }

    internal static InputFile? ReadFile(string root, string path, List<Finding> findings)
    {
        var full = Path.Combine(root, path);
        var kind = FileKinds.Of(path);
        try
        {
            var length = new FileInfo(full).Length;
            // Pipes and devices look like empty files; opening one could wait forever.
            if (length == 0) return new InputFile(path, kind, FileKinds.IsRead(path) ? SourceText.FromBytes(path, []) : null);
            if (!FileKinds.IsRead(path))
            {
                using var probe = File.OpenHandle(full);
                return new InputFile(path, kind, null);
            }

            if (length <= MaximumSize) return new InputFile(path, kind, SourceText.FromBytes(path, File.ReadAllBytes(full)));
            findings.Add(new Finding("input-huge", Severity.Note, path, 0, $"{length >> 20} MiB: taken for data and copied as it is"));
            return new InputFile(path, FileKind.Other, null);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // deleted since the folder was listed: the tree is one without it
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            findings.Add(new Finding(Unreadable, Severity.Warning, path, 0, "this file cannot be read, so the output lacks it; check its permissions"));
            return null;
        }
    }

    private static (ImmutableArray<CompileCommand> Commands, ImmutableArray<CompileCommand> Headers, string Origin, ImmutableArray<FileApiReply> Replies) Commands(string root, List<InputFile> files, ReadOptions options, List<Finding> findings)
    {
        var commands = new List<CompileCommand>();
        var origin = "";
        var given = options.CompileCommands is { Count: > 0 };
        var builds = ConfiguredBuild.Find(root, options.CompileCommands ?? [], findings);
        var replies = new List<FileApiReply>();
        if (!builds.IsEmpty)
        {
            var places = files.Index().ToDictionary(pair => pair.Item.Path, pair => pair.Index, StringComparer.Ordinal);
            var number = 0;
            var used = new List<ConfiguredBuild>();
            foreach (var build in builds)
            {
                var reply = ReadReply(build, root, given, findings);
                if (reply is not null) replies.Add(reply);
                if (reply is not null || build.Database is not null) used.Add(build);
                var configurations = BuildConfigurations.Read(build, reply, root, (path, arguments) => places.TryGetValue(path, out var place) && IsSource(root, files, place, arguments), findings);
                if (given && configurations.All(own => own.IsEmpty))
                    throw new UserErrorException(ExitCode.BadConfiguration, $"{CompileDatabase.Show(root, build.Path)}: no command for a file of {root}; give the database of this tree with -p");
                foreach (var own in configurations)
                {
                    commands.AddRange(own.Select(command => options.ToLegacyCommand(command) with { Configuration = number }));
                    number++;
                }
            }

            origin = string.Join(", ", used.Select(build => CompileDatabase.Show(root, build.Path)));
            if (commands.Count > 0) ReportUnbuilt(origin, files, commands, findings);
        }

        InferredFlags? inferred = null;
        if (commands.Count == 0)
        {
            var why = origin.Length == 0 ? null : $"{origin} has no command for a file of the tree";
            commands = [.. UnitFinder.Sources(root, files, Inferred())];
            origin = why is null ? Inferred().Description : Inferred().Description.Replace($"no {CompileDatabase.FileName} found", why);
        }

        return ([.. commands.OrderBy(unit => unit.File, StringComparer.Ordinal).ThenBy(unit => unit.Configuration)], UnitFinder.Headers(root, files, [.. commands], Inferred), origin, [.. replies]);

        InferredFlags Inferred() => inferred ??= FlagInference.Infer(files);
    }

    /// <summary>CMake's reply in a build folder; null where there is none that can be used, with a finding.</summary>
    private static FileApiReply? ReadReply(ConfiguredBuild build, string root, bool isGiven, List<Finding> findings)
    {
        if (!ReplyReader.IsIn(build.Folder)) return null;
        var place = CompileDatabase.Show(root, ReplyReader.FolderOf(build.Folder));
        try
        {
            return ReplyReader.Read(build.Folder);
        }
        catch (ReplyException error)
        {
            if (isGiven && build.Database is null) throw new UserErrorException(ExitCode.BadConfiguration, $"{place}: {error.Message}", error);
            var instead = build.Database is { } database ? $"{CompileDatabase.Show(root, database)} is used alone" : "flags are inferred";
            findings.Add(new Finding("input-reply", Severity.Warning, place, 0, $"CMake's reply is not used, and {instead}: {error.Message}"));
            return null;
        }
    }

    /// <summary>Whether a command's file is a source; one with another name is when its command says that it is C++.</summary>
    private static bool IsSource(string root, List<InputFile> files, int place, ImmutableArray<string> arguments)
    {
        var file = files[place];
        if (file.Kind is FileKind.Source or FileKind.CSource) return true;
        var language = arguments.IndexOf("-x");
        if (language < 0 || arguments[language + 1] != "c++") return false;
        if (file.Kind == FileKind.Other)
            files[place] = new InputFile(file.Path, FileKind.Source, file.Text ?? SourceText.FromBytes(file.Path, File.ReadAllBytes(Path.Combine(root, file.Path))));
        return true;
    }

    private static void ReportUnbuilt(string origin, List<InputFile> files, List<CompileCommand> commands, List<Finding> findings)
    {
        var built = commands.Select(command => command.File).ToHashSet(StringComparer.Ordinal);
        var missing = files.Where(file => file.Kind is FileKind.Source or FileKind.CSource && !built.Contains(file.Path) && !FileKinds.IsSideMatter(file.Path)).Select(file => file.Path).ToList();
        if (missing.Count == 0) return;
        var shown = string.Join(", ", missing.Take(3)) + (missing.Count > 3 ? ", …" : "");
        findings.Add(new Finding("source-not-built", Severity.Note, "", 0, $"{missing.Count} source(s) have no command in {origin} and are copied as they are: {shown}"));
    }

    /// <summary>A <c>.h</c> beside C sources counts only when it is written in C++.</summary>
    private static bool HasCxx(List<InputFile> files)
    {
        if (files.Any(file => file.Kind == FileKind.Source || (file.Kind == FileKind.Header && !file.Path.EndsWith(".h", StringComparison.Ordinal)))) return true;
        var headers = files.Where(file => file.Kind == FileKind.Header && file.Text is not null);
        return files.Any(file => file.Kind == FileKind.CSource)
            ? headers.Any(file => SyntaxParser.Parse(file.Text!).Identifiers.Overlaps(CxxWords))
            : headers.Any();
    }

    private static UserErrorException BadInput(string path, string what) => new(ExitCode.BadInput, $"{path}: {what}");
}

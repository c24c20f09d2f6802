using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Migrator.Cli;
using Migrator.Cli.InPlace;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Output;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;

namespace Migrator.Tests.InPlace;

/// <summary>A git work tree in a place of its own, with one commit; the tree that is migrated is its top, or a folder of it.</summary>
internal sealed class GitTree : IDisposable
{
    private readonly TempTree _temp;

    /// <param name="files">Path from the top and text.</param>
    public GitTree(IEnumerable<KeyValuePair<string, string>> files)
    {
        _temp = new TempTree(files);
        Git("init", "-q");
        Git("config", "user.name", "A Person");
        Git("config", "user.email", "person@example.org");
        Commit("Legacy");
    }

    public GitTree(params (string Path, string Text)[] files) : this(files.ToDictionary(file => file.Path, file => file.Text))
    {
    }

    /// <summary>A small library, in the folder <paramref name="below"/> of the work tree (with a slash behind it), or at its top.</summary>
    public static GitTree OfShapes(string below = "") => new(
        (below + "shape.h", "#pragma once\nnamespace geo {\n// How big it is.\nint area();\n}\n"),
        (below + "shape.cpp", "#include \"shape.h\"\nnamespace geo { int area() { return 1; } }\n"),
        (below + "notes.txt", "notes\n"));

    /// <summary>The sample whose directories are migrated one after the other.</summary>
    public static GitTree OfSteps() => new(FileTree.Read(Repository.PathOf("samples/steps")));

    public string Root => _temp.Root;

    public string Beside(string name) => _temp.Beside(name);

    public string PathOf(string path) => _temp.PathOf(path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public bool Has(string path) => Path.Exists(PathOf(path));

    public void Write(string path, string text) => _temp.Write(path, text);

    public string Git(params IEnumerable<string> arguments) => Shell.Succeed(Root, "git", arguments);

    public void Commit(string message)
    {
        Git("add", ".");
        Git("commit", "-q", "--allow-empty", "-m", message);
    }

    public string Head => Git("rev-parse", "HEAD").Trim();

    /// <summary>Subjects of the commits, the newest first.</summary>
    public string[] Log(params IEnumerable<string> arguments) => Git(["log", "--format=%s", .. arguments]).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What git sees: nothing when the tree is clean.</summary>
    public string Status => Git("status", "--porcelain");

    /// <summary>Migrates the tree, or a folder of it, by the program.</summary>
    public Tool Migrate(params IEnumerable<string> options) => MigrateAt("", options);

    public Tool MigrateAt(string folder, params IEnumerable<string> options) =>
        Tool.Run([PathOf(folder).TrimEnd('/'), "--in-place", "--dialect", "cxx20", "--std", "include", .. options]);

    public Tool Undo(params IEnumerable<string> options) => Tool.Run(["undo", Root, .. options]);

    /// <summary>Everything but the folder of git: names, modes of files and folders, bytes, targets of links.</summary>
    public string Fingerprint() => Fingerprint(Root);

    public static string Fingerprint(string root)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFileSystemEntries(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, path);
            if (name == ".git" || name.StartsWith(".git/", StringComparison.Ordinal) || name.StartsWith(UpdateJournal.FolderName, StringComparison.Ordinal)) continue;
            text.Append(name);
            if (new FileInfo(path).LinkTarget is { } target) text.Append(" -> ").Append(target);
            else text.Append(' ').Append(File.GetUnixFileMode(path)).Append(File.Exists(path) ? ": " + Encoding.Latin1.GetString(File.ReadAllBytes(path)) : "/");
            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Writes what a migration would that makes these files; without the parser, for tests of the disk.</summary>
    public UpdatePlan Write(IReadOnlyDictionary<string, string> made, InPlaceOptions? options = null, string? root = null)
    {
        var run = InPlaceRun.Open(root ?? Root, options ?? Options());
        var input = TreeReader.Read(root ?? Root, run.Reading([]));
        var files = made.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new { path = file.Key, origin = "", sha256 = ManifestPrinter.Hash(file.Value) });
        var manifest = JsonSerializer.Serialize(new { tool = ManifestPrinter.Tool, modules = Array.Empty<string>(), files });
        var changed = new Dictionary<string, string>(made, StringComparer.Ordinal) { [ManifestPrinter.FileName] = manifest };
        return run.Finish(input, new MigrationResult(changed, ImmutableHashSet<string>.Empty, new RunSummary(), []), new WriteOptions(), default);
    }

    /// <summary>How a test writes.</summary>
    public static InPlaceOptions Options(Action<string>? onStep = null) => new(IsDry: false, IsForced: false, Commits: false, "") { OnStep = onStep ?? (_ => { }) };

    /// <summary>A run that must succeed.</summary>
    public static void Succeed(Tool run) => run.ExitCode.ShouldBe(ExitCode.Success, run.Error);

    /// <summary>A run that must end with one line.</summary>
    public static void Refuse(Tool run, int code, string message)
    {
        run.Error.ShouldContain(message);
        run.ExitCode.ShouldBe(code);
        run.Error.Trim().Split('\n').Where(line => line.StartsWith("cppmod-migrate:", StringComparison.Ordinal)).Count().ShouldBe(1);
        run.Error.ShouldNotContain("internal error");
    }

    public void Dispose() => _temp.Dispose();
}

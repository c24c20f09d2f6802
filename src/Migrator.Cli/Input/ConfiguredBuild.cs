using System.Collections.Immutable;
using Migrator.Cli.Input.FileApi;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>A build that was configured: its <c>compile_commands.json</c>, CMake's File API reply, or both.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Database">Absolute path of the compilation database; null when there is only a reply.</param>
public sealed record ConfiguredBuild(string Folder, string? Database)
{
    private static readonly EnumerationOptions Folders = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>Where the flags come from.</summary>
    public string Path => Database ?? ReplyReader.FolderOf(Folder);

    /// <summary>
    /// The builds to use: the given ones, each a configuration, else that of the root, else the first in ordinal order
    /// of the build folders. Empty when there is none.
    /// </summary>
    /// <exception cref="UserErrorException">A given path does not exist.</exception>
    public static ImmutableArray<ConfiguredBuild> Find(string root, IReadOnlyList<string> given, List<Finding> findings)
    {
        if (given.Count > 0) return [.. given.Select(Given).DistinctBy(build => PathNames.Real(build.Path))];

        var builds = Children(root).Where(IsBuildFolder).ToList();
        var candidates = new[] { root }.Concat(builds).Concat(builds.SelectMany(Children)).Select(In).OfType<ConfiguredBuild>().DistinctBy(build => PathNames.Real(build.Path)).ToList();
        foreach (var other in candidates.Skip(1))
            findings.Add(new Finding("input-commands", Severity.Note, CompileDatabase.Show(root, other.Path), 0, $"not used, since {CompileDatabase.Show(root, candidates[0].Path)} comes first; choose with -p, which may be repeated for several configurations"));
        return [.. candidates.Take(1)];
    }

    private static ConfiguredBuild Given(string path)
    {
        if (Directory.Exists(path) && In(System.IO.Path.GetFullPath(path)) is { } build) return build;
        var file = Directory.Exists(path) ? System.IO.Path.Combine(path, CompileDatabase.FileName) : path;
        return File.Exists(file) ? Of(System.IO.Path.GetFullPath(file))
            : throw new UserErrorException(ExitCode.BadConfiguration, $"{file}: no such file; give the {CompileDatabase.FileName} of a configured build, or its folder, with -p");
    }

    /// <summary>The build in a folder; null when nothing there tells of one.</summary>
    private static ConfiguredBuild? In(string folder) =>
        System.IO.Path.Combine(folder, CompileDatabase.FileName) is var database && File.Exists(database) ? Of(database)
        : ReplyReader.IsIn(folder) ? new ConfiguredBuild(PathNames.Real(folder), null)
        : null;

    /// <summary>A database may be a link into the folder of its build.</summary>
    private static ConfiguredBuild Of(string database) => new(System.IO.Path.GetDirectoryName(PathNames.Real(database))!, database);

    private static IEnumerable<string> Children(string folder) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder, "*", Folders).Order(StringComparer.Ordinal) : [];

    private static bool IsBuildFolder(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        return name is "_build" or ".build" || new[] { "build", "cmake-build-", "out", "obj-" }.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}

using System.Collections.Immutable;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input.FileApi;

/// <summary>What a reply tells of the files of a tree.</summary>
public static class ReplyFacts
{
    /// <summary>How a configuration compiles the C++ and C of its targets.</summary>
    public static IEnumerable<BuildCommand> Commands(FileApiReply reply, ReplyConfiguration configuration) =>
        from target in configuration.Targets
        from source in target.Sources
        where source.Group >= 0
        let @group = target.Groups[source.Group]
        where @group.Language is "CXX" or "C"
        let isCxx = @group.Language == "CXX"
        // CMake's own commands say the language of a source whose name does not.
        let language = isCxx && FileKinds.Of(source.Path) != FileKind.Source ? ["-x", "c++"] : ImmutableArray<string>.Empty
        select new BuildCommand(source.Path, reply.Build, [isCxx ? "c++" : "cc", .. language, .. @group.Arguments, source.Path], target.Name);

    /// <summary>The libraries with headers of the tree, in the order of their names.</summary>
    public static ImmutableArray<BuildTarget> Libraries(IEnumerable<FileApiReply> replies, string root, IReadOnlySet<string> headers) =>
    [
        .. from target in Targets(replies)
           where target.Key.Type.EndsWith("_LIBRARY", StringComparison.Ordinal)
           let own = Files(target, root).Where(headers.Contains).ToImmutableArray()
           where !own.IsEmpty
           select new BuildTarget(target.Key.Name, target.Key.Type == "INTERFACE_LIBRARY", own),
    ];

    /// <summary>The loadable targets, in the order of their names.</summary>
    public static ImmutableArray<PlugIn> PlugIns(IEnumerable<FileApiReply> replies, string root) =>
        [.. Targets(replies).Where(target => target.Key.Type == "MODULE_LIBRARY").Select(target => new PlugIn(target.Key.Name, [.. Files(target, root).Where(file => FileKinds.Of(file) == FileKind.Source)]))];

    /// <summary>Headers of the tree that the project installs for its clients. What goes to <c>share</c> is for people to read.</summary>
    public static ImmutableSortedSet<string> Installed(IEnumerable<FileApiReply> replies, string root, IReadOnlySet<string> headers)
    {
        var paths = replies.SelectMany(reply => reply.Configurations).SelectMany(configuration => configuration.Installers)
            .Where(installer => !installer.Destination.Split('/').Contains("share")).SelectMany(installer => installer.Paths).Select(PathNames.Real).Distinct().ToList();
        var files = paths.Select(path => PathNames.FromRoot(root, path)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. headers.Where(header => files.Contains(header) || Above(header).Any(files.Contains) || paths.Contains(root))];
    }

    private static IEnumerable<IGrouping<(string Name, string Type), ReplyTarget>> Targets(IEnumerable<FileApiReply> replies) =>
        replies.SelectMany(reply => reply.Configurations).SelectMany(configuration => configuration.Targets)
            .GroupBy(target => (target.Name, target.Type)).OrderBy(target => target.Key.Name, StringComparer.Ordinal);

    private static IEnumerable<string> Files(IEnumerable<ReplyTarget> target, string root) =>
        target.SelectMany(part => part.Sources).Select(source => PathNames.FromRoot(root, PathNames.Real(source.Path))).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Above(string path)
    {
        for (var folder = PathNames.Folder(path); folder.Length > 0; folder = PathNames.Folder(folder)) yield return folder;
    }
}

using System.Collections.Immutable;

namespace Migrator.Cli.Input.FileApi;

/// <summary>What CMake says of a configured build (<c>codemodel-v2</c> of its File API). All paths are absolute.</summary>
/// <param name="Build">Top folder of the build.</param>
/// <param name="Configurations">One, or all of a generator such as Ninja Multi-Config.</param>
public sealed record FileApiReply(string Build, ImmutableArray<ReplyConfiguration> Configurations)
{
    /// <summary>Names of the targets that compile a file, in their order.</summary>
    public ILookup<string, string> TargetsOf { get; } = (
        from configuration in Configurations
        from target in configuration.Targets
        from source in target.Sources
        where source.Group >= 0
        orderby target.Name
        select (Path: PathNames.Real(source.Path), target.Name)).Distinct().ToLookup(source => source.Path, source => source.Name, StringComparer.Ordinal);
}

/// <summary>A configuration, such as Debug.</summary>
/// <param name="Targets">Its targets.</param>
/// <param name="Installers">Its install rules for files.</param>
public sealed record ReplyConfiguration(ImmutableArray<ReplyTarget> Targets, ImmutableArray<ReplyInstaller> Installers);

/// <summary>A target.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As CMake spells it: <c>STATIC_LIBRARY</c>, <c>INTERFACE_LIBRARY</c>, <c>EXECUTABLE</c>, …</param>
/// <param name="Sources">All that it names, headers and file sets included.</param>
/// <param name="Groups">How its sources are compiled.</param>
public sealed record ReplyTarget(string Name, string Type, ImmutableArray<ReplySource> Sources, ImmutableArray<ReplyGroup> Groups);

/// <summary>A file of a target.</summary>
/// <param name="Path">The file.</param>
/// <param name="Group">Number of its compile group; -1 when the target does not compile it.</param>
public readonly record struct ReplySource(string Path, int Group);

/// <summary>Sources of a target that are compiled alike.</summary>
/// <param name="Language"><c>CXX</c>, <c>C</c>, ….</param>
/// <param name="Arguments">Their flags, in the order in which CMake's own commands have them.</param>
public sealed record ReplyGroup(string Language, ImmutableArray<string> Arguments);

/// <summary>An install rule for headers.</summary>
/// <param name="Destination">Where they go, from the prefix.</param>
/// <param name="Paths">Files, and folders with all that is in them: the File API does not tell the patterns of a rule.</param>
public sealed record ReplyInstaller(string Destination, ImmutableArray<string> Paths);

/// <summary>A reply that cannot be used.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="cause">What failed, if anything did.</param>
public sealed class ReplyException(string message, Exception? cause = null) : Exception(message, cause);

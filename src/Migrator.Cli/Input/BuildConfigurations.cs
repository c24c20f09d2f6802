using System.Collections.Immutable;
using Migrator.Cli.Input.FileApi;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>The translation units of a configured build, configuration by configuration.</summary>
public static class BuildConfigurations
{
    /// <summary>
    /// Of a compilation database one configuration, whose targets a reply tells exactly. Of a reply alone all that differ
    /// in what parsing needs: Release and RelWithDebInfo mostly do not.
    /// </summary>
    /// <param name="build">The build.</param>
    /// <param name="reply">CMake's reply in its folder; null when there is none to be used.</param>
    /// <param name="root">Real path of the tree.</param>
    /// <param name="isSource">Whether a path from the root can be compiled, given the arguments.</param>
    /// <param name="findings">Receives what does not fit.</param>
    /// <exception cref="UserErrorException">The database is broken.</exception>
    public static ImmutableArray<ImmutableArray<CompileCommand>> Read(
        ConfiguredBuild build, FileApiReply? reply, string root, Func<string, ImmutableArray<string>, bool> isSource, List<Finding> findings)
    {
        ImmutableArray<CompileCommand> Translate(IEnumerable<BuildCommand> commands) => BuildCommand.Translate(commands, build, root, isSource, findings);
        if (build.Database is { } database) return [Translate(CompileDatabase.Read(database, root, file => reply is null ? [] : [.. reply.TargetsOf[file]]))];
        if (reply is null) return [];
        return [.. reply.Configurations.Select(configuration => Translate(ReplyFacts.Commands(reply, configuration))).DistinctBy(Text)];
    }

    private static string Text(ImmutableArray<CompileCommand> commands) =>
        string.Join('\n', commands.Select(command => string.Join('\0', [command.File, command.Directory, command.Target, .. command.Arguments])));
}

using System.Collections.Immutable;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>How a build compiles a file, as the build says it.</summary>
/// <param name="File">Absolute path of the source.</param>
/// <param name="Directory">Absolute working directory.</param>
/// <param name="Arguments">The whole command, compiler first.</param>
/// <param name="Target">Names of the targets that own it, joined with <c>;</c>; empty when nothing tells.</param>
public sealed record BuildCommand(string File, string Directory, IReadOnlyList<string> Arguments, string Target)
{
    /// <summary>
    /// The translation units of the tree, in the order of their files: one for each distinct cleaned command, its targets
    /// joined with <c>;</c>.
    /// </summary>
    /// <param name="commands">What the build compiles.</param>
    /// <param name="build">Where that is said, for findings.</param>
    /// <param name="root">Real path of the tree.</param>
    /// <param name="isSource">Whether a path from the root can be compiled, given the arguments.</param>
    /// <param name="findings">Receives what does not fit.</param>
    public static ImmutableArray<CompileCommand> Translate(
        IEnumerable<BuildCommand> commands, ConfiguredBuild build, string root, Func<string, ImmutableArray<string>, bool> isSource, List<Finding> findings)
    {
        var units = new List<CompileCommand>();
        var origin = CompileDatabase.Show(root, build.Path);
        var outside = 0;
        foreach (var command in commands)
        {
            var file = PathNames.Real(command.File);
            if (PathNames.FromRoot(root, file) is not { } name) outside++;
            else if (!System.IO.File.Exists(file))
                findings.Add(new Finding("input-command-gone", Severity.Warning, name, 0, $"{origin} compiles this file, but it is gone; skipped (configure the build again)"));
            else
            {
                var arguments = CommandCleaner.Clean(command.Arguments, command.Directory, root, build.Folder);
                if (isSource(name, arguments)) units.Add(new CompileCommand(name, command.Directory, arguments, command.Target));
                else outside++;
            }
        }

        if (outside > 0)
            findings.Add(new Finding("input-commands", Severity.Note, origin, 0, $"{outside} command(s) ignored: generated, not C++ or C, or outside of the tree"));
        return Merge(units);
    }

    private static ImmutableArray<CompileCommand> Merge(List<CompileCommand> commands) =>
    [
        .. commands
            .GroupBy(command => (command.File, command.Directory, Arguments: string.Join('\0', command.Arguments)))
            .Select(group => group.First() with { Target = string.Join(';', group.SelectMany(command => command.Target.Split(';', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)) })
            .OrderBy(command => command.File, StringComparer.Ordinal)
            .ThenBy(command => command.Target, StringComparer.Ordinal)
            .ThenBy(command => string.Join('\0', command.Arguments), StringComparer.Ordinal)
            .ThenBy(command => command.Directory, StringComparer.Ordinal),
    ];
}

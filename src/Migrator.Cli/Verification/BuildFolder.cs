using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Migrator.Cli.Verification;

/// <summary>How a build went.</summary>
/// <param name="Steps">Steps that were run.</param>
/// <param name="Failed">Those that failed.</param>
/// <param name="Problem">What ended it before or beside any step (CMake, a cycle); empty when nothing.</param>
/// <param name="Cpu">CPU time; null where the system does not tell.</param>
internal sealed record BuildResult(int Steps, ImmutableArray<FailedStep> Failed, string Problem, TimeSpan? Cpu)
{
    public bool IsGood => Failed.IsEmpty && Problem.Length == 0;
}

/// <summary>A tree and the folder that it is built in, both ours. A second build in it runs only what changed.</summary>
/// <param name="tools">What builds it.</param>
/// <param name="tree">Absolute path of the tree.</param>
/// <param name="folder">Absolute path of the build folder; its temporary files lie beside it.</param>
internal sealed partial class BuildFolder(BuildTools tools, string tree, string folder)
{
    /// <summary>Absolute path of the tree.</summary>
    public string Tree => tree;

    /// <summary>How long the longest step of the builds in this folder took, from its start to its end.</summary>
    public TimeSpan LongestStep => NinjaLog.LongestStep(Path.Combine(folder, NinjaLog.FileName) is var log && File.Exists(log) ? File.ReadAllLines(log) : []);

    /// <summary>Configures and builds the targets, as far as it goes.</summary>
    /// <param name="options">More options of CMake.</param>
    /// <param name="limit">CPU time that a step may take: a compiler that runs for ever is killed.</param>
    /// <param name="step">Receives how many steps are done, and of how many.</param>
    /// <param name="cancellation">Stops the build.</param>
    public BuildResult Build(IEnumerable<string> options, TimeSpan limit, Action<int, int> step, CancellationToken cancellation)
    {
        var before = ProgramRunner.ChildrenCpu();
        // A compiler that is killed leaves its temporary files: here they go with the build folder.
        var environment = new Dictionary<string, string> { ["TMPDIR"] = Directory.CreateDirectory(folder + "-tmp").FullName };
        var (code, output) = ProgramRunner.Run(
            tree, tools.CMake, ["-G", "Ninja", "-S", tree, "-B", folder, "-Wno-dev", "--no-warn-unused-cli", $"-DCMAKE_MAKE_PROGRAM={tools.Ninja}", .. tools.Options, .. options],
            environment, _ => { }, cancellation);
        if (code != 0) return new BuildResult(0, [], ConfigureProblem(output), Since(before));
        environment["NINJA_STATUS"] = NinjaLog.Status;
        // Ninja knows no limit: each process that it starts inherits its own. Where a lower one is in force already, that one stays.
        string[] words = ["-c", "(ulimit -t \"$0\") 2>/dev/null && ulimit -t \"$0\"; exec \"$@\"", $"{Math.Ceiling(limit.TotalSeconds)}", tools.Ninja, "-C", folder, "-k", "0", "-j", $"{tools.Jobs}", .. tools.Targets];
        (code, output) = ProgramRunner.Run(folder, "/bin/sh", words, environment, line =>
        {
            if (NinjaLog.IsStatus(line, out var done, out var total)) step(done, total);
        }, cancellation);
        var log = NinjaLog.Parse(output);
        var problem = log.Problem.Length == 0 && code != 0 && log.Failed.IsEmpty ? $"ninja ended with code {code}" : log.Problem;
        return new BuildResult(log.Steps, log.Failed, problem, Since(before));
    }

    private static TimeSpan? Since(TimeSpan? before) => ProgramRunner.ChildrenCpu() - before;

    /// <summary>The first error of CMake as one line: it stands indented below a headline.</summary>
    private static string ConfigureProblem(string output)
    {
        var match = CMakeError().Match(output);
        return match.Success ? UserErrorException.OneLine($"CMake: {match.Groups[1].Value} {match.Groups[2].Value}").Trim() : UserErrorException.OneLine($"CMake: {output.TrimEnd().Split('\n')[^1]}");
    }

    [GeneratedRegex(@"^CMake Error(?: at)?:? ?([^\n]*)\n((?:\n?[ \t]+[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex CMakeError();
}

using System.Diagnostics;
using Migrator.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>The program as a process that is asked to stop (Ctrl-C) at random moments.</summary>
public sealed class InterruptedRunTests
{
    /// <summary>The runtime itself takes a moment until the program can hear a signal; a signal in that time ends it in the runtime's way.</summary>
    private static readonly int[] s_codes = [ExitCode.Success, ExitCode.Interrupted, 128 + 15];

    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "cppmod-migrate.dll");

    [Theory]
    [InlineData(10, "--std", "include")]
    [InlineData(4, "--std", "include", "--verify")]
    public void An_interrupted_run_leaves_nothing(int interruptions, params string[] options)
    {
        using var tree = new TempTree(FileTree.Read(Repository.PathOf("samples/layers")));
        var (output, temporary, input) = (tree.Beside("out"), Directory.CreateDirectory(tree.Beside("tmp")).FullName, TempTree.Fingerprint(tree.Root));
        string[] line = [tree.Root, "--dialect", "cxx20", .. options, "--out", output];
        var clock = Stopwatch.StartNew();
        Run(line, temporary, "TERM", Timeout.InfiniteTimeSpan).Code.ShouldBe(ExitCode.Success);
        var time = clock.Elapsed;
        var whole = TempTree.Fingerprint(output);
        var random = new Random(interruptions);
        var stopped = 0;
        for (var i = 0; i < interruptions; i++)
        {
            if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
            // A test run in the background may ignore SIGINT, and with it all that it starts; so one of two is the other signal.
            var (code, error) = Run(line, temporary, i % 2 == 0 ? "TERM" : "INT", time * (0.1 + 0.8 * random.NextDouble()));
            s_codes.ShouldContain(code, error);
            if (code == ExitCode.Interrupted)
            {
                stopped++;
                error.ShouldEndWith("cppmod-migrate: interrupted; nothing was written\n");
            }

            TempTree.Fingerprint(tree.Root).ShouldBe(input);
            (Directory.Exists(output) ? TempTree.Fingerprint(output) : whole).ShouldBe(whole);
            Directory.EnumerateFileSystemEntries(temporary).Where(path => !Path.GetFileName(path).StartsWith("clr-debug-pipe", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("dotnet-diagnostic", StringComparison.Ordinal)).ShouldBeEmpty();
            Shell.Run("/", "pgrep", "-f", temporary).Output.Trim().ShouldBe(""); // no compiler goes on
        }

        stopped.ShouldBeGreaterThan(0);
    }

    /// <summary>Runs the program, and asks it to stop after a while.</summary>
    private static (int Code, string Error) Run(string[] arguments, string temporary, string signal, TimeSpan until)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(host, [s_program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TMPDIR"] = temporary;
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // which puts pipes into the temporary folder
        foreach (var variable in (string[])["CMAKE", "CXX"]) start.Environment[variable] = Shell.Tool(variable);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(until)) Shell.Run("/", "kill", "-" + signal, $"{process.Id}");
        process.WaitForExit(TimeSpan.FromMinutes(3)).ShouldBeTrue("it goes on");
        Task.WaitAll(output, error);
        return (process.ExitCode, error.Result);
    }
}

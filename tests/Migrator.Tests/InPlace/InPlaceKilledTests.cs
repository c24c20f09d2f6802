using System.Diagnostics;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.InPlace;

/// <summary>The program as a process, killed at random moments of an in-place run and of an undo.</summary>
public sealed class InPlaceKilledTests
{
    private const int Kills = 24;

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void After_a_kill_the_run_can_be_repeated_and_undone(bool commits, int seed)
    {
        using var tree = GitTree.OfShapes();
        for (var i = 0; i < 40; i++) tree.Write($"h{i}.h", $"#pragma once\nnamespace geo {{ inline int f{i}() {{ return {i}; }} }}\n");
        tree.Commit("Many");
        var work = tree.Beside("work");
        string[] line = [work, "--in-place", "--dialect", "cxx20", "--std", "include", .. commits ? ["--commit"] : Array.Empty<string>()];
        Copy();
        var (before, head) = (GitTree.Fingerprint(work), Head());
        var clock = Stopwatch.StartNew();
        Run(line, Timeout.InfiniteTimeSpan).ShouldBe(0);
        var time = clock.Elapsed;
        var after = GitTree.Fingerprint(work);
        var random = new Random(seed);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            Copy();
            // Most of the time is parsing; the writing is at the end.
            if (Run(line, time * (i % 2 == 0 ? random.NextDouble() : 0.7 + 0.3 * random.NextDouble())) != 0) killed++;
            if (i % 3 == 0) _ = Tool.Run("undo", work);
            if (i % 3 == 0 && GitTree.Fingerprint(work) == before) Head().ShouldBe(head);
            File.Delete(Path.Combine(work, ".git/index.lock")); // a killed git leaves it, and says so
            var repeated = Tool.Run(line);
            repeated.ExitCode.ShouldBe(0, repeated.Error);
            GitTree.Fingerprint(work).ShouldBe(after);
            if (commits) Shell.Succeed(work, "git", "status", "--porcelain").ShouldBe("");
            Tool.Run("undo", work).ExitCode.ShouldBe(0);
            GitTree.Fingerprint(work).ShouldBe(before);
            Head().ShouldBe(head);
        }

        killed.ShouldBeGreaterThan(Kills / 2);

        void Copy()
        {
            if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
            Shell.Succeed("/", "cp", "-a", tree.Root, work);
        }

        string Head() => Shell.Succeed(work, "git", "rev-parse", "HEAD").Trim();
    }

    private static int Run(string[] arguments, TimeSpan until)
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(until)) process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
        return process.ExitCode;
    }
}

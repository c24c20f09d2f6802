using System.Diagnostics;
using Migrator.Cli.Output;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>The program as a process, killed at random moments.</summary>
public sealed class KilledRunTests
{
    private const int Kills = 30;

    private static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "cppmod-migrate.dll");

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void A_killed_run_leaves_the_input_alone_and_can_be_repeated(bool isUpdate, int seed)
    {
        using var tree = new TempTree(("shape.h", "#pragma once\nnamespace geo { int area(); }\n"), ("shape.cpp", "#include \"shape.h\"\nnamespace geo { int area() { return 1; } }\n"));
        for (var i = 0; i < 100; i++) tree.Write($"data/{i}.txt", "one");
        var (output, saved, whole) = (tree.Beside("out"), tree.Beside("saved"), tree.Beside("whole"));
        string[] line = [tree.Root, "--dialect", "cxx20", "--std", "include", "--out"];
        if (isUpdate)
        {
            Run([.. line, saved], Timeout.InfiniteTimeSpan).ShouldBe(0);
            tree.Write("shape.h", "#pragma once\nnamespace geo { int area(); int edges(); }\n");
            for (var i = 0; i < 100; i++) tree.Write($"data/{i}.txt", "two");
        }

        var clock = Stopwatch.StartNew();
        Run([.. line, whole], Timeout.InfiniteTimeSpan).ShouldBe(0);
        var time = clock.Elapsed;
        var (input, before, after) = (TempTree.Fingerprint(tree.Root), isUpdate ? TempTree.Fingerprint(saved) : "", TempTree.Fingerprint(whole));
        var random = new Random(seed);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
            if (isUpdate) Shell.Succeed("/", "cp", "-a", saved, output);
            if (Run([.. line, output], time * random.NextDouble()) != 0) killed++;
            TempTree.Fingerprint(tree.Root).ShouldBe(input);
            // With a journal, the next run finishes; without one the output is whole.
            if (!File.Exists(Path.Combine(output, UpdateJournal.FolderName, "journal.json"))) new[] { before, after }.ShouldContain(Seen(output));
            Run([.. line, output], Timeout.InfiniteTimeSpan).ShouldBe(0);
            TempTree.Fingerprint(output).ShouldBe(after);
        }

        killed.ShouldBeGreaterThan(Kills / 2);
        Directory.GetDirectories(tree.Beside("")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(isUpdate ? ["out", "saved", "tree", "whole"] : ["out", "tree", "whole"]);
    }

    private static string Seen(string output)
    {
        if (!Directory.Exists(output)) return "";
        // What is prepared there is no part of the output, and the next run must not need it.
        if (UpdateJournal.IsIn(output)) Directory.Delete(Path.Combine(output, UpdateJournal.FolderName), recursive: true);
        return TempTree.Fingerprint(output);
    }

    private static int Run(string[] arguments, TimeSpan until)
    {
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        using var process = Process.Start(new ProcessStartInfo(host, [s_program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(until)) process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
        return process.ExitCode;
    }
}

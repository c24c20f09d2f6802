using System.Text;
using System.Text.RegularExpressions;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Documentation;

/// <summary>Every command line of the documentation, run as it stands: a document is a session, from top to bottom, in a checkout.</summary>
public sealed partial class DocumentedCommandTests
{
    /// <summary>Lines that stand for a whole test run of their own, which CI runs itself.</summary>
    private static readonly string[] s_elsewhere = ["./run-tests", "tests/corpus/run ", "tests/benchmark/run.sh "];

    /// <summary>What the examples of the help assume: a tree with a configured build, an output of it, and a git work tree of it.</summary>
    private const string Assumed = """
        cp -r samples/steps legacy
        cmake -S legacy -B build -G Ninja -DCMAKE_CXX_COMPILER=clang++-22 -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
        cppmod-migrate legacy --out modular --dialect cxx20 -p build
        cp -r samples/steps work
        git -C work init -q
        git -C work config user.name "A Person"
        git -C work config user.email person@example.org
        git -C work add .
        git -C work commit -q -m Legacy

        """;

    public static TheoryData<string> Documents => [.. Directory.GetFiles(Repository.PathOf("docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}").Append("README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_runs(string document)
    {
        var text = File.ReadAllText(Repository.PathOf(document));
        var session = string.Concat(Shells().Matches(text).Select(block => block.Groups[1].Value));
        Run(string.Join('\n', session.Split('\n').Where(line => !s_elsewhere.Any(line.StartsWith))));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_command_line_stands_outside_of_what_is_run(string document)
    {
        var rest = Shells().Replace(File.ReadAllText(Repository.PathOf(document)), "");
        Commands().Matches(rest).Select(line => line.Value).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(HelpTests.Commands), MemberType = typeof(HelpTests))]
    public void The_examples_of_the_help_run(string command)
    {
        var help = Tool.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output;
        var examples = help.Split("\nExamples:\n");
        if (examples.Length < 2) return; // HelpTests says which commands must have some
        var lines = examples[1].Split("\n\n")[0].Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ').ToList();
        lines.ShouldNotBeEmpty();
        Run(Assumed + string.Join('\n', lines.Select(line => line.Trim())));
    }

    /// <summary>Runs lines as a person would type them: each must succeed.</summary>
    private static void Run(string script)
    {
        if (script.Trim().Length == 0) return;
        using var checkout = new TempTree(("cppmod-migrate", $"#!/bin/sh\nexec '{Repository.Program}' \"$@\"\n"));
        File.SetUnixFileMode(checkout.PathOf("cppmod-migrate"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var name in new[] { "samples", "rules", "docs" }) checkout.Link(name, Repository.PathOf(name));
        var lines = new StringBuilder("set -euo pipefail\nexport PATH=\"$PWD:$PATH\"\n").Append(script);
        Shell.Succeed(checkout.Root, "bash", "-c", lines.ToString());
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shells();

    [GeneratedRegex(@"^ *(\$ )?(\./)?cppmod-migrate .*$", RegexOptions.Multiline)]
    private static partial Regex Commands();
}

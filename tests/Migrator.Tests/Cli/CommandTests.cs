using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Cli;
using Migrator.Model.Facts;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

public sealed class CommandTests
{
    [Fact]
    public void A_dry_run_shows_the_summary_and_writes_nothing()
    {
        using var tree = new TempTree(("a.cpp", "int a;"), ("a.h", ""));
        var before = tree.Fingerprint();
        var tool = Tool.Run(tree.Root, "--dry-run", "-j", "1");
        (tool.ExitCode, tool.Error).ShouldBe((0, ""));
        tool.Output.ShouldStartWith("Dry run: nothing was written.\n  files         2 (1 headers, 1 sources)");
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void Dump_prints_json_alone()
    {
        using var tree = new TempTree(("a.cpp", "int a;"), ("build/CMakeCache.txt", ""));
        var tool = Tool.Run("dump", "facts", tree.Root);
        (tool.ExitCode, tool.Error).ShouldBe((0, ""));
        JsonDocument.Parse(tool.Output).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public void Summary_lists_kept_headers_and_findings_by_rule()
    {
        var summary = new RunSummary
        {
            Files = 30,
            Modules = 1,
            Partitions = 3,
            FlagsFrom = "build/compile_commands.json",
            Kept = [.. Enumerable.Range(10, 25).Select(number => new KeptHeader($"k{number}.h", "an X macro\nheader"))],
            FindingsByRule = new Dictionary<string, int> { ["keep-x-macro-header"] = 25, ["a-rule"] = 2 }.ToImmutableSortedDictionary(),
        };
        using var output = new StringWriter();
        SummaryView.Write(output, summary, "/out", all: false);
        var text = output.ToString();
        text.ShouldStartWith("Written: /out\n");
        text.ShouldContain("    k10.h: an X macro header\n");
        text.ShouldContain("    and 5 more (--verbose lists them)\n  findings      27\n    a-rule: 2\n    keep-x-macro-header: 25\n");
    }

    [Fact]
    public void Notes_are_shown_only_when_asked_for()
    {
        Finding[] findings = [new("b", Severity.Warning, "b.h", 2, "look"), new("a", Severity.Note, "a.h", 0, "by the way")];
        using var quiet = new StringWriter();
        SummaryView.WriteFindings(quiet, findings, withNotes: false);
        quiet.ToString().ShouldBe("warning: b.h:2: look [b]\n");
        using var all = new StringWriter();
        SummaryView.WriteFindings(all, findings, withNotes: true);
        all.ToString().ShouldBe("note: a.h: by the way [a]\nwarning: b.h:2: look [b]\n");
    }
}

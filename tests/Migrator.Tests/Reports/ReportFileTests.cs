using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Reports;

/// <summary>Where reports go, and what happens when they cannot.</summary>
public sealed class ReportFileTests : IDisposable
{
    private static readonly string[] s_extensions = [".html", ".md", ".json", ".sarif"];

    private readonly TempTree _tree = new(("shape.h", "#pragma once\nnamespace geo { int area(); }\n"), ("shape.cpp", "#include \"shape.h\"\nnamespace geo { int area() { return 1; } }\n"));

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_dry_run_writes_the_reports_and_nothing_else()
    {
        var reports = s_extensions.Select(extension => _tree.Beside("plan" + extension)).ToList();
        var before = TempTree.Fingerprint(_tree.Root);
        var run = Tool.Run([_tree.Root, "--dry-run", .. reports.SelectMany(report => new[] { "--report", report })]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        TempTree.Fingerprint(_tree.Root).ShouldBe(before);
        Directory.GetFileSystemEntries(_tree.Beside("")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["plan.html", "plan.json", "plan.md", "plan.sarif", "tree"]);
        foreach (var report in reports) File.ReadAllText(report).ShouldContain("cppmod-migrate");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public void Same_input_same_bytes(string threads)
    {
        foreach (var extension in s_extensions)
        {
            string[] reports = [_tree.Beside("one" + extension), _tree.Beside("two" + extension)];
            Tool.Run(_tree.Root, "--dry-run", "--report", reports[0]).ExitCode.ShouldBe(ExitCode.Success);
            Tool.Run(_tree.Root, "--dry-run", "--report", reports[1], "-j", threads).ExitCode.ShouldBe(ExitCode.Success);
            File.ReadAllBytes(reports[1]).ShouldBe(File.ReadAllBytes(reports[0]));
        }
    }

    [Theory]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".json")]
    [InlineData(".sarif")]
    public void Only_a_report_is_replaced(string extension)
    {
        var report = _tree.Beside("plan" + extension);
        Tool.Run(_tree.Root, "--dry-run", "--report", report).ExitCode.ShouldBe(ExitCode.Success);
        var first = File.ReadAllText(report);
        Tool.Run(_tree.Root, "--dry-run", "--dialect", "cxx20", "--report", report).ExitCode.ShouldBe(ExitCode.Success);
        File.ReadAllText(report).ShouldNotBe(first);

        File.WriteAllText(report, "# Mine\n\ncppmod-migrate is a tool.\n");
        Refuses(report, ExitCode.BadOutput, "the file there is no report of cppmod-migrate");
        File.ReadAllText(report).ShouldBe("# Mine\n\ncppmod-migrate is a tool.\n");
    }

    [Fact]
    public void A_place_where_no_report_may_be_is_refused()
    {
        Refuses(_tree.Beside("plan.pdf"), ExitCode.Usage, "give .html, .md, .json or .sarif");
        Refuses(_tree.Beside("plan"), ExitCode.Usage, "give .html, .md, .json or .sarif");
        Refuses(_tree.PathOf("plan.html"), ExitCode.Usage, "lies in the legacy tree");
        Refuses(_tree.Beside("none/plan.html"), ExitCode.BadOutput, "its folder does not exist");
        Directory.CreateDirectory(_tree.Beside("folder.html"));
        Refuses(_tree.Beside("folder.html"), ExitCode.BadOutput, "this is a folder");
        var output = Tool.Run(_tree.Root, "--out", _tree.Beside("out"), "--report", _tree.Beside("out/plan.html"));
        (output.ExitCode, output.Error).ShouldBe((ExitCode.Usage, $"cppmod-migrate: error: --report {_tree.Beside("out/plan.html")}: lies in the output folder, which holds the migrated tree; give a path outside of it\n"));
        Directory.Exists(_tree.Beside("out")).ShouldBeFalse();
    }

    [Fact]
    public void A_link_into_the_tree_is_refused()
    {
        Directory.CreateSymbolicLink(_tree.Beside("link"), _tree.Root);
        Refuses(_tree.Beside("link/plan.html"), ExitCode.Usage, "lies in the legacy tree");
    }

    [Fact]
    public void A_tree_that_was_migrated_has_no_plan_to_report()
    {
        Tool.Run(_tree.Root, "--out", _tree.Beside("out")).ExitCode.ShouldBe(ExitCode.Success);
        var run = Tool.Run(_tree.Beside("out"), "--dry-run", "--report", _tree.Beside("plan.md"));
        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("was migrated already");
        File.Exists(_tree.Beside("plan.md")).ShouldBeFalse();
    }

    [Fact]
    public void A_full_disk_leaves_the_output_whole_and_no_half_report()
    {
        using var disk = SmallDisk.Mount(8192);
        if (disk is null) return; // not allowed here
        var report = Path.Combine(disk.Folder, "plan.html");
        var run = Tool.Run(_tree.Root, "--out", _tree.Beside("out"), "--report", report);
        run.ExitCode.ShouldBe(ExitCode.BadOutput, run.Error);
        run.Error.ShouldContain("cannot be written");
        run.Error.ShouldEndWith($"the output in {_tree.Beside("out")} is complete\n");
        File.Exists(_tree.Beside("out/cppmod.json")).ShouldBeTrue();
        Directory.GetFileSystemEntries(disk.Folder).ShouldBeEmpty();
        disk.MakeReadOnly();
        Refuses(report, ExitCode.BadOutput, "its folder cannot be written to");
    }

    private void Refuses(string report, int code, string why)
    {
        var run = Tool.Run(_tree.Root, "--dry-run", "--report", report);
        run.ExitCode.ShouldBe(code, run.Error);
        run.Error.ShouldContain($"--report {report}: ");
        run.Error.ShouldContain(why);
        run.Error.TrimEnd('\n').ShouldNotContain("\n");
    }
}

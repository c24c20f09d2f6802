using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Reports;
using Migrator.Output.Reports;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using Xunit;

namespace Migrator.Tests.Reports;

/// <summary>The page, opened in a browser: <c>tests/browser/report.mjs</c> reads, searches, filters, zooms and clicks.</summary>
public sealed class HtmlReportTests
{
    [Theory]
    [InlineData("cxx20")]
    [InlineData("n1964")]
    public void A_reader_finds_everything(string dialect)
    {
        using var tree = ReportTests.Everything();
        Open(tree, ReportTests.Report(tree.Root, tree.Beside("report.html"), dialect));
    }

    [Theory]
    [InlineData("names", "native")] // carriage returns, bytes that are not UTF-8
    [InlineData("wrapper", "wrapper")]
    public void A_reader_finds_everything_in_a_sample(string sample, string style)
    {
        using var tree = new TempTree(new Sample(sample).Files());
        Open(tree, ReportTests.Report(tree.Root, tree.Beside("report.html"), "cxx20", "--style", style));
    }

    [Fact]
    public void Five_thousand_files_can_be_used()
    {
        using var tree = new TempTree();
        var report = Large(5000);
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => $"int f{i}(int argument); // what it is for\n"));
        var path = tree.Beside("report.html");
        File.WriteAllText(path, HtmlReport.Print(report, file => $"#pragma once // {file}\n{text}", file => $"export module big:{file};\n{text}", CancellationToken.None));
        Open(tree, path);
    }

    private static void Open(TempTree tree, string report) =>
        Shell.Succeed(tree.Beside(""), "node", Repository.PathOf("tests/browser/report.mjs"), Path.Combine(Shell.Tool("CPPMOD_CACHE"), "npm"), "/usr/bin/chromium", report);

    /// <summary>A tree of layers, in which every header needs six of the layer below; every fiftieth stays text, and some need each other.</summary>
    private static MigrationReport Large(int count)
    {
        static string Name(int i) => $"lib/layer{i / 100}/part{i % 100 / 10}/header{i}.h";
        var files = Enumerable.Range(0, count).Select(i =>
        {
            var isText = i % 50 == 7;
            return new ReportedFile(Name(i), FileKind.Header, 201, isText ? FileFate.Text : FileFate.Partition, isText ? "keep-repeated-header" : "header-to-partition", isText ? "it is meant to be included more than once" : "a header of a module",
                Safety.Safe, $"big.layer{i / 500}", isText ? [] : [Path.ChangeExtension(Name(i), ".cppm")], [new ReportedDecision(3, "access", $"f{i}", "public", "used-outside-to-public", "code outside of the module uses it", Safety.Safe)]);
        }).OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        var needs = from i in Enumerable.Range(100, count - 100) from k in Enumerable.Range(0, 6) select new FileNeed(Name(i), Name((i / 100 - 1) * 100 + (i * 7 + k * 13) % 100), NeedKind.Import);
        ReportedRule Rule(string id, int findings) => new(id, $"Title of {id}", "Why it is right.", "2.1", Safety.Safe, Severity.Warning, count, findings);
        return new MigrationReport
        {
            Version = "0",
            Run = new RunSettings("big", "cxx20", StdMode.Import, AbiMode.Legacy, Style.Native, "here", []),
            Totals = new ReportTotals(count, count, 0, count, count / 500, count, 2 * count, count / 50, 0),
            Modules = [.. files.GroupBy(file => file.Module).Select(module => new ReportedModule(module.Key, module.Key, $"{module.Key}.cppm", [.. module.Select(file => new ReportedUnit(Path.ChangeExtension(file.Path, ".cppm"), file.Path, ReportedUnitKind.Interface, ":" + file.Path, []))]))],
            Files = files,
            Generated = ["CMakeLists.txt"],
            Needs = [.. needs.Concat([new FileNeed(Name(1), Name(2), NeedKind.Include), new FileNeed(Name(2), Name(1), NeedKind.Include)]).Distinct()],
            Cycles = [[Name(1), Name(2)]],
            Blockings = [.. Enumerable.Range(0, count / 50).Select(i => new Blocking(Name(i * 50 + 7), Name(i * 50 + 8)))],
            Steps = [],
            Builds = [],
            Findings = [.. files.Where(file => file.Fate == FileFate.Text).Select(file => new Finding(file.Rule, Severity.Warning, file.Path, 5, $"stays as it is: {file.Reason}"))],
            Rules = [Rule("header-to-partition", 0), Rule("keep-repeated-header", count / 50), Rule("used-outside-to-public", 0)],
        };
    }
}

using System.Globalization;
using System.Text;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Reports;

namespace Migrator.Output.Reports;

/// <summary>The report as a page of Markdown, for a pull request or a wiki: everything but the decisions inside of files.</summary>
public sealed class MarkdownReport
{
    /// <summary>How every report of this format begins.</summary>
    public const string Head = "<!-- cppmod-migrate report -->\n";

    /// <summary>Above this a picture of modules shows nothing any more.</summary>
    private const int MostNodes = 40;

    private readonly StringBuilder _text = new();
    private readonly MigrationReport _report;
    private readonly ILookup<string, string> _blockers;

    private MarkdownReport(MigrationReport report)
    {
        _report = report;
        _blockers = report.Blockings.ToLookup(blocking => blocking.Blocks, blocking => blocking.File, StringComparer.Ordinal);
    }

    /// <summary>The report as UTF-8 text.</summary>
    public static string Print(MigrationReport report)
    {
        var page = new MarkdownReport(report);
        page.WriteHead();
        page.WriteModules();
        page.WriteKept();
        page.WriteCycles();
        page.WriteSteps();
        page.WriteBuilds();
        page.WriteFindings();
        return page._text.ToString();
    }

    private void WriteHead()
    {
        var (run, totals) = (_report.Run, _report.Totals);
        Line($"{Head}\n# Migration of {Plain(run.Project)}");
        var modules = run.Style == Style.Wrapper
            ? $"{Count(totals.Modules, "module")} for importers; all headers stay as they are"
            : $"{Count(totals.Modules, "module")} of {Count(totals.Partitions, "partition")}; {Count(totals.Kept, "header")} {(totals.Kept == 1 ? "stays" : "stay")} text";
        Line($"{Count(totals.Headers, "header")} and {Count(totals.Sources, "source")}; {modules}. "
            + $"Dialect `{run.Dialect}`, flags from {Plain(run.FlagsFrom)}.");
        if (!run.Only.IsEmpty) Line($"Only {string.Join(", ", run.Only.Select(Code))}: {Count(totals.HeldBack, "file")} {(totals.HeldBack == 1 ? "is" : "are")} left for later.");
        Row("becomes", "files", "meaning");
        Row("---", "--:", "---");
        foreach (var (fate, name, plural, doc) in FateNames.All)
            if (_report.Files.Count(file => file.Fate == fate) is var count and > 0)
                Row(count == 1 ? name : plural, count.ToString(CultureInfo.InvariantCulture), doc);
        _text.Append('\n');
    }

    private void WriteModules()
    {
        if (_report.Modules.IsEmpty) return;
        Line("## Modules");
        Row("module", "interface units", "implementation units", "primary interface");
        Row("---", "--:", "--:", "---");
        foreach (var module in _report.Modules)
            Row(Code(module.Name), Number(module, ReportedUnitKind.Interface), Number(module, ReportedUnitKind.Implementation), module.Primary.Length > 0 ? Code(module.Primary) : "");
        _text.Append('\n');
        WriteModuleGraph();
    }

    /// <summary>Which module needs which, as a picture where the reader's viewer draws Mermaid.</summary>
    private void WriteModuleGraph()
    {
        var moduleOf = _report.Files.ToDictionary(file => file.Path, file => file.Module, StringComparer.Ordinal);
        var needs = _report.Needs.Select(need => (From: moduleOf[need.File], To: moduleOf[need.Needs])).Where(need => need.From != need.To && need.From.Length > 0 && need.To.Length > 0).Distinct().Order().ToList();
        if (needs.Count == 0 || _report.Modules.Length > MostNodes) return;
        var names = _report.Modules.Select((module, i) => (module.Name, i)).ToDictionary(module => module.Name, module => module.i, StringComparer.Ordinal);
        Line("```mermaid\ngraph BT\n"
            + string.Concat(names.Select(name => $"  m{name.Value}[\"{name.Key}\"]\n"))
            + string.Concat(needs.Select(need => $"  m{names[need.From]} --> m{names[need.To]}\n")) + "```");
    }

    private void WriteKept()
    {
        var kept = _report.Files.Where(file => file is { Fate: FileFate.Text, Kind: not FileKind.Other }).GroupBy(file => file.Rule).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (kept.Count == 0) return;
        Line("## What stays text, and why");
        foreach (var group in kept)
        {
            Line($"**{Plain(TitleOf(group.Key))}** (`{group.Key}`, {Count(group.Count(), "file")})");
            Items(group, file => $"{Code(file.Path)}: {Plain(file.Reason)}{BlockedBy(file.Path)}");
        }
    }

    private string BlockedBy(string file)
    {
        var by = _blockers[file].Select(Code).ToList();
        return by.Count == 0 ? "" : $" (kept by {string.Join(", ", by)})";
    }

    private void WriteCycles()
    {
        if (_report.Cycles.IsEmpty) return;
        Line("## Cycles");
        Line("Headers that need each other. Where they can, they share one partition.");
        Items(_report.Cycles, cycle => string.Join(" → ", cycle.Append(cycle[0]).Select(Code)));
    }

    private void WriteSteps()
    {
        if (_report.Steps.IsEmpty) return;
        Line("## One directory at a time");
        Row("step", "directories", "needs", "headers", "sources", "lines", "risk");
        Row("--:", "---", "---", "--:", "--:", "--:", "---");
        foreach (var step in _report.Steps)
            Row($"{step.Number}", string.Join(", ", step.Directories.Select(Code)), string.Join(", ", step.DependsOn), $"{step.Headers}", $"{step.Sources}", $"{step.Lines}", step.Risk.ToString().ToLowerInvariant() + (step.Cycle.IsEmpty ? "" : ", a cycle"));
        _text.Append('\n');
    }

    private void WriteBuilds()
    {
        if (_report.Builds.IsEmpty) return;
        Line("## Builds");
        Row("build", "units", "steps", "failed");
        Row("---", "--:", "--:", "--:");
        foreach (var build in _report.Builds) Row(Plain(build.Name), $"{build.Units}", $"{build.Steps}", $"{build.Failed}");
        _text.Append('\n');
        Items(_report.Builds.SelectMany(build => build.Kept), kept => $"{Code(kept.File)}: {Plain(kept.Message)}");
    }

    private void WriteFindings()
    {
        Line("## Findings");
        if (_report.Findings.IsEmpty) Line("None.");
        foreach (var group in _report.Findings.GroupBy(finding => (finding.Severity, finding.Rule)).OrderByDescending(group => group.Key.Severity).ThenBy(group => group.Key.Rule, StringComparer.Ordinal))
        {
            Line($"**{group.Key.Severity}** `{group.Key.Rule}`: {Plain(TitleOf(group.Key.Rule))} ({group.Count()})");
            Items(group, finding => $"{(finding.File.Length == 0 ? "" : Code(finding.Line == 0 ? finding.File : $"{finding.File}:{finding.Line}") + ": ")}{Plain(finding.Message)}");
        }
    }

    private string TitleOf(string rule) => _report.Rules.FirstOrDefault(known => known.Id == rule)?.Title ?? rule;

    private void Items<T>(IEnumerable<T> items, Func<T, string> show)
    {
        var any = false;
        foreach (var item in items)
        {
            _text.Append("- ").Append(show(item)).Append('\n');
            any = true;
        }

        if (any) _text.Append('\n');
    }

    private void Row(params string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void Line(string text) => _text.Append(text).Append("\n\n");

    private static string Number(ReportedModule module, ReportedUnitKind kind) => module.Units.Count(unit => unit.Kind == kind).ToString(CultureInfo.InvariantCulture);

    private static string Count(int number, string one) => $"{number} {one}{(number == 1 ? "" : "s")}";

    private static string Code(string text) => text.Contains('`') ? Plain(text) : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>Text in which nothing is markup.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" ")) plain.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' ? $"\\{c}" : c);
        return plain.ToString();
    }
}

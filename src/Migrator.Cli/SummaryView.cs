using System.Collections.Immutable;
using System.Globalization;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Cli.Verification;
using Migrator.Model.Facts;

namespace Migrator.Cli;

/// <summary>Renders findings and the closing summary, the same for a terminal and a pipe.</summary>
public static class SummaryView
{
    private const int ShownKept = 20;

    /// <summary>Findings one a line, notes only when asked for.</summary>
    public static void WriteFindings(TextWriter error, IEnumerable<Finding> findings, bool withNotes)
    {
        foreach (var finding in findings.Where(finding => withNotes || finding.Severity != Severity.Note).Order(Comparer<Finding>.Create(Finding.Compare)))
            error.WriteLine($"{finding.Severity.ToString().ToLowerInvariant()}: {UserErrorException.OneLine(finding.ToString())}");
    }

    /// <summary>The closing summary.</summary>
    /// <param name="output">Receives it.</param>
    /// <param name="summary">What was done.</param>
    /// <param name="outDir">Where the tree was written; null for a dry run.</param>
    /// <param name="all">Whether every kept header is listed, however many.</param>
    public static void Write(TextWriter output, RunSummary summary, string? outDir, bool all)
    {
        output.WriteLine(outDir is null ? "Dry run: nothing was written." : summary.Output is { IsUnchanged: true } ? $"Nothing changed: {outDir}" : $"Written: {outDir}");
        if (summary.Output is { } changes) WriteChanges(output, changes, isDone: outDir is not null);
        Row(output, "files", $"{summary.Files} ({summary.Headers} headers, {summary.Sources} sources), {summary.Changed} new or changed");
        Row(output, "flags", $"{summary.FlagsFrom}; {summary.Units} translation units");
        if (summary.Parsing is { } parsing) WriteParsing(output, parsing, all);
        if (!summary.Only.IsEmpty) Row(output, "only", $"{string.Join(", ", summary.Only.Select(DirectorySelection.Show))}; {(summary.HeldBack == 0 ? "nothing is left for later" : $"{summary.HeldBack} files are left for later")}");
        if (summary.IsWhole) Row(output, "only", "everything: --only names the whole tree, or this folder holds all of it already");
        Row(output, "modules", summary.Modules.ToString());
        if (summary.Wrapped is { } wrapped) Row(output, "exported", $"{wrapped.Names} names of {wrapped.Headers} headers, which stay as they are");
        if (summary.Wrapped is null) Row(output, "partitions", summary.Partitions.ToString());
        if (summary.Wrapped is null) Row(output, "kept headers", summary.Kept.Length.ToString());
        var shown = all ? summary.Kept.Length : Math.Min(ShownKept, summary.Kept.Length);
        foreach (var kept in summary.Kept.Take(shown)) output.WriteLine($"    {kept.File}: {UserErrorException.OneLine(kept.Reason)}");
        if (shown < summary.Kept.Length) output.WriteLine($"    and {summary.Kept.Length - shown} more (--verbose lists them)");
        if (!summary.Rounds.IsEmpty) WriteRounds(output, summary.Rounds, all);
        Row(output, "findings", summary.FindingsByRule.Values.Sum().ToString());
        foreach (var (rule, count) in summary.FindingsByRule) output.WriteLine($"    {rule}: {count}");
    }

    private static void WriteParsing(TextWriter output, ParsingSummary parsing, bool all)
    {
        var damaged = all && parsing.Damaged > 0 ? $"; {parsing.Damaged} damaged answers were replaced" : "";
        var problem = parsing.Problem is { } why ? $"; nothing can be kept: {UserErrorException.OneLine(why)}" : "";
        Row(output, "parsed", $"{parsing.Parsed} files; {parsing.Reused} are known from earlier runs{damaged}{problem}");
    }

    private static void WriteChanges(TextWriter output, OutputChanges changes, bool isDone)
    {
        var edits = changes.IsUpdate ? $", {changes.Kept} kept hand edits, {changes.Conflicts} conflicts" : "";
        Row(output, isDone ? "output" : "would do", $"{changes.Written} files written, {changes.Removed} removed{edits}");
    }

    private static void WriteRounds(TextWriter output, ImmutableArray<VerifyRound> rounds, bool all)
    {
        Row(output, "verified", $"the output builds, after {rounds.Length - 1} round{(rounds.Length == 2 ? "" : "s")}");
        foreach (var round in rounds)
        {
            var units = round.Units > 0 ? $"{round.Units} units, " : "";
            var cpu = round.Cpu is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time.TotalSeconds:0.0} s CPU") : "";
            output.WriteLine($"    {round.Name}: {units}{round.Steps} steps, {round.Failed} failed{cpu}{(round.Kept.IsEmpty ? "" : $"; kept before it: {round.Kept.Length}")}{(round.Clients.IsEmpty ? "" : $"; clients that get text: {round.Clients.Length}")}");
            foreach (var client in round.Clients.Take(all ? round.Clients.Length : ShownKept)) output.WriteLine($"        {client.File}: {UserErrorException.OneLine(client.Message)}");
            foreach (var kept in round.Kept.Take(all ? round.Kept.Length : ShownKept)) output.WriteLine($"        {kept.File}: {UserErrorException.OneLine(kept.Message)}");
            if (!all && round.Kept.Length > ShownKept) output.WriteLine($"        and {round.Kept.Length - ShownKept} more (--verbose lists them)");
        }
    }

    private static void Row(TextWriter output, string name, string value) => output.WriteLine($"  {name,-13} {value}");
}

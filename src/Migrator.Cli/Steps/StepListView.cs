using System.Buffers;
using System.Collections.Immutable;
using Migrator.Model.Plans;

namespace Migrator.Cli.Steps;

/// <summary>Renders the steps for a person.</summary>
/// <param name="output">Receives it.</param>
/// <param name="migrate">The command that migrates the tree as it was planned, without the directories.</param>
/// <param name="all">Whether lists are shown whole.</param>
public sealed class StepListView(TextWriter output, string migrate, bool all)
{
    private const int Shown = 5;

    private static readonly SearchValues<char> s_special = SearchValues.Create(" *?$\\\"'&;()<>|");

    public void Write(StepList list)
    {
        var steps = list.Steps;
        output.WriteLine($"{Count(steps.Length, "step")}: {Count(steps.Sum(step => step.Directories.Length), "directory", "directories")}, "
            + $"{Count(steps.Sum(step => step.Headers), "header")} and {Count(steps.Sum(step => step.Sources), "source")} to migrate, from the bottom up");
        foreach (var step in steps) Write(step, list.Done.Contains(step.Number));
        if (!list.Outside.IsEmpty) output.WriteLine("\nin no step, because nothing there is migrated");
        List(list.Outside, "    ", outside => $"{outside.Directory}: {string.Join(", ", Parts(outside))}");
        var next = steps.Where(step => !list.Done.Contains(step.Number)).ToImmutableArray();
        if (next.IsEmpty) return;
        output.WriteLine("\nOne step after the other, into the same folder:");
        List(next, "    ", step => $"{migrate} --only {string.Join(' ', step.Only.Select(Quoted))}");
    }

    private void Write(MigrationStep step, bool isDone)
    {
        output.WriteLine();
        output.WriteLine($"step {step.Number}{(isDone ? " (done)" : "")}: {string.Join(", ", step.Directories)}");
        output.WriteLine($"    needs {(step.DependsOn.IsEmpty ? "no other step" : $"step{(step.DependsOn.Length > 1 ? "s" : "")} {string.Join(", ", step.DependsOn)}")}");
        output.WriteLine($"    {Count(step.Headers, "header")}, {Count(step.Sources, "source")}, {Count(step.Lines, "line")}; risk: {step.Risk.ToString().ToLowerInvariant()}");
        if (!step.Cycle.IsEmpty) output.WriteLine("    a cycle: these directories need each other (who wants smaller steps cuts where the fewest files do)");
        List(step.Cycle, "        ", need => $"{need.From} needs {need.To}: {Count(need.Files, "time")}, {need.File} needs {need.Target}");
        List(step.Review, "    ", file => $"look at {file.File}: {string.Join(", ", file.Rules)}");
        List(step.Stays, "    ", file => $"stays: {file.File}: {UserErrorException.OneLine(file.Reason)}");
    }

    private void List<T>(ImmutableArray<T> items, string indent, Func<T, string> show)
    {
        var shown = all || items.Length <= Shown + 1 ? items.Length : Shown; // no line for one more
        foreach (var item in items.Take(shown)) output.WriteLine(indent + show(item));
        if (shown < items.Length) output.WriteLine($"{indent}and {items.Length - shown} more (--verbose lists them)");
    }

    private static IEnumerable<string> Parts(OutsideDirectory outside)
    {
        if (outside.Clients > 0) yield return outside.Clients == 1 ? "1 client" : $"{outside.Clients} clients";
        if (outside.Text > 0) yield return outside.Text == 1 ? "1 file that stays" : $"{outside.Text} files that stay";
    }

    /// <summary>A word of a command line as a shell takes it.</summary>
    public static string Quoted(string word) => word.AsSpan().ContainsAny(s_special) ? $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'" : word;

    private static string Count(int number, string one, string? many = null) => FormattableString.Invariant($"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}

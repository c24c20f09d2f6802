using System.Collections.Immutable;
using System.Globalization;
using Migrator.Planning.Rules;

namespace Migrator.Tests.Rules;

/// <summary>One line of the table of rows in rules/README.md: a capability, and the rules that carry it.</summary>
/// <param name="Number">Row, from 1.</param>
/// <param name="What">The legacy pattern in a few words.</param>
/// <param name="Sections">Sections of the paper; empty where it says nothing.</param>
/// <param name="Rules">Ids of rules.</param>
/// <param name="Dialects">Dialects in which an example of these rules shows an output; made.</param>
/// <param name="Safety">What these rules say of their safety; made.</param>
/// <param name="Samples">Names of samples.</param>
internal sealed record Row(
    int Number,
    string What,
    ImmutableArray<string> Sections,
    ImmutableArray<string> Rules,
    string Dialects,
    string Safety,
    ImmutableArray<string> Samples)
{
    private const string None = "—";

    /// <summary>The columns that follow from the rules.</summary>
    public Row Completed(RuleSet rules)
    {
        var own = Rules.Select(rules.Find).OfType<Rule>().ToList();
        string[] dialects = [
            .. own.Any(rule => rule.Examples.Any(example => example.IsKeep || !example.N1964.IsEmpty)) ? ["n1964"] : Array.Empty<string>(),
            .. own.Any(rule => rule.Examples.Any(example => example.IsKeep || !example.Cxx20.IsEmpty)) ? ["cxx20"] : Array.Empty<string>()];
        return this with
        {
            Dialects = OrNone(string.Join(", ", dialects)),
            Safety = OrNone(string.Join(", ", own.Select(rule => rule.Safety).Distinct().Order().Select(SafetyName))),
        };
    }

    public override string ToString() =>
        $"| {Number} | {What} | {OrNone(string.Join(", ", Sections))} | {OrNone(string.Join(", ", Rules.Select(id => $"`{id}`")))} | {Dialects} | {Safety} | {OrNone(string.Join(", ", Samples.Select(name => $"[{name}](../samples/{name})")))} |";

    public static Row Parse(string line)
    {
        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != 7) throw new FormatException($"a row has seven columns: {line}");
        return new Row(
            int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], Words(cells[2]), [.. Words(cells[3]).Select(id => id.Trim('`'))], cells[4], cells[5],
            [.. Words(cells[6]).Select(link => link.TrimStart('[').Split(']')[0])]);
    }

    private static ImmutableArray<string> Words(string cell) => cell == None ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string OrNone(string text) => text.Length == 0 ? None : text;

    private static string SafetyName(Migrator.Model.Plans.Safety safety) => safety == Model.Plans.Safety.ReportOnly ? "report-only" : safety.ToString().ToLowerInvariant();
}

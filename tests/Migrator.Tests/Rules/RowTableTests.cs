using Migrator.Planning.Rules;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

/// <summary>Holds the table of rows in rules/README.md against the rules and samples; CPPMOD_ACCEPT=1 fills in what follows from the rules.</summary>
[Collection(RuleTexts.ReadmeCollection)]
public sealed class RowTableTests
{
    private const int Rows = 30;
    private const string Begin = "<!-- rows: RowTableTests fills in dialects and safety with CPPMOD_ACCEPT=1, the rest is written by hand -->\n";
    private const string End = "<!-- end of rows -->\n";
    private const string AddIt = "add it to the table in rules/README.md";

    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSet.LoadFolder(RuleTexts.Folder, examples: true));

    private static string ReadmePath => Path.Combine(RuleTexts.Folder, "README.md");

    [Fact]
    public void Dialects_and_safety_are_those_of_the_rules()
    {
        var text = File.ReadAllText(ReadmePath);
        var rows = Lines(text).Select(line => (Old: line, New: Row.Parse(line).Completed(Shipped.Value).ToString())).Where(row => row.Old != row.New).ToList();
        if (!Repository.Accepts)
        {
            rows.Select(row => row.New).ShouldBeEmpty($"dialects or safety of a row changed. {Golden.HowToAccept}");
            return;
        }

        foreach (var (old, now) in rows) text = text.Replace(old, now, StringComparison.Ordinal);
        File.WriteAllText(ReadmePath, text);
    }

    [Fact]
    public void Every_row_has_one_line() => Table().Select(row => row.Number).ShouldBe(Enumerable.Range(1, Rows));

    [Fact]
    public void Every_rule_has_a_row()
    {
        var listed = Table().SelectMany(row => row.Rules).ToHashSet(StringComparer.Ordinal);
        Shipped.Value.Rules.Select(rule => rule.Id).Where(id => !listed.Contains(id)).Order(StringComparer.Ordinal).ShouldBeEmpty(AddIt);
    }

    [Fact]
    public void Every_rule_of_a_row_exists()
    {
        foreach (var row in Table())
        {
            row.Rules.ShouldBeUnique($"row {row.Number}");
            row.Rules.Where(id => Shipped.Value.Find(id) is null).ShouldBeEmpty($"row {row.Number}: no such file in rules/");
        }
    }

    /// <summary>A rule belongs to a row by a section that both name, and no section of a row is without a rule.</summary>
    [Fact]
    public void Rules_and_rows_name_the_same_sections()
    {
        foreach (var row in Table().Where(row => row.Sections.Length > 0 && row.Rules.Length > 0))
        {
            var sections = row.Rules.Select(Shipped.Value.Find).OfType<Rule>().ToDictionary(rule => rule.Id, rule => rule.Paper.Split(", "));
            sections.Where(rule => !rule.Value.Intersect(row.Sections).Any()).Select(rule => rule.Key)
                .ShouldBeEmpty($"row {row.Number}: `paper:` names no section of the row ({string.Join(", ", row.Sections)})");
            row.Sections.Except(sections.SelectMany(rule => rule.Value)).ShouldBeEmpty($"row {row.Number}: sections that no rule of the row names");
        }
    }

    [Fact]
    public void Rows_show_every_sample()
    {
        var shown = Table().SelectMany(row => row.Samples).ToHashSet(StringComparer.Ordinal);
        shown.Except(Sample.All).ShouldBeEmpty("no such sample");
        Sample.All.Except(shown).ShouldBeEmpty(AddIt);
    }

    private static List<Row> Table() => [.. Lines(File.ReadAllText(ReadmePath)).Select(Row.Parse)];

    private static IEnumerable<string> Lines(string text)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(0);
        end.ShouldBeGreaterThan(begin);
        return text[(begin + Begin.Length)..end].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('|')).Skip(2);
    }
}

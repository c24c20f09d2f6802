using Migrator.Planning.Rules;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

/// <summary>The examples of every rule, executed.</summary>
public sealed class RuleExampleTests
{
    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSet.LoadFolder(RuleTexts.Folder, examples: true));

    public static TheoryData<string> Ids => ShippedRuleTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_come_out_as_the_rule_says(string id)
    {
        var rule = Shipped.Value.Find(id)!;
        var made = new List<Example>();
        var differences = new List<string>();
        var changed = new List<string>();
        foreach (var example in rule.Examples)
        {
            using var run = new RuleExample(example);
            var n1964 = run.IsStandardOnly ? null : run.Migrate("n1964");
            var cxx20 = run.Migrate("cxx20");
            if (example.IsKeep)
            {
                foreach (var output in ((string?[])[n1964, cxx20]).OfType<string>())
                {
                    var after = FileTree.Read(output);
                    changed.AddRange(FileTree.Read(run.LegacyRoot).Where(file => example.Keep.Contains(file.Key) && after.GetValueOrDefault(file.Key) != file.Value)
                        .Select(file => $"{example.Name}: {file.Key} ({Path.GetFileName(output)})"));
                }

                made.Add(example);
                continue;
            }

            var (paper, standard) = (n1964 is null ? [] : run.Shown(n1964), run.Shown(cxx20));
            made.Add(example with { N1964 = [.. Files(paper)], Cxx20 = [.. Files(standard)] });
            if (Golden.Difference(Texts(example.N1964), paper) is { } first) differences.Add($"{example.Name}, n1964:\n{first}");
            if (Golden.Difference(Texts(example.Cxx20), standard) is { } second) differences.Add($"{example.Name}, cxx20:\n{second}");
        }

        changed.ShouldBeEmpty("must not change");
        if (differences.Count == 0) return;
        if (!Repository.Accepts) Assert.Fail($"{string.Join('\n', differences)}\n{Golden.HowToAccept}");
        File.WriteAllText(rule.SourceFile, ExampleWriter.Rewrite(File.ReadAllText(rule.SourceFile), made));
        Texts(RuleSet.LoadFolder(RuleTexts.Folder, examples: true).Find(id)!.Examples.SelectMany(e => e.Cxx20)).ShouldBe(Texts(made.SelectMany(e => e.Cxx20)));
    }

    /// <summary>A default rule answers when no other does: most of its answers leave things as they are, and are no decisions.</summary>
    public static TheoryData<string> IdsWithCondition => [.. Shipped.Value.Rules.Where(rule => !rule.IsDefault).Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    /// <summary>An example proves nothing of a rule that had no part in it. Where a rule changes something, its keep examples show where it ends.</summary>
    [Theory]
    [MemberData(nameof(IdsWithCondition))]
    public void The_rule_takes_part_in_its_examples(string id)
    {
        var examples = Shipped.Value.Find(id)!.Examples;
        var changes = examples.Where(example => !example.IsKeep).ToList();
        var idle = new List<string>();
        foreach (var example in changes.Count > 0 ? changes : [.. examples])
        {
            using var run = new RuleExample(example);
            if (!run.IsAtWork(id)) idle.Add(example.Name);
        }

        idle.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_cxx20_output_compiles(string id)
    {
        foreach (var example in Shipped.Value.Find(id)!.Examples)
        {
            using var run = new RuleExample(example);
            ExampleCompiler.Check(run.LegacyRoot, run.Migrate("cxx20"), example.Name);
        }
    }

    private static IEnumerable<ExampleFile> Files(SortedDictionary<string, string> files) => files.Select(file => new ExampleFile(file.Key, file.Value));

    private static SortedDictionary<string, string> Texts(IEnumerable<ExampleFile> files) =>
        new(files.GroupBy(file => file.Path).ToDictionary(group => group.Key, group => string.Concat(group.Select(file => file.Text))), StringComparer.Ordinal);
}

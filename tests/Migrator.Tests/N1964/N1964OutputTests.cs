using System.Text;
using System.Text.RegularExpressions;
using Migrator.N1964Check;
using Migrator.Planning.Rules;
using Migrator.Tests.Rules;
using Migrator.Tests.Samples;
using Shouldly;
using Xunit;

namespace Migrator.Tests.N1964;

/// <summary>What the tool writes in the language of the paper is well-formed, as far as a reader without a compiler can tell.</summary>
public sealed partial class N1964OutputTests
{
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_snapshot_of_a_sample_is_well_formed(string name)
    {
        var (violations, partitions) = TreeChecker.Check(new Sample(name).Accepted("n1964"));
        violations.ShouldBeEmpty();
        partitions.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_examples_of_the_rules_are_well_formed()
    {
        var (found, partitions) = (new List<string>(), 0);
        foreach (var rule in RuleSet.LoadFolder(RuleTexts.Folder, examples: true).Rules)
            foreach (var example in rule.Examples.Where(example => !example.IsKeep && !example.N1964.IsEmpty))
            {
                // An example shows what has changed: the rest of the tree is as it was.
                var tree = example.Legacy.Concat(example.N1964).GroupBy(file => file.Path).ToDictionary(group => group.Key, group => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(group.Last().Text)), StringComparer.Ordinal);
                var (violations, count) = TreeChecker.Check(tree, ThirdParty(tree.GetValueOrDefault("cppmod.yml", "")));
                found.AddRange(violations.Select(violation => $"{rule.Id}, {example.Name}: {violation}"));
                partitions += count;
            }

        found.ShouldBeEmpty();
        partitions.ShouldBeGreaterThan(100);
    }

    private static IEnumerable<string> ThirdParty(string configuration) =>
        configuration.Contains("third-party:", StringComparison.Ordinal) ? ModuleNames().Matches(configuration).Select(match => match.Value.Replace(".", "::", StringComparison.Ordinal)) : [];

    [GeneratedRegex(@"[A-Za-z_][\w.:]*")]
    private static partial Regex ModuleNames();
}

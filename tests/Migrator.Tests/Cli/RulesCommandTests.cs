using Migrator.Planning.Rules;
using Migrator.Tests.Rules;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

public sealed class RulesCommandTests
{
    [Fact]
    public void Every_rule_stands_under_its_question_in_the_order_of_priorities()
    {
        var tool = Tool.Run("rules");
        (tool.ExitCode, tool.Error).ShouldBe((0, ""));
        tool.Output.ShouldContain("file-fate: What becomes of a file.\n");
        var rules = RuleSet.LoadFolder(RuleTexts.Folder).Rules.ToList();
        var places = rules.Select(rule => tool.Output.IndexOf($" {rule.Id} ", StringComparison.Ordinal)).ToList();
        places.ShouldBe(places.Order());
        places[0].ShouldBeGreaterThan(0);
        tool.Output.ShouldContain("    40  report-variant-file  warning           report-only\n        A file that varies is a warning\n");
        tool.Output.ShouldContain("\nalgorithms: ");
        tool.Output.ShouldContain("SpecifierPlanner");
        tool.Output.ShouldEndWith($"\n{rules.Count} rules from rules/\n");
    }

    [Fact]
    public void Verbose_tells_condition_reason_paper_and_file() =>
        Tool.Run("rules", "--verbose").Output.ShouldContain("""
                    A header that differs between translation units stays text
                    when        kind: header and varies: true
                    why         A partition is compiled once. Code that is active in one translation unit and
                                inactive in another would be the same for both.
                    off         may be switched off in cppmod.yml
                    paper       4.5, 7.4
                    file        rules/keep-variant-header.yml

            """);

    [Theory]
    [InlineData()]
    [InlineData("--verbose")]
    public void A_hundred_columns_hold_it(params string[] options) =>
        Tool.Run(["rules", .. options]).Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
}

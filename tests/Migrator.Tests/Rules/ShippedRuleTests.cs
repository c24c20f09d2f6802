using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Rules;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

public sealed partial class ShippedRuleTests
{
    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSet.LoadFolder(RuleTexts.Folder, examples: true));

    public static TheoryData<string> Ids => [.. Directory.GetFiles(RuleTexts.Folder, "*.yml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_rule_is_complete(string id)
    {
        var rule = Shipped.Value.Find(id).ShouldNotBeNull();
        rule.Why.Length.ShouldBeGreaterThan(10);
        rule.Examples.ShouldNotBeEmpty();
        rule.Title.ShouldNotEndWith(".");
        (rule.Priority % 10).ShouldBe(0);
        rule.Examples.Select(e => e.Name).ShouldBeUnique();
        foreach (var file in rule.Examples.SelectMany(e => e.Legacy))
            file.Text.ShouldEndWith("\n");
    }

    [Fact]
    public void An_algorithm_of_a_rule_is_a_class_that_names_it()
    {
        foreach (var rule in Shipped.Value.Algorithms)
        {
            var file = Directory.GetFiles(Repository.PathOf("src"), rule.Algorithm + ".cs", SearchOption.AllDirectories).ShouldHaveSingleItem(rule.Id);
            File.ReadAllText(file).ShouldContain($"\"{rule.Id}\"");
        }
    }

    [Fact]
    public void Every_id_that_code_carries_has_a_file()
    {
        var sources = Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
        var ids = sources.SelectMany(source => CarriedIds().Matches(source)).Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct().ToList();
        ids.ShouldContain("parse-error");
        ids.ShouldContain("keep-declared-outside-global");
        ids.Where(id => !id.StartsWith(Finding.InputPrefix, StringComparison.Ordinal) && Shipped.Value.Find(id) is null).ShouldBeEmpty("write rules/<id>.yml");
    }

    /// <summary>The id of a finding or decision comes first, that of a slot last.</summary>
    [GeneratedRegex("(?:new Finding|\\bReport|\\bRecord)\\(\\s*\"([^\"]+)\"|(?:new SlotPlan|\\bAddLinkage|\\bKeep)\\(.*\"([a-z]+-[a-z-]+)\"")]
    private static partial Regex CarriedIds();

    [Fact]
    public void Every_question_has_a_keep_example()
    {
        foreach (var question in Vocabulary.Questions)
            Shipped.Value.Of(question.Question).ShouldContain(r => r.Examples.Any(e => e.IsKeep), question.Name);
    }

    [Fact]
    public void The_rules_lie_beside_the_program_as_they_lie_in_the_tree()
    {
        var beside = RuleSet.LoadFolder(Path.Combine(AppContext.BaseDirectory, "rules"));
        beside.Rules.Select(r => r.Id).ShouldBe(Shipped.Value.Rules.Select(r => r.Id));
    }

    [Fact]
    public void Without_examples_a_rule_is_the_same()
    {
        var lean = RuleSet.LoadFolder(RuleTexts.Folder);
        lean.Rules.Select(Text).ShouldBe(Shipped.Value.Rules.Select(Text));

        static string Text(Rule r) => $"{r.Id} {r.Question} {r.Priority} {r.Paper} {r.Title} {r.Why} {r.Safety} {r.Answer} {r.Reason.Text} {r.IsDefault}";
    }

    [Fact]
    public void Every_answer_is_given_by_a_rule()
    {
        var missing = from question in Vocabulary.Questions
                      from answer in question.Answers
                      where !Shipped.Value.Of(question.Question).Any(r => r.Answer == answer.Name)
                      select $"{question.Name}: {answer.Name}";
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_clean_header_becomes_a_partition_and_each_doubt_keeps_it()
    {
        var clean = FactSet.Of(
            ("kind", "header"), ("has-code", true), ("has-declarations", true), ("guarded", true), ("compiled", true),
            ("parsed", true), ("outline-agrees", true), ("has-module", true));
        Fate(clean).ShouldBe("partition");
        foreach (var doubt in (string[])["has-errors", "in-client-folder", "used-from-c", "repeated", "mixed-cycle", "varies", "client-macros", "macro-order", "mutable-static", "clashing-internal", "in-scope-include", "text-closure", "configured-text", "macro-namespace"])
            Fate(clean.With(doubt, true)).ShouldBe("text", doubt);
        foreach (var needed in (string[])["compiled", "parsed", "outline-agrees", "has-module"])
            Fate(clean.With(needed, false)).ShouldBe("text", needed);
        Fate(clean.With("has-code", false).With("has-macros", true)).ShouldBe("macros");
        Fate(clean.With("has-code", false).With("includes-project", true)).ShouldBe("forward");
    }

    [Fact]
    public void A_source_becomes_an_implementation_or_a_client()
    {
        var clean = FactSet.Of(
            ("kind", "source"), ("has-code", true), ("compiled", true), ("parsed", true), ("outline-agrees", true), ("has-module", true));
        Fate(clean).ShouldBe("implementation");
        Fate(clean.With("defines-main", true)).ShouldBe("client");
        Fate(clean.With("in-client-folder", true)).ShouldBe("client");
        Fate(clean.With("included-source", true)).ShouldBe("text");
        Fate(clean.With("defines-main", true).With("has-module", false)).ShouldBe("client");
    }

    private static string Fate(FactSet facts)
    {
        Vocabulary.Problem(Question.FileFate, facts).ShouldBeNull();
        return Shipped.Value.Ask(Question.FileFate, facts, "s").Value;
    }
}

using Migrator.Model.Plans;
using Migrator.Model.Text;
using Migrator.Planning.Rules;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

public sealed class RuleSetTests
{
    private static readonly FactSet Header = FactSet.Of(("kind", "header"), ("guarded", true));

    [Fact]
    public void The_highest_priority_that_holds_answers_whatever_the_order_of_the_files()
    {
        (string File, string Yaml)[] rules =
        [
            RuleTexts.Rule("low", 10, "{kind: header}", "partition"),
            RuleTexts.Rule("high", 30, "{guarded: true}", "text"),
            RuleTexts.Rule("middle", 20, "{kind: header}", "macros"),
            RuleTexts.Rule("higher", 40, "{guarded: false}", "forward"),
        ];
        RuleTexts.Load(rules).Ask(Question.FileFate, Header, "s").Rule.Id.ShouldBe("high");
        RuleTexts.Load([.. rules.Reverse()]).Ask(Question.FileFate, Header, "s").Value.ShouldBe("text");
        RuleTexts.Load(rules).Of(Question.FileFate).Select(r => r.Id).ShouldBe(["higher", "high", "middle", "low", "default-file-fate"]);
    }

    [Fact]
    public void Every_rule_that_holds_reports_but_the_default()
    {
        var rules = RuleTexts.Load(
            RuleTexts.Rule("cycle", 10, "{in-cycle: true}", "warning", "report", "'{subject}: cycle'"),
            RuleTexts.Rule("varies", 20, "{varies: true}", "note", "report"),
            RuleTexts.Rule("errors", 30, "{has-errors: true}", "note", "report"));
        var answers = rules.AskAll(Question.Report, FactSet.Of(("in-cycle", true), ("has-errors", true)), "a.h");
        answers.Select(a => a.Value).ShouldBe(["note", "warning"]);
        answers[1].Reason.ShouldBe("a.h: cycle");
        rules.AskAll(Question.Report, FactSet.Empty, "a.h").ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_is_filled_from_the_facts()
    {
        var rules = RuleTexts.Load(RuleTexts.Rule("a", 1, "{kind: header}", "text", reason: "'{subject} is a {kind}, guarded: {guarded}, at {path}.'"));
        var answer = rules.Ask(Question.FileFate, Header, "a.h");
        answer.Reason.ShouldBe("a.h is a header, guarded: true, at .");
        answer.ToDecision("a.h", default, "a.h")
            .ShouldBe(new Decision(Question.FileFate, "a.h", default(Span), "a.h", "text", "a", answer.Reason, Safety.Safe));
    }

    [Fact]
    public void Facts_can_be_replaced_and_added()
    {
        var source = Header.With("kind", "source").With("path", "a.cpp");
        source.ToString().ShouldBe("kind: source, guarded: true, path: a.cpp");
        Header["kind"].AsString.ShouldBe("header");
        Header["path"].Type.ShouldBe(FactType.None);
    }

    [Theory]
    [InlineData("kinds", "header", "'kinds' is no fact of file-fate")]
    [InlineData("kind", "heder", "'heder' is no value of 'kind' (header, source, c-source, fragment, other)")]
    [InlineData("guarded", "true", "the fact 'guarded' is a bool, not 'true'")]
    [InlineData("path", "a.h", null)]
    public void Facts_are_held_against_the_vocabulary(string name, string value, string? problem) =>
        Vocabulary.Problem(Question.FileFate, FactSet.Of((name, value))).ShouldBe(problem);

    [Fact]
    public void A_question_without_placeholders_allocates_nothing()
    {
        var rules = RuleTexts.Load(RuleTexts.Rule("a", 1, "{any: [{path: '**/x/*.h'}, {not: {kind: [source, header]}}]}", "text"));
        Ask(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask(1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);

        void Ask(int times)
        {
            for (var i = 0; i < times; i++)
            {
                foreach (var rule in rules.Of(Question.FileFate))
                    rule.When.Holds(Header);
            }
        }
    }
}

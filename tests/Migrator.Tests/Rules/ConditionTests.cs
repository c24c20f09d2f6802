using Migrator.Model.Plans;
using Migrator.Planning.Rules;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

public sealed class ConditionTests
{
    private static readonly FactSet Header = FactSet.Of(
        ("kind", "header"), ("path", "src/tests/shape.h"), ("guarded", true), ("has-errors", false));

    [Theory]
    [InlineData("{kind: header}", true)]
    [InlineData("{kind: source}", false)]
    [InlineData("{kind: [source, header]}", true)]
    [InlineData("{kind: [source, fragment]}", false)]
    [InlineData("{guarded: true}", true)]
    [InlineData("{guarded: false}", false)]
    [InlineData("{guarded: [true, false]}", true)]
    [InlineData("{has-errors: false}", true)]
    [InlineData("{compiled: false}", true)]
    [InlineData("{compiled: true}", false)]
    [InlineData("{kind: header, guarded: true}", true)]
    [InlineData("{kind: header, guarded: false}", false)]
    [InlineData("{all: [{kind: header}, {guarded: true}]}", true)]
    [InlineData("{all: [{kind: header}, {guarded: false}]}", false)]
    [InlineData("{any: [{kind: source}, {guarded: true}]}", true)]
    [InlineData("{any: [{kind: source}, {guarded: false}]}", false)]
    [InlineData("{not: {kind: source}}", true)]
    [InlineData("{not: {kind: header, guarded: true}}", false)]
    [InlineData("{not: {kind: header, guarded: false}}", true)]
    [InlineData("{kind: header, any: [{not: {guarded: true}}, {path: '**/tests/*.h'}]}", true)]
    [InlineData("{path: src/tests/shape.h}", true)]
    [InlineData("{path: SRC/tests/shape.h}", false)]
    [InlineData("{path: [lib/**, src/**]}", true)]
    public void A_condition_is_all_any_not_and_tests(string when, bool holds)
    {
        var rules = RuleTexts.Load(RuleTexts.Rule("a", 1, when, "text"));
        rules.Ask(Question.FileFate, Header, "s").Rule.Id.ShouldBe(holds ? "a" : "default-file-fate");
    }

    [Theory]
    [InlineData(1, "{entity-count: 1}", true)]
    [InlineData(1, "{entity-count: 2}", false)]
    [InlineData(1, "{entity-count: [2, 1]}", true)]
    [InlineData(-3, "{entity-count: -3}", true)]
    public void Numbers_are_equal_or_not(int count, string when, bool holds)
    {
        var rules = RuleTexts.Load(RuleTexts.Rule("a", 1, when, "global", "unit-attributes"));
        rules.Ask(Question.UnitAttributes, FactSet.Of(("entity-count", count)), "s").Value.ShouldBe(holds ? "global" : "none");
    }

    [Fact]
    public void A_fact_that_is_not_given_equals_no_text_and_no_number()
    {
        new Condition.Test("kind", [new Expected("**")]).Holds(FactSet.Empty).ShouldBeFalse();
        new Condition.Test("n", [new Expected(0)]).Holds(FactSet.Empty).ShouldBeFalse();
        new Condition.Test("b", [new Expected(false)]).Holds(FactSet.Empty).ShouldBeTrue();
    }

    [Theory]
    [InlineData("b", true)]
    [InlineData("c*", true)]
    [InlineData("d", false)]
    public void A_list_has_the_value_that_one_item_has(string value, bool holds) =>
        new Condition.Test("l", [new Expected(value)]).Holds(FactSet.Of(("l", (System.Collections.Immutable.ImmutableArray<string>)["a", "b", "cd"])))
            .ShouldBe(holds);

    [Theory]
    [InlineData("*.h", "a.h", true)]
    [InlineData("*.h", "x/a.h", false)]
    [InlineData("*.h", "a.hpp", false)]
    [InlineData("**/*.h", "a.h", true)]
    [InlineData("**/*.h", "x/y/a.h", true)]
    [InlineData("**/tests/**", "tests/a.cpp", true)]
    [InlineData("**/tests/**", "x/tests/y/a.cpp", true)]
    [InlineData("**/tests/**", "x/mytests/a.cpp", false)]
    [InlineData("**/tests/**", "x/tests", false)]
    [InlineData("src/**", "src/x/a.cpp", true)]
    [InlineData("src/**", "lib/a.cpp", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/xb", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a?c", "ac", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    public void A_glob_matches_the_whole_text(string glob, string text, bool matches) =>
        new Glob(glob).Matches(text).ShouldBe(matches);
}

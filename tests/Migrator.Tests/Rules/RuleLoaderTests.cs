using Migrator.Model.Plans;
using Migrator.Planning.Rules;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

public sealed class RuleLoaderTests
{
    /// <summary>What to replace in the good rule, by what, and the message.</summary>
    public static TheoryData<string, string, string> Errors => new()
    {
        { "id: to-text", "id: To_Text", "r.yml:1:5: 'To_Text' is no id: small letters, digits and single hyphens" },
        { "question: file-fate", "question: fate", "r.yml:2:11: unknown question 'fate' (file-fate, include-fate, access, specifiers, macro-home, unit-attributes, report)" },
        { "priority: 10", "priority: high", "r.yml:3:11: 'priority' is a whole number" },
        { "paper: 4.8\n", "", "r.yml:1:1: 'paper' is missing" },
        { "title: A file stays", "title: |\n  A file\n  stays", "r.yml:5:8: 'title' is one line" },
        { "why: Because.", "why: ''", "r.yml:6:6: 'why' is empty" },
        { "safety: safe", "safety: unsafe", "r.yml:7:9: unknown safety 'unsafe' (safe, review, report-only)" },
        { "when:", "wen:", "r.yml:8:1: unknown key 'wen'; a rule has id, question, priority, paper, title, why, safety, required, parameters, when, answer, reason, examples" },
        { "  kind: header", "  kinds: header", "r.yml:9:3: 'kinds' is no fact of file-fate, nor all, any or not" },
        { "  kind: header", "  target: std", "r.yml:9:3: 'target' is no fact of file-fate, nor all, any or not" },
        { "  kind: header", "  kind: heder", "r.yml:9:9: 'heder' is no value of 'kind' (header, source, c-source, fragment, other)" },
        { "  kind: header", "  kind: [header, 7]", "r.yml:9:18: '7' is no value of 'kind' (header, source, c-source, fragment, other)" },
        { "  kind: header", "  kind: {}", "r.yml:9:9: 'kind' is a text, a number, true or false" },
        { "  kind: header", "  kind: []", "r.yml:9:9: 'kind' is a list of at least one item" },
        { "  kind: header", "  guarded: yes", "r.yml:9:12: the fact 'guarded' is a bool, not 'yes'" },
        { "  kind: header", "  guarded: 'true'", "r.yml:9:12: the fact 'guarded' is a bool, not 'true'" },
        { "  kind: header", "  path: ''", "r.yml:9:9: the value of 'path' is empty" },
        { "  kind: header", "  any: []", "r.yml:9:8: any is a list of at least one item" },
        { "  kind: header", "  any:\n    - header", "r.yml:10:7: a condition is a mapping" },
        { "  kind: header", "  {}", "r.yml:9:3: the condition is empty" },
        { "answer: text", "answer: txt", "r.yml:10:9: 'txt' is no answer to file-fate (partition, implementation, macros, forward, fragment, client, text)" },
        { "{kind}", "{sort}", "r.yml:11:9: '{sort}' is no fact of file-fate, nor {subject}" },
        { "id: to-text", "- id: to-text", "r.yml:2:1: While parsing a block collection, did not find expected '-' indicator." },
        { "why: Because.", "why: Because.\nwhy: Again.", "r.yml:7:1: the key 'why' stands there twice" },
        { "why: Because.", "why: &a Because.\nwhen: *a", "r.yml:7:7: a rule has no aliases" },
        { "safety: safe", "safety: safe\nparameters: [a]", "r.yml:8:13: 'parameters' is a mapping" },
        { "safety: safe", "safety: safe\nparameters: {a: {doc: d}}", "r.yml:8:17: 'default' is missing" },
        { "safety: safe", "safety: safe\nparameters: {a: {doc: d, default: 1, max: 2}}", "r.yml:8:38: unknown key 'max'; a parameter has doc, default" },
        { "safety: safe", "safety: safe\nparameters: {a: {doc: d, default: {}}}", "r.yml:8:35: 'default' is a text, a number, true or false" },
        { "safety: safe", "safety: safe\nrequired: ''", "r.yml:8:11: 'required' is empty" },
        { "id: to-text", "---\na: b\n---\nid: to-text", "r.yml:4:1: a file holds one rule" },
    };

    /// <summary>Examples, and the message.</summary>
    public static TheoryData<string, string> ExampleErrors => new()
    {
        { "", "r.yml:1:1: 'examples' is missing" },
        { "examples: []", "r.yml:12:11: 'examples' is a list of at least one item" },
        { "examples:\n  - name: n", "r.yml:13:5: 'legacy' is missing" },
        { "examples:\n  - name: n\n    legacy: {a.h: x}\n    cxx20: {}", "r.yml:13:5: 'n1964' is missing" },
        { "examples:\n  - name: n\n    legacy: {a.h: x}\n    keep: true\n    cxx20: {}", "r.yml:16:12: an example with 'keep' has only 'legacy'" },
        { "examples:\n  - name: n\n    legacy: {a.h: x}\n    keep: [b.h]", "r.yml:15:12: 'b.h' is no file of 'legacy'" },
        { "examples:\n  - name: n\n    legacy: {a.h: x}\n    keep: false", "r.yml:15:11: 'keep' is true, or a list of files of 'legacy'" },
        { "examples:\n  - nam: n", "r.yml:13:5: unknown key 'nam'; an example has name, options, keep, legacy, n1964, cxx20" },
        { "examples:\n  - name: n\n    legacy: {a.h: x}\n    keep: true\nsafety: safe", "r.yml:16:1: 'safety' stands after 'examples', which is last" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_has_a_place_and_a_message(string good, string bad, string message)
    {
        RuleTexts.Good.ShouldContain(good);
        var text = RuleTexts.Good.Replace(good, bad, StringComparison.Ordinal);
        Should.Throw<RuleException>(() => RuleTexts.Load(("r.yml", text))).Message.ShouldBe(message);
    }

    [Theory]
    [MemberData(nameof(ExampleErrors))]
    public void An_error_of_an_example_has_a_place_and_a_message(string examples, string message)
    {
        var text = RuleTexts.Good.Replace("safety: safe\n", examples.Contains("safety", StringComparison.Ordinal) ? "" : "safety: safe\n", StringComparison.Ordinal);
        var lines = examples.Contains("safety", StringComparison.Ordinal) ? message.Replace(":16:", ":15:", StringComparison.Ordinal) : message;
        Should.Throw<RuleException>(() => RuleSet.Load([("r.yml", text + "\n" + examples)], examples: true)).Message.ShouldBe(lines);
    }

    [Fact]
    public void Examples_are_not_parsed_unless_asked_for()
    {
        var rule = RuleTexts.Load(("to-text.yml", RuleTexts.Good + "\nexamples: [")).Find("to-text").ShouldNotBeNull();
        rule.Examples.ShouldBeEmpty();
        rule.ToString().ShouldContain("to-text");
    }

    [Fact]
    public void Examples_are_read_when_asked_for()
    {
        var text = RuleTexts.Good + "\nexamples:\n  - name: n\n    keep: true\n    legacy:\n      a.h: |\n        int a;\n      b.h: ''\n";
        var defaults = Vocabulary.Questions.Select(q => RuleTexts.Rule($"default-{q.Name}", 0, null, q.Answers[0].Name, q.Name))
            .Select(r => (r.File, r.Yaml + "examples:\n  - name: n\n    legacy: {a.h: x}\n    n1964: {a.h: y}\n    cxx20: {}\n"));
        var rules = RuleSet.Load(defaults.Append(("to-text.yml", text)), examples: true);

        var example = rules.Find("to-text")!.Examples.ShouldHaveSingleItem();
        example.Legacy.ShouldBe([new("a.h", "int a;\n"), new("b.h", "")]);
        example.Keep.ShouldBe(["a.h", "b.h"]);
        var change = rules.Of(Question.Report)[0].Examples.ShouldHaveSingleItem();
        change.IsKeep.ShouldBeFalse();
        change.N1964.ShouldBe([new ExampleFile("a.h", "y")]);
    }

    [Fact]
    public void An_id_is_used_once() =>
        Should.Throw<RuleException>(() => RuleTexts.Load(RuleTexts.Rule("a", 1, "{kind: header}", "text"), ("b.yml", RuleTexts.Rule("a", 2, "{kind: source}", "text").Yaml)))
            .Message.ShouldBe("b.yml:1:5: the id 'a' is taken by a.yml");

    [Fact]
    public void A_priority_is_used_once_for_a_question()
    {
        Should.Throw<RuleException>(() => RuleTexts.Load(RuleTexts.Rule("a", 1, "{kind: header}", "text"), RuleTexts.Rule("b", 1, "{kind: source}", "text")))
            .Message.ShouldBe("b.yml:3:11: the priority 1 is taken by 'a', which answers file-fate too; 2 is free");
        RuleTexts.Load(RuleTexts.Rule("a", 1, "{kind: header}", "text"), RuleTexts.Rule("b", 1, "{std: import}", "keep", "include-fate"));
    }

    [Theory]
    [InlineData("[a, b]", FactType.List, "a, b", "list of strings")]
    [InlineData("12", FactType.Int, "12", "number")]
    [InlineData("'12'", FactType.String, "12", "text")]
    [InlineData("a b", FactType.String, "a b", "text")]
    public void The_default_of_a_parameter_is_its_type(string yaml, FactType type, string value, string name)
    {
        var text = RuleTexts.Good.Replace("safety: safe\n", $"safety: safe\nparameters:\n  names:\n    doc: What it means.\n    default: {yaml}\n", StringComparison.Ordinal);
        var parameter = RuleTexts.Load(("to-text.yml", text)).Find("to-text")!.Parameters.ShouldHaveSingleItem();
        (parameter.Name, parameter.Doc, parameter.Value.Type, parameter.Value.ToString(), parameter.TypeName).ShouldBe(("names", "What it means.", type, value, name));
    }

    [Fact]
    public void Every_question_has_a_default_rule() =>
        Should.Throw<RuleException>(() => RuleSet.Load([RuleTexts.Rule("a", 0, null, "text")]))
            .Message.ShouldBe("rules: no rule without 'when' answers include-fate");

    [Fact]
    public void The_default_rule_has_the_lowest_priority()
    {
        Should.Throw<RuleException>(() => RuleTexts.Load(RuleTexts.Rule("a", 5, null, "text"), RuleTexts.Rule("b", 0, "{kind: header}", "text")))
            .Message.ShouldBe("a.yml:1:5: 'a' has no 'when' and hides 'b', which has a lower priority");
    }

    [Fact]
    public void A_missing_folder_is_an_error() =>
        Should.Throw<RuleException>(() => RuleSet.LoadFolder("/no/such/folder")).Message.ShouldBe("/no/such/folder: the folder of the rules is missing");

    [Fact]
    public void A_file_is_named_after_its_rule()
    {
        var folder = Directory.CreateTempSubdirectory("rules-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "other.yml"), RuleTexts.Good);
            Should.Throw<RuleException>(() => RuleSet.LoadFolder(folder.FullName))
                .Problem.ShouldBe("the id 'to-text' is not the name of the file");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

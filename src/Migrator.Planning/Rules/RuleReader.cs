using System.Collections.Immutable;
using System.Globalization;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Planning.Rules;

/// <summary>A rule with the places that checks over all rules point at.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Id">Where its id stands.</param>
/// <param name="Priority">Where its priority stands.</param>
/// <param name="IsOwn">Whether it is a project's own: what clashes is its mistake.</param>
internal sealed record ReadRule(Rule Rule, YamlNode Id, YamlNode Priority, bool IsOwn);

/// <summary>Reads one rule file and holds it against the vocabulary.</summary>
internal static class RuleReader
{
    private static readonly ImmutableArray<string> Keys =
        ["id", "question", "priority", "paper", "title", "why", "safety", "required", "parameters", "when", "answer", "reason", "examples"];

    private static readonly ImmutableArray<string> AlgorithmKeys =
        ["id", "algorithm", "paper", "title", "why", "safety", "severity", "parameters", "examples"];

    /// <summary>A project's own rule is read by no code, so it has nothing to set.</summary>
    private static readonly ImmutableArray<string> OwnKeys = Keys.RemoveRange(["required", "parameters"]);

    private static readonly ImmutableArray<string> Optional = ["required", "parameters", "when", "severity"];

    private static readonly ImmutableArray<string> Severities = ["note", "warning", "error"];

    private static readonly ImmutableArray<string> Safeties = ["safe", "review", "report-only"];

    /// <summary>Reads a rule; without examples, the text from <c>examples:</c> on is not even parsed.</summary>
    public static ReadRule Read(string file, string text, bool examples, bool isOwn = false)
    {
        var yaml = new Yaml(file);
        var root = yaml.Root(examples ? text : BeforeExamples(text));
        var entries = Entries(yaml, root, examples, isOwn);
        if (entries.ContainsKey("algorithm")) return Algorithm(yaml, entries, examples, file);
        var question = Question(yaml, entries["question"]);
        return new ReadRule(
            new Rule(
                Id(yaml, entries["id"]),
                question.Question,
                "",
                Priority(yaml, entries["priority"]),
                yaml.FilledText(entries["paper"], "'paper'"),
                Line(yaml, entries["title"], "'title'"),
                yaml.FilledText(entries["why"], "'why'"),
                Safety(yaml, entries["safety"]),
                Model.Facts.Severity.Warning,
                entries.TryGetValue("when", out var when) ? new ConditionReader(yaml, question).Read(when) : Condition.Always,
                Answer(yaml, entries["answer"], question),
                Reason(yaml, entries["reason"], question),
                examples ? ExampleReader.Read(yaml, entries["examples"]) : [],
                file)
            {
                Parameters = Parameters(yaml, entries),
                Required = entries.TryGetValue("required", out var required) ? Line(yaml, required, "'required'") : "",
            },
            entries["id"],
            entries["priority"],
            isOwn);
    }

    /// <summary>A rule whose decisions an algorithm takes: the file says what, why and how safe; a class of that name says when.</summary>
    private static ReadRule Algorithm(Yaml yaml, Dictionary<string, YamlNode> entries, bool examples, string file) => new(
        new Rule(
            Id(yaml, entries["id"]),
            null,
            yaml.FilledText(entries["algorithm"], "'algorithm'"),
            0,
            yaml.FilledText(entries["paper"], "'paper'"),
            Line(yaml, entries["title"], "'title'"),
            yaml.FilledText(entries["why"], "'why'"),
            Safety(yaml, entries["safety"]),
            entries.TryGetValue("severity", out var severity) ? Severity(yaml, severity) : Model.Facts.Severity.Warning,
            Condition.Always,
            "",
            new ReasonTemplate(""),
            examples ? ExampleReader.Read(yaml, entries["examples"]) : [],
            file)
        {
            Parameters = Parameters(yaml, entries),
            Required = entries["safety"].Text == "report-only" ? "" : "the program carries it out wherever it holds",
        },
        entries["id"],
        entries["id"],
        IsOwn: false);

    private static ImmutableArray<RuleParameter> Parameters(Yaml yaml, Dictionary<string, YamlNode> entries) =>
        entries.TryGetValue("parameters", out var node) ? ParameterReader.Read(yaml, node) : [];

    private static Severity Severity(Yaml yaml, YamlNode node)
    {
        var name = yaml.Text(node, "'severity'");
        var index = Severities.IndexOf(name);
        return index >= 0 ? (Severity)index : throw yaml.Error(node, $"unknown severity '{name}' ({string.Join(", ", Severities)})");
    }

    private static string BeforeExamples(string text)
    {
        var at = text.IndexOf("\nexamples:", StringComparison.Ordinal);
        return at < 0 ? text : text[..(at + 1)];
    }

    private static Dictionary<string, YamlNode> Entries(Yaml yaml, YamlNode root, bool examples, bool isOwn)
    {
        var entries = new Dictionary<string, YamlNode>(Keys.Length, StringComparer.Ordinal);
        var pairs = yaml.Entries(root, "a rule").ToList();
        var keys = isOwn ? OwnKeys : pairs.Any(pair => pair.Key.Text == "algorithm") ? AlgorithmKeys : Keys;
        foreach (var (key, value) in pairs)
        {
            var name = key.Text;
            if (!keys.Contains(name))
                yaml.Fail(key, $"unknown key '{name}'; a rule has {string.Join(", ", keys)}");
            if (entries.ContainsKey("examples"))
                yaml.Fail(key, $"'{name}' stands after 'examples', which is last");
            entries.Add(name, value);
        }

        foreach (var key in keys)
        {
            if (!Optional.Contains(key) && (key != "examples" || examples) && !entries.ContainsKey(key))
                yaml.Fail(root, $"'{key}' is missing");
        }

        return entries;
    }

    private static string Id(Yaml yaml, YamlNode node)
    {
        var id = yaml.FilledText(node, "'id'");
        var kebab = id.Split('-').All(w => w.Length > 0 && w.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
        return kebab ? id : throw yaml.Error(node, $"'{id}' is no id: small letters, digits and single hyphens");
    }

    private static QuestionSpec Question(Yaml yaml, YamlNode node)
    {
        var name = yaml.Text(node, "'question'");
        return Vocabulary.TryGet(name, out var question)
            ? question
            : throw yaml.Error(node, $"unknown question '{name}' ({string.Join(", ", Vocabulary.Questions.Select(q => q.Name))})");
    }

    private static int Priority(Yaml yaml, YamlNode node) =>
        int.TryParse(yaml.Text(node, "'priority'"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var priority)
            ? priority
            : throw yaml.Error(node, "'priority' is a whole number");

    private static string Line(Yaml yaml, YamlNode node, string what)
    {
        var text = yaml.FilledText(node, what);
        return text.Contains('\n') ? throw yaml.Error(node, $"{what} is one line") : text;
    }

    private static Safety Safety(Yaml yaml, YamlNode node)
    {
        var name = yaml.Text(node, "'safety'");
        var index = Safeties.IndexOf(name);
        return index >= 0 ? (Safety)index : throw yaml.Error(node, $"unknown safety '{name}' ({string.Join(", ", Safeties)})");
    }

    private static string Answer(Yaml yaml, YamlNode node, QuestionSpec question)
    {
        var answer = yaml.Text(node, "'answer'");
        return question.HasAnswer(answer)
            ? answer
            : throw yaml.Error(node, $"'{answer}' is no answer to {question.Name} ({string.Join(", ", question.Answers.Select(a => a.Name))})");
    }

    private static ReasonTemplate Reason(Yaml yaml, YamlNode node, QuestionSpec question)
    {
        var reason = new ReasonTemplate(Line(yaml, node, "'reason'"));
        foreach (var name in reason.Placeholders)
        {
            if (name != ReasonTemplate.Subject && !question.TryGetFact(name, out _))
                yaml.Fail(node, $"'{{{name}}}' is no fact of {question.Name}, nor {{subject}}");
        }

        return reason;
    }
}

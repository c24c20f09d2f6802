using System.Collections.Immutable;
using System.Diagnostics;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Planning.Rules;

/// <summary>The rules in force: asks them, and finds the answer, the rule and the reason.</summary>
public sealed class RuleSet
{
    /// <summary>The environment variable that names another folder of rules.</summary>
    public const string FolderVariable = "CPPMOD_RULES";

    private readonly ImmutableArray<ImmutableArray<Rule>> byQuestion;
    private readonly Dictionary<string, Rule> byId;
    private readonly Dictionary<string, Rule> off;

    private RuleSet(ImmutableArray<ImmutableArray<Rule>> byQuestion, ImmutableArray<Rule> algorithms, IEnumerable<Rule> off)
    {
        this.byQuestion = byQuestion;
        Algorithms = algorithms;
        byId = Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        this.off = off.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Every rule, by question, and within it from the highest priority to the default; then those of algorithms.</summary>
    public IEnumerable<Rule> Rules => byQuestion.SelectMany(r => r).Concat(Algorithms);

    /// <summary>Rules whose decisions an algorithm takes, in the order of their ids.</summary>
    public ImmutableArray<Rule> Algorithms { get; }

    /// <summary>Rules that the project has switched off.</summary>
    public IEnumerable<Rule> Off => off.Values;

    /// <summary>Loads rule texts. Throws <see cref="RuleException"/> at the first thing that is wrong.</summary>
    /// <param name="sources">Name and text of each rule file.</param>
    /// <param name="examples">Whether the examples are wanted; they take the longest to parse.</param>
    public static RuleSet Load(IEnumerable<(string File, string Yaml)> sources, bool examples = false) =>
        Build([.. sources.Select(s => RuleReader.Read(s.File, s.Yaml, examples))]);

    /// <summary>Loads every .yml file of a folder, in the order of their names; each holds the rule of its name.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="examples">Whether the examples are wanted.</param>
    /// <param name="own">Folders with a project's own rules, which are added.</param>
    public static RuleSet LoadFolder(string path, bool examples = false, IReadOnlyList<string>? own = null) =>
        Build([.. ReadFolder(path, examples, isOwn: false), .. (own ?? []).SelectMany(folder => ReadFolder(folder, examples: false, isOwn: true))]);

    /// <summary>Loads the rules that come with the program, or those of the folder that CPPMOD_RULES names.</summary>
    /// <param name="own">Folders with a project's own rules, which are added.</param>
    public static RuleSet LoadShipped(IReadOnlyList<string>? own = null) =>
        LoadFolder(Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "rules"), own: own);

    private static IEnumerable<ReadRule> ReadFolder(string path, bool examples, bool isOwn)
    {
        if (!Directory.Exists(path))
            throw new RuleException(path, 0, 0, "the folder of the rules is missing");
        var files = Directory.GetFiles(path, "*.yml");
        if (files.Length == 0)
            throw new RuleException(path, 0, 0, "the folder holds no rule (*.yml)");
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            var read = RuleReader.Read(file, Text(file), examples, isOwn);
            if (Path.GetFileNameWithoutExtension(file) != read.Rule.Id)
                throw At(read, read.Id, $"the id '{read.Rule.Id}' is not the name of the file");
            yield return read;
        }
    }

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(file, 0, 0, $"cannot be read ({error.Message})");
        }
    }

    /// <summary>These rules as a project wants them: the reader of its configuration has checked that it may.</summary>
    public RuleSet With(RuleSettings settings)
    {
        if (settings.Off.IsEmpty && settings.Values.IsEmpty) return this;
        bool IsOn(Rule rule) => !settings.Off.Contains(rule.Id);
        Rule Set(Rule rule) => rule with { Parameters = [.. rule.Parameters.Select(p => settings.Values.TryGetValue((rule.Id, p.Name), out var value) ? p with { Value = value } : p)] };
        return new RuleSet(
            [.. byQuestion.Select(rules => rules.Where(IsOn).Select(Set).ToImmutableArray())],
            [.. Algorithms.Where(IsOn).Select(Set)],
            Rules.Where(rule => !IsOn(rule)).Concat(off.Values).Select(Set));
    }

    /// <summary>The rules of a question, from the highest priority to the default.</summary>
    public ImmutableArray<Rule> Of(Question question) => byQuestion[(int)question];

    /// <summary>The rule in force with an id, or null.</summary>
    public Rule? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Findings from outside of planning, as grave as their rules say, without those of rules that are off; a note on the input (<c>input-…</c>) has no rule.</summary>
    public IEnumerable<Finding> Graded(IEnumerable<Finding> findings) =>
        findings.Where(finding => !IsOff(finding.Rule))
            .Select(finding => finding.Rule.StartsWith(Finding.InputPrefix, StringComparison.Ordinal) ? finding : finding with { Severity = Known(finding.Rule).Severity });

    /// <summary>The rule with an id that code carries.</summary>
    public Rule Known(string id) => Find(id) ?? throw new InvalidOperationException($"no file in rules/ describes '{id}'");

    /// <summary>Whether a rule is switched off.</summary>
    public bool IsOff(string id) => off.ContainsKey(id);

    /// <summary>Value of a parameter; also of a rule that is off, because facts depend on it.</summary>
    /// <exception cref="RuleException">No rule of the folder has the parameter.</exception>
    public FactValue Parameter(string id, string name) =>
        (Find(id) ?? off.GetValueOrDefault(id))?.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Value
        ?? throw new RuleException("rules", 0, 0, $"no rule '{id}' has the parameter '{name}'");

    /// <summary>The answer of the rule with the highest priority that holds.</summary>
    /// <param name="question">The question.</param>
    /// <param name="facts">What is known; a fact that is not given counts as false, and equals no text and no number.</param>
    /// <param name="subject">What it is asked about, for the reason.</param>
    public Answer Ask(Question question, FactSet facts, string subject)
    {
        CheckFacts(question, facts);
        foreach (var rule in byQuestion[(int)question])
        {
            if (rule.When.Holds(facts))
                return new Answer(rule, rule.Answer, rule.Reason.Fill(facts, subject));
        }

        throw new UnreachableException("every question has a default rule");
    }

    /// <summary>The answers of all rules that hold, from the highest priority, without the default rule: for a question that takes several answers.</summary>
    public ImmutableArray<Answer> AskAll(Question question, FactSet facts, string subject)
    {
        CheckFacts(question, facts);
        return
        [
            .. byQuestion[(int)question]
                .Where(r => !r.IsDefault && r.When.Holds(facts))
                .Select(r => new Answer(r, r.Answer, r.Reason.Fill(facts, subject))),
        ];
    }

    /// <summary>What stood behind the answer of a rule: what it tests, and which rule would have answered without it.</summary>
    public Evidence Evidence(Rule rule, FactSet facts, string subject)
    {
        var all = byQuestion[(int)rule.Question!.Value];
        var next = all.Skip(all.IndexOf(rule) + 1).FirstOrDefault(other => other.When.Holds(facts));
        return new Evidence(
            [.. rule.When.Facts.Distinct().Select(name => $"{name}: {(facts[name].Type == FactType.None ? "false" : facts[name])}")],
            next?.Id ?? "", next?.Answer ?? "", next?.Reason.Fill(facts, subject) ?? "");
    }

    [Conditional("DEBUG")]
    private static void CheckFacts(Question question, FactSet facts)
    {
        if (Vocabulary.Problem(question, facts) is { } problem)
            throw new ArgumentException(problem, nameof(facts));
    }

    private static RuleSet Build(ImmutableArray<ReadRule> rules)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var read in rules)
        {
            if (!ids.TryAdd(read.Rule.Id, read.Rule.SourceFile))
                throw At(read, read.Id, $"the id '{read.Rule.Id}' is taken by {ids[read.Rule.Id]}");
        }

        return new RuleSet(
            [.. Vocabulary.Questions.Select(q => Order(q, [.. rules.Where(r => r.Rule.Question == q.Question)]))],
            [.. rules.Select(r => r.Rule).Where(rule => rule.Question is null).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            []);
    }

    private static ImmutableArray<Rule> Order(QuestionSpec question, ImmutableArray<ReadRule> rules)
    {
        var sorted = rules.OrderByDescending(r => r.Rule.Priority).ThenBy(r => r.IsOwn).ThenBy(r => r.Rule.Id, StringComparer.Ordinal).ToImmutableArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Rule.Priority == sorted[i - 1].Rule.Priority)
                throw At(sorted[i], sorted[i].Priority, $"the priority {sorted[i].Rule.Priority} is taken by '{sorted[i - 1].Rule.Id}', which answers {question.Name} too; {Free(sorted, sorted[i].Rule.Priority)} is free");
        }

        for (var i = 0; i < sorted.Length - 1; i++)
        {
            var (hiding, hidden) = (sorted[i], sorted[i + 1]);
            if (hiding.Rule.IsDefault && hidden.IsOwn)
                throw At(hidden, hidden.Priority, $"'{hidden.Rule.Id}' never answers: '{hiding.Rule.Id}' has no 'when' and the higher priority {hiding.Rule.Priority}");
            if (hiding.Rule.IsDefault)
                throw At(hiding, hiding.Id, $"'{hiding.Rule.Id}' has no 'when' and hides '{hidden.Rule.Id}', which has a lower priority");
        }

        if (sorted.IsEmpty || !sorted[^1].Rule.IsDefault)
            throw new RuleException("rules", 0, 0, $"no rule without 'when' answers {question.Name}");
        return [.. sorted.Select(r => r.Rule)];
    }

    /// <summary>The first priority above that no rule has.</summary>
    private static int Free(ImmutableArray<ReadRule> rules, int priority)
    {
        while (rules.Any(r => r.Rule.Priority == priority)) priority++;
        return priority;
    }

    private static RuleException At(ReadRule read, YamlNode node, string problem) =>
        new(read.Rule.SourceFile, (int)node.Start.Line, (int)node.Start.Column, problem);
}

using Migrator.Planning.Rules;

namespace Migrator.Tests.Rules;

/// <summary>Rule files for the tests.</summary>
internal static class RuleTexts
{
    /// <summary>The folder of the shipped rules in the source tree.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Tests that write rules/README.md run one after the other.</summary>
    public const string ReadmeCollection = "rules/README.md";

    /// <summary>A rule that is right.</summary>
    public const string Good = """
        id: to-text
        question: file-fate
        priority: 10
        paper: 4.8
        title: A file stays
        why: Because.
        safety: safe
        when:
          kind: header
        answer: text
        reason: the file is a {kind}
        """;

    /// <summary>A rule with some of its fields.</summary>
    public static (string File, string Yaml) Rule(string id, int priority, string? when, string answer, string question = "file-fate", string reason = "r") =>
        ($"{id}.yml", $"id: {id}\nquestion: {question}\npriority: {priority}\npaper: 4.8\ntitle: t\nwhy: w\nsafety: safe\n"
            + (when is null ? "" : $"when: {when}\n")
            + $"answer: {answer}\nreason: {reason}\n");

    /// <summary>Rules, and a default rule for every question that has none of priority 0 among them.</summary>
    public static RuleSet Load(params (string File, string Yaml)[] rules) =>
        RuleSet.Load(rules.Concat(Defaults(rules)));

    private static IEnumerable<(string, string)> Defaults((string File, string Yaml)[] rules) =>
        from question in Vocabulary.Questions
        where !rules.Any(r => r.Yaml.Contains($"question: {question.Name}\npriority: 0\n", StringComparison.Ordinal))
        select Rule($"default-{question.Name}", 0, null, question.Answers[0].Name, question.Name);

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Migrator.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside of the repository");
        return Path.Combine(folder.FullName, "rules");
    }
}

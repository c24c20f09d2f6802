using System.Collections.Immutable;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Explaining;

/// <summary>Renders the rules in force, by question; within one, the first rule that holds answers.</summary>
public static class RulesView
{
    /// <param name="output">Receives it.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="withWhy">Whether to tell the condition, why the rule is right, the paper and the file of each.</param>
    public static void Write(TextWriter output, RuleSet rules, bool withWhy)
    {
        foreach (var question in Vocabulary.Questions)
        {
            output.Write(TextBlock.Wrap($"{question.Name}: {question.Doc}", 4, ""));
            var own = rules.Of(question.Question);
            foreach (var rule in own) WriteRule(output, rule, rule.Answer, Width(own), withWhy);
            output.Write('\n');
        }

        if (!rules.Algorithms.IsEmpty)
        {
            output.Write(TextBlock.Wrap("algorithms: Rules that no single question decides; a class of the program finds where they hold.", 4, ""));
            foreach (var rule in rules.Algorithms) WriteRule(output, rule, rule.Algorithm, Width(rules.Algorithms), withWhy);
            output.Write('\n');
        }

        if (rules.Off.Any()) output.Write(TextBlock.Wrap($"switched off: {string.Join(", ", rules.Off.Select(rule => rule.Id).Order(StringComparer.Ordinal))}", 4, ""));
        var folders = rules.Rules.Select(rule => Path.GetDirectoryName(RuleText.Source(rule))!).Distinct().Order(StringComparer.Ordinal);
        output.Write($"{rules.Rules.Count()} rules from {string.Join(", ", folders.Select(folder => folder + "/"))}\n");
    }

    /// <summary>Columns of the names: they line up within a question.</summary>
    private static int Width(ImmutableArray<Rule> rules) => rules.Max(rule => rule.Id.Length);

    private static void WriteRule(TextWriter output, Rule rule, string answer, int width, bool withWhy)
    {
        var priority = rule.Question is null ? "" : $"{rule.Priority,4}  ";
        output.Write($"  {priority}{rule.Id.PadRight(width)}  {answer,-17} {RuleText.Of(rule.Safety)}\n");
        var indent = rule.Question is null ? 6 : 8;
        output.Write(TextBlock.Wrap(rule.Title, indent));
        if (!withWhy) return;
        if (rule.Question is not null) output.Write(TextBlock.Row("when", rule.When.ToString()!, indent));
        output.Write(TextBlock.Row("why", rule.Why, indent));
        foreach (var parameter in rule.Parameters) output.Write(TextBlock.Row("parameter", $"{parameter.Name}: {parameter.Doc} Now: {parameter.Value}", indent));
        if (!rule.IsDefault) output.Write(TextBlock.Row("off", rule.Required.Length > 0 ? $"never: {rule.Required}" : "may be switched off in cppmod.yml", indent));
        output.Write(TextBlock.Row("paper", rule.Paper, indent));
        output.Write(TextBlock.Row("file", RuleText.Source(rule), indent));
    }
}

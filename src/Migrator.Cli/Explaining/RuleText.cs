using Migrator.Model.Plans;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Explaining;

/// <summary>How rules and their answers are named to a person.</summary>
internal static class RuleText
{
    /// <summary>Safety as rule files spell it.</summary>
    public static string Of(Safety safety) => safety switch
    {
        Safety.Safe => "safe",
        Safety.Review => "review",
        _ => "report-only",
    };

    /// <summary>Name of a question as rule files spell it.</summary>
    public static string Of(Question question) => Vocabulary.Of(question).Name;

    /// <summary>Where a rule stands: <c>rules/id.yml</c> for those that come with the program.</summary>
    public static string Source(Rule rule) => Shown(rule.SourceFile);

    /// <summary>A path for a person: from the program's folder or the current one when it lies there.</summary>
    public static string Shown(string path)
    {
        var full = Path.GetFullPath(path);
        foreach (var folder in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
            if (Input.PathNames.FromRoot(Path.TrimEndingDirectorySeparator(folder), full) is { } inside)
                return inside;
        return path;
    }
}

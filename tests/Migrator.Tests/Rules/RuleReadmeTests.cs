using System.Text;
using Migrator.Planning.Rules;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

/// <summary>Holds the tables of rules/README.md against the vocabulary; CPPMOD_ACCEPT=1 writes them.</summary>
[Collection(RuleTexts.ReadmeCollection)]
public sealed class RuleReadmeTests
{
    private const string Begin = "<!-- made from Vocabulary by RuleReadmeTests: run the tests with CPPMOD_ACCEPT=1 -->\n";
    private const string End = "<!-- end -->\n";

    [Fact]
    public void The_readme_lists_the_vocabulary()
    {
        var path = Path.Combine(RuleTexts.Folder, "README.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, begin, StringComparison.Ordinal);
        begin.ShouldBeGreaterThan(Begin.Length);
        end.ShouldBeGreaterThanOrEqualTo(begin);
        var wanted = text[..begin] + Tables() + text[end..];
        if (Environment.GetEnvironmentVariable("CPPMOD_ACCEPT") == "1")
            File.WriteAllText(path, wanted);
        else
            text.ShouldBe(wanted);
    }

    private static string Tables()
    {
        var text = new StringBuilder("\n");
        foreach (var question in Vocabulary.Questions)
        {
            text.Append($"### {question.Name}\n\n{question.Doc}\n\n| answer | meaning |\n|---|---|\n");
            foreach (var answer in question.Answers)
                text.Append($"| `{answer.Name}` | {answer.Doc} |\n");
            text.Append("\n| fact | type | meaning |\n|---|---|---|\n");
            foreach (var fact in question.Facts)
                text.Append($"| `{fact.Name}` | {Type(fact)} | {fact.Doc} |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Type(FactSpec fact) => fact.IsClosed ? string.Join(", ", fact.Values.Select(v => $"`{v}`")) : fact.TypeName;
}

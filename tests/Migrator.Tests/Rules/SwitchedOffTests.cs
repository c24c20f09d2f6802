using Migrator.Planning.Rules;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

/// <summary>A rule that a project may switch off: what its examples become without it still builds.</summary>
public sealed class SwitchedOffTests
{
    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSet.LoadFolder(RuleTexts.Folder, examples: true));

    public static TheoryData<string> Ids =>
        [.. Shipped.Value.Rules.Where(rule => rule is { IsDefault: false, Required: "" }).Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_output_builds_without_the_rule(string id)
    {
        foreach (var example in Shipped.Value.Find(id)!.Examples)
        {
            using var run = new RuleExample(Without(example, id));
            run.IsAtWork(id).ShouldBeFalse(example.Name);
            ExampleCompiler.Check(run.LegacyRoot, run.Migrate("cxx20"), example.Name);
        }
    }

    private static Example Without(Example example, string id)
    {
        var configuration = example.Legacy.FirstOrDefault(file => file.Path == "cppmod.yml").Text ?? "";
        var setting = configuration.Contains("\nrules:\n", StringComparison.Ordinal)
            ? configuration.Replace("\nrules:\n", $"\nrules:\n  {id}: off\n", StringComparison.Ordinal)
            : $"{configuration}rules:\n  {id}: off\n";
        return example with { Legacy = [.. example.Legacy.Where(file => file.Path != "cppmod.yml"), new ExampleFile("cppmod.yml", setting)] };
    }
}

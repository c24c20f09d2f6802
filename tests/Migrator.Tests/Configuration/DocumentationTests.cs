using System.Text.RegularExpressions;
using Migrator.Planning.Configuration;
using Migrator.Planning.Rules;
using Migrator.Tests.Rules;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Configuration;

/// <summary>docs/configuration.md: its example is read, and no key is left out.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs/configuration.md"));

    [Fact]
    public void The_example_shows_every_key_and_is_read()
    {
        var example = Example().Match(Text).Groups[1].Value;
        using var folder = new TempTree(("tools/rules/x.yml", ""));
        var file = ConfigurationFile.Parse("cppmod.yml", example);
        var configuration = file.Read(["include/geo/shape.h", "src/shape.cpp", "src/text/t.cpp", "src/legacy/old.h"], RuleSet.LoadFolder(RuleTexts.Folder));
        file.OwnRules(folder.Root).Length.ShouldBe(1);
        configuration.Modules.Select(module => module.Name).ShouldBe(["geo", "geo.text"]);
        configuration.ThirdParty.Select(module => (module.Module, module.MixesWithHeaders)).ShouldBe([("fmt", false), ("boost.asio", true)]);
        foreach (var key in Keys("x: y")) example.ShouldContain($"\n{key}:");
    }

    [Fact]
    public void Every_key_is_explained()
    {
        Headings().Matches(Text).Select(match => match.Groups[1].Value).ShouldBe(Keys("x: y"), ignoreOrder: true);
        foreach (var key in Keys("third-party: { a: { x: y } }")) Text.ShouldContain($"\n- `{key}`: ");
    }

    /// <summary>What the parser says about an unknown key ends with those that there are.</summary>
    private static string[] Keys(string wrong)
    {
        var message = Should.Throw<RuleException>(() => ConfigurationFile.Parse("cppmod.yml", wrong).Read([], RuleSet.LoadFolder(RuleTexts.Folder))).Message;
        return KeyList().Match(message).Value.Split(", ");
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^## `(.+)`$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("(?<=there are |module has )[^()]*[^()\\s]")]
    private static partial Regex KeyList();
}

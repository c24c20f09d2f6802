using System.Text.RegularExpressions;
using System.Xml.Linq;
using Migrator.Planning.Rules;
using Migrator.Tests.Cli;
using Migrator.Tests.Rules;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Conventions;

/// <summary>The lines that no code crosses.</summary>
public sealed partial class ConventionTests
{
    [Theory]
    [InlineData("Migrator.Model", "")]
    [InlineData("Migrator.Clang", "Migrator.Model")]
    [InlineData("Migrator.Planning", "Migrator.Model")]
    [InlineData("Migrator.Output", "Migrator.Model")]
    [InlineData("Migrator.Cli", "Migrator.Clang Migrator.Model Migrator.Output Migrator.Planning")]
    public void A_project_references_these_at_most(string project, string allowed)
    {
        var file = XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        references.Except(allowed.Split(' ')).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_held_to_its_references() =>
        Directory.GetDirectories(Repository.PathOf("src")).Select(Path.GetFileName)
            .ShouldBe(["Migrator.Clang", "Migrator.Cli", "Migrator.Model", "Migrator.Output", "Migrator.Planning"], ignoreOrder: true);

    [Theory]
    [InlineData("Migrator.Clang", @"\bClangSharp\.Interop\b")]
    [InlineData("Migrator.Cli", @"\bConsole\.|\bSpectre\.Console\b|\bSystem\.CommandLine\b")]
    [InlineData("Migrator.Cli", @"\bFile\.(Write|Append|Create|Move|Copy|Delete|Replace|Open)|\bDirectory\.(CreateDirectory|Move)\b|\bnew (FileStream|StreamWriter)\b")]
    public void Only_one_project_knows(string project, string pattern)
    {
        // A parser reads its precompiled header, and what stands in for files of the tree, from files: so it has temporary folders of its own.
        string[] exceptions = ["Migrator.Clang/Facts/PrecompiledHeader.cs", "Migrator.Clang/Facts/StandInFiles.cs"];
        var others = Sources().Where(source => !source.Path.StartsWith(project + "/", StringComparison.Ordinal) && !exceptions.Contains(source.Path));
        others.Where(source => Regex.IsMatch(source.Text, pattern)).Select(source => source.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Source_files_are_short() =>
        Sources().Where(source => source.Text.AsSpan().Count('\n') > 400).Select(source => source.Path).ShouldBeEmpty();

    [Fact]
    public void Every_rule_has_examples_and_every_question_one_that_keeps()
    {
        var rules = RuleSet.LoadFolder(RuleTexts.Folder, examples: true);
        rules.Rules.Where(rule => rule.Examples.IsEmpty).Select(rule => rule.Id).ShouldBeEmpty();
        rules.Rules.Where(rule => rule.Question is not null).GroupBy(rule => rule.Question).Where(group => !group.Any(rule => rule.Examples.Any(example => example.IsKeep))).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void The_commands_of_the_readme_exist()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var scripts = Scripts().Matches(readme).Select(match => match.Groups[1].Value).Distinct().ToList();
        scripts.ShouldContain("cppmod-migrate");
        scripts.ShouldContain("run-tests");
        foreach (var script in scripts)
        {
            File.Exists(Repository.PathOf(script)).ShouldBeTrue(script);
            File.GetUnixFileMode(Repository.PathOf(script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue(script);
        }

        foreach (var sample in Samples().Matches(readme).Select(match => match.Groups[1].Value)) Path.Exists(Repository.PathOf(sample)).ShouldBeTrue(sample);
    }

    [Fact]
    public void The_options_of_the_readme_exist()
    {
        var help = Tool.Run("--help").Output;
        var commands = Lines().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(match => match.Value);
        var options = commands.SelectMany(command => Options().Matches(command)).Select(match => match.Value).Distinct().ToList();
        options.ShouldContain("--out");
        options.Where(option => !help.Contains(option, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var root = Repository.PathOf("src");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path))
            .Where(path => !path.Split('/').Any(folder => folder is "obj" or "bin"))
            .Select(path => (path, File.ReadAllText(Path.Combine(root, path))));
    }

    [GeneratedRegex(@"(?<![\w/])\./([\w./-]*[\w-])")]
    private static partial Regex Scripts();

    [GeneratedRegex(@"(?<![\w/])(samples/[\w./-]*\w)")]
    private static partial Regex Samples();

    [GeneratedRegex(@"\./cppmod-migrate.*")]
    private static partial Regex Lines();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex Options();
}

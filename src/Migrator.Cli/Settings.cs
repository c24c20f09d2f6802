using System.Collections.Immutable;
using Migrator.Cli.Explaining;
using Migrator.Model.Facts;
using Migrator.Model.Text;
using Migrator.Planning.Configuration;
using Migrator.Planning.Rules;

namespace Migrator.Cli;

/// <summary>What steers the plan besides the facts: the rules in force and the configuration of the project.</summary>
/// <param name="Rules">The rules in force.</param>
/// <param name="Configuration">What the project says about itself.</param>
internal sealed record Settings(RuleSet Rules, ProjectConfiguration Configuration)
{
    /// <summary>Name of the configuration in a tree.</summary>
    private const string FileName = "cppmod.yml";

    /// <summary>Whether anything but the shipped rules takes part.</summary>
    public static bool IsConfigured(MigrationOptions options, InputTree input) => options.Config is not null || !options.Rules.IsEmpty || Own(input) is not null;

    /// <summary>Loads the rules and the configuration, which changes them.</summary>
    public static Settings Load(MigrationOptions options, InputTree input) => Guard(() =>
    {
        if (Read(options.Config, Own(input)) is not { } file) return new Settings(RuleSet.LoadShipped(options.Rules), ProjectConfiguration.Empty);
        var rules = LoadRules(file, options.Config, input.Root, options.Rules);
        var configuration = file.Read([.. input.Files.Select(entry => entry.Path)], rules);
        return new Settings(rules.With(configuration.Rules), configuration);
    });

    /// <summary>The rules in force, without a tree.</summary>
    /// <param name="config">Absolute path of a configuration, or null.</param>
    /// <param name="own">Folders with a project's own rules.</param>
    public static RuleSet LoadRules(string? config, ImmutableArray<string> own) => Guard(() =>
    {
        if (Read(config, null) is not { } file) return RuleSet.LoadShipped(own);
        var rules = LoadRules(file, config, "", own);
        return rules.With(file.ReadRules(rules));
    });

    private static RuleSet LoadRules(ConfigurationFile file, string? config, string root, ImmutableArray<string> own) =>
        RuleSet.LoadShipped([.. own, .. file.OwnRules(config is null ? root : Path.GetDirectoryName(config)!)]);

    /// <summary>Turns what is wrong in rules or configuration into the user's error.</summary>
    public static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (RuleException error)
        {
            throw new UserErrorException(ExitCode.BadConfiguration, error.Message);
        }
    }

    private static ConfigurationFile? Read(string? config, SourceText? own) =>
        config is not null ? ConfigurationFile.Parse(RuleText.Shown(config), File.ReadAllText(config))
        : own is not null ? ConfigurationFile.Parse(FileName, SourceText.Decode(own.Text))
        : null;

    private static SourceText? Own(InputTree input) => input.Files.FirstOrDefault(file => file.Path == FileName)?.Text;
}

using System.CommandLine;

namespace Migrator.Cli.Help;

/// <summary>Under which heading the help lists an option.</summary>
public static class OptionGroups
{
    /// <summary>Headings in their order, each with its options.</summary>
    private static readonly (string Heading, string[] Options)[] s_groups =
    [
        ("What is migrated", ["--compile-commands", "--only", "--config", "--rules"]),
        ("What comes out", ["--dialect", "--style", "--std", "--abi", "--clients", "--describe", "--startup-functions", "--program-modules"]),
        ("Where it goes", ["--out", "--in-place", "--commit", "--force", "--restore", "--dry-run", "--diff", "--report", "--format"]),
        ("Proof", ["--verify", "--cmake-option", "--cmake-target"]),
        ("This program", ["--jobs", "--cache", "--cache-size", "--verbose", "--help", "--version"]),
    ];

    /// <summary>The options of a command by heading; headings without any are left out.</summary>
    /// <param name="options">Its options.</param>
    /// <exception cref="InvalidOperationException">An option has no heading.</exception>
    public static IEnumerable<(string Heading, IReadOnlyList<Option> Options)> Of(IReadOnlyCollection<Option> options)
    {
        if (options.FirstOrDefault(option => !option.Hidden && s_groups.All(group => !group.Options.Contains(option.Name))) is { } lost)
            throw new InvalidOperationException($"{lost.Name} has no heading in the help");
        return s_groups
            .Select(group => (group.Heading, (IReadOnlyList<Option>)[.. group.Options.SelectMany(name => options.Where(option => option.Name == name && !option.Hidden))]))
            .Where(group => group.Item2.Count > 0);
    }
}

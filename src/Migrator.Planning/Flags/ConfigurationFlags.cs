using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Planning.Flags;

/// <summary>
/// The flags of all configurations. Each is compared in itself: a Release build and a Debug build never import each other's modules,
/// so what differs between the two is no difference between targets.
/// </summary>
public sealed class ConfigurationFlags(PlanContext context)
{
    private readonly ImmutableArray<FlagDifferences> _configurations =
        [.. context.Codebase.Units.Select(unit => unit.Configuration).DefaultIfEmpty().Distinct().Order().Select(number => new FlagDifferences(context, number))];

    /// <summary>Whether, in some configuration, a unit that is compiled with other flags than most is this file, or includes it.</summary>
    public bool Differs(string file) => _configurations.Any(configuration => configuration.Differs(file));

    /// <summary>Units that are compiled with other flags than most of their configuration, and a condition that tells them.</summary>
    public IEnumerable<(UnitSummary Unit, string? Condition)> Apart => _configurations.SelectMany(configuration => configuration.Apart);

    /// <summary>Flags for the build: those that every configuration has in common, and those that more units of any get.</summary>
    public SharedFlags Shared()
    {
        var shared = _configurations.Select(configuration => configuration.Shared()).ToList();
        return new SharedFlags(
            [.. shared[0].Common.Where(flag => shared.All(other => other.Common.Contains(flag)))],
            [.. shared.SelectMany(flags => flags.Added).Distinct()]);
    }

    /// <summary>Says for each configuration what differs between its targets, and what becomes of it.</summary>
    public void Report()
    {
        foreach (var configuration in _configurations) configuration.Report();
    }
}

using Migrator.Planning.Entities;

namespace Migrator.Planning.Files;

/// <summary>
/// Headers of which only some configurations of the build can make a unit: they do not compile in the others, or define what another
/// file defines there (a header for one platform, and its twin for the other).
/// </summary>
internal sealed class ConfigurationAlternatives(PlanContext context)
{
    private readonly Dictionary<string, HashSet<int>> _entered = context.Codebase.Units
        .SelectMany(unit => unit.Entered.Select(file => (File: file, unit.Configuration)))
        .GroupBy(entry => entry.File, entry => entry.Configuration, StringComparer.Ordinal)
        .ToDictionary(file => file.Key, file => file.ToHashSet(), StringComparer.Ordinal);

    private readonly int _count = context.Codebase.Units.Select(unit => unit.Configuration).Distinct().Count();

    public bool IsAlternative(string header) =>
        _count > 1 && _entered.TryGetValue(header, out var own) && own.Count < _count
        && (context.Codebase.RefusedHeaders.Contains(header) || HasTwin(header, own));

    /// <summary>Whether a header that is read in another configuration only, or there as well, defines something that this one defines.</summary>
    private bool HasTwin(string header, HashSet<int> own) =>
        context.Entities.In(header).Where(entity => entity.IsDefinition && EntityIndex.IsNamespaceScopeEntity(entity))
            .SelectMany(entity => context.Entities.Of(entity.Usr))
            .Any(other => other.IsDefinition && other.File != header && context.IsHeader(other.File) && _entered.TryGetValue(other.File, out var theirs) && !theirs.IsSubsetOf(own));
}

using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Files;

/// <summary>Makes one unit of the headers that share a partition: the entry's plan holds it, the others keep their forwarding headers.</summary>
internal static class UnitMerger
{
    public static ImmutableSortedDictionary<string, FilePlan> Merge(ImmutableSortedDictionary<string, FilePlan> plans, SharedPartitions shared)
    {
        foreach (var partition in plans.Keys.Select(shared.Of).OfType<SharedPartition>().Distinct())
        {
            var members = partition.Members.Select(member => plans[member]).ToList();
            var entry = plans[partition.Entry];
            foreach (var member in members.Where(member => member != entry)) plans = plans.SetItem(member.Path, member with { SharesUnitOf = entry.Path, UnitPath = entry.UnitPath });
            plans = plans.SetItem(entry.Path, entry with { UnitSegments = partition.Segments, UnitMembers = partition.Members, Imports = Imports(members) });
        }

        return plans;
    }

    /// <summary>What any member imports, once; public where one of them says so.</summary>
    private static ImmutableArray<ImportPlan> Imports(List<FilePlan> members) =>
        [.. members.SelectMany(member => member.Imports)
            .GroupBy(import => (import.Module, import.Partition, import.Namespace, import.Label))
            .Select(group => group.First() with { Access = group.Max(import => import.Access) })
            // std.compat holds std
            .Where((import, _) => import.Module != "std" || !members.Any(member => member.Imports.Any(other => other.Module == "std.compat")))];
}

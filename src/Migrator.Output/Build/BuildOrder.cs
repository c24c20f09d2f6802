using Migrator.Model.Plans;

namespace Migrator.Output.Build;

/// <summary>The units of a module as a build and a reader want them, and how imports are named.</summary>
public static class BuildOrder
{
    /// <summary>Units of a module, each behind those that it imports: units of one file may stand apart.</summary>
    public static IReadOnlyList<FilePlan> Of(Plan plan, ModulePlan module)
    {
        var units = module.Interfaces.Concat(module.Implementations).SelectMany(file => plan.Files[file].Units).ToList();
        var byPartition = units.ToDictionary(unit => unit.Partition, StringComparer.Ordinal);
        var ordered = new List<FilePlan>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<(FilePlan Unit, bool IsReady)>(Enumerable.Reverse(units).Select(unit => (unit, false)));
        while (pending.TryPop(out var next))
        {
            if (next.IsReady) ordered.Add(next.Unit);
            if (next.IsReady || !seen.Add(next.Unit.Partition)) continue;
            pending.Push((next.Unit, true));
            foreach (var import in next.Unit.Imports.Reverse())
                if (import.Partition.Length > 0 && byPartition.TryGetValue(import.Partition, out var imported)) pending.Push((imported, false));
        }

        return ordered;
    }

    /// <summary>An import as a dialect names it.</summary>
    public static string NameOf(ImportPlan import, bool isCxx20) => isCxx20
        ? import.Partition.Length > 0 ? ":" + import.Partition : import.Module
        : import.Label.Length > 0 ? $"{import.Namespace}[\"{import.Label}\"]" : import.Namespace;
}

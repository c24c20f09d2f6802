using Migrator.Model.Plans;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Modules;

/// <summary>
/// Partition names of all units: unique over interface and implementation partitions of a module in either dialect,
/// because one clash compiles and fails only at link time.
/// </summary>
public sealed class UnitNames
{
    private readonly SharedPartitions _shared;
    private readonly Dictionary<string, (string Partition, string Label)> _names = new(StringComparer.Ordinal);

    public UnitNames(PlanContext context, ModuleMap modules, SharedPartitions shared, Func<string, FileFate> fateOf)
    {
        _shared = shared;
        var units = context.Codebase.Syntax.Keys.Where(file => fateOf(file) is FileFate.Partition or FileFate.Implementation && shared.EntryOf(file) == file).ToList();
        foreach (var module in units.GroupBy(modules.NamespaceOf, StringComparer.Ordinal))
            foreach (var (file, label) in PartitionNames.Labels([.. module]))
                _names[file] = (PartitionNames.Map(label, modules.ObjectMacros), label);
        foreach (var module in units.GroupBy(modules.ModuleOf, StringComparer.Ordinal))
            foreach (var clash in module.GroupBy(file => _names[file].Partition, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
                foreach (var file in clash)
                    _names[file] = (PartitionNames.Map(file, modules.ObjectMacros), _names[file].Label);
    }

    /// <summary>cxx20 partition and n1964 label of a unit.</summary>
    public (string Partition, string Label) Of(string file) => _names[_shared.EntryOf(file)];
}

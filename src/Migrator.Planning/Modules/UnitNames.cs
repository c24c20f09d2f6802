using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Modules;

/// <summary>Name of a unit in both dialects.</summary>
/// <param name="Partition">cxx20 partition.</param>
/// <param name="Label">n1964 partition.</param>
/// <param name="Namespace">n1964 module.</param>
public readonly record struct UnitName(string Partition, string Label, string Namespace);

/// <summary>
/// Partition names of all units: unique over interface and implementation partitions of a module in either dialect,
/// because one clash compiles and fails only at link time.
/// </summary>
public sealed class UnitNames
{
    private const string ClashRule = "clashing-name-to-path";

    private readonly SharedPartitions _shared;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<UnitName>> _names = new(StringComparer.Ordinal);

    /// <param name="context">The facts.</param>
    /// <param name="modules">Module of each file.</param>
    /// <param name="shared">Headers that share a partition.</param>
    /// <param name="partsOf">Parts of a header that becomes several units; empty for all others.</param>
    /// <param name="fateOf">What becomes of a file in the end: units of later runs have their names already.</param>
    public UnitNames(PlanContext context, ModuleMap modules, SharedPartitions shared, Func<string, ImmutableArray<NamespacePart>> partsOf, Func<string, FileFate> fateOf)
    {
        _shared = shared;
        var units = context.Codebase.Syntax.Keys.Where(file => fateOf(file) is FileFate.Partition or FileFate.Implementation && shared.EntryOf(file) == file).ToList();
        var single = new Dictionary<string, UnitName>(StringComparer.Ordinal);
        foreach (var module in units.GroupBy(modules.NamespaceOf, StringComparer.Ordinal))
            foreach (var (file, label) in PartitionNames.Labels([.. module]))
            {
                single[file] = new UnitName(PartitionNames.Map(label, modules.ObjectMacros), label, module.Key);
                if (label.Contains('/') && context.IsSelected(file)) context.Report(ClashRule, file, -1, $"another file of the module has this name: the partition is named \"{label}\"");
            }

        foreach (var module in units.GroupBy(modules.ModuleOf, StringComparer.Ordinal))
        {
            foreach (var clash in module.GroupBy(file => single[file].Partition, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
                foreach (var file in clash)
                {
                    single[file] = single[file] with { Partition = PartitionNames.Map(file, modules.ObjectMacros) };
                    if (context.IsSelected(file)) context.Report(ClashRule, file, -1, $"another file of the module would give its cxx20 partition the same name: it is named {single[file].Partition}");
                }

            var taken = module.Select(file => single[file].Partition).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var file in module)
            {
                _labels[file] = single[file].Label;
                _names[file] = Names(single[file], partsOf(file), modules, taken);
            }
        }
    }

    /// <summary>The name of a unit; of the one with the file's name where a header becomes several.</summary>
    public UnitName Of(string file) => AllOf(file) is { Length: > 1 } all && all.FirstOrDefault(name => name.Label == _labels[file]) is { Label: not null } main ? main : AllOf(file)[0];

    /// <summary>The names of all units that hold a file's declarations, in the order in which they import each other; empty when it is no unit.</summary>
    public ImmutableArray<UnitName> AllOf(string file) => _names.GetValueOrDefault(_shared.EntryOf(file), []);

    /// <summary>The first part of the file's own module has its name, another one the name of its namespace in it: <c>shape.text.h</c>.</summary>
    private static ImmutableArray<UnitName> Names(UnitName name, ImmutableArray<NamespacePart> parts, ModuleMap modules, HashSet<string> taken)
    {
        if (parts.IsEmpty) return [name];
        var names = ImmutableArray.CreateBuilder<UnitName>();
        var main = parts.FirstOrDefault(part => part.Namespace == name.Namespace) ?? parts[0];
        foreach (var part in parts)
        {
            if (part == main)
            {
                names.Add(name with { Namespace = part.Namespace });
                continue;
            }

            var dot = name.Label.LastIndexOf('.');
            if (dot < 0) dot = name.Label.Length;
            for (var number = 1; ; number++)
            {
                var label = $"{name.Label[..dot]}.{part.Namespace}{(number > 1 ? $".{number}" : "")}{name.Label[dot..]}";
                var partition = PartitionNames.Map(label, modules.ObjectMacros);
                if (!taken.Add(partition)) continue;
                names.Add(new UnitName(partition, label, part.Namespace));
                break;
            }
        }

        return names.ToImmutable();
    }
}

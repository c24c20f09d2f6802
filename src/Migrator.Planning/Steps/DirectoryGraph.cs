using Migrator.Model.Plans;

namespace Migrator.Planning.Steps;

/// <summary>Which directory needs which: a file that is migrated needs another that it includes or imports.</summary>
public sealed class DirectoryGraph
{
    private readonly Dictionary<string, SortedDictionary<string, List<(string File, string Target)>>> _needs = new(StringComparer.Ordinal);

    /// <param name="context">The facts.</param>
    /// <param name="plans">The plan of each file.</param>
    public DirectoryGraph(PlanContext context, IReadOnlyDictionary<string, FilePlan> plans)
    {
        var imported = new ImportedHeaders(plans.Values);
        foreach (var plan in plans.Values.Where(IsMigrated))
        {
            var from = FolderOf(plan.Path);
            _needs.TryAdd(from, new(StringComparer.Ordinal));
            foreach (var target in context.Includes.Targets(plan.Path).Concat(imported.Of(plan)).Distinct().Where(target => IsMigrated(plans[target]) && FolderOf(target) != from))
            {
                if (!_needs[from].TryGetValue(FolderOf(target), out var pairs)) _needs[from][FolderOf(target)] = pairs = [];
                pairs.Add((plan.Path, target));
            }
        }
    }

    /// <summary>Directories with a file that is migrated, in ordinal order.</summary>
    public IEnumerable<string> Directories => _needs.Keys.Order(StringComparer.Ordinal);

    /// <summary>What a directory needs, in ordinal order.</summary>
    public IEnumerable<string> NeedsOf(string directory) => _needs[directory].Keys;

    /// <summary>Why directories need each other, the weakest needs first: who wants smaller steps cuts there.</summary>
    /// <param name="directories">Directories of one cycle.</param>
    public IEnumerable<DirectoryNeed> NeedsAmong(IReadOnlyCollection<string> directories) =>
        from directory in directories
        from need in _needs[directory]
        where directories.Contains(need.Key)
        let first = need.Value.Min()
        orderby need.Value.Count, directory, need.Key
        select new DirectoryNeed(directory, need.Key, need.Value.Count, first.File, first.Target);

    /// <summary>The directory of a file, <c>.</c> for the root.</summary>
    public static string FolderOf(string file) => file.LastIndexOf('/') is var slash and > 0 ? file[..slash] : ".";

    /// <summary>Whether the output has something else than the file's text.</summary>
    public static bool IsMigrated(FilePlan plan) => plan.Fate is FileFate.Partition or FileFate.Implementation or FileFate.Macros or FileFate.Forward or FileFate.Fragment;
}

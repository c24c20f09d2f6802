namespace Migrator.Model.Plans;

/// <summary>Which headers the imports of a plan stand for.</summary>
/// <param name="plans">The plan of each file.</param>
public sealed class ImportedHeaders(IEnumerable<FilePlan> plans)
{
    private readonly ILookup<(string Namespace, string Label), string> _headers = plans.Where(plan => plan.Fate == FileFate.Partition)
        .SelectMany(plan => plan.Units.Select(unit => (unit.Namespace, unit.Label, plan.Path))).ToLookup(unit => (unit.Namespace, unit.Label), unit => unit.Path);

    /// <summary>Headers of the tree whose units those of a file import.</summary>
    public IEnumerable<string> Of(FilePlan plan) => plan.Units.SelectMany(unit => unit.Imports).SelectMany(import => _headers[(import.Namespace, import.Label)]);
}

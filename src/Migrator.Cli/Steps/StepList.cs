using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Planning.Rules;
using Migrator.Planning.Steps;

namespace Migrator.Cli.Steps;

/// <summary>The way through a tree: what <c>plan</c> shows.</summary>
/// <param name="Steps">The steps, each behind all that it needs.</param>
/// <param name="Done">Numbers of the steps that an output holds already.</param>
/// <param name="Outside">Directories of code in which nothing is migrated, with what becomes of their files.</param>
public sealed record StepList(ImmutableArray<MigrationStep> Steps, ImmutableArray<int> Done, ImmutableArray<OutsideDirectory> Outside)
{
    /// <param name="plan">A plan of the whole tree.</param>
    /// <param name="earlier">Globs of what the output holds: empty for everything, null when there is none.</param>
    public static StepList Of(Plan plan, ImmutableArray<string>? earlier)
    {
        var globs = earlier?.Select(pattern => new Glob(pattern)).ToList();
        bool IsDone(string file) => globs is not null && (globs.Count == 0 || globs.Any(glob => glob.Matches(file)));
        var files = plan.Files.Values.Where(file => file.Fate != FileFate.Copy).ToLookup(file => DirectoryGraph.FolderOf(file.Path), StringComparer.Ordinal);
        var inSteps = plan.Steps.SelectMany(step => step.Directories).ToHashSet(StringComparer.Ordinal);
        return new StepList(
            plan.Steps,
            [.. plan.Steps.Where(step => step.Directories.SelectMany(directory => files[directory]).Where(DirectoryGraph.IsMigrated).All(file => IsDone(file.Path))).Select(step => step.Number)],
            [.. files.Where(folder => !inSteps.Contains(folder.Key)).OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => new OutsideDirectory(folder.Key, folder.Count(file => file.Fate == FileFate.Client), folder.Count(file => file.Fate == FileFate.Text)))]);
    }
}

/// <summary>A directory in which nothing is migrated.</summary>
/// <param name="Directory">Path from the root.</param>
/// <param name="Clients">Files that use modules through headers: programs and tests.</param>
/// <param name="Text">Files that stay as they are, for the reasons that the summary of a run gives.</param>
public sealed record OutsideDirectory(string Directory, int Clients, int Text);

using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Steps;

/// <summary>
/// Orders the directories of a tree from the bottom up, in steps that can be merged one by one: a step needs nothing of a later one, so
/// no unit of it has to include text that becomes a unit later.
/// </summary>
public sealed class StepPlanner(PlanContext context, IReadOnlyDictionary<string, FilePlan> plans)
{
    /// <summary>With more than one file in so many that asks for a look, the whole step does.</summary>
    private const int ReviewShare = 2;

    private readonly DirectoryGraph _graph = new(context, plans);

    private readonly ILookup<string, FilePlan> _files = plans.Values.Where(plan => plan.Fate is not (FileFate.Copy or FileFate.Client)).ToLookup(plan => DirectoryGraph.FolderOf(plan.Path), StringComparer.Ordinal);

    private readonly ILookup<string, Decision> _review = context.Decisions.Where(decision => decision.Safety == Safety.Review).ToLookup(decision => decision.File, StringComparer.Ordinal);

    private readonly Dictionary<string, Decision> _fates = context.Decisions.Where(decision => decision.Question == Question.FileFate).DistinctBy(decision => decision.File).ToDictionary(decision => decision.File, StringComparer.Ordinal);

    /// <summary>The steps, each behind all that it needs.</summary>
    public ImmutableArray<MigrationStep> Plan()
    {
        var steps = ImmutableArray.CreateBuilder<MigrationStep>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var directories in StronglyConnected.Components(_graph.Directories, _graph.NeedsOf))
        {
            foreach (var directory in directories) numbers[directory] = steps.Count + 1;
            steps.Add(Step(directories, numbers));
        }

        return steps.ToImmutable();
    }

    private MigrationStep Step(List<string> directories, Dictionary<string, int> numbers)
    {
        var number = numbers[directories[0]];
        var files = directories.SelectMany(directory => _files[directory]).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var migrated = files.Where(DirectoryGraph.IsMigrated).ToList();
        ImmutableArray<FileToReview> review = [.. migrated.Where(file => _review.Contains(file.Path))
            .Select(file => new FileToReview(file.Path, [.. _review[file.Path].Select(decision => decision.Rule).Distinct().Order(StringComparer.Ordinal)]))];
        ImmutableArray<DirectoryNeed> cycle = directories.Count > 1 ? [.. _graph.NeedsAmong(directories)] : [];
        return new MigrationStep(
            number,
            [.. directories],
            [.. directories.Select(directory => Pattern(directory, numbers)).Distinct()],
            [.. directories.SelectMany(_graph.NeedsOf).Select(needed => numbers[needed]).Where(needed => needed != number).Distinct().Order()],
            migrated.Count(file => context.Files[file.Path].Kind == FileKind.Header),
            migrated.Count(file => context.Files[file.Path].Kind == FileKind.Source),
            migrated.Sum(file => context.Text(file.Path) is { Length: > 0 } text ? text.LineOf(text.Length - 1) : 0),
            cycle,
            review,
            [.. files.Where(file => file.Fate == FileFate.Text).Select(file => new StayingFile(file.Path, _fates[file.Path].Rule, _fates[file.Path].Reason))],
            !cycle.IsEmpty || review.Length * ReviewShare > migrated.Count ? Risk.High : review.IsEmpty ? Risk.Low : Risk.Medium);
    }

    /// <summary>A directory with what is below it, where that comes no later; else its own files alone.</summary>
    private string Pattern(string directory, Dictionary<string, int> numbers)
    {
        var prefix = directory == "." ? "" : directory + "/";
        return _graph.Directories.Where(other => other != directory && other.StartsWith(prefix, StringComparison.Ordinal)).All(numbers.ContainsKey) ? directory : prefix + "*";
    }
}

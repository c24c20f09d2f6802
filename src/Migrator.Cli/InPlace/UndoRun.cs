using Migrator.Cli.Output;
using Migrator.Model.Text;

namespace Migrator.Cli.InPlace;

/// <summary>Takes the last in-place run of a tree back, as an update of the tree like any other: prepared first, then a journal, then renames.</summary>
internal static class UndoRun
{
    /// <summary>What was done.</summary>
    /// <param name="Files">Files that were written or removed.</param>
    /// <param name="Left">Earlier runs that can still be undone.</param>
    /// <param name="Commits">Commits that were taken off the branch.</param>
    /// <param name="WasKilled">Whether it was a run that had been killed, and was never done.</param>
    public sealed record Result(int Files, int Left, int Commits, bool WasKilled);

    /// <param name="path">The tree.</param>
    /// <param name="isForced">Whether files that were edited since lose their edits.</param>
    /// <param name="onStep">Called in front of whatever touches the disk, with its name.</param>
    /// <param name="cancellation">Stops before the first file is put in place.</param>
    /// <exception cref="UserErrorException">There is nothing to undo, the journal is damaged, or people have gone on since.</exception>
    public static Result Run(string path, bool isForced, Action<string> onStep, CancellationToken cancellation)
    {
        var tree = WorkTree.Find(path);
        return InPlaceRun.Guard(tree, () =>
        {
            // Who undoes means the run that was killed, or the undo that did not say that it was done.
            if (tree.Recover(onStep) is Recovery.RunTakenBack or Recovery.UndoDone) return new Result(0, tree.Undo.Runs.Count, Commits: 0, WasKilled: true);
            if (tree.Undo.Runs is not [.., var run]) throw tree.Bad("there is nothing to undo: no run of --in-place is remembered here");
            var record = tree.Undo.Read(run);
            CheckCommits(tree, record);
            CheckEdits(tree, record, isForced);
            using var journal = UpdateJournal.Open(tree.Root);
            var steps = Inverse(tree, record);
            try
            {
                onStep("begin the undo");
                tree.Undo.BeginUndo(run);
                TreeUpdate.Apply(tree.Root, journal, steps, onStep, cancellation, () =>
                {
                    if (record.Before is not null) Commits.Undo(tree, record);
                    onStep("end the record");
                    tree.Undo.Settle(isDone: true);
                });
            }
            catch
            {
                tree.Undo.Settle(isDone: false);
                throw;
            }

            tree.RemoveFolder();
            return new Result(steps.Count(step => step.Step.Kind is StepKind.Write or StepKind.Remove), tree.Undo.Runs.Count, record.Before is null ? 0 : record.Moves is null ? 1 : 2, WasKilled: false);
        });
    }

    private static void CheckCommits(WorkTree tree, UndoRecord record)
    {
        if (record.Before is null) return;
        if (tree.Git is null) throw tree.Bad($"{tree.NoGit}, but the run to undo made commits");
        var onTop = Commits.IsOnTop(tree, record);
        if (onTop && !Commits.IsPublished(tree)) return;
        throw tree.Bad($"{(onTop ? "the commits of the migration are on a remote branch already" : "the commits of the migration are not the last ones of this branch any more")}, so undo does not take them off; {Commits.HowToRevert(tree, record)}");
    }

    private static void CheckEdits(WorkTree tree, UndoRecord record, bool isForced)
    {
        var folder = new OutputFolder(tree.Root);
        var edited = record.Steps.Where(step => step.Kind is StepKind.Write or StepKind.Remove or StepKind.SetMode && folder.State(step.Path) != step.After).Select(step => step.Path).ToList();
        if (edited.Count > 0 && !isForced) throw tree.Bad($"changed since the migration: {WorkTree.Show(edited)}; save what you need of that and give --force to undo all the same");
        var blocked = edited.Where(path => folder.State(path).Kind is StateKind.Folder or StateKind.Blocked).ToList();
        if (blocked.Count > 0) throw tree.Bad($"{WorkTree.Show(blocked)} cannot be put back, since a folder or a link stands there or above; move it away first");
    }

    /// <summary>The steps that lead back: the last one first, the manifest last of all, as what stands there tells whether all of it is done.</summary>
    private static List<(UpdateStep Step, WantedFile? Content)> Inverse(WorkTree tree, UndoRecord record)
    {
        var folder = new OutputFolder(tree.Root);
        var steps = new List<(UpdateStep, WantedFile?)>();
        foreach (var step in record.Steps.Reverse())
        {
            var now = folder.State(step.Path);
            if (now.Kind == step.Before.Kind && (now == step.Before || now.Kind == StateKind.Folder)) continue;
            switch (step.Before.Kind)
            {
                case StateKind.File when step.Kind == StepKind.SetMode: steps.Add((new UpdateStep(StepKind.SetMode, step.Path, now, now with { IsExecutable = step.Before.IsExecutable }), null)); break;
                case StateKind.File or StateKind.Link: steps.Add((new UpdateStep(StepKind.Write, step.Path, now, step.Before), Content(tree, record, step))); break;
                case StateKind.Folder: steps.Add((new UpdateStep(StepKind.MakeFolder, step.Path, now, step.Before), null)); break;
                default: steps.Add((new UpdateStep(now.Kind == StateKind.Folder ? StepKind.RemoveFolder : StepKind.Remove, step.Path, now, FileState.Absent), null)); break;
            }
        }

        // A folder in which people have put something since stays.
        var gone = steps.Where(step => step.Item1.After.Kind == StateKind.Absent).Select(step => step.Item1.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var step in steps.Where(step => step.Item1.Kind == StepKind.RemoveFolder).OrderByDescending(step => step.Item1.Path.Length).ToList())
            if (folder.Entries(step.Item1.Path).Any(entry => !gone.Contains(entry)))
            {
                gone.Remove(step.Item1.Path);
                steps.Remove(step);
            }

        return [.. steps.OrderBy(step => step.Item1.Path == Migrator.Output.ManifestPrinter.FileName)];
    }

    private static WantedFile Content(WorkTree tree, UndoRecord record, UpdateStep step)
    {
        if (step.Before.Kind == StateKind.Link) return new WantedFile(step.Before, null, null);
        var bytes = tree.Store.Load(step.Before.Content) ?? throw tree.Bad($"what {step.Path} held before the migration is damaged, or gone from the journal, so it cannot be undone; bring the tree back by git");
        return new WantedFile(step.Before, SourceText.FromBytes(step.Path, bytes).Text, null) { Mode = record.Modes.TryGetValue(step.Path, out var mode) ? (UnixFileMode)mode : null };
    }
}

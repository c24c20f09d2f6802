using Migrator.Cli.Input;
using Migrator.Cli.Output;

namespace Migrator.Cli.InPlace;

/// <summary>What a killed run, or undo, had come to.</summary>
internal enum Recovery
{
    /// <summary>Nothing was killed.</summary>
    None,

    /// <summary>A run is taken back, or had not begun to write.</summary>
    RunTakenBack,

    /// <summary>A run had done everything.</summary>
    RunDone,

    /// <summary>An undo is taken back: the run is still there.</summary>
    UndoTakenBack,

    /// <summary>An undo had done everything.</summary>
    UndoDone,
}

/// <summary>A tree that is migrated where it stands: its git, and our folder there with what takes the migration back.</summary>
/// <param name="Root">Absolute path of the tree.</param>
/// <param name="Git">The git that tracks it; null when none does.</param>
/// <param name="NoGit">Why none does, for a message.</param>
/// <param name="Folder">Absolute path of our folder.</param>
/// <param name="Undo">The runs that can be undone.</param>
/// <param name="Store">The bytes that they wrote over.</param>
internal sealed record WorkTree(string Root, Git? Git, string NoGit, string Folder, UndoStack Undo, LegacyStore Store)
{
    private const int ShownPaths = 3;

    /// <summary>Looks at a tree; writes nothing.</summary>
    /// <param name="path">The tree.</param>
    /// <exception cref="UserErrorException">There is no such folder.</exception>
    public static WorkTree Find(string path)
    {
        if (!Directory.Exists(path)) throw new UserErrorException(ExitCode.BadInput, File.Exists(path) ? $"{path}: this is a file; give the folder that holds the code" : $"{path}: no such folder");
        var root = PathNames.Real(path);
        var git = Git.Find(root, out var why);
        // What began without git ends without it.
        var own = Path.Combine(root, TreeWalk.UndoFolder);
        var folder = git is null || Directory.Exists(own) ? own : git.StateFolder;
        return new WorkTree(root, git, why, folder, new UndoStack(Path.Combine(folder, "undo")), new LegacyStore(Path.Combine(folder, "legacy"), git));
    }

    /// <summary>Makes our folder; where it lies in the tree itself, git is told to ignore it.</summary>
    public void MakeFolder()
    {
        Directory.CreateDirectory(Folder);
        if (IsFolderInTree) File.WriteAllText(Path.Combine(Folder, ".gitignore"), "*\n");
    }

    /// <summary>Removes our folder from the tree, when nothing is left to undo.</summary>
    public void RemoveFolder()
    {
        if (IsFolderInTree && Undo.Runs.Count == 0) Leftovers.Remove(Folder);
    }

    private bool IsFolderInTree => Folder == Path.Combine(Root, TreeWalk.UndoFolder);

    /// <summary>Whether a run, or undo, was killed here.</summary>
    public bool IsInterrupted => UpdateJournal.IsIn(Root) || Undo.HasBegun;

    /// <summary>Takes back what a killed run, or undo, has done; when it had done everything, nothing.</summary>
    /// <param name="onStep">Called in front of whatever touches the disk, with its name.</param>
    /// <exception cref="UserErrorException">Another run is at work, or the journal is damaged.</exception>
    public Recovery Recover(Action<string> onStep)
    {
        if (!IsInterrupted) return Recovery.None;
        using var journal = UpdateJournal.Open(Root);
        var steps = journal.Read();
        var record = Undo.Begun;
        // Killed behind its last deed, a run has a record already, and an undo has none any more.
        var isUndo = Undo.IsUndoing || (record is null && steps.Count > 0 && !(Undo.Runs is [.., var last] && Undo.Read(last).Steps.SequenceEqual(steps)));
        var recovery = Recovery.None;
        TreeUpdate.TakeBack(Root, journal, onStep, () => record is null || Commits.AreSettled(this, record, isUndo), isDone =>
        {
            // A run that is not done has no commits, and neither has one that is undone.
            if (record is not null && isDone == isUndo) Commits.TakeBack(this, record);
            Undo.Settle(isDone);
            recovery = isDone ? (isUndo ? Recovery.UndoDone : Recovery.RunDone) : isUndo ? Recovery.UndoTakenBack : Recovery.RunTakenBack;
        });
        return recovery;
    }

    /// <summary>Refuses a tree that git could not bring back.</summary>
    /// <param name="needsCommits">Whether commits are to be made: then what an earlier run has left uncommitted counts, too.</param>
    /// <exception cref="UserErrorException">It is in no work tree, or not clean.</exception>
    public void CheckClean(bool needsCommits)
    {
        const string Otherwise = "or give --force: cppmod-migrate undo brings it back as it is now";
        if (Git is null) throw Bad($"{NoGit}; {(needsCommits ? "--commit needs a git work tree" : $"--in-place is for a clean git work tree: make it one, {Otherwise}")}");
        if (Git.Tracked().Count == 0) throw Bad($"git tracks nothing here; {(needsCommits ? "commit the tree first" : $"commit the tree first, {Otherwise}")}");
        var unclean = Git.Unclean();
        if (!needsCommits && unclean.Count > 0) unclean = [.. unclean.Except(OwnUncommitted(), StringComparer.Ordinal)];
        if (unclean.Count > 0) throw Bad($"not clean, by git: {Show(unclean)}; {(needsCommits ? "commit or stash that first" : $"commit or stash that, {Otherwise}")}");
    }

    /// <summary>Some paths for a message.</summary>
    public static string Show(IReadOnlyCollection<string> paths) =>
        string.Join(", ", paths.Take(ShownPaths)) + (paths.Count > ShownPaths ? $" and {paths.Count - ShownPaths} more" : "");

    /// <summary>An error that is about the tree.</summary>
    public UserErrorException Bad(string what) => new(ExitCode.BadOutput, $"{Root}: {what}");

    /// <summary>Paths that are as our last runs left them: undo brings them back, so nothing of anybody's is lost.</summary>
    private IEnumerable<string> OwnUncommitted() =>
        Undo.Runs.Reverse().SelectMany(run => Undo.Read(run).Steps).DistinctBy(step => step.Path)
            .Where(step => FileState.Of(Path.Combine(Root, step.Path)) == step.After).Select(step => step.Path);
}

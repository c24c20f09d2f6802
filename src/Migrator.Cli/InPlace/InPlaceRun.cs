using System.Collections.Immutable;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Model.Facts;
using Migrator.Output;

namespace Migrator.Cli.InPlace;

/// <summary>How a tree is migrated where it stands.</summary>
/// <param name="IsDry">Whether nothing is written.</param>
/// <param name="IsForced">Whether the tree need be neither clean nor in git.</param>
/// <param name="Commits">Whether two commits are made.</param>
/// <param name="CommandLine">What the user typed, for the message of the commit.</param>
internal sealed record InPlaceOptions(bool IsDry, bool IsForced, bool Commits, string CommandLine)
{
    /// <summary>Directories, files or globs to migrate, as the user named them; empty for everything.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Called in front of whatever touches the disk, with its name: tests let it fail there.</summary>
    public Action<string> OnStep { get; init; } = _ => { };
}

/// <summary>
/// A run on a tree where it stands. The legacy tree of an earlier run is laid over what it wrote, so a run plans with the legacy tree, whatever was
/// migrated before; what it writes is found by the comparison of re-runs, and written by their journal.
/// </summary>
internal sealed class InPlaceRun
{
    private readonly WorkTree _tree;
    private readonly LegacyTree? _earlier;
    private readonly InPlaceOptions _options;

    private InPlaceRun(WorkTree tree, LegacyTree? earlier, InPlaceOptions options)
    {
        _tree = tree;
        _earlier = earlier;
        _options = options;
    }

    /// <summary>Takes back what a killed run left, and looks whether the tree can be written to.</summary>
    /// <exception cref="UserErrorException">It cannot: it is in no git, or not clean.</exception>
    public static InPlaceRun Open(string path, InPlaceOptions options)
    {
        var tree = WorkTree.Find(path);
        return Guard(tree, () =>
        {
            if (options.IsDry && tree.IsInterrupted) throw tree.Bad("a run was killed here; cppmod-migrate undo takes back what it did, and so does a run without --dry-run");
            tree.Recover(options.OnStep);
            if (!options.IsForced) tree.CheckClean(options.Commits);
            if (options.Commits) Commits.Check(tree);
            var earlier = LegacyTree.Read(tree.Root);
            if (earlier is null && Path.Exists(Path.Combine(tree.Root, ManifestPrinter.FileName)))
                throw new UserErrorException(ExitCode.BadInput, $"{tree.Root}: {ManifestPrinter.FileName} here is not of --in-place; an output of --out is migrated from its legacy tree, and a file of another program has to get another name");
            return new InPlaceRun(tree, earlier, options);
        });
    }

    /// <summary>How to read a tree as the legacy tree that it was, when it was migrated in place.</summary>
    public static ReadOptions Reading(string path, IReadOnlyList<string> compileCommands) =>
        Directory.Exists(path) && LegacyTree.Read(PathNames.Real(path)) is { } earlier ? Reading(WorkTree.Find(path), earlier, compileCommands) : new ReadOptions(compileCommands);

    /// <summary>How to read the tree of this run.</summary>
    public ReadOptions Reading(IReadOnlyList<string> compileCommands) => _earlier is null
        ? new ReadOptions(compileCommands) { LeavesRepositories = true }
        : Reading(_tree, _earlier, compileCommands);

    private static ReadOptions Reading(WorkTree tree, LegacyTree earlier, IReadOnlyList<string> compileCommands) => new(compileCommands)
    {
        ToLegacy = files => earlier.Files(files, tree.Store),
        ToLegacyCommand = command => LegacyStandards.Restore(earlier.Standards, command),
        LeavesRepositories = true,
    };

    /// <summary>Globs of what earlier runs have migrated: empty when that is everything, null when there was none.</summary>
    public ImmutableArray<string>? Earlier => _earlier is null ? null : EarlierRun.Only(_tree.Root);

    /// <summary>Finds out what a result changes, and writes it unless the run is dry.</summary>
    /// <param name="input">The tree as it was read.</param>
    /// <param name="result">What becomes of it.</param>
    /// <param name="write">What people did to the tree and want undone.</param>
    /// <param name="cancellation">Stops before the first file is put in place.</param>
    /// <exception cref="UserErrorException">Disk or git refuses, or somebody changes the tree meanwhile; the tree is as before.</exception>
    public UpdatePlan Finish(InputTree input, MigrationResult result, WriteOptions write, CancellationToken cancellation) => Guard(_tree, () =>
    {
        var isSha256 = _tree.Git is { } git && git.Run(["rev-parse", "--show-object-format"]).Output.Trim() == "sha256";
        if (_options.IsDry) return Compare(input, result, write, isSha256, cancellation);
        using var journal = UpdateJournal.Open(_tree.Root); // its lock keeps other runs out from here on
        var plan = Compare(input, result, write, isSha256, cancellation);
        if (_options.Commits && plan.Changes.Conflicts > 0)
            throw _tree.Bad($"hand edits conflict with what would be written: {WorkTree.Show([.. plan.Edits.Where(edit => edit.IsOpen).Select(edit => edit.Path)])}; nothing was written; run without --commit, decide, and commit by hand");
        if (plan.Steps.IsEmpty) return plan;
        var record = Keep(input, result, plan);
        try
        {
            _options.OnStep("begin the record");
            _tree.Undo.Begin(record);
            TreeUpdate.Apply(_tree.Root, journal, plan.Steps, _options.OnStep, cancellation, () => Settle(record, input, result));
        }
        catch
        {
            _tree.Undo.Settle(isDone: false);
            throw;
        }

        return plan;
    });

    /// <summary>Turns what the disk refuses into the user's error.</summary>
    public static T Guard<T>(WorkTree tree, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(ExitCode.BadOutput, $"{tree.Root}: cannot be written: {UserErrorException.OneLine(error.Message).TrimEnd('.')}; nothing was changed", error);
        }
    }

    private UpdatePlan Compare(InputTree input, MigrationResult result, WriteOptions write, bool isSha256, CancellationToken cancellation)
    {
        var wanted = InPlaceTree.Wanted(input, _earlier, result.ChangedFiles, isSha256, cancellation);
        return TreeComparison.Compare(_tree.Root, InPlaceTree.Written(input, _earlier, wanted), wanted, write.IsRestored);
    }

    /// <summary>Keeps the bytes that the steps write over, and makes the commit of the moves, which is nobody's yet.</summary>
    private UndoRecord Keep(InputTree input, MigrationResult result, UpdatePlan plan)
    {
        _options.OnStep("make the folder");
        _tree.MakeFolder();
        var modes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (step, _) in plan.Steps.Where(step => step.Step.Before.Kind == StateKind.File))
        {
            _options.OnStep($"keep {step.Path}");
            var place = Path.Combine(_tree.Root, step.Path);
            if (!OperatingSystem.IsWindows()) modes[step.Path] = (int)File.GetUnixFileMode(place);
            _tree.Store.Save(File.ReadAllBytes(place));
        }

        var record = new UndoRecord([.. plan.Steps.Select(step => step.Step)], modes);
        if (!_options.Commits) return record;
        var tracked = _tree.Git!.Tracked();
        var moves = InPlaceTree.Moves(result.Explanation!.Tree.Units, plan.Steps, input).Where(move => tracked.Contains(move.From)).ToList();
        return record with { Before = _tree.Git.Head, Moves = Commits.Prepare(_tree, moves) };
    }

    private void Settle(UndoRecord record, InputTree input, MigrationResult result)
    {
        if (record.Before is not null)
        {
            _options.OnStep("commit");
            Commits.Make(_tree, record, Committed(record, input, result), Message(record));
        }

        _options.OnStep("end the record");
        _tree.Undo.Settle(isDone: true);
    }

    /// <summary>Files that git ignores stay out, and so does what is made of them.</summary>
    private List<string> Committed(UndoRecord record, InputTree input, MigrationResult result)
    {
        var tracked = _tree.Git!.Tracked();
        var ignored = input.OnDisk.Select(file => file.Path).Where(path => !tracked.Contains(path)).ToHashSet(StringComparer.Ordinal);
        var ofIgnored = result.Explanation!.Tree.Units.Where(unit => ignored.Contains(unit.Origin)).Select(unit => unit.Path).ToHashSet(StringComparer.Ordinal);
        return [.. record.Steps.Where(step => step.Kind is StepKind.Write or StepKind.Remove or StepKind.SetMode && !ignored.Contains(step.Path) && !ofIgnored.Contains(step.Path)).Select(step => step.Path)];
    }

    private string Message(UndoRecord record)
    {
        var what = _options.Only.IsEmpty ? "the headers" : string.Join(", ", _options.Only);
        return $"""
            Migrate {what} to C++ modules

            Made by cppmod-migrate{(record.Moves is null ? "" : "; the commit in front of it holds the moves alone")}:

                {_options.CommandLine}

            Headers are forwarding headers now, so every #include of them goes on to
            work. cppmod.json says what became of which file, and why.

            """;
    }
}

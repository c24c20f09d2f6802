using System.Collections.Immutable;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Output;

namespace Migrator.Cli.Output;

/// <summary>How an output is written.</summary>
public sealed record WriteOptions
{
    /// <summary>Whether what people did to a path of the output is to be undone.</summary>
    public Func<string, bool> IsRestored { get; init; } = _ => false;

    /// <summary>Called in front of whatever touches the disk, with its name: tests let it fail there.</summary>
    internal Action<string> OnStep { get; init; } = _ => { };
}

/// <summary>
/// Writes a whole tree or nothing. A new output is built in a folder beside it and renamed into place; an earlier output is
/// changed file by file (<see cref="TreeUpdate"/>), so that whatever else lies in it stays: hand edits, build folders, a
/// repository. A run that was killed leaves its folder, which the next run removes, or a journal, which the next run takes back.
/// </summary>
public static class OutputTree
{
    /// <param name="input">The tree as it was read; it is never changed.</param>
    /// <param name="outDir">Output folder: new, empty or ours (see <see cref="OutputCheck"/>).</param>
    /// <param name="changed">Text of new and changed files as Latin-1, by path from the root.</param>
    /// <param name="removed">Files that the output lacks.</param>
    /// <param name="options">How; null as usual.</param>
    /// <param name="cancellation">Stops between two files and leaves nothing behind.</param>
    /// <exception cref="UserErrorException">The disk refuses, or somebody changes the input or the output meanwhile; nothing was left behind.</exception>
    public static OutputChanges Write(
        InputTree input, string outDir, IReadOnlyDictionary<string, string> changed, IReadOnlySet<string> removed, WriteOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new WriteOptions();
        var output = PathNames.Real(outDir);
        return Guard(outDir, () =>
        {
            if (Directory.Exists(Path.GetDirectoryName(output))) Leftovers.Recover(output);
            if (!IsUpdate(output)) return Create(output, WantedTree.Of(input, output, changed, removed, cancellation), options, cancellation);
            if (UpdateJournal.IsIn(output))
            {
                using var killed = UpdateJournal.Open(output);
                TreeUpdate.TakeBack(output, killed, options.OnStep);
            }

            var wanted = WantedTree.Of(input, output, changed, removed, cancellation);
            var plan = TreeComparison.Compare(output, Written(output), wanted, options.IsRestored);
            if (plan.Steps.IsEmpty) return plan.Changes;
            options.OnStep("take the lock");
            using var journal = UpdateJournal.Open(output);
            TreeUpdate.Apply(output, journal, plan.Steps, options.OnStep, cancellation);
            options.OnStep("clean up");
            return plan.Changes;
        });
    }

    /// <summary>What <see cref="Write"/> would do; nothing is written.</summary>
    public static OutputChanges Compare(
        InputTree input, string outDir, IReadOnlyDictionary<string, string> changed, IReadOnlySet<string> removed, WriteOptions? options = null, CancellationToken cancellation = default)
    {
        var output = PathNames.Real(outDir);
        return Guard(outDir, () =>
        {
            var wanted = WantedTree.Of(input, output, changed, removed, cancellation);
            return IsUpdate(output) ? TreeComparison.Compare(output, Written(output), wanted, (options ?? new WriteOptions()).IsRestored).Changes : Created(wanted);
        });
    }

    /// <summary>A name beside the output that says whose it is: <c>out.cppmod-123.tmp</c>.</summary>
    internal static string Beside(string output, string extension) => $"{output}.cppmod-{Environment.ProcessId}.{extension}";

    /// <summary>The nearest folder above a path that exists.</summary>
    internal static string ExistingParent(string path)
    {
        var parent = Path.GetDirectoryName(path) ?? "/";
        return Path.Exists(parent) || parent == "/" ? parent : ExistingParent(parent);
    }

    private static T Guard<T>(string outDir, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(ExitCode.BadOutput, $"--out {outDir}: cannot be written: {error.Message.TrimEnd('.')}; nothing was changed", error);
        }
    }

    private static bool IsUpdate(string output) => Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any();

    /// <summary>The trees that --verify builds may have no manifest: then nothing in them counts as written.</summary>
    private static WrittenTree Written(string output) =>
        File.Exists(Path.Combine(output, ManifestPrinter.FileName)) ? WrittenTree.Read(output) : new WrittenTree(ImmutableDictionary<string, FileState>.Empty, ImmutableHashSet<string>.Empty, IsComplete: false);

    private static OutputChanges Created(WantedTree wanted) =>
        new(wanted.Files.Values.Count(file => file.State.Kind != StateKind.Folder) + (wanted.Manifest is null ? 0 : 1), 0, [], IsUpdate: false, IsUnchanged: false);

    private static OutputChanges Create(string output, WantedTree wanted, WriteOptions options, CancellationToken cancellation)
    {
        var created = MissingParent(output);
        var temporary = Beside(output, "tmp");
        var (isDone, wasEmpty) = (false, false);
        try
        {
            options.OnStep("make the folder");
            Directory.CreateDirectory(temporary);
            Fill(temporary, wanted, options, cancellation);
            options.OnStep("put the folder in place");
            wasEmpty = Directory.Exists(output);
            if (wasEmpty) Directory.Delete(output);
            Directory.Move(temporary, output);
            isDone = true;
        }
        finally
        {
            if (!isDone) Leftovers.Remove(temporary);
            if (!isDone && wasEmpty) Directory.CreateDirectory(output);
            if (!isDone && created is not null) Leftovers.RemoveEmpty(Path.GetDirectoryName(output)!, created);
        }

        return Created(wanted);
    }

    private static void Fill(string folder, WantedTree wanted, WriteOptions options, CancellationToken cancellation)
    {
        foreach (var (path, file) in wanted.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            options.OnStep($"write {path}");
            var place = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            file.WriteTo(place);
        }

        cancellation.ThrowIfCancellationRequested();
        if (wanted.Manifest is null) return;
        options.OnStep($"write {ManifestPrinter.FileName}");
        wanted.ManifestWith(ImmutableDictionary<string, string>.Empty).WriteTo(Path.Combine(folder, ManifestPrinter.FileName));
    }

    /// <summary>The topmost folder above the output that has to be made; null when none.</summary>
    private static string? MissingParent(string output)
    {
        string? missing = null;
        for (var parent = Path.GetDirectoryName(output); parent is not null && !Path.Exists(parent); parent = Path.GetDirectoryName(parent)) missing = parent;
        return missing;
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Migrator.Cli.Output;

namespace Migrator.Cli.InPlace;

/// <summary>What takes an in-place run back.</summary>
/// <param name="Steps">What it did, in this order.</param>
/// <param name="Modes">Modes of the files that it replaced or removed, by path, as numbers.</param>
internal sealed record UndoRecord(IReadOnlyList<UpdateStep> Steps, IReadOnlyDictionary<string, int> Modes)
{
    /// <summary>With --commit: the commit that the run began with; else null.</summary>
    public string? Before { get; init; }

    /// <summary>The commit of the moves; null when nothing moved.</summary>
    public string? Moves { get; init; }

    /// <summary>The commit that holds the rewrites as its only child; null without --commit.</summary>
    [JsonIgnore]
    public string? Parent => Moves ?? Before;
}

/// <summary>
/// The in-place runs of a tree, one record each; the last one is undone first. A record has one of three names: <c>3.pending</c> while its
/// run writes, <c>3.json</c> when it is done, <c>3.undoing</c> while it is taken back. So a killed run or undo is settled by whether
/// its files are done.
/// </summary>
/// <param name="folder">Absolute path of the folder with the records.</param>
internal sealed class UndoStack(string folder)
{
    private const string Done = ".json";
    private const string Pending = ".pending";
    private const string Undoing = ".undoing";

    /// <summary>Numbers of the runs that can be undone, the first one first.</summary>
    public IReadOnlyList<int> Runs => Numbers(Done);

    /// <summary>Reads the record of a run.</summary>
    /// <exception cref="UserErrorException">It is damaged.</exception>
    public UndoRecord Read(int run) => Read(Place(run, Done));

    /// <summary>Whether a run, or undo, has begun and is not settled.</summary>
    public bool HasBegun => Numbers(Pending).Count > 0 || IsUndoing;

    /// <summary>Whether an undo has begun and is not settled.</summary>
    public bool IsUndoing => Numbers(Undoing).Count > 0;

    /// <summary>The record of what has begun and is not settled; null when nothing has.</summary>
    public UndoRecord? Begun => Numbers(Pending) is [.., var run] ? Read(Place(run, Pending)) : Numbers(Undoing) is [.., var undone] ? Read(Place(undone, Undoing)) : null;

    /// <summary>Remembers a run that begins to write.</summary>
    public void Begin(UndoRecord record)
    {
        Directory.CreateDirectory(folder);
        var place = Place((Runs is [.., var last] ? last + 1 : 1), Pending);
        File.WriteAllBytes(place + ".new", JsonSerializer.SerializeToUtf8Bytes(record));
        File.Move(place + ".new", place, overwrite: true);
    }

    /// <summary>Marks a run as one that is being undone.</summary>
    public void BeginUndo(int run) => File.Move(Place(run, Done), Place(run, Undoing));

    /// <summary>Settles the run, or undo, that has begun.</summary>
    /// <param name="isDone">Whether its files are in place; else they are as before it.</param>
    public void Settle(bool isDone)
    {
        foreach (var run in Numbers(Pending))
            if (isDone) File.Move(Place(run, Pending), Place(run, Done), overwrite: true);
            else File.Delete(Place(run, Pending));
        foreach (var run in Numbers(Undoing))
            if (isDone) File.Delete(Place(run, Undoing));
            else File.Move(Place(run, Undoing), Place(run, Done), overwrite: true);
    }

    private static UndoRecord Read(string place)
    {
        try
        {
            var record = JsonSerializer.Deserialize<UndoRecord>(File.ReadAllBytes(place));
            if (record is { Steps: not null, Modes: not null } && record.Steps.All(step => step is { Path: not null } && WantedTree.IsInTree(step.Path))) return record;
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new UserErrorException(ExitCode.BadOutput, $"{place}: damaged, so that run cannot be undone; bring the tree back by git, and remove that file");
    }

    private string Place(int run, string name) => Path.Combine(folder, run.ToString(CultureInfo.InvariantCulture) + name);

    private List<int> Numbers(string name) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*" + name).Select(path => int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var run) ? run : 0).Where(run => run > 0).Order()]
        : [];
}

using System.Text.Json;

namespace Migrator.Cli.Output;

/// <summary>What a step of an update does to its path.</summary>
internal enum StepKind
{
    /// <summary>Takes a file or link away.</summary>
    Remove,

    /// <summary>Takes an empty folder away.</summary>
    RemoveFolder,

    MakeFolder,

    /// <summary>Puts a file or link there, in place of the one that stands there, if any.</summary>
    Write,

    /// <summary>Lets a file be executed, or not.</summary>
    SetMode,
}

/// <summary>One step of an update, with what is needed to take it back.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Path">Where, from the root of the output.</param>
/// <param name="Before">What stands there before it.</param>
/// <param name="After">What stands there after it.</param>
internal sealed record UpdateStep(StepKind Kind, string Path, FileState Before, FileState After);

/// <summary>
/// The folder in an output in which an update is prepared and remembered: its new files, copies of what they replace, the
/// list of steps, and a lock. It is there only while an update runs, or after one was killed.
/// </summary>
internal sealed class UpdateJournal : IDisposable
{
    public const string FolderName = ".cppmod-update";

    private const string Steps = "journal.json";

    private readonly string _folder;
    private readonly FileStream _lock;

    private UpdateJournal(string folder, FileStream lockStream)
    {
        _folder = folder;
        _lock = lockStream;
    }

    /// <summary>Whether an update runs in an output, or was killed there.</summary>
    public static bool IsIn(string output) => Directory.Exists(Path.Combine(output, FolderName));

    /// <summary>Takes the lock of an output, which ends with the process, whatever ends it.</summary>
    /// <exception cref="UserErrorException">Another run has it.</exception>
    public static UpdateJournal Open(string output)
    {
        var folder = Path.Combine(output, FolderName);
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "lock");
        try
        {
            return new UpdateJournal(folder, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (!isNew && File.Exists(path))
        {
            throw new UserErrorException(ExitCode.BadOutput, $"{output}: another run is writing there; wait for it and run again", error);
        }
    }

    /// <summary>Place for the new file of a step.</summary>
    public string New(int step) => Path.Combine(_folder, $"new-{step}");

    /// <summary>Place for what a step replaces or removes.</summary>
    public string Old(int step) => Path.Combine(_folder, $"old-{step}");

    /// <summary>Remembers the steps. From now on they are taken back when not all of them are done.</summary>
    public void Write(IReadOnlyList<UpdateStep> steps)
    {
        var path = Path.Combine(_folder, Steps);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(steps));
        File.Move(path + ".new", path);
    }

    /// <summary>The steps of an update that began; empty when none did.</summary>
    /// <exception cref="UserErrorException">They cannot be read.</exception>
    public IReadOnlyList<UpdateStep> Read()
    {
        var path = Path.Combine(_folder, Steps);
        if (!File.Exists(path)) return [];
        try
        {
            var steps = JsonSerializer.Deserialize<List<UpdateStep>>(File.ReadAllBytes(path));
            if (steps is not null && steps.All(step => step is not null && step.Path is not null && WantedTree.IsInTree(step.Path))) return steps;
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new UserErrorException(ExitCode.BadOutput, $"{path}: damaged, so what a killed run did cannot be taken back; remove the folder {_folder} and run again: what that run wrote then counts as changed by hand where it is not what this one writes");
    }

    /// <summary>The update is done, or taken back.</summary>
    public void Forget() => File.Delete(Path.Combine(_folder, Steps));

    /// <summary>Removes the folder, unless an update could not be taken back.</summary>
    public void Dispose()
    {
        if (!File.Exists(Path.Combine(_folder, Steps))) Leftovers.Remove(_folder);
        _lock.Dispose();
    }
}

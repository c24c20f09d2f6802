namespace Migrator.Cli.Output;

/// <summary>
/// Changes an output file by file, as a database would: everything new is prepared first, then a journal is written, then
/// each file is put in place by one rename. What fails or is killed in between is taken back, at once or by the next run.
/// </summary>
internal static class TreeUpdate
{
    /// <summary>Does the steps, or none of them.</summary>
    /// <param name="output">Absolute path of the output.</param>
    /// <param name="journal">The journal of the output; its earlier steps are done or taken back.</param>
    /// <param name="steps">The steps in their order, with what they write.</param>
    /// <param name="onStep">Called in front of whatever touches the disk, with its name.</param>
    /// <param name="cancellation">Stops before the first file is put in place.</param>
    /// <param name="settle">What belongs to the update and is no file of the output, done behind the last step; when it fails, all is taken back.</param>
    /// <exception cref="UserErrorException">Somebody else changed the output meanwhile; nothing was done.</exception>
    public static void Apply(
        string output, UpdateJournal journal, IReadOnlyList<(UpdateStep Step, WantedFile? Content)> steps, Action<string> onStep, CancellationToken cancellation, Action? settle = null)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            onStep($"prepare {steps[i].Step.Path}");
            Prepare(output, journal, i, steps[i].Step, steps[i].Content);
        }

        onStep("write the journal");
        journal.Write([.. steps.Select(step => step.Step)]);
        try
        {
            for (var i = 0; i < steps.Count; i++)
            {
                onStep($"{steps[i].Step.Kind} {steps[i].Step.Path}");
                Do(output, journal, i, steps[i].Step);
            }

            settle?.Invoke();
        }
        catch
        {
            TakeBack(output, journal, onStep, isDone: () => false);
            throw;
        }

        try
        {
            onStep("forget the journal");
            journal.Forget();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // All is done, which the next run sees.
        }
    }

    /// <summary>
    /// Takes back what a run did that was killed; when it had done everything, nothing. What people changed since stays.
    /// </summary>
    /// <param name="output">Absolute path of the output.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="onStep">Called in front of whatever touches the disk, with its name.</param>
    /// <param name="isDone">Whether everything was done, if all files are as they should be; null when the files are all there is.</param>
    /// <param name="settle">Told whether everything was done, in front of the end of it.</param>
    public static void TakeBack(string output, UpdateJournal journal, Action<string> onStep, Func<bool>? isDone = null, Action<bool>? settle = null)
    {
        var steps = journal.Read();
        var isWhole = steps.Count > 0 && FileState.Of(Path.Combine(output, steps[^1].Path)) == steps[^1].After && (isDone is null || isDone());
        for (var i = steps.Count - 1; i >= 0 && !isWhole; i--)
        {
            onStep($"take back {steps[i].Path}");
            Undo(Path.Combine(output, steps[i].Path), journal.Old(i), steps[i]);
        }

        settle?.Invoke(isWhole);
        if (steps.Count == 0) return;
        onStep("forget the journal");
        journal.Forget();
    }

    private static void Prepare(string output, UpdateJournal journal, int number, UpdateStep step, WantedFile? content)
    {
        if (step.Kind is not (StepKind.Write or StepKind.Remove)) return;
        var place = Path.Combine(output, step.Path);
        var before = step.Before;
        if (step.After.Kind == StateKind.File) content!.WriteTo(journal.New(number));
        if (before.Kind == StateKind.File && step.Kind == StepKind.Write)
        {
            File.Copy(place, journal.Old(number));
            before = before with { Content = FileState.HashOf(new FileInfo(journal.Old(number))) };
            if (step.After.Kind == StateKind.File && !OperatingSystem.IsWindows()) File.SetUnixFileMode(journal.New(number), File.GetUnixFileMode(place));
        }

        if (step.After.Kind == StateKind.File) FileState.SetExecutable(journal.New(number), step.After.IsExecutable);
        if (content?.Mode is { } mode && step.After.Kind == StateKind.File && !OperatingSystem.IsWindows()) File.SetUnixFileMode(journal.New(number), mode);
        // A person may have saved a file since the trees were compared.
        if (before != step.Before || (before.Kind != StateKind.Absent && FileState.Of(place) != before))
            throw new UserErrorException(ExitCode.BadOutput, $"{place} changed while the output was compared; nothing was written; run again");
    }

    private static void Do(string output, UpdateJournal journal, int number, UpdateStep step)
    {
        var place = Path.Combine(output, step.Path);
        switch (step.Kind)
        {
            case StepKind.Remove when step.Before.Kind == StateKind.File: File.Move(place, journal.Old(number)); break;
            case StepKind.Remove: File.Delete(place); break;
            case StepKind.RemoveFolder: Directory.Delete(place); break;
            case StepKind.MakeFolder: Directory.CreateDirectory(place); break;
            case StepKind.SetMode: FileState.SetExecutable(place, step.After.IsExecutable); break;
            default: Put(step.Before, step.After, journal.New(number), place); break;
        }
    }

    private static void Undo(string place, string old, UpdateStep step)
    {
        // What stands above may be gone or be something else by now: then this step was not done.
        var now = Directory.Exists(Path.GetDirectoryName(place)) ? FileState.Of(place) : FileState.Absent;
        switch (step.Kind)
        {
            case StepKind.Remove when now.Kind == StateKind.Absent && (step.Before.Kind == StateKind.Link || File.Exists(old)): Put(now, step.Before, old, place); break;
            case StepKind.RemoveFolder when now.Kind == StateKind.Absent: Directory.CreateDirectory(place); break;
            case StepKind.MakeFolder when now.Kind == StateKind.Folder && !Directory.EnumerateFileSystemEntries(place).Any(): Directory.Delete(place); break;
            case StepKind.Write when now == step.After && step.Before.Kind == StateKind.Absent: File.Delete(place); break;
            case StepKind.Write when now == step.After || IsHalfPut(now, step): Put(now, step.Before, old, place); break;
            case StepKind.SetMode when now == step.After: FileState.SetExecutable(place, step.Before.IsExecutable); break;
        }
    }

    /// <summary>A file comes by one rename; a link cannot be written over what is there.</summary>
    private static void Put(FileState before, FileState after, string file, string place)
    {
        if (before.Kind == StateKind.Link || (after.Kind == StateKind.Link && before.Kind != StateKind.Absent)) File.Delete(place);
        if (after.Kind == StateKind.Link) File.CreateSymbolicLink(place, after.Content);
        else File.Move(file, place, overwrite: before.Kind == StateKind.File);
    }

    private static bool IsHalfPut(FileState now, UpdateStep step) =>
        now.Kind == StateKind.Absent && step.Before.Kind != StateKind.Absent && (step.Before.Kind == StateKind.Link || step.After.Kind == StateKind.Link);
}

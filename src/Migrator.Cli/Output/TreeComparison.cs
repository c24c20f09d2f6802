using Migrator.Output;

namespace Migrator.Cli.Output;

/// <summary>
/// The three-way comparison behind a re-run: what the last run wrote, what stands there now, what this run would write. It
/// reads and writes nothing but what <see cref="OutputFolder"/> reads.
/// </summary>
internal sealed class TreeComparison
{
    /// <summary>So many offers of one path are looked for: people edit one, at most, before they decide.</summary>
    private const int MostOffers = 3;

    private readonly OutputFolder _folder;
    private readonly WrittenTree _written;
    private readonly WantedTree _wanted;
    private readonly Func<string, bool> _isRestored;
    private readonly SortedDictionary<string, UpdateStep> _removed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (UpdateStep Step, WantedFile Content)> _put = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, UpdateStep> _modes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _orphans = new(StringComparer.Ordinal);
    private readonly List<HandEdit> _edits = [];

    private TreeComparison(OutputFolder folder, WrittenTree written, WantedTree wanted, Func<string, bool> isRestored)
    {
        _folder = folder;
        _written = written;
        _wanted = wanted;
        _isRestored = isRestored;
    }

    /// <summary>Compares.</summary>
    /// <param name="output">Absolute path of the output.</param>
    /// <param name="written">What the last run wrote.</param>
    /// <param name="wanted">What this run would write.</param>
    /// <param name="isRestored">Whether what people did to a path is to be undone.</param>
    /// <exception cref="IOException">The output cannot be read.</exception>
    public static UpdatePlan Compare(string output, WrittenTree written, WantedTree wanted, Func<string, bool> isRestored)
    {
        var comparison = new TreeComparison(new OutputFolder(output), written, wanted, isRestored);
        return comparison.Run();
    }

    private UpdatePlan Run()
    {
        var paths = _wanted.Files.Keys.Union(_written.Files.Keys).Where(path => path != ManifestPrinter.FileName).Order(StringComparer.Ordinal).ToList();
        var below = new List<string>();
        foreach (var path in paths)
        {
            var now = Now(path);
            // A file that should stand where a folder is has to wait until it is known what becomes of all that is in there.
            if (now.Kind == StateKind.Folder && Wanted(path).Kind is StateKind.File or StateKind.Link) below.Add(path);
            else Decide(path, now);
        }

        foreach (var path in below) Decide(path, IsEmptied(path) ? FileState.Absent : Now(path));
        return Result();
    }

    private FileState Wanted(string path) => _wanted.Files.TryGetValue(path, out var file) ? file.State : FileState.Absent;

    /// <summary>What stands at a path, when what this update removes above it is gone.</summary>
    private FileState Now(string path) => WantedTree.Above(path).Any(_removed.ContainsKey) ? FileState.Absent : _folder.State(path);

    private void Decide(string path, FileState now)
    {
        var last = _written.Files.GetValueOrDefault(path, FileState.Absent);
        var wanted = Wanted(path);
        // Nobody knows what an output of version 0.1 held: what is as the legacy file counts as ours.
        if (!_written.IsComplete && last.Kind == StateKind.Absent && now.Holds(wanted)) last = wanted;
        var isRestored = _isRestored(path) && now.Kind is not (StateKind.Folder or StateKind.Blocked);
        if (isRestored) last = now;

        if (now.Holds(wanted)) Settle(path, last, now, wanted);
        else if (now.Holds(last)) Replace(path, last, now, wanted);
        else if (_written.Orphans.Contains(path)) KeepOrphan(path, last, now, wanted);
        else if (!wanted.Holds(last)) Conflict(path, last, now, wanted);
        else if (OpenOffer(path, now) is { } offer) _edits.Add(new HandEdit(path, offer, IsOpen: true));
        else if (wanted.Kind != StateKind.Folder) _edits.Add(new HandEdit(path, null, IsOpen: false));
        if (isRestored) RemoveOffers(path, now, last, wanted);
    }

    /// <summary>The path holds what it should: an offer that is left of a conflict goes, and so does a mode that is not the legacy file's.</summary>
    private void Settle(string path, FileState last, FileState now, FileState wanted)
    {
        RemoveOffers(path, now, last, wanted);
        if (wanted.Kind != StateKind.File || now.IsExecutable == wanted.IsExecutable) return;
        if (last.Kind != StateKind.File || now.IsExecutable == last.IsExecutable) _modes[path] = new UpdateStep(StepKind.SetMode, path, now, wanted);
        else _edits.Add(new HandEdit(path, null, IsOpen: false));
    }

    private void Replace(string path, FileState last, FileState now, FileState wanted)
    {
        if (wanted.Kind != StateKind.Absent) Put(path, now, _wanted.Files[path], isExecutable: now.Kind == StateKind.File && now.IsExecutable != last.IsExecutable ? now.IsExecutable : wanted.IsExecutable);
        else if (now.Kind is StateKind.File or StateKind.Link) Remove(path, now);
        if (wanted.Kind == StateKind.Absent && _written.Orphans.Contains(path)) RemoveOffers(path, now, last, wanted);
    }

    private void Put(string path, FileState now, WantedFile file, bool isExecutable) =>
        _put[path] = (new UpdateStep(file.State.Kind == StateKind.Folder ? StepKind.MakeFolder : StepKind.Write, path, now, file.State with { IsExecutable = isExecutable }), file);

    private void Conflict(string path, FileState last, FileState now, FileState wanted)
    {
        if (wanted.Kind == StateKind.Absent)
        {
            // What is left of a folder is no conflict: whatever people put there is theirs.
            if (last.Kind is not (StateKind.File or StateKind.Link) || now.Kind is StateKind.Folder or StateKind.Blocked) return;
            var marker = path + OutputFolder.RemovedSuffix;
            if (_folder.State(marker).Kind == StateKind.Absent) Put(marker, FileState.Absent, Marker(path), isExecutable: false);
            _orphans[path] = last.Content;
            _edits.Add(new HandEdit(path, marker, IsOpen: true));
            return;
        }

        if (wanted.Kind == StateKind.Folder) return;
        foreach (var offer in Offers(path, now))
        {
            var there = _folder.State(offer);
            if (there.Kind != StateKind.Absent && !there.Holds(wanted) && !there.Holds(last)) continue;
            if (!there.Holds(wanted)) Put(offer, there, _wanted.Files[path], wanted.IsExecutable);
            _edits.Add(new HandEdit(path, offer, IsOpen: true));
            return;
        }
    }

    /// <summary>The conflict of an earlier run: open as long as the note beside it is there.</summary>
    private void KeepOrphan(string path, FileState last, FileState now, FileState wanted)
    {
        var marker = path + OutputFolder.RemovedSuffix;
        var note = _folder.State(marker);
        if (wanted.Kind != StateKind.Absent || now.Kind is StateKind.Folder or StateKind.Blocked)
        {
            if (note.Holds(Marker(path).State)) Remove(marker, note);
            Conflict(path, last, now, wanted);
        }
        else if (note.Kind != StateKind.Absent)
        {
            _orphans[path] = last.Content;
            _edits.Add(new HandEdit(path, marker, IsOpen: true));
        }
    }

    private static WantedFile Marker(string path)
    {
        var text = $"{Path.GetFileName(path)} was changed by hand, and this run would remove it: its legacy file is gone, or becomes something else.\nDelete it to follow, or delete this note to keep it.\n";
        var latin1 = Model.Text.SourceText.Encode(text);
        return new WantedFile(new FileState(StateKind.File, ManifestPrinter.Hash(latin1)), latin1, null);
    }

    /// <summary>Places for the new text of a path that cannot have it, in the order of their use: the next one when somebody has edited an offer.</summary>
    private IEnumerable<string> Offers(string path, FileState now)
    {
        var kept = now.Kind == StateKind.Blocked ? _folder.Blocker(path)! : path;
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{kept}{OutputFolder.NewSuffix}{(number == 1 ? "" : number)}{path[kept.Length..]}").Where(offer => !_wanted.Files.ContainsKey(offer));
    }

    private string? OpenOffer(string path, FileState now) => Offers(path, now).Take(MostOffers).FirstOrDefault(offer => _folder.State(offer).Kind is StateKind.File or StateKind.Link);

    /// <summary>What we put beside a path goes with the conflict, unless somebody has edited it.</summary>
    private void RemoveOffers(string path, FileState now, FileState last, FileState wanted)
    {
        foreach (var offer in Offers(path, wanted).Take(MostOffers))
            if (_folder.State(offer) is { Kind: StateKind.File or StateKind.Link } there && (there.Holds(now) || there.Holds(last) || there.Holds(wanted)))
                Remove(offer, there);
        var marker = path + OutputFolder.RemovedSuffix;
        if (!_wanted.Files.ContainsKey(marker) && _folder.State(marker) is { Kind: StateKind.File } note && note.Holds(Marker(path).State)) Remove(marker, note);
    }

    private void Remove(string path, FileState now) => _removed[path] = new UpdateStep(StepKind.Remove, path, now, FileState.Absent);

    /// <summary>Whether nothing is left in a folder.</summary>
    private bool IsEmptied(string folder) =>
        !_put.Keys.Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
        && _folder.Entries(folder).All(entry => _removed.ContainsKey(entry) || (_folder.State(entry).Kind == StateKind.Folder && Wanted(entry).Kind != StateKind.Folder && IsEmptied(entry)));

    private UpdatePlan Result()
    {
        var folders = _removed.Keys.SelectMany(WantedTree.Above)
            .Concat(_written.Files.Where(file => file.Value.Kind == StateKind.Folder && _folder.State(file.Key).Kind == StateKind.Folder).SelectMany(file => WantedTree.Above(file.Key).Prepend(file.Key)))
            .Concat(_put.Values.Where(put => put.Step.Before.Kind == StateKind.Absent && _folder.State(put.Step.Path).Kind == StateKind.Folder).SelectMany(put => Inside(put.Step.Path).Append(put.Step.Path)))
            .Distinct().Where(folder => Wanted(folder).Kind != StateKind.Folder && IsEmptied(folder)).OrderDescending(StringComparer.Ordinal);
        var made = _put.Keys.SelectMany(WantedTree.Above).Concat(_put.Where(put => put.Value.Step.Kind == StepKind.MakeFolder).Select(put => put.Key))
            .Distinct().Where(folder => _removed.ContainsKey(folder) || _folder.State(folder).Kind is StateKind.Absent or StateKind.Blocked).Order(StringComparer.Ordinal);
        var present = new FileState(StateKind.Folder);
        List<(UpdateStep, WantedFile?)> steps =
        [
            .. _removed.Values.Select(step => (step, (WantedFile?)null)),
            .. folders.Select(folder => (new UpdateStep(StepKind.RemoveFolder, folder, present, FileState.Absent), (WantedFile?)null)),
            .. made.Select(folder => (new UpdateStep(StepKind.MakeFolder, folder, FileState.Absent, present), (WantedFile?)null)),
            .. _put.Values.Where(put => put.Step.Kind == StepKind.Write).Select(put => (put.Step, (WantedFile?)put.Content)),
            .. _modes.Values.Select(step => (step, (WantedFile?)null)),
        ];
        // Last, so that what stands there tells whether all of it is done.
        if (_wanted.Manifest is not null) AddManifest(steps, _wanted.ManifestWith(_orphans));
        else if (_wanted.Files.TryGetValue(ManifestPrinter.FileName, out var own)) AddManifest(steps, own);
        return new UpdatePlan([.. steps], [.. _edits.OrderBy(edit => edit.Path, StringComparer.Ordinal)]);
    }

    private IEnumerable<string> Inside(string folder) =>
        _folder.Entries(folder).Where(entry => _folder.State(entry).Kind == StateKind.Folder).SelectMany(entry => Inside(entry).Append(entry));

    private void AddManifest(List<(UpdateStep, WantedFile?)> steps, WantedFile manifest)
    {
        var now = _folder.State(ManifestPrinter.FileName);
        if (!now.Holds(manifest.State)) steps.Add((new UpdateStep(StepKind.Write, ManifestPrinter.FileName, now, manifest.State), manifest));
    }
}

using System.Collections.Immutable;
using Migrator.Cli.Output;
using Migrator.Model.Facts;
using Migrator.Model.Units;
using Migrator.Output;

namespace Migrator.Cli.InPlace;

/// <summary>What an in-place run wants of its tree, and what counts as written by an earlier one: the two ends of the comparison that re-runs make, too.</summary>
internal static class InPlaceTree
{
    /// <summary>What a run would write: files that are new or differ from the legacy tree, and legacy texts that come back.</summary>
    /// <param name="input">The tree as it was read.</param>
    /// <param name="earlier">What earlier runs have written over; null for none.</param>
    /// <param name="changed">Text of new and changed files as Latin-1, by path.</param>
    /// <param name="isSha256">Whether git names objects by SHA-256.</param>
    /// <param name="cancellation">Stops the look whether the tree is still as it was read.</param>
    /// <exception cref="UserErrorException">The tree has changed since it was read.</exception>
    public static WantedTree Wanted(InputTree input, LegacyTree? earlier, IReadOnlyDictionary<string, string> changed, bool isSha256, CancellationToken cancellation)
    {
        InputChanges.Check(input, cancellation);
        var files = new Dictionary<string, WantedFile>(StringComparer.Ordinal);
        var legacy = new Dictionary<string, LegacyText>(StringComparer.Ordinal);
        foreach (var file in input.Files.Where(file => file.Text is not null && (changed.ContainsKey(file.Path) || (earlier?.Made.ContainsKey(file.Path) ?? false))))
        {
            var text = file.Text!.Text;
            if (changed.ContainsKey(file.Path)) legacy[file.Path] = new LegacyText(ManifestPrinter.Hash(text), LegacyStore.BlobId(text, isSha256));
            Add(file.Path, changed.GetValueOrDefault(file.Path, text));
        }

        foreach (var (path, text) in changed.Where(file => file.Key != ManifestPrinter.FileName && !files.ContainsKey(file.Key))) Add(path, text);
        return new WantedTree(files, changed[ManifestPrinter.FileName]) { Legacy = legacy, Standards = LegacyStandards.Of(input) };

        void Add(string path, string text)
        {
            var place = Path.Combine(input.Root, path);
            var there = FileState.Of(place);
            files[path] = new WantedFile(new FileState(StateKind.File, ManifestPrinter.Hash(text), there.IsExecutable), text, there.Kind == StateKind.File ? place : null);
        }
    }

    /// <summary>What counts as written: what the manifest says, and of all other files what was read, as they are the legacy tree.</summary>
    public static WrittenTree Written(InputTree input, LegacyTree? earlier, WantedTree wanted)
    {
        var last = earlier is null ? null : WrittenTree.Read(input.Root);
        var files = new Dictionary<string, FileState>(last?.Files ?? ImmutableDictionary<string, FileState>.Empty, StringComparer.Ordinal);
        foreach (var file in input.OnDisk.Where(file => file.Text is not null && wanted.Files.ContainsKey(file.Path) && !files.ContainsKey(file.Path)))
            files[file.Path] = new FileState(StateKind.File, ManifestPrinter.Hash(file.Text!.Text), FileState.IsExecutableFile(Path.Combine(input.Root, file.Path)));
        return new WrittenTree(files, last?.Orphans ?? ImmutableHashSet<string>.Empty, IsComplete: true);
    }

    /// <summary>Which header becomes which new file, for git: the one that keeps most of its lines.</summary>
    /// <param name="units">What the run makes.</param>
    /// <param name="steps">What it does.</param>
    /// <param name="input">The tree as it was read.</param>
    public static ImmutableArray<Move> Moves(IEnumerable<ModuleUnit> units, IReadOnlyList<(UpdateStep Step, WantedFile? Content)> steps, InputTree input)
    {
        var made = steps.Where(step => step.Step is { Kind: StepKind.Write, Before.Kind: StateKind.Absent }).ToDictionary(step => step.Step.Path, step => step.Content!.Text!, StringComparer.Ordinal);
        var replaced = steps.Where(step => step.Step.Before.Kind == StateKind.File).Select(step => step.Step.Path).ToHashSet(StringComparer.Ordinal);
        var laidOver = input.LaidOver.Select(text => text.Path).ToHashSet(StringComparer.Ordinal);
        var texts = input.Files.Where(file => replaced.Contains(file.Path) && file.Text is not null && !laidOver.Contains(file.Path)).ToDictionary(file => file.Path, file => file.Text!.Text, StringComparer.Ordinal);
        return
        [
            .. units.Where(unit => unit.Kind is UnitKind.InterfacePartition or UnitKind.MacroPart && made.ContainsKey(unit.Path) && texts.ContainsKey(unit.Origin))
                .GroupBy(unit => unit.Origin, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new Move(group.Key, group.OrderBy(unit => unit.Path, StringComparer.Ordinal).MaxBy(unit => Common(texts[group.Key], made[unit.Path]))!.Path))
                .DistinctBy(move => move.To),
        ];
    }

    private static int Common(string legacy, string text) => legacy.Split('\n').Intersect(text.Split('\n')).Count();
}

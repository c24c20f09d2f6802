using System.Text.Json;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Output;
using Migrator.Tests.Support;
using Shouldly;

namespace Migrator.Tests.Cli;

/// <summary>Writes a legacy tree into <c>out</c> beside it, as a migration would that makes these files of it.</summary>
internal sealed class OutputRun(TempTree tree)
{
    /// <summary>Text of new and changed files, by path; the manifest is made of them.</summary>
    public Dictionary<string, string> Made { get; } = new(StringComparer.Ordinal);

    public string Output => tree.Beside("out");

    public OutputChanges Write(WriteOptions? options = null) => OutputTree.Write(TreeReader.Read(tree.Root, new ReadOptions()), Output, WithManifest(), new HashSet<string>(), options);

    /// <summary>A run that must not change a byte, a time or a name in the folder that holds tree and output.</summary>
    public OutputChanges WriteNothing()
    {
        var before = Times();
        var changes = Write();
        changes.IsUnchanged.ShouldBeTrue();
        Times().ShouldBe(before);
        return changes;
    }

    public OutputChanges Compare() => OutputTree.Compare(TreeReader.Read(tree.Root, new ReadOptions()), Output, WithManifest(), new HashSet<string>());

    public string PathOf(string path) => Path.Combine(Output, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public bool Has(string path) => Path.Exists(PathOf(path));

    public void Edit(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>Everything with its bytes and times, the folder that holds it all included.</summary>
    public string Times() => TempTree.Fingerprint(tree.Beside("")) + string.Join('\n', Directory.EnumerateFileSystemEntries(tree.Beside(""), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Append(tree.Beside("")).Order(StringComparer.Ordinal).Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}"));

    public Dictionary<string, string> WithManifest()
    {
        var files = Made.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new { path = file.Key, origin = "", sha256 = ManifestPrinter.Hash(file.Value) });
        return new Dictionary<string, string>(Made, StringComparer.Ordinal) { [ManifestPrinter.FileName] = JsonSerializer.Serialize(new { tool = ManifestPrinter.Tool, files }) };
    }
}

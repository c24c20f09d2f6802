using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Model.Facts;
using Migrator.Model.Text;
using Migrator.Output;

namespace Migrator.Cli.InPlace;

/// <summary>What the manifest of a tree that was migrated in place tells of its legacy tree.</summary>
/// <param name="Made">Files that the migration wrote, with the legacy files that each is made of.</param>
/// <param name="Texts">Where the legacy texts are that it wrote over, by path.</param>
/// <param name="Standards">What the legacy sources were compiled with (<see cref="LegacyStandards"/>).</param>
internal sealed record LegacyTree(IReadOnlyDictionary<string, ImmutableArray<string>> Made, IReadOnlyDictionary<string, LegacyText> Texts, IReadOnlyDictionary<string, string> Standards)
{
    /// <summary>Reads the manifest in a folder.</summary>
    /// <returns>Null when the folder holds no manifest of ours, or one of an output beside its legacy tree.</returns>
    /// <exception cref="UserErrorException">The manifest is damaged.</exception>
    public static LegacyTree? Read(string root)
    {
        var path = Path.Combine(root, ManifestPrinter.FileName);
        if (!File.Exists(path)) return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var manifest = json.RootElement;
            if (manifest.ValueKind != JsonValueKind.Object || !manifest.TryGetProperty("tool", out var tool) || tool.GetString() != ManifestPrinter.Tool) return null;
            if (!manifest.TryGetProperty(ManifestTree.LegacyMember, out var legacy)) return null;
            var texts = legacy.EnumerateObject().ToDictionary(text => WrittenTree.Checked(text.Name), text => new LegacyText(Hex(text.Value.GetProperty("sha256")), text.Value.TryGetProperty("blob", out var blob) ? Hex(blob) : ""), StringComparer.Ordinal);
            var members = manifest.GetProperty("modules").EnumerateArray().SelectMany(module => module.GetProperty("units").EnumerateArray()).Where(unit => unit.TryGetProperty("members", out _))
                .ToDictionary(unit => unit.GetProperty("path").GetString()!, unit => unit.GetProperty("members").EnumerateArray().Select(member => member.GetString()!).ToImmutableArray(), StringComparer.Ordinal);
            var made = manifest.GetProperty("files").EnumerateArray().ToDictionary(
                file => WrittenTree.Checked(file.GetProperty("path").GetString()),
                file => members.GetValueOrDefault(file.GetProperty("path").GetString()!, [file.GetProperty("origin").GetString()!]), StringComparer.Ordinal);
            var standards = manifest.TryGetProperty(ManifestTree.StandardsMember, out var given) ? given.EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString()!, StringComparer.Ordinal) : [];
            return new LegacyTree(made, texts, standards);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or NullReferenceException)
        {
            throw new UserErrorException(ExitCode.BadOutput, $"{path}: damaged ({UserErrorException.OneLine(error.Message).TrimEnd('.')}), so nobody can tell what was migrated; put it back as it was, from version control", error);
        }
    }

    /// <summary>The legacy files of such a tree: texts that were written over are back, what the migration added is left out, all others are as they are now.</summary>
    /// <param name="onDisk">Files of the tree.</param>
    /// <param name="store">Has the texts.</param>
    /// <returns>In the order of their paths.</returns>
    /// <exception cref="UserErrorException">A text is nowhere.</exception>
    public IReadOnlyList<InputFile> Files(IReadOnlyList<InputFile> onDisk, LegacyStore store)
    {
        var files = onDisk.Where(file => !Made.ContainsKey(file.Path) && !Texts.ContainsKey(file.Path) && file.Path != ManifestPrinter.FileName).ToList();
        // A forwarding header that nobody needs any more may go; who takes away all that was made of a legacy file takes that away, too.
        var present = onDisk.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        present.UnionWith(Made.Where(made => present.Contains(made.Key)).SelectMany(made => made.Value).ToList());
        foreach (var (path, text) in Texts.Where(text => present.Contains(text.Key)))
            files.Add(new InputFile(path, FileKinds.Of(path), SourceText.FromBytes(path, store.Legacy(path, text))));
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static string Hex(JsonElement value) =>
        value.GetString() is { Length: >= 40 } text && text.All(char.IsAsciiHexDigitLower) ? text : throw new FormatException("not a hash");
}

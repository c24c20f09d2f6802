using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Migrator.Model.Text;

namespace Migrator.Output;

/// <summary>Where a legacy text is kept.</summary>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Blob">Id that git gives to these bytes; empty where there is no git.</param>
public readonly record struct LegacyText(string Sha256, string Blob);

/// <summary>The rest of an output tree, behind the new and changed files: what a later run needs in order to tell the edits of people from its own.</summary>
public sealed record ManifestTree
{
    /// <summary>Member that only trees have which were migrated in place.</summary>
    public const string LegacyMember = "legacy";

    /// <summary>The same.</summary>
    public const string StandardsMember = "standards";

    /// <summary>SHA-256 of the files that were copied as they are, by path.</summary>
    public required IReadOnlyDictionary<string, string> Copied { get; init; }

    /// <summary>Targets of symbolic links, by path.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    /// <summary>Files that may be executed.</summary>
    public required IReadOnlyCollection<string> Executables { get; init; }

    /// <summary>Folders that hold nothing.</summary>
    public required IReadOnlyCollection<string> Folders { get; init; }

    /// <summary>SHA-256 of what was written last to paths whose legacy file is gone while somebody had changed them, by path: conflicts that are open.</summary>
    public required IReadOnlyDictionary<string, string> Orphans { get; init; }

    /// <summary>
    /// Of a tree that was migrated in place: where the legacy texts are kept that something else stands in the place of, by path. Copied files,
    /// links and folders are not listed then: what people do there is the new legacy tree. Null for an output beside its legacy tree.
    /// </summary>
    public IReadOnlyDictionary<string, LegacyText>? Legacy { get; init; }

    /// <summary>Of such a tree: the language standards that its sources were compiled with, by path.</summary>
    public IReadOnlyDictionary<string, string>? Standards { get; init; }

    /// <summary>A manifest with these members behind its own.</summary>
    /// <param name="manifest">A manifest as <see cref="ManifestPrinter"/> makes it.</param>
    public string AddTo(string manifest)
    {
        using var own = JsonDocument.Parse(SourceText.Decode(manifest));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var member in own.RootElement.EnumerateObject()) member.WriteTo(json);
            if (Legacy is null) Write(json, "copied", Copied);
            if (Links.Count > 0) Write(json, "links", Links);
            if (Executables.Count > 0) Write(json, "executables", Executables);
            if (Folders.Count > 0) Write(json, "folders", Folders);
            if (Orphans.Count > 0) Write(json, "orphans", Orphans);
            if (Legacy is not null) WriteLegacy(json, Legacy);
            if (Standards is not null) Write(json, StandardsMember, Standards);
            json.WriteEndObject();
        }

        return SourceText.Encode(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> values)
    {
        json.WriteStartObject(name);
        foreach (var (path, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(path, value);
        json.WriteEndObject();
    }

    private static void WriteLegacy(Utf8JsonWriter json, IReadOnlyDictionary<string, LegacyText> texts)
    {
        json.WriteStartObject(LegacyMember);
        foreach (var (path, text) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(path);
            json.WriteString("sha256", text.Sha256);
            if (text.Blob.Length > 0) json.WriteString("blob", text.Blob);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyCollection<string> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths.Order(StringComparer.Ordinal)) json.WriteStringValue(path);
        json.WriteEndArray();
    }
}

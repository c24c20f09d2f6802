using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Migrator.Model.Text;

namespace Migrator.Output;

/// <summary>The rest of an output tree, behind the new and changed files: what a later run needs in order to tell the edits of people from its own.</summary>
public sealed record ManifestTree
{
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
            Write(json, "copied", Copied);
            if (Links.Count > 0) Write(json, "links", Links);
            if (Executables.Count > 0) Write(json, "executables", Executables);
            if (Folders.Count > 0) Write(json, "folders", Folders);
            if (Orphans.Count > 0) Write(json, "orphans", Orphans);
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

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyCollection<string> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths.Order(StringComparer.Ordinal)) json.WriteStringValue(path);
        json.WriteEndArray();
    }
}

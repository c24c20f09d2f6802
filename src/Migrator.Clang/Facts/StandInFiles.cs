using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>
/// The legacy texts of a tree that was migrated in place, which the parser reads in the place of what stands there. They go into a temporary folder
/// and a map of it: the other way, texts in memory, does not go together with sessions (libclang 22 crashes when it disposes of such a unit).
/// </summary>
internal sealed class StandInFiles : IDisposable
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lazy<ImmutableArray<string>> _arguments;
    private readonly TemporaryFolder _folder;

    /// <param name="input">The tree. Nothing is written before the parser asks.</param>
    /// <param name="cancellation">Removes them at once.</param>
    public StandInFiles(InputTree input, CancellationToken cancellation)
    {
        _folder = new TemporaryFolder(cancellation);
        _arguments = new(() => input.LaidOver is { IsEmpty: false } texts ? Write(input.Root, texts) : []);
    }

    /// <summary>What tells the parser of them; empty when there are none.</summary>
    public ImmutableArray<string> Arguments => _arguments.Value;

    public void Dispose() => _folder.Dispose();

    private ImmutableArray<string> Write(string root, ImmutableArray<SourceText> texts)
    {
        var roots = texts.Select((text, number) =>
        {
            var place = Path.Combine(_folder.Path, number.ToString(CultureInfo.InvariantCulture));
            File.WriteAllBytes(place, SourceText.ToBytes(text.Text));
            return new Dictionary<string, string> { ["type"] = "file", ["name"] = Path.Combine(root, text.Path), ["external-contents"] = place };
        });
        var overlay = new Dictionary<string, object> { ["version"] = 0, ["case-sensitive"] = "true", ["use-external-names"] = "false", ["roots"] = roots };
        var map = Path.Combine(_folder.Path, "map.json");
        File.WriteAllBytes(map, JsonSerializer.SerializeToUtf8Bytes(overlay, s_readable));
        return ["-ivfsoverlay", map];
    }
}

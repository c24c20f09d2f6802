using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Model.Plans;
using Migrator.Output;

namespace Migrator.Cli.Verification;

/// <summary>What the manifest of an output tells about its files.</summary>
/// <param name="Std">How its units get the standard library.</param>
/// <param name="Units">Number of its module units.</param>
/// <param name="Origins">By path of a file in the output: the legacy files it was made of, and what it is.</param>
internal sealed record OutputOrigins(StdMode Std, int Units, ImmutableDictionary<string, (ImmutableArray<string> Legacy, string What)> Origins)
{
    /// <summary>Reads the manifest of a tree.</summary>
    /// <exception cref="UserErrorException">There is none, it is damaged, or the dialect is one that no compiler reads.</exception>
    public static OutputOrigins Read(string folder)
    {
        var path = Path.Combine(folder, ManifestPrinter.FileName);
        if (!Directory.Exists(folder)) throw new UserErrorException(ExitCode.BadInput, $"{folder}: no such folder");
        if (!File.Exists(path)) throw new UserErrorException(ExitCode.BadInput, $"{folder}: no {ManifestPrinter.FileName} here; give an output of cppmod-migrate");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            if (root.GetProperty("dialect").GetString() != "cxx20")
                throw new UserErrorException(ExitCode.BadInput, $"{folder}: this output is in the dialect of the paper, which no compiler builds; migrate with --dialect cxx20, or with --verify");
            var origins = ImmutableDictionary.CreateBuilder<string, (ImmutableArray<string>, string)>(StringComparer.Ordinal);
            foreach (var file in root.GetProperty("files").EnumerateArray().Where(file => file.GetProperty("origin").GetString() is { Length: > 0 }))
                origins[file.GetProperty("path").GetString()!] = ([file.GetProperty("origin").GetString()!], "");
            var units = 0;
            foreach (var module in root.GetProperty("modules").EnumerateArray())
                foreach (var unit in module.GetProperty("units").EnumerateArray())
                {
                    units++;
                    var what = $"{unit.GetProperty("kind").GetString()} {module.GetProperty("name").GetString()}:{unit.GetProperty("partition").GetString()}".TrimEnd(':');
                    origins[unit.GetProperty("path").GetString()!] = (unit.TryGetProperty("members", out var members) ? Texts(members) : Texts(unit.GetProperty("origin")), what);
                }

            return new OutputOrigins(root.GetProperty("std").GetString() == "import" ? StdMode.Import : StdMode.Include, units, origins.ToImmutable());
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new UserErrorException(ExitCode.BadInput, $"{path}: damaged ({UserErrorException.OneLine(error.Message)}); migrate the tree again", error);
        }
    }

    /// <summary>Where a file of the output comes from, for a reader; empty for a file that is as it was.</summary>
    public string Show(string path) =>
        Origins.TryGetValue(path, out var origin) && !origin.Legacy.IsEmpty ? $"from {string.Join(", ", origin.Legacy)}{(origin.What.Length > 0 ? $", {origin.What}" : "")}" : "";

    private static ImmutableArray<string> Texts(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Select(item => item.GetString()!)] : element.GetString() is { Length: > 0 } one ? [one] : [];
}

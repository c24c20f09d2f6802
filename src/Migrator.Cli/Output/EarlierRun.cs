using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Output;

namespace Migrator.Cli.Output;

/// <summary>What an output tells of the run that made it.</summary>
public static class EarlierRun
{
    /// <summary>The directories that an output was made of so far, as globs; empty when all were migrated, null when there is no output of ours.</summary>
    /// <param name="folder">Output folder.</param>
    /// <exception cref="UserErrorException">Its manifest is damaged.</exception>
    public static ImmutableArray<string>? Only(string folder)
    {
        var path = Path.Combine(folder, ManifestPrinter.FileName);
        if (!File.Exists(path)) return null; // whose it is was asked before
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(path));
            return manifest.RootElement.TryGetProperty(ManifestPrinter.OnlyMember, out var only) ? [.. only.EnumerateArray().Select(glob => glob.GetString()!)] : [];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or IOException)
        {
            throw new UserErrorException(ExitCode.BadOutput, $"{Path.Combine(folder, ManifestPrinter.FileName)}: damaged ({UserErrorException.OneLine(error.Message)}); give a new folder", error);
        }
    }
}

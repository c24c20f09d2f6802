using Migrator.Model.Facts;
using Migrator.Model.Text;
using Migrator.Output;
using Migrator.Output.Build;
using Migrator.Output.Diffs;

namespace Migrator.Cli;

/// <summary>Writes what a run changes, or would change, as one unified diff; coloured for a person.</summary>
public static class DiffView
{
    private const string Reset = "\u001b[m";

    /// <param name="terminal">Receives it, byte for byte.</param>
    /// <param name="input">The legacy tree.</param>
    /// <param name="result">What becomes of it.</param>
    public static void Write(Terminal terminal, InputTree input, MigrationResult result)
    {
        foreach (var path in result.ChangedFiles.Keys.Concat(result.RemovedFiles).Distinct().OrderBy(IsOurs).ThenBy(path => path, StringComparer.Ordinal))
        {
            var before = input.Files.FirstOrDefault(file => file.Path == path) is { } file ? file.Text?.Text ?? "" : null;
            var diff = UnifiedDiff.Of(path, before, result.ChangedFiles.GetValueOrDefault(path));
            terminal.OutputStream.Write(SourceText.ToBytes(terminal.HasColours ? Coloured(diff) : diff));
        }

        terminal.OutputStream.Flush();
    }

    /// <summary>Build logic and manifest stand behind what a person reviews.</summary>
    private static bool IsOurs(string path) => path is ManifestPrinter.FileName or CMakeFiles.ManifestName;

    private static string Coloured(string diff)
    {
        var isHead = true;
        return string.Join('\n', diff.Split('\n').Select(line =>
        {
            if (line.StartsWith("diff ", StringComparison.Ordinal)) isHead = true;
            else if (line.StartsWith("@@", StringComparison.Ordinal)) isHead = false;
            var colour = line.Length == 0 ? "" : isHead ? "\u001b[1m" : line[0] switch { '@' => "\u001b[36m", '+' => "\u001b[32m", '-' => "\u001b[31m", _ => "" };
            return colour.Length == 0 ? line : colour + line + Reset;
        }));
    }
}

using Migrator.Cli.Output;
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
    public static void Write(Terminal terminal, InputTree input, MigrationResult result) =>
        Write(terminal, result.ChangedFiles.Keys.Concat(result.RemovedFiles).Distinct()
            .Select(path => (path, input.Files.FirstOrDefault(file => file.Path == path) is { } file ? file.Text?.Text ?? "" : null, result.ChangedFiles.GetValueOrDefault(path))));

    /// <summary>The same for a tree that is changed where it stands: what really changes there.</summary>
    /// <param name="terminal">Receives it, byte for byte.</param>
    /// <param name="input">The tree as it was read.</param>
    /// <param name="steps">What is done to it.</param>
    internal static void Write(Terminal terminal, InputTree input, IEnumerable<(UpdateStep Step, WantedFile? Content)> steps)
    {
        var texts = input.OnDisk.ToDictionary(file => file.Path, file => file.Text?.Text ?? "", StringComparer.Ordinal);
        Write(terminal, steps.Where(step => step.Step.Kind is StepKind.Write or StepKind.Remove).Select(step => (step.Step.Path, texts.GetValueOrDefault(step.Step.Path), step.Content?.Text)));
    }

    private static void Write(Terminal terminal, IEnumerable<(string Path, string? Before, string? After)> files)
    {
        foreach (var (path, before, after) in files.OrderBy(file => IsOurs(file.Path)).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            var diff = UnifiedDiff.Of(path, before, after);
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

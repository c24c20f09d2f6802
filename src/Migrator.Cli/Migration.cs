using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Model.Facts;

namespace Migrator.Cli;

/// <summary>The pipeline: facts, plan, units, text.</summary>
public static class Migration
{
    public static MigrationResult Run(MigrationOptions options, InputTree input, Progress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        progress("Reading", input.Files.Length, input.Files.Length);
        var summary = new RunSummary
        {
            Files = input.Files.Length,
            Units = input.Commands.Length,
            Headers = input.Files.Count(file => file.Kind == FileKind.Header),
            Sources = input.Files.Count(file => file.Kind is FileKind.Source or FileKind.CSource),
            FlagsFrom = input.FlagsFrom,
            FindingsByRule = input.Findings.GroupBy(finding => finding.Rule).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
        };
        return new MigrationResult(ImmutableDictionary<string, string>.Empty, ImmutableHashSet<string>.Empty, summary, input.Findings);
    }

    /// <summary>Writes one stage as JSON.</summary>
    public static void Dump(MigrationOptions options, InputTree input, Stage stage, Stream output, Progress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellation.ThrowIfCancellationRequested();
        progress(stage.ToString(), 1, 1);
        JsonSerializer.Serialize(output, input, JsonSerializerOptions.Web);
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Model.Facts;
using Migrator.Output;

namespace Migrator.Cli;

/// <summary>Recognises a tree that an earlier run made: migrating it again changes nothing.</summary>
internal static class OwnOutput
{
    /// <summary>The result for our own output: every file as it is, hand edits reported; null for any other tree.</summary>
    public static MigrationResult? Recognise(MigrationOptions options, InputTree input)
    {
        if (input.Files.FirstOrDefault(file => file.Path == ManifestPrinter.FileName)?.Text is not { } manifest) return null;
        try
        {
            using var json = JsonDocument.Parse(Model.Text.SourceText.Decode(manifest.Text));
            if (!json.RootElement.TryGetProperty("tool", out var tool) || tool.GetString() != ManifestPrinter.Tool) return null;
            var texts = input.Files.Where(file => file.Text is not null).ToDictionary(file => file.Path, file => file.Text!.Text, StringComparer.Ordinal);
            var findings = input.Findings.ToBuilder();
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            {
                var path = file.GetProperty("path").GetString()!;
                if (texts.TryGetValue(path, out var text) && ManifestPrinter.Hash(text) != file.GetProperty("sha256").GetString())
                    findings.AddRange(Settings.Load(options, input).Rules.Graded([new Finding("keep-edited-unit", Severity.Note, path, 0, "changed since it was migrated; kept as it is")]));
            }

            var summary = new RunSummary
            {
                Files = input.Files.Length,
                Headers = input.HeaderCount,
                Sources = input.SourceCount,
                Modules = json.RootElement.GetProperty("modules").GetArrayLength(),
                FlagsFrom = "migrated already, copied as it is",
                FindingsByRule = findings.GroupBy(finding => finding.Rule).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
            };
            return new MigrationResult(ImmutableDictionary<string, string>.Empty, ImmutableHashSet<string>.Empty, summary, findings.ToImmutable());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UserErrorException(ExitCode.BadConfiguration, $"{ManifestPrinter.FileName}: damaged ({e.Message.ReplaceLineEndings(" ")}); remove it to migrate this tree as if it were legacy code");
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Reports;

namespace Migrator.Output.Reports;

/// <summary>The findings as SARIF 2.1.0, for code scanning: with every header that stays a header, as a note.</summary>
public static class SarifReport
{
    /// <summary>How every report of this format begins.</summary>
    public const string Head = $"{{\n  \"$schema\": \"{Schema}\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {{\n      \"tool\": {{\n        \"driver\": {{\n          \"name\": \"cppmod-migrate\",\n";

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private const string Root = "SRCROOT";

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as UTF-8 text.</summary>
    public static string Print(MigrationReport report)
    {
        var findings = report.Findings.Concat(Kept(report)).ToList();
        var named = report.Rules.Where(rule => findings.Any(finding => finding.Rule == rule.Id)).ToList();
        var rules = named.Select((rule, i) => (rule.Id, i)).ToDictionary(rule => rule.Id, rule => rule.i, StringComparer.Ordinal);
        var log = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = report.Tool,
                        ["version"] = report.Version,
                        ["rules"] = new JsonArray([.. named.Select(RuleOf)]),
                    },
                },
                ["automationDetails"] = new JsonObject { ["id"] = $"{report.Tool}/{report.Run.Dialect}/" },
                ["originalUriBaseIds"] = new JsonObject { [Root] = new JsonObject { ["description"] = new JsonObject { ["text"] = "The root of the legacy tree." } } },
                ["columnKind"] = "unicodeCodePoints",
                ["results"] = new JsonArray([.. findings.Select(finding => (JsonNode)ResultOf(finding, rules[finding.Rule]))]),
            }),
        };
        return log.ToJsonString(s_options) + "\n";
    }

    /// <summary>Headers that stay without a finding that says so.</summary>
    private static IEnumerable<Finding> Kept(MigrationReport report)
    {
        var said = report.Findings.Select(finding => (finding.Rule, finding.File)).ToHashSet();
        return report.Files.Where(file => file is { Fate: FileFate.Text, Kind: FileKind.Header } && file.Rule.Length > 0 && !said.Contains((file.Rule, file.Path)))
            .Select(file => new Finding(file.Rule, Severity.Note, file.Path, 0, $"stays as it is: {file.Reason}"));
    }

    private static JsonNode RuleOf(ReportedRule rule)
    {
        var about = rule.Why.Length > 0 ? rule.Why : rule.Title + ".";
        var paper = rule.Paper.Length > 0 ? $" N1964: {rule.Paper}." : "";
        return new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = string.Concat(rule.Id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            ["shortDescription"] = new JsonObject { ["text"] = rule.Title + "." },
            ["fullDescription"] = new JsonObject { ["text"] = about },
            ["help"] = new JsonObject { ["text"] = about + paper },
            ["defaultConfiguration"] = new JsonObject { ["level"] = LevelOf(rule.Severity) },
        };
    }

    private static JsonObject ResultOf(Finding finding, int rule) => new()
    {
        ["ruleId"] = finding.Rule,
        ["ruleIndex"] = rule,
        ["level"] = LevelOf(finding.Severity),
        ["message"] = new JsonObject { ["text"] = Sentence(finding.Message) },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                // Viewers drop what has no place: what concerns the whole tree stands at its root.
                ["artifactLocation"] = new JsonObject { ["uri"] = finding.File.Length > 0 ? Uri(finding.File) : ".", ["uriBaseId"] = Root },
                ["region"] = new JsonObject { ["startLine"] = Math.Max(1, finding.Line) },
            },
        }),
        ["partialFingerprints"] = new JsonObject { ["finding/v1"] = Fingerprint(finding) },
    };

    /// <summary>The same finding keeps its fingerprint when lines move.</summary>
    private static string Fingerprint(Finding finding) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Rule}\n{finding.File}\n{finding.Message}")))[..32];

    private static string LevelOf(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Sentence(string message) => char.ToUpperInvariant(message[0]) + message[1..].TrimEnd('.') + ".";

    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Migrator.Model.Reports;

namespace Migrator.Output.Reports;

/// <summary>The report for programs: stable, described by <c>docs/report.schema.json</c>.</summary>
public static class JsonReport
{
    /// <summary>How every report of this format begins.</summary>
    public const string Head = "{\n  \"tool\": \"cppmod-migrate\",\n  \"version\": ";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The report as UTF-8 text.</summary>
    public static string Print(MigrationReport report) => JsonSerializer.Serialize(report, s_options) + "\n";
}

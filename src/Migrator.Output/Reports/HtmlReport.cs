using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiffPlex;
using Migrator.Model.Reports;
using Migrator.Model.Text;
using Migrator.Output.Diffs;

namespace Migrator.Output.Reports;

/// <summary>
/// The report as one page that works offline: it holds its data, its script and its style. Texts and decisions of each file are compressed and unpacked when
/// somebody opens the file, so that thousands of files are no burden.
/// </summary>
public static class HtmlReport
{
    /// <summary>How every report of this format begins.</summary>
    public const string Head = "<!DOCTYPE html>\n<!-- cppmod-migrate report -->\n";

    private static readonly string[] s_scripts = ["dom.js", "data.js", "overview.js", "lists.js", "page.js", "layout.js", "model.js", "graph.js", "app.js"];

    // The encoder escapes '<', so no text can end the element that holds it.
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>The report as UTF-8 text.</summary>
    /// <param name="report">What it tells.</param>
    /// <param name="legacy">Text of each legacy file, one byte a character, by path; null where it has none to show.</param>
    /// <param name="output">Text of each new or changed file of the output, the same way.</param>
    /// <param name="cancellation">Stops it between two files.</param>
    public static string Print(MigrationReport report, Func<string, string?> legacy, Func<string, string> output, CancellationToken cancellation)
    {
        var pages = new string[report.Files.Length + report.Generated.Length];
        Parallel.For(0, pages.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var index = i - report.Files.Length;
            pages[i] = index < 0
                ? Script($"page-{i}", PageOf(report.Files[i], legacy(report.Files[i].Path), output))
                : Script($"generated-{index}", new { legacy = (string?)null, decisions = Array.Empty<object>(), outputs = new[] { OutputOf(report.Generated[index], null, output(report.Generated[index])) } });
        });
        var slim = report with { Files = [.. report.Files.Select(file => file with { Decisions = [] })] };
        var fates = FateNames.All.Select(entry => new { fate = entry.Fate, name = entry.Name, plural = entry.Plural, doc = entry.Doc });
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = WebUtility.HtmlEncode($"Migration of {report.Run.Project}"),
            ["style"] = Resource("report.css"),
            ["report"] = JsonSerializer.Serialize(slim, s_options),
            ["pages"] = string.Join('\n', pages),
            ["script"] = string.Join('\n', s_scripts.Select(Resource)).Replace("{{fates}}", JsonSerializer.Serialize(fates, s_options), StringComparison.Ordinal),
        };
        return Filled(Resource("report.html"), parts);
    }

    /// <summary>A template with its parts; what stands in a part is never read as a template again.</summary>
    private static string Filled(string template, IReadOnlyDictionary<string, string> parts)
    {
        var page = new StringBuilder();
        var end = 0;
        for (var start = template.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = template.IndexOf("{{", end, StringComparison.Ordinal))
        {
            var close = template.IndexOf("}}", start, StringComparison.Ordinal);
            page.Append(template, end, start - end).Append(parts[template[(start + 2)..close]]);
            end = close + 2;
        }

        return page.Append(template, end, template.Length - end).ToString();
    }

    private static object PageOf(ReportedFile file, string? legacy, Func<string, string> output) => new
    {
        legacy = legacy is null ? null : SourceText.Decode(legacy),
        decisions = file.Decisions,
        outputs = file.Outputs.Select(path => OutputOf(path, legacy, output(path))).ToArray(),
    };

    /// <summary>A file of the output, with the stretches of lines that differ from the legacy file: start and count there, start and count here, from 0.</summary>
    private static object OutputOf(string path, string? legacy, string text)
    {
        var blocks = Differ.Instance.CreateDiffs(legacy ?? "", text, ignoreWhiteSpace: false, ignoreCase: false, new LineChunker()).DiffBlocks;
        return new { path, text = SourceText.Decode(text), blocks = blocks.Select(block => new[] { block.DeleteStartA, block.DeleteCountA, block.InsertStartB, block.InsertCountB }).ToArray() };
    }

    private static string Script(string id, object data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) JsonSerializer.Serialize(deflate, data, s_options);
        return $"<script type=\"text/plain\" id=\"{id}\">{Convert.ToBase64String(packed.ToArray())}</script>";
    }

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"report/{name}") ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    }
}

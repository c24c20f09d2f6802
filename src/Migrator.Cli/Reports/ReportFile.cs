using System.Collections.Immutable;
using System.Text;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Output.Reports;

namespace Migrator.Cli.Reports;

/// <summary>A report that was asked for.</summary>
/// <param name="Given">Path as the user wrote it.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Format">What its extension says.</param>
public sealed record ReportFile(string Given, string Path, ReportFormat Format)
{
    private static readonly (string Extension, ReportFormat Format, string Head)[] s_formats =
    [
        (".html", ReportFormat.Html, HtmlReport.Head), (".md", ReportFormat.Markdown, MarkdownReport.Head), (".json", ReportFormat.Json, JsonReport.Head), (".sarif", ReportFormat.Sarif, SarifReport.Head),
    ];

    /// <summary>Reads every <c>--report</c>: see <see cref="Of"/>.</summary>
    public static ImmutableArray<ReportFile> All(string[] given, string legacy, string? outDir) => [.. given.Distinct().Select(path => Of(path, legacy, outDir))];

    /// <summary>Reads <c>--report</c>, and looks whether the file can be written before any work is done.</summary>
    /// <param name="given">Path as the user wrote it.</param>
    /// <param name="legacy">The legacy tree, which is never written to.</param>
    /// <param name="outDir">The output folder, which holds nothing but the output; null without one.</param>
    /// <exception cref="UserErrorException">The format is unknown, or nothing may be or can be written there.</exception>
    public static ReportFile Of(string given, string legacy, string? outDir)
    {
        var extension = System.IO.Path.GetExtension(given).ToLowerInvariant();
        var (_, format, head) = s_formats.FirstOrDefault(known => known.Extension == extension);
        if (head is null) throw new UserErrorException(ExitCode.Usage, $"--report {given}: the extension says the format; give .html, .md, .json or .sarif");
        var path = PathNames.Real(given);
        if (PathNames.IsInside(path, PathNames.Real(legacy))) throw new UserErrorException(ExitCode.Usage, $"--report {given}: lies in the legacy tree, which is never written to; give a path outside of it");
        if (outDir is not null && PathNames.IsInside(path, PathNames.Real(outDir))) throw new UserErrorException(ExitCode.Usage, $"--report {given}: lies in the output folder, which holds the migrated tree; give a path outside of it");
        if (Directory.Exists(path)) throw Bad(given, "this is a folder");
        var file = new ReportFile(given, path, format);
        if (File.Exists(path) && !file.IsReport(head)) throw Bad(given, "the file there is no report of cppmod-migrate");
        file.TryFolder();
        return file;
    }

    /// <summary>Writes it: whole, or not at all.</summary>
    /// <param name="text">The report.</param>
    /// <param name="rest">What the user should know of the rest of the run when it cannot be written.</param>
    /// <exception cref="UserErrorException">The disk refuses.</exception>
    public void Write(string text, string rest)
    {
        var draft = Draft;
        try
        {
            File.WriteAllText(draft, text, new UTF8Encoding(false));
            File.Move(draft, Path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Leftovers.RemoveFile(draft);
            throw new UserErrorException(ExitCode.BadOutput, $"--report {Given}: cannot be written ({error.Message.TrimEnd('.')}); {rest}", error);
        }
    }

    private string Draft => $"{Path}.cppmod-{Environment.ProcessId}.tmp";

    private bool IsReport(string head)
    {
        try
        {
            using var stream = File.OpenRead(Path);
            var start = new byte[head.Length];
            return stream.Length == 0 || (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && Encoding.UTF8.GetString(start) == head);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Bad(Given, "it cannot be read", error);
        }
    }

    /// <summary>Tries with an empty file, since permissions alone do not tell (read-only file systems, quotas).</summary>
    private void TryFolder()
    {
        try
        {
            File.WriteAllBytes(Draft, []);
            File.Delete(Draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Bad(Given, Directory.Exists(System.IO.Path.GetDirectoryName(Path)) ? "its folder cannot be written to" : "its folder does not exist", error);
        }
    }

    private static UserErrorException Bad(string given, string what, Exception? cause = null) => new(ExitCode.BadOutput, $"--report {given}: {what}; give another path", cause);
}

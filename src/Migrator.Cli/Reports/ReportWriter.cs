using System.Collections.Immutable;
using Migrator.Cli.Explaining;
using Migrator.Output.Reports;

namespace Migrator.Cli.Reports;

/// <summary>Writes the reports that were asked for.</summary>
internal static class ReportWriter
{
    /// <param name="files">Where to, and as what.</param>
    /// <param name="result">What the run says.</param>
    /// <param name="rest">What the user should know of the rest of the run when a report cannot be written.</param>
    /// <param name="cancellation">Stops between two reports.</param>
    /// <exception cref="UserErrorException">There is nothing to report, or the disk refuses.</exception>
    public static void Write(ImmutableArray<ReportFile> files, MigrationResult result, string rest, CancellationToken cancellation)
    {
        if (files.IsEmpty) return;
        if (result.Explanation is not { } explanation) throw new UserErrorException(ExitCode.BadInput, $"--report {files[0].Given}: this tree was migrated already, so there is no plan to report; reports are of the legacy tree");
        var report = new ReportBuilder(result, explanation).Build();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            file.Write(file.Format switch
            {
                ReportFormat.Html => HtmlReport.Print(report, path => Legacy(explanation, path), path => explanation.Texts[path], cancellation),
                ReportFormat.Markdown => MarkdownReport.Print(report),
                ReportFormat.Json => JsonReport.Print(report),
                _ => SarifReport.Print(report),
            }, rest);
        }
    }

    private static string? Legacy(Explanation explanation, string path) => explanation.File(path).Text?.Text;
}

namespace Migrator.Output.Reports;

/// <summary>What a report is written as.</summary>
public enum ReportFormat
{
    /// <summary>One page that works offline.</summary>
    Html,

    /// <summary>For a pull request or a wiki.</summary>
    Markdown,

    /// <summary>For programs (<c>docs/report.schema.json</c>).</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,
}

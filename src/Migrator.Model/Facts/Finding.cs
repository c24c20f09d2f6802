namespace Migrator.Model.Facts;

/// <summary>How much a finding weighs for the reader.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>Something a user should know: a place, the rule that found it, what it is and what to do.</summary>
/// <param name="Rule">Id of the rule that reports it.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="File">Path from the root of the tree; empty when it concerns the whole tree.</param>
/// <param name="Line">Line from 1; 0 when it concerns the whole file.</param>
/// <param name="Message">What was found and what to do, in one line.</param>
public sealed record Finding(string Rule, Severity Severity, string File, int Line, string Message)
{
    /// <summary>Ids with this prefix are notes on what reading the tree met; all others are rules with a file of their own.</summary>
    public const string InputPrefix = "input-";

    /// <summary>The order in which findings are shown: by place, then rule, then text.</summary>
    public static int Compare(Finding left, Finding right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        if (order == 0) order = left.Line.CompareTo(right.Line);
        if (order == 0) order = string.CompareOrdinal(left.Rule, right.Rule);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    public override string ToString() =>
        File.Length == 0 ? $"{Message} [{Rule}]" : Line == 0 ? $"{File}: {Message} [{Rule}]" : $"{File}:{Line}: {Message} [{Rule}]";
}

using System.Collections.Immutable;

namespace Migrator.Model.Plans;

/// <summary>How much attention a step asks for.</summary>
public enum Risk
{
    /// <summary>Every decision keeps the meaning.</summary>
    Low,

    /// <summary>Up to half of the files have something that a person should look at.</summary>
    Medium,

    /// <summary>More than half of them have, or directories need each other.</summary>
    High,
}

/// <summary>Directories that are migrated together, after those that they need: one change that can be reviewed and merged by itself.</summary>
/// <param name="Number">From 1, in the order in which the steps are taken.</param>
/// <param name="Directories">Paths from the root (<c>.</c> for the root itself), each without its subfolders, in ordinal order; several only where they need each other.</param>
/// <param name="Only">What <c>--only</c> has to name for this step.</param>
/// <param name="DependsOn">Numbers of the steps whose headers its files include.</param>
/// <param name="Headers">Headers that are migrated.</param>
/// <param name="Sources">Sources that are migrated.</param>
/// <param name="Lines">Lines of all these files.</param>
/// <param name="Cycle">Where its directories need each other; empty for one directory.</param>
/// <param name="Review">Files with a decision that a person should look at, in the order of their paths.</param>
/// <param name="Stays">Headers and sources of its directories that stay as they are, and why.</param>
/// <param name="Risk">How much attention it asks for.</param>
public sealed record MigrationStep(
    int Number,
    ImmutableArray<string> Directories,
    ImmutableArray<string> Only,
    ImmutableArray<int> DependsOn,
    int Headers,
    int Sources,
    int Lines,
    ImmutableArray<DirectoryNeed> Cycle,
    ImmutableArray<FileToReview> Review,
    ImmutableArray<StayingFile> Stays,
    Risk Risk);

/// <summary>One directory needs another.</summary>
/// <param name="From">The directory that needs.</param>
/// <param name="To">The directory that is needed.</param>
/// <param name="Files">How many pairs of files say so.</param>
/// <param name="File">The first file that does.</param>
/// <param name="Target">What it needs.</param>
public sealed record DirectoryNeed(string From, string To, int Files, string File, string Target);

/// <summary>A file with decisions that a person should look at.</summary>
/// <param name="File">Path from the root.</param>
/// <param name="Rules">Rules that took them.</param>
public sealed record FileToReview(string File, ImmutableArray<string> Rules);

/// <summary>A file that stays as it is.</summary>
/// <param name="File">Path from the root.</param>
/// <param name="Rule">Rule that keeps it.</param>
/// <param name="Reason">Why.</param>
public sealed record StayingFile(string File, string Rule, string Reason);

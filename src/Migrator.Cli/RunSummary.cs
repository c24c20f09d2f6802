using System.Collections.Immutable;
using Migrator.Cli.Output;
using Migrator.Cli.Verification;

namespace Migrator.Cli;

/// <summary>A header that stayed a header.</summary>
/// <param name="File">Path from the root.</param>
/// <param name="Reason">Why, in one line.</param>
public readonly record struct KeptHeader(string File, string Reason);

/// <summary>What was parsed, and what was not.</summary>
/// <param name="Parsed">Files given to the parser.</param>
/// <param name="Reused">Files that were not, because the answers of an earlier run still hold.</param>
/// <param name="Damaged">Kept answers that were damaged, and were replaced.</param>
/// <param name="Problem">Why nothing could be kept; null when all could.</param>
public readonly record struct ParsingSummary(int Parsed, int Reused, int Damaged, string? Problem);

/// <summary>What a run did, or would do: what the closing summary shows.</summary>
public sealed record RunSummary
{
    /// <summary>Files of the tree, all kinds.</summary>
    public int Files { get; init; }

    /// <summary>Translation units parsed.</summary>
    public int Units { get; init; }

    public int Headers { get; init; }

    public int Sources { get; init; }

    public int Modules { get; init; }

    public int Partitions { get; init; }

    /// <summary>With --style wrapper, headers that the wrapper units include and names that they export; null otherwise.</summary>
    public (int Headers, int Names)? Wrapped { get; init; }

    /// <summary>Files of the output that are new or differ from the input.</summary>
    public int Changed { get; init; }

    /// <summary>Where the flags come from.</summary>
    public string FlagsFrom { get; init; } = "";

    /// <summary>Globs of what was migrated; empty for everything.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Whether a part was asked for that is, with what earlier runs have migrated, the whole.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Files that are left for later runs.</summary>
    public int HeldBack { get; init; }

    public ImmutableArray<KeptHeader> Kept { get; init; } = [];

    /// <summary>The builds of --verify, in their order.</summary>
    public ImmutableArray<VerifyRound> Rounds { get; init; } = [];

    /// <summary>What the fact cache was good for; null without one.</summary>
    public ParsingSummary? Parsing { get; init; }

    /// <summary>What became of the folder that receives the output; null when there is none.</summary>
    public OutputChanges? Output { get; init; }

    /// <summary>How many findings each rule has.</summary>
    public ImmutableSortedDictionary<string, int> FindingsByRule { get; init; } = ImmutableSortedDictionary<string, int>.Empty;
}

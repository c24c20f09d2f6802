using System.Collections.Immutable;
using Migrator.Cli.Caching;
using Migrator.Cli.Explaining;
using Migrator.Cli.Verification;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Cli;

/// <summary>How the output is spelled.</summary>
public enum Dialect
{
    /// <summary>The dialect of the paper.</summary>
    N1964,

    /// <summary>C++20, as compilers build it.</summary>
    Cxx20,
}

/// <summary>A stage of the pipeline that can be looked at.</summary>
public enum Stage
{
    Facts,
    Plan,
    Units,
}

/// <summary>What the user asked for.</summary>
/// <param name="Dialect">Spelling of the output.</param>
/// <param name="Std">Null when the user leaves it to the toolchain.</param>
/// <param name="Abi">Binary interface.</param>
/// <param name="Config">Absolute path of an existing <c>cppmod.yml</c>; null for that of the tree, if any.</param>
/// <param name="Rules">Folders with a project's own rules.</param>
/// <param name="Jobs">Threads, at least 1.</param>
/// <param name="Style">Whether headers become units or stay.</param>
public sealed record MigrationOptions(Dialect Dialect, StdMode? Std, AbiMode Abi, string? Config, ImmutableArray<string> Rules, int Jobs, Style Style = Style.Native)
{
    /// <summary>Keeps what the parser said; null for nothing.</summary>
    public FactFolder? Cache { get; init; }

    /// <summary>Whether a plain-source description of each module is written (paper 5.8).</summary>
    public bool Describes { get; init; }

    /// <summary>Whether objects that are there for their constructor and destructor only become functions of their module (n1964, paper 5.1).</summary>
    public bool StartupFunctions { get; init; }

    /// <summary>Whether sources with <c>main</c> become program modules (n1964, paper 5.2).</summary>
    public bool ProgramModules { get; init; }

    /// <summary>Whether files outside of any module import what they include.</summary>
    public bool ImportingClients { get; init; }

    /// <summary>Directories, files or globs to migrate, as the user named them; empty for everything.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>With <see cref="Only"/>, globs of what the output has migrated already: empty when that is everything, null when there is no output yet.</summary>
    public ImmutableArray<string>? Earlier { get; init; }

    /// <summary>How the output is built before it counts as the output; null when it is not.</summary>
    public VerifyOptions? Verify { get; init; }
}

/// <summary>Receives progress: the stage's name, how much of it is done, and of how much. Called from any thread.</summary>
public delegate void Progress(string stage, int done, int total);

/// <summary>The output as a difference to the input.</summary>
/// <param name="ChangedFiles">Text of new and changed files as Latin-1, by path from the root.</param>
/// <param name="RemovedFiles">Files that the output lacks.</param>
/// <param name="Summary">What was done.</param>
/// <param name="Findings">Everything the user should know, those of reading the input included.</param>
/// <param name="Refusal">Why nothing may be written, in one line; null when the output is good.</param>
public sealed record MigrationResult(
    IReadOnlyDictionary<string, string> ChangedFiles,
    IReadOnlySet<string> RemovedFiles,
    RunSummary Summary,
    ImmutableArray<Finding> Findings,
    string? Refusal = null)
{
    /// <summary>What stands behind it, for reports; null for a tree that was migrated already.</summary>
    public Explanation? Explanation { get; init; }
}

using System.Collections.Immutable;

namespace Migrator.Cli.Verification;

/// <summary>How the output is built to verify it.</summary>
/// <param name="CompileCommands">What the first <c>-p</c> names, whose build folder tells the options of the project; null to look for one in the tree.</param>
/// <param name="CMakeOptions">More options for CMake, which win over those.</param>
/// <param name="Targets">What is built; empty for everything.</param>
public sealed record VerifyOptions(string? CompileCommands, ImmutableArray<string> CMakeOptions, ImmutableArray<string> Targets)
{
    /// <summary>The same as a list, empty when nothing is named.</summary>
    public IReadOnlyList<string> Given => CompileCommands is null ? [] : [CompileCommands];

    /// <summary>Makes an option of CMake of what a user gave: <c>X=Y</c> is <c>-DX=Y</c>.</summary>
    public static VerifyOptions Of(string? compileCommands, string[]? given, string[]? targets) =>
        new(compileCommands, [.. (given ?? []).Select(option => option.StartsWith('-') ? option : "-D" + option)], [.. targets ?? []]);
}

/// <summary>One build of a verification.</summary>
/// <param name="Name">What was built: <c>legacy</c>, <c>round 1</c>, …</param>
/// <param name="Units">Module units of the tree; 0 for the legacy tree.</param>
/// <param name="Steps">Build steps that were run.</param>
/// <param name="Failed">Those that failed.</param>
/// <param name="Kept">Legacy files that stay text for it, with the compiler's message.</param>
/// <param name="Cpu">CPU time; null where the system does not tell.</param>
public sealed record VerifyRound(string Name, int Units, int Steps, int Failed, ImmutableArray<Model.Facts.BuildFailure> Kept, TimeSpan? Cpu)
{
    /// <summary>Clients that get the text of a module for it.</summary>
    public ImmutableArray<Model.Facts.ClientFailure> Clients { get; init; } = [];
}

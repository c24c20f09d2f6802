using System.Collections.Immutable;

namespace Migrator.Cli;

/// <summary>Every exit code of the program, in one place: the README and <c>--help</c> repeat this list.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>The plan has errors, or our own checks refuse the output. Nothing was written.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The input is missing, unreadable, empty or holds no C++; or it changed while it was read.</summary>
    public const int BadInput = 3;

    /// <summary>The output folder cannot be used: it is not ours, its manifest is damaged, or the disk refuses. In place: the tree is not clean, git refuses, or there is nothing to undo.</summary>
    public const int BadOutput = 4;

    /// <summary><c>compile_commands.json</c> or the configuration is missing or broken.</summary>
    public const int BadConfiguration = 5;

    /// <summary>libclang or the compiler's own headers are missing; with --verify also CMake, Ninja or the compiler.</summary>
    public const int NoToolchain = 6;

    /// <summary>With --verify: the legacy tree itself does not build with the toolchain and the standard of the output. Nothing was written.</summary>
    public const int LegacyFails = 7;

    /// <summary>The output does not build: verify found failures, or --verify even with every header kept.</summary>
    public const int OutputFails = 8;

    /// <summary>Everything was written, or could be, but hand edits in the output conflict with it: a person has to decide.</summary>
    public const int Conflicts = 9;

    /// <summary>A bug of ours.</summary>
    public const int Internal = 70;

    /// <summary>Interrupted; nothing was left behind.</summary>
    public const int Interrupted = 130;

    /// <summary>The list, for <c>--help</c>.</summary>
    public static ImmutableArray<(int Code, string Meaning)> All { get; } =
    [
        (Success, "Done."),
        (Refused, "The plan has errors, or the output was refused by our own checks. Nothing was written."),
        (Usage, "The command line is wrong."),
        (BadInput, "The input is missing or unusable, or it changed while it was read."),
        (BadOutput, "The output folder cannot be used. In place: the tree is not clean or not in git, git refuses, or undo cannot be done."),
        (BadConfiguration, "compile_commands.json or the configuration is missing or broken."),
        (NoToolchain, "libclang is missing; with --verify also CMake, Ninja or clang++."),
        (LegacyFails, "With --verify: the legacy tree itself does not build. Nothing was written."),
        (OutputFails, "The output does not build."),
        (Conflicts, "Done, but hand edits in the output conflict with what was to be written there: each has a file beside it."),
        (Internal, "A bug of this program: please report it."),
        (Interrupted, "Interrupted. Nothing was left behind."),
    ];
}

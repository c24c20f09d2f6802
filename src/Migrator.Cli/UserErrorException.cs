using System.Collections.Immutable;

namespace Migrator.Cli;

/// <summary>Something that the user can put right: one line that says what is wrong and what to do, and an exit code.</summary>
public sealed class UserErrorException(int exitCode, string message, Exception? cause = null) : Exception(OneLine(message), cause)
{
    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>More lines to show behind the message: what a build printed.</summary>
    public ImmutableArray<string> Details { get; init; } = [];

    /// <summary>A message as one line: whatever a path or a library puts into it.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

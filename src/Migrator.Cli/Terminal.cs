using System.Text;

namespace Migrator.Cli;

/// <summary>Where the program writes: results to the output, progress and messages to the error stream.</summary>
/// <param name="OutputStream">Standard output, for large results.</param>
/// <param name="Output">The same as text.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether a person watches the error stream.</param>
public sealed record Terminal(Stream OutputStream, TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>Whether results go to a person who has not asked for plain text (<c>NO_COLOR</c>).</summary>
    public bool HasColours { get; init; }

    /// <summary>Whether the error stream is a log that gets a line of progress now and then.</summary>
    public bool LogsProgress { get; init; }

    /// <summary>Writes to streams of the caller, without progress.</summary>
    public static Terminal To(Stream output, TextWriter error) =>
        new(output, new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" }, error, false);

    /// <summary>The terminal of the process; a dumb one and a pipe get progress as plain lines.</summary>
    public static Terminal OfProcess()
    {
        var interactive = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        var plain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb" || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return To(Console.OpenStandardOutput(), Console.Error) with { IsInteractive = interactive, HasColours = !plain, LogsProgress = true };
    }
}

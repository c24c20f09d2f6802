using System.Collections.Immutable;

namespace Migrator.Cli.Verification;

/// <summary>A step of a build that failed.</summary>
/// <param name="Outputs">What it should have made, as Ninja spells it.</param>
/// <param name="Command">Its command.</param>
/// <param name="Output">What it printed.</param>
public sealed record FailedStep(ImmutableArray<string> Outputs, string Command, string Output);

/// <summary>What a run of Ninja printed, read with a status line of our own (<c>NINJA_STATUS</c>).</summary>
/// <param name="Steps">Steps that were run.</param>
/// <param name="Failed">Steps that failed, in the order of what they make.</param>
/// <param name="Problem">What Ninja itself says was wrong (a cycle, a missing file); empty when nothing.</param>
public sealed record NinjaLog(int Steps, ImmutableArray<FailedStep> Failed, string Problem)
{
    /// <summary>Value of <c>NINJA_STATUS</c>: how each line starts that tells of a step.</summary>
    public const string Status = "[cppmod %f/%t] ";

    /// <summary>Where Ninja takes down how long each step took, in the build folder.</summary>
    public const string FileName = ".ninja_log";

    private const string StatusStart = "[cppmod ";

    private const string FailedStart = "FAILED: ";

    private static readonly string[] KilledCodes = ["[code=137]", "[code=152]"];

    private const string NinjaError = "ninja: error: ";

    /// <summary>Whether a line tells of a finished step; how many are, and of how many.</summary>
    public static bool IsStatus(string line, out int done, out int total)
    {
        (done, total) = (0, 0);
        if (!line.StartsWith(StatusStart, StringComparison.Ordinal)) return false;
        var end = line.IndexOf(']');
        var slash = line.IndexOf('/');
        return end > slash && slash > 0 && int.TryParse(line.AsSpan(StatusStart.Length, slash - StatusStart.Length), out done) && int.TryParse(line.AsSpan(slash + 1, end - slash - 1), out total);
    }

    /// <summary>The longest step of a <see cref="FileName"/>: its lines start with the milliseconds of start and end.</summary>
    public static TimeSpan LongestStep(IEnumerable<string> lines) =>
        TimeSpan.FromMilliseconds(lines.Select(line => line.Split('\t'))
            .Select(fields => fields.Length > 1 && long.TryParse(fields[0], out var start) && long.TryParse(fields[1], out var end) ? end - start : 0).DefaultIfEmpty().Max());

    public static NinjaLog Parse(string text)
    {
        var failed = new List<FailedStep>();
        var problem = "";
        var steps = 0;
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsStatus(lines[i], out var done, out _)) steps = Math.Max(steps, done);
            else if (lines[i].StartsWith(NinjaError, StringComparison.Ordinal)) problem = lines[i][NinjaError.Length..];
            else if (lines[i].StartsWith(FailedStart, StringComparison.Ordinal))
            {
                var outputs = lines[i][FailedStart.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.StartsWith("[code=", StringComparison.Ordinal));
                var header = i;
                var command = i + 1 < lines.Length ? lines[++i] : "";
                var from = i + 1;
                while (i + 1 < lines.Length && !IsEnd(lines[i + 1])) i++;
                // A shell that runs its last command in its own place says nothing of its end: 128 and the signal.
                var killed = from == i + 1 && KilledCodes.Any(lines[header].Contains) ? ["Killed"] : Array.Empty<string>();
                failed.Add(new FailedStep([.. outputs], command, string.Join('\n', lines[from..(i + 1)].Concat(killed))));
            }
        }

        return new NinjaLog(steps, [.. failed.OrderBy(step => string.Join(' ', step.Outputs), StringComparer.Ordinal)], problem);
    }

    private static bool IsEnd(string line) =>
        IsStatus(line, out _, out _) || line.StartsWith(FailedStart, StringComparison.Ordinal) || line.StartsWith("ninja: ", StringComparison.Ordinal);
}

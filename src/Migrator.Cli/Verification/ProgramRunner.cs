using System.Diagnostics;
using System.Text;

namespace Migrator.Cli.Verification;

/// <summary>Runs a program of the toolchain to its end.</summary>
internal static class ProgramRunner
{
    /// <summary>Finds a program: an absolute path that exists, or a name in <c>PATH</c>; null when there is none.</summary>
    public static string? Find(string program) =>
        program.Contains('/', StringComparison.Ordinal) ? (File.Exists(program) ? Path.GetFullPath(program) : null)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program in a folder.</summary>
    /// <param name="folder">Its working directory.</param>
    /// <param name="program">Absolute path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables that it gets besides those of this process.</param>
    /// <param name="line">Receives each line as it comes.</param>
    /// <param name="cancellation">Ends the program and all that it started.</param>
    /// <returns>Its exit code, and what it printed, errors included.</returns>
    public static (int Code, string Output) Run(
        string folder, string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, Action<string> line, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // One pipe for both streams: by two, a line of progress may come between a headline of an error and its text.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" 2>&1", program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // Messages are read in English and without colours.
        foreach (var (name, value) in environment.Append(new("LC_ALL", "C.UTF-8")).Append(new("CLICOLOR_FORCE", "0"))) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var stop = cancellation.Register(() => Kill(process));
        var text = new StringBuilder();
        while (process.StandardOutput.ReadLine() is { } received)
        {
            text.Append(received).Append('\n');
            line(received);
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, text.ToString());
    }

    /// <summary>CPU time of all programs that this process has run to their end, with all that they ran; null where the system does not tell.</summary>
    public static TimeSpan? ChildrenCpu()
    {
        const double TicksPerSecond = 100; // USER_HZ, which Linux never changes for programs
        try
        {
            // Behind the name in parentheses: state is field 3, cutime and cstime are 16 and 17.
            var stat = File.ReadAllText("/proc/self/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromSeconds((long.Parse(fields[13]) + long.Parse(fields[14])) / TicksPerSecond);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}

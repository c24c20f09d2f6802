using System.Diagnostics;
using Shouldly;

namespace Migrator.Tests.Support;

/// <summary>Runs programs of the toolchain that tools/ensure.sh provides.</summary>
internal static class Shell
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Dictionary<string, string>> Environment = new(ReadEnvironment);

    /// <summary>A variable that tools/env.sh sets: CMAKE, CTEST, CXX, CC.</summary>
    public static string Tool(string variable) => Environment.Value[variable];

    /// <summary>Runs a program that must succeed, and returns what it printed.</summary>
    public static string Succeed(string folder, string program, params IEnumerable<string> arguments)
    {
        var (code, output) = Run(folder, program, arguments);
        code.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    /// <summary>Runs a program; its error output follows its output.</summary>
    public static (int Code, string Output) Run(string folder, string program, params IEnumerable<string> arguments)
    {
        // A path of its own: Process looks into the working directory first, which parsing moves away.
        var path = program.Contains('/') ? program : Search(program);
        var start = new ProcessStartInfo(path, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Environment.Value["PATH"];
        start.Environment["CLICOLOR_FORCE"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Limit}");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    private static string Search(string program) =>
        Environment.Value["PATH"].Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{program} is not installed: run tools/ensure.sh");

    private static Dictionary<string, string> ReadEnvironment()
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", ". tools/env.sh && env -0"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, "tools/env.sh");
        return text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('=', 2)).ToDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
    }
}

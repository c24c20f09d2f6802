using System.CommandLine;
using System.Globalization;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Help;
using Migrator.Cli.Input;
using Migrator.Cli.Verification;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate verify modular</c>: builds an output, and says what fails and where it comes from.</summary>
public static class VerifyCommand
{
    private static readonly Manual s_manual = new(
        [],
        [("Build an output and say what fails.", "cppmod-migrate verify modular")]);

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var output = new Argument<string>("output") { Description = "Folder with an output of cppmod-migrate (standard C++). It is never changed." };
        var build = new Option<string?>("--compile-commands", "-p") { HelpName = "path", Description = "Configured build folder of this tree, whose CMake options are taken over." };
        var options = CommonOptions.CMakeOption();
        var targets = CommonOptions.CMakeTarget();
        var jobs = CommonOptions.JobsOption("Build steps at a time.");
        var command = new DocumentedCommand("verify", "Build an output with CMake, Ninja and clang in a temporary place, and say what fails: file, line, message, and the legacy file it comes from. Exit code 8 when something fails.", s_manual) { output, build, options, targets, jobs };
        command.SetAction(line => Run(line.GetRequiredValue(output), VerifyOptions.Of(line.GetValue(build), line.GetValue(options), line.GetValue(targets)), line.GetValue(jobs), terminal, cancellation));
        return command;
    }

    private static int Run(string folder, VerifyOptions options, int jobs, Terminal terminal, CancellationToken cancellation)
    {
        var origins = OutputOrigins.Read(folder);
        if (!ClangToolchain.TryLocate(out var toolchain, out var error)) throw new UserErrorException(ExitCode.NoToolchain, error);
        var (result, root, round) = ProgressView.Run(terminal, progress =>
            Verifier.BuildOnce(options, toolchain, origins.Std, TreeReader.Read(folder, new ReadOptions(options.Given)), jobs, progress, cancellation));
        var cpu = round.Cpu is { } time ? string.Create(CultureInfo.InvariantCulture, $", {time.TotalSeconds:0.0} s CPU") : "";
        if (result.IsGood)
        {
            terminal.Output.WriteLine($"Verified: {folder} builds ({origins.Units} units, {result.Steps} steps{cpu})");
            return ExitCode.Success;
        }

        foreach (var text in Verifier.Lines(result, root))
        {
            var from = origins.Show(text.Split(':')[0]);
            terminal.Error.WriteLine($"error: {text.Replace(": error: ", ": ", StringComparison.Ordinal)}{(from.Length > 0 ? $" ({from})" : "")}");
        }

        terminal.Output.WriteLine($"Failed: {folder} does not build ({result.Failed.Length} of {result.Steps} steps failed{cpu})");
        return ExitCode.OutputFails;
    }
}

using System.CommandLine;
using Migrator.Cli.Output;

namespace Migrator.Cli.Commands;

/// <summary>The main job: <c>cppmod-migrate legacy --out dir</c>.</summary>
public static class MigrateCommand
{
    /// <summary>Adds the job to the root command.</summary>
    public static void AddTo(Command command, Terminal terminal, CancellationToken cancellation)
    {
        var common = new CommonOptions();
        var output = new Option<string?>("--out", "-o") { HelpName = "dir", Description = "Folder for the whole migrated tree: new, empty, or an earlier output, which is replaced." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the summary and write nothing." };
        common.AddTo(command);
        command.Add(output);
        command.Add(dryRun);
        command.SetAction(line => Run(common, line, line.GetValue(dryRun), line.GetValue(output), terminal, cancellation));
    }

    private static int Run(CommonOptions common, ParseResult line, bool isDry, string? outDir, Terminal terminal, CancellationToken cancellation)
    {
        if (outDir is null && !isDry) throw new UserErrorException(ExitCode.Usage, "--out is missing: name the folder for the migrated tree, or use --dry-run");
        if (outDir is { Length: 0 }) throw new UserErrorException(ExitCode.Usage, "--out is empty: name the folder for the migrated tree");
        var options = common.Read(line);
        if (outDir is not null && Directory.Exists(common.Legacy(line))) OutputCheck.Check(common.Legacy(line), outDir, isDry);
        if (outDir is not null && !options.Only.IsEmpty) options = options with { Earlier = EarlierRun.Only(outDir) };
        var result = ProgressView.Run(terminal, progress =>
        {
            var input = common.ReadTree(line);
            cancellation.ThrowIfCancellationRequested();
            var migrated = Migration.Run(options, input, progress, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (!isDry && migrated.Refusal is null) OutputTree.Write(input, outDir!, migrated.ChangedFiles, migrated.RemovedFiles, cancellation);
            return migrated;
        });
        SummaryView.WriteFindings(terminal.Error, result.Findings, common.IsVerbose(line));
        if (result.Refusal is not null) throw new UserErrorException(ExitCode.Refused, $"{result.Refusal}; nothing was written");
        SummaryView.Write(terminal.Output, result.Summary, isDry ? null : outDir, common.IsVerbose(line));
        return ExitCode.Success;
    }
}

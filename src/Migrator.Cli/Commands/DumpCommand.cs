using System.CommandLine;
using Migrator.Cli.Help;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate dump facts|plan|units legacy</c>: a stage of the pipeline as JSON.</summary>
public static class DumpCommand
{
    private static readonly Manual s_manual = new(
        [],
        [
            ("Every decision with its rule and reason.", "cppmod-migrate dump plan legacy"),
            ("The facts that the compiler gave.", "cppmod-migrate dump facts legacy -p build"),
        ]);

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var command = new DocumentedCommand("dump", "Print a stage of the pipeline as JSON: the facts, the plan, or the units of the output.", s_manual);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var common = new CommonOptions();
            var dump = new Command(stage.ToString().ToLowerInvariant(), Describe(stage));
            common.AddTo(dump);
            dump.SetAction(line => Run(common, line, stage, terminal, cancellation));
            command.Add(dump);
        }

        return command;
    }

    private static int Run(CommonOptions common, ParseResult line, Stage stage, Terminal terminal, CancellationToken cancellation)
    {
        var options = common.Read(line);
        var input = ProgressView.Run(terminal, progress =>
        {
            var read = common.ReadLegacyTree(line);
            Migration.Dump(options, read, stage, terminal.OutputStream, progress, cancellation);
            return read;
        });
        terminal.OutputStream.Flush();
        SummaryView.WriteFindings(terminal.Error, input.Findings, common.IsVerbose(line));
        return ExitCode.Success;
    }

    private static string Describe(Stage stage) => stage switch
    {
        Stage.Facts => "What the parser saw: includes, macros, declarations, references.",
        Stage.Plan => "What was decided, by which rule, and why.",
        _ => "The output as structure, before it is spelled in a dialect.",
    };
}

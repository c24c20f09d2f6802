using System.CommandLine;
using Migrator.Cli.Explaining;
using Migrator.Cli.Help;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate explain legacy file[:line]</c>: which rule decided what there, and why.</summary>
public static class ExplainCommand
{
    private static readonly Manual s_manual = new(
        [],
        [
            ("What became of a header, and why.", "cppmod-migrate explain legacy src/stock/shelf.h"),
            ("What was decided on a line, and what it becomes.", "cppmod-migrate explain legacy src/stock/shelf.h:12 --dialect cxx20"),
        ]);

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var common = new CommonOptions("Show also the facts that each rule tested, and the stack trace of an internal error.");
        var place = new Argument<string>("place")
        {
            HelpName = "file[:line]",
            Description = "File of the tree, as a path from the tree or from the current folder; with a line, only what was decided there.",
        };
        var command = new DocumentedCommand("explain",
            "Tell which rule decided what for a file or a line, why, how safe it is, what would have been decided otherwise, and what the line becomes. Nothing is written.", s_manual);
        common.AddTo(command);
        command.Add(place);
        command.SetAction(line => Run(common, line, line.GetRequiredValue(place), terminal, cancellation));
        return command;
    }

    private static int Run(CommonOptions common, ParseResult line, string given, Terminal terminal, CancellationToken cancellation)
    {
        var options = common.Read(line);
        var folder = Environment.CurrentDirectory;
        var (explanation, place) = ProgressView.Run(terminal, progress =>
        {
            var input = common.ReadLegacyTree(line);
            var found = Place.Find(input, common.Legacy(line), given, folder);
            return (Migration.Explain(options, input, progress, cancellation), found);
        });
        new ExplainView(terminal.Output, explanation, common.IsVerbose(line)).Write(place);
        return ExitCode.Success;
    }
}

using System.CommandLine;
using System.Text.Json;
using Migrator.Cli.Output;
using Migrator.Cli.Steps;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate plan legacy</c>: which directories to migrate one after the other.</summary>
public static class PlanCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var common = new CommonOptions("Show lists whole, and the stack trace of an internal error.", hasOnly: false);
        var format = new Option<string>("--format") { HelpName = "text|json|dot", Description = "For a person, for a program, or a graph for Graphviz.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json", "dot");
        var output = new Option<string?>("--out", "-o") { HelpName = "dir", Description = "Folder of the migrated tree: steps that it holds already are marked as done." };
        var command = new Command("plan",
            "Show the directories in the order in which they can be migrated one after the other, from the bottom up: what each step needs, its size, its risk, its cycles, and what stays. Nothing is written.");
        common.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.SetAction(line => Run(common, line, line.GetRequiredValue(format), line.GetValue(output), terminal, cancellation));
        return command;
    }

    private static int Run(CommonOptions common, ParseResult line, string format, string? outDir, Terminal terminal, CancellationToken cancellation)
    {
        var options = common.Read(line);
        var plan = ProgressView.Run(terminal, progress => Migration.PlanOf(options, common.ReadTree(line, outDir), progress, cancellation));
        var list = StepList.Of(plan, outDir is null ? null : EarlierRun.Only(outDir));
        switch (format)
        {
            case "json":
                JsonSerializer.Serialize(terminal.OutputStream, list, Migration.Json);
                terminal.Output.WriteLine();
                break;
            case "dot":
                StepGraph.Write(terminal.Output, list);
                break;
            default:
                new StepListView(terminal.Output, common.Legacy(line), outDir, common.IsVerbose(line)).Write(list);
                break;
        }

        return ExitCode.Success;
    }
}

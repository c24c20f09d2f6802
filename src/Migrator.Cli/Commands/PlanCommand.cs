using System.CommandLine;
using System.Text.Json;
using Migrator.Cli.Help;
using Migrator.Cli.InPlace;
using Migrator.Cli.Output;
using Migrator.Cli.Steps;
using Migrator.Model.Plans;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate plan legacy</c>: which directories to migrate one after the other.</summary>
public static class PlanCommand
{
    private static readonly Manual s_manual = new(
        ["A step is a directory, or several where they need each other. It needs nothing of a later step: so its units include no text that becomes a unit later, and everything builds after each step."],
        [
            ("The steps.", "cppmod-migrate plan legacy -p build"),
            ("What is done already, and what comes next.", "cppmod-migrate plan legacy -p build --out modular"),
            ("A picture of them.", "cppmod-migrate plan legacy --format dot > steps.dot"),
        ]);

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var common = new CommonOptions("Show lists whole, and the stack trace of an internal error.", hasOnly: false);
        var format = new Option<string>("--format") { HelpName = "text|json|dot", Description = "For a person, for a program, or a graph for Graphviz.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json", "dot");
        var output = new Option<string?>("--out", "-o") { HelpName = "dir", Description = "Folder of the migrated tree: steps that it holds already are marked as done." };
        var command = new DocumentedCommand("plan",
            "Show the directories in the order in which they can be migrated one after the other, from the bottom up: what each step needs, its size, its risk, its cycles, and what stays. Nothing is written.", s_manual);
        common.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.SetAction(line =>
        {
            var options = common.Read(line);
            if (options.Style == Style.Wrapper) throw new UserErrorException(ExitCode.Usage, "--style wrapper leaves every file as it is, so it has no steps: leave it out");
            var outDir = line.GetValue(output);
            var plan = ProgressView.Run(terminal, progress => Migration.PlanOf(options, common.ReadLegacyTree(line, outDir), progress, cancellation));
            var isInPlace = outDir is null && LegacyTree.Read(common.Legacy(line)) is not null;
            var earlier = outDir is not null ? EarlierRun.Only(outDir) : isInPlace ? EarlierRun.Only(common.Legacy(line)) : null;
            Write(StepList.Of(plan, earlier), line.GetRequiredValue(format), MigrateLine(line, format, output, isInPlace), common.IsVerbose(line), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(StepList list, string format, string migrate, bool all, Terminal terminal)
    {
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
                new StepListView(terminal.Output, migrate, all).Write(list);
                break;
        }
    }

    /// <summary>The command line of a run with the same options.</summary>
    private static string MigrateLine(ParseResult line, Option format, Option output, bool isInPlace)
    {
        var words = line.Tokens.Select(token => token.Value).Skip(1).ToList();
        foreach (var option in new[] { format, output })
            if (line.GetResult(option) is { Implicit: false, IdentifierToken: { } name })
                words.RemoveRange(words.IndexOf(name.Value), 2);
        words.Remove("--verbose");
        var outDir = line.GetResult(output)?.Tokens is [var folder, ..] ? StepListView.Quoted(folder.Value) : "<dir>";
        return $"cppmod-migrate {string.Join(' ', words.Select(StepListView.Quoted))} {(isInPlace ? "--in-place" : $"--out {outDir}")}";
    }
}

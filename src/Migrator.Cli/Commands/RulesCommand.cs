using System.CommandLine;
using Migrator.Cli.Explaining;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate rules</c>: the transition rules in force.</summary>
public static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show also the condition of each rule, why it is right, the paper section behind it, and its file." };
        var command = new Command("rules",
            $"List the transition rules in force, by question: priority, id, answer, safety, and what they do. Of the rules that hold, the first answers. {RuleSet.FolderVariable} names another folder of rules.")
        { verbose };
        command.SetAction(line =>
        {
            RulesView.Write(terminal.Output, Migration.LoadRules(), line.GetValue(verbose));
            return ExitCode.Success;
        });
        return command;
    }
}

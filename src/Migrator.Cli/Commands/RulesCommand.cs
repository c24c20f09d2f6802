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
        var config = CommonOptions.ConfigOption("Configuration of a project, which may switch rules off and set their parameters.");
        var own = CommonOptions.RulesOption();
        command.Add(config);
        command.Add(own);
        command.SetAction(line =>
        {
            var rules = Settings.LoadRules(CommonOptions.ConfigPath(line.GetValue(config)), CommonOptions.RulesPaths(line.GetValue(own)));
            RulesView.Write(terminal.Output, rules, line.GetValue(verbose));
            return ExitCode.Success;
        });
        return command;
    }
}

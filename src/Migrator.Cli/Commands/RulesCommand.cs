using System.CommandLine;
using Migrator.Cli.Explaining;
using Migrator.Cli.Help;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate rules</c>: the transition rules in force.</summary>
public static class RulesCommand
{
    private static readonly Manual s_manual = new(
        ["A rule is one file, with examples that are tested. rules/README.md says how to write one."],
        [
            ("All rules, with what they do.", "cppmod-migrate rules"),
            ("With condition, reason and the section of the paper.", "cppmod-migrate rules --verbose"),
        ]);

    public static Command Create(Terminal terminal)
    {
        var verbose = new Option<bool>("--verbose") { Description = "Show also the condition of each rule, why it is right, the paper section behind it, and its file." };
        var command = new DocumentedCommand("rules",
            $"List the transition rules in force, by question: priority, id, answer, safety, and what they do. Of the rules that hold, the first answers. {RuleSet.FolderVariable} names another folder of rules.", s_manual)
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

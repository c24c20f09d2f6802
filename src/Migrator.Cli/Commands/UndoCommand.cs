using System.CommandLine;
using Migrator.Cli.Help;
using Migrator.Cli.InPlace;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate undo [tree]</c>: takes a run of <c>--in-place</c> back.</summary>
public static class UndoCommand
{
    private static readonly Manual s_manual = new(
        [
            "A run of --in-place keeps what it writes over in the folder of git (git rev-parse --git-path cppmod-migrate), so nothing of it shows in the tree. undo brings back every byte, mode and link, "
            + "and takes away what the run added. Runs stack: the next undo takes back the run before.",
            "Files that were changed since the run are named, and nothing is done; with --force they are put back, too. After --commit, undo also takes the commits off the branch, as long as they are its last ones "
            + "and on no remote branch; later, git revert does it. A run that was killed is taken back by undo, too, or by the next run.",
        ],
        [
            ("Migrate a git work tree where it stands.", "cppmod-migrate work --in-place --dialect cxx20"),
            ("Take that back.", "cppmod-migrate undo work"),
        ])
    {
        Files =
        [
            (".git/cppmod-migrate/", "The runs of a tree, and the bytes that they wrote over. It belongs to one work tree and is not pushed."),
            (".cppmod-undo/", "The same in the root of a tree without git (--in-place --force)."),
        ],
    };

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var path = new Argument<string>("tree") { Description = "Tree that was migrated by --in-place. Default: the current folder.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Put back files that were changed since the run, too: those changes are lost." };
        var verbose = new Option<bool>("--verbose") { Description = "Show the stack trace of an internal error." };
        var command = new DocumentedCommand("undo", "Take back the last run of --in-place: every byte, mode and link is as before it. Exit code 4 where that cannot be: there is nothing to undo, the journal is damaged, or people have gone on since.", s_manual) { path, force, verbose };
        command.SetAction(line =>
        {
            var tree = line.GetRequiredValue(path);
            var result = UndoRun.Run(tree, line.GetValue(force), _ => { }, cancellation);
            terminal.Output.WriteLine(result.WasKilled ? $"Undone: {tree}; a killed run, which had not come to its end"
                : $"Undone: {tree}; {result.Files} files put back or removed{(result.Commits > 0 ? $", {result.Commits} commit{(result.Commits == 1 ? "" : "s")} taken off the branch" : "")}");
            if (result.Left > 0) terminal.Output.WriteLine($"{result.Left} earlier run{(result.Left == 1 ? "" : "s")} of --in-place can be undone, too.");
            return ExitCode.Success;
        });
        return command;
    }
}

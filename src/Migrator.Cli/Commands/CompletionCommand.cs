using System.CommandLine;
using Migrator.Cli.Help;

namespace Migrator.Cli.Commands;

/// <summary><c>cppmod-migrate completion bash|zsh|fish</c>: a script by which a shell completes our command lines.</summary>
public static class CompletionCommand
{
    private static readonly Manual s_manual = new(
        ["The script asks the program itself, so it knows every option of the version that is installed. Where the program has nothing to offer, the shell completes names of files."],
        [
            ("For this bash.", "source <(cppmod-migrate completion bash)"),
            ("For zsh, in a folder of its function path.", "cppmod-migrate completion zsh > _cppmod-migrate"),
            ("For fish, in its folder of completions.", "cppmod-migrate completion fish > cppmod-migrate.fish"),
        ]);

    private static readonly Dictionary<string, string> s_scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _cppmod_migrate() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(cppmod-migrate complete "${COMP_POINT}" "${COMP_LINE}" 2> /dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _cppmod_migrate cppmod-migrate
            """,
        ["zsh"] = """
            #compdef cppmod-migrate
            _cppmod_migrate() {
              local -a found
              found=("${(@f)$(cppmod-migrate complete "$CURSOR" "$BUFFER" 2> /dev/null)}")
              [[ -n "$found" ]] && compadd -a found || _files
            }
            if [[ "$funcstack[1]" = _cppmod-migrate ]]; then _cppmod_migrate "$@"; else compdef _cppmod_migrate cppmod-migrate; fi
            """,
        ["fish"] = """
            complete -c cppmod-migrate -a '(cppmod-migrate complete (string length -- (commandline -cp)) (commandline -p) 2> /dev/null)'
            """,
    };

    /// <summary>Adds the command, and a hidden one that the scripts call.</summary>
    /// <param name="root">The root command.</param>
    /// <param name="rootOf">The root command for the words of a line.</param>
    /// <param name="output">Receives scripts and answers.</param>
    public static void AddTo(RootCommand root, Func<IEnumerable<string>, RootCommand> rootOf, TextWriter output)
    {
        var shell = new Argument<string>("shell") { HelpName = "bash|zsh|fish", Description = "The shell." }.AcceptOnlyFromAmong([.. s_scripts.Keys]);
        var command = new DocumentedCommand("completion", "Print a script by which a shell completes command lines of this program.", s_manual) { shell };
        command.SetAction(line => output.WriteLine(s_scripts[line.GetRequiredValue(shell)]));
        root.Add(command);

        var position = new Argument<int>("position");
        var text = new Argument<string>("line");
        var ask = new Command("complete") { position, text };
        ask.Hidden = true;
        ask.SetAction(line => Complete(rootOf, line.GetRequiredValue(position), line.GetRequiredValue(text), output));
        root.Add(ask);
    }

    private static void Complete(Func<IEnumerable<string>, RootCommand> rootOf, int position, string line, TextWriter output)
    {
        var typed = line[..Math.Min(position, line.Length)].TrimStart();
        var rest = typed.IndexOf(' ') is var space and >= 0 ? typed[(space + 1)..] : "";
        var root = rootOf(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var label in root.Parse(rest).GetCompletions(rest.Length).Select(item => item.Label).Where(IsOffered).Distinct().Order(StringComparer.Ordinal))
            output.WriteLine(label);
    }

    /// <summary>Not what stands for the help in other shells.</summary>
    private static bool IsOffered(string label) => label.Length > 0 && label[0] != '/' && !label.Contains('?');
}

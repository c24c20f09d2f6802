using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Migrator.Cli.Help;

/// <summary>Renders the help of a command like a manual page: usage, description, arguments, options by what they are about, commands, examples, files, exit codes.</summary>
/// <param name="output">Receives it.</param>
/// <param name="rootManual">Manual of the main job.</param>
/// <param name="width">Columns of a line.</param>
public sealed class HelpView(TextWriter output, Manual rootManual, int width = HelpView.StandardWidth)
{
    private const int StandardWidth = 100;

    private const int Indent = 2;

    private const int TextColumn = 8;

    /// <summary>Takes the place of the help that the command line library writes.</summary>
    public static void Install(Command root, Manual rootManual, TextWriter output)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Description = "Show this help.";
            option.Action = new Action(new HelpView(output, rootManual));
        }

        foreach (var version in root.Options.OfType<VersionOption>()) version.Description = "Show the version.";
    }

    public void Write(Command command)
    {
        Section("Usage", () => Paragraph(UsageOf(command)));
        var manual = command is DocumentedCommand documented ? documented.Manual : command is RootCommand ? rootManual : null;
        Section("Description", () =>
        {
            Paragraph(command.Description ?? "");
            foreach (var text in manual?.Text ?? [])
            {
                output.WriteLine();
                Paragraph(text);
            }
        });
        if (command.Arguments.Count > 0)
            Section("Arguments", () => Entries(command.Arguments.Select(argument => ($"<{argument.HelpName ?? argument.Name}>", argument.Description ?? ""))));
        foreach (var (heading, options) in OptionGroups.Of([.. command.Options, .. Inherited(command)]))
            Section(heading, () => Entries(options.Select(option => (LabelOf(option), TextOf(option)))));
        var commands = command.Subcommands.Where(sub => !sub.Hidden).ToList();
        if (commands.Count > 0)
            Section("Commands", () => Entries(commands.Select(sub => (UsageOf(sub)["cppmod-migrate ".Length..].Replace(" [options]", "", StringComparison.Ordinal), sub.Description ?? ""))));
        if (manual is null) return;
        Section("Examples", () => Entries(manual.Examples.Select(example => (example.Line, example.Purpose))));
        if (!manual.Files.IsEmpty) Section("Files", () => Entries(manual.Files));
        if (!manual.Environment.IsEmpty) Section("Environment", () => Entries(manual.Environment));
        if (command is RootCommand) Section("Exit codes", () => Entries(ExitCode.All.Select(code => (code.Code.ToString(), code.Meaning))));
    }

    private static string UsageOf(Command command)
    {
        var names = new Stack<string>();
        for (var part = command; part is not null; part = part.Parents.OfType<Command>().FirstOrDefault()) names.Push(part is RootCommand ? "cppmod-migrate" : part.Name);
        var arguments = command.Arguments.Select(argument => $"<{argument.HelpName ?? argument.Name}>");
        var rest = command.Subcommands.Count > 0 && command is not RootCommand ? "<stage> ..." : "[options]";
        return string.Join(' ', [.. names, .. arguments, rest]);
    }

    /// <summary>Options of the commands above that hold for this one, too: the help itself.</summary>
    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive).Concat(Inherited(parent))).Distinct();

    private static string LabelOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && !alias.Contains('?')).OrderBy(alias => alias.Length).Append(option.Name));
        if (option.ValueType == typeof(bool) || option is HelpOption or VersionOption) return names;
        return $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>{(option.AllowMultipleArgumentsPerToken ? "..." : "")}";
    }

    private static string TextOf(Option option)
    {
        var text = option.Description ?? "";
        return option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } standard and not Array
            ? $"{text} Default: {standard}." : text;
    }

    private void Section(string heading, System.Action write)
    {
        output.WriteLine($"{heading}:");
        write();
        output.WriteLine();
    }

    private void Entries(IEnumerable<(string Label, string Text)> entries)
    {
        foreach (var (label, text) in entries)
        {
            var start = new string(' ', Indent) + label;
            var isShort = start.Length + 1 < TextColumn;
            output.Write(isShort ? start.PadRight(TextColumn) : start + output.NewLine);
            Paragraph(text, TextColumn, isShort);
        }
    }

    /// <summary>Wraps a paragraph at words.</summary>
    private void Paragraph(string text, int indent = Indent, bool isStarted = false)
    {
        var line = "";
        var start = isStarted ? "" : new string(' ', indent);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > width)
            {
                output.WriteLine(start + line);
                start = new string(' ', indent);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        output.WriteLine(start + line);
    }

    private sealed class Action(HelpView view) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            view.Write(parseResult.CommandResult.Command);
            return ExitCode.Success;
        }
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Migrator.Cli.Commands;
using Migrator.Cli.Help;

namespace Migrator.Cli;

/// <summary>The program: parses the command line, runs a command, and turns whatever happens into one line and an exit code.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        // The first signal asks to stop and clean up; the second one kills.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var code = Run(args, Terminal.OfProcess(), stop.Token);
        // A parse that was abandoned still runs, and would crash in what libclang does at an orderly exit.
        if (code == ExitCode.Interrupted) ExitNow(code);
        return code;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    [DllImport("libc", EntryPoint = "_exit", ExactSpelling = true)]
    private static extern void ExitNow(int code);

    /// <summary>The program in process.</summary>
    /// <param name="args">Command line.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellation = default)
    {
        var isVerbose = args.Contains("--verbose");
        try
        {
            return Invoke(args, terminal, cancellation);
        }
        catch (Exception error)
        {
            return Report(error is AggregateException { InnerExceptions: [var only] } ? only : error, terminal.Error, isVerbose, cancellation);
        }
    }

    private static int Invoke(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var root = RootOf(args, terminal, cancellation);
        var line = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0 && line.Action is not CommandLineAction { ClearsParseErrors: true })
            throw new UserErrorException(ExitCode.Usage, $"{line.Errors[0].Message.TrimEnd('.')} (see cppmod-migrate --help)");
        return line.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    /// <summary>The command line as it is for these words: the main job has no name, so its arguments must not stand in front of another command's.</summary>
    private static RootCommand RootOf(IEnumerable<string> args, Terminal terminal, CancellationToken cancellation)
    {
        var root = new RootCommand(MigrateCommand.Description);
        root.Directives.Clear();
        root.Add(PlanCommand.Create(terminal, cancellation));
        root.Add(ExplainCommand.Create(terminal, cancellation));
        root.Add(RulesCommand.Create(terminal));
        root.Add(DumpCommand.Create(terminal, cancellation));
        root.Add(VerifyCommand.Create(terminal, cancellation));
        root.Add(UndoCommand.Create(terminal, cancellation));
        CompletionCommand.AddTo(root, words => RootOf(words, terminal, cancellation), terminal.Output);
        if (root.Subcommands.All(command => command.Name != args.FirstOrDefault())) MigrateCommand.AddTo(root, terminal, cancellation);
        HelpView.Install(root, MigrateCommand.Manual, terminal.Output);
        return root;
    }

    private static int Report(Exception error, TextWriter output, bool isVerbose, CancellationToken cancellation)
    {
        var (code, message) = error switch
        {
            UserErrorException known => (known.ExitCode, "error: " + known.Message),
            OperationCanceledException when cancellation.IsCancellationRequested => (ExitCode.Interrupted, "interrupted; nothing was written"),
            _ => (ExitCode.Internal, $"internal error: {error.GetType().Name}: {error.Message} - please report it{(isVerbose ? "" : "; --verbose shows where it happened")}"),
        };
        output.WriteLine($"cppmod-migrate: {UserErrorException.OneLine(message)}");
        if (error is UserErrorException { Details: var details })
            foreach (var detail in details) output.WriteLine($"  {detail}");
        if (isVerbose && code == ExitCode.Internal) output.WriteLine(error.StackTrace);
        return code;
    }
}

using Spectre.Console;

namespace Migrator.Cli;

/// <summary>Shows progress on a terminal and nothing in a pipe.</summary>
public static class ProgressView
{
    /// <summary>Runs work that reports its progress.</summary>
    public static T Run<T>(Terminal terminal, Func<Progress, T> work) =>
        terminal.IsInteractive ? RunWithBars(terminal, work) : work(static (_, _, _) => { });

    // Apart, so that a run in a pipe never loads Spectre.Console.
    private static T RunWithBars<T>(Terminal terminal, Func<Progress, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            return work((stage, done, total) =>
            {
                lock (bars)
                {
                    if (!bars.TryGetValue(stage, out var bar)) bars[stage] = bar = context.AddTask(Markup.Escape(stage));
                    bar.MaxValue = Math.Max(1, total);
                    bar.Value = total == 0 ? 1 : done;
                }
            });
        });
    }
}

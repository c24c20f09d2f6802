using Spectre.Console;

namespace Migrator.Cli;

/// <summary>Shows progress: bars on a terminal, plain lines in a log.</summary>
public static class ProgressView
{
    /// <summary>Runs work that reports its progress.</summary>
    public static T Run<T>(Terminal terminal, Func<Progress, T> work)
    {
        if (terminal.IsInteractive) return RunWithBars(terminal, work);
        if (!terminal.LogsProgress) return work(static (_, _, _) => { });
        using var log = new ProgressLog(terminal.Error, TimeProvider.System);
        return work(log.Report);
    }

    // Apart, so that a run in a pipe never loads Spectre.Console.
    private static T RunWithBars<T>(Terminal terminal, Func<Progress, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn(), new SpinnerColumn()).Start(context =>
        {
            var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            return work((stage, done, total) =>
            {
                lock (bars)
                {
                    if (!bars.TryGetValue(stage, out var bar)) bars[stage] = bar = context.AddTask(Markup.Escape(stage));
                    bar.IsIndeterminate = total <= 1 && done < total; // nobody knows how long it takes
                    bar.MaxValue = Math.Max(1, total);
                    bar.Value = total == 0 ? 1 : Math.Max(done, bar.Value); // threads may report out of order
                    if (total > 1) bar.Description = Markup.Escape($"{stage}: {bar.Value} of {total}");
                }
            });
        });
    }
}

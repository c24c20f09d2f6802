namespace Migrator.Cli;

/// <summary>Progress for a log: a plain line every few seconds, none for short work.</summary>
public sealed class ProgressLog : IDisposable
{
    /// <summary>Time to the first line, and between two.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly TextWriter _output;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private (string Name, int Done, int Total, long Start) _stage = ("", 0, 0, 0);
    private bool _isOver;

    /// <param name="output">Receives the lines.</param>
    /// <param name="clock">The time.</param>
    public ProgressLog(TextWriter output, TimeProvider clock)
    {
        (_output, _clock) = (output, clock);
        _timer = clock.CreateTimer(_ => Write(), null, Interval, Interval);
    }

    /// <summary>Takes a report (<see cref="Progress"/>). Those of several threads may come out of order.</summary>
    public void Report(string stage, int done, int total)
    {
        lock (_gate)
            _stage = stage == _stage.Name && total == _stage.Total ? _stage with { Done = Math.Max(done, _stage.Done) } : (stage, done, total, _clock.GetTimestamp());
    }

    /// <summary>No line comes after this.</summary>
    public void Dispose()
    {
        lock (_gate) _isOver = true;
        _timer.Dispose();
    }

    private void Write()
    {
        lock (_gate)
            if (!_isOver && _stage.Name.Length > 0) _output.WriteLine($"cppmod-migrate: {char.ToLowerInvariant(_stage.Name[0])}{_stage.Name[1..]}{Counts()}");
    }

    /// <summary>How far a stage is that counts something, and how long it will take if the rest is like what is done.</summary>
    private string Counts()
    {
        var (_, done, total, start) = _stage;
        if (total <= 1) return "";
        if (done == 0 || done == total) return $": {done} of {total}";
        var left = Math.Ceiling(_clock.GetElapsedTime(start).TotalSeconds * (total - done) / done);
        return $": {done} of {total}, about {(left <= 90 ? $"{left} s" : $"{Math.Round(left / 60)} min")} left";
    }
}

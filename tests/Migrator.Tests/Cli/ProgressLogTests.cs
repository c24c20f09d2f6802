using Migrator.Cli;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

public sealed class ProgressLogTests
{
    [Fact]
    public void Short_work_prints_nothing()
    {
        var clock = new Clock();
        using var output = new StringWriter();
        using (var log = new ProgressLog(output, clock))
        {
            log.Report("Parsing", 0, 4);
            clock.Advance(4.9);
            log.Report("Parsing", 4, 4);
        }

        clock.Advance(60);
        output.ToString().ShouldBe("");
    }

    [Fact]
    public void Long_work_prints_a_line_every_few_seconds()
    {
        var clock = new Clock();
        using var output = new StringWriter { NewLine = "\n" };
        using var log = new ProgressLog(output, clock);
        log.Report("Parsing", 0, 400);
        clock.Advance(5);
        log.Report("Parsing", 101, 400);
        log.Report("Parsing", 100, 400); // of a slower thread
        clock.Advance(5);
        log.Report("Planning", 0, 1);
        clock.Advance(5);
        log.Report("Building, round 1", 0, 1);
        clock.Advance(1);
        log.Report("Building, round 1", 0, 1000);
        clock.Advance(4);
        log.Report("Building, round 1", 10, 1000);
        clock.Advance(5);
        output.ToString().ShouldBe("""
            cppmod-migrate: parsing: 0 of 400
            cppmod-migrate: parsing: 101 of 400, about 30 s left
            cppmod-migrate: planning
            cppmod-migrate: building, round 1: 0 of 1000
            cppmod-migrate: building, round 1: 10 of 1000, about 15 min left

            """);
    }

    /// <summary>A clock with one timer, which goes only when it is told to.</summary>
    private sealed class Clock : TimeProvider
    {
        private TimeSpan _now;
        private TimeSpan _next;
        private TimeSpan _period;
        private Action _tick = () => { };

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_next, _period, _tick) = (_now + dueTime, period, () => callback(state));
            return new Timer(this);
        }

        public void Advance(double seconds)
        {
            for (_now += TimeSpan.FromSeconds(seconds); _next <= _now; _next += _period) _tick();
        }

        private sealed class Timer(Clock clock) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => clock._tick = () => { };

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}

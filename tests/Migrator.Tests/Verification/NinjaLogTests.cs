using Migrator.Cli.Verification;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Verification;

/// <summary>What Ninja 1.11 and later print with our status line.</summary>
public sealed class NinjaLogTests
{
    [Fact]
    public void Failed_steps_have_their_command_and_their_output()
    {
        var log = NinjaLog.Parse("""
            ninja: Entering directory `/build'
            [cppmod 1/14] Scanning /tree/shape.cppm for CXX dependencies
            [cppmod 2/14] Building CXX object CMakeFiles/geo.dir/shape.cppm.o
            FAILED: CMakeFiles/geo.dir/shape.cppm.o CMakeFiles/geo.dir/geo-shape.h.pcm
            /usr/bin/clang++-22 -c /tree/shape.cppm
            /tree/shape.cppm:6:2: error: first
            1 error generated.
            [cppmod 3/14] Building CXX object CMakeFiles/geo.dir/area.cpp.o
            FAILED: [code=1] CMakeFiles/geo.dir/area.cpp.o
            /usr/bin/clang++-22 -c /tree/area.cpp
            /tree/area.cpp:1:1: error: second
            ninja: build stopped: cannot make progress due to previous errors.
            """);
        log.Steps.ShouldBe(3);
        log.Problem.ShouldBe("");
        log.Failed.Select(step => step.Outputs[0]).ShouldBe(["CMakeFiles/geo.dir/area.cpp.o", "CMakeFiles/geo.dir/shape.cppm.o"]);
        log.Failed[1].Command.ShouldBe("/usr/bin/clang++-22 -c /tree/shape.cppm");
        log.Failed[1].Output.ShouldBe("/tree/shape.cppm:6:2: error: first\n1 error generated.");
    }

    [Fact]
    public void A_cycle_is_a_problem_of_no_step()
    {
        var log = NinjaLog.Parse("[cppmod 4/9] Generating CXX dyndep file CMakeFiles/geo.dir/CXX.dd\nninja: error: dependency cycle: CMakeFiles/geo.dir/geo-a.h.pcm -> CMakeFiles/geo.dir/geo-b.h.pcm -> CMakeFiles/geo.dir/geo-a.h.pcm\n");
        log.Failed.ShouldBeEmpty();
        log.Problem.ShouldStartWith("dependency cycle: CMakeFiles/geo.dir/geo-a.h.pcm");
    }

    [Fact]
    public void The_longest_step_is_told_by_the_times_of_the_log() =>
        NinjaLog.LongestStep(["# ninja log v5", "3\t1500\t0\ta.o\t1f", "10\t2510\t0\tb.o\t2f"]).ShouldBe(TimeSpan.FromSeconds(2.5));
}

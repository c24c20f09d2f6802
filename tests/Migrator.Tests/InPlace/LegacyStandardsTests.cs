using Migrator.Cli.InPlace;
using Migrator.Model.Facts;
using Shouldly;
using Xunit;

namespace Migrator.Tests.InPlace;

/// <summary>A build that was configured between two steps names the standard of the modules; the next step is planned with that of the legacy tree.</summary>
public sealed class LegacyStandardsTests
{
    [Theory]
    [InlineData("-std=gnu++17", "-std=c++23 -fno-char8_t -DX", "-std=gnu++17 -DX")]
    [InlineData("", "-Ia -std=c++23 -fno-char8_t", "-Ia")]
    [InlineData("-std=c++20", "-std=c++23", "-std=c++20")]
    [InlineData("-std=c++23", "-std=c++23", "-std=c++23")]
    [InlineData("-std=c++17", "-std=c++17", "-std=c++17")]
    [InlineData("-std=c++17", "-std=c++23 -DX", "-std=c++23 -DX")] // the project has gone to C++20 or later by itself
    [InlineData("-std=c++17", "-std=c++20 -DX", "-std=c++20 -DX")]
    public void A_command_gets_its_standard_back(string legacy, string now, string expected)
    {
        var standards = LegacyStandards.Of(Tree(("a.cpp", legacy), ("b.cpp", legacy)));
        standards.Keys.ShouldBe(["*"]);
        string.Join(' ', LegacyStandards.Restore(standards, Command("new.cpp", now)).Arguments).ShouldBe(expected);
    }

    [Fact]
    public void Sources_with_another_standard_are_named_and_C_has_none()
    {
        var standards = LegacyStandards.Of(Tree(("a.cpp", "-std=c++17"), ("b.cpp", "-std=c++14"), ("c.cpp", "-std=c++17"), ("d.c", "-std=c11")));
        standards.OrderBy(file => file.Key, StringComparer.Ordinal).ShouldBe([new("*", "-std=c++17"), new("b.cpp", "-std=c++14")]);
        LegacyStandards.Restore(standards, Command("b.cpp", "-std=c++23 -fno-char8_t")).Arguments.ShouldBe(["-std=c++14"]);
        LegacyStandards.Restore(standards, Command("d.c", "-std=c++23")).Arguments.ShouldBe(["-std=c++23"]);
    }

    private static InputTree Tree(params (string File, string Arguments)[] commands) => new("/tree", [], [.. commands.Select(command => Command(command.File, command.Arguments))], "", []);

    private static CompileCommand Command(string file, string arguments) => new(file, "/tree", [.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)], "");
}

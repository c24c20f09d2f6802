using Migrator.Model.Facts;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Input;

/// <summary>Which headers the commands call somebody else's.</summary>
public sealed class SystemHeaderTests
{
    [Theory]
    [InlineData("odd/old.h", true, "-I", ".", "-isystem", "odd")]
    [InlineData("odd/old.h", false, "-I", ".", "-I", "odd")]
    [InlineData("odd/old.h", false, "-Iodd", "-isystem", "odd")]
    [InlineData("odd/in/old.h", false, "-isystem", "odd", "-iquote", "odd/in")]
    [InlineData("oddly.h", false, "-isystem", "odd")]
    [InlineData("odd/old.h", false)]
    public void The_innermost_folder_decides(string header, bool isSystem, params string[] arguments) =>
        Tree(arguments).IsSystemHeader(header).ShouldBe(isSystem);

    /// <summary>A client may see the folder of the library that way; the library does not.</summary>
    [Fact]
    public void A_folder_that_one_command_calls_its_own_is_no_system_folder() =>
        Tree(["-isystem", "inc"], ["-I", "inc"]).IsSystemHeader("inc/half.h").ShouldBeFalse();

    private static InputTree Tree(params string[][] commands) =>
        new("/tree", [], [.. commands.Select((arguments, i) => new CompileCommand($"{i}.cpp", "/tree", [.. arguments], ""))], "", []);
}

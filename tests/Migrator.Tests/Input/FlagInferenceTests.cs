using Migrator.Cli.Input;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Input;

public sealed class FlagInferenceTests
{
    [Theory]
    [InlineData("a.cpp: #include \"x/a.h\" | include/x/a.h:", "-std=c++17 -Iinclude")]
    [InlineData("src/a.cpp: #include \"a.h\" | src/a.h:", "-std=c++17")]
    [InlineData("src/a.cpp: #include <a.h> | src/a.h:", "-std=c++17 -Isrc")]
    [InlineData("src/a.cpp: #include \"lib/a.h\" | lib/a.h:", "-std=c++17 -I.")]
    [InlineData("a.cpp: #include <x.h> | one/x.h: | include/x.h:", "-std=c++17 -Iinclude")]
    [InlineData("a.cpp: #include <x.h> | deep/er/x.h: | two/x.h:", "-std=c++17 -Itwo")]
    [InlineData("a.cpp: #include <x.h> #include <y.h> | one/x.h: | two/x.h: | two/y.h:", "-std=c++17 -Itwo")]
    [InlineData("a.cpp: #include <string.h> #include <sys/types.h> | compat/string.h: | compat/sys/types.h:", "-std=c++17")]
    [InlineData("a.cpp: #include <version> | version:", "-std=c++17")]
    [InlineData("a.cpp: #include <Eigen/Core> | third/Eigen/Core:", "-std=c++17 -Ithird")]
    [InlineData("a.cpp: #include <x.h> | tests/data/x.h:", "-std=c++17")]
    [InlineData("a.cpp: | CMakeLists.txt: set(CMAKE_CXX_STANDARD 20) | lib/CMakeLists.txt: target_compile_features(x PUBLIC cxx_std_14)", "-std=c++20")]
    [InlineData("a.cpp: | CMakeLists.txt: target_compile_features(x PUBLIC cxx_std_11)", "-std=c++17")]
    [InlineData("a.cpp: | cmake/x.cmake: set_target_properties(x PROPERTIES CXX_STANDARD 14)", "-std=c++14")]
    [InlineData("a.cpp: #include <x.h> | .pc/patch/x.h:", "-std=c++17")]
    public void Roots_and_standard(string files, string flags)
    {
        using var tree = new TempTree(files.Split(" | ").Select(file => file.Split(':', 2)).ToDictionary(file => file[0], file => file[1].Trim().Replace(" #", "\n#")));
        var command = TreeReader.Read(tree.Root, new ReadOptions()).Commands.Single(unit => unit.File.EndsWith("a.cpp"));
        string.Join(' ', command.Arguments).ShouldBe(flags);
        command.Directory.ShouldBe(tree.Root);
    }

    [Fact]
    public void The_report_says_how()
    {
        using var tree = new TempTree(("src/a.cpp", "#include <a.h>\n#include <b/b.h>"), ("include/a.h", ""), ("src/b/b.h", ""));
        TreeReader.Read(tree.Root, new ReadOptions()).FlagsFrom
            .ShouldBe("inferred: C++17, include roots include, src (no compile_commands.json found; give one with -p)");
    }

    [Fact]
    public void Sources_are_units_and_headers_have_a_command_of_their_own()
    {
        using var sources = new TempTree(("a.cpp", ""), ("b.c", ""), ("tests/fixtures/c.cpp", ""), (".pc/fix.patch/a.cpp", ""), ("lone.h", ""));
        TreeReader.Read(sources.Root, new ReadOptions()).Commands.Select(unit => $"{unit.File} {string.Join(' ', unit.Arguments)}")
            .ShouldBe(["a.cpp -std=c++17", "b.c "]);
        using var headers = new TempTree(("x/a.h", "#include <x/b.h>"), ("x/b.h", ""));
        TreeReader.Read(headers.Root, new ReadOptions()).HeaderCommands.Select(unit => $"{unit.File} {string.Join(' ', unit.Arguments)}")
            .ShouldBe(["x/a.h -x c++ -std=c++17 -I.", "x/b.h -x c++ -std=c++17 -I."]);
    }
}

using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Verification;

/// <summary>
/// Trees whose headers fail as units, from the first message to an output that builds. They ask how deep they are included,
/// which nothing but a compiler knows.
/// </summary>
public sealed class VerifyTests
{
    private const string Shape = """
        #ifndef SHAPE_H
        #define SHAPE_H
        namespace geo {
        struct Shape { int edges; };
        #if __INCLUDE_LEVEL__ > 0
        inline int area(Shape shape) { return shape.edges * 2; }
        #else
        int area(Shape shape);
        #endif
        }
        #endif

        """;

    private const string Point = "#pragma once\nnamespace geo { struct Point { int x, y; }; int norm(Point point); }\n";

    private const string Norm = "#include \"point.h\"\nnamespace geo { int norm(Point point) { return point.x + point.y; } }\n";

    private const string Main = "#include \"point.h\"\n#include \"shape.h\"\nint main() { return geo::norm({1, 1}) + geo::area({3}) - 8; }\n";

    private const string Lists = "cmake_minimum_required(VERSION 3.10)\nproject(geo CXX)\nset(CMAKE_CXX_STANDARD 11)\nadd_library(geo norm.cpp)\nadd_executable(main main.cpp)\ntarget_link_libraries(main geo)\n";

    [Fact]
    public void What_the_linker_misses_keeps_the_header_that_declares_it()
    {
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("shape.h", Shape), ("main.cpp", Main), ("CMakeLists.txt", Lists));
        var before = tree.Fingerprint();
        var run = Migrate(tree, out var output);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("warning: shape.h: stays as it is: as a unit it does not build: undefined reference to geo::area(geo::Shape) [keep-failing-file]");
        run.Output.ShouldContain("the output builds, after 2 rounds");
        File.Exists(Path.Combine(output, "point.cppm")).ShouldBeTrue();
        File.Exists(Path.Combine(output, "shape.cppm")).ShouldBeFalse();
        Directory.Delete(output, recursive: true);
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void One_client_of_several_for_which_the_linker_misses_something_gets_text()
    {
        const string other = "#include \"point.h\"\nint main() { return geo::norm({1, 1}) - 2; }\n";
        var lists = Lists + "foreach(other one two)\n  add_executable(${other} ${other}.cpp)\n  target_link_libraries(${other} geo)\nendforeach()\n";
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("shape.h", Shape), ("main.cpp", Main), ("one.cpp", other), ("two.cpp", other), ("CMakeLists.txt", lists));
        var run = Migrate(tree, out var output);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("warning: main.cpp: does not build with the import of geo: undefined reference to geo::area(geo::Shape); it says #define CPPMOD_GEO_AS_TEXT");
        File.Exists(Path.Combine(output, "shape.cppm")).ShouldBeTrue();
    }

    [Fact]
    public void A_client_that_misses_a_name_keeps_the_header_that_declares_it()
    {
        var shape = Shape.Replace("int area(Shape shape);\n", "", StringComparison.Ordinal);
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("shape.h", shape), ("main.cpp", Main), ("CMakeLists.txt", Lists));
        var run = Migrate(tree, out var output);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("shape.h: stays as it is: as a unit it does not build: main.cpp:3: no member named 'area' in namespace 'geo'");
        File.Exists(Path.Combine(output, "point.cppm")).ShouldBeTrue();
    }

    [Fact]
    public void A_unit_that_fails_keeps_its_header_at_the_legacy_line_and_the_paper_dialect_keeps_the_same()
    {
        var shape = Shape.Replace("int area(Shape shape);\n", "#error \"included only\"\n", StringComparison.Ordinal);
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("shape.h", shape), ("main.cpp", Main));
        var run = Migrate(tree, out var output, "n1964");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("warning: shape.h:8: stays as it is: as a unit it does not build: shape.cppm:");
        Directory.EnumerateFiles(output, "*.cppm").Select(Path.GetFileName).ShouldBe(["point.cppm"]);
    }

    [Fact]
    public void A_legacy_tree_that_does_not_build_is_no_fault_of_the_output()
    {
        var lists = Lists.Replace("main.cpp)", "main.cpp gone.cpp)", StringComparison.Ordinal);
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("shape.h", Shape), ("main.cpp", Main), ("gone.cpp", "int gone() { return here; }\n"), ("CMakeLists.txt", lists));
        var run = Migrate(tree, out var output);
        run.ExitCode.ShouldBe(ExitCode.LegacyFails);
        run.Error.ShouldContain("the legacy tree itself does not build");
        run.Error.ShouldContain("  gone.cpp:1: error: use of undeclared identifier 'here'");
        Directory.Exists(output).ShouldBeFalse();
        Migrate(tree, out _, "cxx20", "--cmake-target", "geo").ExitCode.ShouldBe(ExitCode.Success);
    }

    [Fact]
    public void Options_of_the_project_come_from_its_build_folder_and_the_command_line()
    {
        const string lists = Lists + "option(TROUBLE \"\" ON)\nif(TROUBLE OR NOT WANTED)\n  message(FATAL_ERROR \"no such luck\")\nendif()\n";
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("main.cpp", "int main() {}\n"), ("CMakeLists.txt", lists));
        var build = Directory.CreateDirectory(tree.Beside("build")).FullName;
        File.WriteAllText(Path.Combine(build, "CMakeCache.txt"), $"TROUBLE:BOOL=OFF\nCMAKE_HOME_DIRECTORY:INTERNAL={tree.Root}\n");
        File.WriteAllText(Path.Combine(build, "compile_commands.json"), $$"""[{"directory": "{{build}}", "file": "{{tree.Root}}/norm.cpp", "command": "c++ -c {{tree.Root}}/norm.cpp"}]""");
        var run = Migrate(tree, out _, "cxx20", "-p", build);
        run.ExitCode.ShouldBe(ExitCode.LegacyFails);
        run.Error.ShouldContain("no such luck");
        run = Migrate(tree, out _, "cxx20", "-p", build, "--cmake-option", "-DWANTED=ON");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
    }

    [Fact]
    public void A_standard_that_only_compile_features_ask_for_counts()
    {
        var lists = Lists.Split("add_executable")[0] + "target_compile_features(geo PUBLIC cxx_std_20)\nadd_executable(app main.cpp)\ntarget_link_libraries(app geo)\n";
        using var tree = new TempTree(
            ("point.h", Point.Replace("namespace geo {", "namespace geo { inline const char8_t* unit() { return u8\"m\"; }", StringComparison.Ordinal)), ("norm.cpp", Norm),
            ("main.cpp", "#include \"point.h\"\nint main() { const char8_t* unit = geo::unit(); return *unit == u8'm' ? 0 : 1; }\n"), ("CMakeLists.txt", lists));
        var run = Migrate(tree, out var output);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.Exists(Path.Combine(output, "point.cppm")).ShouldBeTrue();
    }

    [Fact]
    public void Verify_says_what_of_an_output_fails_and_where_it_comes_from()
    {
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("CMakeLists.txt", Lists.Split("add_executable")[0]));
        var output = tree.Beside("out");
        Tool.Run(tree.Root, "--out", output, "--dialect", "cxx20", "--std", "include").ExitCode.ShouldBe(ExitCode.Success);
        var good = Tool.Run("verify", output);
        good.ExitCode.ShouldBe(ExitCode.Success, good.Error);
        good.Output.ShouldContain("builds (2 units");
        var unit = Path.Combine(output, "point.cppm");
        File.WriteAllText(unit, File.ReadAllText(unit).Replace("int norm", "in norm", StringComparison.Ordinal));
        var before = TempTree.Fingerprint(output);
        var bad = Tool.Run("verify", output);
        bad.ExitCode.ShouldBe(ExitCode.OutputFails);
        bad.Error.ShouldContain("error: point.cppm:");
        bad.Error.ShouldContain("unknown type name 'in'");
        bad.Error.ShouldContain("(from point.h, interface geo:point.h)");
        TempTree.Fingerprint(output).ShouldBe(before);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "--cmake-option", "-DX=Y")]
    [InlineData(ExitCode.Usage, "--cmake-target", "geo")]
    public void Options_of_no_use_are_refused(int expected, params string[] options)
    {
        using var tree = new TempTree(("point.h", Point));
        Tool.Run([tree.Root, "--dry-run", .. options]).ExitCode.ShouldBe(expected);
    }

    [Fact]
    public void Only_an_output_of_standard_modules_can_be_verified()
    {
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm));
        Tool.Run("verify", tree.Root).ExitCode.ShouldBe(ExitCode.BadInput);
        Tool.Run(tree.Root, "--out", tree.Beside("out")).ExitCode.ShouldBe(ExitCode.Success);
        Tool.Run("verify", tree.Beside("out")).Error.ShouldContain("--dialect cxx20");
    }

    private static Tool Migrate(TempTree tree, out string output, string dialect = "cxx20", params string[] options)
    {
        output = tree.Beside("out");
        return Tool.Run([tree.Root, "--out", output, "--dialect", dialect, "--std", "include", "--verify", .. options]);
    }
}

using Migrator.Model.Plans;
using Migrator.Output.Build;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Build;

public class CMakeFilesTests
{
    private const string Line = CMakeFiles.IncludeLine;

    [Theory]
    [InlineData("cmake_minimum_required(VERSION 3.5)\n@project(x)\n")]
    [InlineData("# project(a)\r\n@PROJECT (x)\r\n")]
    [InlineData("macro(f)\n  project(q)\nendmacro()\n@project(x)\n")]
    [InlineData("function(f)\n  project(q)\nendfunction()\n@project(x)\n")]
    [InlineData("message(\"project(z)\")\n@project(x)\n")]
    [InlineData("message(\"\\\")\nproject(z)\n\")\n@project(x)\n")]
    [InlineData("set(x [==[\nproject(w)\n]]\nproject(w)\n]==])\n@project(x)\n")]
    [InlineData("#[[\nproject(v)\n]]\n@project(x)\n")]
    [InlineData("my_project(x)\n@project(x)\nproject(y)\n")]
    [InlineData("if(A)\n  @project(x)\nendif()\n")]
    [InlineData("\uFEFF@project(x)")]
    [InlineData("#[[a]] @project(x)")]
    public void The_line_goes_in_front_of_the_first_project_command(string marked)
    {
        var text = marked.Replace("@", string.Empty, StringComparison.Ordinal);
        var end = text.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = marked.Contains("  @", StringComparison.Ordinal) ? "  " : string.Empty;
        var expected = marked.Replace("@", Line + end + indent, StringComparison.Ordinal);

        var added = CMakeFiles.AddInclude(text);

        added.ShouldBe(expected);
        CMakeFiles.AddInclude(added).ShouldBe(added);
    }

    [Fact]
    public void A_text_without_a_project_is_left_alone() =>
        CMakeFiles.AddInclude("add_library(x a.cpp)\n").ShouldBe("add_library(x a.cpp)\n");

    [Theory]
    [InlineData("a b.cpp", "\"a b.cpp\"")]
    [InlineData("a;b", "\"a\\;b\"")]
    [InlineData("$a\"\\", "\"\\$a\\\"\\\\\"")]
    public void Names_are_quoted(string name, string quoted) => CMakeFiles.Quote(name).ShouldBe(quoted);

    [Theory]
    [InlineData("test", "test_target")]
    [InlineData("my lib;2", "my_lib_2")]
    public void Target_names_are_made_valid(string name, string target) => CMakeFiles.TargetName(name).ShouldBe(target);

    [Fact]
    public void The_manifest_is_the_data_and_then_the_logic()
    {
        var text = CMakeFiles.PrintManifest([new CMakeModule("geo.core", ["a.cppm", "b c.cppm"], [], ["a.h"])], importStd: true, new SharedFlags([], []));

        text.ShouldStartWith("# Generated");
        text.ShouldContain("set(CPPMOD_IMPORT_STD ON)\nset(CPPMOD_MODULES \"geo.core\")\n");
        text.ShouldContain("set(CPPMOD_geo.core_INTERFACES\n  \"a.cppm\"\n  \"b c.cppm\")\n");
        text.ShouldContain("set(CPPMOD_geo.core_IMPLEMENTATIONS \"\")\n");
        text.ShouldContain("cmake_language(DEFER CALL cppmod_finish)");
        text.ShouldContain("function(install)");
        text.ShouldNotContain('\r');
    }

    [Fact]
    public void A_project_has_libraries_executables_and_tests()
    {
        var text = CMakeFiles.PrintProject(new CMakeProject(
            "demo",
            [new CMakeTarget("geo", ["src/geo.cpp"], [])],
            [new CMakeTarget("main", ["main.cpp"], ["geo"])],
            [".", "src"],
            ["A=1"],
            []));

        text.ShouldContain(Line + "\nproject(demo LANGUAGES CXX)\n");
        text.ShouldContain("add_library(geo STATIC \"src/geo.cpp\")\n");
        text.ShouldContain("target_link_libraries(main PRIVATE \"geo\")\n");
        text.ShouldContain("add_test(NAME main COMMAND main ");
    }
}

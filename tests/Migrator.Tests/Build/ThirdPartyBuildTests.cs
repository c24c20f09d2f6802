using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Build;

/// <summary>A library that ships a module beside its headers, in a project whose own build makes it: units import what the target provides.</summary>
public sealed class ThirdPartyBuildTests
{
    private const string Project = """
        cmake_minimum_required(VERSION 3.28)
        project(log LANGUAGES CXX)
        add_subdirectory(third_party/quill)
        add_library(log src/log.cpp src/count.cpp)
        target_include_directories(log PUBLIC include)
        target_link_libraries(log PUBLIC quill)
        add_executable(main app/main.cpp)
        target_link_libraries(main PRIVATE log)
        """;

    private const string Library = """
        add_library(quill STATIC)
        target_sources(quill PUBLIC FILE_SET CXX_MODULES FILES quill.cppm)
        target_compile_features(quill PUBLIC cxx_std_23)
        target_include_directories(quill PUBLIC ..)
        """;

    [Theory]
    [InlineData("import", "legacy")]
    [InlineData("include", "module")]
    public void Units_import_the_module_of_the_target(string std, string abi)
    {
        var sample = new Sample("third-party");
        using var tree = new TempTree(new Dictionary<string, string>(sample.Files()) { ["CMakeLists.txt"] = Project, ["third_party/quill/CMakeLists.txt"] = Library });
        var output = tree.Beside("out");
        var run = Tool.Run([tree.Root, "--out", output, "--dialect", "cxx20", "--std", std, "--abi", abi]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllText(Path.Combine(output, "src/count.cpp")).ShouldContain("import quill;");
        CMakeBuild.Run(output, sample.Name, "-std=c++23").ShouldBe(sample.Expected);
    }
}

using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Build;

/// <summary>
/// A project with options, configured twice with a generated header in each build folder, one of them below the tree: both
/// configurations are given, and the output builds in both.
/// </summary>
public sealed class TwoConfigurationTests
{
    private static readonly string[] Full = ["-DCONF_TRACE=ON", "-DCONF_WIDE=ON", "-DCMAKE_BUILD_TYPE=Release"];

    [Fact]
    public void Two_configurations_migrate_together_and_both_build()
    {
        using var tree = new TempTree(FileTree.Read(Repository.PathOf("tests/cmake/configurations")));
        var (plain, full, output) = (tree.PathOf("build"), tree.Beside("full"), tree.Beside("out"));
        var legacy = (Plain: Print(tree.Root, plain), Full: Print(tree.Root, full, Full));
        legacy.ShouldBe(("unit 3 1.2 4\n", "unit 3 1.2 8\ntraced 1\n"));

        var single = Tool.Run([tree.Root, "--dry-run", "--verbose", "--dialect", "cxx20", "-p", plain]);
        single.Error.ShouldContain("[edit-inactive-text]");
        var run = Tool.Run([tree.Root, "--out", output, "--verbose", "--dialect", "cxx20", "--std", "include", "-p", plain, "-p", full]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain("kept headers  0");
        run.Error.ShouldNotContain("warning:");
        run.Error.ShouldNotContain("inactive");
        File.Exists(Path.Combine(output, "include/lib/unit.cppm")).ShouldBeTrue();
        (Print(output, output + "-plain"), Print(output, output + "-full", Full)).ShouldBe(legacy);
    }

    private static string Print(string tree, string build, params string[] options)
    {
        Shell.Succeed(tree, Shell.Tool("CMAKE"), [
            "-G", "Ninja", "-S", tree, "-B", build, "-Wno-dev", $"-DCMAKE_CXX_COMPILER={Shell.Tool("CXX")}", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
            "-DCMAKE_CXX_FLAGS=-stdlib=libc++ -O0", "-DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++", .. options]);
        Shell.Succeed(tree, "ninja", "-j", "2", "-C", build);
        return Shell.Succeed(tree, Path.Combine(build, "app"));
    }
}

using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Build;

/// <summary>Two static libraries that link to each other, whose headers include each other, beside a vendored one that stays as it is.</summary>
public sealed class CyclicLibraryTests
{
    [Fact]
    public void Libraries_that_link_to_each_other_share_a_module_that_builds()
    {
        using var tree = new TempTree(FileTree.Read(Repository.PathOf("tests/cmake/cyclic")));
        var (legacy, output) = (tree.Beside("legacy"), tree.Beside("out"));
        Print(tree.Root, legacy).ShouldBe("43\n");
        var run = Tool.Run([tree.Root, "--out", output, "--dialect", "cxx20", "--std", "include", "-p", legacy]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.Exists(Path.Combine(output, "io/include/io/io.cppm")).ShouldBeTrue();
        FileTree.Read(Path.Combine(output, "third_party")).ShouldBe(FileTree.Read(tree.PathOf("third_party")));
        Print(output, output + "-build").ShouldBe("43\n");
    }

    private static string Print(string tree, string build)
    {
        Shell.Succeed(tree, Shell.Tool("CMAKE"), [
            "-G", "Ninja", "-S", tree, "-B", build, "-Wno-dev", $"-DCMAKE_CXX_COMPILER={Shell.Tool("CXX")}", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
            "-DCMAKE_CXX_FLAGS=-stdlib=libc++ -O0", "-DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++"]);
        Shell.Succeed(tree, "ninja", "-j", "2", "-C", build);
        return Shell.Succeed(tree, Path.Combine(build, "app"));
    }
}

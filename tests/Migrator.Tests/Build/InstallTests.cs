using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Build;

/// <summary>
/// Libraries with install and export rules, migrated, built and installed; a project that knows only the installed files includes their headers and
/// imports their modules. Internal interfaces need a macro part and a generated header that nobody installs; headers are installed by folder and
/// by target; an INTERFACE target stands for both libraries. Headers with a namespace of their own have no target: one that the library needs, and one that needs the library.
/// </summary>
public sealed class InstallTests
{
    [Theory]
    [InlineData("import", "legacy")]
    [InlineData("include", "legacy")]
    [InlineData("include", "module")]
    public void What_is_installed_can_be_included_and_imported(string std, string abi)
    {
        using var library = new TempTree(FileTree.Read(Repository.PathOf("tests/cmake/export/library")));
        using var consumer = new TempTree(FileTree.Read(Repository.PathOf("tests/cmake/export/consumer")));
        var (output, prefix) = (library.Beside("out"), library.Beside("prefix"));
        var run = Tool.Run([library.Root, "--out", output, "--dialect", "cxx20", "--std", std, "--abi", abi]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        Build(output, $"-DCMAKE_INSTALL_PREFIX={prefix}");
        Shell.Succeed(output, output + "-build/main").ShouldBe("shape at 1 164\n");
        Shell.Succeed(output, Shell.Tool("CMAKE"), "--install", output + "-build");
        Directory.Delete(output, recursive: true);
        Directory.Delete(output + "-build", recursive: true);

        string[] gate = std == "import" ? [$"-DCMAKE_PROJECT_TOP_LEVEL_INCLUDES={prefix}/lib/cmake/geo/cppmod/import-std.cmake"] : [];
        Build(consumer.Root, [$"-DCMAKE_PREFIX_PATH={prefix}", .. gate]);
        Shell.Succeed(consumer.Root, consumer.Root + "-build/user").ShouldBe("shape at 1 164\nshape at 3\n");
        Shell.Succeed(consumer.Root, consumer.Root + "-build/measure").ShouldBe("16 2000 shape at 5\n");
    }

    private static void Build(string tree, params string[] options)
    {
        Shell.Succeed(tree, Shell.Tool("CMAKE"), [
            "-G", "Ninja", "-S", tree, "-B", tree + "-build", "-Wno-dev", $"-DCMAKE_CXX_COMPILER={Shell.Tool("CXX")}",
            "-DCMAKE_CXX_FLAGS=-stdlib=libc++ -O0", "-DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++", "-DCMAKE_INSTALL_LIBDIR=lib", .. options]);
        Shell.Succeed(tree, "ninja", "-j", "2", "-C", tree + "-build").ShouldNotContain("CMake Error"); // of a module that is found twice
    }
}

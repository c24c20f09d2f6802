using Migrator.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>Relative paths, in a process of its own: the working directory belongs to the whole process.</summary>
public sealed class WorkingDirectoryTests
{
    [Theory]
    [InlineData("n1964")]
    [InlineData("cxx20")]
    public void A_relative_output_lies_beside_the_input(string dialect)
    {
        using var tree = new TempTree(
            ("geo/a.h", "#pragma once\nnamespace geo { int a(); }\n"),
            ("geo/a.cpp", "#include \"a.h\"\nint geo::a() { return 1; }\n"));
        var before = TempTree.Fingerprint(tree.PathOf("geo"));
        var (code, output) = Shell.Run(tree.Root, Path.Combine(AppContext.BaseDirectory, "cppmod-migrate"), "geo", "--out", "out", "--dialect", dialect);
        code.ShouldBe(ExitCode.Success, output);
        TempTree.Fingerprint(tree.PathOf("geo")).ShouldBe(before);
        File.Exists(tree.PathOf("out/cppmod.json")).ShouldBeTrue();
    }
}

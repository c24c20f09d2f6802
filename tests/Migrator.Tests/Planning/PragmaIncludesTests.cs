using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Planning;

/// <summary>Which includes between a pair of pragmas keep a header.</summary>
public sealed class PragmaIncludesTests
{
    private const string Quiet = "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Wunused-parameter\"\n#include \"odd.h\"\n#pragma GCC diagnostic pop\n";

    [Theory]
    [InlineData("odd.cpp", "int odd::f() { return 0; }\n", "odd.h: a pair of pragmas")]
    [InlineData("main.cpp", "int main() { return odd::f(); }\n", "kept headers  0")]
    public void Only_the_library_keeps_what_it_quiets(string source, string code, string expected)
    {
        using var tree = new TempTree(("odd.h", "#pragma once\nnamespace odd { int f(); }\n"), (source, Quiet + code));
        var run = Tool.Run(tree.Root, "--dry-run");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain(expected);
    }
}

using Migrator.Clang.Facts;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Input;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Facts;

/// <summary>The parser's driver is that of C++: what a C compiler compiles has to be read as C.</summary>
public sealed class CSourceTests
{
    [Theory]
    [InlineData("clang -std=c11 -Wstrict-prototypes -c a.c")]
    [InlineData("cc -c a.c")]
    [InlineData("clang++ -x c -c a.c")]
    public void Is_read_as_C(string command)
    {
        using var tree = new TempTree(
            ("a.c", "#include \"a.h\"\nint main(void) { int class = 0; return f(class); }\n"), ("a.h", "#ifdef __cplusplus\nextern \"C\"\n#endif\nint f(int);\n"),
            ("b.cpp", "#include \"a.h\"\nint f(int a) { return a; }\n"));
        tree.Write("compile_commands.json", $$"""[{"directory": "{{tree.Root}}", "command": "{{command}}", "file": "a.c"}, {"directory": "{{tree.Root}}", "command": "clang++ -c b.cpp", "file": "b.cpp"}]""");
        ClangToolchain.TryLocate(out var toolchain, out var error).ShouldBeTrue(error);
        var codebase = CodebaseBuilder.Build(toolchain!, TreeReader.Read(tree.Root, new ReadOptions(null, null)), 1, null, CancellationToken.None);
        codebase.Findings.ShouldBeEmpty();
        codebase.Units.Where(unit => unit.IsC).ShouldHaveSingleItem().Entered.ShouldContain("a.h");
        codebase.Declarations.ShouldContain(declaration => declaration.Name == "main" && declaration.File == "a.c");
    }
}

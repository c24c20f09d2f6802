using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Configuration;

/// <summary><c>third-party:</c> of cppmod.yml: what is wrong with it, and which includes become imports.</summary>
public sealed class ThirdPartyTests
{
    private const string Quill = "#ifndef QUILL_H\n#define QUILL_H\n#define QUILL_WIDTH 6\nnamespace quill { struct Page { int lines; }; }\n#endif\n";
    private const string Log = "#ifndef LOG_H\n#define LOG_H\n#include \"quill/quill.h\"\nnamespace log_lib { int write(quill::Page& page); }\n#endif\n";

    [Theory]
    [InlineData("ink/*.h: ink", "2:3: 'ink/*.h' matches no #include of the tree")]
    [InlineData("quill/*.h: log_lib", "2:3: 'log_lib' is a module that the migration makes (log.cpp); give one of them another name")]
    [InlineData("quill/**: quill\n  quill/quill.h: quill.core", "3:3: what 'quill/quill.h' matches is taken by 'quill/**', which stands in front of it")]
    public void What_cannot_be_right_stops_the_program(string entries, string message)
    {
        using var tree = Tree("int write(quill::Page& page) { return page.lines; }").Write("cppmod.yml", $"third-party:\n  {entries}\n");
        var run = Tool.Run(tree.Root, "--dry-run");
        run.Error.ShouldBe($"cppmod-migrate: error: cppmod.yml:{message}\n");
        run.ExitCode.ShouldBe(ExitCode.BadConfiguration);
    }

    [Theory]
    [InlineData("", "import quill;", null)]
    [InlineData("int wide() { return QUILL_WIDTH; }", "#include \"quill/quill.h\"", "log.cpp: this file uses the macro QUILL_WIDTH")]
    public void A_macro_keeps_the_text(string code, string expected, string? finding)
    {
        using var tree = Tree("int write(quill::Page& page) { return page.lines; }\n" + code).Write("cppmod.yml", "third-party:\n  quill/*.h: quill\n");
        var output = tree.Beside("out");
        var run = Tool.Run(tree.Root, "--out", output, "--dialect", "cxx20");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllText(Path.Combine(output, "log.cpp")).ShouldContain(expected);
        if (finding is null) run.Error.ShouldNotContain("report-third-party-text");
        else run.Error.ShouldContain(finding);
    }

    [Fact]
    public void A_client_that_never_meets_a_unit_keeps_nothing()
    {
        using var tree = Tree("int write(quill::Page& page) { return page.lines; }")
            .Write("app/main.cpp", "#include \"quill/quill.h\"\nint main() { return QUILL_WIDTH - 6; }\n").Write("cppmod.yml", "third-party:\n  quill/*.h: quill\n");
        var output = tree.Beside("out");
        Tool.Run(tree.Root, "--out", output, "--dialect", "cxx20").ExitCode.ShouldBe(ExitCode.Success);
        File.ReadAllText(Path.Combine(output, "log.cpp")).ShouldContain("import quill;");
        File.ReadAllText(Path.Combine(output, "app/main.cpp")).ShouldContain("#include \"quill/quill.h\"");
    }

    private static TempTree Tree(string code) =>
        new(("quill/quill.h", Quill), ("log.h", Log), ("log.cpp", $"#include \"log.h\"\nnamespace log_lib {{\n{code}\n}}\n"));
}

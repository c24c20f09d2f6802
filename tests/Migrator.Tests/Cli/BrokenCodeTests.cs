using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>Broken user code is a finding with a place; the rest migrates, and what is broken stays as it is.</summary>
public sealed class BrokenCodeTests
{
    private const string Point = "#pragma once\nnamespace geo { struct Point { int x; }; int norm(Point p); }\n";
    private const string Norm = "#include \"point.h\"\nnamespace geo { int norm(Point p) { return p.x; } }\n";

    [Fact]
    public void A_source_with_a_syntax_error_stays_and_the_rest_migrates()
    {
        const string broken = "#include \"point.h\"\nnamespace geo { int twice(Point p) { return 2 * p.x }\n";
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("twice.cpp", broken));
        var tool = Migrate(tree, out var output);
        tool.Error.ShouldContain("error: twice.cpp:2: does not compile: expected ';' after return statement");
        Text(output, "twice.cpp").ShouldBe(broken);
        Text(output, "point.cppm").ShouldContain("export module geo:point.h;");
        Text(output, "norm.cpp").ShouldContain("module geo:norm.cpp;");
    }

    [Fact]
    public void A_header_that_lives_off_another_imports_what_it_uses()
    {
        const string area = "#pragma once\nnamespace geo { inline int area(Point p) { return p.x * p.x; } }\n";
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("area.h", area), ("use.cpp", "#include \"point.h\"\n#include \"area.h\"\nnamespace geo { int nine() { return area({3}); } }\n"));
        var tool = Migrate(tree, out var output);
        tool.Error.ShouldBe("");
        Text(output, "area.cppm").ShouldContain("import :point.h;");
    }

    [Fact]
    public void A_header_that_nobody_includes_and_that_does_not_compile_alone_stays()
    {
        const string lonely = "#pragma once\nnamespace geo { inline int area(Point p) { return p.x * p.x; } }\n";
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm), ("lonely.h", lonely));
        var tool = Migrate(tree, out var output);
        tool.Error.ShouldContain("warning: lonely.h:2: nothing that is built includes it, and by itself it does not compile: unknown type name 'Point'");
        tool.Output.ShouldContain("    lonely.h: the compiler reports an error in the file\n");
        Text(output, "lonely.h").ShouldBe(lonely);
        Text(output, "point.cppm").ShouldContain("export module geo:point.h;");
    }

    [Fact]
    public void A_command_for_a_file_that_is_gone_is_named_and_the_others_count()
    {
        using var tree = new TempTree(("point.h", Point), ("norm.cpp", Norm));
        tree.Write("compile_commands.json", $$"""
            [{"directory": "{{tree.Root}}", "file": "norm.cpp", "command": "c++ -std=c++17 -c norm.cpp"},
             {"directory": "{{tree.Root}}", "file": "gone.cpp", "command": "c++ -std=c++17 -c gone.cpp"}]
            """);
        var tool = Migrate(tree, out var output);
        tool.Error.ShouldContain("gone.cpp");
        tool.Error.Trim().Split('\n').Length.ShouldBe(1, tool.Error);
        Text(output, "norm.cpp").ShouldContain("module geo:norm.cpp;");
    }

    private static Tool Migrate(TempTree tree, out string output)
    {
        var input = TempTree.Fingerprint(tree.Root);
        output = tree.Beside("out");
        var tool = Tool.Run(tree.Root, "--out", output, "--dialect", "cxx20");
        tool.ExitCode.ShouldBe(0, tool.Error);
        TempTree.Fingerprint(tree.Root).ShouldBe(input);
        return tool;
    }

    private static string Text(string output, string path) => File.ReadAllText(Path.Combine(output, path));
}

using Migrator.Clang.Facts;
using Migrator.Clang.Toolchain;
using Migrator.Cli;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Input;

public sealed class CompileDatabaseTests
{
    private const string Entry = """{"directory": "ROOT/build", "command": "g++ -DA -I../inc -c ../a.cpp -o CMakeFiles/one.dir/a.cpp.o", "file": "../a.cpp"}""";

    [Theory]
    [InlineData("compile_commands.json", "ROOT")]
    [InlineData("build/compile_commands.json", "ROOT")]
    [InlineData("cmake-build-debug/compile_commands.json", "ROOT")]
    [InlineData("out/x64/compile_commands.json", "ROOT")]
    public void Is_found_in_the_tree_and_its_build_folders(string place, string root)
    {
        using var tree = new TempTree(("a.cpp", "int a;"));
        tree.Write(place, $"[{Entry.Replace(root, tree.Root)}]");
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.FlagsFrom.ShouldBe(place);
        var command = read.Commands.ShouldHaveSingleItem();
        (command.File, command.Directory, command.Target).ShouldBe(("a.cpp", tree.PathOf("build"), "one"));
        command.Arguments.ShouldBe(["-DA", "-I../inc"]);
    }

    [Fact]
    public void The_first_of_several_is_taken_and_the_others_are_named()
    {
        using var tree = new TempTree(("a.cpp", ""), ("build-b/compile_commands.json", "[]"));
        tree.Write("build-a/compile_commands.json", $"[{Entry.Replace("ROOT", tree.Root)}]");
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.FlagsFrom.ShouldBe("build-a/compile_commands.json");
        read.Findings.ShouldContain(finding => finding.File == "build-b/compile_commands.json" && finding.Severity == Severity.Note);
        TreeReader.Read(tree.Root, new ReadOptions([tree.PathOf("build-a")])).Commands.Length.ShouldBe(1);
    }

    [Fact]
    public void Several_databases_are_one_configuration_each()
    {
        using var tree = new TempTree(("a.cpp", ""), ("lone.h", "struct Lone;"));
        tree.Write("one/compile_commands.json", $"[{Entry.Replace("ROOT", tree.Root)}]");
        tree.Write("two/compile_commands.json", $"[{Entry.Replace("ROOT", tree.Root).Replace("-DA", "-DB")}]");
        var read = TreeReader.Read(tree.Root, new ReadOptions([tree.PathOf("one"), tree.PathOf("two"), tree.PathOf("one/compile_commands.json")]));
        read.FlagsFrom.ShouldBe("one/compile_commands.json, two/compile_commands.json");
        read.Commands.Select(Show).ShouldBe(["0 a.cpp -DA", "1 a.cpp -DB"]);
        read.HeaderCommands.Select(Show).ShouldBe(["0 lone.h -DA", "1 lone.h -DB"]);
        static string Show(CompileCommand command) => $"{command.Configuration} {command.File} {command.Arguments.First(argument => argument.StartsWith("-D"))}";
    }

    [Fact]
    public void Equal_commands_become_one_with_all_targets()
    {
        using var tree = new TempTree(("a.cpp", ""), ("lib/b.cpp", ""));
        tree.Write("compile_commands.json", """
            [
              {"directory": "ROOT", "arguments": ["g++", "-DA", "-c", "a.cpp", "-o", "CMakeFiles/two.dir/a.o"], "file": "a.cpp"},
              {"directory": "ROOT", "arguments": ["g++", "-DA", "-O2", "a.cpp"], "file": "ROOT/a.cpp", "output": "x/CMakeFiles/one.dir/a.o"},
              {"directory": "ROOT", "command": "g++ '-DB=\"x y\"' a.cpp", "file": "a.cpp"},
              {"directory": "lib", "command": "g++ b.cpp -o lib/CMakeFiles/b.dir/b.o", "file": "b.cpp"},
            ]
            """.Replace("ROOT", tree.Root));
        var commands = TreeReader.Read(tree.Root, new ReadOptions()).Commands;
        commands.Select(command => $"{command.File}|{string.Join(' ', command.Arguments)}|{command.Target}")
            .ShouldBe(["a.cpp|-DB=\"x y\"|", "a.cpp|-DA|one;two", "lib/b.cpp||b"]);
        commands[2].Directory.ShouldBe(tree.PathOf("lib"));
    }

    [Fact]
    public void Entries_that_do_not_fit_are_findings()
    {
        using var tree = new TempTree(("a.cpp", ""), ("new.cpp", ""), ("code.x", "int x;"), ("asm.s", ""));
        tree.Write("build/CMakeCache.txt", "").Write("build/gen.cpp", "").Write("build/compile_commands.json", """
            [
              {"directory": "ROOT", "command": "g++ a.cpp", "file": "a.cpp"},
              {"directory": "ROOT", "command": "g++ gone.cpp", "file": "gone.cpp"},
              {"directory": "ROOT", "command": "g++ -x c++ code.x", "file": "code.x"},
              {"directory": "ROOT", "command": "gcc asm.s", "file": "asm.s"},
              {"directory": "ROOT", "command": "g++ build/gen.cpp", "file": "build/gen.cpp"},
              {"directory": "/", "command": "g++ /etc/passwd", "file": "/etc/passwd"}
            ]
            """.Replace("ROOT", tree.Root));
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.Commands.Select(command => command.File).ShouldBe(["a.cpp", "code.x"]);
        read.Files.Single(file => file.Path == "code.x").Kind.ShouldBe(FileKind.Source);
        read.Findings.Where(finding => finding.Severity == Severity.Warning).ShouldHaveSingleItem().File.ShouldBe("gone.cpp");
        read.Findings.ShouldContain(finding => finding.Message.StartsWith("3 command(s) ignored"));
        read.Findings.ShouldContain(finding => finding.Rule == "source-not-built" && finding.Message.Contains("new.cpp"));
    }

    [Theory]
    [InlineData("", "build/compile_commands.json:1: broken JSON")]
    [InlineData("[\n{\n", "build/compile_commands.json:")]
    [InlineData("\u00EF\u00BB\u00BF[1,\n}", "build/compile_commands.json:2: broken JSON")]
    [InlineData("{}", "not a JSON array")]
    [InlineData("[1]", "entry 1 needs")]
    [InlineData("""[{"file": 1}]""", "entry 1 needs")]
    [InlineData("""[{"file": "a.cpp"}]""", "entry 1 needs")]
    [InlineData("""[{"file": "", "command": ""}]""", "entry 1 needs")]
    [InlineData("[{\"file\": \"\u00FF\", \"command\": \"\"}]", "build/compile_commands.json")]
    [InlineData("""[{"file": "\ud800", "command": ""}]""", "build/compile_commands.json")]
    [InlineData("""[{"file": "a\u0000", "command": ""}]""", "build/compile_commands.json")]
    public void Broken_ones_give_one_line(string json, string message)
    {
        using var tree = new TempTree(("a.cpp", ""), ("build/compile_commands.json", json));
        var error = Should.Throw<UserErrorException>(() => TreeReader.Read(tree.Root, new ReadOptions()));
        error.ExitCode.ShouldBe(ExitCode.BadConfiguration);
        error.Message.ShouldContain(message);
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void One_without_a_command_for_the_tree_is_refused_when_given_and_passed_over_when_found()
    {
        using var tree = new TempTree(("a.cpp", ""), ("compile_commands.json", "[]"));
        TreeReader.Read(tree.Root, new ReadOptions()).FlagsFrom.ShouldStartWith("inferred: C++17, no include roots (compile_commands.json has no command");
        Should.Throw<UserErrorException>(() => TreeReader.Read(tree.Root, new ReadOptions([tree.Root]))).ExitCode.ShouldBe(ExitCode.BadConfiguration);
    }

    [Fact]
    public void A_header_that_no_source_reaches_gets_the_flags_of_the_nearest_source()
    {
        using var tree = new TempTree(
            ("app/a.cpp", "#include <used.h>"), ("lib/b.cpp", ""), ("inc/used.h", ""), ("lib/x/lone.h", "#include \"inner.h\""), ("lib/x/inner.h", ""),
            ("lib/x/circle1.h", "#include \"circle2.h\""), ("lib/x/circle2.h", "#include \"circle1.h\""), ("tests/data/sample.h", ""));
        tree.Write("compile_commands.json", """
            [{"directory": "ROOT", "command": "g++ -DAPP app/a.cpp", "file": "app/a.cpp"}, {"directory": "ROOT", "command": "g++ -DLIB lib/b.cpp", "file": "lib/b.cpp"}]
            """.Replace("ROOT", tree.Root));
        var input = TreeReader.Read(tree.Root, new ReadOptions());
        input.Commands.Select(Show).ShouldBe(["app/a.cpp -DAPP", "lib/b.cpp -DLIB"]);
        input.HeaderCommands.Select(Show).ShouldContain("lib/x/lone.h -x c++ -DLIB");
        input.HeaderCommands.ShouldNotContain(command => command.File.StartsWith("tests/data/"));
        ClangToolchain.TryLocate(out var toolchain, out _).ShouldBeTrue();
        CodebaseBuilder.Build(toolchain!, input, 1, null, CancellationToken.None).Units.Select(unit => unit.File)
            .ShouldBe(["app/a.cpp", "lib/b.cpp", "lib/x/circle1.h", "lib/x/circle2.h", "lib/x/lone.h"], "only what no other unit enters");

        static string Show(CompileCommand command) => $"{command.File} {string.Join(' ', command.Arguments)}";
    }
}

using Migrator.Cli;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Input;

/// <summary>Replies of CMake's File API as they lie in a build folder; what CMake itself answers, DepotTests has.</summary>
public sealed class FileApiReplyTests
{
    private const string Reply = "build/.cmake/api/v1/reply/";

    private const string Target = """
        {"name": "one", "type": "STATIC_LIBRARY",
         "sources": [{"path": "a.cpp", "compileGroupIndex": 0}, {"path": "odd.x", "compileGroupIndex": 0}, {"path": "src/b.h"}, {"path": "build/gen.cpp", "compileGroupIndex": 0, "isGenerated": true}],
         "compileGroups": [{"language": "CXX", "sourceIndexes": [0, 1, 3], "sysroot": {"path": "/sys"},
           "defines": [{"define": "TEXT=\"a b\""}], "includes": [{"path": "ROOT/inc"}, {"path": "/other", "isSystem": true}],
           "compileCommandFragments": [{"fragment": "-O2 -std=c++17"}, {"fragment": "-Xclang -include -Xclang 'p q.hxx'"}]}]}
        """;

    private const string Folder = """
        {"installers": [
          {"type": "file", "destination": "include", "paths": ["src/b.h"]},
          {"type": "directory", "destination": "include", "paths": [{"from": "inc", "to": "."}]},
          {"type": "directory", "destination": "share/doc", "paths": ["src"]},
          {"type": "target", "destination": "lib", "paths": ["libone.a"]}]}
        """;

    [Fact]
    public void A_reply_tells_flags_targets_and_installed_headers()
    {
        using var tree = Tree();
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.FlagsFrom.ShouldBe("build/.cmake/api/v1/reply");
        read.Commands.Select(command => $"{command.File}|{string.Join(' ', command.Arguments)}|{command.Target}").ShouldBe([
            $"a.cpp|--target=x86_64-linux-gnu -DTEXT=\"a b\" -I {tree.Root}/inc -isystem /other -std=c++17 -include p q.hxx --sysroot=/sys|one",
            $"odd.x|-x c++ --target=x86_64-linux-gnu -DTEXT=\"a b\" -I {tree.Root}/inc -isystem /other -std=c++17 -include p q.hxx --sysroot=/sys|one"]);
        var library = read.Libraries.ShouldHaveSingleItem();
        (library.Name, library.IsInterface, string.Join(' ', library.Headers)).ShouldBe(("one", false, "src/b.h"));
        read.InstalledHeaders.ShouldBe(["inc/a.h", "src/b.h"]);
        read.Findings.ShouldNotContain(finding => finding.Rule == "input-reply");
    }

    [Fact]
    public void Where_a_database_does_not_tell_the_target_the_reply_does()
    {
        using var tree = Tree();
        tree.Write("build/compile_commands.json", $$"""[{"directory": "{{tree.Root}}/build", "command": "c++ -DA -c ../a.cpp -o .o/1f.o", "file": "../a.cpp"}]""");
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.FlagsFrom.ShouldBe("build/compile_commands.json");
        var command = read.Commands.ShouldHaveSingleItem();
        (command.Arguments.Single(), command.Target).ShouldBe(("-DA", "one"));
    }

    [Fact]
    public void Configurations_that_differ_for_the_parser_are_one_each()
    {
        using var tree = Tree(configurations: ["one", "fast", "one"]);
        tree.Write(Reply + "target-fast.json", Target.Replace("-O2", "-O3 -DNDEBUG").Replace("ROOT", tree.Root));
        TreeReader.Read(tree.Root, new ReadOptions()).Commands.Where(command => command.File == "a.cpp").Select(command => (command.Configuration, command.Arguments.Contains("-DNDEBUG"))).ShouldBe([(0, false), (1, true)]);
    }

    [Fact]
    public void Loadable_targets_are_those_that_CMake_names()
    {
        using var tree = Tree();
        tree.Write(Reply + "target-one.json", Target.Replace("STATIC_LIBRARY", "MODULE_LIBRARY").Replace("ROOT", tree.Root));
        var plugIn = TreeReader.Read(tree.Root, new ReadOptions()).PlugIns.ShouldHaveSingleItem();
        (plugIn.Target, string.Join(' ', plugIn.Sources)).ShouldBe(("one", "a.cpp build/gen.cpp"));
    }

    [Theory]
    [InlineData("CMakeLists.txt was changed since; configure the build again")]
    [InlineData("damaged (")]
    [InlineData("it does not tell the targets; put an empty file codemodel-v2 into ")]
    [InlineData("CMake failed when it ran last")]
    public void A_reply_that_cannot_be_used_is_said_and_the_database_counts(string message)
    {
        using var tree = Tree();
        if (message.StartsWith("CMakeLists", StringComparison.Ordinal)) File.SetLastWriteTimeUtc(tree.PathOf("CMakeLists.txt"), DateTime.UtcNow.AddMinutes(1));
        else if (message.StartsWith("damaged", StringComparison.Ordinal)) tree.Write(Reply + "target-one.json", """{"name": "one", """);
        else if (message.StartsWith("it does", StringComparison.Ordinal)) tree.Write(Reply + "index-2.json", """{"objects": []}""");
        else tree.Write(Reply + "error-2.json", """{"objects": []}""");

        var alone = Should.Throw<UserErrorException>(() => TreeReader.Read(tree.Root, new ReadOptions([tree.PathOf("build")])));
        alone.ExitCode.ShouldBe(ExitCode.BadConfiguration);
        alone.Message.ShouldStartWith($"build/.cmake/api/v1/reply: {message}");
        var inferred = TreeReader.Read(tree.Root, new ReadOptions());
        inferred.FlagsFrom.ShouldStartWith("inferred: ");
        inferred.Findings.ShouldContain(finding => finding.Rule == "input-reply" && finding.Severity == Severity.Warning && finding.Message.Contains("flags are inferred: " + message));

        tree.Write("build/compile_commands.json", $$"""[{"directory": "{{tree.Root}}/build", "command": "c++ -c ../a.cpp -o CMakeFiles/old.dir/a.o", "file": "../a.cpp"}]""");
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.Commands.ShouldHaveSingleItem().Target.ShouldBe("old");
        read.Findings.ShouldContain(finding => finding.Rule == "input-reply" && finding.Message.Contains("build/compile_commands.json is used alone: " + message));
    }

    /// <summary>A tree with a configured build; each configuration has the one target of that name.</summary>
    private static TempTree Tree(params string[] configurations)
    {
        var tree = new TempTree(("a.cpp", ""), ("odd.x", ""), ("src/b.h", "int b();"), ("inc/a.h", "int a();"), ("src/c.h", ""), ("CMakeLists.txt", "project(p)"), ("build/CMakeCache.txt", ""));
        var list = string.Join(',', (configurations.Length == 0 ? ["one"] : configurations).Select(name => $$"""{"name": "", "directories": [{"source": ".", "jsonFile": "directory.json"}], "targets": [{"jsonFile": "target-{{name}}.json"}]}"""));
        tree.Write(Reply + "target-one.json", Target.Replace("ROOT", tree.Root)).Write(Reply + "directory.json", Folder);
        tree.Write(Reply + "toolchains.json", """{"toolchains": [{"language": "CXX", "compiler": {"id": "Clang", "target": "x86_64-linux-gnu"}}]}""");
        tree.Write(Reply + "codemodel.json", $$"""{"paths": {"source": "{{tree.Root}}", "build": "{{tree.Root}}/build"}, "configurations": [{{list}}]}""");
        tree.Write(Reply + "index-0.json", "not the newest");
        return tree.Write(Reply + "index-1.json", """
            {"objects": [{"kind": "codemodel", "version": {"major": 2, "minor": 9}, "jsonFile": "codemodel.json"}, {"kind": "toolchains", "version": {"major": 1, "minor": 0}, "jsonFile": "toolchains.json"}]}
            """);
    }
}

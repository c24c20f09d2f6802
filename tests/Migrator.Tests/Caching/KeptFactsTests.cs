using System.Collections.Concurrent;
using System.Text.Json;
using Migrator.Clang.Caching;
using Migrator.Clang.Facts;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Caching;

/// <summary>Kept facts are those that a parse gives, to the byte; what could be wrong is not kept.</summary>
public sealed class KeptFactsTests
{
    public static TheoryData<string> Names => Sample.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_warm_cache_gives_the_facts_of_a_cold_one(string sample)
    {
        var kept = new ConcurrentDictionary<string, byte[]>();
        var input = TreeReader.Read(new Sample(sample).Folder, new ReadOptions(null, null));
        var (cold, first) = Build(input, kept);
        var (warm, second) = Build(input, kept);
        warm.ShouldBe(cold);
        cold.Length.ShouldBeGreaterThan(1000);
        first.Parsed.ShouldBeGreaterThan(0);
        second.Parsed.ShouldBe(0);
        second.Reused.ShouldBe(first.Parsed + first.Reused);
        second.Damaged.ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_kept_of_a_file_that_changes_while_it_is_parsed()
    {
        using var tree = new TempTree(("a.h", "#pragma once\nint a();\n"), ("a.cpp", "#include \"a.h\"\nint a() { return 1; }\n"));
        var kept = new ConcurrentDictionary<string, byte[]>();
        var input = Read(tree);
        tree.Write("a.h", "#pragma once\nint b();\n");
        Build(input, kept).Cache.Parsed.ShouldBe(1);
        kept.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_kept_of_a_folder_that_changes_while_it_is_searched()
    {
        using var tree = new TempTree(("a.cpp", "#if __has_include(\"b.h\")\nint a();\n#endif\n"));
        var kept = new ConcurrentDictionary<string, byte[]>();
        // The log is opened before the first unit is parsed, so this comes while it is open.
        var input = Read(tree);
        Build(input, kept, onDone: _ => tree.Write("b.h", "int b();\n"));
        kept.ShouldBeEmpty();
    }

    [Fact]
    public void An_interrupted_run_keeps_only_what_is_complete()
    {
        using var tree = new TempTree(
            ("a.h", "#pragma once\nstruct A { int a() { return 1; } };\n"), ("a.cpp", "#include \"a.h\"\nint f() { return A().a(); }\n"), ("b.cpp", "#include \"a.h\"\nint g() { return A().a(); }\n"), ("c.cpp", "#include \"a.h\"\nint h() { return A().a(); }\n"),
            ("compile_commands.json", """[{"directory":"/","file":"ROOT/a.cpp","command":"c++ -DA ROOT/a.cpp"},{"directory":"/","file":"ROOT/b.cpp","command":"c++ -DB ROOT/b.cpp"},{"directory":"/","file":"ROOT/c.cpp","command":"c++ -DC ROOT/c.cpp"}]"""));
        tree.Write("compile_commands.json", File.ReadAllText(tree.PathOf("compile_commands.json")).Replace("ROOT", tree.Root));
        var kept = new ConcurrentDictionary<string, byte[]>();
        var input = Read(tree);
        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Build(input, kept, Stop, stop.Token));
        // The first is complete; the second, whose precompiled header an interruption removes at once, may be.
        var complete = kept.Count;
        complete.ShouldBeInRange(1, 2);
        var (facts, cache) = Build(input, kept);
        (cache.Parsed, cache.Reused).ShouldBe((3 - complete, complete));
        facts.ShouldBe(Build(input, []).Facts);

        void Stop(int done)
        {
            if (done == 2) stop.Cancel();
        }
    }

    [Fact]
    public void What_the_parser_cannot_open_is_not_kept()
    {
        using var tree = new TempTree(("a.cpp", "int a();\n"));
        var kept = new ConcurrentDictionary<string, byte[]>();
        var input = Read(tree);
        input = input with { Commands = [.. input.Commands.Select(command => command with { File = "missing.cpp" })] };
        Build(input, kept).Facts.ShouldContain("libclang error");
        kept.ShouldBeEmpty();
    }

    private static InputTree Read(TempTree tree)
    {
        var input = TreeReader.Read(tree.Root, new ReadOptions(null, null));
        // What was written within the lag of a clock before the parse counts as written during the parse.
        Thread.Sleep(100);
        return input;
    }

    private static (string Facts, FactCache Cache) Build(InputTree input, ConcurrentDictionary<string, byte[]> kept, Action<int>? onDone = null, CancellationToken cancellation = default)
    {
        ClangToolchain.TryLocate(out var toolchain, out var error).ShouldBeTrue(error);
        var cache = new FactCache(new FactStore(kept.GetValueOrDefault, (name, bytes) => kept[name] = bytes));
        var codebase = CodebaseBuilder.Build(toolchain with { Cache = cache }, input, 1, onDone, cancellation, readsShapes: true);
        return (JsonSerializer.Serialize(codebase, Migrator.Cli.Migration.Json), cache);
    }
}

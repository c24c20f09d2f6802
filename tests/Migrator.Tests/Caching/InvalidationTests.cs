using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Caching;

/// <summary>What makes kept facts worthless, and what does not. After each edit the facts are those of a run without a cache.</summary>
public sealed class InvalidationTests
{
    /// <summary>
    /// How many files are parsed again: of the two units, which differ in a macro so that each has a session of its own, and of the headers that
    /// nobody includes, or nobody any more, each a unit of its own.
    /// </summary>
    [Theory]
    [InlineData("nothing", 0)]
    [InlineData("touch", 0)]
    [InlineData("a new source of nobody", 0)]
    [InlineData("a new header of another name", 1)]
    [InlineData("a source", 1)]
    [InlineData("a header of one", 1)]
    [InlineData("a header of both", 2)]
    [InlineData("the same size and time", 1)]
    [InlineData("a header that comes first", 1)]
    [InlineData("a header that is asked for", 1)]
    [InlineData("a header in a folder that did not exist", 1)]
    [InlineData("a header that a macro names", 2)]
    [InlineData("a header is gone", 1)]
    [InlineData("a file outside of the tree", 1)]
    [InlineData("a folder outside of the tree", 1)]
    [InlineData("a link", 2)]
    [InlineData("a word of a macro outside of the tree", 2)]
    [InlineData("a word of no macro", 1)]
    public void An_edit_costs_what_follows_from_it(string edit, int parsed)
    {
        using var tree = Tree();
        string[] words = [tree.Root, "--dry-run", "--cache", tree.Beside("cache")];
        CachedRunTests.Parsed(words).ShouldBe(2);
        CachedRunTests.Parsed(words).ShouldBe(0);
        Edit(tree, edit);
        CachedRunTests.Parsed(words).ShouldBe(parsed, edit);
        var facts = CachedRunTests.Succeed(["dump", "facts", tree.Root, "--cache", tree.Beside("cache")]).Output;
        facts.ShouldBe(CachedRunTests.Succeed(["dump", "facts", tree.Root, "--cache", "off"]).Output);
    }

    [Fact]
    public void Two_states_of_a_source_are_kept_side_by_side()
    {
        using var tree = Tree();
        string[] words = [tree.Root, "--dry-run", "--cache", tree.Beside("cache")];
        CachedRunTests.Parsed(words).ShouldBe(2);
        var old = File.ReadAllText(tree.PathOf("one.cpp"));
        tree.Write("one.cpp", old + "int more() { return 2; }\n");
        CachedRunTests.Parsed(words).ShouldBe(1);
        tree.Write("one.cpp", old);
        CachedRunTests.Parsed(words).ShouldBe(0);
    }

    [Fact]
    public void The_environment_counts()
    {
        using var tree = Tree();
        string Run(string path) => Shell.Succeed("/", "/bin/bash", "-c", $"CPATH='{path}' '{Repository.Program}' '{tree.Root}' --dry-run --cache '{tree.Beside("cache")}'");
        Thread.Sleep(100);
        Run("").ShouldContain("2 files; 0 are known");
        Run("").ShouldContain("0 files; 2 are known");
        Run(tree.Beside("outside")).ShouldContain("2 files; 0 are known");
    }

    private static void Edit(TempTree tree, string edit)
    {
        switch (edit)
        {
            case "touch":
                File.SetLastWriteTimeUtc(tree.PathOf("one.h"), DateTime.UtcNow);
                break;
            case "a new source of nobody":
                tree.Write("three.cpp", "int three() { return 3; }\n");
                break;
            case "a new header of another name":
                tree.Write("first/other.hpp", "#error not read\n");
                break;
            case "a source":
                tree.Write("one.cpp", File.ReadAllText(tree.PathOf("one.cpp")) + "int more() { return 2; }\n");
                break;
            case "a header of one":
                tree.Write("one.h", "#pragma once\nint one(int);\n");
                break;
            case "a header of both":
                tree.Write("both.h", "#pragma once\nint both(int);\n");
                break;
            case "the same size and time":
                var time = File.GetLastWriteTimeUtc(tree.PathOf("one.h"));
                tree.Write("one.h", "#pragma once\nint eno();\n");
                File.SetLastWriteTimeUtc(tree.PathOf("one.h"), time);
                break;
            case "a header that comes first":
                tree.Write("first/late.h", "#pragma once\nint earlier();\n");
                break;
            case "a header that is asked for":
                tree.Write("second/maybe.h", "#pragma once\nint maybe();\n");
                break;
            case "a header in a folder that did not exist":
                tree.Write("second/deep/down/there.h", "#pragma once\nint there();\n");
                break;
            case "a header that a macro names":
                tree.Write("first/inner/named.h", "#pragma once\nint named_otherwise();\n");
                break;
            case "a header is gone":
                File.Delete(tree.PathOf("one.h"));
                break;
            case "a file outside of the tree":
                File.WriteAllText(tree.Beside("outside/foreign.h"), "#define FOREIGN 2\n#define OTHER 2\n#if FOREIGN > 1\n#define ONE_IS_TWO\n#endif\n");
                break;
            case "a folder outside of the tree":
                Directory.CreateDirectory(tree.Beside("missing"));
                File.WriteAllText(tree.Beside("missing/foreign.h"), "#define FOREIGN 3\n");
                break;
            case "a link":
                File.Delete(tree.PathOf("second/linked.h"));
                tree.Link("second/linked.h", "../target2.h");
                break;
            case "a word of a macro outside of the tree":
                tree.Write("new.hpp", "#pragma once\n#ifdef OTHER\n#endif\n");
                break;
            case "a word of no macro":
                tree.Write("new.hpp", "#pragma once\n#ifdef NOBODYS\n#endif\n");
                break;
        }
    }

    private static TempTree Tree()
    {
        var tree = new TempTree(
            ("both.h", "#pragma once\nint both();\n"),
            ("one.h", "#pragma once\nint one();\n"),
            ("first/unused.txt", ""),
            ("first/inner/unused.txt", ""),
            ("second/late.h", "#pragma once\nint late();\n"),
            ("second/inner/named.h", "#pragma once\nint named();\n"),
            ("target1.h", "#pragma once\nint target();\n"),
            ("target2.h", "#pragma once\nint target();\n"),
            ("one.cpp", """
                #include "both.h"
                #include "one.h"
                #include "late.h"
                #include "linked.h"
                #include <foreign.h>
                #define NAMED "inner/named.h"
                #include NAMED
                #if __has_include("maybe.h")
                #include "maybe.h"
                #endif
                #if __has_include(<deep/down/there.h>)
                #include <deep/down/there.h>
                #endif
                #ifdef ONE_IS_TWO
                int two();
                #endif
                int answer() { return FOREIGN; }

                """),
            ("two.cpp", "#include \"both.h\"\n#include \"target2.h\"\nint two() { return 2; }\n"));
        tree.Link("second/linked.h", "../target1.h");
        Directory.CreateDirectory(tree.Beside("outside"));
        File.WriteAllText(tree.Beside("outside/foreign.h"), "#define FOREIGN 1\n#define OTHER 1\n");
        tree.Write("compile_commands.json", $$"""
            [{"directory":"{{tree.Root}}","file":"one.cpp","command":"c++ -DONE -Ifirst -Isecond -I{{tree.Beside("missing")}} -isystem {{tree.Beside("outside")}} one.cpp"},
             {"directory":"{{tree.Root}}","file":"two.cpp","command":"c++ -DTWO two.cpp"}]
            """);
        return tree;
    }
}

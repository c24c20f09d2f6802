using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Planning;

/// <summary>What needs another file's object before <c>main</c>, and what only looks like it (paper 4.4, 6.4).</summary>
public sealed class InitialisationOrderTests
{
    private const string Rule = "report-initialisation-order";
    private const string Start = "#pragma once\nnamespace a { int make(); struct Box { Box(); int x; int get() const; }; extern Box box; extern const int two; Box& first_use(); int read(); const int* place(); }\n";
    private const string Box = """
        #include "a.h"
        namespace a {
        Box::Box() : x(make()) {}
        int Box::get() const { return x; }
        Box box;
        const int two = 2;
        Box& first_use() { static Box inner; return inner; }
        int read() { return box.x; }
        const int* place() { return &box.x; }
        }

        """;

    [Theory]
    [InlineData("int seen = box.x;", "box")]
    [InlineData("int seen = box.get();", "box")]
    [InlineData("int seen = read();", "box (a.cpp:5) (through a::read())")]
    [InlineData("static int twice() { return 2 * read(); }\nint seen = twice();", "through a::twice(), a::read()")]
    [InlineData("int seen = [] { return read(); }();", "a::read()")]
    [InlineData("struct User { User() { value = read(); } int value; };\nUser seen;", "through")]
    [InlineData("struct Part { int value = read(); };\nstruct User { Part part; };\nUser seen;", "a::read()")]
    [InlineData("struct User { static int seen; };\nint User::seen = read();", "a::read()")]
    [InlineData("template<class T> struct User { User() : value(read()) {} T value; };\nUser<int> seen;", "a::read()")]
    public void An_object_that_needs_another_is_reported(string code, string what)
    {
        var errors = Findings(("b.cpp", $"#include \"a.h\"\nnamespace a {{\n{code}\n}}\n"));
        errors.ShouldContain("seen is initialised by code that uses box");
        errors.ShouldContain(what);
    }

    [Theory]
    [InlineData("int seen = two;")]
    [InlineData("int seen = first_use().x;")]
    [InlineData("Box* seen = &box;")]
    [InlineData("Box& seen = box;")]
    [InlineData("struct User { explicit User(int (*f)()) : later(f) {} int (*later)(); };\nUser seen([] { return read(); });")]
    [InlineData("int (*seen)() = read;")]
    [InlineData("int seen() { static int value = read(); return value; }")]
    [InlineData("int seen = make();")]
    [InlineData("template<class T> int seen = read();")]
    public void What_needs_no_object_is_not_reported(string code) =>
        Findings(("b.cpp", $"#include \"a.h\"\nnamespace a {{\n{code}\n}}\n")).ShouldNotContain(Rule);

    [Fact]
    public void Objects_of_headers_are_ordered_by_includes()
    {
        const string first = "#pragma once\n#include <cstdlib>\nnamespace a { inline int first = std::atoi(\"1\"); }\n";
        const string second = "#pragma once\n#include \"first.h\"\nnamespace a { inline int second = first + 1; }\n";
        Findings(("first.h", first), ("second.h", second), ("c.cpp", "#include \"second.h\"\nnamespace a { int third = second + first; }\n")).ShouldNotContain(Rule);
    }

    [Fact]
    public void An_inline_member_is_in_no_order()
    {
        const string header = "#pragma once\n#include <cstdlib>\nnamespace a { struct S { static inline int member = std::atoi(\"1\"); }; }\n";
        Findings(("s.h", header), ("c.cpp", "#include \"s.h\"\nnamespace a { int third = S::member; }\n")).ShouldContain("third is initialised by code that uses member (s.h:3)");
    }

    [Fact]
    public void Text_headers_keep_their_own_order()
    {
        const string header = "#pragma once\n#include <cstdlib>\nstatic int counter = std::atoi(\"1\");\n";
        Findings(("s.h", header), ("c.cpp", "#include \"s.h\"\nint third = counter;\n")).ShouldNotContain(Rule);
    }

    private static string Findings(params (string Path, string Text)[] files)
    {
        using var tree = new TempTree([("a.h", Start), ("a.cpp", Box), .. files]);
        return Tool.Run(tree.Root, "--dry-run", "--verbose").Error;
    }
}

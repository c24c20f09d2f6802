using Migrator.Cli.Verification;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Verification;

/// <summary>What clang 22, GNU ld, CMake and Ninja print, as they print it.</summary>
public sealed class DiagnosticParserTests
{
    [Fact]
    public void An_error_has_its_notes_and_the_modules_that_it_names()
    {
        var found = DiagnosticParser.Parse("""
            /tree/client.cpp:3:6: error: declaration of 'Hidden' must be imported from module 'geo:shape.h' before it is required
                3 | geo::Hidden hidden;
                  |      ^
            /tree/shape.cppm:4:24: note: declaration here is not visible
                4 | namespace geo { struct Hidden {}; }
                  |                        ^
            /tree/client.cpp:4:21: error: use of undeclared identifier 'missing'
                4 | int main() { return missing(); }
                  |                     ^~~~~~~
            2 errors generated.

            """);
        found.Length.ShouldBe(2);
        found[0].Place.ShouldBe(new MessagePlace("/tree/client.cpp", 3));
        found[0].Notes.ShouldBe([new MessagePlace("/tree/shape.cppm", 4)]);
        found[0].Modules.ShouldBe(["geo:shape.h"]);
        found[1].Message.ShouldBe("use of undeclared identifier 'missing'");
        found[1].Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Includes_and_imports_in_front_of_an_error_are_its_own()
    {
        var found = DiagnosticParser.Parse("""
            In file included from /tree/outer.cppm:2:
            In file included from /tree/outer.h:1:
            /tree/inner.h:1:12: warning: unused parameter 'x' [-Wunused-parameter]
            In module 'geo' imported from /tree/client.cpp:1:
            /tree/inner.h:4:1: fatal error: 'gone.h' file not found
            1 error generated.
            """);
        found.Length.ShouldBe(1);
        found[0].IncludedFrom.ShouldBe([new MessagePlace("/tree/client.cpp", 1)]);
    }

    [Fact]
    public void A_note_of_a_warning_belongs_to_no_error()
    {
        var found = DiagnosticParser.Parse("""
            /tree/a.cpp:1:1: error: first
            /tree/a.cpp:2:1: warning: second
            /tree/b.h:9:1: note: declared here
            """);
        found[0].Notes.ShouldBeEmpty();
    }

    [Fact]
    public void The_linker_names_symbols()
    {
        var found = DiagnosticParser.Parse("""
            /usr/bin/ld: b.o:(.bss+0x0): multiple definition of `geo::n'; a.o:(.bss+0x0): first defined here
            /usr/bin/ld: a.o: in function `main':
            a.cpp:(.text+0x39): undefined reference to `geo::area(geo::Shape, char const*)'
            /usr/bin/ld: a.cpp:(.text+0x61): undefined reference to `geo::Shape::~Shape()'
            a.cpp:(.text._ZN3geo5ShapeC2Ev[_ZN3geo5ShapeC2Ev]+0xf): undefined reference to `vtable for geo::Shape'
            ld.lld: error: undefined symbol: geo::twice(int)
            clang++-22: error: linker command failed with exit code 1 (use -v to see invocation)
            """);
        found.Select(diagnostic => (diagnostic.Kind, diagnostic.Symbol)).ShouldBe(
        [
            (DiagnosticKind.Duplicate, "geo::n"),
            (DiagnosticKind.Undefined, "geo::area"),
            (DiagnosticKind.Undefined, "geo::Shape::~Shape"),
            (DiagnosticKind.Undefined, "geo::Shape"),
            (DiagnosticKind.Undefined, "geo::twice"),
        ]);
    }

    [Theory]
    [InlineData("int geo::twice<int>(int)", "geo::twice")]
    [InlineData("std::vector<int, std::allocator<int>> geo::List<geo::Item>::all(int) const", "geo::List::all")]
    [InlineData("YAML::Node@YAML::~Node()", "YAML::Node::~Node")]
    [InlineData("geo::area@geo(int)", "geo::area")]
    [InlineData("geo::operator<<(std::ostream&, geo::Shape const&)", "geo::operator<<")]
    [InlineData("geo::Shape::operator()(int) const", "geo::Shape::operator()")]
    [InlineData("geo::(anonymous namespace)::count", "geo::(anonymous namespace)::count")]
    [InlineData("geo::name[abi:cxx11]()", "geo::name")]
    [InlineData("typeinfo for geo::Shape", "geo::Shape")]
    [InlineData("initializer for module geo:shape.h", "geo:shape.h")]
    [InlineData("geo::Shape::operator unsigned long() const", "geo::Shape::operator unsigned long")]
    [InlineData("bool geo::operator< <int>(geo::Set<int> const&, geo::Set<int> const&)", "geo::operator<")]
    [InlineData("count", "count")]
    public void A_symbol_is_named_as_its_declaration_names_it(string demangled, string expected) =>
        DiagnosticParser.SymbolName(demangled).ShouldBe(expected);

    [Fact]
    public void A_crash_of_the_compiler_is_one_failure()
    {
        var found = DiagnosticParser.Parse("""
            PLEASE submit a bug report to https://github.com/llvm/llvm-project/issues/ and include the crash backtrace, preprocessed source, and associated run script.
            Stack dump:
            0.	Program arguments: clang++-22 -std=c++23 -c /tree/crash.cpp -o c.o
            1.	/tree/crash.cpp:2:2: current parser token 'pragma'
             #0 0x00007f48450b8786 llvm::sys::PrintStackTrace(llvm::raw_ostream&, int) (/lib/libLLVM.so.22.1+0x4eb8786)
            clang++-22: error: clang frontend command failed with exit code 139 (use -v to see invocation)
            """);
        found.Length.ShouldBe(1);
        found[0].Kind.ShouldBe(DiagnosticKind.Crash);
    }

    [Fact]
    public void A_compiler_that_was_killed_is_one_that_comes_to_no_end()
    {
        var found = DiagnosticParser.Parse("Killed");
        found.Length.ShouldBe(1);
        found[0].Kind.ShouldBe(DiagnosticKind.Crash);
        found[0].Message.ShouldContain("no end");
    }

    [Theory]
    [InlineData("CMake Error: Output CMakeFiles/geo.dir/shape.cppm.o is of type `CXX_MODULES` but does not provide a module interface unit or partition", "Output CMakeFiles/geo.dir/shape.cppm.o is of type `CXX_MODULES` but does not provide a module interface unit or partition")]
    [InlineData("clang++-22: error: unknown argument '-fodd'", "unknown argument '-fodd'")]
    [InlineData("3 tests failed", "3 tests failed")]
    [InlineData("", "failed, and printed nothing")]
    public void What_has_no_place_is_told_as_it_is(string text, string expected)
    {
        var found = DiagnosticParser.Parse(text);
        found.Length.ShouldBe(1);
        (found[0].Kind, found[0].Message).ShouldBe((DiagnosticKind.Other, expected));
    }
}

using System.Text.Json;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Classes;

/// <summary>What is said about private members that matter outside their module, and what is not (paper 2.4, 5.4, 6.10).</summary>
public sealed class PrivateMemberTests
{
    private const string Overload = "report-private-overload";
    private const string Detection = "report-private-detection";
    private const string Cast = "report-private-base-cast";

    [Theory]
    [InlineData("f(double) {} private: void f(int) {}", "s.f(1.0);", Overload)]
    [InlineData("f(double) {} private: void f(int) {}", "s.f(\n1.0); s.g(); s.f(2.0);", Overload, Overload)]
    [InlineData("f(double) {} private: template<class T> void f(T) {}", "void (lib::S::*p)(double) = &lib::S::f; (s.*p)(1);", Overload)]
    [InlineData("f(double) {} private: operator int*() { return 0; } public: operator int() { return 0; }", "return s;", Overload)]
    [InlineData("f(double) {} protected: void f(int) {}", "s.f(1.0);")]
    [InlineData("f(double) {} private: void f(int, int) {}", "s.f(1.0);")]
    [InlineData("f(double) {} private: void f(int, int = 1) {}", "s.f(1.0);", Overload)]
    [InlineData("f(double) {} private: void f(int);", "s.f(1.0);")]
    [InlineData("f(double) {} private: void h(int) {}", "s.f(1.0);")]
    public void A_use_of_a_mixed_set_is_one_note_a_line(string members, string use, params string[] rules) =>
        Findings($"struct S {{ void g() {{}} void {members} }};", $"int main() {{ lib::S s; {use} }}").ShouldBe(rules);

    [Theory]
    [InlineData("template<class T> auto ask(T t) -> decltype(t.f(1)) {} void ask(...) {}", "ask(lib::S());", Detection)]
    [InlineData("template<class T> constexpr bool ask = requires(T t) { t.f(1); };", "return ask<lib::S>;", Detection)]
    [InlineData("template<class T> concept Asks = requires { T().f(1); };", "return Asks<lib::S>;", Detection)]
    [InlineData("template<class T> char ask(char (*)[sizeof(T().f(1), 1)]); template<class T> long ask(...);", "return sizeof(ask<lib::S>(0));", Detection)]
    [InlineData("template<class T> void call(T t) requires (sizeof(T) > 0) { t.f(1.0); }", "call(lib::S());")]
    [InlineData("template<class T> void call(T t) { t.f(1.0); }", "call(lib::S());")]
    [InlineData("using R = decltype(lib::S().f(1.0));", "", Overload)]
    [InlineData("template<class T> auto ask(T t) -> decltype(t.g(1)) {} void ask(...) {}", "ask(lib::S());")]
    public void A_question_about_a_mixed_set_is_a_warning(string question, string use, params string[] rules) =>
        Findings("struct S { void f(double) {} private: void f(int) {} };", $"#include \"lib.h\"\n{question}\nint main() {{ {use} }}").ShouldBe(rules);

    [Theory]
    [InlineData("is_constructible<lib::S, int>::value", Detection)]
    [InlineData("is_constructible_v<A, int>", Detection)]
    [InlineData("is_nothrow_convertible_v<int, lib::S>", Detection)]
    [InlineData("convertible_to<int, lib::S>", Detection)]
    [InlineData("is_convertible<lib::S, int>::value")]
    [InlineData("is_convertible<lib::S*, void*>::value")]
    [InlineData("is_copy_constructible_v<lib::S>")]
    [InlineData("is_same_v<lib::S, int>")]
    [InlineData("is_convertible_v<lib::D, lib::B>", Detection)]
    [InlineData("is_convertible_v<lib::D&, lib::B&>", Detection)]
    [InlineData("is_convertible_v<lib::D*, lib::B*>")]
    [InlineData("is_constructible_v<lib::D>")]
    public void A_trait_is_a_question_where_the_class_stands_for_what_is_private(string trait, params string[] rules) =>
        Findings(
            "struct S { S(long) {} private: S(int) {} }; struct B {}; struct D : private B { operator B() { return B(); } };",
            $"#include <concepts>\n#include <type_traits>\n#include \"lib.h\"\nusing A = lib::S;\nbool answer = std::{trait};\nint main() {{ }}").ShouldBe(rules);

    [Theory]
    [InlineData("(lib::B*)&d;", Cast)]
    [InlineData("(lib::B&)d;", Cast)]
    [InlineData("(lib::B*)(&e);", Cast)]
    [InlineData("(lib::D*)b;", Cast)]
    [InlineData("lib::P(&d);", Cast)]
    [InlineData("(lib::C*)&d;")]
    [InlineData("reinterpret_cast<lib::B*>(&d);")]
    [InlineData("(long)&d;")]
    public void Only_a_cast_that_ignores_access_goes_through_a_private_base(string cast, params string[] rules) =>
        Findings("struct B { int b; }; struct C { int c; }; struct D : C, private B {}; struct E : D {}; typedef B* P;", $"int main() {{ lib::D d; lib::E e; lib::B* b = 0; (void)b; (void){cast} }}", warnings: true)
            .ShouldBe(rules);

    [Fact]
    public void Nothing_is_said_inside_the_module()
    {
        const string header = "#pragma once\nnamespace lib { struct B {}; struct S : private B { virtual ~S() {} void f(double) {} private: void f(int) {} virtual void v() {} }; void run(S&); }\n";
        using var tree = new TempTree(("lib.h", header), ("lib.cpp", "#include \"lib.h\"\nnamespace lib { struct T : S { void v() override {} }; void run(S& s) { s.f(1.0); (void)(B*)&s; } }\n"));
        Findings(tree).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_said_about_a_class_that_stays_in_a_header()
    {
        using var tree = new TempTree(
            ("cppmod.yml", "text: [lib.h]\n"),
            ("lib.h", "#pragma once\nnamespace lib { struct S { void f(double) {} private: void f(int) {} }; }\n"),
            ("main.cpp", "#include \"lib.h\"\nint main() { lib::S().f(1.0); }\n"));
        Findings(tree).ShouldBe(["keep-configured-text"]);
    }

    /// <summary>Ids of the rules that speak about a client of a header, in the order of places.</summary>
    private static List<string> Findings(string types, string main, bool warnings = false)
    {
        using var tree = new TempTree(
            ("lib.h", $"#pragma once\nnamespace lib {{ {types} }}\n"), ("main.cpp", (main.Contains("lib.h\"") ? "" : "#include \"lib.h\"\n") + main + "\n"),
            ("compile_commands.json", """[{"directory": ".", "file": "main.cpp", "command": "c++ -std=c++20 -stdlib=libc++ -c main.cpp"}]"""));
        var findings = Findings(tree);
        return warnings ? [.. findings.Where(rule => rule != Overload)] : findings;
    }

    private static List<string> Findings(TempTree tree)
    {
        var run = Tool.Run("dump", "plan", tree.Root);
        run.ExitCode.ShouldBe(Migrator.Cli.ExitCode.Success, run.Error);
        using var plan = JsonDocument.Parse(run.Output);
        var findings = plan.RootElement.GetProperty("findings").EnumerateArray().Select(finding => (Rule: finding.GetProperty("rule").GetString()!, Text: finding.ToString())).ToList();
        findings.ShouldNotContain(finding => finding.Rule == "parse-error", string.Join('\n', findings.Select(finding => finding.Text)));
        return [.. findings.Select(finding => finding.Rule)];
    }
}

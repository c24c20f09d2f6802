using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Syntax;

/// <summary>Each declaration of an input stands on lines of its own, separated by a line with <c>--</c>.</summary>
public sealed class OutlineParserTests
{
    [Theory]
    [InlineData("int a;", "static int b = 1, c{2};", "int f(int x) { return x; }", "struct S { int m; } s;", "enum class E : int { a, b };")]
    [InlineData("A::A() : a{1}, b(2), c{[] { return 3; }()} { run(); }", "int after;")]
    [InlineData("A::A() try : a(1) { } catch (...) { }", "int after;")]
    [InlineData("A::A() : Base<int>{1} {}", "template <class T> B<T>::B() : T{}... {}", "int after;")]
    [InlineData("bool operator==(A a, A b) { return true; }", "A& operator=(A&);", "bool operator<(A, A);", "auto operator<=>(A, A) { return 0; }", "int operator\"\"_km(unsigned long long n) { return 1; }", "int after;")]
    [InlineData("[[nodiscard]] int f();", "[[deprecated(\"x;{\")]] int g() { return 1; }", "API int h();", "EXPORT(a, b) int i() { return 1; }", "alignas(8) int j;")]
    [InlineData("int x = [] { return 1; }();", "auto y = S{1, {2, 3}};", "int z[] = {1, 2};", "int after;")]
    [InlineData("template <class T, class U = decltype([] { return 1; }())> struct V {};", "template <> struct V<int, int> { };", "template struct V<long>;", "extern template struct V<char>;")]
    [InlineData("using A = B<int>;", "using namespace std;", "typedef int (*F)(int);", "static_assert(sizeof(int) == 4, \"{\");", ";")]
    [InlineData("extern \"C\" int c(int);", "extern \"C++\" int d() { return 1; }", "namespace x = y::z;")]
    [InlineData("auto f() -> int { return 1; }", "int g() noexcept(true) { return 1; }", "int h() const&& { return 1; }", "template <class T> requires C<T> int i(T) { return 1; }", "int after;")]
    [InlineData("auto f(const auto& t) requires A<decltype(t)> { return 1; }", "void g() requires (sizeof(int) > 1) && requires { f(1); } { }", "template <class T> requires A<T> struct S {};", "int after;")]
    [InlineData("template <class T> requires requires(T t) { t.f(); } || A<T> void f(T) requires B<T>;", "template <class T> concept C = requires(T t) { t.f(); };", "template <class T> A<T>::A() requires b::C<T> : x{1} { }", "int after;")]
    [InlineData("int f(const int a<:2:>) <% return a<:0:>; %>", "Foo<::A> b;", "int after;")]
    [InlineData("const char* s = R\"x(};{)x\";", "int f() { return '}'; }", "int after;")]
    [InlineData("int f() {\n#ifdef A\n  try {\n#else\n  {\n#endif\n  }\n}", "int after;")]
    [InlineData("int f()\n#ifdef A\n  noexcept\n#endif\n{ return 1; }", "int after;")]
    [InlineData("struct S {\n#if A\n  int a;\n#else\n  int b;\n#endif\n};", "int after;")]
    [InlineData("int f(int a,\r\n      int b);", "int after;")]
    [InlineData("int f() MY_NOEXCEPT { return 1; }", "A::A() const MY_NOEXCEPT MY_OVERRIDE : a(1) { }", "decltype(f()) y{1};", "alignas(8) Type x{1};", "int after;")]
    [InlineData("std::enable_if<I == 0 && J >= 1, int>::type f() { return 1; }", "int after;")]
    [InlineData("template <class T, std::enable_if_t<A<T>::value <= B::c && A<T>::value >= B::d && ((1 << 2) < 5), int> = 0> bool f(T t) { return true; }", "template <int I = 1 << 3> void g();", "int after;")]
    [InlineData("DECLARE(int)", "DECLARE(long);", "DECLARE(f(1), \"}\")", "int after;")]
    [InlineData("template <class T>\nusing A =\n#ifdef B\n  C<T>;\n#elif D\n  E<T>;\n#else\n  F;\n#endif\n", "int after;")]
    [InlineData("void f()\n#if A\n#if B\n{ g(); }\n#else\n{ h(); }\n#endif\n#else\n;\n#endif // A\n", "int after;")]
    public void Finds_each_declaration(params string[] declarations)
    {
        var text = string.Join('\n', declarations);
        var outline = OutlineParser.Parse(SourceText.FromText("a.h", text), OutlineMacros.None with { Complete = ["DECLARE"] });
        outline.Problem.ShouldBeNull();
        outline.Items.Select(item => text[item.Span.Start..item.Span.End]).ShouldBe(declarations);
        outline.Items.ShouldAllBe(item => item.Kind == OutlineKind.Declaration && item.Scope == "");
    }

    [Theory]
    [InlineData("namespace a { int x; }", "open a|x a|close a")]
    [InlineData("namespace a::b { int x; }", "open a::b|x a::b|close a::b")]
    [InlineData("namespace a { namespace b { int x; } int y; }", "open a|open b|x a::b|close b|x a|close a")]
    [InlineData("inline namespace v1 { int x; }", "open v1|x v1|close v1")]
    [InlineData("namespace { int x; }", "open |x |close ")]
    [InlineData("namespace [[deprecated(\"n\")]] a { int x; }", "open a|x a|close a")]
    [InlineData("namespace API a { int x; }", "open a|x a|close a")]
    [InlineData("extern \"C\" { int x; }", "link C|x |unlink ")]
    [InlineData("namespace a { extern \"C++\" { int x; } }", "open a|link C++|x a|unlink |close a")]
    [InlineData("_Pragma(\"pack(1)\") int x; int f() { return 1; } _Pragma(\"pack()\")", "x |? ")]
    [InlineData("namespace a {\n#ifdef X\nint x;\n#endif\n}", "open a|x a|close a")]
    [InlineData("#ifdef X\nnamespace a {\n#else\nnamespace a {\n#endif\nint x;\n}", "?")]
    [InlineData("#if 0 // never\nnamespace a {{{ it's\n#ifdef A\n}\n#else\n#endif\n#else\nint y;\n#endif\nint x;", "x |x ")]
    [InlineData("namespace a {\nNOTHING // text\nint x;\nNOTHING\n}", "open a|x a|close a")]
    [InlineData("namespace a { UNKNOWN(x) }", "open a|? a|close a")]
    [InlineData("namespace a {\n# if false\n}\n#elif B\nint y;\n#endif\nint x;\n}", "open a|x a|x a|close a")]
    public void Finds_scopes(string text, string expected)
    {
        var outline = Parse(text);
        if (expected == "?") outline.Items.Count(item => item.Kind == OutlineKind.NamespaceOpen).ShouldBe(2);
        else string.Join('|', outline.Items.Select(Show)).ShouldBe(expected);

        static string Show(OutlineItem item) => item.Kind switch
        {
            OutlineKind.NamespaceOpen => $"open {item.Name}",
            OutlineKind.NamespaceClose => $"close {item.Name}",
            OutlineKind.LinkageOpen => $"link {item.Name}",
            OutlineKind.LinkageClose => $"unlink {item.Name}",
            _ => $"{(item.Span.Length == 6 ? "x" : "?")} {item.Scope}",
        };
    }

    [Theory]
    [InlineData("namespace a {\nint x;\n", "line 3: a namespace is not closed")]
    [InlineData("int x;\n}\n", "line 2: a closing brace without its opening brace")]
    [InlineData("int x;\nint y\n", "line 2: a declaration does not end")]
    [InlineData("extern \"C\" {\nint x;\n", "line 3: a linkage specification is not closed")]
    [InlineData("#ifdef __cplusplus\nextern \"C\" {\n#endif\nint x;\n#ifdef __cplusplus\n}\n#endif\n", "line 3: the branches of a conditional open or close different scopes")]
    [InlineData("#ifdef A\nstruct S {};\nstatic\n#endif\nint f();\n", "line 3: a declaration begins in a branch of a conditional that holds others, and ends behind it")]
    public void Says_what_it_cannot_trust(string text, string problem) => Parse(text).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("int a;\n#ifdef A\nstatic\n#endif\nint f();\n", "static", true)]
    [InlineData("int a;\n#if A\nstatic\n#elif B\nextern\n#else\ninline\n#endif\nint f();\n", "static|extern|inline", false)]
    [InlineData("int a;\n#if A\nint f(int)\n#else\nint f(long)\n#endif\n{ }\n", "int f(int)|int f(long)", false)]
    [InlineData("int a;\n#if A\n#if B\nstatic\n#else\nextern\n#endif\n#endif\nint f();\n", "static|extern", true)]
    [InlineData("int a;\n#if 0\n#else\nstatic\n#endif\nint f();\n", "static", false)]
    public void Finds_where_a_declaration_begins_in_branches(string text, string heads, bool hasBare)
    {
        var outline = Parse(text);
        outline.Problem.ShouldBeNull();
        outline.Items.Length.ShouldBe(2);
        outline.Items[0].Branched.ShouldBeNull();
        var head = outline.Items[1].Branched.ShouldNotBeNull();
        string.Join('|', head.Heads.Select(span => text[span.Start..span.End].Trim())).ShouldBe(heads);
        head.HasBare.ShouldBe(hasBare);
        outline.Items[1].Lead.ShouldBe(text.IndexOf('#', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("template <> int f<int>();", DeclarationForm.Specialisation)]
    [InlineData("template < > struct S<int> {};", DeclarationForm.Specialisation)]
    [InlineData("template <class T> struct S;", DeclarationForm.Other)]
    [InlineData("template class S<int>;", DeclarationForm.ExplicitInstantiation)]
    [InlineData("extern template class S<int>;", DeclarationForm.ExplicitInstantiation)]
    [InlineData("static_assert(true);", DeclarationForm.StaticAssert)]
    [InlineData("using namespace a;", DeclarationForm.UsingDirective)]
    [InlineData("using a::b;", DeclarationForm.Other)]
    [InlineData("extern \"C\" int f();", DeclarationForm.LinkageSpecification)]
    [InlineData(";", DeclarationForm.Empty)]
    public void Tells_the_form(string text, DeclarationForm form) => Parse(text).Items.ShouldHaveSingleItem().Form.ShouldBe(form);

    [Fact]
    public void Finds_the_declaration_at_an_offset()
    {
        var text = "int a; int b;\nnamespace n { int c; }";
        var outline = Parse(text);
        foreach (var name in (string[])["a", "b", "c"])
            outline.DeclarationAt(text.IndexOf($" {name};", StringComparison.Ordinal)).ShouldNotBeNull().Span.Length.ShouldBe(6);
        outline.DeclarationAt(text.IndexOf("namespace", StringComparison.Ordinal)).ShouldBeNull();
        outline.DeclarationAt(6).ShouldBeNull();
    }

    private static Outline Parse(string text, IReadOnlyDictionary<string, ScopeMacro>? macros = null) => OutlineParser.Parse(SourceText.FromText("a.h", text), OutlineMacros.None with { Scopes = macros ?? ScopeMacro.None, Empty = ["NOTHING"] });
}

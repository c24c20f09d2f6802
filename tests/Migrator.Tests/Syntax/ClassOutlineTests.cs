using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Syntax;

public sealed class ClassOutlineTests
{
    [Fact]
    public void Members_and_labels_are_items()
    {
        const string text = "class A : public B {\n  int a : 3;\npublic:\n  A() : a(1) {}\nprotected :\n  ::C c;\nprivate: void f() {} int b;\npublic slots:\n  void g();\n} x;";
        var type = Parse(text);
        type.IsStruct.ShouldBeFalse();
        type.Members.Problem.ShouldBeNull();
        Members(text).ShouldBe(["int a : 3;", "public:", "A() : a(1) {}", "protected :", "::C c;", "private:", "void f() {}", "int b;", "public slots:", "void g();"]);
        type.Members.Items.Where(item => item.Kind == OutlineKind.AccessLabel).Select(item => item.Name).ShouldBe(["public", "protected", "private", "public"]);
    }

    [Theory]
    [InlineData("struct alignas(16) S { int a; };", "int a;")]
    [InlineData("template <class T, class U = decltype(f(1 > 2))> struct [[x]] S : T { int a; };", "int a;")]
    [InlineData("template <> union S<int> { int a; };", "int a;")]
    [InlineData("typedef struct { int a; } S;", "int a;")]
    [InlineData("struct S {\n#if A\n int a;\n#else\nprivate:\n int b;\n#endif\n};", "int a;", "private:", "int b;")]
    public void Finds_the_body(string text, params string[] members) => Members(text).ShouldBe(members);

    [Theory]
    [InlineData("struct S;")]
    [InlineData("enum class E { a };")]
    [InlineData("int f() { struct S { int a; }; return 1; }")]
    [InlineData("S s = { 1 };")]
    public void What_defines_no_class_is_none(string text) => ClassOutline.Parse(SourceText.FromText("a.h", text), new Span(0, text.Length)).ShouldBeNull();

    [Fact]
    public void Around_finds_the_innermost_class()
    {
        const string text = "struct A { struct B { union { int c; }; int d; }; int e; };";
        Body("c;").ShouldBe(" int c; ");
        Body("d;").ShouldBe(" union { int c; }; int d; ");
        Body("e;").ShouldStartWith(" struct B");
        string Body(string at) => text[Around(at).Start..Around(at).End];
        Span Around(string at) => ClassOutline.Around(SourceText.FromText("a.h", text), new Span(0, text.Length), text.IndexOf(at, StringComparison.Ordinal))!.Body;
    }

    private static ClassOutline Parse(string text) => ClassOutline.Parse(SourceText.FromText("a.h", text), new Span(0, text.Length)).ShouldNotBeNull();

    private static IEnumerable<string> Members(string text) => Parse(text).Members.Items.Select(item => text[item.Span.Start..item.Span.End]);
}

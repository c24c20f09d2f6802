using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Syntax;

public sealed class SyntaxParserTests
{
    [Theory]
    [InlineData("#ifndef A_H\n#define A_H\nint a;\n#endif\n", GuardKind.Macro, "A_H")]
    [InlineData("// licence\n\n#ifndef A_H\n// why\n#define A_H 1\nint a;\n#endif // A_H\n\n", GuardKind.Macro, "A_H")]
    [InlineData("#if !defined(A_H)\n#define A_H\nint a;\n#endif\n", GuardKind.Macro, "A_H")]
    [InlineData("#ifndef A_H\r\n#define A_H\r\nint a;\r\n#endif\r\n", GuardKind.Macro, "A_H")]
    [InlineData("\u00EF\u00BB\u00BF#ifndef A_H\n#define A_H\nint a;\n#endif\n", GuardKind.Macro, "A_H")]
    [InlineData("#ifndef A_H\\\n\n#define A_H\nint a;\n#endif", GuardKind.Macro, "A_H")]
    [InlineData("#ifndef A_VERSION\n#define A_VERSION 1\n#endif\n#include \"b.h\"\n#ifndef A_H\n#define A_H\nint a;\n#endif\n#ifdef A_ONE\n#define A_SOURCE \"a.cpp\"\n#include A_SOURCE\n#endif\n", GuardKind.Macro, "A_H")]
    [InlineData("#ifndef A_H\n#include <x>\n#define A 1\n#define A_H A\nint a;\n#endif\n", GuardKind.Macro, "A_H")]
    [InlineData("#ifndef A_H\n#define A_H 2\nint a;\n#elif A_H != 2 // other\n# error \"other version\"\n#endif\n", GuardKind.Macro, "A_H")]
    [InlineData("#ifndef A_X\n#include <x>\n#define A_X(x) x\n#endif\n", GuardKind.None, "")]
    [InlineData("#ifndef A_H\n#define A_H 0\n#define A_X\n#else\n#define A_X y\n#endif\n", GuardKind.None, "")]
    [InlineData("#ifndef A_H\nint a;\n#define A_H\n#endif\n", GuardKind.None, "")]
    [InlineData("#undef A\n#ifndef A_H\n#define A_H\nint a;\n#endif\n", GuardKind.None, "")]
    [InlineData("#define A\n#ifndef A_H\n#define A_H\nint a;\n#endif\n", GuardKind.None, "")]
    [InlineData("#pragma once\nint a;\n", GuardKind.PragmaOnce, "")]
    [InlineData("/* x */\n  #  pragma   once\nint a;\n", GuardKind.PragmaOnce, "")]
    [InlineData("int a;\n", GuardKind.None, "")]
    [InlineData("#ifndef A_H\n#define B_H\nint a;\n#endif\n", GuardKind.None, "")]
    [InlineData("#ifndef A_H\n#define A_H\nint a;\n#else\nint b;\n#endif\n", GuardKind.None, "")]
    [InlineData("#ifndef A_H\n#define A_H\nint a;\n#endif\nint b;\n", GuardKind.None, "")]
    [InlineData("int b;\n#ifndef A_H\n#define A_H\nint a;\n#endif\n", GuardKind.None, "")]
    [InlineData("#ifdef A_H\n#define A_H\nint a;\n#endif\n", GuardKind.None, "")]
    [InlineData("R\"(\n#pragma once\n)\";\n", GuardKind.None, "")]
    public void Finds_the_guard(string text, GuardKind kind, string macro)
    {
        var syntax = Parse(text);
        syntax.Problem.ShouldBeNull();
        (syntax.Guard, syntax.GuardMacro).ShouldBe((kind, macro));
    }

    [Theory]
    [InlineData("#endif\n", "line 1: a conditional directive without its #if")]
    [InlineData("int a;\n#else\n", "line 2: a conditional directive without its #if")]
    [InlineData("int a;\n#if A\nint b;\n", "line 2: an #if without its #endif")]
    [InlineData("#ifndef A_H\n#define A_H\nint a;\n", "line 1: an #if without its #endif")]
    [InlineData("#if A\n#endif\n#elif B\nint a;\n#endif\n", "line 3: a conditional directive without its #if")]
    public void Says_what_it_cannot_trust(string text, string problem) => Parse(text).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("#\nint a;\n", "")]
    [InlineData("# // nothing\nint a;\n", "")]
    [InlineData("#include <a.h>\n#include \"b.h\"\n#include MACRO\n", "Include <a.h>|Include \"b.h\"|Include MACRO")]
    [InlineData("#define F(a, b) (a + b + c)\n#undef F\n", "Define F [c]|Undef F")]
    [InlineData("#define V 1 + \\\n  w\n", "Define V [w]")]
    [InlineData("#if defined(A) && B > 1\n#elif C\n#else\n#endif\n", "If if [A B]|Elif elif [C]|Else else|Endif endif")]
    [InlineData("#ifdef A\n#endif\n", "Ifdef A [A]|Endif endif")]
    [InlineData("#pragma GCC visibility push(hidden)\n", "Pragma GCC [visibility push hidden]")]
    [InlineData("#warning it's late\n", "Other warning")]
    [InlineData("/* #if A */ const char* s = \"#if B\";\n// #if C\n", "")]
    public void Reads_directives(string text, string expected) =>
        string.Join('|', Parse(text).Directives.Select(Show)).ShouldStartWith(expected);

    [Theory]
    [InlineData("// x\n#ifndef A_H\n#define A_H\n\n#if B\nint b;\n#elif C\n/* c */\n#else\n#include <d>\n#endif\nint a; // a\n#endif\n// end\n")]
    [InlineData("#pragma once\r\n\r\nnamespace a {\r\n#ifdef X\r\n}\r\n#endif\r\n")]
    [InlineData("#\nint a;\n# /* x */\nint b;\n")]
    [InlineData("no newline")]
    [InlineData("")]
    public void The_pieces_are_the_file(string text)
    {
        var syntax = Parse(text);
        var covered = new bool[text.Length];
        Cover(syntax.Leading);
        Cover(syntax.Trailing);
        foreach (var node in syntax.Nodes) CoverNode(node);
        var rest = string.Concat(text.Where((_, i) => !covered[i]));
        rest.Replace("\r", "", StringComparison.Ordinal).ShouldBe(syntax.Guard switch
        {
            GuardKind.Macro => "#ifndef A_H\n#define A_H\n#endif\n",
            GuardKind.PragmaOnce => "#pragma once\n",
            _ => "",
        });

        void CoverNode(Node node)
        {
            if (node is not ConditionalNode group)
            {
                Cover(node.Span);
                return;
            }

            foreach (var branch in group.Branches)
            {
                Cover(branch.Opening.Span);
                foreach (var inner in branch.Nodes) CoverNode(inner);
            }

            Cover(group.End.Span);
        }

        void Cover(Span span)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                covered[i].ShouldBeFalse($"byte {i} twice");
                covered[i] = true;
            }
        }
    }

    [Fact]
    public void Identifiers_are_those_of_code_and_conditions()
    {
        var names = Parse("#ifdef A\n#define B(x) C(x)\n#endif\nint d; // e\nconst char* f = \"g\";\n").Identifiers;
        foreach (var name in (string[])["A", "C", "d", "f"]) names.ShouldContain(name);
        foreach (var name in (string[])["e", "g", "x"]) names.ShouldNotContain(name);
    }

    private static FileSyntax Parse(string text) => SyntaxParser.Parse(SourceText.FromText("a.h", text));

    private static string Show(Directive directive) =>
        $"{directive.Kind} {directive.Name}" + (directive.Identifiers.IsEmpty ? "" : $" [{string.Join(' ', directive.Identifiers)}]");
}

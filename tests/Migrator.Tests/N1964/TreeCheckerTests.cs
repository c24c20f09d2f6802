using Migrator.N1964Check;
using Shouldly;
using Xunit;

namespace Migrator.Tests.N1964;

/// <summary>The checker finds each mistake that it looks for, and only mistakes.</summary>
public sealed class TreeCheckerTests
{
    /// <summary>A tree in which nothing is wrong, with what is easily taken for a mistake.</summary>
    private static readonly Dictionary<string, string> Sound = new(StringComparer.Ordinal)
    {
        ["cppmod.json"] = """{ "modules": [ { "units": [ { "path": "a.cppm", "namespace": "lib", "label": "a.h" } ] } ], "existing": [ { "name": "fmt", "namespace": "fmt" } ] }""",
        ["a.h"] = "#ifndef A_H\n#define A_H\n#include \"f.h\"\nimport namespace lib[\"a.h\"];\n#endif\n",
        ["f.h"] = "#pragma once\nimport namespace other[\"x\"];\n",
        ["a.cppm"] = """
            // export namespace no { is a comment
            #include <cassert>
            #ifdef LIB_HEADER_ONLY
            #include "a.h"
            #endif
            export namespace lib["a.h"] {
            public:
                import namespace std;
                import namespace fmt;

            int live ...;
            const char* const kText = "} static " R"x(" } static )x";
            template <class T, int N = (3 > 2)> struct Box { static int count; T t[N]; };
            template <class T, bool B = sizeof(T) <= 8> bool small(T) { static int asked = 0; return ++asked > 0; }
            struct Point make() { static int made = 0; return {made++, 'x' == '}' ? 1'000 : 2}; }
            Point::Point() : x{1}, y{2} {}
            bool operator==(const Point& a, const Point& b) { return a.x == b.x; }
            extern template struct Box<int, 1>;
            extern "C" int lib_version(void);
            #ifdef __cplusplus
            extern "C" {
            #endif
            int lib_open(void);
            #ifdef __cplusplus
            }
            #endif
            #if LIB_FAST
            inline int speed() {
            #else
            inline int speed(int = 0) {
            #endif
                return 1; }
            #if 0
            static }
            #endif
            LIB_BEGIN
            namespace open {
            private:
            namespace { int hidden; }
            public:
            int seen;
            }
            private:
            namespace detail { int quiet; }
            [[noreturn]] void stop();
            auto less = [](int a, int b) { return a < b; };
            int table[] = {1, 2, 3};
            class Outer { public: static int x; private: int y; };
            }  // namespace lib
            """,
        ["b.cpp"] = "export namespace lib[\"b.cpp\"] {\n    import namespace lib[\"a.h\"];\n#include \"part.inl\"\nvoid main() { start(); }\nvoid ~main() {}\n}\n",
        ["part.inl"] = "namespace detail { int more; }\nint Outer::x = 2;\n",
        ["n.cpp"] = "export namespace lib[\"n\"] {\n    export namespace lib::nested;\n}\n",
        ["nested.cpp"] = "export namespace lib::nested {\n    import namespace lib[\"n\"];\n}\n",
        ["other.cpp"] = "export namespace other[\"x\"] {\n    import namespace lib[\"b.cpp\"];\n}\n",
        ["p.cpp"] = "export [[\"program\"]] namespace p {\n    import namespace lib[\"a.h\"];\n    void main() {}\n}\n",
        ["own.cppm"] = "module;\n#include <cassert>\nexport module own;\nimport std;\nexport namespace own { static int n; }\n",
        ["main.cpp"] = "#include \"a.h\"\nstatic int n;\nint main(int argc, char** argv) { return lib::live; }\n",
    };

    [Fact]
    public void A_sound_tree_has_no_violation()
    {
        var (violations, partitions) = TreeChecker.Check(Sound);
        violations.ShouldBeEmpty();
        partitions.ShouldBe(6);
    }

    [Theory]
    [InlineData("z.cpp:1: lib[\"a.h\"] is defined in a.cppm, too", "z.cpp", "export namespace lib[\"a.h\"] { }")]
    [InlineData("z.cpp:2: the module lib has several partitions, and this one has no name", "z.cpp", "\nexport namespace lib { }")]
    [InlineData("z.cpp:2: z[\"2\"] is the second partition of the file", "z.cpp", "export namespace z[\"1\"] { }\nexport namespace z[\"2\"] { }")]
    [InlineData("z.cpp:1: a partition of z without export", "z.cpp", "namespace z[\"1\"] { }\nexport namespace y { }")]
    [InlineData("z.cppm:1: a partition of z without export", "z.cppm", "namespace z[\"1\"] { }")]
    [InlineData("a.cppm:1: the manifest says that this file defines lib[\"a.h\"]", "a.cppm", "namespace lib { }")]
    [InlineData("a.cppm:1: the manifest says that this file defines lib[\"a.h\"]", "a.cppm", "export module lib;\nexport namespace lib { }")]
    [InlineData("z.cpp:1: std belongs to the standard library", "z.cpp", "export namespace std[\"z\"] { }")]
    [InlineData("z.cpp:2: static at namespace scope", "z.cpp", "export namespace z {\nstatic int i;\n}")]
    [InlineData("z.cpp:2: static at namespace scope", "z.cpp", "export namespace z {\ntemplate <class T> MACRO(1) inline static void f() { }\n}")]
    [InlineData("z.cpp:4: static at namespace scope", "z.cpp", "export namespace z {\n#if A\n#elif B\nnamespace n { } static int i;\n#endif\n}")]
    [InlineData("z.cpp:2: extern at namespace scope", "z.cpp", "export namespace z {\nextern int i;\n}")]
    [InlineData("z.cpp:2: extern at namespace scope", "z.cpp", "export namespace z {\nextern \"C\" { extern int i; }\n}")]
    [InlineData("part.inl:1: static at namespace scope", "part.inl", "static int i;")]
    [InlineData("z.cpp:3: an unnamed namespace is public", "z.cpp", "export namespace z {\npublic:\nnamespace { }\n}")]
    [InlineData("z.cpp:4: an unnamed namespace is public", "z.cpp", "export namespace z {\npublic:\nnamespace open {\nnamespace { }\n}\n}")]
    [InlineData("z.cpp:3: public: in a private namespace", "z.cpp", "export namespace z {\nnamespace n {\npublic:\nint i;\n}\n}")]
    [InlineData("z.cpp:5: public: in a private namespace", "z.cpp", "export namespace z {\npublic:\nnamespace n { private:\nnamespace m { int i;\npublic:\n}\n}\n}")]
    [InlineData("z.cpp:2: protected: does not apply", "z.cpp", "export namespace z {\nprotected:\n}")]
    [InlineData("z.cpp:2: public: outside of a module", "z.cpp", "export namespace z { }\npublic:\n")]
    [InlineData("z.cpp:3: imports the nested module z::n, which this partition declares", "z.cpp", "export namespace z {\nexport namespace z::n;\nimport namespace z::n;\n}")]
    [InlineData("z.cpp:2: nothing defines the nested module z::n", "z.cpp", "export namespace z {\nexport namespace z::n;\n}")]
    [InlineData("z.cpp:2: lib::nested is declared, but not in the module that encloses it", "z.cpp", "export namespace z {\nexport namespace lib::nested;\n}")]
    [InlineData("nested.cpp:1: the nested module lib::nested is not declared in lib", "n.cpp", "export namespace lib[\"n\"] { }")]
    [InlineData("z.cpp:2: nothing defines the module nowhere", "z.cpp", "export namespace z {\nimport namespace nowhere;\n}")]
    [InlineData("main.cpp:1: nothing defines the partition lib[\"c.h\"]", "main.cpp", "import namespace lib[\"c.h\"];\nint main() { }")]
    [InlineData("b.cpp:2: partitions import each other (2.5): lib[\"a.h\"] -> lib[\"b.cpp\"] -> lib[\"a.h\"]", "a.cppm", "export namespace lib[\"a.h\"] {\nimport namespace lib[\"b.cpp\"];\n}")]
    [InlineData("z.cpp:2: partitions import each other (2.5): z -> z", "z.cpp", "export namespace z {\nimport namespace z;\n}")]
    [InlineData("a.h:4: partitions import each other (2.5): lib[\"a.h\"] -> lib[\"a.h\"], as a.cppm includes this text", "a.cppm", "#include \"a.h\"\nexport namespace lib[\"a.h\"] { }")]
    [InlineData("b.cpp:2: partitions import each other (2.5): lib[\"a.h\"] -> other[\"x\"] -> lib[\"b.cpp\"] -> lib[\"a.h\"]", "a.cppm", "export namespace lib[\"a.h\"] {\nimport namespace other[\"x\"];\n}")]
    [InlineData("p.cpp:2: ::main beside a program module", "p.cpp", "export [[\"program\"]] namespace p { void main() {} }\nint main() { }")]
    [InlineData("main.cpp:2: a program with ::main and a program module", "main.cpp", "import namespace p;\nint main() { }")]
    [InlineData("z.cpp:1: a program with two program modules", "z.cpp", "export [[\"program\"]] namespace z { import namespace p; void main() {} }")]
    [InlineData("z.cpp:3: main is exported", "z.cpp", "export namespace z {\npublic:\nvoid main() { }\n}")]
    [InlineData("z.cpp:3: ~main is exported", "z.cpp", "export namespace z {\npublic:\nvoid ~main() { }\n}")]
    [InlineData("z.cpp:2: main is declared without being defined", "z.cpp", "export namespace z {\nvoid main();\n}")]
    [InlineData("z.cpp:2: the function main of a module is 'void main()'", "z.cpp", "export namespace z {\nint main() { }\n}")]
    [InlineData("z.cpp:1: unknown namespace attribute \"globl\"", "z.cpp", "export [[\"globl\"]] namespace z { }")]
    [InlineData("z.cpp:1: the brace that opens here is never closed", "z.cpp", "export namespace z {\nvoid f() { }\n")]
    [InlineData("z.cpp:2: a brace closes that was never opened", "z.cpp", "export namespace z { }\n}")]
    [InlineData("z.cpp:1: ) without its partner", "z.cpp", "export namespace z { void f()); }")]
    [InlineData("z.cpp:1: a conditional directive without its partner", "z.cpp", "#if A\nexport namespace z { }\n")]
    [InlineData("z.cpp:2: the module's own namespace z is opened in it again", "z.cpp", "export namespace z {\nnamespace z { }\n}")]
    [InlineData("z.cpp:2: export of what is no module namespace", "z.cpp", "export namespace z {\nexport int i;\n}")]
    [InlineData("z.cpp:2: an import of standard C++", "z.cpp", "export namespace z {\nimport std;\n}")]
    [InlineData("z.cppm:1: a module declaration of standard C++", "z.cppm", "module;\nexport namespace z { }")]
    public void A_broken_tree_has_the_violation(string expected, string path, string text)
    {
        var (violations, _) = TreeChecker.Check(new Dictionary<string, string>(Sound, StringComparer.Ordinal) { [path] = text });
        violations.ShouldContain(violation => violation.ToString().StartsWith(expected, StringComparison.Ordinal), $"expected: {expected}\nfound: {string.Join('\n', violations)}");
    }
}

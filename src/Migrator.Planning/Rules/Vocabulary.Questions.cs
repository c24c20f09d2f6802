using Migrator.Model.Plans;

namespace Migrator.Planning.Rules;

public static partial class Vocabulary
{
    private static string[] Entities =>
        ["class", "enum", "function", "variable", "alias", "concept", "namespace", "other"];

    private static string[] Fates =>
        ["partition", "implementation", "macros", "forward", "fragment", "client", "text", "none"];

    private static string[] FileKinds => ["header", "source", "c-source", "fragment", "other"];

    private static QuestionSpec FileFate() => new(
        Question.FileFate,
        "file-fate",
        "What becomes of a file.",
        [
            new("partition", "A header becomes an interface partition, with a forwarding header and, where macros leave it, a macro part."),
            new("implementation", "A source becomes an implementation partition and keeps its name."),
            new("macros", "A header of directives only becomes a macro part and a forwarding header; there is no unit."),
            new("forward", "An umbrella header, which only includes, stays as a forwarding header."),
            new("fragment", "A file that is included into the middle of a unit stays, and so does its include."),
            new("client", "A source stays as it is and uses modules through forwarding headers."),
            new("text", "The file stays as it is."),
        ],
        [
            OneOf("kind", "What the file is.", FileKinds),
            Text("path", "Path relative to the root of the tree, with slashes."),
            Bool("has-code", "Something but directives and comments is in it."),
            Bool("has-declarations", "The compiler saw a declaration in it."),
            Bool("has-macros", "A macro leaves it: defined and not undefined at its end; guards do not count."),
            Bool("includes-project", "It includes a file of the tree."),
            Bool("guarded", "An include guard or #pragma once protects it."),
            Bool("compiled", "Some translation unit entered it."),
            Bool("has-errors", "The compiler reported an error in it."),
            Bool("defines-main", "It defines ::main."),
            Bool("in-client-folder", "It lies in a folder of clients (tests, examples, benchmarks) or of others (vendored code): keep-test-folder lists their names."),
            Bool("vendored", "It lies in a folder with the code of others: keep-test-folder lists their names."),
            Bool("used-from-c", "A C source includes it, or it is written for both languages."),
            Bool("repeated", "One unit entered it more than once, or nothing guards it."),
            Bool("in-cycle", "Includes and references of headers lead from it back to it."),
            Bool("mixed-cycle", "The headers of its cycle belong to several modules of a dialect."),
            Bool("parsed", "Its conditionals and its outline can be trusted: brackets and #if balance."),
            Text("outline-problem", "Line and text of what does not balance, for reasons; empty when it does, or when two branches open the same scope."),
            Bool("outline-agrees", "Compiler and outline agree on every declaration of it."),
            Bool("odr-conflict", "It declares an entity otherwise than another file of the same program, or defines it a second time."),
            Bool("varies", "Some of its code is active in one translation unit and inactive in another."),
            Bool("other-configuration", "Some configuration does not include it, and there it does not compile, or defines what another file defines there."),
            Bool("client-macros", "It depends on a macro that an includer defines before the include."),
            Bool("configured-client", "It is compiled in another configuration than the module that it uses: the forwarding headers give it text."),
            Bool("macro-order", "An include depends on a macro that the file itself changes later, or a cycle of headers has such a macro."),
            Bool("mutable-static", "It defines a mutable variable of internal linkage: every unit has its own."),
            Bool("clashing-internal", "A name of internal linkage in it is not unique over all modules."),
            Bool("client-clash", "A client defines a name of it without including it: with the whole module imported, the two would meet."),
            Bool("std-clash", "With import std: using namespace std is in force, and a name of the tree that it uses is one of the std module's."),
            Bool("declares-in-std", "It declares something of its own in namespace std: an overload, a class, not only specialisations."),
            Bool("in-scope-include", "It is included inside a namespace, a class, a function or a linkage specification."),
            Bool("in-pragma-include", "It is included, or includes, between a pair of pragmas that change the layout or the visibility of what stands there; or it is always included where warnings are off."),
            Bool("hooks-included-text", "It declares something, defines a macro that names it, and includes a header of somebody else behind both."),
            Bool("system-header", "Every command that names its include folder calls it somebody else's (-isystem)."),
            Bool("has-module", "A module was found for it."),
            Bool("claimed-twice", "It defines a name that a header of another module defines, too, in another way."),
            Bool("serves-text", "What the source defines is declared in headers that stay text, if at all, and one of them needs units of its module."),
            Bool("text-closure", "A header that stays text, and that units of its module reach, includes it."),
            Bool("several-namespaces", "It declares more than one top-level namespace."),
            Bool("splits", "Its top-level namespaces can be taken apart into units."),
            Bool("configured-text", "cppmod.yml says that it stays."),
            Bool("unselected", "The run migrates other directories (--only)."),
            Text("fails-to-build", "With --verify: what the compiler or the linker said of an earlier plan that made it a unit; not given when nothing."),
            Bool("included-source", "It is a source that another file includes."),
            Bool("flags-differ", "A source that is compiled with other flags than most, in what compiled modules must agree on, is it or includes it."),
            Text("differing-definition", "A macro in its code that command lines of units that enter it define differently; not given when there is none."),
            Bool("macro-namespace", "A macro opens or closes a namespace in it."),
        ]);

    private static QuestionSpec IncludeFate() => new(
        Question.IncludeFate,
        "include-fate",
        "What becomes of an include directive.",
        [
            new("std-module", "Dropped for an import of the standard library's module."),
            new("keep", "Goes to the global module fragment, with the conditions around it."),
            new("import", "An import of the partition or of the other module; its macro part is included too where the unit uses a macro of it."),
            new("macros", "Only the macro part of the target is included."),
            new("in-place", "Stays where it stands."),
            new("expand", "The text of the included header stands in its place: both share a partition."),
            new("drop", "Goes; the unit uses nothing of it, or has it already."),
        ],
        [
            OneOf("target", "What is included.", "std", "c-std", "third-party", "project", "missing"),
            OneOf("target-fate", "The fate of the included file; none outside the tree.", Fates),
            Bool("same-module", "The included file belongs to the module of the including one."),
            OneOf("shared-partition", "Whether both headers share a partition, and the included text stands here or elsewhere in it.", "no", "here", "elsewhere"),
            Bool("supplies-macros", "The unit uses a macro that arrives through this include."),
            Bool("supplies-names", "The unit uses names of it that the std module does not export."),
            Bool("known-module", "cppmod.yml names a module that exists already for it (third-party)."),
            Bool("read-as-text", "Some file needs the text of that library, and would meet units that import the module."),
            Bool("conditional", "Of a header with a known module, or in a client that is to import: it stands in a condition."),
            Bool("steered", "Of a header with a known module: the file defines a macro in front of it that nothing else mentions, so it is for the header."),
            OneOf("std", "How units get the standard library (--std).", "import", "include"),
            OneOf("position", "Where it stands: before any declaration, between two, or inside a scope.", "preamble", "middle", "scope"),
            Bool("behind-code", "No code of the including file stands behind it."),
            Bool("in-unit", "The including file becomes a module unit."),
            Bool("in-client", "The including file belongs to no module and is to import (--clients import)."),
        ]);

    private static QuestionSpec Access() => new(
        Question.Access,
        "access",
        "Whether clients of the module may see an entity.",
        [
            new("public", "Visible to clients: under public:, exported."),
            new("private", "Visible inside the module only: under private:, not exported."),
        ],
        [
            Bool("header-public", "A header that declares it is installed, or lies in a public include folder."),
            Bool("used-outside", "Another module, a test or an example refers to it, specialises it or befriends it."),
            Bool("names-public-class", "A function or variable of a private header whose declaration names a public class of the same header."),
            OneOf("configured-access", "What cppmod.yml wants it to be.", "none", "public", "private"),
            Bool("called-by-language", "The language calls it by its name where it finds its class: begin, end, get."),
            Bool("befriended-by-template", "A class template befriends it, and entities are attached to their module (--abi module)."),
            Bool("found-by-argument", "Argument-dependent lookup may find it: code of its module calls its name from another namespace without a qualifier (an operator: always), types of its own namespace are of no module or of another, and entities are attached to their module (--abi module)."),
            Bool("named-in-macro", "The body of a macro that leaves its header names it."),
            Bool("unnamed-namespace", "It stands in an unnamed namespace."),
            Bool("detail-namespace", "It lies in a namespace for details: the rule detail-namespace-to-private lists their names."),
            OneOf("entity", "What it is.", Entities),
            OneOf("file-kind", "What declares it.", "header", "source"),
        ]);

    private static QuestionSpec Specifiers() => new(
        Question.Specifiers,
        "specifiers",
        "What becomes of the storage class of a declaration at namespace scope.",
        [
            new("keep", "Nothing changes."),
            new("drop", "extern or static goes in n1964, where it means nothing; cxx20 keeps what it needs."),
            new("forward-variable", "A variable that is only declared: `T x ...;` in n1964, extern in cxx20."),
            new("inline-constant", "A constant of a header: no storage class in n1964, inline in cxx20."),
            new("definition", "An object of a header that code initialises: one definition, without static or inline; cxx20 says extern of a constant."),
            new("inline-function", "A function of a header with internal linkage: no storage class in n1964, inline in cxx20."),
        ],
        [
            OneOf("storage", "The storage class in the text.", "none", "static", "extern"),
            OneOf("entity", "What is declared.", Entities),
            OneOf("file-kind", "What declares it.", "header", "source"),
            Bool("definition", "The declaration is a definition."),
            Bool("const", "A variable of const type."),
            Bool("unchanged", "A variable that is not const, but that no file of the tree changes."),
            Bool("constexpr", "Declared constexpr or constinit const."),
            Bool("inline", "Declared inline."),
            Bool("template", "A template, a specialisation or an instantiation."),
            OneOf("linkage", "Its linkage in the legacy program.", "none", "internal", "external"),
            Bool("unique", "Its qualified name (of a function: with the signature) is unique over all modules."),
            Bool("dynamic", "Code gives it its first value before main."),
        ]);

    private static QuestionSpec MacroHome() => new(
        Question.MacroHome,
        "macro-home",
        "Where a macro lives.",
        [
            new("macro-part", "In the macro part, which the forwarding header includes."),
            new("local", "In the unit that defines it."),
            new("both", "In the unit, at its place, and for everybody else in the macro part."),
        ],
        [
            Bool("undefined-later", "The same file undefines it on every path."),
            Bool("ordered", "Code or a condition around code stands in front of it that must not see it yet."),
            OneOf("file-kind", "What defines it.", "header", "source", "fragment"),
            Bool("used-by-others", "Another file uses or tests it."),
        ]);

    private static QuestionSpec UnitAttributes() => new(
        Question.UnitAttributes,
        "unit-attributes",
        "Attributes of a unit or of a scope in it. Every rule that holds gives one, from the highest priority to one that says none.",
        [
            new("none", "No attribute."),
            new("global", "[[\"global\"]]: its names live in the global namespace; cxx20 exports them at global scope."),
            new("dynamic", "[[\"dynamic\"]]: a running program loads and unloads it; cxx20 leaves that to the build."),
            new("selfregister", "[[\"selfregister\"]]: it is initialised although nothing refers to it; cxx20 leaves that to the linker."),
        ],
        [
            OneOf("scope", "What the attribute is for: the module, or a block of declarations.", "module", "block"),
            Int("entity-count", "Number of entities declared in the scope."),
            Bool("root-namespace", "The header declares inside the namespace of the module."),
            Bool("global-declarations", "The scope has declarations in the global namespace."),
            Bool("plug-in", "Only targets that a running program loads are made of it."),
            Bool("self-registering", "Its objects register themselves in another file's state, and nothing refers to it."),
        ]);

    private static QuestionSpec Report() => new(
        Question.Report,
        "report",
        "Whether something about a file is reported. Every rule that holds speaks, except the default one.",
        [
            new("note", "Worth knowing."),
            new("warning", "Somebody should look."),
        ],
        [
            Text("subject", "What the finding is about."),
            OneOf("kind", "What the file is.", FileKinds),
            Text("path", "Path relative to the root of the tree, with slashes."),
            Bool("has-errors", "The compiler reported an error in it."),
            Bool("defines-main", "It defines ::main."),
            Bool("in-cycle", "Includes and references of headers lead from it back to it."),
            Bool("varies", "Some of its code is active in one translation unit and inactive in another."),
            Bool("stays-text", "It stays text."),
        ]);
}

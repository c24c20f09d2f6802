using System.Collections.Immutable;
using ClangSharp.Interop;
using Migrator.Clang.Caching;
using Migrator.Clang.Facts;
using Migrator.Model.Facts;

namespace Migrator.Clang.Toolchain;

/// <summary>
/// What the std module's global module fragment declares outside of every namespace: C's functions, objects and classes. Importers cannot
/// name them, but the compiler compares every global declaration of theirs with them (tried with clang 22). They come from
/// the C library's headers alone, so only those are parsed: a twentieth of the time that the whole module would take.
/// </summary>
internal static unsafe class StdGlobals
{
    /// <summary>C's headers, and those that the C++ library needs beside them for threads, locales and message catalogues.</summary>
    private static readonly string[] Headers =
    [
        "assert", "ctype", "errno", "fenv", "inttypes", "locale", "math", "setjmp", "signal", "stdio", "stdlib", "string", "time", "uchar", "wchar", "wctype",
        "pthread", "sched", "nl_types", "xlocale",
    ];

    /// <summary>By name the canonical type of a function or an object, and an empty text for a class, union or enumeration.</summary>
    /// <param name="toolchain">The parser.</param>
    public static ImmutableDictionary<string, string> Read(ClangToolchain toolchain)
    {
        var text = string.Concat(Headers.Select(header => $"#if __has_include(<{header}.h>)\n#include <{header}.h>\n#endif\n"));
        var names = ParserThreads.Run(() => toolchain.Cache.Answer(toolchain, SourceTree.Empty(), new ParserQuestion(1, ["std-globals", text]), FactJson.Default.DictionaryStringString, log => Parse(toolchain, text, log)));
        return names.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Parse(ClangToolchain toolchain, string text, ReadLog log)
    {
        const string Path = "/cppmod-std-globals.cpp";
        using var index = CXIndex.Create();
        using var native = new NativeArguments([toolchain.DriverPath, "-xc++", "-std=c++23", "-nostdinc++", "-w", "-fsyntax-only", "-resource-dir", toolchain.ResourceDir]);
        using var source = new NativeArguments([Path]);
        var draft = CXUnsavedFile.Create(Path, text);
        CXTranslationUnitImpl* unit = null;
        try
        {
            _ = clang.parseTranslationUnit2FullArgv(index, source.Pointers[0], native.Pointers, native.Count, &draft, 1, (uint)CXTranslationUnit_Flags.CXTranslationUnit_KeepGoing, &unit);
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            if (unit is null)
            {
                log.Distrust();
                return names;
            }

            log.Add(unit, new FileTable("/", "/", new HashSet<string>()), new CompileCommand(Path, "/", [], ""), Path);
            Collect(clang.getTranslationUnitCursor(unit), names);
            return names;
        }
        finally
        {
            if (unit is not null) clang.disposeTranslationUnit(unit);
            draft.Dispose();
        }
    }

    private static void Collect(CXCursor scope, Dictionary<string, string> names)
    {
        foreach (var cursor in CursorChildren.Of(scope))
        {
            var kind = clang.getCursorKind(cursor);
            if (kind is CXCursorKind.CXCursor_LinkageSpec or CXCursorKind.CXCursor_UnexposedDecl) Collect(cursor, names);
            var isTyped = kind is CXCursorKind.CXCursor_FunctionDecl or CXCursorKind.CXCursor_VarDecl;
            if (!isTyped && kind is not (CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl or CXCursorKind.CXCursor_EnumDecl)) continue;
            var name = NativeText.Name(clang.getCursorSpelling(cursor));
            if (name.Length == 0 || name.Contains(' ', StringComparison.Ordinal)) continue;
            // A function and a class may share a name: the function is what nothing else may be called.
            var type = isTyped ? NativeText.Name(clang.getTypeSpelling(clang.getCanonicalType(clang.getCursorType(cursor)))) : "";
            if (type.Length > 0 || !names.ContainsKey(name)) names[name] = type;
        }
    }
}

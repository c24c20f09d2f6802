using System.Security.Cryptography;
using System.Text;
using ClangSharp.Interop;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>
/// Precompiles the C++ standard headers that a set of units includes, once for each set of flags. Parsing them is most
/// of the cost of a unit; the facts stay the same, because the include directives are still seen.
/// </summary>
internal static unsafe class PrecompiledHeader
{
    /// <summary>Fewer units than this do not earn back what precompiling costs (1.5 s with libc++, 0.7 s with libstdc++).</summary>
    public const int WorthwhileUnits = 5;

    /// <summary>Macros that steer system headers: where one is defined in a file, precompiled headers would not see it.</summary>
    private static readonly string[] Steering = ["_GNU_SOURCE", "_POSIX_", "_XOPEN_", "_FILE_OFFSET", "_LIBCPP_", "_GLIBCXX_", "__STDC_", "__USE_", "_BSD_", "_DEFAULT_SOURCE", "NDEBUG", "_REENTRANT"];

    /// <summary>Makes the header in <paramref name="folder"/>; null when it does not pay or cannot be made.</summary>
    public static string? Make(ClangToolchain toolchain, CompileCommand command, int units, IEnumerable<FileSyntax> files, string folder)
    {
        if (units < WorthwhileUnits) return null;
        var directives = files.SelectMany(file => file.Directives).ToList();
        if (directives.Any(Steers)) return null;
        string[] headers = [.. directives.Where(d => d.IsAngled && StandardHeaders.IsCpp(d.IncludePath)).Select(d => d.IncludePath).Distinct().Order(StringComparer.Ordinal)];
        if (headers.Length == 0) return null;

        var text = string.Concat(headers.Select(header => $"#if __has_include(<{header}>)\n#include <{header}>\n#endif\n"));
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text + string.Join('\0', command.Arguments))))[..16];
        var source = Path.Combine(folder, key + ".hpp");
        var output = Path.Combine(folder, key + ".pch");
        File.WriteAllText(source, text);
        return Save(toolchain, command, source, output) ? output : null;
    }

    private static bool Steers(Directive directive) =>
        directive.Kind is DirectiveKind.Define or DirectiveKind.Undef
        && Steering.Any(prefix => directive.Name.StartsWith(prefix, StringComparison.Ordinal));

    private static bool Save(ClangToolchain toolchain, CompileCommand command, string source, string output)
    {
        using var arguments = new NativeArguments(UnitParser.Arguments(toolchain, command, "c++-header"));
        using var paths = new NativeArguments([source, output]);
        var index = CXIndex.Create();
        CXTranslationUnitImpl* unit = null;
        const CXTranslationUnit_Flags flags = CXTranslationUnit_Flags.CXTranslationUnit_DetailedPreprocessingRecord
            | CXTranslationUnit_Flags.CXTranslationUnit_Incomplete | CXTranslationUnit_Flags.CXTranslationUnit_ForSerialization;
        var code = clang.parseTranslationUnit2FullArgv(index, paths.Pointers[0], arguments.Pointers, arguments.Count, null, 0, (uint)flags, &unit);
        var saved = code == CXErrorCode.CXError_Success && unit is not null
            && clang.saveTranslationUnit(unit, paths.Pointers[1], 0) == 0;
        if (unit is not null) clang.disposeTranslationUnit(unit);
        index.Dispose();
        return saved;
    }
}

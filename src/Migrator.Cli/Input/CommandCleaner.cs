using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Migrator.Cli.Input;

/// <summary>
/// Cleans a compile command down to what parsing needs. It is a list of what is kept: everything else goes, so nothing
/// that runs a program, loads code, writes a file or that only another compiler knows can slip through.
/// </summary>
public static class CommandCleaner
{
    private const int MaximumResponseDepth = 8;

    /// <summary>Kept options with a value, either joined (<c>-Ia</c>) or in the next argument (<c>-I a</c>).</summary>
    private static readonly string[] JoinedOrSeparate =
        ["-D", "-U", "-I", "-isystem-after", "-isystem", "-iquote", "-idirafter", "-isysroot", "-iwithsysroot", "-iframework", "-F"];

    /// <summary>Kept options whose value is the next argument.</summary>
    private static readonly FrozenSet<string> Separate = new[]
    {
        "-include", "-imacros", "-cxx-isystem", "-stdlib++-isystem", "-iprefix", "-iwithprefix", "-iwithprefixbefore",
        "-target", "-arch", "--sysroot",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kept languages; others (LLVM code, precompiled modules) would load what is not source.</summary>
    private static readonly FrozenSet<string> Languages =
        new[] { "c", "c++", "c-header", "c++-header", "objective-c", "objective-c++" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kept options that begin so.</summary>
    private static readonly string[] KeptPrefixes =
        ["-std=", "--std=", "-stdlib=", "--stdlib=", "--sysroot=", "--target=", "--gcc-toolchain=", "--gcc-install-dir="];

    /// <summary>Kept options without a value.</summary>
    private static readonly FrozenSet<string> Flags =
        new[] { "-pthread", "-ansi", "-nostdinc", "-nostdinc++", "-nostdlibinc", "-undef", "-trigraphs" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Kept <c>-f</c> switches, as <c>-fx</c> and <c>-fno-x</c>: they change the language, or macros that headers test.
    /// Plugins, module maps and caches, debug maps, profiles and reports are not here, and neither is what only GCC knows
    /// (<c>-fno-gnu-unique</c>, <c>-fconcepts</c>, <c>-fmodules-ts</c>, <c>-fmodule-mapper</c>, <c>-fdeps-…</c>): clang
    /// refuses the whole command for one unknown option.
    /// </summary>
    private static readonly FrozenSet<string> LanguageSwitches = new[]
    {
        "exceptions", "cxx-exceptions", "rtti", "PIC", "pic", "PIE", "pie", "visibility-inlines-hidden", "char8_t", "signed-char",
        "unsigned-char", "short-enums", "short-wchar", "ms-extensions", "ms-compatibility", "declspec", "blocks", "borland-extensions",
        "openmp", "openmp-simd", "builtin", "coroutines", "aligned-allocation", "aligned-new", "sized-deallocation", "threadsafe-statics",
        "strict-enums", "wrapv", "trapv", "pack-struct", "math-errno", "fast-math", "finite-math-only", "experimental-library", "delayed-template-parsing",
        "gnu-keywords", "asm", "operator-names", "dollars-in-identifiers", "lax-vector-conversions", "stack-protector", "access-control",
        "elide-constructors", "assume-sane-operator-new", "use-cxa-atexit",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kept <c>-f</c> switches without a <c>no-</c> form.</summary>
    private static readonly FrozenSet<string> LanguageFlags =
        new[] { "freestanding", "hosted", "stack-protector-strong", "stack-protector-all", "cf-protection" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kept <c>-f</c> options with a value behind an equals sign.</summary>
    private static readonly FrozenSet<string> LanguageValues = new[]
    {
        "visibility", "ms-compatibility-version", "openmp", "sanitize", "no-sanitize", "constexpr-depth", "constexpr-steps", "template-depth",
        "bracket-depth", "new-alignment", "lax-vector-conversions", "cf-protection", "clang-abi-compat", "c++-abi", "pack-struct",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Dropped <c>-m</c> options: the code generator's own, and those that only GCC knows.</summary>
    private static readonly string[] DroppedMachineFlags =
    [
        "-mllvm", "-mmlir",
        "-mindirect-branch", "-mfunction-return", "-mno-direct-extern-access", "-mdirect-extern-access", "-mpreferred-stack-boundary",
        "-mincoming-stack-boundary", "-maccumulate-outgoing-args", "-mno-accumulate-outgoing-args", "-mbranch-cost", "-mstringop-strategy",
        "-minline-all-stringops", "-mabm", "-mhard-float", "-mrecip-precision", "-mshow-parsed-args", "-mno-ms-bitfields", "-mdump-tune-features",
    ];

    /// <summary>Dropped options whose value is the next argument, which may look like an option itself.</summary>
    private static readonly FrozenSet<string> DroppedWithValue = new[]
    {
        "-o", "--output", "-MF", "-MT", "-MQ", "-MJ", "-Xlinker", "-Xassembler", "-Xanalyzer", "-Xarch_host", "-Xarch_device", "-mllvm", "-mmlir", "-mthread-model", "-meabi", "-T", "-u", "-z", "-e",
        "-L", "-l", "-B", "-wrapper", "-specs", "--specs", "--param", "-aux-info", "-dumpbase", "-dumpbase-ext", "-dumpdir", "--serialize-diagnostics",
        "-serialize-diagnostics", "-include-pch", "-load", "-plugin", "-add-plugin", "-framework", "-G", "-A", "-b", "-V", "-Xcuda-fatbinary", "-Xcuda-ptxas",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The arguments that parsing needs, in their order.</summary>
    /// <param name="arguments">A whole command: launcher, compiler, options, source.</param>
    /// <param name="directory">Absolute working directory of the command.</param>
    /// <param name="trusted">Absolute folders from which <c>@response</c> files are read; others are ignored.</param>
    public static ImmutableArray<string> Clean(IEnumerable<string> arguments, string directory, params IReadOnlyList<string> trusted)
    {
        var words = Expand(arguments, directory, trusted, 0).ToList();
        var kept = ImmutableArray.CreateBuilder<string>();
        // g++ and clang++ read a C source as C++.
        if (words.TakeWhile(word => !word.StartsWith('-')).Any(IsCxxCompiler) && words.Any(word => word.EndsWith(".c", StringComparison.Ordinal)))
            kept.AddRange("-x", "c++");
        for (var i = 0; i < words.Count; i++)
            i += Take(words, i, kept);
        return kept.ToImmutable();
    }

    /// <summary>Keeps or drops the option at an index; returns how many further words belong to it.</summary>
    private static int Take(List<string> words, int i, ImmutableArray<string>.Builder kept)
    {
        var word = words[i];
        var next = i + 1 < words.Count ? words[i + 1] : null;
        if (!word.StartsWith('-')) return 0;
        if (word == "-Xclang") return TakeFrontEndInclude(words, i, kept);
        if (DroppedWithValue.Contains(word)) return 1;
        if (word.StartsWith("-x", StringComparison.Ordinal))
        {
            var language = word.Length > 2 ? word[2..] : next ?? "";
            if (Languages.Contains(language)) kept.AddRange("-x", language);
            return word.Length > 2 ? 0 : 1;
        }

        if (Separate.Contains(word))
        {
            if (next is not null) kept.AddRange(word, next);
            return 1;
        }

        if (JoinedOrSeparate.FirstOrDefault(option => word.StartsWith(option, StringComparison.Ordinal)) is { } joined)
        {
            if (word.Length > joined.Length) kept.Add(word);
            else if (next is not null) kept.AddRange(word, next);
            return word.Length > joined.Length ? 0 : 1;
        }

        if (word == "-Ofast") kept.Add("-ffast-math"); // what of it the language shows
        else if (IsKeptAlone(word)) kept.Add(word);
        return 0;
    }

    /// <summary>
    /// Of the front end's own options only a forced include stays: CMake spells its precompiled header so
    /// (<c>-Xclang -include -Xclang file</c>).
    /// </summary>
    private static int TakeFrontEndInclude(List<string> words, int i, ImmutableArray<string>.Builder kept)
    {
        if (i + 3 >= words.Count || words[i + 1] != "-include" || words[i + 2] != "-Xclang") return 1;
        kept.AddRange("-include", words[i + 3]);
        return 3;
    }

    private static bool IsKeptAlone(string word)
    {
        if (Flags.Contains(word) || KeptPrefixes.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal))) return true;
        if (word.StartsWith("-m", StringComparison.Ordinal)) return !DroppedMachineFlags.Any(option => word.StartsWith(option, StringComparison.Ordinal));
        if (!word.StartsWith("-f", StringComparison.Ordinal)) return false;
        var name = word[2..];
        if (name.IndexOf('=') is var equals and >= 0) return LanguageValues.Contains(name[..equals]);
        return LanguageFlags.Contains(name) || LanguageSwitches.Contains(name.StartsWith("no-", StringComparison.Ordinal) ? name[3..] : name);
    }

    /// <summary>Response files and the preprocessor's wrapped options (<c>-Wp,-DA</c>, <c>-Xpreprocessor -DA</c>), unfolded.</summary>
    private static IEnumerable<string> Expand(IEnumerable<string> arguments, string directory, IReadOnlyList<string> trusted, int depth)
    {
        foreach (var argument in arguments)
        {
            if (argument == "-Xpreprocessor") continue;
            if (argument.StartsWith("-Wp,", StringComparison.Ordinal))
                foreach (var part in argument.Split(',').Skip(1).Where(part => part.StartsWith("-D", StringComparison.Ordinal) || part.StartsWith("-U", StringComparison.Ordinal)))
                    yield return part;
            else if (argument.Length > 1 && argument[0] == '@')
                foreach (var part in ReadResponse(argument[1..], directory, trusted, depth))
                    yield return part;
            else
                yield return argument;
        }
    }

    private static IEnumerable<string> ReadResponse(string file, string directory, IReadOnlyList<string> trusted, int depth)
    {
        var path = PathNames.Real(Path.Combine(directory, file));
        if (depth == MaximumResponseDepth || !trusted.Any(folder => PathNames.IsInside(path, folder)) || !File.Exists(path)) return [];
        try
        {
            return Expand(ShellWords.Split(File.ReadAllText(path)), directory, trusted, depth + 1);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsCxxCompiler(string word) =>
        Path.GetFileName(word).TrimEnd('.', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').EndsWith("++", StringComparison.Ordinal);
}

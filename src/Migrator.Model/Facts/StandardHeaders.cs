using System.Collections.Frozen;

namespace Migrator.Model.Facts;

/// <summary>
/// The headers of the standard library ([headers], C++23) and the macros that the C ones define: what a module can
/// and cannot replace (paper 2.5: macros stay with includes).
/// </summary>
public static class StandardHeaders
{
    private static readonly FrozenSet<string> Cpp = Words("""
        algorithm any array atomic barrier bit bitset charconv chrono codecvt compare complex concepts condition_variable
        coroutine deque exception execution expected filesystem flat_map flat_set format forward_list fstream functional future
        generator initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map mdspan memory
        memory_resource mutex new numbers numeric optional ostream print queue random ranges ratio regex scoped_allocator
        semaphore set shared_mutex source_location span spanstream sstream stack stacktrace stdexcept stdfloat stop_token
        streambuf string string_view strstream syncstream system_error thread tuple type_traits typeindex typeinfo
        unordered_map unordered_set utility valarray variant vector version
        """);

    /// <summary>Macros by the C name of the header that defines them (without <c>.h</c>).</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Macros = new Dictionary<string, string>
    {
        ["assert"] = "assert static_assert",
        ["complex"] = "complex I imaginary",
        ["ctype"] = "",
        ["errno"] = "errno EDOM EILSEQ ERANGE E2BIG EACCES EADDRINUSE EAGAIN EBADF EBUSY ECANCELED ECHILD ECONNREFUSED ECONNRESET EDEADLK EEXIST EFAULT EFBIG EINPROGRESS EINTR EINVAL EIO EISDIR EMFILE EMLINK ENAMETOOLONG ENFILE ENODEV ENOENT ENOEXEC ENOLCK ENOMEM ENOSPC ENOSYS ENOTDIR ENOTEMPTY ENOTSUP ENOTTY ENXIO EOVERFLOW EPERM EPIPE EPROTO EROFS ESPIPE ESRCH ETIMEDOUT EWOULDBLOCK EXDEV",
        ["fenv"] = "FE_ALL_EXCEPT FE_DFL_ENV FE_DIVBYZERO FE_DOWNWARD FE_INEXACT FE_INVALID FE_OVERFLOW FE_TONEAREST FE_TOWARDZERO FE_UNDERFLOW FE_UPWARD",
        ["float"] = "DBL_DECIMAL_DIG DBL_DIG DBL_EPSILON DBL_HAS_SUBNORM DBL_MANT_DIG DBL_MAX DBL_MAX_10_EXP DBL_MAX_EXP DBL_MIN DBL_MIN_10_EXP DBL_MIN_EXP DBL_TRUE_MIN DECIMAL_DIG FLT_DECIMAL_DIG FLT_DIG FLT_EPSILON FLT_EVAL_METHOD FLT_MANT_DIG FLT_MAX FLT_MAX_10_EXP FLT_MAX_EXP FLT_MIN FLT_MIN_10_EXP FLT_MIN_EXP FLT_RADIX FLT_ROUNDS FLT_TRUE_MIN LDBL_DIG LDBL_EPSILON LDBL_MANT_DIG LDBL_MAX LDBL_MAX_EXP LDBL_MIN LDBL_MIN_EXP",
        ["inttypes"] = "PRI* SCN*",
        ["iso646"] = "",
        ["limits"] = "CHAR_BIT CHAR_MAX CHAR_MIN INT_MAX INT_MIN LLONG_MAX LLONG_MIN LONG_MAX LONG_MIN MB_LEN_MAX SCHAR_MAX SCHAR_MIN SHRT_MAX SHRT_MIN UCHAR_MAX UINT_MAX ULLONG_MAX ULONG_MAX USHRT_MAX PATH_MAX SSIZE_MAX",
        ["locale"] = "LC_ALL LC_COLLATE LC_CTYPE LC_MONETARY LC_NUMERIC LC_TIME LC_MESSAGES NULL",
        ["math"] = "FP_FAST_FMA FP_ILOGB0 FP_ILOGBNAN FP_INFINITE FP_NAN FP_NORMAL FP_SUBNORMAL FP_ZERO HUGE_VAL HUGE_VALF HUGE_VALL INFINITY MATH_ERREXCEPT MATH_ERRNO NAN math_errhandling M_*",
        ["setjmp"] = "setjmp",
        ["signal"] = "SIG*",
        ["stdalign"] = "",
        ["stdarg"] = "va_start va_arg va_end va_copy",
        ["stdbool"] = "",
        ["stddef"] = "NULL offsetof",
        ["stdint"] = "INT8_MAX INT16_MAX INT32_MAX INT64_MAX INT8_MIN INT16_MIN INT32_MIN INT64_MIN UINT8_MAX UINT16_MAX UINT32_MAX UINT64_MAX INT_FAST* INT_LEAST* UINT_FAST* UINT_LEAST* INTPTR_MAX INTPTR_MIN UINTPTR_MAX INTMAX_MAX INTMAX_MIN UINTMAX_MAX PTRDIFF_MAX PTRDIFF_MIN SIZE_MAX SIG_ATOMIC_MAX SIG_ATOMIC_MIN WCHAR_MAX WCHAR_MIN WINT_MAX WINT_MIN INT8_C INT16_C INT32_C INT64_C UINT8_C UINT16_C UINT32_C UINT64_C INTMAX_C UINTMAX_C",
        ["stdio"] = "BUFSIZ EOF FILENAME_MAX FOPEN_MAX L_tmpnam NULL SEEK_CUR SEEK_END SEEK_SET TMP_MAX stderr stdin stdout _IOFBF _IOLBF _IONBF",
        ["stdlib"] = "EXIT_FAILURE EXIT_SUCCESS MB_CUR_MAX NULL RAND_MAX",
        ["string"] = "NULL",
        ["tgmath"] = "",
        ["time"] = "CLOCKS_PER_SEC NULL TIME_UTC CLOCK_*",
        ["uchar"] = "",
        ["wchar"] = "NULL WCHAR_MAX WCHAR_MIN WEOF",
        ["wctype"] = "WEOF",
    }.ToFrozenDictionary(entry => entry.Key, entry => Words(entry.Value));

    /// <summary>The header that offers what an internal one of libc++ declares (<c>functional</c> for <c>__functional/function.h</c>); null for any other.</summary>
    /// <param name="path">Path of the file that declares.</param>
    public static string? OwnerOfInternal(string path) =>
        Path.GetFileName(Path.GetDirectoryName(path)) is ['_', '_', .. var folder] && Cpp.Contains(folder) ? folder : null;

    /// <summary>Whether a header is one of the C++ standard library, C's headers not counted.</summary>
    public static bool IsCpp(string header) => Cpp.Contains(header);

    /// <summary>Whether a header is one of C's, in either spelling (<c>cstdio</c>, <c>stdio.h</c>).</summary>
    public static bool IsC(string header) => CName(header) is not null;

    /// <summary>C's name of a header without <c>.h</c>: <c>stdio</c> for <c>cstdio</c> and <c>stdio.h</c>; null when it is none of C's.</summary>
    public static string? CName(string header)
    {
        var name = header.EndsWith(".h", StringComparison.Ordinal) ? header[..^2] : header.StartsWith('c') && !Cpp.Contains(header) ? header[1..] : null;
        return name is not null && Macros.ContainsKey(name) ? name : null;
    }

    /// <summary>Whether a C header defines a macro of this name.</summary>
    /// <param name="cName">C's name of the header, as <see cref="CName"/> gives it.</param>
    /// <param name="macro">Identifier.</param>
    public static bool DefinesMacro(string cName, string macro)
    {
        var macros = Macros[cName];
        if (macros.Contains(macro)) return true;
        foreach (var pattern in macros)
            if (pattern.EndsWith('*') && macro.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a macro tells which standard library it is and what it has: every C++ header defines it, no module can.</summary>
    public static bool IsLibraryMacro(string name) =>
        name.StartsWith("__cpp_lib_", StringComparison.Ordinal) || name.StartsWith("_LIBCPP_", StringComparison.Ordinal)
        || name.StartsWith("_GLIBCXX_", StringComparison.Ordinal) || name is "__GLIBCXX__" or "_CPPLIB_VER" or "_MSVC_STL_VERSION";

    /// <summary>The C header that owns a macro, as a C++ include (<c>cstdio</c>); null when no standard header does.</summary>
    public static string? OwnerOfMacro(string macro)
    {
        foreach (var header in PreferredOwners)
            if (DefinesMacro(header, macro))
                return "c" + header;
        return null;
    }

    private static readonly string[] PreferredOwners = ["stddef", .. Macros.Keys.Where(name => name != "stddef").Order(StringComparer.Ordinal)];

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

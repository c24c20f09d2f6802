using System.Runtime.InteropServices;
using ClangSharp.Interop;

namespace Migrator.Clang.Facts;

/// <summary>Turns the parser's strings into ours and disposes them.</summary>
internal static unsafe class NativeText
{
    /// <summary>A name, one byte a character, as it stands in a source text.</summary>
    public static string Name(CXString text)
    {
        var bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)clang.getCString(text));
        var name = bytes.IsEmpty ? "" : System.Text.Encoding.Latin1.GetString(bytes);
        clang.disposeString(text);
        return name;
    }

    /// <summary>A path or message, decoded.</summary>
    public static string Decoded(CXString text)
    {
        var decoded = Marshal.PtrToStringUTF8((nint)clang.getCString(text)) ?? "";
        clang.disposeString(text);
        return decoded;
    }
}

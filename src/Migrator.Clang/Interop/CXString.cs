using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

/// <summary>A string that libclang made and that its receiver disposes.</summary>
public unsafe partial struct CXString : IDisposable
{
    public void* data;
    public uint private_flags;

    public readonly string CString => Marshal.PtrToStringUTF8((nint)clang.getCString(this)) ?? string.Empty;

    public readonly void Dispose() => clang.disposeString(this);

    public override readonly string ToString() => CString;
}

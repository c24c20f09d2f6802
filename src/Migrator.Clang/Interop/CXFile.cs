namespace ClangSharp.Interop;

/// <summary>A file of a translation unit.</summary>
public unsafe partial struct CXFile(nint handle) : IEquatable<CXFile>
{
    public nint Handle { readonly get; set; } = handle;

    public readonly CXString Name => clang.getFileName(this);

    public readonly long Time => clang.getFileTime(this);

    public readonly CXString TryGetRealPathName() => clang.File_tryGetRealPathName(this);

    public readonly bool TryGetUniqueId(out CXFileUniqueID id)
    {
        fixed (CXFileUniqueID* pId = &id)
            return clang.getFileUniqueID(this, pId) == 0;
    }

    public override readonly string ToString() => Name.ToString();

    public static explicit operator CXFile(void* value) => new((nint)value);

    public static implicit operator void*(CXFile value) => (void*)value.Handle;

    public static bool operator ==(CXFile left, CXFile right) => clang.File_isEqual(left, right) != 0;

    public static bool operator !=(CXFile left, CXFile right) => clang.File_isEqual(left, right) == 0;

    public override readonly bool Equals(object? obj) => obj is CXFile other && Equals(other);

    public readonly bool Equals(CXFile other) => this == other;

    public override readonly int GetHashCode() => Handle.GetHashCode();
}

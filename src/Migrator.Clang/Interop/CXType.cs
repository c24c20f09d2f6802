namespace ClangSharp.Interop;

public unsafe partial struct CXType : IEquatable<CXType>
{
    public readonly CXString Spelling => clang.getTypeSpelling(this);

    public readonly CXType CanonicalType => clang.getCanonicalType(this);

    public static bool operator ==(CXType left, CXType right) => clang.equalTypes(left, right) != 0;

    public static bool operator !=(CXType left, CXType right) => clang.equalTypes(left, right) == 0;

    public override readonly bool Equals(object? obj) => obj is CXType other && Equals(other);

    public readonly bool Equals(CXType other) => this == other;

    public override readonly int GetHashCode() => HashCode.Combine(kind, (nint)data.e0, (nint)data.e1);

    public override readonly string ToString() => Spelling.ToString();
}

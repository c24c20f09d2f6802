namespace ClangSharp.Interop;

/// <summary>A pointer that libclang hands back to a callback.</summary>
public unsafe partial struct CXClientData(nint handle) : IEquatable<CXClientData>
{
    public nint Handle { readonly get; set; } = handle;

    public static explicit operator CXClientData(void* value) => new((nint)value);

    public static implicit operator void*(CXClientData value) => (void*)value.Handle;

    public static bool operator ==(CXClientData left, CXClientData right) => left.Handle == right.Handle;

    public static bool operator !=(CXClientData left, CXClientData right) => left.Handle != right.Handle;

    public override readonly bool Equals(object? obj) => obj is CXClientData other && Equals(other);

    public readonly bool Equals(CXClientData other) => this == other;

    public override readonly int GetHashCode() => Handle.GetHashCode();
}

namespace ClangSharp.Interop;

/// <summary>A set of translation units that may share an address space of sources.</summary>
public unsafe partial struct CXIndex(nint handle) : IDisposable, IEquatable<CXIndex>
{
    public nint Handle { readonly get; set; } = handle;

    public readonly CXGlobalOptFlags GlobalOptions
    {
        get => (CXGlobalOptFlags)clang.CXIndex_getGlobalOptions(this);
        set => clang.CXIndex_setGlobalOptions(this, (uint)value);
    }

    public static CXIndex Create(bool excludeDeclarationsFromPch = false, bool displayDiagnostics = false)
        => (CXIndex)clang.createIndex(excludeDeclarationsFromPch ? 1 : 0, displayDiagnostics ? 1 : 0);

    public static explicit operator CXIndex(void* value) => new((nint)value);

    public static implicit operator void*(CXIndex value) => (void*)value.Handle;

    public static bool operator ==(CXIndex left, CXIndex right) => left.Handle == right.Handle;

    public static bool operator !=(CXIndex left, CXIndex right) => left.Handle != right.Handle;

    public override readonly bool Equals(object? obj) => obj is CXIndex other && Equals(other);

    public readonly bool Equals(CXIndex other) => this == other;

    public override readonly int GetHashCode() => Handle.GetHashCode();

    public void Dispose()
    {
        if (Handle == 0)
            return;
        clang.disposeIndex(this);
        Handle = 0;
    }
}

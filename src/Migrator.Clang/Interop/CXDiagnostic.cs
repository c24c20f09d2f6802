namespace ClangSharp.Interop;

/// <summary>A message of the compiler.</summary>
public unsafe partial struct CXDiagnostic(nint handle) : IDisposable, IEquatable<CXDiagnostic>
{
    public nint Handle { readonly get; set; } = handle;

    public static CXDiagnosticDisplayOptions DefaultDisplayOptions => (CXDiagnosticDisplayOptions)clang.defaultDiagnosticDisplayOptions();

    public readonly CXDiagnosticSeverity Severity => clang.getDiagnosticSeverity(this);

    public readonly CXString Spelling => clang.getDiagnosticSpelling(this);

    public readonly CXSourceLocation Location => clang.getDiagnosticLocation(this);

    public readonly CXString Format(CXDiagnosticDisplayOptions options) => clang.formatDiagnostic(this, (uint)options);

    public readonly CXString GetOption(out CXString disable)
    {
        fixed (CXString* pDisable = &disable)
            return clang.getDiagnosticOption(this, pDisable);
    }

    public override readonly string ToString() => Spelling.ToString();

    public static explicit operator CXDiagnostic(void* value) => new((nint)value);

    public static implicit operator void*(CXDiagnostic value) => (void*)value.Handle;

    public static bool operator ==(CXDiagnostic left, CXDiagnostic right) => left.Handle == right.Handle;

    public static bool operator !=(CXDiagnostic left, CXDiagnostic right) => left.Handle != right.Handle;

    public override readonly bool Equals(object? obj) => obj is CXDiagnostic other && Equals(other);

    public readonly bool Equals(CXDiagnostic other) => this == other;

    public override readonly int GetHashCode() => Handle.GetHashCode();

    public void Dispose()
    {
        if (Handle == 0)
            return;
        clang.disposeDiagnostic(this);
        Handle = 0;
    }
}

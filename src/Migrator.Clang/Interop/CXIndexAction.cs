namespace ClangSharp.Interop;

/// <summary>One indexing session: what it parsed once, its later translation units may skip.</summary>
public unsafe partial struct CXIndexAction(nint handle) : IDisposable, IEquatable<CXIndexAction>
{
    public nint Handle { readonly get; set; } = handle;

    public static CXIndexAction Create(CXIndex index) => (CXIndexAction)clang.IndexAction_create(index);

    public readonly bool TryIndexSourceFile(CXClientData clientData, ReadOnlySpan<IndexerCallbacks> indexCallbacks, CXIndexOptFlags indexOptions, string sourceFilename, ReadOnlySpan<string> commandLineArgs, ReadOnlySpan<CXUnsavedFile> unsavedFiles, out CXTranslationUnit tu, CXTranslationUnit_Flags tuOptions)
    {
        using var name = new Utf8Strings([sourceFilename]);
        using var args = new Utf8Strings(commandLineArgs);
        CXTranslationUnitImpl* unit = null;
        int result;
        fixed (IndexerCallbacks* pCallbacks = indexCallbacks)
        fixed (CXUnsavedFile* pUnsaved = unsavedFiles)
        {
            result = clang.indexSourceFile(this, clientData, pCallbacks, (uint)(indexCallbacks.Length * sizeof(IndexerCallbacks)), (uint)indexOptions, name.First, args.Pointers, args.Count, pUnsaved, (uint)unsavedFiles.Length, &unit, (uint)tuOptions);
        }

        tu = unit;
        return result == 0;
    }

    public readonly bool TryIndexSourceFileFullArgv(CXClientData clientData, ReadOnlySpan<IndexerCallbacks> indexCallbacks, CXIndexOptFlags indexOptions, string sourceFilename, ReadOnlySpan<string> commandLineArgs, ReadOnlySpan<CXUnsavedFile> unsavedFiles, out CXTranslationUnit tu, CXTranslationUnit_Flags tuOptions)
    {
        using var name = new Utf8Strings([sourceFilename]);
        using var args = new Utf8Strings(commandLineArgs);
        CXTranslationUnitImpl* unit = null;
        int result;
        fixed (IndexerCallbacks* pCallbacks = indexCallbacks)
        fixed (CXUnsavedFile* pUnsaved = unsavedFiles)
        {
            result = clang.indexSourceFileFullArgv(this, clientData, pCallbacks, (uint)(indexCallbacks.Length * sizeof(IndexerCallbacks)), (uint)indexOptions, name.First, args.Pointers, args.Count, pUnsaved, (uint)unsavedFiles.Length, &unit, (uint)tuOptions);
        }

        tu = unit;
        return result == 0;
    }

    public static explicit operator CXIndexAction(void* value) => new((nint)value);

    public static implicit operator void*(CXIndexAction value) => (void*)value.Handle;

    public static bool operator ==(CXIndexAction left, CXIndexAction right) => left.Handle == right.Handle;

    public static bool operator !=(CXIndexAction left, CXIndexAction right) => left.Handle != right.Handle;

    public override readonly bool Equals(object? obj) => obj is CXIndexAction other && Equals(other);

    public readonly bool Equals(CXIndexAction other) => this == other;

    public override readonly int GetHashCode() => Handle.GetHashCode();

    public void Dispose()
    {
        if (Handle == 0)
            return;
        clang.IndexAction_dispose(this);
        Handle = 0;
    }
}

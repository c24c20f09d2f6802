using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

/// <summary>Receives each file that a translation unit entered, with the stack of its include directives.</summary>
public unsafe delegate void CXInclusionVisitor(void* included_file, CXSourceLocation* inclusion_stack, uint include_len, void* client_data);

/// <summary>One parsed source file with all that it includes.</summary>
public unsafe partial struct CXTranslationUnit(nint handle) : IDisposable, IEquatable<CXTranslationUnit>
{
    public nint Handle { readonly get; set; } = handle;

    public readonly CXCursor Cursor => clang.getTranslationUnitCursor(this);

    public readonly uint NumDiagnostics => clang.getNumDiagnostics(this);

    public readonly CXString Spelling => clang.getTranslationUnitSpelling(this);

    public readonly CXSourceRangeList* AllSkippedRanges => clang.getAllSkippedRanges(this);

    public static CXErrorCode Create(CXIndex index, string astFileName, out CXTranslationUnit translationUnit)
    {
        using var name = new Utf8Strings([astFileName]);
        CXTranslationUnitImpl* unit = null;
        var result = clang.createTranslationUnit2(index, name.First, &unit);
        translationUnit = unit;
        return result;
    }

    public static CXTranslationUnit Parse(CXIndex index, string sourceFileName, ReadOnlySpan<string> commandLineArgs, ReadOnlySpan<CXUnsavedFile> unsavedFiles, CXTranslationUnit_Flags options)
        => TryParse(index, sourceFileName, commandLineArgs, unsavedFiles, options, out var unit) == CXErrorCode.CXError_Success ? unit : default;

    public static CXErrorCode TryParse(CXIndex index, string sourceFileName, ReadOnlySpan<string> commandLineArgs, ReadOnlySpan<CXUnsavedFile> unsavedFiles, CXTranslationUnit_Flags options, out CXTranslationUnit translationUnit)
    {
        using var name = new Utf8Strings([sourceFileName]);
        using var args = new Utf8Strings(commandLineArgs);
        CXTranslationUnitImpl* unit = null;
        CXErrorCode result;
        fixed (CXUnsavedFile* pUnsaved = unsavedFiles)
            result = clang.parseTranslationUnit2(index, name.First, args.Pointers, args.Count, pUnsaved, (uint)unsavedFiles.Length, (uint)options, &unit);
        translationUnit = unit;
        return result;
    }

    public static CXErrorCode TryParseFullArgv(CXIndex index, string sourceFileName, ReadOnlySpan<string> commandLineArgs, ReadOnlySpan<CXUnsavedFile> unsavedFiles, CXTranslationUnit_Flags options, out CXTranslationUnit translationUnit)
    {
        using var name = new Utf8Strings([sourceFileName]);
        using var args = new Utf8Strings(commandLineArgs);
        CXTranslationUnitImpl* unit = null;
        CXErrorCode result;
        fixed (CXUnsavedFile* pUnsaved = unsavedFiles)
            result = clang.parseTranslationUnit2FullArgv(index, name.First, args.Pointers, args.Count, pUnsaved, (uint)unsavedFiles.Length, (uint)options, &unit);
        translationUnit = unit;
        return result;
    }

    public readonly CXDiagnostic GetDiagnostic(uint index) => (CXDiagnostic)clang.getDiagnostic(this, index);

    public readonly CXCursor GetCursor(CXSourceLocation location) => clang.getCursor(this, location);

    public readonly CXFile GetFile(string fileName)
    {
        using var name = new Utf8Strings([fileName]);
        return (CXFile)clang.getFile(this, name.First);
    }

    public readonly ReadOnlySpan<byte> GetFileContents(CXFile file, out nuint size)
    {
        nuint length = 0;
        var contents = clang.getFileContents(this, file, &length);
        size = length;
        return new ReadOnlySpan<byte>(contents, (int)length);
    }

    public readonly CXSourceLocation GetLocation(CXFile file, uint line, uint column) => clang.getLocation(this, file, line, column);

    public readonly CXSourceLocation GetLocationForOffset(CXFile file, uint offset) => clang.getLocationForOffset(this, file, offset);

    public readonly CXSourceRangeList* GetSkippedRanges(CXFile file) => clang.getSkippedRanges(this, file);

    public readonly bool IsFileMultipleIncludeGuarded(CXFile file) => clang.isFileMultipleIncludeGuarded(this, file) != 0;

    public readonly void GetInclusions(delegate* unmanaged[Cdecl]<void*, CXSourceLocation*, uint, void*, void> visitor, CXClientData clientData)
        => clang.getInclusions(this, visitor, clientData);

    public readonly void GetInclusions(CXInclusionVisitor visitor, CXClientData clientData)
    {
        var pointer = (delegate* unmanaged[Cdecl]<void*, CXSourceLocation*, uint, void*, void>)Marshal.GetFunctionPointerForDelegate(visitor);
        clang.getInclusions(this, pointer, clientData);
        GC.KeepAlive(visitor);
    }

    public readonly Span<CXToken> Tokenize(CXSourceRange sourceRange)
    {
        CXToken* tokens = null;
        uint count = 0;
        clang.tokenize(this, sourceRange, &tokens, &count);
        return new Span<CXToken>(tokens, (int)count);
    }

    public readonly void AnnotateTokens(ReadOnlySpan<CXToken> tokens, Span<CXCursor> cursors)
    {
        fixed (CXToken* pTokens = tokens)
        fixed (CXCursor* pCursors = cursors)
            clang.annotateTokens(this, pTokens, (uint)tokens.Length, pCursors);
    }

    public readonly void DisposeTokens(ReadOnlySpan<CXToken> tokens)
    {
        fixed (CXToken* pTokens = tokens)
            clang.disposeTokens(this, pTokens, (uint)tokens.Length);
    }

    public readonly CXSaveError Save(string fileName, CXSaveTranslationUnit_Flags options)
    {
        using var name = new Utf8Strings([fileName]);
        return (CXSaveError)clang.saveTranslationUnit(this, name.First, (uint)options);
    }

    public readonly CXErrorCode Reparse(ReadOnlySpan<CXUnsavedFile> unsavedFiles, CXReparse_Flags options)
    {
        fixed (CXUnsavedFile* pUnsaved = unsavedFiles)
            return (CXErrorCode)clang.reparseTranslationUnit(this, (uint)unsavedFiles.Length, pUnsaved, (uint)options);
    }

    public override readonly string ToString() => Spelling.ToString();

    public static implicit operator CXTranslationUnit(CXTranslationUnitImpl* value) => new((nint)value);

    public static implicit operator CXTranslationUnitImpl*(CXTranslationUnit value) => (CXTranslationUnitImpl*)value.Handle;

    public static bool operator ==(CXTranslationUnit left, CXTranslationUnit right) => left.Handle == right.Handle;

    public static bool operator !=(CXTranslationUnit left, CXTranslationUnit right) => left.Handle != right.Handle;

    public override readonly bool Equals(object? obj) => obj is CXTranslationUnit other && Equals(other);

    public readonly bool Equals(CXTranslationUnit other) => this == other;

    public override readonly int GetHashCode() => Handle.GetHashCode();

    public void Dispose()
    {
        if (Handle == 0)
            return;
        clang.disposeTranslationUnit(this);
        Handle = 0;
    }
}

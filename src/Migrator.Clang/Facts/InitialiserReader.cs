using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>
/// Tells whether a constant of internal linkage is more than a value: its class has a mutable member, or its initialiser makes
/// something new or runs code of the tree. Such a constant exists once for each unit, and making it one entity may change the program.
/// </summary>
internal sealed unsafe class InitialiserReader(FileTable files, IReadOnlyDictionary<string, SourceText> texts)
{
    private bool _keepsState, _runsCode;

    /// <summary><see cref="DeclarationTraits.KeepsState"/>, <see cref="DeclarationTraits.RunsCode"/>, or none.</summary>
    public DeclarationTraits Read(CXCursor variable)
    {
        (_keepsState, _runsCode) = (HasMutableMember(clang.getTypeDeclaration(ElementType(variable))), false);
        if (_keepsState) return DeclarationTraits.KeepsState;
        var self = GCHandle.Alloc(this);
        _ = clang.visitChildren(variable, &OnCursor, (void*)GCHandle.ToIntPtr(self));
        self.Free();
        return _keepsState ? DeclarationTraits.KeepsState : _runsCode ? DeclarationTraits.RunsCode : DeclarationTraits.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXChildVisitResult OnCursor(CXCursor cursor, CXCursor parent, void* data)
    {
        var reader = (InitialiserReader)GCHandle.FromIntPtr((nint)data).Target!;
        reader._keepsState |= cursor.kind is CXCursorKind.CXCursor_LambdaExpr or CXCursorKind.CXCursor_CXXNewExpr;
        reader._runsCode |= cursor.kind == CXCursorKind.CXCursor_CallExpr && reader.RunsOwnCode(clang.getCursorReferenced(cursor));
        return reader._keepsState ? CXChildVisitResult.CXChildVisit_Break : CXChildVisitResult.CXChildVisit_Recurse;
    }

    private static CXType ElementType(CXCursor variable)
    {
        var type = clang.getCanonicalType(clang.getCursorType(variable));
        while (type.kind is CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray)
            type = clang.getCanonicalType(clang.getArrayElementType(type));
        return type;
    }

    /// <summary>Whether a called function is of the tree and may do anything: neither constexpr nor generated.</summary>
    private bool RunsOwnCode(CXCursor function)
    {
        if (clang.Cursor_isNull(function) != 0 || clang.CXXMethod_isDefaulted(function) != 0) return false;
        var file = files.At(clang.getCursorLocation(function), out var name);
        if (!file.IsProject) return false;
        files.At(clang.getRangeStart(clang.getCursorExtent(function)), out var start);
        var isGenerated = function.kind == CXCursorKind.CXCursor_Constructor && start == name && !IsWritten(file, name);
        return !isGenerated && !HasWord(file, new Span(start, name), "constexpr") && !HasWord(file, new Span(start, name), "consteval");
    }

    /// <summary>An implicit constructor stands where its class does.</summary>
    private bool IsWritten(FileEntry file, int offset)
    {
        var text = texts[file.Path].Text;
        while (offset < text.Length && Tokenizer.IsIdentifierPart(text[offset])) offset++;
        while (offset < text.Length && char.IsWhiteSpace(text[offset])) offset++;
        return offset < text.Length && text[offset] == '(';
    }

    private bool HasMutableMember(CXCursor type)
    {
        if (clang.Cursor_isNull(type) != 0) return false;
        var range = clang.getCursorExtent(type);
        var file = files.At(clang.getRangeStart(range), out var start);
        files.At(clang.getRangeEnd(range), out var end);
        return file.IsProject && HasWord(file, new Span(start, end), "mutable");
    }

    private bool HasWord(FileEntry file, Span span, string word)
    {
        var text = texts[file.Path].Text;
        return !span.IsEmpty && span.End <= text.Length && Tokenizer.Words(text[span.Start..span.End]).Contains(word);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>
/// Whether an object with a destructor gets its first value before any code runs. The compiler says nothing of the constructor of
/// such an object, so its initialiser tells: only constexpr functions, no allocation, no variable, no text for a class of the system.
/// </summary>
internal sealed unsafe class ConstantInitialisers(FileTable files)
{
    private bool _isConstant;

    public bool IsConstant(CXCursor variable, string text)
    {
        files.At(clang.getRangeStart(clang.getCursorExtent(variable)), out var start);
        files.At(clang.getCursorLocation(variable), out var name);
        if (start < name && Tokenizer.Words(text[start..name]).Any(word => word is "constinit" or "constexpr")) return true;
        _isConstant = true;
        var self = GCHandle.Alloc(this);
        _ = clang.visitChildren(variable, &OnCursor, (void*)GCHandle.ToIntPtr(self));
        self.Free();
        return _isConstant;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXChildVisitResult OnCursor(CXCursor cursor, CXCursor parent, void* data)
    {
        var reader = (ConstantInitialisers)GCHandle.FromIntPtr((nint)data).Target!;
        reader._isConstant &= cursor.kind switch
        {
            CXCursorKind.CXCursor_CXXNewExpr or CXCursorKind.CXCursor_StringLiteral or CXCursorKind.CXCursor_CXXThrowExpr => false,
            CXCursorKind.CXCursor_CallExpr => IsConstexpr(clang.getCursorReferenced(cursor)),
            CXCursorKind.CXCursor_DeclRefExpr => clang.getCursorReferenced(cursor) is not { kind: CXCursorKind.CXCursor_VarDecl } used || clang.isConstQualifiedType(clang.getCursorType(used)) != 0,
            _ => true,
        };
        return reader._isConstant ? CXChildVisitResult.CXChildVisit_Recurse : CXChildVisitResult.CXChildVisit_Break;
    }

    /// <summary>The compiler prints the word also where it follows from the members of a class.</summary>
    private static bool IsConstexpr(CXCursor function)
    {
        if (clang.Cursor_isNull(function) != 0) return false;
        var policy = clang.getCursorPrintingPolicy(function);
        var printed = NativeText.Name(clang.getCursorPrettyPrinted(function, policy));
        clang.PrintingPolicy_dispose(policy);
        var body = printed.IndexOf('{');
        return Tokenizer.Words(body < 0 ? printed : printed[..body]).Any(word => word is "constexpr" or "consteval");
    }
}

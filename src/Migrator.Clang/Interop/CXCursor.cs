using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

/// <summary>Receives one child of a cursor and says how the visit goes on; no exception may leave it.</summary>
public unsafe delegate CXChildVisitResult CXCursorVisitor(CXCursor cursor, CXCursor parent, void* client_data);

// Only what libclang answers alone: the other members of ClangSharp's struct need its second native library.
public unsafe partial struct CXCursor : IEquatable<CXCursor>
{
    public static CXCursor Null => clang.getNullCursor();

    public readonly CXCursorKind Kind => kind;

    public readonly CXString KindSpelling => clang.getCursorKindSpelling(kind);

    public readonly CXString Spelling => clang.getCursorSpelling(this);

    public readonly CXString DisplayName => clang.getCursorDisplayName(this);

    public readonly CXString Usr => clang.getCursorUSR(this);

    public readonly CXString Mangling => clang.Cursor_getMangling(this);

    public readonly CXString RawCommentText => clang.Cursor_getRawCommentText(this);

    public readonly CXSourceLocation Location => clang.getCursorLocation(this);

    public readonly CXSourceRange Extent => clang.getCursorExtent(this);

    public readonly CXSourceRange CommentRange => clang.Cursor_getCommentRange(this);

    public readonly CXCursor SemanticParent => clang.getCursorSemanticParent(this);

    public readonly CXCursor LexicalParent => clang.getCursorLexicalParent(this);

    public readonly CXCursor SpecializedCursorTemplate => clang.getSpecializedCursorTemplate(this);

    public readonly CXCursorKind TemplateCursorKind => clang.getTemplateCursorKind(this);

    public readonly bool IsDefinition => clang.isCursorDefinition(this) != 0;

    public readonly bool IsDeclaration => clang.isDeclaration(kind) != 0;

    public readonly bool IsInvalidDeclaration => clang.isInvalidDeclaration(this) != 0;

    public readonly bool IsReference => clang.isReference(kind) != 0;

    public readonly bool IsExpression => clang.isExpression(kind) != 0;

    public readonly bool IsStatement => clang.isStatement(kind) != 0;

    public readonly bool IsAttribute => clang.isAttribute(kind) != 0;

    public readonly bool IsPreprocessing => clang.isPreprocessing(kind) != 0;

    public readonly bool IsUnexposed => clang.isUnexposed(kind) != 0;

    public readonly bool IsNull => clang.Cursor_isNull(this) != 0;

    public readonly bool HasAttrs => clang.Cursor_hasAttrs(this) != 0;

    public readonly bool IsAnonymous => clang.Cursor_isAnonymous(this) != 0;

    public readonly bool IsInlineNamespace => clang.Cursor_isInlineNamespace(this) != 0;

    public readonly bool IsFunctionInlined => clang.Cursor_isFunctionInlined(this) != 0;

    public readonly bool IsMacroFunctionLike => clang.Cursor_isMacroFunctionLike(this) != 0;

    public readonly bool IsMacroBuiltIn => clang.Cursor_isMacroBuiltin(this) != 0;

    public readonly bool EnumDecl_IsScoped => clang.EnumDecl_isScoped(this) != 0;

    public readonly bool CXXMethod_IsStatic => clang.CXXMethod_isStatic(this) != 0;

    public readonly bool CXXMethod_IsConst => clang.CXXMethod_isConst(this) != 0;

    public readonly bool CXXMethod_IsVirtual => clang.CXXMethod_isVirtual(this) != 0;

    public readonly bool CXXMethod_IsPureVirtual => clang.CXXMethod_isPureVirtual(this) != 0;

    public readonly bool CXXMethod_IsDefaulted => clang.CXXMethod_isDefaulted(this) != 0;

    public readonly CXLinkageKind Linkage => clang.getCursorLinkage(this);

    public readonly CX_StorageClass StorageClass => clang.Cursor_getStorageClass(this);

    public readonly CX_CXXAccessSpecifier CXXAccessSpecifier => clang.getCXXAccessSpecifier(this);

    public readonly CXVisibilityKind Visibility => clang.getCursorVisibility(this);

    public readonly CXTLSKind TlsKind => clang.getCursorTLSKind(this);

    public readonly CXType Type => clang.getCursorType(this);

    public readonly CXType ResultType => clang.getCursorResultType(this);

    public readonly CXType TypedefDeclUnderlyingType => clang.getTypedefDeclUnderlyingType(this);

    public readonly CXType EnumDecl_IntegerType => clang.getEnumDeclIntegerType(this);

    public readonly CXFile IncludedFile => (CXFile)clang.getIncludedFile(this);

    public readonly CXTranslationUnit TranslationUnit => clang.Cursor_getTranslationUnit(this);

    public readonly uint Hash => clang.hashCursor(this);

    public readonly uint NumOverloadedDecls => clang.getNumOverloadedDecls(this);

    public static bool operator ==(CXCursor left, CXCursor right) => clang.equalCursors(left, right) != 0;

    public static bool operator !=(CXCursor left, CXCursor right) => clang.equalCursors(left, right) == 0;

    public readonly CXCursor GetOverloadedDecl(uint index) => clang.getOverloadedDecl(this, index);

    public readonly CXChildVisitResult VisitChildren(delegate* unmanaged[Cdecl]<CXCursor, CXCursor, void*, CXChildVisitResult> visitor, CXClientData clientData)
        => (CXChildVisitResult)clang.visitChildren(this, visitor, clientData);

    public readonly CXChildVisitResult VisitChildren(CXCursorVisitor visitor, CXClientData clientData)
    {
        var pointer = (delegate* unmanaged[Cdecl]<CXCursor, CXCursor, void*, CXChildVisitResult>)Marshal.GetFunctionPointerForDelegate(visitor);
        var result = VisitChildren(pointer, clientData);
        GC.KeepAlive(visitor);
        return result;
    }

    public override readonly bool Equals(object? obj) => obj is CXCursor other && Equals(other);

    public readonly bool Equals(CXCursor other) => this == other;

    public override readonly int GetHashCode() => unchecked((int)Hash);

    public override readonly string ToString() => Spelling.ToString();
}

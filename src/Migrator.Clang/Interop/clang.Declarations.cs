using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

// What a cursor says of its declaration.
public static unsafe partial class clang
{
    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getCursorLinkage", ExactSpelling = true)]
    public static extern CXLinkageKind getCursorLinkage(CXCursor cursor);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getCursorVisibility", ExactSpelling = true)]
    public static extern CXVisibilityKind getCursorVisibility(CXCursor cursor);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getCursorTLSKind", ExactSpelling = true)]
    public static extern CXTLSKind getCursorTLSKind(CXCursor cursor);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_getStorageClass", ExactSpelling = true)]
    public static extern CX_StorageClass Cursor_getStorageClass(CXCursor param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getCXXAccessSpecifier", ExactSpelling = true)]
    public static extern CX_CXXAccessSpecifier getCXXAccessSpecifier(CXCursor param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isFunctionInlined", ExactSpelling = true)]
    public static extern uint Cursor_isFunctionInlined(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isMacroFunctionLike", ExactSpelling = true)]
    public static extern uint Cursor_isMacroFunctionLike(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isMacroBuiltin", ExactSpelling = true)]
    public static extern uint Cursor_isMacroBuiltin(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isAnonymous", ExactSpelling = true)]
    public static extern uint Cursor_isAnonymous(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isAnonymousRecordDecl", ExactSpelling = true)]
    public static extern uint Cursor_isAnonymousRecordDecl(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isInlineNamespace", ExactSpelling = true)]
    public static extern uint Cursor_isInlineNamespace(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isBitField", ExactSpelling = true)]
    public static extern uint Cursor_isBitField(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_isVariadic", ExactSpelling = true)]
    public static extern uint Cursor_isVariadic(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_hasAttrs", ExactSpelling = true)]
    public static extern uint Cursor_hasAttrs(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_getVarDeclInitializer", ExactSpelling = true)]
    public static extern CXCursor Cursor_getVarDeclInitializer(CXCursor cursor);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_hasVarDeclGlobalStorage", ExactSpelling = true)]
    public static extern int Cursor_hasVarDeclGlobalStorage(CXCursor cursor);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_hasVarDeclExternalStorage", ExactSpelling = true)]
    public static extern int Cursor_hasVarDeclExternalStorage(CXCursor cursor);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_getNumArguments", ExactSpelling = true)]
    public static extern int Cursor_getNumArguments(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_getArgument", ExactSpelling = true)]
    public static extern CXCursor Cursor_getArgument(CXCursor C, uint i);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_getNumTemplateArguments", ExactSpelling = true)]
    public static extern int Cursor_getNumTemplateArguments(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_EnumDecl_isScoped", ExactSpelling = true)]
    public static extern uint EnumDecl_isScoped(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isStatic", ExactSpelling = true)]
    public static extern uint CXXMethod_isStatic(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isConst", ExactSpelling = true)]
    public static extern uint CXXMethod_isConst(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isVirtual", ExactSpelling = true)]
    public static extern uint CXXMethod_isVirtual(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isPureVirtual", ExactSpelling = true)]
    public static extern uint CXXMethod_isPureVirtual(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isDefaulted", ExactSpelling = true)]
    public static extern uint CXXMethod_isDefaulted(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isDeleted", ExactSpelling = true)]
    public static extern uint CXXMethod_isDeleted(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isExplicit", ExactSpelling = true)]
    public static extern uint CXXMethod_isExplicit(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXConstructor_isConvertingConstructor", ExactSpelling = true)]
    public static extern uint CXXConstructor_isConvertingConstructor(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXRecord_isAbstract", ExactSpelling = true)]
    public static extern uint CXXRecord_isAbstract(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_isVirtualBase", ExactSpelling = true)]
    public static extern uint isVirtualBase(CXCursor param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getCursorPrintingPolicy", ExactSpelling = true)]
    public static extern void* getCursorPrintingPolicy(CXCursor param0);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_PrintingPolicy_dispose", ExactSpelling = true)]
    public static extern void PrintingPolicy_dispose(void* Policy);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getCursorPrettyPrinted", ExactSpelling = true)]
    public static extern CXString getCursorPrettyPrinted(CXCursor Cursor, void* Policy);
}

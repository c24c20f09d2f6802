using System.Runtime.InteropServices;

namespace ClangSharp.Interop;

// Classes: special members, overriding, layout.
public static unsafe partial class clang
{
    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXConstructor_isCopyConstructor", ExactSpelling = true)]
    public static extern uint CXXConstructor_isCopyConstructor(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXConstructor_isDefaultConstructor", ExactSpelling = true)]
    public static extern uint CXXConstructor_isDefaultConstructor(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXConstructor_isMoveConstructor", ExactSpelling = true)]
    public static extern uint CXXConstructor_isMoveConstructor(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isCopyAssignmentOperator", ExactSpelling = true)]
    public static extern uint CXXMethod_isCopyAssignmentOperator(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_CXXMethod_isMoveAssignmentOperator", ExactSpelling = true)]
    public static extern uint CXXMethod_isMoveAssignmentOperator(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getOverriddenCursors", ExactSpelling = true)]
    public static extern void getOverriddenCursors(CXCursor cursor, CXCursor** overridden, uint* num_overridden);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_disposeOverriddenCursors", ExactSpelling = true)]
    public static extern void disposeOverriddenCursors(CXCursor* overridden);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Cursor_getOffsetOfField", ExactSpelling = true)]
    public static extern long Cursor_getOffsetOfField(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getOffsetOfBase", ExactSpelling = true)]
    public static extern long getOffsetOfBase(CXCursor Parent, CXCursor Base);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_getFieldDeclBitWidth", ExactSpelling = true)]
    public static extern int getFieldDeclBitWidth(CXCursor C);

    [DllImport("libclang", CallingConvention = CallingConvention.Cdecl, EntryPoint = "clang_Type_getOffsetOf", ExactSpelling = true)]
    public static extern long Type_getOffsetOf(CXType T, sbyte* S);
}

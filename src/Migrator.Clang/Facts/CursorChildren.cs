using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;

namespace Migrator.Clang.Facts;

/// <summary>The children of a cursor as a list, where a visit would turn the code inside out.</summary>
internal static unsafe class CursorChildren
{
    public static List<CXCursor> Of(CXCursor cursor)
    {
        var children = new List<CXCursor>();
        var handle = GCHandle.Alloc(children);
        _ = clang.visitChildren(cursor, &OnChild, (void*)GCHandle.ToIntPtr(handle));
        handle.Free();
        return children;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXChildVisitResult OnChild(CXCursor cursor, CXCursor parent, void* data)
    {
        ((List<CXCursor>)GCHandle.FromIntPtr((nint)data).Target!).Add(cursor);
        return CXChildVisitResult.CXChildVisit_Continue;
    }
}

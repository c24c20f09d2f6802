using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Every signature is blittable: without run-time marshalling ReadyToRun can compile the transitions ahead of time.
[assembly: DisableRuntimeMarshalling]

namespace ClangSharp.Interop;

/// <summary>The functions of libclang 22, one to one and without the <c>clang_</c> prefix: the part of ClangSharp.Interop that this program calls.</summary>
public static unsafe partial class clang
{
    private static readonly Lock s_gate = new();
    private static DllImportResolver? s_resolvers;
    private static bool s_registered;

    /// <summary>Asked, in order, for the handle of <c>libclang</c> before its first function is called; zero means "not mine".</summary>
    // An accessor instead of a static constructor: a static constructor would cost a check in each call of each function.
    public static event DllImportResolver? ResolveLibrary
    {
        add
        {
            lock (s_gate)
            {
                s_resolvers += value;
                if (s_registered)
                    return;
                NativeLibrary.SetDllImportResolver(typeof(clang).Assembly, OnDllImport);
                s_registered = true;
            }
        }
        remove
        {
            lock (s_gate)
                s_resolvers -= value;
        }
    }

    private static nint OnDllImport(string libraryName, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (s_resolvers is { } resolvers)
        {
            foreach (var resolver in Delegate.EnumerateInvocationList(resolvers))
            {
                var handle = resolver(libraryName, assembly, searchPath);
                if (handle != 0)
                    return handle;
            }
        }

        return 0;
    }
}

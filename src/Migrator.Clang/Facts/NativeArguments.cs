using System.Runtime.InteropServices;

namespace Migrator.Clang.Facts;

/// <summary>Strings as the parser takes them: zero-terminated UTF-8.</summary>
internal sealed unsafe class NativeArguments : IDisposable
{
    private readonly nint[] _strings;
    private readonly GCHandle _pin;

    public NativeArguments(IReadOnlyList<string> arguments)
    {
        _strings = [.. arguments.Select(Marshal.StringToCoTaskMemUTF8)];
        _pin = GCHandle.Alloc(_strings, GCHandleType.Pinned);
    }

    public sbyte** Pointers => (sbyte**)_pin.AddrOfPinnedObject();

    public int Count => _strings.Length;

    public void Dispose()
    {
        _pin.Free();
        foreach (var text in _strings) Marshal.FreeCoTaskMem(text);
    }
}

using System.Runtime.InteropServices;
using System.Text;

namespace ClangSharp.Interop;

/// <summary>Zero-terminated UTF-8 copies of some strings and the array of pointers to them, in one native block.</summary>
internal readonly unsafe ref struct Utf8Strings
{
    public Utf8Strings(ReadOnlySpan<string> strings)
    {
        var bytes = 0;
        foreach (var text in strings)
            bytes += Encoding.UTF8.GetByteCount(text) + 1;

        Count = strings.Length;
        var table = (nuint)(Count * sizeof(sbyte*));
        Pointers = (sbyte**)NativeMemory.Alloc(table + (nuint)bytes);
        var free = new Span<byte>((byte*)Pointers + table, bytes);
        var next = (sbyte*)Pointers + table;
        for (var i = 0; i < Count; i++)
        {
            var length = Encoding.UTF8.GetBytes(strings[i], free);
            free[length] = 0;
            free = free[(length + 1)..];
            Pointers[i] = next;
            next += length + 1;
        }
    }

    public sbyte** Pointers { get; }

    public int Count { get; }

    public sbyte* First => Pointers[0];

    public void Dispose() => NativeMemory.Free(Pointers);
}

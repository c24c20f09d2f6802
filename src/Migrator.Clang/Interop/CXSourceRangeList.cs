using System.Collections;

namespace ClangSharp.Interop;

/// <summary>Ranges that libclang owns until the list is disposed through its pointer.</summary>
public unsafe partial struct CXSourceRangeList : IDisposable, IReadOnlyCollection<CXSourceRange>
{
    public uint count;
    public CXSourceRange* ranges;

    public readonly int Count => (int)count;

    public readonly CXSourceRange this[uint index] => ranges[index];

    public void Dispose()
    {
        fixed (CXSourceRangeList* pThis = &this)
            clang.disposeSourceRangeList(pThis);
    }

    public readonly IEnumerator<CXSourceRange> GetEnumerator()
    {
        for (var index = 0u; index < count; index++)
            yield return this[index];
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

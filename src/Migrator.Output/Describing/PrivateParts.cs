using Migrator.Model.Facts;

namespace Migrator.Output.Describing;

/// <summary>
/// Writes the private parts of one class: <c>private[offset 0, size 4, alignment 4];</c> (paper 5.8). Neighbours about which
/// nothing else is to say are one part. Bit-fields may begin and end inside a byte: <c>offset 4:3</c> is byte 4, bit 3.
/// </summary>
internal sealed class PrivateParts(DescriptionText text)
{
    private long _start = -1, _end, _alignment;
    private int _slots, _pure;

    /// <summary>Something about which its size says everything.</summary>
    public void Add(ClassMember part)
    {
        if (_start < 0) (_start, _end, _alignment) = (part.Position, part.Position, 1);
        _end = Math.Max(_end, part.Position + part.Size);
        _alignment = Math.Max(_alignment, part.Alignment);
    }

    /// <summary>Something that is more than its size.</summary>
    /// <param name="part">A base or a field.</param>
    /// <param name="declaration">Its type, and name and initialiser where they matter.</param>
    public void Add(ClassMember part, string declaration)
    {
        FlushRun();
        var placement = part.Kind == MemberKind.Base && part.Is(MemberTraits.Virtual) ? "virtual, " : "";
        text.Label($"private[{placement}offset {Bytes(part.Position)}, size {Bytes(part.Size)}, alignment {part.Alignment}] {declaration};");
    }

    /// <summary>A virtual function that nobody outside can name: its place in the table of virtual functions remains.</summary>
    public void AddVirtual(ClassMember function)
    {
        _slots += function.Is(MemberTraits.Destructor) ? 2 : 1;
        if (function.Is(MemberTraits.Pure)) _pure++;
    }

    /// <summary>Writes what is pending; whether anything was.</summary>
    public bool Flush()
    {
        var any = _start >= 0 || _slots > 0;
        FlushRun();
        if (_slots > 0) text.Label($"private[slots {_slots}{(_pure > 0 ? $", pure {_pure}" : "")}];");
        _slots = _pure = 0;
        return any;
    }

    private void FlushRun()
    {
        if (_start >= 0) text.Label($"private[offset {Bytes(_start)}, size {Bytes(_end - _start)}, alignment {_alignment}];");
        _start = -1;
    }

    private static string Bytes(long bits) => bits % 8 == 0 ? $"{bits / 8}" : $"{bits / 8}:{bits % 8}";
}

using System.Collections.Immutable;

namespace Migrator.Model.Facts;

/// <summary>What a member of a class is for its layout.</summary>
public enum MemberKind
{
    Base,
    Field,
    Function,
    Friend,

    /// <summary>A type, an alias, a static data member: nothing that lies in an object.</summary>
    Other,
}

/// <summary>Access of a member.</summary>
public enum MemberAccess
{
    Public,
    Protected,
    Private,
}

/// <summary>Yes-or-no facts of a member.</summary>
[Flags]
public enum MemberTraits
{
    None = 0,

    /// <summary>Its offset and size may be parts of a byte.</summary>
    BitField = 1 << 0,

    /// <summary>A number, an enumerator or a pointer, or an array of them, not const: whoever knows its size copies and passes it right.</summary>
    Plain = 1 << 1,

    /// <summary>A virtual function, or a virtual base.</summary>
    Virtual = 1 << 2,
    Pure = 1 << 3,

    /// <summary>A virtual function that overrides one of a base.</summary>
    Overrides = 1 << 4,
    Destructor = 1 << 5,

    /// <summary>A constructor that neither copies nor moves.</summary>
    Constructor = 1 << 6,

    /// <summary>A function that its class defines: with a body, as defaulted or as deleted; or a template.</summary>
    Inline = 1 << 7,

    /// <summary>A special member function: where a class declares it, the compiler does not.</summary>
    Special = 1 << 8,
}

/// <summary>A direct base or member of a class.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Usr">Its USR; empty for what has none.</param>
/// <param name="Offset">Offset of its name in the file; of a base, somewhere in its specifier.</param>
/// <param name="Access">Its access.</param>
/// <param name="Position">Bits from the start of an object of the class; 0 for what lies in none.</param>
/// <param name="Size">Bits.</param>
/// <param name="Alignment">Bytes.</param>
/// <param name="Type">Type of a base or field as the compiler spells it.</param>
/// <param name="Traits">Yes-or-no facts.</param>
public readonly record struct ClassMember(
    MemberKind Kind, string Usr, int Offset, MemberAccess Access, long Position, long Size, long Alignment, string Type, MemberTraits Traits)
{
    public bool Is(MemberTraits trait) => (Traits & trait) != 0;
}

/// <summary>Members of a class as the compiler lays them out (paper 5.8). A template has no layout.</summary>
/// <param name="File">File that defines it.</param>
/// <param name="Offset">Offset of its name; of an unnamed class, of its first word.</param>
/// <param name="Size">Bytes; negative for a template.</param>
/// <param name="Alignment">Bytes; negative for a template.</param>
/// <param name="Members">Bases and members in the order of the text.</param>
public sealed record ClassShape(string File, int Offset, long Size, long Alignment, ImmutableArray<ClassMember> Members)
{
    public bool HasLayout => Size >= 0;
}

/// <summary>A header names a declaration of the tree.</summary>
/// <param name="File">The header.</param>
/// <param name="Offset">Offset of the name.</param>
/// <param name="Usr">What it names; of an enumerator, its enumeration.</param>
public readonly record struct NamedUse(string File, int Offset, string Usr);

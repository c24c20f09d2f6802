using Migrator.Model.Text;

namespace Migrator.Model.Facts;

/// <summary>What is private.</summary>
public enum PrivateKind
{
    Function,
    Constructor,
    Conversion,
    Base,
}

/// <summary>Yes-or-no facts of a private member.</summary>
[Flags]
public enum PrivateTraits
{
    None = 0,

    /// <summary>Outside its module, something accessible could be chosen in its place once nobody sees it there (paper 5.4, 6.10).</summary>
    Competes = 1 << 0,

    /// <summary>Some code refers to it.</summary>
    Used = 1 << 1,

    /// <summary>A special member function: the paper covers it (2.4).</summary>
    Special = 1 << 2,
    Virtual = 1 << 3,

    /// <summary>Made by a macro: no byte in it can be edited.</summary>
    FromMacro = 1 << 4,

    /// <summary>Defined in its class, as deleted.</summary>
    Deleted = 1 << 5,

    /// <summary>Defined in its class, with a body or as defaulted.</summary>
    Body = 1 << 6,
}

/// <summary>
/// A private member function or base that may matter outside its module: it stands beside something accessible, or it may be
/// declared only to forbid (paper 2.4, 5.4, 6.10). Others are no facts.
/// </summary>
/// <param name="Usr">The function, or the base class.</param>
/// <param name="Class">USR of its class.</param>
/// <param name="ClassName">Qualified name of its class.</param>
/// <param name="Name">Name of the overload set: that of the function, of the class for constructors, <c>operator</c> for conversion functions; of a base, its qualified name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="File">File that holds it.</param>
/// <param name="Extent">Bytes as the compiler sees them.</param>
/// <param name="NameOffset">Offset of the name.</param>
/// <param name="Sibling">USR of an accessible function that its class only declares; empty when there is none.</param>
/// <param name="Traits">Yes-or-no facts.</param>
public sealed record PrivateMember(
    string Usr,
    string Class,
    string ClassName,
    string Name,
    PrivateKind Kind,
    string File,
    Span Extent,
    int NameOffset,
    string Sibling,
    PrivateTraits Traits)
{
    public bool Is(PrivateTraits trait) => (Traits & trait) != 0;

    /// <summary>Order in reports and files: by place.</summary>
    public static int Compare(PrivateMember left, PrivateMember right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        if (order == 0) order = left.NameOffset.CompareTo(right.NameOffset);
        return order != 0 ? order : string.CompareOrdinal(left.Usr, right.Usr);
    }
}

/// <summary>How a file depends on private members of a class.</summary>
public enum MemberUseKind
{
    /// <summary>It calls or names an accessible function of a set that has private ones.</summary>
    Call,

    /// <summary>It asks a type trait or a concept of the standard library about the class.</summary>
    Trait,

    /// <summary>It casts along a private base.</summary>
    Cast,

    /// <summary>It overrides a private virtual function.</summary>
    Override,
}

/// <summary>A place where a private member of a class may matter.</summary>
/// <param name="File">Using file.</param>
/// <param name="Offset">Place in it.</param>
/// <param name="Class">USR of the class that has the private member.</param>
/// <param name="Name">Name of the overload set, as in <see cref="PrivateMember.Name"/>.</param>
/// <param name="Kind">How it is used.</param>
public readonly record struct MemberUse(string File, int Offset, string Class, string Name, MemberUseKind Kind);

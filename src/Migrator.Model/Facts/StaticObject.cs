namespace Migrator.Model.Facts;

/// <summary>How an object of static storage duration gets its first value.</summary>
public enum Initialisation
{
    /// <summary>Before any code runs: it is ready for everybody.</summary>
    Constant,

    /// <summary>By code that runs before <c>main</c>, in the order of the definitions of its translation unit.</summary>
    Dynamic,

    /// <summary>By code that runs when control reaches it: a static variable of a function, or one for each thread.</summary>
    FirstUse,
}

/// <summary>
/// An object of static storage duration that is more than a constant: at namespace scope, static in a class, or static in a function.
/// </summary>
/// <param name="Id">The object, as <see cref="CodeUse"/> names it.</param>
/// <param name="Name">Unqualified name.</param>
/// <param name="File">File that defines it.</param>
/// <param name="Offset">Offset of its name there.</param>
/// <param name="Initialisation">How it gets its first value.</param>
/// <param name="IsConst">Whether its type is const.</param>
/// <param name="IsDestroyed">Whether code runs for it when the program ends.</param>
public sealed record StaticObject(string Id, string Name, string File, int Offset, Initialisation Initialisation, bool IsConst, bool IsDestroyed);

/// <summary>
/// A body or an initialiser calls a function or reads or writes an object. An id is the USR; where the USR does not tell two
/// files of one name apart, the path stands behind it.
/// </summary>
/// <param name="User">Function or object whose code it is.</param>
/// <param name="Used">Function or object that the code uses.</param>
public readonly record struct CodeUse(string User, string Used);

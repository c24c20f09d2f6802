using Migrator.Model.Text;

namespace Migrator.Model.Facts;

/// <summary>What is declared.</summary>
public enum EntityKind
{
    Namespace,
    NamespaceAlias,
    Class,
    Enum,
    Enumerator,
    Function,
    Variable,
    Alias,
    Concept,
    UsingDeclaration,
    UsingDirective,
    Member,
    Other,
}

/// <summary>Storage class as written.</summary>
public enum StorageClass
{
    None,
    Static,
    Extern,
}

/// <summary>Linkage as the compiler computes it.</summary>
public enum Linkage
{
    None,
    Internal,
    External,
}

/// <summary>Yes-or-no facts of a declaration.</summary>
[Flags]
public enum DeclarationTraits
{
    None = 0,
    Definition = 1 << 0,
    Template = 1 << 1,
    Specialisation = 1 << 2,
    Inline = 1 << 3,
    Constexpr = 1 << 4,
    ConstQualified = 1 << 5,
    ExternC = 1 << 6,
    UnnamedNamespace = 1 << 7,
    /// <summary>Made by a macro: its extent is the expansion, no byte in it can be edited.</summary>
    FromMacro = 1 << 8,
    /// <summary>A function body inside a class that is no template (implicitly inline in a header, not in a module).</summary>
    ImplicitInline = 1 << 9,
    Friend = 1 << 10,
    ThreadLocal = 1 << 11,
    /// <summary>Lexically outside the namespace it belongs to: a qualified definition.</summary>
    Qualified = 1 << 12,
    /// <summary>A variable with a mutable member or of something new: one for each unit, or one for the program, is not the same.</summary>
    KeepsState = 1 << 13,
    /// <summary>In a linkage specification for C++, which the legacy text has.</summary>
    ExternCxx = 1 << 14,
    /// <summary>A variable whose initialiser runs code of the tree, which may change something.</summary>
    RunsCode = 1 << 15,
    /// <summary>A variable that is not declared const, but that no file of the tree changes.</summary>
    Unchanged = 1 << 16,
}

/// <summary>One declaration at namespace scope, or a member defined there or inline in its class.</summary>
/// <param name="Usr">Unified symbol resolution of the entity.</param>
/// <param name="Name">Unqualified name.</param>
/// <param name="Scope">Qualified name of the enclosing namespace or class; unnamed and inline parts are written out; empty at global scope.</param>
/// <param name="Signature">Name with parameter types: what must be unique for two entities not to be one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="File">File that holds it.</param>
/// <param name="Extent">Bytes as the compiler sees them, without a leading attribute or empty macro, without the semicolon.</param>
/// <param name="NameOffset">Offset of the name.</param>
/// <param name="Storage">Storage class as written.</param>
/// <param name="Linkage">Linkage.</param>
/// <param name="Traits">Yes-or-no facts.</param>
public sealed record Declaration(
    string Usr,
    string Name,
    string Scope,
    string Signature,
    EntityKind Kind,
    string File,
    Span Extent,
    int NameOffset,
    StorageClass Storage,
    Linkage Linkage,
    DeclarationTraits Traits)
{
    /// <summary>Canonical type of a function or variable; empty of anything else, and where translation units do not agree.</summary>
    public string Type { get; init; } = "";

    public bool Is(DeclarationTraits trait) => (Traits & trait) != 0;

    public bool IsDefinition => Is(DeclarationTraits.Definition);

    /// <summary>Whether it defines the program's entry point.</summary>
    public bool DefinesMain => this is { Name: "main", Scope: "", Kind: EntityKind.Function } && IsDefinition;

    /// <summary>Name with its scope, as a client would write it.</summary>
    public string QualifiedName => Scope.Length == 0 ? Name : Scope + "::" + Name;

    /// <summary>Order in reports and files: by place.</summary>
    public static int Compare(Declaration left, Declaration right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        if (order == 0) order = left.Extent.CompareTo(right.Extent);
        if (order == 0) order = string.CompareOrdinal(left.Usr, right.Usr);
        return order != 0 ? order : left.Traits.CompareTo(right.Traits);
    }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Plans;

namespace Migrator.Model.Units;

/// <summary>Kinds of files that the migration makes.</summary>
public enum UnitKind
{
    InterfacePartition,
    ImplementationPartition,
    PrimaryInterface,
    MacroPart,

    /// <summary>The legacy text of a header, for clients that cannot import.</summary>
    TextCopy,

    /// <summary>A source outside of any module that asks for the text of one.</summary>
    TextClient,
    ForwardingHeader,
    Fragment,

    /// <summary>A program module (paper 5.2): n1964 only.</summary>
    Program,

    /// <summary>A source outside of any module that imports.</summary>
    Client,

    /// <summary>The interface unit of a module whose headers stay as they are.</summary>
    Wrapper,
}

/// <summary>One file of the output as structure. Two printers spell it.</summary>
public sealed record ModuleUnit
{
    public required UnitKind Kind { get; init; }

    /// <summary>Path from the root.</summary>
    public required string Path { get; init; }

    /// <summary>Legacy file it comes from; empty for a primary interface.</summary>
    public required string Origin { get; init; }

    /// <summary>Line ending of generated lines.</summary>
    public required string NewLine { get; init; }

    /// <summary>Comments in front of everything, byte order mark included.</summary>
    public string Leading { get; init; } = "";

    /// <summary>cxx20 module.</summary>
    public string Module { get; init; } = "";

    /// <summary>cxx20 partition.</summary>
    public string Partition { get; init; } = "";

    /// <summary>n1964 module.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>n1964 partition.</summary>
    public string Label { get; init; } = "";

    /// <summary>Its namespace attributes (n1964).</summary>
    public ImmutableArray<UnitAttribute> Attributes { get; init; } = [];

    /// <summary>Nested modules that it declares (n1964, paper 5.3).</summary>
    public ImmutableArray<string> NestedModules { get; init; } = [];

    /// <summary>To which module entities are attached (cxx20).</summary>
    public AbiMode Abi { get; init; }

    /// <summary>Directives in front of the module declaration, whole lines.</summary>
    public string GlobalFragment { get; init; } = "";

    public ImmutableArray<ImportPlan> Imports { get; init; } = [];

    /// <summary>What a wrapper exports.</summary>
    public ImmutableArray<ExportBlock> Exports { get; init; } = [];

    public ImmutableArray<BodyNode> Body { get; init; } = [];

    /// <summary>Include guard of a forwarding header or macro part; empty for <c>#pragma once</c>.</summary>
    public string Guard { get; init; } = "";

    /// <summary>Lines that open the guard as the legacy header wrote them; empty for a generated guard.</summary>
    public string GuardOpen { get; init; } = "";

    /// <summary>Line that closes it.</summary>
    public string GuardClose { get; init; } = "";

    /// <summary>Using-directives of the legacy header at global scope, whole lines: no import brings them.</summary>
    public string UsingDirectives { get; init; } = "";

    /// <summary>Include of a forwarding header's macro part, as behind <c>#include</c>; empty without one.</summary>
    public string MacroInclude { get; init; } = "";

    /// <summary>Of a forwarding header: who gets the legacy text in place of the import; null when nobody does.</summary>
    public TextCopyPlan? TextCopy { get; init; }

    /// <summary>Of a forwarding header: whether it imports <c>std</c> in front of its module (cxx20).</summary>
    public bool ShowsStd { get; init; }

    /// <summary>Whether the macro part comes before the other includes, whose conditions test its macros.</summary>
    public bool MacrosFirst { get; init; }

    /// <summary>Whether the body has declarations with an access of their own.</summary>
    public bool HoldsInterface { get; init; }

    /// <summary>Whether clients need a using-directive for the module's global names (n1964, paper 2.6).</summary>
    public GlobalNames GlobalNames { get; init; }

    /// <summary>Of a client: the modules it imports that hold names of the global namespace (n1964, paper 2.6).</summary>
    public ImmutableArray<GlobalImport> GlobalImports { get; init; } = [];

    /// <summary>Comments behind everything.</summary>
    public string Trailing { get; init; } = "";
}

/// <summary>Names of one namespace that a wrapper exports.</summary>
/// <param name="Scope">Namespaces that hold them, outermost first; empty at global scope.</param>
/// <param name="Groups">In the order of files and places.</param>
public sealed record ExportBlock(ImmutableArray<ScopePart> Scope, ImmutableArray<ExportGroup> Groups);

/// <summary>Names that stand together: of one file, under the same conditions.</summary>
/// <param name="Origin">File that declares them.</param>
/// <param name="Conditions">Lines of the directives that lead to them, one text for each <c>#if</c>.</param>
/// <param name="Exports">The names.</param>
public sealed record ExportGroup(string Origin, ImmutableArray<string> Conditions, ImmutableArray<WrapperExport> Exports);

/// <summary>Where a unit keeps names of the global namespace.</summary>
public enum GlobalNames
{
    None,

    /// <summary>In a nested namespace with the attribute.</summary>
    Nested,

    /// <summary>The whole module has the attribute.</summary>
    WholeModule,
}

/// <summary>An imported module with names of the global namespace.</summary>
/// <param name="Namespace">n1964 module.</param>
/// <param name="Names">Where it keeps them.</param>
public readonly record struct GlobalImport(string Namespace, GlobalNames Names);

/// <summary>A piece of a body. The texts of all nodes, in order, are the legacy text without what has moved away.</summary>
[JsonDerivedType(typeof(Verbatim), "verbatim")]
[JsonDerivedType(typeof(ScopeOpen), "open")]
[JsonDerivedType(typeof(ScopeClose), "close")]
[JsonDerivedType(typeof(AccessMark), "access")]
[JsonDerivedType(typeof(ExportMark), "export")]
[JsonDerivedType(typeof(ExportBlockMark), "export-block")]
[JsonDerivedType(typeof(LabelLoss), "label-loss")]
[JsonDerivedType(typeof(Slot), "slot")]
[JsonDerivedType(typeof(ConditionalMark), "conditional")]
public abstract record BodyNode;

/// <summary>Legacy text as it is.</summary>
public sealed record Verbatim(string Text) : BodyNode;

/// <summary>A namespace or linkage specification opens.</summary>
/// <param name="Text">Legacy text, with its line ending when nothing else stands on its line.</param>
/// <param name="Inner">What remains of the name inside the module's own namespace (<c>b</c> of <c>a::b</c>); empty when it is that namespace itself.</param>
/// <param name="Role">How it relates to the module.</param>
/// <param name="Export">Whether everything in it is public.</param>
/// <param name="Expansion">What a macro in its place stands for inside the module's own namespace; empty when no macro does.</param>
public sealed record ScopeOpen(string Text, string Inner, ScopeRole Role, bool Export, string Expansion = "") : BodyNode
{
    /// <summary>Whether it is a linkage specification.</summary>
    [JsonIgnore]
    public bool IsLinkage => Role == ScopeRole.Inner && Text.StartsWith("extern", StringComparison.Ordinal);
}

/// <summary>A namespace or linkage specification closes.</summary>
public sealed record ScopeClose(string Text, string Inner, ScopeRole Role, string Expansion = "") : BodyNode;

/// <summary>How a scope relates to the module.</summary>
public enum ScopeRole
{
    /// <summary>The module's own namespace, or one that starts with it.</summary>
    Own,

    /// <summary>A namespace inside, or a linkage specification.</summary>
    Inner,

    /// <summary>An unnamed namespace of a header: its braces go (paper 6.3).</summary>
    Unwrapped,

    /// <summary>Another namespace, opened only to specialise its templates (paper 6.7).</summary>
    Foreign,
}

/// <summary>In front of a declaration and its comments: who may see it, and whether it belongs to the global namespace.</summary>
/// <param name="Access">Its access.</param>
/// <param name="IsGlobal">Whether it belongs to the global namespace.</param>
/// <param name="AtLineStart">Whether nothing stands in front of it on its line.</param>
public sealed record AccessMark(EntityAccess Access, bool IsGlobal, bool AtLineStart) : BodyNode;

/// <summary>Behind text that may set labels of its own (n1964).</summary>
public sealed record LabelLoss : BodyNode;

/// <summary>In front of the first token of a declaration that is exported by itself.</summary>
public sealed record ExportMark : BodyNode;

/// <summary>Where the export of several declarations begins or ends, in braces.</summary>
/// <param name="Opens">Whether it begins.</param>
public sealed record ExportBlockMark(bool Opens) : BodyNode;

/// <summary>A small edit.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Legacy">Bytes it replaces.</param>
/// <param name="Argument">Namespace of a qualifier, or white space in front of a label.</param>
public sealed record Slot(SlotKind Kind, string Legacy, string Argument) : BodyNode;

/// <summary>A conditional directive: labels inside one branch do not hold behind it.</summary>
/// <param name="Text">The directive, with its line end.</param>
/// <param name="IsInsideDeclaration">Whether a declaration goes on behind it.</param>
public sealed record ConditionalMark(string Text, bool IsInsideDeclaration = false) : BodyNode;

/// <summary>All generated files, in the order of their paths.</summary>
public sealed record ModuleTree(ImmutableArray<ModuleUnit> Units);

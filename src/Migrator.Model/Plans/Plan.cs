using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Model.Plans;

/// <summary>What becomes of a file.</summary>
public enum FileFate
{
    /// <summary>Copied: nothing of C++ in it, or not ours to touch.</summary>
    Copy,

    /// <summary>A header that becomes an interface partition and a forwarding header.</summary>
    Partition,

    /// <summary>A source that becomes an implementation partition.</summary>
    Implementation,

    /// <summary>A header of directives only: a macro part and a forwarding header.</summary>
    Macros,

    /// <summary>A header of includes only: it stays, and units import what it includes.</summary>
    Forward,

    /// <summary>Text included in the middle of a unit.</summary>
    Fragment,

    /// <summary>A file that uses the module through headers and stays as it is.</summary>
    Client,

    /// <summary>A file of the library that stays as it is, with a reason.</summary>
    Text,
}

/// <summary>What becomes of an include directive.</summary>
public enum IncludeFate
{
    /// <summary>Not needed any more.</summary>
    Drop,

    /// <summary>Covered by the std module.</summary>
    StdModule,

    /// <summary>Stays an include: in the global module fragment of a unit.</summary>
    Keep,

    /// <summary>Becomes an import of a partition or a module.</summary>
    Import,

    /// <summary>Only the macro part of its target is included.</summary>
    Macros,

    /// <summary>Stays where it stands.</summary>
    InPlace,

    /// <summary>The text of its target, which shares the partition, stands in its place.</summary>
    Expand,
}

/// <summary>What a namespace attribute list of the paper says about a unit, in the order in which it is written.</summary>
public enum UnitAttribute
{
    /// <summary><c>"global"</c>: its names are reserved in the global namespace (paper 2.6).</summary>
    Global,

    /// <summary><c>"dynamic"</c>: a running program loads and unloads it (paper 5.6).</summary>
    Dynamic,

    /// <summary><c>"program"</c>: its startup function is the program (paper 5.2).</summary>
    Program,

    /// <summary><c>"selfregister"</c>: it is initialised although nothing refers to it (paper 5.7).</summary>
    SelfRegister,
}

/// <summary>Whether clients see an entity.</summary>
public enum EntityAccess
{
    Private,
    Public,
}

/// <summary>A small edit in a lossless body: what it means, never how it is spelled.</summary>
public enum SlotKind
{
    /// <summary><c>extern</c> of a function declaration.</summary>
    ExternFunction,

    /// <summary><c>extern</c> of a variable declaration.</summary>
    ExternVariable,

    /// <summary>The place in front of the semicolon of a variable that is only declared.</summary>
    ForwardMark,

    /// <summary><c>static</c> of a constant or function in a header: internal linkage becomes one entity for the program.</summary>
    StaticToInline,

    /// <summary><c>static</c> in a header on something that is inline or a template already.</summary>
    StaticDropped,

    /// <summary><c>static</c> in a source: nothing outside sees it anyway.</summary>
    StaticInSource,

    /// <summary>In front of a constant of internal linkage that says neither <c>static</c> nor <c>inline</c>.</summary>
    ConstantToInline,

    /// <summary>
    /// <c>static</c>, <c>inline</c> or nothing in front of an object of a header that code initialises: it is defined once, and
    /// initialised in front of those who import it (paper 6.4). The argument is <c>const</c> when it is a constant.
    /// </summary>
    DynamicObject,

    /// <summary>In front of a function body inside a class: implicitly inline in a header, not in a module.</summary>
    ImplicitInline,

    /// <summary>The module's own namespace in the name of a definition that stands outside of it.</summary>
    OwnQualifier,

    /// <summary>In front of a declaration that files outside the module declare, too: it must not be attached to the module.</summary>
    GlobalModuleOpen,

    /// <summary>In front of a definition that inherits C linkage from a declaration elsewhere.</summary>
    CLinkageOpen,

    /// <summary>Behind such a declaration, when it needs braces; with an argument it stands on a line of its own.</summary>
    GlobalModuleClose,

    /// <summary>In front of a name that another scope declares: the namespace that is closed around it; the global one when the argument is empty.</summary>
    ForeignQualifier,

    /// <summary>The word of a <c>private</c> label whose members are all declared to forbid (paper 5.4).</summary>
    PrivateToProhibited,

    /// <summary>In front of such members, where no label of their own stands.</summary>
    ProhibitedOpen,

    /// <summary>Behind them, where private members follow.</summary>
    ProhibitedClose,

    /// <summary>The name of a constructor whose body becomes the startup function of a module (paper 5.1).</summary>
    StartupFunction,

    /// <summary>The name of a destructor whose body becomes the shutdown function.</summary>
    ShutdownFunction,

    /// <summary>What else belongs to the object that was there for them: its class, the object, and the indentation of the bodies.</summary>
    StartupObject,

    /// <summary>The result type of <c>main</c> in a program module, which has none (paper 5.2).</summary>
    ProgramFunction,

    /// <summary>A result of that function, or the statement that only gives it.</summary>
    ProgramResult,

    /// <summary>In front of a name of the global namespace that a module holds beside its own names (paper 2.6).</summary>
    GlobalsQualifier,
}

/// <summary>Where a slot stands and which bytes it replaces.</summary>
/// <param name="Span">Bytes of the legacy text; empty for an insertion.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Argument">Namespace of a qualifier, or white space in front of a label; else empty.</param>
/// <param name="Rule">Rule behind it.</param>
public sealed record SlotPlan(Span Span, SlotKind Kind, string Argument, string Rule);

/// <summary>What becomes of one include directive.</summary>
/// <param name="Offset">Offset of its <c>#</c>.</param>
/// <param name="Fate">Its fate.</param>
/// <param name="Target">Target from the root when of the tree; else as spelled.</param>
/// <param name="MacroParts">Include spellings of the macro parts that the unit needs in its place, in order.</param>
/// <param name="PassedOn">Include spellings of all macro parts that stand for it: what the file's own macro part passes on.</param>
/// <param name="Expands">Headers of the same partition whose text stands in its place.</param>
public sealed record IncludePlan(int Offset, IncludeFate Fate, string Target, ImmutableArray<string> MacroParts, ImmutableArray<string> PassedOn, ImmutableArray<string> Expands)
{
    /// <summary>The import of a library that has a module already; null for every other fate.</summary>
    public ImportPlan? Import { get; init; }

    /// <summary>Whether the forwarding header keeps the include; else it has the import in its place.</summary>
    public bool StaysForClients { get; init; } = true;
}

/// <summary>An import of a unit.</summary>
/// <param name="Module">cxx20 module; <c>std</c> or <c>std.compat</c> for the standard library; empty for a partition of the same module.</param>
/// <param name="Partition">cxx20 partition when of the same module; else empty.</param>
/// <param name="Namespace">n1964 module.</param>
/// <param name="Label">n1964 partition; empty for the whole module.</param>
/// <param name="Access">Whether clients of the importing unit see it, too (paper 2.3).</param>
/// <param name="Reason">Which file or use asks for it.</param>
public sealed record ImportPlan(string Module, string Partition, string Namespace, string Label, EntityAccess Access, string Reason)
{
    /// <summary>Whether the module is made elsewhere: a library that has one already.</summary>
    [JsonIgnore]
    public bool IsForeign => Label.Length == 0 && Module is not ("std" or "std.compat");
}

/// <summary>All decisions for one file.</summary>
public sealed record FilePlan
{
    public required string Path { get; init; }

    public required FileFate Fate { get; init; }

    /// <summary>cxx20 module; empty when the file belongs to none.</summary>
    public string Module { get; init; } = "";

    /// <summary>cxx20 partition, unique in its module.</summary>
    public string Partition { get; init; } = "";

    /// <summary>n1964 module: a namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>n1964 partition, as written between the quotes.</summary>
    public string Label { get; init; } = "";

    /// <summary>Attributes of the unit, in the order in which they are written (n1964; cxx20 has none of them).</summary>
    public ImmutableArray<UnitAttribute> Attributes { get; init; } = [];

    /// <summary>Nested modules that the unit declares (n1964, paper 5.3).</summary>
    public ImmutableArray<string> NestedModules { get; init; } = [];

    /// <summary>Path of the unit; a source keeps its own.</summary>
    public string UnitPath { get; init; } = "";

    /// <summary>The header whose unit holds this header's declarations, too (2.5: cyclic headers share one partition); empty when it has its own.</summary>
    public string SharesUnitOf { get; init; } = "";

    /// <summary>Headers whose declarations stand in the unit, in their order; empty when they are the file's alone.</summary>
    public ImmutableArray<string> UnitMembers { get; init; } = [];

    /// <summary>Those of them that stand by themselves, not at an include of another.</summary>
    public ImmutableArray<string> UnitSegments { get; init; } = [];

    /// <summary>The units of a header with several top-level namespaces, imported ones first; empty when it is one unit.</summary>
    public ImmutableArray<FilePlan> Parts { get; init; } = [];

    /// <summary>Bytes that stand in the unit, when some of the file do not; empty when all do.</summary>
    public ImmutableArray<Span> Spans { get; init; } = [];

    /// <summary>The file's units: itself, or its parts.</summary>
    [JsonIgnore]
    public IEnumerable<FilePlan> Units => Parts.IsEmpty ? [this] : Parts;

    /// <summary>The program module that a client with <c>main</c> is in n1964 (paper 5.2); null when it is none.</summary>
    public FilePlan? Program { get; init; }

    /// <summary>Path of the macro part; empty when no macro leaves the file.</summary>
    public string MacroPart { get; init; } = "";

    /// <summary>For clients that configure the library for themselves: which they are, and the header's text; null when there are none.</summary>
    public TextCopyPlan? TextCopy { get; init; }

    /// <summary>Macros by which a client asks the forwarding headers of modules for their text.</summary>
    public ImmutableArray<string> TextMacros { get; init; } = [];

    /// <summary>Modules whose text a client could ask for in place of the import.</summary>
    [JsonIgnore]
    public ImmutableArray<string> TextModules { get; init; } = [];

    /// <summary>Whether the unit needs its own macro part.</summary>
    public bool UsesOwnMacroPart { get; init; }

    /// <summary>Includes that the unit needs although the file does not spell them, as they are written behind <c>#include</c>.</summary>
    public ImmutableArray<string> AddedIncludes { get; init; } = [];

    /// <summary>Standard headers that the macro part keeps, by offset of their directive.</summary>
    public ImmutableHashSet<int> MacroPartIncludes { get; init; } = [];

    /// <summary>Includes that the macro part needs although the file does not spell them.</summary>
    public ImmutableArray<string> MacroPartAdded { get; init; } = [];

    public ImmutableArray<ImportPlan> Imports { get; init; } = [];

    /// <summary>By offset of the directive.</summary>
    public ImmutableSortedDictionary<int, IncludePlan> Includes { get; init; } = ImmutableSortedDictionary<int, IncludePlan>.Empty;

    /// <summary>Offsets of the define and undef directives that leave the file.</summary>
    public ImmutableHashSet<int> MovedMacros { get; init; } = [];

    /// <summary>Those of <see cref="MovedMacros"/> that stay in the unit, too, which skips them in the macro part.</summary>
    public ImmutableHashSet<int> MacrosInPlace { get; init; } = [];

    /// <summary>Sorted, disjoint.</summary>
    public ImmutableArray<SlotPlan> Slots { get; init; } = [];

    /// <summary>Access of each outline item at namespace scope, by its start.</summary>
    public ImmutableSortedDictionary<int, EntityAccess> Access { get; init; } = ImmutableSortedDictionary<int, EntityAccess>.Empty;

    /// <summary>Starts of the items that belong to the global namespace (paper 2.6).</summary>
    public ImmutableHashSet<int> GlobalItems { get; init; } = [];

    /// <summary>Starts of the unnamed namespaces whose braces go (paper 6.3).</summary>
    public ImmutableHashSet<int> UnwrappedScopes { get; init; } = [];

    /// <summary>Top-level namespaces of which the file only specialises templates (paper 6.7).</summary>
    public ImmutableSortedSet<string> ForeignNamespaces { get; init; } = [];

    /// <summary>Starts of the items that cannot stand behind <c>export</c>: member definitions, specialisations, assertions.</summary>
    public ImmutableHashSet<int> NeverExported { get; init; } = [];

    /// <summary>Offsets of the definitions that the forwarding header repeats, because the build reads them there as text.</summary>
    public ImmutableHashSet<int> RepeatedMacros { get; init; } = [];

    /// <summary>Starts of the macros that stand for several declarations: one <c>export</c> in front would be for the first.</summary>
    public ImmutableHashSet<int> ExportBlocks { get; init; } = [];

    /// <summary>Whether a client imports what it has included: its includes and imports are those of a unit.</summary>
    [JsonIgnore]
    public bool IsImportingClient => Fate == FileFate.Client && !Includes.IsEmpty;

    /// <summary>Headers whose using-directives at global scope a client gets through its includes: no import brings them.</summary>
    public ImmutableArray<string> UsingDirectivesOf { get; init; } = [];

    /// <summary>Offset behind which a source's directives stand among code; what is in front is its preamble.</summary>
    public int PreambleEnd { get; init; }
}

/// <summary>A copy of a header's text, for clients that cannot import its module.</summary>
/// <param name="Path">Path of the copy.</param>
/// <param name="Conditions">Conditions of the preprocessor that tell such a client: one is enough.</param>
/// <param name="Memory">Macro that keeps the answer for a translation unit, because headers change what is asked; empty when none does.</param>
public sealed record TextCopyPlan(string Path, ImmutableArray<string> Conditions, string Memory);

/// <summary>A module of the output.</summary>
/// <param name="Name">cxx20 name.</param>
/// <param name="Namespace">n1964 name: its namespace.</param>
/// <param name="PrimaryPath">Path of the primary interface (cxx20).</param>
/// <param name="Interfaces">Headers that become interface partitions, imported ones first.</param>
/// <param name="Implementations">Sources that become implementation partitions, in the order of their paths.</param>
public sealed record ModulePlan(
    string Name,
    string Namespace,
    string PrimaryPath,
    ImmutableArray<string> Interfaces,
    ImmutableArray<string> Implementations)
{
    /// <summary>Path of its plain-source description (paper 5.8); empty when none is written.</summary>
    public string DescriptionPath { get; init; } = "";

    /// <summary>Targets that compile sources of it with the text of its headers, because of their flags: they build none of its units.</summary>
    public ImmutableArray<string> TextTargets { get; init; } = [];
}

/// <summary>Flags that everything which imports a compiled module must agree on (paper 4.1).</summary>
/// <param name="Common">Flags that all units have already.</param>
/// <param name="Added">Flags that some have, and that all others can be given without harm.</param>
public sealed record SharedFlags(ImmutableArray<string> Common, ImmutableArray<string> Added);

/// <summary>The decisions, all of them; reports render it and never compute it again.</summary>
public sealed record Plan
{
    public required PlanOptions Options { get; init; }

    /// <summary>The outlines that the decisions speak of, by path: those of the facts without what text clients tell.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, Outline> Outlines { get; init; } = ImmutableSortedDictionary<string, Outline>.Empty;

    public required ImmutableArray<ModulePlan> Modules { get; init; }

    /// <summary>With <see cref="Style.Wrapper"/>, the unit of each module.</summary>
    public ImmutableArray<WrapperPlan> Wrappers { get; init; } = [];

    /// <summary>By path.</summary>
    public required ImmutableSortedDictionary<string, FilePlan> Files { get; init; }

    /// <summary>Cycles among headers, over includes and references; each in the order of paths.</summary>
    public required ImmutableArray<ImmutableArray<string>> Cycles { get; init; }

    /// <summary>Sources that nothing refers to and that the linker must keep nevertheless (paper 5.7), in the order of their paths.</summary>
    public ImmutableArray<string> SelfRegistering { get; init; } = [];

    /// <summary>What the build must give all units alike.</summary>
    public SharedFlags Flags { get; init; } = new([], []);

    public required ImmutableArray<Decision> Decisions { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }
}

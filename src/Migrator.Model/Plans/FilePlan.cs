using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Text;

namespace Migrator.Model.Plans;

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

    /// <summary>Standard headers that the macro part keeps, by offset of their directive; of a fragment, those that the part of its unit's header keeps.</summary>
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

    /// <summary>Offsets of the includes of fragments that declare something for clients: what label is in force behind them is theirs.</summary>
    public ImmutableHashSet<int> LabelledIncludes { get; init; } = [];

    /// <summary>Whether it holds declarations with an access of their own: an interface unit, or a fragment of one that declares what no header does.</summary>
    [JsonIgnore]
    public bool HoldsInterface => Fate == FileFate.Partition || (Fate == FileFate.Fragment && !Access.IsEmpty);

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

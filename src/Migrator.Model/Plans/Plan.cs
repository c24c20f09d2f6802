using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

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

    /// <summary>Whether the unit skips, in its own macro part, what this include passes on: it takes back macros that the unit uses.</summary>
    public bool IsSkippedByUnit { get; init; }
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

    /// <summary>Whether its forwarding headers import <c>std</c>, too (cxx20).</summary>
    public bool ShowsStd { get; init; }

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

    /// <summary>Files that would be migrated if <see cref="PlanOptions.Only"/> named them, in the order of their paths.</summary>
    public ImmutableArray<string> HeldBack { get; init; } = [];

    /// <summary>The directories to migrate one after the other; empty when the run migrates a part, or leaves headers as they are.</summary>
    public ImmutableArray<MigrationStep> Steps { get; init; } = [];

    /// <summary>Cycles among headers, over includes and references; each in the order of paths.</summary>
    public required ImmutableArray<ImmutableArray<string>> Cycles { get; init; }

    /// <summary>Which text keeps which file from becoming a unit, in the order of their paths.</summary>
    public ImmutableArray<Blocking> Blockings { get; init; } = [];

    /// <summary>Sources that nothing refers to and that the linker must keep nevertheless (paper 5.7), in the order of their paths.</summary>
    public ImmutableArray<string> SelfRegistering { get; init; } = [];

    /// <summary>What the build must give all units alike.</summary>
    public SharedFlags Flags { get; init; } = new([], []);

    public required ImmutableArray<Decision> Decisions { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Migrator.Model.Plans;

/// <summary>How the standard library reaches the units of the output.</summary>
public enum StdMode
{
    /// <summary><c>import std;</c> or <c>import std.compat;</c></summary>
    Import,

    /// <summary>Its headers stand in each unit's global module fragment.</summary>
    Include,
}

/// <summary>To which module the linker attaches entities (cxx20 only).</summary>
public enum AbiMode
{
    /// <summary>The purview stands in <c>extern "C++"</c>: mangled names stay those of the headers (paper 4.8).</summary>
    Legacy,

    /// <summary>Entities are attached to their module.</summary>
    Module,
}

/// <summary>What a user chose; everything else follows from the facts and the rules.</summary>
/// <param name="Std">How the standard library is reached.</param>
/// <param name="Abi">To which module entities are attached.</param>
/// <param name="StdNames">Global names that <c>std.compat</c> exports, from the toolchain's own module source; empty when there is none.</param>
/// <param name="StdExports">Names of namespace <c>std</c> that the std module exports; empty when there is none.</param>
/// <param name="Explains">Whether each decision of a rule keeps its <see cref="Evidence"/>.</param>
/// <param name="Style">Whether headers become units or stay.</param>
public sealed record PlanOptions(
    StdMode Std,
    AbiMode Abi,
    [property: JsonIgnore] ImmutableHashSet<string> StdNames,
    [property: JsonIgnore] ImmutableHashSet<string> StdExports,
    [property: JsonIgnore] bool Explains = false,
    Style Style = Style.Native)
{
    /// <summary>By name what the std module declares outside of every namespace: the canonical type of a function or an object, an empty text for a class. Empty where nothing is compiled against it.</summary>
    [JsonIgnore]
    public ImmutableDictionary<string, string> StdGlobals { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether a plain-source description of each module is written (paper 5.8).</summary>
    public bool Describes { get; init; }

    /// <summary>Whether objects that are there for their constructor and destructor only become functions of their module (paper 5.1).</summary>
    public bool StartupFunctions { get; init; }

    /// <summary>Whether sources with <c>main</c> become program modules (n1964, paper 5.2).</summary>
    public bool ProgramModules { get; init; }

    /// <summary>Whether files outside of any module import what they include.</summary>
    public bool ImportingClients { get; init; }

    /// <summary>Globs over paths from the root: what the run migrates, in ordinal order. Empty for everything.</summary>
    public ImmutableArray<string> Only { get; init; } = [];
}

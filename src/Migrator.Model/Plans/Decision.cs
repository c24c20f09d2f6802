using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Text;

namespace Migrator.Model.Plans;

/// <summary>The few named questions that rules answer.</summary>
public enum Question
{
    /// <summary>What becomes of a file.</summary>
    FileFate,

    /// <summary>What becomes of an include directive.</summary>
    IncludeFate,

    /// <summary>Whether clients may see an entity (paper 2.2, 2.4).</summary>
    Access,

    /// <summary>What becomes of the storage class of a declaration (paper 3.2, 6.5).</summary>
    Specifiers,

    /// <summary>Where a macro lives (paper 2.5, 4.2, 7.4).</summary>
    MacroHome,

    /// <summary>Attributes of a unit or of a scope in it (paper 2.6).</summary>
    UnitAttributes,

    /// <summary>Whether something is reported.</summary>
    Report,
}

/// <summary>How far a decision can be trusted without a look.</summary>
public enum Safety
{
    /// <summary>Keeps the meaning.</summary>
    Safe,

    /// <summary>Keeps the meaning as far as the facts tell; a person should look.</summary>
    Review,

    /// <summary>Changes nothing; only says something.</summary>
    ReportOnly,
}

/// <summary>A decision of the plan: no edit without one, and none without a rule and a reason.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="File">File it concerns.</param>
/// <param name="Span">Bytes it concerns; empty for the whole file.</param>
/// <param name="Subject">What it concerns, for a reader: a file, an include, an entity, a macro.</param>
/// <param name="Answer">The answer taken, from the closed list of the question.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Reason">Why, with the facts filled in.</param>
/// <param name="Safety">How safe it is.</param>
public sealed record Decision(Question Question, string File, Span Span, string Subject, string Answer, string Rule, string Reason, Safety Safety)
{
    /// <summary>What stood behind it; null unless the plan is made to be explained, and where an algorithm decided.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Evidence? Evidence { get; init; }
}

/// <summary>What stood behind a decision of a rule.</summary>
/// <param name="Facts">The facts that the rule tests, as <c>name: value</c>.</param>
/// <param name="NextRule">The rule that would have answered without this one; empty when this one is the default.</param>
/// <param name="NextAnswer">Its answer.</param>
/// <param name="NextReason">Its reason.</param>
public sealed record Evidence(ImmutableArray<string> Facts, string NextRule, string NextAnswer, string NextReason);

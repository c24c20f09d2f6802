using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Text;

namespace Migrator.Planning.Rules;

/// <summary>A transition rule: one file of the rules folder.</summary>
/// <param name="Id">Name, from-to or keep/drop, and name of the file.</param>
/// <param name="Question">The question that it answers; null when an algorithm decides.</param>
/// <param name="Algorithm">Class that decides and carries this rule's id; empty when the rule answers a question.</param>
/// <param name="Priority">The rule with the highest priority that holds answers; unique within the question.</param>
/// <param name="Paper">Section of the paper (N1964), or where else the rule comes from.</param>
/// <param name="Title">What it does, one line.</param>
/// <param name="Why">Why it is right.</param>
/// <param name="Safety">How far its answer can be trusted.</param>
/// <param name="Severity">How much its findings weigh.</param>
/// <param name="When">What it asks of the facts.</param>
/// <param name="Answer">Its answer, from the closed list of the question.</param>
/// <param name="Reason">The reason to show, with placeholders.</param>
/// <param name="Examples">Examples; empty unless they were asked for when loading.</param>
/// <param name="SourceFile">The rule file.</param>
public sealed record Rule(
    string Id,
    Question? Question,
    string Algorithm,
    int Priority,
    string Paper,
    string Title,
    string Why,
    Safety Safety,
    Severity Severity,
    Condition When,
    string Answer,
    ReasonTemplate Reason,
    ImmutableArray<Example> Examples,
    string SourceFile)
{
    /// <summary>What a project may set in <c>cppmod.yml</c>.</summary>
    public ImmutableArray<RuleParameter> Parameters { get; init; } = [];

    /// <summary>Why it cannot be switched off, one sentence; empty when a project may do so.</summary>
    public string Required { get; init; } = "";

    /// <summary>Whether it has no condition: the answer when no other rule holds.</summary>
    public bool IsDefault => Question is not null && ReferenceEquals(When, Condition.Always);
}

/// <summary>A setting of a rule: names that differ from project to project, a limit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Doc">What it means, one line.</param>
/// <param name="Value">Its value: a list of strings, a number or a text; that of the rule file unless the project sets another.</param>
public sealed record RuleParameter(string Name, string Doc, FactValue Value)
{
    /// <summary>The type as messages and the documentation spell it.</summary>
    public string TypeName => Value.Type switch
    {
        FactType.List => "list of strings",
        FactType.Int => "number",
        _ => "text",
    };
}

/// <summary>An executable example of a rule.</summary>
/// <param name="Name">What it shows, one line.</param>
/// <param name="Legacy">The input tree.</param>
/// <param name="N1964">Files of the expected output in the paper's dialect; not all need be listed.</param>
/// <param name="Cxx20">Files of the expected output in C++20; not all need be listed.</param>
/// <param name="Keep">Input files that must come out byte for byte in both dialects; empty in an example of a change.</param>
/// <param name="Options">More of the command line, for what is no default.</param>
public sealed record Example(
    string Name,
    ImmutableArray<ExampleFile> Legacy,
    ImmutableArray<ExampleFile> N1964,
    ImmutableArray<ExampleFile> Cxx20,
    ImmutableArray<string> Keep,
    ImmutableArray<string> Options)
{
    /// <summary>Whether it shows what must not change.</summary>
    public bool IsKeep => !Keep.IsEmpty;
}

/// <summary>A file of an example.</summary>
/// <param name="Path">Path relative to the example's root, with slashes.</param>
/// <param name="Text">Content.</param>
public readonly record struct ExampleFile(string Path, string Text);

/// <summary>The answer to a question.</summary>
/// <param name="Rule">The rule that answered.</param>
/// <param name="Value">The answer, from the closed list of the question.</param>
/// <param name="Reason">Why, with the facts filled in.</param>
public readonly record struct Answer(Rule Rule, string Value, string Reason)
{
    /// <summary>The answer as a decision of the plan.</summary>
    public Decision ToDecision(string file, Span span, string subject) =>
        new(Rule.Question!.Value, file, span, subject, Value, Rule.Id, Reason, Rule.Safety);
}

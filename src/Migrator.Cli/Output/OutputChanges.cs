using System.Collections.Immutable;

namespace Migrator.Cli.Output;

/// <summary>A file of an output that people have changed, and that is kept as they want it.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Offer">What lies beside it: the text that it would have, or a note that it would be removed; null when it is not in conflict.</param>
/// <param name="IsOpen">Whether it is in conflict with what the run would do to it.</param>
public readonly record struct HandEdit(string Path, string? Offer, bool IsOpen);

/// <summary>What a run does, or would do, to the folder that receives the output.</summary>
/// <param name="Written">Files written, those beside conflicts included.</param>
/// <param name="Removed">Files removed.</param>
/// <param name="Edits">Files that people have changed, in the order of their paths.</param>
/// <param name="IsUpdate">Whether there was an output before.</param>
/// <param name="IsUnchanged">Whether nothing at all is written.</param>
public sealed record OutputChanges(int Written, int Removed, ImmutableArray<HandEdit> Edits, bool IsUpdate, bool IsUnchanged)
{
    /// <summary>Conflicts that wait for a person.</summary>
    public int Conflicts => Edits.Count(edit => edit.IsOpen);

    /// <summary>Hand edits without a conflict.</summary>
    public int Kept => Edits.Length - Conflicts;
}

/// <summary>The result of a comparison.</summary>
/// <param name="Steps">What to do, in this order, with what is written.</param>
/// <param name="Edits">Files that people have changed.</param>
internal sealed record UpdatePlan(ImmutableArray<(UpdateStep Step, WantedFile? Content)> Steps, ImmutableArray<HandEdit> Edits)
{
    public OutputChanges Changes => new(Steps.Count(step => step.Step.Kind == StepKind.Write), Steps.Count(step => step.Step.Kind == StepKind.Remove), Edits, IsUpdate: true, Steps.IsEmpty);
}

using System.Text.RegularExpressions;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Units;

namespace Migrator.Output.Units;

// The macro part of a header, and what its unit skips of it.
internal sealed partial class UnitBuilder
{
    /// <summary>The header's directives without its code (paper 2.5, 7.4).</summary>
    public ModuleUnit MacroPart() => Named(UnitKind.MacroPart, plan.MacroPart) with
    {
        Guard = syntax.GuardMacro.Length > 0 ? syntax.GuardMacro + "_MACROS" : "",
        TextCopy = plan.TextCopy,
        GlobalFragment = string.Concat(plan.MacroPartAdded.Select(spelling => $"#include {spelling}{NewLine}")),
        Body = [new Verbatim(Lines(new Projection(source, MacroLeaf, keepsComments: plan.Fate == FileFate.Macros).Text(syntax.Nodes)))],
    };

    private Leaf MacroLeaf(Node node) => node switch
    {
        DirectiveNode { Directive: { Kind: DirectiveKind.Define or DirectiveKind.Undef } macro } when plan.MacrosInPlace.Contains(macro.Offset) && plan.Fate == FileFate.Partition =>
            Leaf.As(UnlessUnit(Lines(source.Slice(node.Span)))),
        DirectiveNode { Directive: { Kind: DirectiveKind.Define or DirectiveKind.Undef } macro } => plan.MovedMacros.Contains(macro.Offset) ? Leaf.Here : Leaf.Gone,
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } when plan.MacroPartIncludes.Contains(include.Offset) => Leaf.Here,
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } => plan.Includes.TryGetValue(include.Offset, out var decided) && PassedOn(decided) is { Length: > 0 } lines
            ? Leaf.As(lines) : plan.Fate == FileFate.Macros ? Leaf.Elsewhere : Leaf.Gone,
        DirectiveNode { Directive: { Kind: DirectiveKind.Pragma, Name: "once" } } => Leaf.Gone,
        DirectiveNode when plan.Fate == FileFate.Macros => Leaf.Here,
        _ => Leaf.Gone,
    };

    private string PassedOn(IncludePlan include)
    {
        var lines = string.Concat(include.PassedOn.Select(spelling => $"#include {spelling}{NewLine}"));
        if (include.Fate == IncludeFate.InPlace && FragmentAt(include) is { } fragment) lines += fragment.PassedOnToClients();
        return IsSkipped(include) ? UnlessUnit(lines) : lines;
    }

    private string UnlessUnit(string lines) => $"#ifndef {UnitMacro}{NewLine}{lines}#endif{NewLine}";

    /// <summary>Whether the unit's own macro part passes on what only clients need: it takes back macros that the unit still uses.</summary>
    private bool IsSkipped(IncludePlan include) =>
        plan is { Fate: FileFate.Partition, UsesOwnMacroPart: true } && include.IsSkippedByUnit && !include.PassedOn.IsEmpty;

    /// <summary>By this macro a unit skips what its own text defines later, and what only clients need.</summary>
    private string UnitMacro => $"{(syntax.GuardMacro.Length > 0 ? syntax.GuardMacro : NotOfName().Replace(plan.Path, "_").ToUpperInvariant())}_UNIT";

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex NotOfName();

    /// <summary>Values that the build reads in the header; to define them again in the same words is no error.</summary>
    private string RepeatedMacros => plan.RepeatedMacros.IsEmpty ? ""
        : new Projection(source, node => node is DirectiveNode { Directive: { Kind: DirectiveKind.Define } macro } && plan.RepeatedMacros.Contains(macro.Offset) ? Leaf.Here : Leaf.Gone, keepsComments: false).Text(syntax.Nodes) + NewLine;

    /// <summary>Whether a condition around an include tests a macro that the header itself defines.</summary>
    private bool TestsOwnMacro(IEnumerable<Node> nodes, HashSet<string> tested) => nodes.Any(node => node switch
    {
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } => tested.Concat(include.Identifiers).Intersect(syntax.Directives.Where(d => plan.MovedMacros.Contains(d.Offset)).Select(d => d.Name)).Any(),
        ConditionalNode group => group.Branches.Any(branch => TestsOwnMacro(branch.Nodes, [.. tested, .. branch.Opening.Identifiers])),
        _ => false,
    });
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>How a header keeps from being read twice.</summary>
public enum GuardKind
{
    None,
    Macro,
    PragmaOnce,
}

/// <summary>The preprocessor's view of one file, all branches at once.</summary>
/// <param name="Guard">Kind of include guard.</param>
/// <param name="GuardMacro">Macro of the guard; empty without one.</param>
/// <param name="GuardOpen">Lines of the guard's <c>#ifndef</c> and <c>#define</c>; empty without a guard macro.</param>
/// <param name="GuardClose">Line of the guard's <c>#endif</c>.</param>
/// <param name="Leading">Comments and space in front of everything (often the licence).</param>
/// <param name="Nodes">What stands inside the guard, in order.</param>
/// <param name="Trailing">Comments and space behind the guard.</param>
/// <param name="Identifiers">Identifiers of code, conditions and macro bodies, distinct and sorted.</param>
/// <param name="Problem">Why the file's conditionals cannot be trusted; null when they can.</param>
public sealed record FileSyntax(
    GuardKind Guard,
    string GuardMacro,
    ImmutableArray<Span> GuardOpen,
    Span GuardClose,
    Span Leading,
    ImmutableArray<Node> Nodes,
    Span Trailing,
    ImmutableSortedSet<string> Identifiers,
    string? Problem)
{
    /// <summary>Every directive inside the guard, in order, conditionals included.</summary>
    [JsonIgnore]
    public IEnumerable<Directive> Directives => Flatten(Nodes);

    /// <summary>Whether any code stands inside the guard.</summary>
    [JsonIgnore]
    public bool HasCode => AnyCode(Nodes);

    /// <summary>Whether any code stands among nodes.</summary>
    public static bool AnyCode(ImmutableArray<Node> nodes) => Code(nodes).Any();

    /// <summary>The code among nodes and in all branches of their conditionals, in its order.</summary>
    public static IEnumerable<TextNode> Code(ImmutableArray<Node> nodes) => nodes.SelectMany(node => node switch
    {
        TextNode { IsCode: true } text => [text],
        ConditionalNode group => group.Branches.SelectMany(branch => Code(branch.Nodes)),
        _ => [],
    });

    private static IEnumerable<Directive> Flatten(ImmutableArray<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is DirectiveNode single) yield return single.Directive;
            if (node is not ConditionalNode group) continue;
            foreach (var branch in group.Branches)
            {
                yield return branch.Opening;
                foreach (var inner in Flatten(branch.Nodes)) yield return inner;
            }

            yield return group.End;
        }
    }
}

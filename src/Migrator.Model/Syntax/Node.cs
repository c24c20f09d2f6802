using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>A piece of a file in the tree that its conditionals make. Siblings touch: together they are the file.</summary>
/// <param name="Span">Its bytes.</param>
[JsonDerivedType(typeof(TextNode), "text")]
[JsonDerivedType(typeof(DirectiveNode), "directive")]
[JsonDerivedType(typeof(ConditionalNode), "conditional")]
public abstract record Node(Span Span);

/// <summary>Text between directives. Code starts and ends with a token of code; all else is comments and space.</summary>
/// <param name="Span">Its bytes.</param>
/// <param name="IsCode">Whether a token of code stands in it.</param>
/// <param name="HasComment">Whether a comment stands in it.</param>
public sealed record TextNode(Span Span, bool IsCode, bool HasComment) : Node(Span);

/// <summary>A directive that is no conditional.</summary>
public sealed record DirectiveNode(Directive Directive) : Node(Directive.Span);

/// <summary>A conditional group: <c>#if … #elif … #else … #endif</c>.</summary>
/// <param name="Branches">One or more, in order.</param>
/// <param name="End">The <c>#endif</c>.</param>
public sealed record ConditionalNode(ImmutableArray<Branch> Branches, Directive End)
    : Node(new Span(Branches[0].Opening.Span.Start, End.Span.End));

/// <summary>One branch of a conditional group.</summary>
/// <param name="Opening">Its <c>#if</c>, <c>#elif</c> or <c>#else</c>.</param>
/// <param name="Nodes">What it holds.</param>
public sealed record Branch(Directive Opening, ImmutableArray<Node> Nodes);

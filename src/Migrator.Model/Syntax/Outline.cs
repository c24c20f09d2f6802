using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>What an outline item is.</summary>
public enum OutlineKind
{
    /// <summary><c>namespace a::b {</c>; its span ends behind the brace.</summary>
    NamespaceOpen,

    /// <summary>The closing brace of a namespace.</summary>
    NamespaceClose,

    /// <summary><c>extern "C" {</c>.</summary>
    LinkageOpen,

    /// <summary>The closing brace of a linkage specification.</summary>
    LinkageClose,

    /// <summary>A declaration at namespace scope: from its first token (attributes and macros included) to its semicolon or body end.</summary>
    Declaration,

    /// <summary>An access label of a class, with its colon.</summary>
    AccessLabel,
}

/// <summary>Declarations that the rules treat apart and that can be told by their first tokens, even in inactive text.</summary>
public enum DeclarationForm
{
    Other,
    Empty,
    StaticAssert,
    UsingDirective,
    ExplicitInstantiation,
    Specialisation,
    LinkageSpecification,

    /// <summary>A call of a macro that opens namespaces, declares something in them and closes them: <c>DECLARE_FLAG(verbose);</c>.</summary>
    NamespaceMacro,
}

/// <summary>An item of a file at namespace scope.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its bytes.</param>
/// <param name="Name">Namespace as written (<c>a::b</c>, empty when unnamed), the language of a linkage specification, or the word of a label.</param>
/// <param name="Scope">Qualified name of the namespace around it; unnamed parts are left out.</param>
/// <param name="Form">Form of a declaration.</param>
/// <param name="Macro">The macro that opens the scope which begins or ends here; null when the text does.</param>
public sealed record OutlineItem(OutlineKind Kind, Span Span, string Name, string Scope, DeclarationForm Form, ScopeMacro? Macro = null)
{
    /// <summary>How it begins when it does so in branches of a conditional; null for all others.</summary>
    public BranchedHead? Branched { get; init; }

    /// <summary>Where words for the whole of it stand: its first token, or the conditional in whose branches it begins.</summary>
    public int Lead => Branched?.Lead ?? Span.Start;

    /// <summary>Whether it opens or closes a namespace without a name.</summary>
    public bool IsUnnamed => Name.Length == 0 && Macro is null && Kind is OutlineKind.NamespaceOpen or OutlineKind.NamespaceClose;
}

/// <summary>A declaration that begins in branches of a conditional and ends behind it: <c>#ifdef A / static / #endif / int f();</c>.</summary>
/// <param name="Lead">Start of the conditional's first directive.</param>
/// <param name="Heads">What each branch holds of it.</param>
/// <param name="HasBare">Whether it begins behind the conditional in some configurations.</param>
public sealed record BranchedHead(int Lead, ImmutableArray<Span> Heads, bool HasBare);

/// <summary>The items of a file at namespace scope, in all branches of its conditionals.</summary>
/// <param name="Items">In the order of the file.</param>
/// <param name="Problem">Why the outline cannot be trusted; null when it can.</param>
public sealed record Outline(ImmutableArray<OutlineItem> Items, string? Problem)
{
    /// <summary>Offsets of the directives that open branches which no translation unit compiles, and whose scopes were left out of it.</summary>
    public ImmutableArray<int> Unread { get; init; } = [];

    /// <summary>Whether a directive stands in a declaration, or opens the conditional in whose branches one begins.</summary>
    /// <param name="directive">Its offset.</param>
    public bool IsInsideDeclaration(int directive) =>
        DeclarationAt(directive) is not null || Items.Any(item => item.Branched is { } head && head.Lead <= directive && directive < item.Span.Start);

    /// <summary>The declaration that holds an offset; null when none does.</summary>
    public OutlineItem? DeclarationAt(int offset)
    {
        int low = 0, high = Items.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var item = Items[middle];
            if (offset < item.Span.Start) high = middle - 1;
            else if (offset >= item.Span.End) low = middle + 1;
            else return item.Kind == OutlineKind.Declaration ? item : null;
        }

        return null;
    }
}

using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>A type trait or concept of the standard library whose answer depends on what can be called.</summary>
/// <param name="Name">Its name, without namespace and suffix.</param>
/// <param name="IsFirst">Whether the class is its first argument: what is constructed, converted from, assigned to or called.</param>
internal sealed partial record TraitQuestion(string Name, bool IsFirst)
{
    /// <summary>The trait that has a class among its template arguments; null when there is none, or when it asks about a pointer.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="offset">Offset of the name of the class.</param>
    public static TraitQuestion? Around(string text, int offset)
    {
        var end = offset;
        while (end < text.Length && (Tokenizer.IsIdentifierPart(text[end]) || text[end] == ' ')) end++;
        // A pointer to the class has no user-defined conversion: nothing private can compete.
        if (end < text.Length && text[end] == '*') return null;
        int depth = 0, commas = 0;
        for (var i = offset - 1; i >= 0 && text[i] is not (';' or '{' or '}'); i--)
        {
            if (text[i] is '>' or ')') depth++;
            else if (text[i] == ',' && depth == 0) commas++;
            else if (text[i] is '<' or '(' && depth-- == 0)
            {
                if (text[i] == '<' && Names().Match(NameBefore(text, i)) is { Success: true } match) return new TraitQuestion(match.Groups["name"].Value, commas == 0);
                depth = commas = 0;
            }
        }

        return null;
    }

    /// <summary>Whether its answer may depend on a private member.</summary>
    public bool Concerns(PrivateMember member) => Name switch
    {
        "constructible" or "constructible_from" => IsFirst ? member.Kind == PrivateKind.Constructor : IsSource(member),
        "convertible" or "convertible_to" => IsFirst ? IsSource(member) : member.Kind == PrivateKind.Constructor,
        "assignable" or "assignable_from" => IsFirst ? member.Name == "operator=" : IsSource(member),
        "invocable" or "predicate" => IsFirst ? member.Name == "operator()" : IsSource(member),
        "equality_comparable" or "totally_ordered" => member.Name is "operator==" or "operator!=" || (Name == "totally_ordered" && member.Name is "operator<" or "operator>" or "operator<=" or "operator>="),
        "common" => IsSource(member) || member.Kind == PrivateKind.Constructor,
        "regular" => member.Is(PrivateTraits.Special) || member.Name is "operator==" or "operator!=",
        // Copied, moved, made of nothing: only the special member functions decide.
        _ => member.Is(PrivateTraits.Special),
    };

    private static bool IsSource(PrivateMember member) => member.Kind is PrivateKind.Conversion or PrivateKind.Base;

    private static string NameBefore(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        var start = end;
        while (start > 0 && Tokenizer.IsIdentifierPart(text[start - 1])) start--;
        return text[start..end];
    }

    [GeneratedRegex("""
        ^(is_(trivially_|nothrow_)?(?<name>((default|copy|move)_)?constructible|((copy|move)_)?assignable|convertible|invocable)(_r)?(_v)?
        |(?<name>convertible_to|constructible_from|assignable_from|default_initializable|(copy|move)_constructible|copyable|movable|semiregular|regular|predicate|equality_comparable|totally_ordered)(_with)?
        |(regular_)?(?<name>invocable)|(?<name>common)_(with|reference_with))$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();
}

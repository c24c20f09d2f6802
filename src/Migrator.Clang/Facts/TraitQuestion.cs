using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>A type trait or concept of the standard library whose answer depends on what can be called.</summary>
/// <param name="Name">Its name, without namespace.</param>
internal sealed partial record TraitQuestion(string Name)
{
    /// <summary>The trait whose template arguments a name is part of; null when it is part of none.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="offset">Offset of the name.</param>
    public static TraitQuestion? Around(string text, int offset)
    {
        // Backwards over the argument list: names, qualifiers, references and closed lists of other arguments.
        var depth = 0;
        for (var i = offset - 1; i >= 0 && text[i] is not (';' or '{' or '}'); i--)
        {
            if (text[i] is '>' or ')') depth++;
            else if (text[i] is '<' or '(' && depth-- == 0)
            {
                depth = 0;
                if (text[i] == '<' && NameBefore(text, i) is var name && Names().IsMatch(name)) return new TraitQuestion(name);
            }
        }

        return null;
    }

    /// <summary>Whether its answer may depend on a private member.</summary>
    public bool Concerns(PrivateMember member) => member.Kind switch
    {
        PrivateKind.Constructor or PrivateKind.Conversion or PrivateKind.Base => !Name.Contains("invo", StringComparison.Ordinal) && !Name.Contains("equality", StringComparison.Ordinal) && !Name.Contains("ordered", StringComparison.Ordinal),
        _ when Name.Contains("assign", StringComparison.Ordinal) => member.Name == "operator=",
        _ when Name.Contains("invo", StringComparison.Ordinal) => member.Name == "operator()",
        _ when Name.Contains("equality", StringComparison.Ordinal) => member.Name is "operator==" or "operator!=",
        _ when Name.Contains("ordered", StringComparison.Ordinal) => member.Name is "operator==" or "operator!=" or "operator<" or "operator>" or "operator<=" or "operator>=",
        _ when Name is "movable" or "copyable" or "semiregular" => member.Name == "operator=",
        _ when Name == "regular" => member.Name is "operator=" or "operator==" or "operator!=",
        _ => false,
    };

    private static string NameBefore(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        var start = end;
        while (start > 0 && Tokenizer.IsIdentifierPart(text[start - 1])) start--;
        return text[start..end];
    }

    [GeneratedRegex("""
        ^(is_(trivially_|nothrow_)?((default_|copy_|move_)?constructible|(copy_|move_)?assignable|convertible|invocable(_r)?)(_v)?
        |(convertible_to|constructible_from|default_initializable|(copy|move)_constructible|assignable_from|copyable|movable|semiregular|regular
        |(regular_)?invocable|predicate|common_(with|reference_with)|equality_comparable(_with)?|totally_ordered(_with)?))$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Names();
}

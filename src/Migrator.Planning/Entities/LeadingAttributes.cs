using System.Text.RegularExpressions;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Entities;

/// <summary>Attributes in front of a declaration, written out or as a macro of the tree: no specifier may stand in front of them.</summary>
internal sealed partial class LeadingAttributes(PlanContext context)
{
    private readonly Lazy<HashSet<string>> _macros = new(() =>
        [.. context.Codebase.Syntax.SelectMany(file => file.Value.Directives
            .Where(directive => directive is { Kind: DirectiveKind.Define, Parameters: null } && IsAttribute().IsMatch(context.Text(file.Key).Text.AsSpan(directive.Span.Start, directive.Span.Length)))
            .Select(directive => directive.Name))]);

    /// <summary>The first place behind the attributes at a place.</summary>
    public int Skip(string text, int at)
    {
        for (var end = EndOf(text, at); end > at; end = EndOf(text, at))
        {
            at = end;
            while (char.IsWhiteSpace(text[at])) at++;
        }

        return at;
    }

    private int EndOf(string text, int at)
    {
        if (text.AsSpan(at).StartsWith("[[")) return text.IndexOf("]]", at, StringComparison.Ordinal) + 2;
        var word = new Tokenizer(text, at).Next();
        return word.Kind == TokenKind.Identifier && _macros.Value.Contains(text[word.Start..word.End]) ? word.End : at;
    }

    [GeneratedRegex(@"^\s*#\s*define\s+\w+\s+\[\[")]
    private static partial Regex IsAttribute();
}

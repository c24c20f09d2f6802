using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>The operator <c>_Pragma</c> and the macros that stand for nothing else: between declarations they end without a semicolon.</summary>
public static class PragmaNames
{
    /// <summary>The operator alone, in its two spellings.</summary>
    public static ImmutableHashSet<string> Operator { get; } = ["_Pragma", "__pragma"];

    /// <summary>The operator, and the macros of a tree whose every definition is empty or made of it.</summary>
    /// <param name="files">Bytes and directives of each file.</param>
    public static ImmutableHashSet<string> Of(IEnumerable<(SourceText Source, FileSyntax Syntax)> files)
    {
        var bodies = files
            .SelectMany(file => file.Syntax.Directives.Where(directive => directive.Kind == DirectiveKind.Define).Select(directive => (directive.Name, Body: Outer(file.Source.Slice(directive.Span), directive))))
            .GroupBy(macro => macro.Name, macro => macro.Body, StringComparer.Ordinal).ToList();
        var names = Operator;
        for (var before = 0; before != names.Count;)
        {
            before = names.Count;
            names = names.Union(bodies.Where(macro => macro.Any(body => body.Count > 0) && macro.All(body => body.All(names.Contains))).Select(macro => macro.Key));
        }

        return names;
    }

    /// <summary>The tokens of a macro body that stand outside of all parentheses.</summary>
    private static List<string> Outer(string line, Directive macro)
    {
        var from = line.IndexOf(macro.Name, line.IndexOf("define", StringComparison.Ordinal) + "define".Length, StringComparison.Ordinal) + macro.Name.Length;
        if (macro.Parameters is not null) from = line.IndexOf(')', from) + 1;
        var found = new List<string>();
        var tokens = new Tokenizer(line, from);
        var depth = 0;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind == TokenKind.Comment) continue;
            var word = line[token.Start..token.End];
            if (word == ")") depth--;
            else if (word == "(") depth++;
            else if (depth == 0) found.Add(word);
        }

        return found;
    }
}

using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>What the macros of a tree stand for, as far as their own bodies tell: the tokens outside of all parentheses.</summary>
internal sealed class MacroBodies
{
    private readonly List<(string Name, List<List<string>> Bodies)> _macros;

    /// <param name="files">Bytes and directives of each file, and whether any unit reads it: what no unit reads defines only what nothing else does.</param>
    public MacroBodies(IEnumerable<(SourceText Source, FileSyntax Syntax, bool IsRead)> files) =>
        _macros = [.. files
            .SelectMany(file => file.Syntax.Directives.Where(directive => directive.Kind == DirectiveKind.Define).Select(directive => (directive.Name, file.IsRead, Body: Outer(file.Source.Slice(directive.Span), directive))))
            .GroupBy(macro => macro.Name, StringComparer.Ordinal)
            .Select(macro => (macro.Key, macro.Where(definition => definition.IsRead || !macro.Any(other => other.IsRead)).Select(definition => definition.Body).ToList()))];

    /// <summary>Macros of which some definition says something, and whose every definition has a property, names known to have it given.</summary>
    /// <param name="known">Names that have it from the start.</param>
    /// <param name="has">Whether a body has it; an empty body is never asked for.</param>
    public HashSet<string> Where(IEnumerable<string> known, Func<List<string>, HashSet<string>, bool> has)
    {
        var names = new HashSet<string>(known, StringComparer.Ordinal);
        for (var before = -1; before != names.Count;)
        {
            before = names.Count;
            names.UnionWith(_macros.Where(macro => macro.Bodies.Any(body => body.Count > 0) && macro.Bodies.All(body => body.Count == 0 || has(body, names))).Select(macro => macro.Name).ToList());
        }

        return names;
    }

    /// <summary>Macros whose every definition is empty.</summary>
    public IEnumerable<string> Empty => _macros.Where(macro => macro.Bodies.All(body => body.Count == 0)).Select(macro => macro.Name);

    /// <summary>Macros of which some definition begins with a namespace, and whose every definition closes what it opens.</summary>
    public IEnumerable<string> Namespaces => _macros.Where(macro => macro.Bodies.Any(body => body.SkipWhile(word => word == "inline").FirstOrDefault() == "namespace") && macro.Bodies.All(IsBalanced)).Select(macro => macro.Name);

    private static bool IsBalanced(List<string> body)
    {
        var depth = 0;
        foreach (var word in body)
        {
            depth += word == "{" ? 1 : word == "}" ? -1 : 0;
            if (depth < 0) return false;
        }

        return depth == 0;
    }

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
            else if (depth == 0 && word != "\\") found.Add(word);
        }

        return found;
    }
}

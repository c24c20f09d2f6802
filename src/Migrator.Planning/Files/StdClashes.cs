using System.Text.RegularExpressions;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Files;

/// <summary>Names of the tree that would mean something else once the std module is imported: it brings every name of the library, the legacy includes brought a few.</summary>
internal sealed partial class StdClashes(PlanContext context)
{
    /// <summary>What unqualified lookup finds outside of every namespace: outermost namespaces, and entities beside them.</summary>
    private readonly Lazy<HashSet<string>> _global = new(() =>
        [.. context.Codebase.Outlines.Values.SelectMany(outline => outline.Items)
            .Where(item => item is { Kind: OutlineKind.NamespaceOpen, Scope: "" }).Select(item => item.Name.Split("::")[0]),
            .. context.Codebase.Declarations.Where(d => d.Scope.Length == 0 && EntityIndex.IsNamespaceScopeEntity(d)).Select(d => d.Name)]);

    private readonly Dictionary<string, bool> _saying = new(StringComparer.Ordinal);

    public bool Clashes(string file) => Clashes(file, [file]);

    /// <summary>Whether names that some files use would mean something else in a translation unit.</summary>
    /// <param name="source">The file that is compiled.</param>
    /// <param name="text">What of it stays text.</param>
    public bool Clashes(string source, IReadOnlyCollection<string> text)
    {
        if (context.Options.Std == StdMode.Include || context.Options.StdExports.IsEmpty) return false;
        return text.Any(NamesStdInside) || (UsesStd(source) && text.Any(UsesNameOfStd));
    }

    /// <summary>Whether a file uses a name of the tree, or one of C that is no function of std, which the std module has, too.</summary>
    private bool UsesNameOfStd(string file) =>
        context.Entities.UsesOf(file).SelectMany(use => context.Entities.Of(use.Usr)).Concat(context.Entities.In(file))
            .Any(d => d.Scope.Split("::")[0] != "std" && EntityIndex.IsNamespaceScopeEntity(d) && context.Options.StdExports.Contains(d.Name))
        || context.SystemUses[file].Any(use => use.Name != "std" && !context.Options.StdNames.Contains(use.Name) && context.Options.StdExports.Contains(use.Name));

    /// <summary>Whether <c>using namespace std</c> is in force.</summary>
    private bool UsesStd(string file) =>
        context.Includes.Closure(file).Prepend(file).Any(SaysUsingStd);

    /// <summary>A header is asked for each file that includes it.</summary>
    private bool SaysUsingStd(string file)
    {
        if (!_saying.TryGetValue(file, out var says)) _saying.Add(file, says = context.IsCode(file) && UsingStd().IsMatch(context.Text(file).Text));
        return says;
    }

    /// <summary>Whether a specialisation inside <c>namespace std</c> names, without <c>::</c> in front, what the std module has, too.</summary>
    private bool NamesStdInside(string file)
    {
        foreach (var item in context.Outline(file).Items.Where(item => item.Kind == OutlineKind.Declaration && item.Scope.Split("::")[0] == "std"))
        {
            var text = context.Text(file).Slice(item.Span);
            var tokens = new Tokenizer(text);
            var before = ' ';
            for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            {
                if (token.Kind == TokenKind.Comment) continue;
                var word = text[token.Start..token.End];
                if (token.Kind == TokenKind.Identifier && before is not (':' or '.' or '>') && context.Options.StdExports.Contains(word) && _global.Value.Contains(word)) return true;
                before = word[^1];
            }
        }

        return false;
    }

    [GeneratedRegex(@"\busing\s+namespace\s+(?:::\s*)?std\s*;")]
    private static partial Regex UsingStd();
}

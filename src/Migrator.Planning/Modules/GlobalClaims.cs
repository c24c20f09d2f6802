using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Modules;

/// <summary>
/// Names that two modules claim (paper 2.6): each reserves it in the global namespace. Two headers that define one name in two ways
/// meet where a file imports both modules, although no translation unit of the legacy program read both: they stay text.
/// </summary>
/// <param name="context">The facts.</param>
/// <param name="moduleOf">Module of a file; empty when it has none.</param>
public sealed class GlobalClaims(PlanContext context, Func<string, string> moduleOf)
{
    private readonly HashSet<string> _defineTwice = DefineTwice(context, moduleOf);

    /// <summary>Whether a header defines a name that a header of another module defines in another way.</summary>
    public bool IsClaimedTwice(string header) => _defineTwice.Contains(header);

    /// <summary>Reports each name of the global namespace that headers of two modules declare as theirs.</summary>
    public void Report()
    {
        foreach (var name in Entities(context, moduleOf).Where(d => d.Scope.Length == 0 && d.Name.Length > 0).GroupBy(Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var owners = name.SelectMany(d => context.Entities.Of(d.Usr)).Where(d => d.IsDefinition).Select(d => moduleOf(d.File)).Where(module => module.Length > 0).ToHashSet(StringComparer.Ordinal);
            var claims = name.Where(d => owners.Contains(moduleOf(d.File)) || (owners.Count == 0 && !d.Is(DeclarationTraits.ExternC)))
                .GroupBy(d => moduleOf(d.File), StringComparer.Ordinal).OrderBy(module => module.Key, StringComparer.Ordinal).Select(module => module.Order(Comparer<Declaration>.Create(Declaration.Compare)).First()).ToList();
            if (claims.Count < 2) continue;
            var places = string.Join(", ", claims.Select(d => $"{moduleOf(d.File)} ({d.File}:{context.Text(d.File).LineOf(d.NameOffset)})"));
            context.Report("report-claimed-global-name", claims[^1].File, claims[^1].NameOffset,
                $"modules {places} claim the name {claims[0].Name} of the global namespace; rename one, give it a namespace, or make them one module in cppmod.yml");
        }
    }

    /// <summary>Headers that define a name otherwise than a header of another module: the same words are the same entity.</summary>
    private static HashSet<string> DefineTwice(PlanContext context, Func<string, string> moduleOf)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Entities(context, moduleOf).Where(d => d.IsDefinition && d.Linkage != Linkage.Internal).GroupBy(d => d.Scope + "::" + Key(d), StringComparer.Ordinal))
            if (name.Select(d => moduleOf(d.File)).Distinct().Count() > 1 && name.Select(d => Words(context, d)).Distinct().Count() > 1)
                found.UnionWith(name.Select(d => d.File));
        return found;
    }

    /// <summary>What headers of modules declare at namespace scope; a specialisation is no name of its own.</summary>
    private static IEnumerable<Declaration> Entities(PlanContext context, Func<string, string> moduleOf) =>
        context.Codebase.Declarations.Where(d => EntityIndex.IsNamespaceScopeEntity(d) && context.IsHeader(d.File) && moduleOf(d.File).Length > 0
            && !d.Is(DeclarationTraits.Specialisation) && !d.Is(DeclarationTraits.UnnamedNamespace));

    /// <summary>Functions may share a name, all else may not.</summary>
    private static string Key(Declaration declaration) => declaration.Kind == EntityKind.Function ? declaration.Usr : declaration.Name;

    private static string Words(PlanContext context, Declaration declaration)
    {
        var span = context.Outline(declaration.File).DeclarationAt(declaration.NameOffset)?.Span ?? declaration.Extent;
        var text = context.Text(declaration.File).Slice(span);
        var words = new List<string>();
        var tokens = new Tokenizer(text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind != TokenKind.Comment)
                words.Add(text[token.Start..token.End]);
        return string.Join(' ', words);
    }
}

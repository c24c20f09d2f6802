using Migrator.Model.Facts;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Includes;

/// <summary>
/// Which includes pass names on: some file uses what the included header declares, and has it only through the including
/// one. As an import such an include is public (paper 2.3), or the using file would not see the names any more.
/// </summary>
public sealed class PublicReach
{
    private readonly HashSet<(string From, string To)> _edges = [];

    public PublicReach(PlanContext context)
    {
        foreach (var file in context.Codebase.Syntax.Keys)
        {
            var direct = context.Includes.Targets(file).ToHashSet(StringComparer.Ordinal);
            var reached = context.Includes.Closure(file);
            if (reached.Count == direct.Count) continue;
            var parents = Parents(context.Includes, file);
            foreach (var use in context.Entities.UsesOf(file))
                if (Provider(context, use, file, direct, reached) is { } provider)
                    Mark(parents, file, provider, isInterface: context.IsHeader(file) && !use.InBody);
        }
    }

    /// <summary>Whether what a header includes must reach those who include the header.</summary>
    public bool PassesOn(string header, string target) => _edges.Contains((header, target));

    /// <summary>The header that gives a file an entity through another one; null when the file has it itself or includes it itself.</summary>
    private static string? Provider(PlanContext context, Reference use, string file, HashSet<string> direct, IReadOnlySet<string> reached)
    {
        if (use.Kind == ReferenceKind.Ambiguous) return null;
        string? provider = null;
        var isDefinition = false;
        foreach (var declaration in context.Entities.Of(use.Usr))
        {
            if (declaration.Is(DeclarationTraits.Friend) || declaration.Is(DeclarationTraits.Qualified)) continue;
            if (declaration.File == file || direct.Contains(declaration.File)) return null;
            if (!reached.Contains(declaration.File) || !context.IsHeader(declaration.File) || (provider is not null && (isDefinition || !declaration.IsDefinition))) continue;
            (provider, isDefinition) = (declaration.File, declaration.IsDefinition);
        }

        return provider;
    }

    /// <summary>For each file that a file reaches: the one through which it is reached first, by the shortest way.</summary>
    private static Dictionary<string, string> Parents(IncludeGraph includes, string file)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = "" };
        var pending = new Queue<string>([file]);
        while (pending.TryDequeue(out var next))
            foreach (var target in includes.Targets(next))
                if (parents.TryAdd(target, next))
                    pending.Enqueue(target);
        return parents;
    }

    /// <summary>The file's own include on the way is passed on when its interface names the entity.</summary>
    private void Mark(Dictionary<string, string> parents, string file, string provider, bool isInterface)
    {
        for (var at = provider; at != file; at = parents[at])
            if (isInterface || parents[at] != file)
                _edges.Add((parents[at], at));
    }
}

using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Configuration;

namespace Migrator.Planning.Entities;

/// <summary>
/// The access that <c>cppmod.yml</c> wants for entities. Names are known only now, so here is found what names nothing:
/// an error of the configuration, as for a glob that matches no file.
/// </summary>
internal sealed class AccessOverrides
{
    private readonly Dictionary<string, EntityAccess> _wanted = new(StringComparer.Ordinal);

    /// <exception cref="Rules.RuleException">An entry names nothing, or nothing that an earlier one has left.</exception>
    public AccessOverrides(PlanContext context)
    {
        var entries = context.Configuration.Access;
        if (entries.IsEmpty) return;
        var taken = new HashSet<AccessOverride>();
        var matched = new Dictionary<AccessOverride, AccessOverride>();
        var names = context.Codebase.Declarations.Where(d => EntityIndex.IsNamespaceScopeEntity(d) && context.IsHeader(d.File)).Select(d => d.QualifiedName).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var found = entries.Where(entry => entry.Name.Matches(name)).ToList();
            if (found.Count == 0) continue;
            taken.Add(found[0]);
            _wanted.Add(name, found[0].Access);
            foreach (var later in found.Skip(1)) matched.TryAdd(later, found[0]);
        }

        foreach (var entry in entries.Where(entry => !taken.Contains(entry)))
            throw entry.Place.Error(matched.TryGetValue(entry, out var earlier)
                ? $"what '{entry.Name.Pattern}' names is taken by '{earlier.Name.Pattern}', which stands in front of it"
                : Unknown(context, entry.Name.Pattern));
    }

    /// <summary>The access that is wanted for an entity; null without a wish.</summary>
    public EntityAccess? Of(Declaration declaration) => _wanted.TryGetValue(declaration.QualifiedName, out var access) ? access : null;

    private static string Unknown(PlanContext context, string name)
    {
        var scope = name.LastIndexOf("::", StringComparison.Ordinal) is var at and > 0 ? name[..at] : "";
        if (context.Codebase.Declarations.Any(d => d.Kind == EntityKind.Namespace && d.QualifiedName == name) || context.Codebase.Declarations.Any(d => d.Scope == name && EntityIndex.IsNamespaceScopeEntity(d)))
            return $"'{name}' is a namespace; '{name}::*' is what it holds";
        if (context.Codebase.Declarations.Any(d => d.Kind == EntityKind.Class && d.QualifiedName == scope))
            return $"'{scope}' is a class: what its members are, it says itself";
        return $"'{name}' names nothing that a header of the tree declares in a namespace";
    }
}

using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Modules;

/// <summary>Top-level namespaces that a file opens for nothing but specialisations of their templates (paper 6.7).</summary>
internal static class ForeignNamespaces
{
    /// <summary><c>std</c>, and every namespace in which all declarations of the file are specialisations.</summary>
    public static SortedSet<string> Of(Outline outline, IReadOnlyList<Declaration> declarations)
    {
        var specialised = declarations.GroupBy(d => outline.DeclarationAt(d.NameOffset)?.Span.Start ?? -1)
            .Where(item => item.All(d => d.Is(DeclarationTraits.Specialisation))).Select(item => item.Key).ToHashSet();
        var foreign = new SortedSet<string>(["std"], StringComparer.Ordinal);
        foreach (var root in outline.Items.Where(item => item is { Kind: OutlineKind.Declaration, Scope.Length: > 0 } && item.Form != DeclarationForm.Empty).GroupBy(item => item.Scope.Split("::")[0], StringComparer.Ordinal))
            if (root.All(item => item.Form == DeclarationForm.Specialisation || specialised.Contains(item.Span.Start)))
                foreign.Add(root.Key);
        return foreign;
    }
}

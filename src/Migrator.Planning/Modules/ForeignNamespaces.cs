using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Modules;

/// <summary>Top-level namespaces that a file opens for nothing but specialisations of their templates (paper 6.7).</summary>
internal static class ForeignNamespaces
{
    /// <summary><c>std</c>, and every namespace in which all declarations of the file are specialisations.</summary>
    public static SortedSet<string> Of(Outline outline, IReadOnlyList<Declaration> declarations)
    {
        var specialised = Specialised(outline, declarations);
        var foreign = new SortedSet<string>(["std"], StringComparer.Ordinal);
        foreach (var root in outline.Items.Where(item => item is { Kind: OutlineKind.Declaration, Scope.Length: > 0 } && item.Form != DeclarationForm.Empty).GroupBy(item => item.Scope.Split("::")[0], StringComparer.Ordinal))
            if (root.All(item => IsSpecialisation(item, specialised)))
                foreign.Add(root.Key);
        return foreign;
    }

    /// <summary>Whether a file declares anything but specialisations in <c>std</c>, where nobody but the library may.</summary>
    /// <param name="outline">The file's items.</param>
    /// <param name="declarations">Its declarations.</param>
    /// <param name="isCompiled">Whether some unit compiles what stands there: workarounds for other compilers do not count.</param>
    public static bool AddsToStd(Outline outline, IReadOnlyList<Declaration> declarations, Func<Span, bool> isCompiled)
    {
        var inStd = outline.Items.Where(item => item is { Kind: OutlineKind.Declaration, Scope: "std" } && item.Form != DeclarationForm.Empty && isCompiled(item.Span)).ToList();
        if (inStd.Count == 0) return false;
        var specialised = Specialised(outline, declarations);
        return inStd.Any(item => !IsSpecialisation(item, specialised));
    }

    private static bool IsSpecialisation(OutlineItem item, HashSet<int> specialised) =>
        item.Form == DeclarationForm.Specialisation || specialised.Contains(item.Span.Start);

    /// <summary>Items whose every declaration specialises something: the outline does not see it of a partial specialisation.</summary>
    private static HashSet<int> Specialised(Outline outline, IReadOnlyList<Declaration> declarations) =>
        [.. declarations.GroupBy(d => outline.DeclarationAt(d.NameOffset)?.Span.Start ?? -1)
            .Where(item => item.All(d => d.Is(DeclarationTraits.Specialisation))).Select(item => item.Key)];
}

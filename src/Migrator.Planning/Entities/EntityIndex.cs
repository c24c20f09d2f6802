using Migrator.Model.Facts;

namespace Migrator.Planning.Entities;

/// <summary>Declarations by file and by entity, and who uses what.</summary>
public sealed class EntityIndex
{
    private static readonly Declaration[] NoDeclarations = [];
    private readonly Dictionary<string, Declaration[]> _byFile;
    private readonly Dictionary<string, Declaration[]> _byUsr;
    private readonly Dictionary<string, Reference[]> _uses;
    private readonly Dictionary<string, int> _internalNames;
    private readonly HashSet<(string File, int Offset)> _dynamic;
    private readonly HashSet<(string Scope, string Name)> _names;
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);

    public EntityIndex(Codebase codebase)
    {
        _byFile = codebase.Declarations.GroupBy(d => d.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _byUsr = codebase.Declarations.GroupBy(d => d.Usr, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _uses = codebase.References.GroupBy(r => r.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        foreach (var type in codebase.Declarations.Where(d => d.Kind == EntityKind.Class)) _classes.TryAdd(type.QualifiedName, type.Usr);
        _dynamic = [.. codebase.StaticObjects.Where(item => item.Initialisation == Initialisation.Dynamic).Select(item => (item.File, item.Offset))];
        _names = [.. codebase.Declarations.Where(IsNamespaceScopeEntity).Select(d => (d.Scope, d.Name))];
        foreach (var scope in codebase.Declarations.Where(IsNamespaceScopeEntity).Select(d => d.Scope).Distinct())
            for (var end = scope.LastIndexOf("::", StringComparison.Ordinal); end > 0; end = scope.LastIndexOf("::", end - 1, StringComparison.Ordinal))
                _names.Add((scope[..end], scope[(end + 2)..].Split("::")[0]));
        _internalNames = codebase.Declarations
            .Where(IsNamespaceScopeEntity)
            .GroupBy(UniqueName, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(Identity).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
    }

    /// <summary>Declarations of a file in the order of their places.</summary>
    public IReadOnlyList<Declaration> In(string file) => _byFile.GetValueOrDefault(file, NoDeclarations);

    /// <summary>All declarations of an entity.</summary>
    public IReadOnlyList<Declaration> Of(string usr) => _byUsr.GetValueOrDefault(usr, NoDeclarations);

    /// <summary>Entities that a file uses.</summary>
    public IReadOnlyList<Reference> UsesOf(string file) => _uses.GetValueOrDefault(file, []);

    /// <summary>
    /// Whether no other entity of the whole tree has the name and signature: only then may internal linkage become
    /// <c>inline</c>, because two inline twins would be merged without a word.
    /// </summary>
    public bool IsUnique(Declaration declaration) => _internalNames.GetValueOrDefault(UniqueName(declaration)) <= 1;

    /// <summary>Whether code gives a variable its first value before <c>main</c>.</summary>
    public bool IsDynamic(Declaration declaration) => _dynamic.Contains((declaration.File, declaration.NameOffset));

    /// <summary>Whether a namespace itself declares a name, or has a nested namespace of that name.</summary>
    public bool IsDeclared(string scope, string name) => scope.Length > 0 && _names.Contains((scope, name));

    /// <summary>USR of the outermost class that a member belongs to; null when it is not of the tree.</summary>
    public string? ClassOf(Declaration member)
    {
        for (var scope = member.Scope; scope.Length > 0; scope = scope[..Math.Max(0, scope.LastIndexOf("::", StringComparison.Ordinal))])
            if (_classes.TryGetValue(scope, out var usr))
                return usr;
        return null;
    }

    /// <summary>Entities at namespace scope: not members, not namespaces, not directives.</summary>
    public static bool IsNamespaceScopeEntity(Declaration declaration) =>
        declaration.Kind is EntityKind.Class or EntityKind.Enum or EntityKind.Function or EntityKind.Variable or EntityKind.Alias or EntityKind.Concept
        && !declaration.Is(DeclarationTraits.Friend);

    /// <summary>Two variables clash by name alone, two functions by name and parameters.</summary>
    private static string UniqueName(Declaration declaration) =>
        declaration.Scope + "::" + (declaration.Kind == EntityKind.Function ? declaration.Signature : declaration.Name) + (declaration.Kind == EntityKind.Function ? "()" : "");

    /// <summary>An internal entity exists once for each file that writes it. A template and its specialisations are one, and so are overloads that differ in their template parameters.</summary>
    private static string Identity(Declaration declaration) =>
        declaration.Linkage != Linkage.Internal ? declaration.Usr
        : declaration.Is(DeclarationTraits.Template | DeclarationTraits.Specialisation) ? "@" + declaration.File
        : declaration.Usr + "@" + declaration.File;
}

using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Modules;

namespace Migrator.Planning.Entities;

/// <summary>Why an entity stays in the global module.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Reason">The reason, for a reader.</param>
public sealed record GlobalReason(string Rule, string Reason);

/// <summary>
/// Entities that no unit may attach to its module, because a declaration elsewhere would be another entity, or because the
/// language says so (paper 2.6, 4.8, 6.9). With <c>--abi legacy</c> a unit attaches nothing, and only the operators are of interest.
/// </summary>
public sealed partial class GlobalModule
{
    private readonly PlanContext _context;
    private readonly ForeignDeclarations _foreign;
    private readonly Func<string, FileFate> _fateOf;
    private readonly Func<string, string> _moduleOf;
    private readonly Dictionary<string, GlobalReason> _reasons = new(StringComparer.Ordinal);
    private readonly List<List<string>> _templates;

    public GlobalModule(PlanContext context, ForeignDeclarations foreign, Func<string, FileFate> fateOf, Func<string, string> moduleOf)
    {
        _foreign = foreign;
        _context = context;
        _fateOf = fateOf;
        _moduleOf = moduleOf;
        foreach (var declaration in context.Codebase.Declarations.Where(EntityIndex.IsNamespaceScopeEntity)) AddByItself(declaration);
        foreach (var usr in DeclaredOutside()) Keep(usr, "keep-declared-outside-global", "a file outside the module declares it, too");
        foreach (var usr in DefinedNowhere()) Keep(usr, "keep-undefined-global", "nothing in the tree defines it");
        _templates = [.. Templates()];
        var friends = context.Codebase.Friends.Where(friend => IsUnit(friend.File)).ToList();
        foreach (var friend in friends) AddFriend(friend);
        while (Close(friends)) { }
    }

    /// <summary>Why a declaration stays outside the module; null when it does not.</summary>
    public GlobalReason? Of(Declaration declaration)
    {
        var entity = declaration.Kind == EntityKind.Member ? _context.Entities.ClassOf(declaration) : declaration.Usr;
        return entity is not null && _reasons.TryGetValue(entity, out var reason) && !IsSpelled(declaration) ? reason : null;
    }

    private static bool IsSpelled(Declaration declaration) => declaration.Is(DeclarationTraits.ExternC) || declaration.Is(DeclarationTraits.ExternCxx);

    private bool IsUnit(string file) => _fateOf(file) is FileFate.Partition or FileFate.Implementation or FileFate.Fragment;

    private void Keep(string usr, string rule, string reason) => _reasons.TryAdd(usr, new GlobalReason(rule, reason));

    private void AddByItself(Declaration declaration)
    {
        if (ReplaceableOperator().IsMatch(declaration.Usr))
            Keep(declaration.Usr, "keep-replaceable-operator-global", "one for the whole program, which the library replaces");
        if (_context.Options.Abi == AbiMode.Legacy) return;
        if (declaration.Is(DeclarationTraits.ExternCxx)) Keep(declaration.Usr, "keep-written-linkage-global", "a declaration of it says extern \"C++\"");
        if (declaration.Kind == EntityKind.Enum && IsUnnamed(declaration)) Keep(declaration.Usr, "keep-unnamed-enum-global", "an enumeration without a name");
    }

    /// <summary>The parser gives an unnamed enumeration a name of its own, or that of its typedef: neither stands at its place.</summary>
    private bool IsUnnamed(Declaration declaration) =>
        declaration.IsDefinition && !_context.Text(declaration.File).Text.AsSpan(declaration.NameOffset).StartsWith(declaration.Name, StringComparison.Ordinal);

    /// <summary>Entities that a client, a file that stays text or two modules declare.</summary>
    private IEnumerable<string> DeclaredOutside()
    {
        if (_context.Options.Abi == AbiMode.Legacy) return [];
        var byText = _context.Codebase.Declarations.Where(d => _fateOf(d.File) is FileFate.Client or FileFate.Text)
            .Select(d => d.Kind == EntityKind.Member && !d.Is(DeclarationTraits.ImplicitInline) ? _context.Entities.ClassOf(d) : EntityIndex.IsNamespaceScopeEntity(d) ? d.Usr : null)
            .OfType<string>();
        // A friend declaration is one, too: it must name what the unit declares.
        var byFriends = _context.Codebase.Friends.Where(friend => friend.Usr.Length > 0 && _fateOf(friend.File) is FileFate.Client or FileFate.Text).Select(friend => friend.Usr);
        var byModules = _context.Codebase.Declarations.Where(d => EntityIndex.IsNamespaceScopeEntity(d) && _moduleOf(d.File).Length > 0 && !(IsUnit(d.File) && _foreign.IsReplaced(d)))
            .GroupBy(d => d.Usr, StringComparer.Ordinal).Where(group => group.Select(d => _moduleOf(d.File)).Distinct().Count() > 1).Select(group => group.Key);
        return byText.Concat(byFriends).Concat(byModules);
    }

    /// <summary>What another library, an assembly file or nobody defines: its symbol, and whoever defines it, knows no module.</summary>
    private IEnumerable<string> DefinedNowhere() =>
        _context.Options.Abi == AbiMode.Legacy ? []
            : _context.Codebase.Declarations.Where(d => d.Kind is EntityKind.Class or EntityKind.Enum or EntityKind.Function or EntityKind.Variable && d.Linkage != Linkage.Internal
                && !d.Is(DeclarationTraits.Friend | DeclarationTraits.Template | DeclarationTraits.Specialisation))
                .GroupBy(d => d.Usr, StringComparer.Ordinal).Where(group => !_context.Entities.Of(group.Key).Any(d => d.IsDefinition)).Select(group => group.Key);

    /// <summary>Templates of the tree with their specialisations: a specialisation is of the module of its template.</summary>
    private IEnumerable<List<string>> Templates() =>
        _context.Codebase.Declarations.Where(d => EntityIndex.IsNamespaceScopeEntity(d) && d.Is(DeclarationTraits.Template | DeclarationTraits.Specialisation))
            .GroupBy(d => (d.Kind, d.QualifiedName)).Where(family => family.Any(d => d.Is(DeclarationTraits.Template)) && family.Any(d => d.Is(DeclarationTraits.Specialisation)))
            .Select(family => family.Select(d => d.Usr).Distinct().ToList());

    /// <summary>A friend declaration that comes first attaches its friend to the module of the class.</summary>
    private void AddFriend(Befriending friend)
    {
        var known = _context.Entities.Of(friend.Usr);
        if (friend.Usr.Length == 0)
        {
            // The std module exports a using-declaration; a friend declaration looks for the function itself.
            if (friend.IsFunction && _context.Options.Abi == AbiMode.Module) Keep(friend.Class, "keep-friend-outside-global", $"its friend {friend.Name} is of the standard library");
            return;
        }

        if (known.Count == 0)
        {
            _context.Report("report-undeclared-friend", friend.File, friend.Offset,
                $"{friend.Name} is befriended here and declared nowhere in the tree; only a file of module {_moduleOf(friend.File)} can define it now: declare it, or remove the friend");
            return;
        }

        if (!IsFirst(friend) || known.FirstOrDefault(d => !IsUnit(d.File) || _moduleOf(d.File) != _moduleOf(friend.File)) is not { } outside) return;
        _context.Report("keep-friend-outside-global", friend.File, friend.Offset,
            $"{friend.Name} is first declared by this friend declaration, and {outside.File} outside module {_moduleOf(friend.File)} defines it: the class and its friend stay in the global module; declare the friend in a header of its own");
        if (_context.Options.Abi == AbiMode.Legacy) return;
        Keep(friend.Class, "keep-friend-outside-global", $"its friend {friend.Name} is declared outside the module");
        Keep(friend.Usr, "keep-friend-outside-global", $"{friend.File} of another module befriends it first");
    }

    /// <summary>Whether no declaration that is no friend declaration stands in front of it.</summary>
    private bool IsFirst(Befriending friend) =>
        !_context.Entities.Of(friend.Usr).Any(d => (d.File == friend.File && d.NameOffset < friend.Offset) || _context.Includes.Closure(friend.File).Contains(d.File));

    /// <summary>A class and the friends that it declares first stand on the same side, and so does all that one declaration declares.</summary>
    private bool Close(List<Befriending> friends)
    {
        var before = _reasons.Count;
        if (_context.Options.Abi == AbiMode.Legacy) return false;
        foreach (var friend in friends.Where(friend => friend.Usr.Length > 0 && _reasons.ContainsKey(friend.Class) != _reasons.ContainsKey(friend.Usr) && IsFirst(friend)))
        {
            Keep(friend.Class, "keep-friend-outside-global", $"its friend {friend.Name} stays in the global module");
            Keep(friend.Usr, "keep-friend-outside-global", "a class of the global module befriends it first");
        }

        foreach (var family in _templates)
            if (family.FirstOrDefault(usr => _reasons.ContainsKey(usr) && _context.Entities.Of(usr).Any(d => IsUnit(d.File))) is { } kept) // not for what a client specialises by itself
                foreach (var other in family)
                    Keep(other, _reasons[kept].Rule, _reasons[kept].Reason);

        var types = _reasons.Keys.SelectMany(_context.Entities.Of).Where(d => d.Kind is EntityKind.Class or EntityKind.Enum).DistinctBy(d => d.Name).ToDictionary(d => d.Name, d => d.Usr, StringComparer.Ordinal);
        foreach (var file in _context.Codebase.Outlines.Keys.Where(IsUnit))
            foreach (var item in _context.Entities.In(file).Where(EntityIndex.IsNamespaceScopeEntity).GroupBy(d => _context.Outline(file).DeclarationAt(d.NameOffset)?.Span.Start ?? -1).Where(item => item.Key >= 0))
                if ((item.FirstOrDefault(d => _reasons.ContainsKey(d.Usr) && !IsSpelled(d))?.Usr ?? NamedByKeyword(file, item.Key, types)) is { } cause)
                    foreach (var other in item)
                        Keep(other.Usr, _reasons[cause].Rule, _reasons[cause].Reason);
        return _reasons.Count > before;
    }

    /// <summary>A type of the global module that a declaration names with its keyword (<c>class Impl* impl();</c>): clang takes that for a declaration of it.</summary>
    private string? NamedByKeyword(string file, int start, Dictionary<string, string> types)
    {
        if (types.Count == 0 || _context.Outline(file).DeclarationAt(start) is not { } item) return null;
        var text = _context.Text(file).Text.AsSpan(item.Span.Start, item.Span.Length);
        var head = text.IndexOf('{') is var brace && brace >= 0 ? text[..brace] : text;
        return ElaboratedType().Matches(head.ToString()).Select(match => types.GetValueOrDefault(match.Groups[1].Value)).FirstOrDefault(usr => usr is not null);
    }

    [GeneratedRegex(@"\b(?:class|struct|union|enum)\s+(\w+)")]
    private static partial Regex ElaboratedType();

    /// <summary>
    /// [new.delete]: the forms that a program may replace. USR of their types: the integer types that size_t can be, void*,
    /// std::align_val_t, const std::nothrow_t&amp;. A form with other parameters is an ordinary function.
    /// </summary>
    [GeneratedRegex(@"^c:@F@operator (new(\[\])?#[ijkl]|delete(\[\])?#\*v(#[ijkl])?)(#\$@N@std@E@align_val_t)?(#&1\$@N@std@S@nothrow_t)?#$")]
    private static partial Regex ReplaceableOperator();
}

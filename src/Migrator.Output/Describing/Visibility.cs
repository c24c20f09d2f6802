using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Output.Describing;

/// <summary>
/// Finds what a description has to hold: everything public, and of the private only what public text cannot do without
/// (paper 6.1: what public declarations, inline functions or other kept declarations refer to).
/// </summary>
internal sealed class Visibility
{
    private readonly Dictionary<string, List<ItemNode>> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ItemNode>> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MemberNode>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<ClassNode, ItemNode> _itemOf = [];
    private readonly Dictionary<ClassNode, MemberNode> _memberOf = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    public Visibility(IReadOnlyCollection<ItemNode> items)
    {
        foreach (var item in items)
        {
            foreach (var declaration in item.Declares) Add(item.IsOutOfLine ? _definitions : _items, declaration.Usr, item);
            if (item.Class is { } type) AddMembers(type, item);
        }

        foreach (var item in items.Where(item => item.IsVisible)) Keep(item);
    }

    /// <summary>Whether kept text names a declaration.</summary>
    public bool IsNamed(string usr) => _named.Contains(usr);

    private void AddMembers(ClassNode type, ItemNode item)
    {
        _itemOf[type] = item;
        foreach (var member in type.Members)
        {
            foreach (var fact in member.Facts.Where(fact => fact.Usr.Length > 0)) Add(_members, fact.Usr, member);
            if (member.Class is not { } inner) continue;
            _memberOf[inner] = member;
            AddMembers(inner, item);
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> index, string usr, T node)
    {
        if (!index.TryGetValue(usr, out var nodes)) index[usr] = nodes = [];
        nodes.Add(node);
    }

    private void Keep(ItemNode item)
    {
        if (item.IsKept) return;
        item.IsKept = true;
        if (item.Class is { } type) Keep(type);
        else Read(item.File, item.IsInline ? item.Span : Declarations.WithoutBody(item.Tokens, item.Span));
        foreach (var declaration in item.Declares) KeepDefinitions(declaration.Usr);
    }

    private void Keep(ClassNode type)
    {
        Read(type.File, type.Head);
        type.HasInlineConstructor = HasInlineConstructor(type);
        foreach (var member in type.Members)
        {
            if (member.IsVisible || MustShow(member)) Keep(member);
            else if (member.HasFields && member.Fields.Any(field => !field.Is(MemberTraits.Plain))) Read(type.File, member.Span);
            else if (member.HasFields && type.HasInlineConstructor && Declarations.Initialiser(type.File.Tokens(member.Span)).Count > 0) Read(type.File, member.Span);
        }
    }

    private void Keep(MemberNode member)
    {
        if (member.IsKept || member.IsNothing) return;
        member.IsKept = true;
        if (_memberOf.TryGetValue(member.Owner, out var outer)) Keep(outer);
        else Keep(_itemOf[member.Owner]);
        if (member.Class is { } type) Keep(type);
        else Read(member.Owner.File, member.Span);
        foreach (var fact in member.Facts) KeepDefinitions(fact.Usr);
    }

    /// <summary>
    /// Private functions whose mere existence clients notice: a special member function that is declared is not made by the
    /// compiler (2.4), a constructor takes away the default one, and an overriding function makes an abstract class concrete.
    /// </summary>
    public static bool MustShow(MemberNode member) =>
        member is { Label: "private", Function: { } function }
        && (function.Is(MemberTraits.Special | MemberTraits.Overrides)
            || (function.Is(MemberTraits.Constructor) && !member.Owner.Members.Exists(other => other is { Label: not "private", Function: { } made } && made.Is(MemberTraits.Constructor))));

    /// <summary>Out-of-line definitions that clients compile come with what they define.</summary>
    private void KeepDefinitions(string usr)
    {
        if (_definitions.TryGetValue(usr, out var definitions))
            foreach (var definition in definitions.Where(definition => definition.IsInline || SaysInline(usr)))
                Keep(definition);
    }

    private bool SaysInline(string usr) =>
        _members.TryGetValue(usr, out var members) && members.Exists(member => member.Owner.File.Tokens(member.Span).Exists(token => token.Text is "inline" or "constexpr" or "consteval"));

    private bool HasInlineConstructor(ClassNode type)
    {
        var constructors = type.Shape.Members.Where(member => member.Is(MemberTraits.Constructor)).ToList();
        return constructors.Count == 0 || constructors.Exists(constructor => constructor.Is(MemberTraits.Inline) || SaysInline(constructor.Usr)
            || (_definitions.TryGetValue(constructor.Usr, out var definitions) && definitions.Exists(definition => definition.IsInline)));
    }

    /// <summary>Kept text names declarations: private ones among them are needed.</summary>
    private void Read(DescribedFile file, Span span)
    {
        foreach (var use in file.UsesIn(span).Where(use => file.IsActive(use.Offset)))
        {
            if (!_named.Add(use.Usr)) continue;
            if (_items.TryGetValue(use.Usr, out var items))
                foreach (var item in items) Keep(item);
            if (!_members.TryGetValue(use.Usr, out var members)) continue;
            foreach (var member in members)
            {
                if (member.HasFields && !member.IsVisible) Read(member.Owner.File, member.Span);
                else Keep(member);
            }
        }
    }
}

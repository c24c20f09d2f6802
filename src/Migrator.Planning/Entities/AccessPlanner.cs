using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Macros;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Entities;

/// <summary>
/// Decides who may see an entity (paper 2.2, 2.4). The answer is one for all its declarations: an entity that one header
/// exports cannot be private in another.
/// </summary>
public sealed partial class AccessPlanner
{
    private readonly PlanContext _context;
    private readonly NameList _detailNamespaces;
    private readonly NameList _includeFolders;
    private readonly Func<string, FileFate> _fateOf;
    private readonly Func<string, string> _moduleOf;
    private readonly SortedDictionary<string, string> _usedOutside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _foreignUser = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namedInMacros = new(StringComparer.Ordinal);
    private readonly HashSet<string> _befriended = new(StringComparer.Ordinal);
    private readonly HashSet<string> _publicHeaders;
    private readonly AccessOverrides _overrides;
    private readonly ArgumentCalls _calls;
    private readonly Dictionary<string, EntityAccess> _access = new(StringComparer.Ordinal);

    public AccessPlanner(PlanContext context, MacroAnalysis macros, Func<string, FileFate> fateOf, Func<string, string> moduleOf)
    {
        _context = context;
        _detailNamespaces = new NameList(context.Rules.Parameter("detail-namespace-to-private", "namespaces"));
        _includeFolders = new NameList(context.Rules.Parameter("public-header-to-public", "folders"));
        _fateOf = fateOf;
        _moduleOf = moduleOf;
        foreach (var reference in context.Codebase.References)
            if (context.Entities.Of(reference.Usr).Any(d => IsOutside(reference.File, d.File)))
            {
                _usedOutside.TryAdd(reference.Usr, reference.File);
                if (context.Entities.Of(reference.Usr).All(d => moduleOf(d.File) != moduleOf(reference.File))) _foreignUser.TryAdd(reference.Usr, reference.File);
            }

        foreach (var file in context.Codebase.Syntax.Keys)
            foreach (var body in macros.Of(file).Bodies.Values)
                _namedInMacros.UnionWith(body);
        if (context.Options.Abi == AbiMode.Module)
            _befriended.UnionWith(context.Codebase.Friends.Where(friend => ClassTemplate().IsMatch(friend.Class)).Select(friend => friend.Usr));
        _publicHeaders = PublicHeaders();
        _publicHeaders.UnionWith(_publicHeaders.SelectMany(context.Includes.Targets).Where(file => context.Files[file].Kind == FileKind.Fragment).ToList());
        _overrides = new AccessOverrides(context);
        _calls = new ArgumentCalls(context, fateOf, moduleOf);
    }

    /// <summary>Access of every declaration item of a file, by its start.</summary>
    /// <param name="file">The file.</param>
    /// <param name="nameless">Items that declare nothing of their own (member definitions, assertions): they stand under the label of their neighbours.</param>
    public ImmutableSortedDictionary<int, EntityAccess> Of(string file, IReadOnlySet<int> nameless)
    {
        var byItem = new SortedDictionary<int, EntityAccess>();
        var outline = _context.Outline(file);
        var fallback = _publicHeaders.Contains(file) ? EntityAccess.Public : EntityAccess.Private;
        foreach (var item in outline.Items.Where(item => item.Kind == OutlineKind.Declaration))
            byItem[item.Span.Start] = IsDetail(item.Scope) && !IsNamedOutside(file, item) ? EntityAccess.Private : fallback;
        foreach (var group in _context.Entities.In(file).Where(EntityIndex.IsNamespaceScopeEntity)
            .GroupBy(d => outline.DeclarationAt(d.NameOffset)?.Span.Start ?? -1).Where(group => group.Key >= 0))
            byItem[group.Key] = group.Any(d => Decide(d) == EntityAccess.Public) ? EntityAccess.Public : EntityAccess.Private;
        foreach (var scope in outline.Items.Where(item => item.Kind == OutlineKind.Declaration).GroupBy(item => item.Scope, StringComparer.Ordinal))
        {
            var before = scope.Where(item => !nameless.Contains(item.Span.Start)).Select(item => byItem[item.Span.Start]).FirstOrDefault(fallback);
            foreach (var item in scope)
                if (nameless.Contains(item.Span.Start)) byItem[item.Span.Start] = before;
                else before = byItem[item.Span.Start];
        }

        return byItem.ToImmutableSortedDictionary();
    }

    /// <summary>
    /// Whether code outside of the module seems to use a using-declaration of details: it has no references of its own, as the compiler shows
    /// what it stands for.
    /// </summary>
    private bool IsNamedOutside(string file, OutlineItem item)
    {
        var words = Tokenizer.Words(_context.Text(file).Slice(item.Span)).ToList();
        return words is ["using", not "namespace", ..] && item.Form == DeclarationForm.Other && !words.Contains("=")
            && _context.Codebase.Syntax.Any(other => IsOutside(other.Key, file) && other.Value.Identifiers.Contains(words[^1]) && other.Value.Identifiers.Contains(item.Scope.Split(':')[^1]));
    }

    /// <summary>Access of one declaration; a using-declaration, alias or directive has that of its header.</summary>
    public EntityAccess Of(Declaration declaration) =>
        EntityIndex.IsNamespaceScopeEntity(declaration) || declaration is { Kind: EntityKind.Other, Name.Length: > 0 } ? Decide(declaration)
        : !IsDetail(declaration.Scope) && IsPublicHeader(declaration.File) ? EntityAccess.Public : EntityAccess.Private;

    /// <summary>Whether clients may include a header; a fragment goes with the headers that include it.</summary>
    public bool IsPublicHeader(string file) => _publicHeaders.Contains(file);

    private bool IsOutside(string user, string owner) =>
        user != owner && (_fateOf(user) is FileFate.Client or FileFate.Text || _moduleOf(user) != _moduleOf(owner));

    private EntityAccess Decide(Declaration declaration)
    {
        if (_access.TryGetValue(declaration.Usr, out var access)) return access;
        var all = _context.Entities.Of(declaration.Usr);
        var facts = FactSet.Of(
            ("header-public", all.Any(d => _publicHeaders.Contains(d.File))),
            ("used-outside", _usedOutside.ContainsKey(declaration.Usr)),
            ("configured-access", _overrides.Of(declaration) is { } wanted ? wanted.ToString().ToLowerInvariant() : "none"),
            ("names-public-class", NamesPublicClass(declaration)),
            ("called-by-language", declaration is { Kind: EntityKind.Function, Name: "begin" or "end" or "get" }),
            ("befriended-by-template", _befriended.Contains(declaration.Usr)),
            ("found-by-argument", all.Any(_calls.Find)),
            ("named-in-macro", _namedInMacros.Contains(declaration.Name)),
            ("unnamed-namespace", declaration.Is(DeclarationTraits.UnnamedNamespace)),
            ("detail-namespace", IsDetail(declaration.Scope)),
            ("entity", EntityName(declaration.Kind)),
            ("file-kind", all.Any(d => _context.IsHeader(d.File)) ? "header" : "source"));
        var answer = _context.Decide(Question.Access, facts, declaration.File, declaration.Extent, declaration.QualifiedName);
        access = answer.Value == "public" ? EntityAccess.Public : EntityAccess.Private;
        _access.Add(declaration.Usr, access);
        if (_overrides.Of(declaration) is { } configured && configured != access) ReportOverride(declaration, configured, answer.Reason);
        else if (access == EntityAccess.Public && (facts["detail-namespace"].AsBool || !facts["header-public"].AsBool)) ReportUsedDetail(declaration, facts["detail-namespace"].AsBool);
        return access;
    }

    /// <summary>Whether a function or variable of a header names a class of the same header and namespace that is public: they are one interface.</summary>
    private bool NamesPublicClass(Declaration declaration)
    {
        if (declaration.Kind is not (EntityKind.Function or EntityKind.Variable or EntityKind.Alias) || _publicHeaders.Contains(declaration.File)) return false;
        var text = _context.Text(declaration.File).Text;
        var body = text.IndexOf('{', declaration.NameOffset, Math.Max(0, declaration.Extent.End - declaration.NameOffset));
        var words = Tokenizer.Words(text[declaration.Extent.Start..(body < 0 ? declaration.Extent.End : body)]).ToHashSet(StringComparer.Ordinal);
        return _context.Entities.In(declaration.File)
            .Any(d => d.Kind == EntityKind.Class && d.IsDefinition && d.Scope == declaration.Scope && words.Contains(d.Name) && EntityIndex.IsNamespaceScopeEntity(d) && Decide(d) == EntityAccess.Public);
    }

    private void ReportOverride(Declaration declaration, EntityAccess wanted, string reason) =>
        _context.Report("report-ignored-access", declaration.File, declaration.NameOffset,
            $"cppmod.yml wants {declaration.QualifiedName} to be {wanted.ToString().ToLowerInvariant()}, but {reason}{(_usedOutside.TryGetValue(declaration.Usr, out var user) ? $" ({user})" : "")}; change one of them");

    private void ReportUsedDetail(Declaration declaration, bool isDetail)
    {
        if (_overrides.Of(declaration) is not null || !_foreignUser.TryGetValue(declaration.Usr, out var user)) return;
        _context.Report("report-used-detail", declaration.File, declaration.NameOffset,
            $"{declaration.QualifiedName} {(isDetail ? "lies in a namespace for details" : "is declared in a private header")}, but {user} uses it: it is public; let nothing outside of the module use it, or give it a public place");
    }

    public static string EntityName(EntityKind kind) => kind switch
    {
        EntityKind.Class => "class",
        EntityKind.Enum or EntityKind.Enumerator => "enum",
        EntityKind.Function => "function",
        EntityKind.Variable => "variable",
        EntityKind.Alias => "alias",
        EntityKind.Concept => "concept",
        EntityKind.Namespace or EntityKind.NamespaceAlias => "namespace",
        _ => "other",
    };

    private bool IsDetail(string scope) => scope.Split("::").Any(_detailNamespaces.Contains);

    /// <summary>
    /// Headers that clients may include: those that are installed or lie in a public include folder, where the module has some, and
    /// those that a file outside the module includes. A module without them has only public headers: in doubt, public.
    /// </summary>
    private HashSet<string> PublicHeaders()
    {
        var headers = _context.Codebase.Syntax.Keys.Where(_context.IsHeader).ToList();
        if (!_context.Configuration.PublicHeaders.IsEmpty)
            return headers.Where(header => _context.Configuration.PublicHeaders.Any(glob => glob.Matches(header)) || _context.Includes.Includers(header).Any(file => IsOutside(file, header))).ToHashSet(StringComparer.Ordinal);
        var hasPublic = headers.Where(IsForClients).Select(_moduleOf).ToHashSet(StringComparer.Ordinal);
        return headers
            .Where(header => IsForClients(header) || !hasPublic.Contains(_moduleOf(header)) || _context.Includes.Includers(header).Any(file => IsOutside(file, header)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private bool IsForClients(string header) => InIncludeFolder(header) || _context.Codebase.Input.InstalledHeaders.Contains(header);

    /// <summary>Whether a header lies in a folder that is by its name for clients.</summary>
    public bool InIncludeFolder(string path) => path.Split('/')[..^1].Any(_includeFolders.Contains);

    /// <summary>USR of a class template or a partial specialisation, or of a class in one.</summary>
    [GeneratedRegex("@S[TP]>")]
    private static partial Regex ClassTemplate();
}

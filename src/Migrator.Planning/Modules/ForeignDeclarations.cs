using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Modules;

/// <summary>
/// Forward declarations of another module's classes (paper 4.8, 6.6). A module that needs the other one anyway imports the
/// definition instead: no new edge, so no new cycle. All other forward declarations stay where they are.
/// </summary>
public sealed class ForeignDeclarations
{
    private const string RuleId = "foreign-declaration-to-import";

    private readonly PlanContext _context;
    private readonly ModuleMap _modules;
    private readonly Dictionary<string, HashSet<string>> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Replaced>> _replaced = new(StringComparer.Ordinal);

    /// <param name="context">The facts.</param>
    /// <param name="modules">Module of each file.</param>
    /// <param name="inCycle">Headers that share a unit with others: they stay as they are.</param>
    public ForeignDeclarations(PlanContext context, ModuleMap modules, IReadOnlySet<string> inCycle)
    {
        _context = context;
        _modules = modules;
        foreach (var module in context.Codebase.Syntax.Keys.Where(file => modules.ModuleOf(file).Length > 0).GroupBy(modules.ModuleOf, StringComparer.Ordinal))
            _needs[module.Key] = module.SelectMany(context.Includes.Closure).Select(modules.ModuleOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in context.Codebase.Syntax.Keys.Where(file => modules.ModuleOf(file).Length > 0 && !inCycle.Contains(file) && context.Outline(file).Problem is null))
            if (Find(file) is { Count: > 0 } found)
                _replaced[file] = found;
    }

    /// <summary>A namespace or a declaration that goes, what it declares, and the headers that define that.</summary>
    private sealed record Replaced(Span Span, string Root, ImmutableArray<Declaration> Declared, ImmutableArray<string> Providers);

    /// <summary>Headers to import instead of the declarations of a file.</summary>
    public IEnumerable<string> ProvidersOf(string file) => Of(file).SelectMany(place => place.Providers).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Top-level namespaces of which nothing is left.</summary>
    public IEnumerable<string> NamespacesOf(string file) => Of(file).Select(place => place.Root).Where(root => root.Length > 0);

    /// <summary>Whether an import stands for a declaration, if its file becomes a unit.</summary>
    public bool IsReplaced(Declaration declaration) => Of(declaration.File).Any(place => place.Span.Contains(declaration.NameOffset));

    /// <summary>What remains of some bytes of a file; of all its bytes when there are none. Empty: everything.</summary>
    public ImmutableArray<Span> Remaining(string file, ImmutableArray<Span> spans)
    {
        var places = Of(file);
        if (places.Count == 0) return spans;
        IEnumerable<Span> rest = spans.IsEmpty ? [new Span(0, _context.Text(file).Length)] : spans;
        foreach (var place in places)
            rest = rest.SelectMany(span => place.Span.Start >= span.End || place.Span.End <= span.Start ? [span]
                : new[] { new Span(span.Start, Math.Max(span.Start, place.Span.Start)), new Span(Math.Min(span.End, place.Span.End), span.End) });
        return [.. rest.Where(span => !span.IsEmpty)];
    }

    /// <summary>Notes each place as a decision.</summary>
    public void Record(string file)
    {
        foreach (var place in Of(file))
            _context.Record(RuleId, Question.IncludeFate, file, place.Span, string.Join(", ", place.Declared.Select(d => d.QualifiedName)), "import",
                $"{string.Join(", ", place.Providers)} of module {_modules.ModuleOf(place.Providers[0])} defines it, and module {_modules.ModuleOf(file)} imports that anyway");
    }

    /// <summary>Top-level namespaces in which a file only names classes that other files define: it is not a part of them.</summary>
    public static SortedSet<string> DeclaredOnly(PlanContext context, string file)
    {
        var outline = context.Outline(file);
        var byItem = ByItem(context, file);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in outline.Items.Where(item => item is { Kind: OutlineKind.Declaration, Scope.Length: > 0 } && item.Form != DeclarationForm.Empty).GroupBy(item => item.Scope.Split("::")[0], StringComparer.Ordinal))
            if (root.All(item => byItem.TryGetValue(item.Span.Start, out var declared) && declared.All(d => IsForward(context, d) && context.Entities.Of(d.Usr).Any(other => other.IsDefinition))))
                found.Add(root.Key);
        return found;
    }

    private List<Replaced> Of(string file) => _replaced.GetValueOrDefault(file, []);

    private List<Replaced> Find(string file)
    {
        var byItem = ByItem(_context, file);
        var directives = _context.Syntax(file).Directives;
        var found = new List<Replaced>();
        var mixed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in Blocks(_context.Outline(file)))
        {
            var items = block.Items.Where(item => item.Kind == OutlineKind.Declaration && item.Form != DeclarationForm.Empty).ToList();
            var declared = items.SelectMany(item => byItem.GetValueOrDefault(item.Span.Start, [])).ToImmutableArray();
            var providers = declared.Select(d => IsForward(_context, d) ? ProviderOf(d) : null).ToList();
            var isForeign = items.Count > 0 && items.All(item => byItem.ContainsKey(item.Span.Start)) && !providers.Contains(null)
                && !directives.Any(directive => block.Span.Contains(directive.Offset)) && !block.Items.Any(item => item.Macro is not null);
            if (isForeign) found.Add(new Replaced(block.Span with { End = NamespaceParts.EndOfLine(_context.Text(file).Text, block.Span.End) }, block.Root, declared, [.. providers.OfType<string>().Distinct()]));
            else if (block.Root.Length > 0) mixed.Add(block.Root);
        }

        return [.. found.Where(place => !mixed.Contains(place.Root))];
    }

    /// <summary>The header of another module, which this one needs already, that defines an entity; null when there is none.</summary>
    private string? ProviderOf(Declaration declaration)
    {
        var own = _modules.ModuleOf(declaration.File);
        return _context.Entities.Of(declaration.Usr).Where(d => d.IsDefinition && _context.IsHeader(d.File)).Select(d => d.File)
            .Where(file => _modules.ModuleOf(file) is { Length: > 0 } module && module != own && _needs[own].Contains(module)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static Dictionary<int, Declaration[]> ByItem(PlanContext context, string file) =>
        context.Entities.In(file).GroupBy(d => context.Outline(file).DeclarationAt(d.NameOffset)?.Span.Start ?? -1).ToDictionary(group => group.Key, group => group.ToArray());

    private static bool IsForward(PlanContext context, Declaration declaration) =>
        declaration.Kind is EntityKind.Class or EntityKind.Enum && !declaration.Is(DeclarationTraits.Definition | DeclarationTraits.Specialisation | DeclarationTraits.FromMacro | DeclarationTraits.Friend)
        && !context.Entities.Of(declaration.Usr).Any(d => d.IsDefinition && d.File == declaration.File);

    private sealed record Block(string Root, Span Span, List<OutlineItem> Items);

    /// <summary>What stands at the top of a file: whole namespaces, and single declarations.</summary>
    private static IEnumerable<Block> Blocks(Outline outline)
    {
        Block? open = null;
        var depth = 0;
        foreach (var item in outline.Items)
        {
            open ??= new Block(item is { Kind: OutlineKind.NamespaceOpen, Macro: null } ? item.Name.Split("::")[0] : "", item.Span, []);
            open.Items.Add(item);
            depth += item.Kind is OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen ? 1 : item.Kind is OutlineKind.NamespaceClose or OutlineKind.LinkageClose ? -1 : 0;
            if (depth > 0) continue;
            yield return open with { Span = new Span(open.Span.Start, item.Span.End) };
            open = null;
        }
    }
}

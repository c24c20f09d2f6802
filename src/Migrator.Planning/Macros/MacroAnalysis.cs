using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Macros;

/// <summary>Which macros leave their header, and which hazards that has (paper 2.5, 4.2, 7.4).</summary>
public sealed class MacroAnalysis
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, FileMacros> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _expanded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _definers = new(StringComparer.Ordinal);

    public MacroAnalysis(PlanContext context)
    {
        _context = context;
        foreach (var syntax in context.Codebase.Syntax.Values)
            foreach (var name in syntax.Identifiers)
                _mentions[name] = _mentions.GetValueOrDefault(name) + 1;
        foreach (var file in context.Codebase.Syntax.Keys)
        {
            _files.Add(file, Analyse(file));
            foreach (var name in _files[file].Bodies.Keys)
            {
                if (!_definers.TryGetValue(name, out var definers)) _definers.Add(name, definers = []);
                definers.Add(file);
            }
        }
    }

    /// <summary>Macros of one file.</summary>
    /// <param name="Moved">Offsets of the define and undef directives that leave it.</param>
    /// <param name="Names">Macros that leave it.</param>
    /// <param name="Bodies">Identifiers in the bodies of those macros, by macro.</param>
    /// <param name="InPlace">Those of <paramref name="Moved"/> that stay at their places, too: code in front of them must not see them.</param>
    /// <param name="IsDisordered">Whether even so the unit would not see each macro as the header does.</param>
    public sealed record FileMacros(
        ImmutableHashSet<int> Moved,
        ImmutableHashSet<string> Names,
        ImmutableDictionary<string, ImmutableArray<string>> Bodies,
        ImmutableHashSet<int> InPlace,
        bool IsDisordered);

    public FileMacros Of(string file) => _files[file];

    /// <summary>Macros that reach whoever includes a file: its own and those of all that it includes.</summary>
    public IEnumerable<string> Reaching(string file) =>
        _context.Includes.Closure(file).Prepend(file).Where(_files.ContainsKey).SelectMany(f => _files[f].Names);

    /// <summary>Identifiers that a file's text needs once the macros of the tree that it uses are expanded.</summary>
    public HashSet<string> ExpandedIdentifiers(string file) => ExpandedIdentifiers(file, _context.Syntax(file).Identifiers);

    /// <summary>Identifiers of a file's code alone, without conditions and macro bodies, and those that come of them when the macros of the tree are expanded.</summary>
    public HashSet<string> ExpandedCode(string file)
    {
        if (!_expanded.TryGetValue(file, out var found)) _expanded[file] = found = ExpandedIdentifiers(file, CodeIdentifiers(file));
        return found;
    }

    /// <summary>Identifiers of a file's code alone, without conditions and macro bodies.</summary>
    public HashSet<string> CodeIdentifiers(string file) =>
        FileSyntax.Code(_context.Syntax(file).Nodes).SelectMany(code => Tokenizer.Words(_context.Text(file).Slice(code.Span))).ToHashSet(StringComparer.Ordinal);

    /// <summary>Some identifiers of a file, and those that come of them when the macros of the tree are expanded.</summary>
    public HashSet<string> ExpandedIdentifiers(string file, IEnumerable<string> of)
    {
        var identifiers = new HashSet<string>(of, StringComparer.Ordinal);
        var reached = _context.Includes.Closure(file);
        var pending = new Stack<string>(identifiers);
        while (pending.TryPop(out var name))
        {
            if (!_definers.TryGetValue(name, out var definers)) continue;
            foreach (var definer in definers.Where(definer => definer == file || reached.Contains(definer)))
                foreach (var used in _files[definer].Bodies[name])
                    if (identifiers.Add(used))
                        pending.Push(used);
        }

        return identifiers;
    }

    private FileMacros Analyse(string file)
    {
        var placed = new List<MacroOrder.Placed>();
        Place(file, _context.Syntax(file).Nodes, [], placed);
        var own = _context.Syntax(file).Directives.ToHashSet(ReferenceEqualityComparer.Instance);
        var kind = _context.Files[file].Kind;
        var leaving = placed.Where(p => p.Changes(p.Directive.Name) && own.Contains(p.Directive) && !IsUndefinedLater(p, placed)).Select(p => p.Directive.Name).ToHashSet(StringComparer.Ordinal);
        var ordered = kind == FileKind.Header ? MacroOrder.Ordered(_context.Text(file), _context.Syntax(file).Nodes, placed, leaving) : [];
        var moved = ImmutableHashSet.CreateBuilder<int>();
        var inPlace = ImmutableHashSet.CreateBuilder<int>();
        var bodies = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var macro in placed.Where(p => p.Directive.Kind is DirectiveKind.Define or DirectiveKind.Undef && own.Contains(p.Directive)))
        {
            var directive = macro.Directive;
            var facts = FactSet.Of(
                ("undefined-later", IsUndefinedLater(macro, placed)),
                ("ordered", ordered.Contains(directive.Name)),
                ("file-kind", kind switch { FileKind.Header => "header", FileKind.Fragment => "fragment", _ => "source" }),
                ("used-by-others", _mentions.GetValueOrDefault(directive.Name) > (_context.Syntax(file).Identifiers.Contains(directive.Name) ? 1 : 0)));
            var answer = _context.Decide(Question.MacroHome, facts, file, directive.Span, directive.Name);
            if (answer.Value == "local")
            {
                kept.Add(directive.Name);
                continue;
            }

            moved.Add(directive.Offset);
            if (answer.Value == "both") inPlace.Add(directive.Offset);
            bodies[directive.Name] = [.. directive.Identifiers.Union(bodies.GetValueOrDefault(directive.Name, []))];
        }

        var names = bodies.Keys.ToImmutableHashSet(StringComparer.Ordinal);
        var disordered = names.Overlaps(kept) || placed.Any(p => p.Directive.Kind == DirectiveKind.Include && p.IsUnder(ordered));
        return new FileMacros(moved.ToImmutable(), names, bodies.ToImmutableDictionary(StringComparer.Ordinal), inPlace.ToImmutable(), disordered);
    }

    private void Place(string file, ImmutableArray<Node> nodes, ImmutableArray<Directive> path, List<MacroOrder.Placed> placed)
    {
        foreach (var node in nodes)
        {
            if (node is DirectiveNode single)
            {
                placed.Add(new MacroOrder.Placed(single.Directive, path));
                PlaceFragment(file, single.Directive, path, placed);
            }

            if (node is not ConditionalNode group) continue;
            foreach (var branch in group.Branches) Place(file, branch.Nodes, path.Add(branch.Opening), placed);
        }
    }

    /// <summary>An X-macro file undefines the macro that its includer defines for it: the include counts as the undef.</summary>
    private void PlaceFragment(string file, Directive directive, ImmutableArray<Directive> path, List<MacroOrder.Placed> placed)
    {
        if (directive.Kind != DirectiveKind.Include || _context.Includes.Resolve(file, directive) is not { IsProject: true } include) return;
        if (_context.Files[include.Target].Kind != FileKind.Fragment) return;
        foreach (var undef in _context.Syntax(include.Target).Nodes.OfType<DirectiveNode>().Where(node => node.Directive.Kind == DirectiveKind.Undef))
            placed.Add(new MacroOrder.Placed(undef.Directive with { Offset = directive.Offset }, path));
    }

    /// <summary>A macro is local only if an undef comes later and on every path: its branches are a prefix of the define's.</summary>
    private static bool IsUndefinedLater(MacroOrder.Placed macro, List<MacroOrder.Placed> all)
    {
        if (macro.Directive.Kind == DirectiveKind.Undef)
            return all.Any(p => p.Directive.Kind == DirectiveKind.Define && p.Directive.Name == macro.Directive.Name
                && p.Directive.Offset < macro.Directive.Offset && IsPrefix(macro.Path, p.Path));
        return all.Any(p => p.Directive.Kind == DirectiveKind.Undef && p.Directive.Name == macro.Directive.Name
            && p.Directive.Offset > macro.Directive.Offset && IsPrefix(p.Path, macro.Path));
    }

    private static bool IsPrefix(ImmutableArray<Directive> prefix, ImmutableArray<Directive> path) =>
        prefix.Length <= path.Length && prefix.AsSpan().SequenceEqual(path.AsSpan(0, prefix.Length));
}

using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Macros;

namespace Migrator.Planning.Variants;

/// <summary>Headers that mean different things in different translation units of one program (paper 4.2, 7.4).</summary>
public sealed class HeaderVariants(PlanContext context, MacroAnalysis macros)
{
    /// <summary>What the code of some header is made of, macros expanded.</summary>
    private readonly Lazy<HashSet<string>> _expanded = new(() => Expanded(context, macros));

    /// <summary>Macros whose definition matters: those, and what decides in some header.</summary>
    private readonly Lazy<HashSet<string>> _meaningful = new(() => Meaningful(context, macros));

    private readonly ILookup<string, (string Macro, string Definer)> _definedBeforeInclude = DefinedBeforeInclude(context);

    private readonly MacroOverrides _overrides = new(context, macros);

    private readonly Dictionary<string, HashSet<string>> _deciding = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<(string Macro, string Definer)>> _steering = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> _written = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether some unit compiles code of a header that another unit of its configuration skips: the header means different
    /// things in one program. Configurations may differ, as the header keeps its conditionals.
    /// </summary>
    /// <param name="file">The header.</param>
    /// <param name="counts">Which units are compared.</param>
    public bool Varies(string file, Func<UnitSummary, bool> counts)
    {
        var first = new Dictionary<int, string>();
        foreach (var (unit, pattern) in Patterns(file).Where(entry => counts(entry.Unit)))
            if (!first.TryAdd(unit.Configuration, pattern) && first[unit.Configuration] != pattern) return true;
        return false;
    }

    /// <summary>Whether units define macros otherwise that the code of some header expands: their text says something else, although its conditions do not.</summary>
    public bool VariesInMacros(string file) => Patterns(file, withMacros: true).Select(entry => entry.Pattern).Distinct().Skip(1).Any();

    /// <summary>What each unit that enters a header compiles of its conditional code: a digit for each stretch. What a header that nobody includes makes of it counts only where nothing else does.</summary>
    /// <param name="file">The header.</param>
    /// <param name="withMacros">Whether definitions of macros count that the code of some header expands.</param>
    public IEnumerable<(UnitSummary Unit, string Pattern)> Patterns(string file, bool withMacros = false)
    {
        var nodes = new List<Span>();
        CollectConditionalCode(context.Syntax(file).Nodes, inside: false, withMacros ? _expanded.Value : [], nodes);
        if (nodes.Count == 0) yield break;
        var units = context.Codebase.Units.Where(unit => !unit.IsC && unit.Enters(file)).ToLookup(unit => context.IsHeader(unit.File));
        foreach (var unit in units[!units[false].Any()])
        {
            // A unit that enters the file again skips what the guard holds: that tells nothing about the first time.
            var isRepeated = unit.Repeated.Contains(file);
            var skipped = unit.Skipped.Where(range => range.File == file && !(isRepeated && nodes.TrueForAll(range.Range.Contains))).Select(range => range.Range).ToList();
            yield return (unit, string.Concat(nodes.Select(node => skipped.Any(range => range.Contains(node)) ? '0' : '1')));
        }
    }

    private static void CollectConditionalCode(IEnumerable<Node> nodes, bool inside, HashSet<string> expanded, List<Span> code)
    {
        foreach (var node in nodes)
        {
            if (inside && node is TextNode { IsCode: true } || inside && node is DirectiveNode { Directive: { Kind: DirectiveKind.Define or DirectiveKind.Undef } macro } && expanded.Contains(macro.Name)) code.Add(node.Span);
            if (node is ConditionalNode group)
                foreach (var branch in group.Branches) CollectConditionalCode(branch.Nodes, inside: true, expanded, code);
        }
    }

    /// <summary>Macros that the header depends on, and that an includer defines in front of the include, or some other file in place of a default.</summary>
    public IEnumerable<(string Macro, string Definer)> SteeringMacros(string file)
    {
        if (_steering.TryGetValue(file, out var known)) return known;
        return _steering[file] = [.. Included(file).Union(_overrides.Of(file, Deciding(file).Contains))];
    }

    private IEnumerable<(string Macro, string Definer)> Included(string file)
    {
        if (!_definedBeforeInclude.Contains(file)) return [];
        var own = context.Includes.Closure(file).Prepend(file).Where(context.IsCode).SelectMany(f => macros.Of(f).Names).ToHashSet(StringComparer.Ordinal);
        return _definedBeforeInclude[file].Where(entry => Deciding(file).Contains(entry.Macro) || (!own.Contains(entry.Macro) && Written(file).Contains(entry.Macro)) || DecidesMacros(file, entry.Macro));
    }

    /// <summary>Whether a macro decides how another is defined, in a header of macros, that the code of a header uses.</summary>
    private bool DecidesMacros(string file, string macro)
    {
        if (!context.Syntax(file).HasCode) return false;
        var used = macros.ExpandedIdentifiers(file);
        return context.Includes.Closure(file).Where(context.IsCode).Any(header => !context.Syntax(header).HasCode && context.Syntax(header).Identifiers.Contains(macro) && Defines(context.Syntax(header).Nodes, macro, used, isTested: false));
    }

    private static bool Defines(IEnumerable<Node> nodes, string macro, HashSet<string> used, bool isTested) => nodes.Any(node => node switch
    {
        DirectiveNode { Directive: { Kind: DirectiveKind.Define or DirectiveKind.Undef } define } => isTested && used.Contains(define.Name),
        ConditionalNode group => group.Branches.Any(branch => branch.Opening.Identifiers.Contains(macro)) is var tests && group.Branches.Any(branch => Defines(branch.Nodes, macro, used, isTested || tests)),
        _ => false,
    });

    /// <summary>
    /// Macros in the conditions of a file that decide about more than a message to its user, or a macro that neither code of a header expands
    /// nor such a condition asks for: the macro part is read with the macros of whoever includes it.
    /// </summary>
    public HashSet<string> Deciding(string file)
    {
        if (_deciding.TryGetValue(file, out var found)) return found;
        _deciding[file] = found = new HashSet<string>(StringComparer.Ordinal);
        Decides(context.Syntax(file).Nodes, _meaningful.Value, found);
        return found;
    }

    private static HashSet<string> Expanded(PlanContext context, MacroAnalysis macros) => [.. context.Codebase.Syntax.Keys.Where(context.IsHeader).SelectMany(macros.ExpandedCode)];

    private static HashSet<string> Meaningful(PlanContext context, MacroAnalysis macros)
    {
        var found = Expanded(context, macros);
        for (var known = -1; known != found.Count;)
        {
            known = found.Count;
            foreach (var (file, syntax) in context.Codebase.Syntax.Where(file => context.IsHeader(file.Key)))
            {
                Decides(syntax.Nodes, found, found);
                foreach (var (_, used) in macros.Of(file).Bodies.Where(body => found.Contains(body.Key)).ToList()) found.UnionWith(used);
            }
        }

        return found;
    }

    private static bool Decides(IEnumerable<Node> nodes, HashSet<string> meaningful, HashSet<string> tested)
    {
        var decides = false;
        foreach (var node in nodes)
        {
            if (node is TextNode { IsCode: true }) decides = true;
            if (node is DirectiveNode { Directive: { } directive }) decides |= directive.Kind is DirectiveKind.Define or DirectiveKind.Undef ? meaningful.Contains(directive.Name)
                : !directive.IsMessage;
            if (node is not ConditionalNode group) continue;
            var inner = false;
            foreach (var branch in group.Branches) inner |= Decides(branch.Nodes, meaningful, tested);
            if (inner) tested.UnionWith(group.Branches.SelectMany(branch => branch.Opening.Identifiers));
            decides |= inner;
        }

        return decides;
    }

    /// <summary>Identifiers that stand in code or in the body of a macro, not only in conditions.</summary>
    private HashSet<string> Written(string file)
    {
        if (_written.TryGetValue(file, out var found)) return found;
        var syntax = context.Syntax(file);
        _written[file] = found = macros.CodeIdentifiers(file);
        found.UnionWith(syntax.Directives.Where(directive => !directive.IsConditional).SelectMany(directive => directive.Identifiers.Append(directive.Name)));
        found.IntersectWith(syntax.Identifiers);
        return found;
    }

    /// <summary>Macros that a file defines in front of an include directive, for the included file.</summary>
    private static ILookup<string, (string Macro, string Definer)> DefinedBeforeInclude(PlanContext context)
    {
        var result = new List<(string Header, string Macro, string Definer)>();
        foreach (var (file, syntax) in context.Codebase.Syntax)
        {
            var defined = new HashSet<string>(StringComparer.Ordinal);
            foreach (var directive in syntax.Directives)
            {
                if (directive.Kind == DirectiveKind.Define) defined.Add(directive.Name);
                if (directive.Kind == DirectiveKind.Undef) defined.Remove(directive.Name);
                if (directive.Kind != DirectiveKind.Include || defined.Count == 0) continue;
                if (context.Includes.Resolve(file, directive) is { IsProject: true } include) result.AddRange(defined.Select(macro => (include.Target, macro, file)));
            }
        }

        return result.Distinct().ToLookup(entry => entry.Header, entry => (entry.Macro, entry.Definer), StringComparer.Ordinal);
    }
}

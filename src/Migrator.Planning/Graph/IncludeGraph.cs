using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Graph;

/// <summary>Which file of the tree includes which, and what reaches what.</summary>
public sealed class IncludeGraph
{
    private readonly Dictionary<string, SortedDictionary<int, ResolvedInclude>> _byDirective = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _includers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _closures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Directive Directive, ResolvedInclude? Target)[]> _directives = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Other), bool> _withouts = [];
    private readonly Dictionary<string, Dictionary<string, int>> _orders = new(StringComparer.Ordinal);
    private readonly Codebase _codebase;

    public IncludeGraph(Codebase codebase)
    {
        _codebase = codebase;
        foreach (var include in codebase.Includes)
        {
            if (!_byDirective.TryGetValue(include.File, out var directives)) _byDirective[include.File] = directives = [];
            directives.TryAdd(include.Offset, include);
            if (!include.IsProject) continue;
            if (!_includers.TryGetValue(include.Target, out var includers)) _includers[include.Target] = includers = new HashSet<string>(StringComparer.Ordinal);
            includers.Add(include.File);
        }
    }

    /// <summary>Target of an include directive as the compiler resolved it; null where it never looked.</summary>
    public ResolvedInclude? Resolve(string file, Directive directive) =>
        _byDirective.TryGetValue(file, out var directives) && directives.TryGetValue(directive.Offset, out var include) ? include : null;

    /// <summary>Files of the tree that a file includes itself, in the order of its directives.</summary>
    public IEnumerable<string> Targets(string file) =>
        _byDirective.TryGetValue(file, out var directives)
            ? directives.Values.Where(include => include.IsProject).Select(include => include.Target).Distinct()
            : [];

    /// <summary>Files that include a file themselves.</summary>
    public IReadOnlySet<string> Includers(string file) => _includers.TryGetValue(file, out var includers) ? includers : new HashSet<string>();

    /// <summary>Files of the tree that a file includes, itself or through others; not the file.</summary>
    public IReadOnlySet<string> Closure(string file)
    {
        if (_closures.TryGetValue(file, out var closure)) return closure;
        closure = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(Targets(file));
        while (pending.TryPop(out var next))
            if (next != file && closure.Add(next))
                foreach (var target in Targets(next))
                    pending.Push(target);
        _closures.Add(file, closure);
        return closure;
    }

    /// <summary>Files that a file includes itself, or through others of the same kind; not what those of another kind include.</summary>
    /// <param name="file">The including file.</param>
    /// <param name="isOfKind">Whether a file counts.</param>
    public HashSet<string> TargetsOfKind(string file, Func<string, bool> isOfKind)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([file]);
        while (pending.TryPop(out var next))
            foreach (var target in Targets(next).Where(isOfKind))
                if (found.Add(target))
                    pending.Push(target);
        return found;
    }

    /// <summary>The same files in the order in which a translation unit meets them.</summary>
    public IEnumerable<string> InOrder(string file)
    {
        var seen = new HashSet<string>([file], StringComparer.Ordinal);
        var pending = new Stack<string>(Targets(file).Reverse());
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            yield return next;
            foreach (var target in Targets(next).Reverse()) pending.Push(target);
        }
    }

    /// <summary>Whether some unit reads a file without having read another before: then the file does not need what the other declares.</summary>
    public bool CanDoWithout(string file, string other)
    {
        if (!_withouts.TryGetValue((file, other), out var can))
            _withouts[(file, other)] = can = _codebase.Units.Any(unit => !unit.HasErrors && unit.Enters(file) && Order(unit.File) is var order
                && order.TryGetValue(file, out var own) && (!unit.Enters(other) || (order.TryGetValue(other, out var place) && place > own)));
        return can;
    }

    private Dictionary<string, int> Order(string unit)
    {
        if (!_orders.TryGetValue(unit, out var order))
            _orders[unit] = order = InOrder(unit).Prepend(unit).Select((file, i) => (file, i)).ToDictionary(entry => entry.file, entry => entry.i, StringComparer.Ordinal);
        return order;
    }

    /// <summary>Include directives of a file, resolved or not, in order.</summary>
    public IReadOnlyList<(Directive Directive, ResolvedInclude? Target)> Directives(string file)
    {
        if (_directives.TryGetValue(file, out var directives)) return directives;
        directives = [.. _codebase.Syntax[file].Directives.Where(d => d.Kind == DirectiveKind.Include).Select(d => (d, Resolve(file, d)))];
        _directives.Add(file, directives);
        return directives;
    }
}

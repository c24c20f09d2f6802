using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Includes;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Wrappers;

/// <summary>Which headers a wrapper unit includes, how it spells them and in which order.</summary>
/// <param name="context">The facts.</param>
/// <param name="conditions">Conditions around include directives.</param>
/// <param name="about">What the rules may ask of a file.</param>
internal sealed class WrapperHeaders(PlanContext context, ConditionPaths conditions, Func<string, FactSet> about)
{
    private readonly HashSet<string> _readAsCpp = [.. context.Codebase.Units.Where(unit => !unit.IsC).SelectMany(unit => unit.Entered)];
    private readonly Dictionary<string, ImmutableArray<string>?> _reached = new(StringComparer.Ordinal);

    /// <summary>Whether a header can stand at the top of a unit, where nothing steers it; if not, says so.</summary>
    public bool IsIncludable(string header)
    {
        var facts = about(header);
        var reason = facts["has-errors"].AsBool ? "it has errors"
            : !_readAsCpp.Contains(header) ? "no C++ source includes it"
            : facts["in-scope-include"].AsBool ? "it is included inside a namespace, class or function"
            : facts["repeated"].AsBool ? "it is meant to be included several times"
            : null;
        var refusal = Refusal(header);
        if (reason is null && refusal is null) return true;
        var rule = reason is null ? "keep-refused-from-wrapper" : "keep-header-from-wrapper";
        context.Report(rule, header, -1, $"{reason ?? $"the compiler refuses it there ({refusal})"}: the wrapper unit leaves it out; clients that need its names include it in front of the import");
        return false;
    }

    /// <summary>
    /// The includes of a unit. A header comes before those that it includes, as it does in a client, so that what it
    /// prepares for them is ready; a header that lives off another one comes behind it.
    /// </summary>
    /// <param name="headers">Headers to include.</param>
    /// <param name="unitPath">Path of the unit.</param>
    public ImmutableArray<WrapperInclude> Of(IReadOnlyCollection<string> headers, string unitPath)
    {
        var set = headers.ToHashSet(StringComparer.Ordinal);
        var ordered = new List<string>();
        var deferred = context.Codebase.Refusals.Select(refusal => refusal.Header).ToHashSet(StringComparer.Ordinal);
        // A header that others include under a condition comes with them: alone it would be there in any case.
        var withOthers = headers.SelectMany(context.Includes.Closure).ToHashSet(StringComparer.Ordinal);
        var listed = headers.Where(header => Reach(header) is { Length: 0 } || !withOthers.Contains(header)).ToHashSet(StringComparer.Ordinal);
        var roots = listed.OrderBy(header => deferred.Contains(header)).ThenBy(header => context.Includes.Includers(header).Any(set.Contains)).ThenBy(header => header, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var header in roots) Place(header);
        return [.. ordered.Select(header => new WrapperInclude(header, Spell(header, unitPath), Reach(header) ?? []))];

        void Place(string header)
        {
            if (!seen.Add(header)) return;
            string[] read = [header, .. context.Includes.Closure(header).Where(context.IsCode)];
            foreach (var (provider, _) in ImportPlanner.ByUse(context, header, read, listed.Contains)) Place(provider);
            ordered.Add(header);
        }
    }

    /// <summary>
    /// Conditions under which units come to read a header or fragment; null when they cannot be asked again, so that
    /// the header counts as there.
    /// </summary>
    public ImmutableArray<string>? Reach(string file)
    {
        if (_reached.TryGetValue(file, out var known)) return known;
        _reached[file] = []; // includes that go in a circle
        ImmutableArray<string>? found = null;
        var isFirst = true;
        foreach (var includer in context.Includes.Includers(file).Where(_readAsCpp.Contains).OrderBy(f => !context.IsHeader(f)).ThenBy(f => f, StringComparer.Ordinal))
            foreach (var (directive, target) in context.Includes.Directives(includer).Where(include => include.Target is { IsProject: true } t && t.Target == file))
            {
                var own = conditions.Of(includer, directive.Offset, "", out var unrepeatable);
                var outer = context.Files[includer].Kind is FileKind.Header or FileKind.Fragment ? Reach(includer) : [];
                ImmutableArray<string>? path = unrepeatable > 0 || outer is null ? null : [.. outer, .. own];
                if (path is { Length: 0 }) return _reached[file] = path;
                if (isFirst) found = path;
                isFirst = false;
            }

        return _reached[file] = isFirst ? [] : found;
    }

    /// <summary>What the compiler says of a header even when it comes behind all others.</summary>
    private string? Refusal(string header)
    {
        var refusals = context.Codebase.Refusals.Where(refusal => refusal.Header == header).ToList();
        return refusals.Count > 1 ? refusals[^1].Message : null;
    }

    /// <summary>As the clients spell it, or from the innermost include root; relative to the unit where there is none.</summary>
    private string Spell(string header, string unitPath)
    {
        var roots = context.Codebase.Input.IncludeRoots;
        var spelled = context.Includes.Includers(header)
            .SelectMany(file => context.Includes.Directives(file).Where(include => include.Target is { IsProject: true } target && target.Target == header))
            .Select(include => include.Directive.Name)
            .Where(name => name[0] is '<' or '"' && roots.Any(root => Join(root, name[1..^1]) == header) && !MeansAnother(name))
            .GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        if (spelled is not null) return spelled;
        var inner = context.Codebase.Input.InnermostRoot(header) ?? (roots.Contains(".") ? "." : null);
        var fromRoot = inner is null ? null : '"' + (inner == "." ? header : header[(inner.Length + 1)..]) + '"';
        return fromRoot is not null && !MeansAnother(fromRoot) ? fromRoot : '"' + IncludePlanner.Relative(unitPath, header) + '"';

        bool MeansAnother(string name)
        {
            var beside = Join(unitPath.Contains('/') ? unitPath[..unitPath.LastIndexOf('/')] : "", name[1..^1]);
            return name[0] == '"' && beside != header && context.Files.ContainsKey(beside);
        }
    }

    private static string Join(string folder, string path) => folder is "" or "." ? path : folder + "/" + path;
}

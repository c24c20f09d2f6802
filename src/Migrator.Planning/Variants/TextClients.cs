using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Files;
using Migrator.Planning.Flags;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Variants;

/// <summary>
/// Clients that configure a library for themselves, by macros in front of its headers or on their command line, or that are compiled with
/// flags which no compiled module takes. They keep its headers from becoming units, although everybody else could import them. Where the
/// preprocessor can tell such a client, the forwarding headers give it the text that the headers had (a copy beside each), and the others the
/// import. Only while entities keep their linkage (<see cref="AbiMode.Legacy"/>): else the text would declare other entities than the module.
/// </summary>
public sealed class TextClients
{
    private const string Rule = "configured-client-to-text";

    private readonly PlanContext _context;
    private readonly HeaderVariants _variants;
    private readonly DefinitionDifferences _definitions;
    private readonly ModuleMap _modules;
    private readonly ILookup<UnitSummary, string?> _apart;
    private readonly UnitMacros _macros;
    private readonly Dictionary<string, Configured> _configured = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, string Target, int Configuration, string Arguments)> _clients = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextCopyPlan?> _plans = new(StringComparer.Ordinal);

    /// <summary>A module with such clients.</summary>
    private sealed record Configured(ImmutableSortedSet<string> Conditions, HashSet<UnitSummary> Clients, ImmutableHashSet<string> Macros);

    public TextClients(PlanContext context, HeaderVariants variants, DefinitionDifferences definitions, ConfigurationFlags flags, ModuleMap modules, IReadOnlyList<ClientClash> clashes, Func<string, FactSet> about)
    {
        (_context, _variants, _definitions, _modules) = (context, variants, definitions, modules);
        _apart = flags.Apart.ToLookup(entry => entry.Unit, entry => entry.Condition);
        _macros = new UnitMacros(context, modules.ModuleOf);
        if (context.Codebase.Units.Select(unit => unit.Configuration).Distinct().Count() <= 1) FindConfigured(about);
        Marked = new MarkedClients(context, modules, clashes, module => _configured.TryGetValue(module, out var found) ? found.Clients.Select(unit => unit.File).ToHashSet(StringComparer.Ordinal) : ImmutableHashSet<string>.Empty);
    }

    /// <summary>Clients that get text although they are configured as the module.</summary>
    public MarkedClients Marked { get; }

    private void FindConfigured(Func<string, FactSet> about)
    {
        var headers = _context.Codebase.Syntax.Keys.Where(file => _context.IsHeader(file) && _modules.ModuleOf(file).Length > 0).ToLookup(_modules.ModuleOf, StringComparer.Ordinal);
        foreach (var module in headers)
            if (Find(module.Key, [.. module], about) is { } found)
                _configured.Add(module.Key, found);
        if (_context.Options.Abi == AbiMode.Module)
        {
            // Nothing of the module can be imported by them, and no text of it can stand beside it: what they read is text for all.
            _kept.UnionWith(_configured.SelectMany(module => module.Value.Clients.SelectMany(unit => unit.Entered).Where(file => _context.IsHeader(file) && _modules.ModuleOf(file) == module.Key)));
            _configured.Clear();
        }

        _clients.UnionWith(_configured.Values.SelectMany(found => found.Clients).Select(Key));
        _files.UnionWith(_clients.Select(client => client.File));
        // The text of a header may include a source, which then has to be text for everybody.
        _files.UnionWith(_configured.Values.SelectMany(found => found.Clients).SelectMany(unit => unit.Entered).Where(file => _context.Codebase.Syntax.ContainsKey(file) && _context.Files[file].Kind == FileKind.Source));
    }

    /// <summary>The copy of a header's text that such clients get; null when there are none. Those of a module that its module needs count, too: no client can have one as text and the other imported.</summary>
    public TextCopyPlan? CopyOf(string header)
    {
        var module = _modules.ModuleOf(header);
        if (module.Length == 0) return null;
        if (!_plans.TryGetValue(module, out var plan))
        {
            var found = _configured.Where(other => other.Key == module || Needs(module, other.Key)).Select(other => other.Value).ToList();
            var changes = found.SelectMany(other => other.Macros).Any(macro => _context.Codebase.Syntax.Any(file => _context.IsHeader(file.Key) && file.Value.Directives.Any(directive => directive.Kind is DirectiveKind.Define or DirectiveKind.Undef && directive.Name == macro)));
            var marks = Marked.Modules.Where(other => other == module || Needs(module, other)).Select(other => $"defined({MarkedClients.MacroOf(other)})");
            var conditions = found.SelectMany(other => other.Conditions).Distinct().Order(StringComparer.Ordinal).Concat(marks).ToImmutableArray();
            _plans[module] = plan = conditions.IsEmpty ? null : new TextCopyPlan("", conditions, changes ? $"CPPMOD_{module.Replace('.', '_').ToUpperInvariant()}_TEXT" : "");
        }

        var extension = Path.GetExtension(header);
        return plan is null ? null : plan with { Path = $"{header[..^extension.Length]}.text{extension}" };
    }

    /// <summary>Adds to the facts of a source whether it is such a client: then it stays as it is; and to those of a header, that clients which clash with it get text.</summary>
    public FactSet Tell(FactSet facts, string file)
    {
        if (_kept.Contains(file)) facts = facts.With("client-macros", true);
        if (facts["client-clash"].AsBool && Marked.AreApart(file)) facts = facts.With("client-clash", false);
        return _files.Contains(file) ? facts.With("configured-client", true) : facts;
    }

    /// <summary>Targets that compile sources of a module in such a configuration only: they build none of its units.</summary>
    public IEnumerable<string> TargetsOf(string module)
    {
        if (!_configured.TryGetValue(module, out var found)) return [];
        var sources = _context.Codebase.Units.Where(unit => _modules.ModuleOf(unit.File) == module).ToLookup(found.Clients.Contains, unit => unit.Target.Split(';', StringSplitOptions.RemoveEmptyEntries));
        return sources[true].SelectMany(targets => targets).Except(sources[false].SelectMany(targets => targets)).Order(StringComparer.Ordinal);
    }

    /// <summary>Whether there are such clients.</summary>
    public bool Any => _configured.Count > 0;

    /// <summary>Whether a unit is such a client, and imports no other module whose names it might use: then what it tells of the headers counts for nobody.</summary>
    public bool Contains(UnitSummary unit) =>
        _clients.Contains(Key(unit)) && unit.Entered.All(file => !_context.IsHeader(file) || _modules.ModuleOf(file) is "" || CopyOf(file) is not null);

    private static (string, string, int, string) Key(UnitSummary unit) => (unit.File, unit.Target, unit.Configuration, string.Join(' ', unit.Arguments));

    /// <summary>Says which clients get text.</summary>
    public void Report(PlanContext context)
    {
        Marked.Report(context);
        foreach (var (module, found) in _configured.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var files = found.Clients.Select(unit => unit.File).Distinct().Order(StringComparer.Ordinal).ToList();
            context.Report(Rule, files[0], -1,
                $"{files.Count} file(s) use {module} in another configuration than it is built in ({string.Join(" || ", found.Conditions)}): {string.Join(", ", files.Take(3))}{(files.Count > 3 ? ", …" : "")}; the forwarding headers give them the legacy text, which stays beside them as *.text.*, and others the import");
        }
    }

    private bool Needs(string module, string other) =>
        _modules.FilesOf(module).Any(file => _context.Includes.Closure(file).Any(target => _modules.ModuleOf(target) == other));

    private Configured? Find(string module, ImmutableArray<string> headers, Func<string, FactSet> about)
    {
        var troubled = headers.Where(header => about(header) is var facts && (facts["varies"].AsBool || facts["client-macros"].AsBool || facts["flags-differ"].AsBool || facts["differing-definition"].AsString.Length > 0) || _variants.VariesInMacros(header)).ToList();
        if (troubled.Count == 0) return null;
        var users = _context.Codebase.Units.Where(unit => !unit.IsC && !_context.IsHeader(unit.File) && headers.Any(header => unit.Enters(header))).ToList();
        var reference = new ModuleMacros(_macros, Own(users.Where(unit => _modules.ModuleOf(unit.File) == module && !_apart.Contains(unit)).ToList()), users);
        var decisive = headers.SelectMany(_variants.Deciding).Concat(troubled.Select(header => _definitions.Of(header, _ => true)).OfType<string>())
            .Concat(troubled.SelectMany(header => _variants.SteeringMacros(header)).Where(entry => _modules.ModuleOf(entry.Definer) != module).Select(entry => entry.Macro))
            .ToHashSet(StringComparer.Ordinal);
        var macros = troubled.SelectMany(header => Explain(header, module, reference, decisive)).ToHashSet(StringComparer.Ordinal);
        var clients = users.Where(unit => _apart[unit].Any(condition => condition is not null) || macros.Any(macro => reference.Differs(unit, macro))).ToHashSet();
        var conditions = macros.SelectMany(macro => reference.Conditions(macro, clients)).Concat(clients.SelectMany(unit => _apart[unit]).OfType<string>()).ToImmutableSortedSet(StringComparer.Ordinal);
        if (conditions.IsEmpty || clients.Count == 0 || users.Where(unit => _modules.ModuleOf(unit.File) != module).All(clients.Contains)) return null;
        var found = new Configured(conditions, clients, [.. macros]);
        return troubled.Any(header => IsFreed(header, found)) ? found : null;
    }

    /// <summary>A source that several targets compile (a test takes one into itself, with definitions of its own) speaks for its module in the target that has most of the module's sources.</summary>
    private static List<UnitSummary> Own(List<UnitSummary> sources)
    {
        var sizes = sources.GroupBy(unit => unit.Target, StringComparer.Ordinal).ToDictionary(target => target.Key, target => target.Select(unit => unit.File).Distinct().Count(), StringComparer.Ordinal);
        return [.. sources.GroupBy(unit => unit.File, StringComparer.Ordinal).SelectMany(file => file.Where(unit => sizes[unit.Target] == file.Max(other => sizes[other.Target])))];
    }

    /// <summary>Macros by which the units that see a header otherwise differ from the module's own.</summary>
    private IEnumerable<string> Explain(string header, string module, ModuleMacros reference, HashSet<string> decisive)
    {
        var steering = _variants.SteeringMacros(header).Where(entry => _modules.ModuleOf(entry.Definer) != module).Select(entry => entry.Macro);
        var expanded = _definitions.Of(header, _ => true) is { } name ? [name] : Array.Empty<string>();
        var patterns = _variants.Patterns(header, withMacros: true).ToList();
        var own = patterns.FirstOrDefault(entry => _modules.ModuleOf(entry.Unit.File) == module || !decisive.Any(macro => reference.Differs(entry.Unit, macro))).Pattern;
        var harmless = decisive.Where(macro => patterns.Any(entry => entry.Pattern == own && reference.Differs(entry.Unit, macro))).ToHashSet(StringComparer.Ordinal);
        var varying = own is null ? [] : patterns.Where(entry => entry.Pattern != own).SelectMany(entry =>
        {
            var different = decisive.Where(macro => reference.Differs(entry.Unit, macro)).ToList();
            return different.Exists(macro => !harmless.Contains(macro)) ? different.Where(macro => !harmless.Contains(macro)) : different;
        });
        return steering.Concat(expanded).Concat(varying).Where(macro => reference.IsKnown(macro) && reference.IsComparable(macro));
    }

    /// <summary>Whether a header means one thing to all units but such clients, and some unit is left to tell what.</summary>
    private bool IsFreed(string header, Configured found)
    {
        var others = _context.Codebase.Units.Where(unit => !found.Clients.Contains(unit) && unit.Enters(header)).ToList();
        return others.Count > 0 && !others.Any(_apart.Contains) && !_variants.Varies(header, unit => !found.Clients.Contains(unit))
            && !_variants.SteeringMacros(header).Any(entry => _modules.ModuleOf(entry.Definer) == _modules.ModuleOf(header) || !found.Macros.Contains(entry.Macro))
            && _definitions.Of(header, unit => !found.Clients.Contains(unit)) is null;
    }
}

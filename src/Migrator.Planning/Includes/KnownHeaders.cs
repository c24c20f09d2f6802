using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Planning.Configuration;

namespace Migrator.Planning.Includes;

/// <summary>
/// Headers of libraries that have a module already, as <c>cppmod.yml</c> says (<c>third-party</c>). What stands behind
/// <c>#include</c> is known only now, so here is found what no include matches.
/// </summary>
public sealed class KnownHeaders
{
    private readonly Dictionary<string, KnownModule?> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownModule> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _macros = new(StringComparer.Ordinal);
    private readonly ImmutableArray<KnownModule> _modules;

    /// <exception cref="Rules.RuleException">An entry matches no include, or none that an earlier one has left.</exception>
    public KnownHeaders(PlanContext context)
    {
        _modules = context.Configuration.ThirdParty;
        if (_modules.IsEmpty) return;
        Match(context);
        foreach (var module in _modules.DistinctBy(module => module.Module))
        {
            Spread(context, module);
            _macros[module.Module] = Macros(context, module.Module);
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool IsEmpty => _modules.IsEmpty;

    /// <summary>The modules, one entry a glob.</summary>
    public ImmutableArray<KnownModule> Modules => _modules;

    /// <summary>The module that an include stands for; null for any other include.</summary>
    public KnownModule? Of(Directive include) => IsEmpty ? null : _bySpelling.GetValueOrDefault(include.IncludePath);

    /// <summary>The module of a file of the tree that belongs to such a library: a vendored header, what it includes, the sources that define what it declares.</summary>
    public KnownModule? Of(string file) => _files.GetValueOrDefault(file);

    /// <summary>Macros that the headers of a module define; only those whose names occur in the tree are known.</summary>
    public IReadOnlySet<string> MacrosOf(string module) => _macros[module];

    private void Match(PlanContext context)
    {
        var matched = new Dictionary<KnownModule, KnownModule>();
        var taken = new HashSet<KnownModule>();
        foreach (var (directive, target) in context.Codebase.Syntax.Keys.SelectMany(context.Includes.Directives))
        {
            var found = _modules.Where(module => module.Headers.Matches(directive.IncludePath)).ToList();
            _bySpelling[directive.IncludePath] = found.FirstOrDefault();
            if (found.Count == 0) continue;
            taken.Add(found[0]);
            foreach (var later in found.Skip(1)) matched.TryAdd(later, found[0]);
            if (target is { IsProject: true } file) _files.TryAdd(file.Target, found[0]);
        }

        foreach (var module in _modules.Where(module => !taken.Contains(module)))
            throw module.Place.Error(matched.TryGetValue(module, out var earlier)
                ? $"what '{module.Headers.Pattern}' matches is taken by '{earlier.Headers.Pattern}', which stands in front of it"
                : $"'{module.Headers.Pattern}' matches no #include of the tree");
    }

    /// <summary>A vendored library is more than the headers that others include.</summary>
    private void Spread(PlanContext context, KnownModule module)
    {
        foreach (var header in _files.Where(file => file.Value.Module == module.Module).Select(file => file.Key).ToList())
            foreach (var inner in context.Includes.Closure(header))
                _files.TryAdd(inner, module);
        var declared = _files.Where(file => file.Value.Module == module.Module).SelectMany(file => context.Entities.In(file.Key)).Select(d => d.Usr).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in context.Codebase.Declarations.Where(d => d.IsDefinition && declared.Contains(d.Usr) && context.Files[d.File].Kind is FileKind.Source or FileKind.CSource))
            _files.TryAdd(definition.File, module);
    }

    private HashSet<string> Macros(PlanContext context, string module)
    {
        var own = _files.Where(file => file.Value.Module == module && context.IsCode(file.Key)).SelectMany(file => context.Syntax(file.Key).Directives)
            .Where(directive => directive.Kind == DirectiveKind.Define).Select(directive => directive.Name);
        var folders = Folders(context, module).ToHashSet(StringComparer.Ordinal);
        var globs = _modules.Where(entry => entry.Module == module).Select(entry => entry.Headers).ToList();
        bool IsOf(string header) => Ancestors(header).Any(folders.Contains) || Suffixes(header).Any(suffix => globs.Any(glob => glob.Matches(suffix)));
        return [.. own, .. context.Codebase.ForeignMacros.Where(macro => IsOf(macro.Header)).Select(macro => macro.Macro)];
    }

    /// <summary>
    /// Folders whose headers are all of the library: the one that an include names (<c>fmt/core.h</c>), with what lies in it.
    /// An include without folder (<c>zlib.h</c>) says nothing about its neighbours.
    /// </summary>
    private IEnumerable<string> Folders(PlanContext context, string module) =>
        context.Codebase.Syntax.Keys.SelectMany(context.Includes.Directives)
            .Where(include => include.Target is { IsProject: false } && include.Directive.IncludePath.Contains('/') && Of(include.Directive)?.Module == module)
            .Select(include => Path.GetDirectoryName(include.Target!.Value.Target)!);

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder)) yield return folder;
    }

    private static IEnumerable<string> Suffixes(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1)) yield return path[(slash + 1)..];
    }
}

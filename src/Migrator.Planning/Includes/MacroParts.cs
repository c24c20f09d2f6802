using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Macros;

namespace Migrator.Planning.Includes;

/// <summary>Which headers have a macro part, what it keeps, and which macro parts an include of a header stands for.</summary>
public sealed class MacroParts
{
    private readonly PlanContext _context;
    private readonly MacroAnalysis _macros;
    private readonly KnownModules _known;
    private readonly Func<string, FileFate> _fateOf;
    private readonly HashSet<string> _owners;

    public MacroParts(PlanContext context, MacroAnalysis macros, KnownModules known, Func<string, FileFate> fateOf)
    {
        _context = context;
        _macros = macros;
        _known = known;
        _fateOf = fateOf;
        _owners = context.Codebase.Syntax.Keys.Where(HasOwn).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Path of a header's macro part: <c>shape.h</c> has <c>shape.macros.h</c>.</summary>
    public static string PathOf(string header) => header[..^Path.GetExtension(header).Length] + ".macros.h";

    public bool Has(string header) => _owners.Contains(header);

    /// <summary>Headers whose macro parts an include of this file stands for: its own, or those of what it includes.</summary>
    public List<string> StandFor(string file)
    {
        var found = new List<string>();
        Collect(file, found, new HashSet<string>(StringComparer.Ordinal));
        return found;
    }

    /// <summary>Macros that reach whoever includes a header's macro part.</summary>
    public bool Supplies(string header, IReadOnlySet<string> identifiers) => _macros.Reaching(header).Any(identifiers.Contains);

    /// <summary>Spellings of what a macro part includes in front of everything although its header does not: what tells the standard library, and text behind other headers whose macros its conditions test.</summary>
    public IEnumerable<string> AddedIncludes(string header)
    {
        if (AsksForLibrary(header)) yield return "<version>";
        var direct = _context.Includes.Targets(header).Where(target => _fateOf(target) == FileFate.Text).SelectMany(target => _context.Includes.Closure(target).Prepend(target)).ToHashSet(StringComparer.Ordinal);
        var tested = Tested(header);
        foreach (var text in _context.Includes.InOrder(header).Where(file => _context.IsHeader(file) && _fateOf(file) == FileFate.Text && !direct.Contains(file) && Defines(file, tested)))
            yield return '"' + IncludePlanner.Relative(header, text) + '"';
    }

    /// <summary>Whether the macros or their conditions ask which standard library it is.</summary>
    private bool AsksForLibrary(string header) =>
        _context.Options.Std == StdMode.Import
        && _macros.Of(header).Bodies.Values.SelectMany(body => body)
            .Concat(ConditionWords(header)).Any(StandardHeaders.IsLibraryMacro);

    /// <summary>
    /// What the macro part keeps: standard headers, because its macros expand to what they define, and headers of text whose macros its conditions test. Of a
    /// fragment, the standard headers that the part of its unit's header passes on.
    /// </summary>
    public IEnumerable<Directive> KeptIncludes(string header)
    {
        if (IsFragment(header)) return _context.Options.Std == StdMode.Include ? KeptSystemIncludes(header) : [];
        if (!Has(header)) return [];
        var tested = Tested(header);
        return KeptSystemIncludes(header).Concat(_context.Includes.Directives(header).Where(include => include.Target is { IsProject: true } text && Decides(text.Target, tested)).Select(include => include.Directive));
    }

    private IEnumerable<Directive> KeptSystemIncludes(string header)
    {
        var needed = _macros.Of(header).Bodies.Values.SelectMany(body => body)
            .Concat(ConditionWords(header))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (directive, _) in _context.Includes.Directives(header).Where(include => include.Target is not { IsProject: true }))
        {
            if (_context.KnownHeaders.Of(directive) is { } module && !_known.IsReadAsText(module))
            {
                if (_known.SuppliesMacros(module, needed)) yield return directive;
                continue;
            }

            if (_context.Options.Std == StdMode.Include) yield return directive;
            else if (StandardHeaders.CName(directive.IncludePath) is { } c && needed.Any(name => StandardHeaders.DefinesMacro(c, name))) yield return directive;
            else if (!StandardHeaders.IsCpp(directive.IncludePath) && !StandardHeaders.IsC(directive.IncludePath) && _macros.Of(header).Names.Count > 0) yield return directive;
        }
    }

    /// <summary>Whether a header that stays text defines what the conditions of a macro part test: behind the part it would come too late.</summary>
    private bool Decides(string text, HashSet<string> tested) =>
        _fateOf(text) == FileFate.Text && _context.Includes.Closure(text).Prepend(text).Any(file => _fateOf(file) == FileFate.Text && _context.IsCode(file) && Defines(file, tested));

    private bool Defines(string text, HashSet<string> tested) =>
        tested.Count > 0 && _context.Syntax(text).Directives.Any(d => d.Kind == DirectiveKind.Define && tested.Contains(d.Name));

    /// <summary>What the conditions of a macro part test, its own macros aside; nothing where the part holds no directive that a condition could decide on.</summary>
    private HashSet<string> Tested(string header) =>
        _macros.Of(header).Moved.Count > 0 || _context.Options.Std == StdMode.Include
            ? ConditionWords(header).Except(_macros.Of(header).Names).ToHashSet(StringComparer.Ordinal) : [];

    private IEnumerable<string> ConditionWords(string header) => _context.Syntax(header).Directives.Where(d => d.IsConditional).SelectMany(d => d.Identifiers);

    private bool HasOwn(string file) =>
        _context.IsHeader(file)
        && _fateOf(file) is FileFate.Partition or FileFate.Macros
        && (_macros.Of(file).Moved.Count > 0 || (_context.Options.Std == StdMode.Include && _context.Includes.TargetsOfKind(file, IsFragment).Prepend(file).Any(member => KeptSystemIncludes(member).Any())));

    private bool IsFragment(string file) => _fateOf(file) == FileFate.Fragment;

    private void Collect(string file, List<string> found, HashSet<string> seen)
    {
        if (!seen.Add(file) || _fateOf(file) is FileFate.Text or FileFate.Client) return;
        if (Has(file))
        {
            if (!found.Contains(file)) found.Add(file);
            return;
        }

        foreach (var target in _context.Includes.Targets(file)) Collect(target, found, seen);
    }
}

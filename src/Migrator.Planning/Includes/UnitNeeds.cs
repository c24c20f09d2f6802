using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Configuration;
using Migrator.Planning.Macros;

namespace Migrator.Planning.Includes;

/// <summary>What one unit, with the fragments it includes, needs from headers: macros, C names, text headers.</summary>
public sealed class UnitNeeds
{
    /// <summary>Headers that nearly any other of the library includes.</summary>
    private static readonly ImmutableHashSet<string> Everywhere = ["utility", "type_traits", "initializer_list", "compare", "iterator", "new"];

    private readonly PlanContext _context;
    private readonly string _file;
    private readonly HashSet<string> _cNames;
    private readonly HashSet<string> _usedUsrs;

    public UnitNeeds(PlanContext context, MacroAnalysis macros, Func<string, FileFate> fateOf, string file)
    {
        _context = context;
        _file = file;
        Members = [file, .. context.Includes.TargetsOfKind(file, target => fateOf(target) == FileFate.Fragment).Order(StringComparer.Ordinal)];
        // Text that stays text is read in this unit: what steers it must come in front of it.
        var text = context.Includes.Closure(file).Where(f => fateOf(f) is FileFate.Text && context.IsCode(f) && context.KnownHeaders.Of(f) is null);
        Identifiers = Members.Concat(text).SelectMany(macros.ExpandedIdentifiers).ToHashSet(StringComparer.Ordinal);
        PreambleEnd = FirstCode(context.Syntax(file).Nodes) ?? context.Text(file).Length;
        CodeEnd = FileSyntax.Code(context.Syntax(file).Nodes).LastOrDefault()?.Span.End ?? int.MaxValue;
        SystemUses = [.. Members.SelectMany(member => context.SystemUses[member])];
        _usedUsrs = Members.SelectMany(context.Entities.UsesOf).Select(use => use.Usr).ToHashSet(StringComparer.Ordinal);
        _cNames = NeededCHeaders();
    }

    /// <summary>The file and the fragments that become part of its unit.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Identifiers of the unit's text once the macros of the tree are expanded.</summary>
    public IReadOnlySet<string> Identifiers { get; }

    /// <summary>Names of the system that the unit uses.</summary>
    public IReadOnlyList<SystemUse> SystemUses { get; }

    /// <summary>Offset of the first code of the file.</summary>
    public int PreambleEnd { get; }

    /// <summary>Offset behind the last code of the file; past everything when it has none.</summary>
    public int CodeEnd { get; }

    public bool UsesMacros(IEnumerable<string> names, StdMode std) => std == StdMode.Include || names.Any(Identifiers.Contains);

    public bool NeedsMacrosOf(string header) =>
        StandardHeaders.CName(header) is { } c ? Identifiers.Any(name => StandardHeaders.DefinesMacro(c, name))
            : header is "version" && Identifiers.Any(StandardHeaders.IsLibraryMacro);

    public bool NeedsNamesOf(string header) => StandardHeaders.CName(header) is { } c && _cNames.Contains(c);

    public bool Uses(string textHeader) =>
        _context.Entities.In(textHeader).Any(d => _usedUsrs.Contains(d.Usr))
        || _context.Syntax(textHeader).Directives.Any(d => d.Kind == DirectiveKind.Define && Identifiers.Contains(d.Name));

    /// <summary>
    /// With --std include: the standard headers that a unit may need of a text header which other units read in their global module fragments: no macro part
    /// passes them on, as one does those of a header that becomes a unit.
    /// </summary>
    /// <param name="textHeader">The header.</param>
    /// <param name="passedOn">Standard headers that the unit gets without it.</param>
    public IEnumerable<Directive> LibraryOf(string textHeader, IReadOnlySet<string> passedOn)
    {
        var uses = SystemUses.Where(use => use.Header.Length > 0).ToList();
        return _context.Includes.Directives(textHeader).Where(include => include.Target is { IsProject: false }).Select(include => include.Directive)
            .Where(include => include.IncludePath is var name && !passedOn.Contains(name) && (StandardHeaders.IsCpp(name)
                ? uses.Any(use => use.Header == name || (use.Name == "std" && !IsOffered(use))) || (name == "version" && Identifiers.Any(StandardHeaders.IsLibraryMacro))
                : StandardHeaders.CName(name) is { } c && (NeedsMacrosOf(name) || uses.Any(use => StandardHeaders.CName(use.Header) == c || (use.Name != "std" && !IsOffered(use))))));

        // A name may come with another header than the one which is for it, and from one that is the library's own.
        bool IsOffered(SystemUse use) => Everywhere.Contains(use.Header) || passedOn.Any(name => name == use.Header || (StandardHeaders.CName(use.Header) is { } c && StandardHeaders.CName(name) == c));
    }

    /// <summary>
    /// System headers that arrive through headers which become partitions: an import does not bring the text of another
    /// unit's global module fragment.
    /// </summary>
    /// <param name="isImported">Whether the unit imports a library instead of including its headers.</param>
    public IEnumerable<string> AddedSystemIncludes(Func<KnownModule, bool> isImported)
    {
        var own = _context.Includes.Directives(_file).Select(d => d.Directive.IncludePath).ToHashSet(StringComparer.Ordinal);
        var added = new SortedSet<string>(StringComparer.Ordinal);
        if (_context.Options.Std == StdMode.Include) return FromIncluders();
        foreach (var (directive, resolved) in _context.Includes.Closure(_file).Where(file => _context.IsCode(file) && _context.KnownHeaders.Of(file) is null).SelectMany(_context.Includes.Directives))
        {
            if (resolved is not { IsProject: false } || own.Contains(directive.IncludePath)) continue;
            if (_context.KnownHeaders.Of(directive) is { } module && isImported(module)) continue;
            var name = directive.IncludePath;
            if (StandardHeaders.IsCpp(name)) continue;
            if (!StandardHeaders.IsC(name) || NeedsMacrosOf(name) || NeedsNamesOf(name)) added.Add(directive.Name);
        }

        if (Identifiers.Any(StandardHeaders.IsLibraryMacro) && !own.Contains("version")) added.Add("<version>");
        var provided = own.Concat(added.Select(spelling => spelling[1..^1])).Select(StandardHeaders.CName).OfType<string>().ToList();
        foreach (var use in Members.SelectMany(member => _context.MacroUses[member]).Where(use => Path.IsPathRooted(use.DefinedIn)))
            if (StandardHeaders.OwnerOfMacro(use.Macro) is { } owner && !provided.Any(c => StandardHeaders.DefinesMacro(c, use.Macro)))
                added.Add($"<{owner}>");
        return added;
    }

    /// <summary>
    /// What a header uses of the library without including it: it lives off whoever includes it. Where it includes nothing of the library, that is
    /// all that they have; else what offers the used names, but for what comes with any header.
    /// </summary>
    private SortedSet<string> FromIncluders()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (SystemUses.Count == 0) return found;
        var own = LibraryOf(_context.Includes.Closure(_file).Prepend(_file), onlyRead: false).ToHashSet(StringComparer.Ordinal);
        var missing = SystemUses.Where(use => use.Name == "std" && StandardHeaders.IsCpp(use.Header) && !Everywhere.Contains(use.Header)).Select(use => $"<{use.Header}>").Except(own).ToHashSet(StringComparer.Ordinal);
        if (own.Count > 0 && missing.Count == 0) return found;
        found.UnionWith(LibraryOf(_context.Includes.Includers(_file).Where(_context.IsCode).SelectMany(file => _context.Includes.Closure(file).Prepend(file)).Where(file => file != _file), onlyRead: true).Where(name => own.Count == 0 || missing.Contains(name)));
        return found;
    }

    /// <summary>Headers of the library that some files include; those in inactive branches only when all are asked for.</summary>
    private IEnumerable<string> LibraryOf(IEnumerable<string> files, bool onlyRead) =>
        files.Where(_context.IsCode).SelectMany(_context.Includes.Directives)
            .Where(include => StandardHeaders.IsCpp(include.Directive.IncludePath) && (include.Target is { IsProject: false } || (include.Target is null && !onlyRead))).Select(include => include.Directive.Name);

    /// <summary>C headers with global names that <c>std.compat</c> does not export (POSIX and compiler extensions).</summary>
    private HashSet<string> NeededCHeaders()
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        if (_context.Options.StdNames.IsEmpty) return needed;
        var reachable = _context.Includes.Closure(_file).Prepend(_file).Where(_context.IsCode)
            .SelectMany(_context.Includes.Directives).Select(d => StandardHeaders.CName(d.Directive.IncludePath)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var use in SystemUses.Where(use => use.Name != "std" && !_context.Options.StdNames.Contains(use.Name)))
        {
            if (StandardHeaders.CName(use.Header) is { } owner && reachable.Contains(owner)) needed.Add(owner);
            else if (!use.Name.StartsWith("__", StringComparison.Ordinal)) needed.UnionWith(reachable);
        }

        return needed;
    }

    private static int? FirstCode(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is TextNode { IsCode: true }) return node.Span.Start;
            if (node is ConditionalNode group)
                foreach (var branch in group.Branches)
                    if (FirstCode(branch.Nodes) is { } inside)
                        return inside;
        }

        return null;
    }
}

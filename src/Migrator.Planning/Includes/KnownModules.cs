using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Configuration;
using Migrator.Planning.Files;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;

namespace Migrator.Planning.Includes;

/// <summary>
/// Whether units can import a library that has a module (<see cref="KnownHeaders"/>). Where the module's entities are not those
/// of its headers, a program sees either the text or the module: what one file needs as text, all that meet it read as text.
/// </summary>
public sealed class KnownModules
{
    private const string Rule = "report-third-party-text";

    private readonly PlanContext _context;
    private readonly MacroAnalysis _macros;
    private readonly Func<string, FileFate> _fateOf;
    private readonly Dictionary<string, TextReader?> _readers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mentioned;

    /// <summary>A file that needs the text of a library.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Offset">Place in it; negative for the whole file.</param>
    /// <param name="Why">Why, a clause.</param>
    private sealed record TextReader(string File, int Offset, string Why);

    /// <exception cref="Rules.RuleException">A module is one that the migration makes.</exception>
    public KnownModules(PlanContext context, MacroAnalysis macros, ModuleMap modules, Func<string, FileFate> fateOf)
    {
        _context = context;
        _macros = macros;
        _fateOf = fateOf;
        _mentioned = context.KnownHeaders.IsEmpty ? [] : context.Codebase.Syntax.Where(file => context.KnownHeaders.Of(file.Key) is null).SelectMany(file => file.Value.Identifiers).ToHashSet(StringComparer.Ordinal);
        foreach (var module in context.KnownHeaders.Modules)
            if (context.Codebase.Syntax.Keys.FirstOrDefault(file => IsUnit(file) && modules.ModuleOf(file) == module.Module) is { } clash)
                throw module.Place.Error($"'{module.Module}' is a module that the migration makes ({clash}); give one of them another name");
        foreach (var module in context.KnownHeaders.Modules.Where(module => !module.MixesWithHeaders).Select(module => module.Module).Distinct())
            if ((_readers[module] = FindTextReader(module)) is { } reader)
                context.Report(Rule, reader.File, reader.Offset, $"{reader.Why}, so every include of the module {module} stays text: both in one program would be two libraries; change it, or say mixes-with-headers if the module is made of its headers");
    }

    /// <summary>Whether some file reads the headers of the module as text, and would meet units that import it.</summary>
    public bool IsReadAsText(KnownModule module) => !module.MixesWithHeaders && _readers[module.Module] is not null;

    /// <summary>Whether text with these identifiers needs macros of the module.</summary>
    public bool SuppliesMacros(KnownModule module, IReadOnlySet<string> identifiers) => _context.KnownHeaders.MacrosOf(module.Module).Any(identifiers.Contains);

    /// <summary>Whether a unit sees the module, and not the text, through what it includes.</summary>
    public bool IsImportedBy(UnitNeeds needs, KnownModule module) => !IsReadAsText(module) && !SuppliesMacros(module, needs.Identifiers);

    /// <summary>Whether an include stands in a condition: the module may be missing where it does not hold.</summary>
    public bool IsConditional(string file, Directive include) => InBranch(_context.Syntax(file).Nodes, include, inside: false);

    /// <summary>Whether the file defines a macro in front of an include that nothing else mentions: it is for the header.</summary>
    public bool IsSteered(string file, Directive include) =>
        _context.Syntax(file).Directives.Any(d => d.Kind == DirectiveKind.Define && d.Offset < include.Offset && !_mentioned.Contains(d.Name));

    /// <summary>Reports an include that one unit keeps although others import the module.</summary>
    public void ReportKept(string file, Directive include, KnownModule module, UnitNeeds needs)
    {
        if (IsReadAsText(module)) return;
        var why = SuppliesMacros(module, needs.Identifiers) ? $"the unit uses the macro {MacroOf(module.Module, needs.Identifiers)} of it"
            : IsConditional(file, include) ? "it stands in a condition"
            : IsSteered(file, include) ? "a macro in front of it is meant for it"
            : "it stands in a scope";
        _context.Report(Rule, file, include.Offset, $"{include.Name} stays text and does not become an import of {module.Module}: {why}");
    }

    /// <summary>Reports a unit that gets the text of a module through its headers, because it uses a macro of it.</summary>
    public void ReportThrough(string file, KnownModule module, UnitNeeds needs)
    {
        if (!IsReadAsText(module) && MacroOf(module.Module, needs.Identifiers) is { } macro)
            _context.Report(Rule, file, -1, $"the headers of {module.Module} stay text and do not become an import of it: the unit uses the macro {macro} of them");
    }

    /// <summary>The import that stands for an include of the module.</summary>
    public static ImportPlan Import(KnownModule module, bool isHeader, string reason) =>
        new(module.Module, "", module.Namespace, "", isHeader ? EntityAccess.Public : EntityAccess.Private, reason);

    private bool IsUnit(string file) => _fateOf(file) is FileFate.Partition or FileFate.Implementation or FileFate.Macros;

    private TextReader? FindTextReader(string module)
    {
        var files = _context.Codebase.Syntax.Keys.Where(file => _context.KnownHeaders.Of(file) is null).ToList();
        bool Includes(string file) => _context.Includes.Directives(file).Any(include => _context.KnownHeaders.Of(include.Directive)?.Module == module);
        var including = files.Where(Includes).ToHashSet(StringComparer.Ordinal);
        if (!including.Any(IsUnit)) return null;
        foreach (var file in files.Where(file => including.Contains(file) || _context.Includes.Closure(file).Any(including.Contains)))
            if (WhyText(file, module, including.Contains(file)) is { } reader && Meets(file))
                return reader;
        return null;
    }

    private TextReader? WhyText(string file, string module, bool includes)
    {
        var identifiers = _macros.ExpandedIdentifiers(file);
        if (MacroOf(module, identifiers) is { } macro) return new TextReader(file, -1, $"this file uses the macro {macro}");
        if (!includes) return null;
        foreach (var (directive, _) in _context.Includes.Directives(file).Where(include => _context.KnownHeaders.Of(include.Directive)?.Module == module))
        {
            if (!IsUnit(file)) return new TextReader(file, directive.Offset, $"this file is no unit and includes {directive.Name}");
            if (FileFactBuilder.IsInScope(_context.Outline(file), directive.Offset)) return new TextReader(file, directive.Offset, $"{directive.Name} is included inside a scope");
            if (IsConditional(file, directive)) return new TextReader(file, directive.Offset, $"{directive.Name} is included under a condition");
            if (IsSteered(file, directive)) return new TextReader(file, directive.Offset, $"a macro in front of {directive.Name} is meant for it");
        }

        return null;
    }

    private string? MacroOf(string module, IReadOnlySet<string> identifiers) => _context.KnownHeaders.MacrosOf(module).Order(StringComparer.Ordinal).FirstOrDefault(identifiers.Contains);

    /// <summary>Whether a translation unit reads the file and a unit: the text of the one and the imports of the other come together.</summary>
    private bool Meets(string file) => _context.Codebase.Syntax.Keys
        .Where(other => other == file || _context.Includes.Closure(other).Contains(file))
        .Any(other => IsUnit(other) || _context.Includes.Closure(other).Any(IsUnit));

    private static bool InBranch(IEnumerable<Node> nodes, Directive include, bool inside) => nodes.Any(node => node switch
    {
        DirectiveNode single => inside && single.Directive.Offset == include.Offset,
        ConditionalNode group => group.Branches.Any(branch => InBranch(branch.Nodes, include, inside: true)),
        _ => false,
    });
}

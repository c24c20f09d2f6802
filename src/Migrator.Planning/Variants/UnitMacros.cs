using System.Globalization;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Planning.Flags;

namespace Migrator.Planning.Variants;

/// <summary>The macros that a unit brings to the headers of a library: those of its command line, and those that its own files define.</summary>
/// <param name="context">The facts.</param>
/// <param name="moduleOf">Module of a file; empty for clients.</param>
public sealed class UnitMacros(PlanContext context, Func<string, string> moduleOf)
{
    private readonly Dictionary<UnitSummary, Dictionary<string, string>> _commands = [];
    private readonly Dictionary<UnitSummary, Dictionary<string, string>> _files = [];

    /// <summary>Values by macro on the command line, as <c>NAME=value</c>.</summary>
    public IReadOnlyDictionary<string, string> OfCommand(UnitSummary unit)
    {
        if (!_commands.TryGetValue(unit, out var found)) _commands[unit] = found = DefinitionDifferences.Definitions(unit.Arguments);
        return found;
    }

    /// <summary>Values by macro that the unit's main file and client headers define in active text, as <c>NAME=value</c>.</summary>
    public IReadOnlyDictionary<string, string> OfFiles(UnitSummary unit)
    {
        if (_files.TryGetValue(unit, out var found)) return found;
        _files[unit] = found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in unit.Entered.Append(unit.File).Distinct().Where(file => context.Codebase.Syntax.ContainsKey(file) && (file == unit.File || moduleOf(file).Length == 0)))
        {
            foreach (var directive in context.Syntax(file).Directives.Where(directive => directive.Kind is DirectiveKind.Define or DirectiveKind.Undef && !unit.Skips(file, directive.Span)))
                if (directive.Kind == DirectiveKind.Undef) found.Remove(directive.Name);
                else found[directive.Name] = directive.Name + "=" + Value(context.Text(file).Slice(directive.Span), directive.Name);
        }

        return found;
    }

    /// <summary>What the macro is for the headers that the unit includes: its own text counts more than its command line; null when it is undefined.</summary>
    public string? Of(UnitSummary unit, string macro) => OfFiles(unit).GetValueOrDefault(macro) ?? OfCommand(unit).GetValueOrDefault(macro);

    private static string Value(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal) + name.Length;
        var end = line.IndexOfAny(['/', '\n', '\r'], at);
        return line[at..(end < 0 ? line.Length : end)].Trim();
    }
}

/// <summary>The macros that the interface units of a module are compiled with: the definitions on the command lines of its sources, or of all clients of a library that is only headers.</summary>
public sealed class ModuleMacros
{
    private readonly UnitMacros _macros;
    private readonly List<UnitSummary> _models;
    private readonly bool _hasSources;
    private readonly Dictionary<string, string?> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public ModuleMacros(UnitMacros macros, List<UnitSummary> sources, List<UnitSummary> users)
    {
        _macros = macros;
        _hasSources = sources.Count > 0;
        _models = _hasSources ? sources : users;
    }

    /// <summary>Whether one value is right for the module: its sources agree, and none gives itself another.</summary>
    public bool IsKnown(string macro)
    {
        if (!_known.TryGetValue(macro, out var known)) _known[macro] = known = !_hasSources || _models.All(unit => _macros.Of(unit, macro) == Of(macro));
        return known;
    }

    /// <summary>Whether a unit brings another value than the module is compiled with.</summary>
    public bool Differs(UnitSummary unit, string macro) => IsKnown(macro) && _macros.Of(unit, macro) != Of(macro);

    /// <summary>Conditions that tell the units which bring another value; none when the preprocessor cannot compare.</summary>
    public IEnumerable<string> Conditions(string macro, IEnumerable<UnitSummary> clients)
    {
        var own = Of(macro);
        if (own is null) return [$"defined({macro})"];
        var values = clients.Select(unit => _macros.Of(unit, macro)).Distinct().Where(value => value != own).ToList();
        return values.Select(value => value is null ? $"!defined({macro})" : $"{macro} != {own[(macro.Length + 1)..]}").Distinct();
    }

    /// <summary>Whether <see cref="Conditions"/> can tell all clients.</summary>
    public bool IsComparable(string macro) => Of(macro) is not { } own || int.TryParse(own[(macro.Length + 1)..], NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    private string? Of(string macro)
    {
        if (_own.TryGetValue(macro, out var own)) return own;
        var values = _models.Select(unit => _macros.OfCommand(unit).GetValueOrDefault(macro)).Distinct().ToList();
        return _own[macro] = values.Count == 1 ? values[0] : null;
    }
}

using Migrator.Model.Facts;
using Migrator.Planning.Macros;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Flags;

/// <summary>
/// Macros that command lines of one configuration define differently (paper 4.2). The compiler ignores such a difference between a module and its
/// importers: code of a header that expands the macro would get the value of the module, for everybody.
/// </summary>
public sealed class DefinitionDifferences
{
    private readonly PlanContext _context;
    private readonly MacroAnalysis _macros;
    private readonly List<(UnitSummary Unit, Dictionary<string, string> Definitions)> _units;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public DefinitionDifferences(PlanContext context, MacroAnalysis macros)
    {
        _context = context;
        _macros = macros;
        _units = [.. context.Codebase.Units.Where(unit => !unit.IsC && !context.IsHeader(unit.File)).Select(unit => (unit, Definitions(unit.Arguments)))];
        foreach (var name in _units.SelectMany(unit => unit.Definitions.Keys).Distinct())
            if (AreDifferent(_units, name))
                _names.Add(name);
    }

    /// <summary>Adds the fact to those of a header.</summary>
    public FactSet Tell(FactSet facts, string file) => Of(file, _ => true) is { } name ? facts.With("differing-definition", name) : facts;

    /// <summary>A macro that the code of a header expands, and that units which enter it define differently; null when there is none.</summary>
    /// <param name="file">The header.</param>
    /// <param name="counts">Which units are compared.</param>
    public string? Of(string file, Func<UnitSummary, bool> counts)
    {
        if (_names.Count == 0 || !_context.IsHeader(file)) return null;
        var used = _macros.ExpandedCode(file);
        var candidates = _names.Where(used.Contains).Order(StringComparer.Ordinal).ToList();
        if (candidates.Count == 0) return null;
        var units = _units.Where(unit => unit.Unit.Enters(file) && counts(unit.Unit)).ToList();
        return candidates.FirstOrDefault(name => AreDifferent(units, name));
    }

    private static bool AreDifferent(List<(UnitSummary Unit, Dictionary<string, string> Definitions)> units, string name) =>
        units.GroupBy(unit => unit.Unit.Configuration).Any(own => own.Select(unit => unit.Definitions.GetValueOrDefault(name)).Distinct().Skip(1).Any());

    /// <summary>Values by macro; a macro without one has the value 1, and of two commands on one macro the last counts.</summary>
    internal static Dictionary<string, string> Definitions(IReadOnlyList<string> arguments)
    {
        var definitions = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Length < 2 || arguments[i][..2] is not ("-D" or "-U")) continue;
            var isDefine = arguments[i][1] == 'D';
            var macro = arguments[i].Length > 2 ? arguments[i][2..] : ++i < arguments.Count ? arguments[i] : "";
            var parts = macro.Split('=', 2);
            if (!isDefine) definitions.Remove(macro);
            else if (macro.Length > 0) definitions[parts[0].Split('(')[0]] = parts.Length > 1 ? macro : parts[0] + "=1";
        }

        return definitions;
    }
}

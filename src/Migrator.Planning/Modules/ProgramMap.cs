using Migrator.Model.Facts;

namespace Migrator.Planning.Modules;

/// <summary>
/// In which programs a file may end up. Two tests may define one name, each for itself; a library is part of every program of its
/// configuration.
/// </summary>
public sealed class ProgramMap
{
    private readonly Dictionary<string, HashSet<string>> _programs = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, int Configuration)> _everywhere = [];
    private readonly ILookup<string, int> _configurations;

    public ProgramMap(PlanContext context)
    {
        var mains = context.Codebase.Declarations.Where(d => d.DefinesMain).Select(d => d.File).ToHashSet(StringComparer.Ordinal);
        bool IsClient(string file) => mains.Contains(file) || context.ClientFolders.Contains(file);
        var plugIns = context.Codebase.Input.PlugIns.Select(plugIn => plugIn.Target).ToHashSet(StringComparer.Ordinal);
        var programs = context.Codebase.Units.SelectMany(unit => Targets(unit).Select(target => (Target: target, unit.File)))
            .GroupBy(unit => unit.Target, unit => unit.File, StringComparer.Ordinal)
            .Where(target => plugIns.Contains(target.Key) || target.Any(mains.Contains) || target.All(IsClient))
            .Select(target => target.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var unit in context.Codebase.Units.Where(unit => !unit.IsC && context.Files[unit.File].Kind != FileKind.Header))
        {
            var own = Targets(unit) is { Length: > 0 } targets ? (targets.All(programs.Contains) ? targets : null) : IsClient(unit.File) ? [unit.File] : null;
            foreach (var file in unit.Entered)
            {
                var known = _programs.GetValueOrDefault(file) ?? (_programs[file] = new HashSet<string>(StringComparer.Ordinal));
                if (own is null) _everywhere.Add((file, unit.Configuration));
                else known.UnionWith(own.Select(program => $"{unit.Configuration}:{program}"));
            }
        }

        _configurations = context.Codebase.Units.SelectMany(unit => unit.Entered.Select(file => (File: file, unit.Configuration))).Distinct().ToLookup(entry => entry.File, entry => entry.Configuration, StringComparer.Ordinal);
    }

    /// <summary>Whether both may be part of one program; a header that no source reaches is part of none.</summary>
    public bool MayMeet(string left, string right) =>
        _programs.TryGetValue(left, out var first) && _programs.TryGetValue(right, out var second)
        && (first.Overlaps(second) || _configurations[left].Intersect(_configurations[right]).Any(number => _everywhere.Contains((left, number)) || _everywhere.Contains((right, number))));

    private static string[] Targets(UnitSummary unit) => unit.Target.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

using Migrator.Model.Facts;

namespace Migrator.Planning.Modules;

/// <summary>Files of which only loadable targets are made (paper 5.6): their sources, and the headers of modules that have no other.</summary>
public sealed class PlugInFiles
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    public PlugInFiles(PlanContext context, Func<string, string> moduleOf)
    {
        var targets = context.Codebase.Input.PlugIns.Select(plugIn => plugIn.Target).ToHashSet(StringComparer.Ordinal);
        var named = context.Codebase.Input.PlugIns.SelectMany(plugIn => plugIn.Sources).ToHashSet(StringComparer.Ordinal);
        if (targets.Count == 0) return;
        bool IsPlugIn(UnitSummary unit) => unit.Target.Length == 0 ? named.Contains(unit.File) : unit.Target.Split(';').All(targets.Contains);
        var sources = context.Codebase.Units.Where(unit => context.Files[unit.File].Kind == FileKind.Source).GroupBy(unit => unit.File, StringComparer.Ordinal)
            .ToDictionary(units => units.Key, units => units.All(IsPlugIn), StringComparer.Ordinal);
        var modules = sources.Where(source => moduleOf(source.Key).Length > 0).GroupBy(source => moduleOf(source.Key), source => source.Value, StringComparer.Ordinal)
            .Where(module => module.All(isPlugIn => isPlugIn)).Select(module => module.Key).ToHashSet(StringComparer.Ordinal);
        _files.UnionWith(sources.Where(source => source.Value).Select(source => source.Key));
        _files.UnionWith(context.Codebase.Syntax.Keys.Where(file => context.IsHeader(file) && modules.Contains(moduleOf(file))));
    }

    public bool Contains(string file) => _files.Contains(file);
}

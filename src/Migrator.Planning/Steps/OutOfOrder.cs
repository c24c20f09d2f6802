namespace Migrator.Planning.Steps;

/// <summary>Says what the directories of a run need of those that are left for later: their units include that as text, and what the text includes of the module stays text with it.</summary>
/// <param name="context">The facts.</param>
/// <param name="heldBack">Files that are left for later.</param>
/// <param name="ruleOf">The rule that decided what becomes of a file.</param>
/// <param name="isUnit">Whether a file is a unit, or a part of one.</param>
public sealed class OutOfOrder(PlanContext context, IReadOnlySet<string> heldBack, Func<string, string> ruleOf, Func<string, bool> isUnit)
{
    private const string Rule = "report-needed-first";

    private const int ShownFiles = 3;

    /// <summary>Rules that keep a file because of another that stays text.</summary>
    private static readonly string[] s_because = ["keep-text-closure", "keep-source-of-text"];

    public void Report()
    {
        var selected = context.Codebase.Syntax.Keys.Where(file => context.IsSelected(file)).ToList();
        var kept = selected.Where(file => s_because.Contains(ruleOf(file))).ToLookup(DirectoryGraph.FolderOf, StringComparer.Ordinal);
        var needs =
            from file in selected
            where isUnit(file) || kept[DirectoryGraph.FolderOf(file)].Contains(file)
            from include in context.Includes.Directives(file)
            let target = include.Target?.Target ?? ""
            where heldBack.Contains(target)
            group (File: file, include.Directive.Offset, Target: target) by (From: DirectoryGraph.FolderOf(file), To: DirectoryGraph.FolderOf(target));
        foreach (var need in needs)
        {
            var (file, offset, target) = need.Min();
            var (from, to) = need.Key.From == need.Key.To ? (file, target) : need.Key;
            var others = need.Select(pair => pair.File).Distinct().Count() - 1;
            var more = others == 0 ? "" : others == 1 ? ", and one more of its files does something like it" : $", and {others} more of its files do something like it";
            context.Report(Rule, file, offset, $"{from} needs {to} first: {file} includes {target}{more}; it is read as text for now{Staying([.. kept[need.Key.From]])}");
        }
    }

    private static string Staying(List<string> files) => files.Count switch
    {
        0 => "",
        1 => $", and {files[0]} stays text with it",
        <= ShownFiles => $", and {string.Join(", ", files)} stay text with it",
        _ => $", and {string.Join(", ", files.Take(ShownFiles))} and {files.Count - ShownFiles} more stay text with it",
    };
}

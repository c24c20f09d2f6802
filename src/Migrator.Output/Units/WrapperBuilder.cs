using System.Collections.Immutable;
using System.Text;
using Migrator.Model.Plans;
using Migrator.Model.Units;

namespace Migrator.Output.Units;

/// <summary>Makes the unit that includes headers and exports their names.</summary>
internal static class WrapperBuilder
{
    public static ModuleUnit Build(WrapperPlan plan) => new()
    {
        Kind = UnitKind.Wrapper,
        Path = plan.Path,
        Origin = "",
        NewLine = "\n",
        Module = plan.Module,
        GlobalFragment = Fragment(plan.Includes),
        Imports = [.. plan.Needs.Select(module => new ImportPlan(module, "", "", "", EntityAccess.Private, "headers of it are included"))],
        Exports = [.. Blocks(plan.Exports)],
    };

    private static string Fragment(IEnumerable<WrapperInclude> includes)
    {
        var text = new StringBuilder();
        foreach (var include in includes)
        {
            foreach (var condition in include.Conditions) text.Append(condition);
            text.Append($"#include {include.Spelling}\n");
            foreach (var _ in include.Conditions) text.Append("#endif\n");
        }

        return text.ToString();
    }

    /// <summary>One block a namespace, in the order in which they are met; names of one file and condition together.</summary>
    private static IEnumerable<ExportBlock> Blocks(ImmutableArray<WrapperExport> exports)
    {
        foreach (var block in exports.GroupBy(export => string.Join("::", export.Scope.Select(part => part.Name)), StringComparer.Ordinal))
        {
            var groups = new List<List<WrapperExport>>();
            foreach (var export in block)
            {
                var last = groups.Count > 0 ? groups[^1][0] : null;
                if (last is null || last.File != export.File || !last.Conditions.SequenceEqual(export.Conditions)) groups.Add([]);
                groups[^1].Add(export);
            }

            yield return new ExportBlock(block.First().Scope, [.. groups.Select(group => new ExportGroup(group[0].File, group[0].Conditions, [.. group]))]);
        }
    }
}

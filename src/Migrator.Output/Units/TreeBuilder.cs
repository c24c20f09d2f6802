using System.Collections.Immutable;
using System.Text;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Units;

namespace Migrator.Output.Units;

/// <summary>Carries out a plan: the same module tree for both dialects. Decides nothing.</summary>
public static class TreeBuilder
{
    public static ModuleTree Build(Codebase codebase, Plan plan)
    {
        var texts = codebase.Input.Files.Where(file => file.Text is not null).ToDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal);
        var prelude = Prelude(codebase, plan);
        var showStd = plan.Modules.Where(module => module.ShowsStd).Select(module => module.Name).ToHashSet(StringComparer.Ordinal);
        var macroParts = plan.Files.Values.Select(file => file.MacroPart).ToHashSet(StringComparer.Ordinal);
        var units = new List<ModuleUnit>();
        foreach (var file in plan.Files.Values)
        {
            if (file.Program is not null) units.Add(Builder(file.Program).Unit(UnitKind.Program));
            if (!file.TextMacros.IsEmpty) units.Add(Builder(file).TextClient());
            if (file.IsImportingClient) units.Add(Builder(file).Client(GlobalImports(file)));
            if (file.Fate is FileFate.Copy or FileFate.Client or FileFate.Text or FileFate.Forward) continue;
            var builder = Builder(file);
            switch (file.Fate)
            {
                case FileFate.Partition:
                    if (file.SharesUnitOf.Length == 0) units.AddRange(file.Units.Select(unit => Builder(unit).Unit(UnitKind.InterfacePartition)));
                    units.Add(builder.ForwardingHeader(prelude) with { ShowsStd = showStd.Contains(file.Module) });
                    break;
                case FileFate.Implementation:
                    units.Add(builder.Unit(UnitKind.ImplementationPartition));
                    break;
                case FileFate.Macros:
                    units.Add(builder.ForwardingHeader(""));
                    break;
                case FileFate.Fragment:
                    units.Add(builder.Fragment());
                    break;
            }

            if (file.TextCopy is not null) units.Add(builder.TextCopy());
            if (file.MacroPart.Length > 0) units.Add(builder.MacroPart());
        }

        units.AddRange(plan.Wrappers.Select(WrapperBuilder.Build));
        units.AddRange(plan.Modules.Where(module => !module.Interfaces.IsEmpty).Select(module => Primary(module, plan)));
        return new ModuleTree([.. units.OrderBy(unit => unit.Path, StringComparer.Ordinal)]);

        ImmutableArray<GlobalImport> GlobalImports(FilePlan client) =>
            [.. client.Imports.SelectMany(import => plan.Files.Values.Where(file => file.Fate == FileFate.Partition).SelectMany(file => file.Units).Where(unit => unit.Namespace == import.Namespace && unit.Label == import.Label))
                .Select(unit => new GlobalImport(unit.Namespace, UnitBuilder.GlobalNamesOf(unit))).Where(import => import.Names != GlobalNames.None).Distinct()];

        UnitBuilder Builder(FilePlan file) => new(texts[file.Path], codebase.Syntax[file.Path], plan.Outlines[file.Path], file, plan.Options, other => Builder(plan.Files[other]), path => plan.Files.ContainsKey(path) || macroParts.Contains(path));
    }

    private static ModuleUnit Primary(ModulePlan module, Plan plan) => new()
    {
        Kind = UnitKind.PrimaryInterface,
        Path = module.PrimaryPath,
        Origin = "",
        NewLine = "\n",
        Module = module.Name,
        Namespace = module.Namespace,
        Imports = [.. module.Interfaces.SelectMany(header => plan.Files[header].Units).Select(file =>
            new ImportPlan(module.Name, file.Partition, file.Namespace, file.Label, EntityAccess.Public, file.Path))],
    };

    /// <summary>
    /// Text of a standard header behind an import of a unit whose global fragment holds the same text is an error of today's
    /// compilers: forwarding headers bring first what the files outside any module include later, and what the text of another module does.
    /// </summary>
    private static string Prelude(Codebase codebase, Plan plan)
    {
        if (plan.Options.Std != StdMode.Include && !plan.Files.Values.Any(KeepsText)) return "";
        // In a branch that no compiler entered there may be headers that this library does not have.
        var active = codebase.Includes.Select(include => (include.File, include.Offset)).ToHashSet();
        var entered = codebase.Units.SelectMany(unit => unit.Entered.Append(unit.File)).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Directive> Included(string file) => entered.Contains(file)
            ? codebase.Syntax[file].Directives.Where(directive => active.Contains((file, directive.Offset)))
            : codebase.Syntax[file].Nodes.OfType<DirectiveNode>().Select(node => node.Directive);
        var headers = plan.Files.Values.Where(file => (file.Fate is FileFate.Client or FileFate.Text || (file.TextCopy is not null && plan.Modules.Length > 1)) && codebase.Syntax.ContainsKey(file.Path))
            .SelectMany(file => Included(file.Path))
            .Where(directive => directive.Kind == DirectiveKind.Include && directive.IsAngled && StandardHeaders.IsCpp(directive.IncludePath))
            .Select(directive => directive.IncludePath).Distinct().Order(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var header in headers) text.Append($"#include <{header}>\n");
        return text.ToString();
    }

    /// <summary>Whether a unit's global fragment holds more than C headers: then standard headers may come with it.</summary>
    private static bool KeepsText(FilePlan file) =>
        file.Fate is FileFate.Partition or FileFate.Implementation
        && (file.Imports.Any(import => import.IsForeign) // its own global fragment is not known
            || file.Includes.Values.Any(include => include.Fate == IncludeFate.Keep && !StandardHeaders.IsC(include.Target))
            || file.AddedIncludes.Any(spelling => !StandardHeaders.IsC(spelling[1..^1]) && !spelling.EndsWith(".macros.h\"", StringComparison.Ordinal)));
}

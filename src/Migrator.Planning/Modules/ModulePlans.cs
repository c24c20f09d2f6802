using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Modules;

/// <summary>Lists the modules, and the units of each: imported ones first.</summary>
internal static class ModulePlans
{
    /// <param name="context">The facts.</param>
    /// <param name="plans">The plan of each file.</param>
    /// <param name="later">Headers that become interface partitions in a later run.</param>
    public static ImmutableArray<ModulePlan> Of(PlanContext context, ImmutableSortedDictionary<string, FilePlan> plans, IEnumerable<string> later)
    {
        var expected = later.ToLookup(header => plans[header].Module, StringComparer.Ordinal);
        var modules = ImmutableArray.CreateBuilder<ModulePlan>();
        foreach (var module in plans.Values.Where(plan => plan.Fate is FileFate.Partition or FileFate.Implementation && plan.SharesUnitOf.Length == 0).GroupBy(plan => plan.Module, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var interfaces = module.Where(plan => plan.Fate == FileFate.Partition).SelectMany(plan => plan.Units).ToDictionary(plan => plan.Partition, StringComparer.Ordinal);
            IEnumerable<string> Imports(string partition) => interfaces[partition].Imports.Select(import => import.Partition).Where(interfaces.ContainsKey);
            var ordered = StronglyConnected.Components(interfaces.Keys, Imports).SelectMany(component => component).Select(partition => interfaces[partition].Path).Distinct().ToImmutableArray();
            var space = module.GroupBy(plan => plan.Namespace, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            var plan = new ModulePlan(module.Key, space, PrimaryPath(context, module.Key, [.. ordered, .. expected[module.Key]]),
                ordered, [.. module.Where(plan => plan.Fate == FileFate.Implementation).Select(plan => plan.Path)]);
            modules.Add(context.Options.Describes && !ordered.IsEmpty ? plan with { DescriptionPath = DescriptionPath(context, plan) } : plan);
        }

        var byName = modules.ToDictionary(module => module.Name, StringComparer.Ordinal);
        IEnumerable<string> Imported(string module) => byName[module].Interfaces.Concat(byName[module].Implementations)
            .SelectMany(file => plans[file].Units).SelectMany(unit => unit.Imports).Select(import => import.Module).Where(other => other != module && byName.ContainsKey(other));
        return [.. StronglyConnected.Components(byName.Keys, Imported).SelectMany(component => component).Select(name => byName[name])];
    }

    /// <summary>The primary interface stands in the folder that holds all interface partitions of its module.</summary>
    private static string PrimaryPath(PlanContext context, string module, ImmutableArray<string> headers)
    {
        var folders = headers.IsEmpty ? [] : headers[0].Split('/')[..^1];
        foreach (var header in headers)
            folders = [.. folders.Zip(header.Split('/')[..^1]).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        var path = string.Join('/', folders.Append(module + ".module.cppm"));
        return context.Files.ContainsKey(path) ? string.Join('/', folders.Append(module + ".primary.module.cppm")) : path;
    }

    /// <summary>The description stands beside the primary interface (paper 6.1: a simple convention maps module names to file names).</summary>
    private static string DescriptionPath(PlanContext context, ModulePlan module)
    {
        var path = module.PrimaryPath[..^".cppm".Length] + ".txt";
        if (context.Files.ContainsKey(path)) path = module.PrimaryPath[..^".cppm".Length] + ".description.txt";
        context.Record("module-to-description", Question.UnitAttributes, module.Interfaces[0], default, module.Name, path, "--describe asks for it");
        return path;
    }
}

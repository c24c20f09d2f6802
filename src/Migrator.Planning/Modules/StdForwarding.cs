using Migrator.Model.Plans;
using Migrator.Planning.Files;

namespace Migrator.Planning.Modules;

/// <summary>
/// Modules whose forwarding headers import <c>std</c>, too: those that have imported it themselves, or import one that has. In text behind an import that has imported
/// <c>std</c> and does not show it, clang 22 never comes back from looking up <c>std::remove</c> (llvm/llvm-project#219639).
/// </summary>
/// <param name="context">The facts.</param>
/// <param name="plans">Plans of all files, by path.</param>
internal sealed class StdForwarding(PlanContext context, IReadOnlyDictionary<string, FilePlan> plans)
{
    private const string Rule = "std-to-forwarding-header";

    /// <summary>Names of the modules.</summary>
    public IReadOnlySet<string> Modules()
    {
        var reaching = Reaching();
        var clashes = new StdClashes(context);
        var spared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var client in plans.Values.Where(plan => plan.Fate is FileFate.Client or FileFate.Text && plan.TextMacros.IsEmpty && !context.IsHeader(plan.Path) && context.IsCode(plan.Path)))
        {
            var read = context.Includes.Closure(client.Path);
            var seen = read.Where(header => FateOf(header) == FileFate.Partition).Select(header => plans[header].Module).Where(reaching.Contains).Distinct().Order(StringComparer.Ordinal).ToList();
            if (seen.Count == 0 || !clashes.Clashes(client.Path, [client.Path, .. read.Where(file => context.IsCode(file) && FateOf(file) is FileFate.Client or FileFate.Text or FileFate.Fragment)])) continue;
            spared.UnionWith(seen);
            context.Report(Rule, client.Path, -1,
                $"a name that it uses under using namespace std, or inside std, is also one of the std module: headers of {string.Join(", ", seen)} do not import std for their clients (clang 22 comes to no end on one that says std::remove)");
        }

        reaching.ExceptWith(spared);
        foreach (var header in plans.Values.Where(plan => plan.Fate == FileFate.Partition && reaching.Contains(plan.Module)))
            context.Record(Rule, Question.IncludeFate, header.Path, default, "std", "import", $"module {header.Module} has imported it");
        return reaching;
    }

    private HashSet<string> Reaching()
    {
        var importers = plans.Values.Where(plan => plan.Fate == FileFate.Partition).SelectMany(plan => plan.Units)
            .SelectMany(unit => unit.Imports.Select(import => (Importer: unit.Module, Imported: import.Module))).Distinct().ToLookup(edge => edge.Imported, edge => edge.Importer, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(["std", "std.compat"]);
        while (pending.TryPop(out var next))
            foreach (var module in importers[next].Where(found.Add)) pending.Push(module);
        return found;
    }

    private FileFate? FateOf(string file) => plans.TryGetValue(file, out var plan) ? plan.Fate : null;
}

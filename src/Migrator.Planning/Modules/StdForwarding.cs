using Migrator.Model.Plans;

namespace Migrator.Planning.Modules;

/// <summary>
/// Modules whose forwarding headers import <c>std</c>, too: those that have imported it themselves, or import one that has. In text behind an import that has imported
/// <c>std</c> and does not show it, clang 22 never comes back from looking up <c>std::remove</c>.
/// </summary>
/// <param name="context">The facts.</param>
/// <param name="plans">Plans of all files, by path.</param>
/// <param name="clashes">Whether a name of a file would mean something else with every name of <c>std</c> in sight.</param>
internal sealed class StdForwarding(PlanContext context, IReadOnlyDictionary<string, FilePlan> plans, Func<string, bool> clashes)
{
    private const string Rule = "std-to-forwarding-header";

    /// <summary>Names of the modules.</summary>
    public IReadOnlySet<string> Modules()
    {
        var reaching = Reaching();
        foreach (var client in plans.Values.Where(plan => plan.Fate is FileFate.Client or FileFate.Text && context.IsCode(plan.Path)))
        {
            var seen = context.Includes.Closure(client.Path).Where(IsInterface).Select(header => plans[header].Module).Where(reaching.Contains).Distinct().Order(StringComparer.Ordinal).ToList();
            if (seen.Count == 0 || !clashes(client.Path)) continue;
            reaching.ExceptWith(seen);
            context.Report(Rule, client.Path, -1,
                $"a name that it uses under using namespace std, or inside std, is also one of the std module: headers of {string.Join(", ", seen)} do not import std for their clients (clang 22 comes to no end on one that says std::remove)");
        }

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

    private bool IsInterface(string header) => plans.TryGetValue(header, out var plan) && plan.Fate == FileFate.Partition;
}

using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Graph;

namespace Migrator.Planning.Includes;

/// <summary>
/// Calls in templates that find their function only in headers which clients happened to include first: argument-dependent lookup does not
/// find it for <c>float</c>, and a unit has no includer. Operators are left to that lookup. The unit imports the header itself, as long as that one does not need it in turn.
/// </summary>
/// <param name="context">The facts.</param>
/// <param name="isPartition">Whether a file becomes an interface unit.</param>
/// <param name="moduleOf">Module of a file.</param>
/// <param name="shared">Headers that share a unit.</param>
public sealed class DependentCalls(PlanContext context, Func<string, bool> isPartition, Func<string, string> moduleOf, SharedPartitions shared)
{
    private const string Rule = "dependent-call-to-import";

    private readonly Dictionary<string, List<string>> _needed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _added = new(StringComparer.Ordinal);

    /// <summary>Headers of the same module that a unit needs for its dependent calls, with what it calls.</summary>
    /// <param name="file">The file.</param>
    /// <param name="members">It and the fragments that become part of its unit.</param>
    public IEnumerable<(string Provider, string Use)> Of(string file, IReadOnlyCollection<string> members)
    {
        var reached = context.Includes.Closure(file);
        foreach (var call in Unresolved(context, members, reached).Where(call => !call.First().Name.StartsWith("operator", StringComparison.Ordinal)).OrderBy(call => call.Key, StringComparer.Ordinal))
            foreach (var provider in call.Where(declaration => context.IsHeader(declaration.File)).GroupBy(declaration => declaration.Usr, StringComparer.Ordinal).Select(Declaring).Distinct().Order(StringComparer.Ordinal))
            {
                if (!isPartition(provider) || moduleOf(provider) != moduleOf(file) || shared.EntryOf(provider) == shared.EntryOf(file)) continue;
                if (!AddedTo(file).Contains(provider))
                {
                    if (Needs(provider, file)) continue;
                    AddedTo(file).Add(provider);
                    context.Record(Rule, Question.IncludeFate, file, default, call.Key, "import", $"a template calls it, which {provider} declares");
                    context.Report(Rule, file, -1, $"a template calls {call.Key}, which {provider} declares and nothing that it includes: the unit imports it; add the include, as a client may not have it");
                }

                yield return (provider, call.Key);
            }
    }

    /// <summary>
    /// Functions that templates call and that the compiler chooses among later, by name, where neither the unit nor what it includes has one of the
    /// name: where they have one, it will do with what it has.
    /// </summary>
    /// <param name="context">The facts.</param>
    /// <param name="members">The file and the fragments that become part of its unit.</param>
    /// <param name="reached">What its includes reach.</param>
    public static IEnumerable<IGrouping<string, Declaration>> Unresolved(PlanContext context, IReadOnlyCollection<string> members, IReadOnlySet<string> reached) =>
        members.SelectMany(context.Entities.UsesOf).Where(use => use.Kind == ReferenceKind.Ambiguous)
            .SelectMany(use => context.Entities.Of(use.Usr)).Where(declaration => declaration.Kind == EntityKind.Function && !declaration.Is(DeclarationTraits.Friend))
            .GroupBy(declaration => declaration.QualifiedName, StringComparer.Ordinal)
            .Where(name => !name.Any(declaration => members.Contains(declaration.File) || reached.Contains(declaration.File)));

    /// <summary>The header that declares an overload: one that also defines it needs more.</summary>
    private static string Declaring(IEnumerable<Declaration> overload) => overload.OrderBy(declaration => declaration.IsDefinition).ThenBy(declaration => declaration.File, StringComparer.Ordinal).First().File;

    private List<string> AddedTo(string file)
    {
        if (!_added.TryGetValue(file, out var found)) _added[file] = found = [];
        return found;
    }

    private bool Needs(string provider, string file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([provider]);
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            if (shared.EntryOf(next) == shared.EntryOf(file)) return true;
            foreach (var needed in shared.Of(next) is { } unit ? unit.Members.Concat(unit.Members.SelectMany(NeededBy)) : NeededBy(next)) pending.Push(needed);
        }

        return false;
    }

    private IEnumerable<string> NeededBy(string file)
    {
        if (!_needed.TryGetValue(file, out var found))
            _needed[file] = found = [.. ImportPlanner.NeededBy(context, file, isPartition)];
        return found.Concat(_added.GetValueOrDefault(file, []));
    }
}

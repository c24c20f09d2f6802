using Migrator.Planning.Includes;

namespace Migrator.Planning.Graph;

/// <summary>Headers that need each other, over includes and over uses that no include covers (paper 2.5, 4.8).</summary>
public static class CyclicHeaders
{
    /// <summary>The cycles among some headers: each in the order of paths.</summary>
    public static List<List<string>> Find(PlanContext context, Func<string, bool> isMember)
    {
        var headers = context.Codebase.Syntax.Keys.Where(file => context.IsHeader(file) && isMember(file)).ToHashSet(StringComparer.Ordinal);
        return [.. StronglyConnected.Components(headers, header => Needs(context, header).Where(headers.Contains)).Where(component => component.Count > 1).OrderBy(component => component[0], StringComparer.Ordinal)];
    }

    /// <summary>One way round the cycle, as a reader follows it: <c>a.h → b.h → a.h</c>.</summary>
    public static string Show(PlanContext context, IReadOnlyList<string> component)
    {
        var members = component.ToHashSet(StringComparer.Ordinal);
        var start = component[0];
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var pending = new Queue<string>([start]);
        while (pending.TryDequeue(out var header))
            foreach (var next in Needs(context, header).Where(members.Contains).Order(StringComparer.Ordinal))
            {
                if (next == start)
                {
                    var path = new List<string> { start };
                    for (var step = header; ; step = before[step])
                    {
                        path.Insert(0, step);
                        if (step == start) return string.Join(" → ", path);
                    }
                }

                if (before.TryAdd(next, header)) pending.Enqueue(next);
            }

        return string.Join(" → ", component.Append(start));
    }

    private static IEnumerable<string> Needs(PlanContext context, string header) =>
        context.Includes.Targets(header).Concat(ImportPlanner.ByUse(context, header, [header], context.IsHeader).Select(found => found.Provider));
}

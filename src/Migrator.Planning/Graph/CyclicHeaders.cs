using Migrator.Planning.Includes;

namespace Migrator.Planning.Graph;

/// <summary>Headers that need each other, over includes and over uses that no include covers (paper 2.5, 4.8).</summary>
public static class CyclicHeaders
{
    /// <summary>The cycles among some headers: each in the order of paths.</summary>
    public static List<List<string>> Find(PlanContext context, Func<string, bool> isMember)
    {
        var headers = context.Codebase.Syntax.Keys.Where(file => context.IsHeader(file) && isMember(file)).ToHashSet(StringComparer.Ordinal);
        return [.. StronglyConnected.Components(headers, header => Needs(context, header, headers)).Where(component => component.Count > 1).OrderBy(component => component[0], StringComparer.Ordinal)];
    }

    /// <summary>The shortest way round, as a reader follows it, through whatever headers it leads: <c>a.h → b.h → a.h</c>.</summary>
    public static string Show(PlanContext context, IReadOnlyList<string> component)
    {
        var headers = context.Codebase.Syntax.Keys.Where(context.IsHeader).ToHashSet(StringComparer.Ordinal);
        var start = component[0];
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        var pending = new Queue<string>([start]);
        while (pending.TryDequeue(out var header))
            foreach (var next in Needs(context, header, headers).Order(StringComparer.Ordinal))
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

    /// <summary>Members that a header needs, itself or through headers that are none: an umbrella stands for what it includes.</summary>
    private static IEnumerable<string> Needs(PlanContext context, string header, HashSet<string> members)
    {
        var seen = new HashSet<string>([header], StringComparer.Ordinal);
        var pending = new Stack<string>(ImportPlanner.NeededBy(context, header, context.IsHeader));
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            if (members.Contains(next)) yield return next;
            else foreach (var target in context.Includes.Targets(next)) pending.Push(target);
        }
    }
}

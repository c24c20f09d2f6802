namespace Migrator.Planning.Modules;

/// <summary>Which groups of files, the libraries to be, include files of each other, while files are still being given to groups.</summary>
/// <param name="context">The facts.</param>
/// <param name="groupOf">The groups so far.</param>
internal sealed class GroupDependencies(PlanContext context, IReadOnlyDictionary<string, string> groupOf)
{
    /// <summary>
    /// What it costs to give a header to a group: each library that would depend on one more counts once, and a cycle of libraries more than all of them.
    /// </summary>
    public Func<string, int> CostOf(string header)
    {
        var users = GroupsOf(context.Includes.Includers(header));
        var used = GroupsOf(context.Includes.Targets(header));
        if (users.Union(used).Count() < 2) return _ => 0;
        var edges = groupOf.GroupBy(file => file.Value, file => file.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => GroupsOf(group.SelectMany(context.Includes.Targets)), StringComparer.Ordinal);
        var reached = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var cycle = users.Count + used.Count + 1;
        return group => users.Where(user => user != group).Sum(user => Cost(user, group)) + used.Where(other => other != group).Sum(other => Cost(group, other));

        int Cost(string user, string other) => Reach(other).Contains(user) ? cycle : Reach(user).Contains(other) ? 0 : 1;

        HashSet<string> Reach(string group)
        {
            if (reached.TryGetValue(group, out var found)) return found;
            reached.Add(group, found = []);
            var pending = new Stack<string>([group]);
            while (pending.TryPop(out var next))
                foreach (var other in edges[next])
                    if (found.Add(other)) pending.Push(other);
            return found;
        }
    }

    private HashSet<string> GroupsOf(IEnumerable<string> files) =>
        files.Select(file => groupOf.GetValueOrDefault(file, "")).Where(group => group.Length > 0).ToHashSet(StringComparer.Ordinal);
}

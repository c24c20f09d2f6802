namespace Migrator.Planning.Modules;

/// <summary>Which groups of files, the libraries to be, include files of each other, while files are still being given to groups.</summary>
internal sealed class GroupDependencies
{
    private readonly PlanContext _context;
    private readonly IReadOnlyDictionary<string, string> _groupOf;
    private readonly Dictionary<string, HashSet<string>> _edges = new(StringComparer.Ordinal);

    /// <param name="context">The facts.</param>
    /// <param name="groupOf">The groups so far; for each file that follows, <see cref="Add"/> is called.</param>
    public GroupDependencies(PlanContext context, IReadOnlyDictionary<string, string> groupOf)
    {
        _context = context;
        _groupOf = groupOf;
        foreach (var file in groupOf.Keys) Add(file);
    }

    /// <summary>Takes note of the group of a file.</summary>
    public void Add(string file)
    {
        var group = _groupOf[file];
        Edges(group).UnionWith(GroupsOf(_context.Includes.Targets(file)));
        foreach (var user in GroupsOf(_context.Includes.Includers(file))) Edges(user).Add(group);
    }

    /// <summary>
    /// What it costs to give a header to a group: each library that would depend on one more counts once, and a cycle of libraries more than all of them.
    /// </summary>
    public Func<string, int> CostOf(string header)
    {
        var users = GroupsOf(_context.Includes.Includers(header));
        var used = GroupsOf(_context.Includes.Targets(header));
        if (users.Union(used).Count() < 2) return _ => 0;
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
                foreach (var other in Edges(next))
                    if (found.Add(other)) pending.Push(other);
            return found;
        }
    }

    private HashSet<string> Edges(string group)
    {
        if (!_edges.TryGetValue(group, out var edges)) _edges.Add(group, edges = new HashSet<string>(StringComparer.Ordinal));
        return edges;
    }

    private HashSet<string> GroupsOf(IEnumerable<string> files) =>
        files.Select(file => _groupOf.GetValueOrDefault(file, "")).Where(group => group.Length > 0).ToHashSet(StringComparer.Ordinal);
}

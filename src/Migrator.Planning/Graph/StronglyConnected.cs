namespace Migrator.Planning.Graph;

/// <summary>Strongly connected components of a small graph (Tarjan), without recursion: include chains can be deep.</summary>
public static class StronglyConnected
{
    /// <summary>The components, each one after all that it points to; members and ties in ordinal order.</summary>
    /// <param name="nodes">Every node.</param>
    /// <param name="edges">Nodes that a node points to; unknown ones are ignored.</param>
    public static List<List<string>> Components(IEnumerable<string> nodes, Func<string, IEnumerable<string>> edges)
    {
        var sorted = nodes.Order(StringComparer.Ordinal).ToList();
        var known = sorted.ToHashSet(StringComparer.Ordinal);
        var state = new Dictionary<string, Visit>(StringComparer.Ordinal);
        var open = new Stack<string>();
        var components = new List<List<string>>();
        foreach (var root in sorted)
            if (!state.ContainsKey(root))
                Walk(root, known, edges, state, open, components);
        return components;
    }

    private sealed class Visit(int index, IEnumerator<string> targets)
    {
        public int Index { get; } = index;

        public int Low { get; set; } = index;

        public bool IsOpen { get; set; } = true;

        public IEnumerator<string> Targets { get; } = targets;
    }

    private static void Walk(
        string root,
        HashSet<string> known,
        Func<string, IEnumerable<string>> edges,
        Dictionary<string, Visit> state,
        Stack<string> open,
        List<List<string>> components)
    {
        var path = new Stack<string>();
        Enter(root);
        while (path.TryPeek(out var node))
        {
            var visit = state[node];
            if (visit.Targets.MoveNext())
            {
                var target = visit.Targets.Current;
                if (!state.TryGetValue(target, out var seen)) Enter(target);
                else if (seen.IsOpen) visit.Low = Math.Min(visit.Low, seen.Index);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out var parent)) state[parent].Low = Math.Min(state[parent].Low, visit.Low);
            if (visit.Low == visit.Index) components.Add(Close(node, state, open));
        }

        void Enter(string node)
        {
            var targets = edges(node).Where(known.Contains).Order(StringComparer.Ordinal).GetEnumerator();
            state.Add(node, new Visit(state.Count, targets));
            open.Push(node);
            path.Push(node);
        }
    }

    private static List<string> Close(string root, Dictionary<string, Visit> state, Stack<string> open)
    {
        var members = new List<string>();
        string member;
        do
        {
            member = open.Pop();
            state[member].IsOpen = false;
            members.Add(member);
        }
        while (member != root);
        members.Sort(StringComparer.Ordinal);
        return members;
    }
}

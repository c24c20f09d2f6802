using Migrator.Planning.Graph;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Planning;

public sealed class StronglyConnectedTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a>b b>c", "c b a")]
    [InlineData("c>b b>a", "a b c")]
    [InlineData("a>b b>a", "a+b")]
    [InlineData("a>a", "a")]
    [InlineData("a>b b>c c>a c>d", "d a+b+c")]
    [InlineData("a>b b>a c>d d>c b>c", "c+d a+b")]
    [InlineData("a>b a>c b>d c>d d>b", "b+d c a")]
    public void Finds_components_in_build_order(string graph, string expected)
    {
        var edges = graph.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(edge => edge.Split('>')).ToLookup(edge => edge[0], edge => edge[1]);
        var nodes = edges.SelectMany(group => group.Append(group.Key)).Distinct();
        string.Join(' ', StronglyConnected.Components(nodes, node => edges[node]).Select(component => string.Join('+', component))).ShouldBe(expected);
    }

    [Fact]
    public void A_long_chain_needs_no_stack()
    {
        var nodes = Enumerable.Range(0, 100_000).Select(i => i.ToString("D6")).ToList();
        var components = StronglyConnected.Components(nodes, node => int.Parse(node) + 1 < nodes.Count ? [nodes[int.Parse(node) + 1]] : []);
        components.Count.ShouldBe(nodes.Count);
        components[0].ShouldBe([nodes[^1]]);
    }

    [Fact]
    public void Random_graphs_agree_with_reachability()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var count = random.Next(1, 9);
            var nodes = Enumerable.Range(0, count).Select(i => $"n{i}").ToList();
            var edges = Enumerable.Range(0, random.Next(16)).Select(_ => (From: nodes[random.Next(count)], To: nodes[random.Next(count)])).ToLookup(edge => edge.From, edge => edge.To);
            var components = StronglyConnected.Components(nodes.OrderBy(_ => random.Next()), node => edges[node]);
            components.SelectMany(component => component).ShouldBe(nodes, ignoreOrder: true);
            for (var i = 0; i < components.Count; i++)
                foreach (var from in components[i])
                    foreach (var to in nodes)
                    {
                        var together = components[i].Contains(to);
                        together.ShouldBe(from == to || (Reaches(from, to) && Reaches(to, from)));
                        if (edges[from].Contains(to)) components.FindIndex(component => component.Contains(to)).ShouldBeLessThanOrEqualTo(i);
                    }

            bool Reaches(string from, string to)
            {
                var seen = new HashSet<string>();
                var open = new Stack<string>([from]);
                while (open.TryPop(out var node))
                    foreach (var next in edges[node])
                        if (seen.Add(next)) open.Push(next);
                return seen.Contains(to);
            }
        }
    }
}

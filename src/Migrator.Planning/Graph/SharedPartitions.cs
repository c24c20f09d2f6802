using System.Collections.Immutable;
using Migrator.Model.Plans;

namespace Migrator.Planning.Graph;

/// <summary>Headers that need each other and therefore share one partition (paper 2.5: imports of partitions form no cycle).</summary>
/// <param name="Entry">The header that gives the partition its name.</param>
/// <param name="Members">All of them, in the order in which their text stands.</param>
/// <param name="Segments">Those whose text stands by itself, one behind the other; the entry is the first.</param>
/// <param name="Expansions">Those whose text stands at an include directive of another, by file and offset of the directive; an umbrella stands for several.</param>
public sealed record SharedPartition(
    string Entry,
    ImmutableArray<string> Members,
    ImmutableArray<string> Segments,
    ImmutableDictionary<(string File, int Offset), ImmutableArray<string>> Expansions);

/// <summary>
/// Puts the text of cyclic headers in the order in which a translation unit reads it: which text the guards let through
/// first is what makes such headers work.
/// </summary>
public sealed class SharedPartitions
{
    private readonly Dictionary<string, SharedPartition> _byMember = new(StringComparer.Ordinal);

    /// <param name="context">The facts.</param>
    /// <param name="isPartition">Headers that become partitions.</param>
    public SharedPartitions(PlanContext context, Func<string, bool> isPartition)
    {
        foreach (var component in CyclicHeaders.Find(context, isPartition))
        {
            var shared = Order(context, component.ToHashSet(StringComparer.Ordinal));
            foreach (var member in shared.Members) _byMember.Add(member, shared);
            foreach (var member in shared.Members)
                context.Record("cyclic-headers-to-one-partition", Question.FileFate, member, default, member, "partition", $"it shares the partition of {shared.Entry}: {CyclicHeaders.Show(context, component)}");
            context.Report("cyclic-headers-to-one-partition", shared.Entry, -1,
                $"{CyclicHeaders.Show(context, component)}: these headers become one partition, named after {shared.Entry}; a forward declaration in place of one include would keep them apart");
        }
    }

    /// <summary>The partition that a header shares with others; null when it has one of its own.</summary>
    public SharedPartition? Of(string file) => _byMember.GetValueOrDefault(file);

    /// <summary>The header that gives a header's partition its name: itself, or the entry of its cycle.</summary>
    public string EntryOf(string file) => Of(file)?.Entry ?? file;

    private static SharedPartition Order(PlanContext context, HashSet<string> component)
    {
        var placed = new List<string>();
        var segments = new List<string>();
        var expansions = ImmutableDictionary.CreateBuilder<(string, int), ImmutableArray<string>>();
        var units = context.Codebase.Units.OrderByDescending(unit => unit.Entered.Count(component.Contains)).ThenBy(unit => unit.File, StringComparer.Ordinal);
        foreach (var unit in units.Select(unit => unit.File).Concat(component.Order(StringComparer.Ordinal)))
        {
            if (placed.Count == component.Count) break;
            Walk(unit, null, new HashSet<string>(StringComparer.Ordinal));
        }

        return new SharedPartition(segments[0], [.. placed], [.. segments], expansions.ToImmutable());

        void Walk(string file, (string File, int Offset)? place, HashSet<string> read)
        {
            if (!read.Add(file)) return;
            if (component.Contains(file) && !placed.Contains(file))
            {
                placed.Add(file);
                if (place is { } at) expansions[at] = [.. expansions.GetValueOrDefault(at, []), file];
                else segments.Add(file);
            }

            foreach (var (directive, resolved) in context.Includes.Directives(file))
                if (resolved is { IsProject: true } include)
                    Walk(include.Target, component.Contains(file) ? (file, directive.Offset) : place, read);
        }
    }
}

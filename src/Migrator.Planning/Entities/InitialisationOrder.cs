using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Planning.Entities;

/// <summary>
/// What runs before <c>main</c>, and in which order (paper 4.4, 6.4): objects of a unit follow those of the units that it imports.
/// Where one needs another that no import puts in front of it, the linker decides, before and after the migration.
/// </summary>
public sealed class InitialisationOrder
{
    private const string Rule = "report-initialisation-order";

    private readonly PlanContext _context;
    private readonly InitialisationReach _reach;
    private readonly ILookup<(string Namespace, string Label), string> _units;
    private readonly ImmutableSortedDictionary<string, FilePlan> _plans;
    private readonly Dictionary<string, HashSet<string>> _before = new(StringComparer.Ordinal);

    public InitialisationOrder(PlanContext context, InitialisationReach reach, ImmutableSortedDictionary<string, FilePlan> plans)
    {
        _context = context;
        _reach = reach;
        _plans = plans;
        _units = plans.Values.Where(plan => plan.Fate == FileFate.Partition).ToLookup(plan => (plan.Namespace, plan.Label), plan => plan.Path);
    }

    /// <summary>Reports each object that needs another one which may not be there yet.</summary>
    public void Report()
    {
        foreach (var user in _context.Codebase.StaticObjects.Where(item => item.Initialisation == Initialisation.Dynamic))
            foreach (var (other, functions) in _reach.From(user).Where(reached => reached.Object.Initialisation == Initialisation.Dynamic && reached.Object.File != user.File && !IsBefore(reached.Object, user.File)))
            {
                var through = functions.Count == 0 ? "" : $" (through {string.Join(", ", functions)})";
                _context.Report(Rule, user.File, user.Offset,
                    $"{user.Name} is initialised by code that uses {other.Name} ({other.File}:{_context.Text(other.File).LineOf(other.Offset)}){through}, and no import orders the two: "
                    + $"the link order decides; make {other.Name} constinit, or a static variable of a function");
            }
    }

    /// <summary>Whether an object comes before those of a file: its text stands in the file's units, or they import it.</summary>
    public bool IsBefore(StaticObject first, string file)
    {
        if (!_before.TryGetValue(file, out var before)) _before.Add(file, before = Before(file));
        return before.Contains(first.File) && !(IsInlineMember(first) && _plans[first.File].Fate == FileFate.Partition);
    }

    /// <summary>Compilers leave inline variables out of the order of modules, and a member that is defined in its class stays inline.</summary>
    private bool IsInlineMember(StaticObject item) =>
        _context.Outline(item.File).DeclarationAt(item.Offset) is { } outline && !_context.Entities.In(item.File).Any(d => d.NameOffset == item.Offset)
        && _context.Entities.In(item.File).Any(d => d.Kind == EntityKind.Class && outline.Span.Contains(d.NameOffset));

    private HashSet<string> Before(string file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([file]);
        while (pending.TryPop(out var next))
        {
            var imported = _plans[next].Imports.SelectMany(import => _units[(import.Namespace, import.Label)]);
            foreach (var target in _context.Includes.Targets(next).Concat(imported))
                if (seen.Add(target))
                    pending.Push(target);
        }

        return seen;
    }
}

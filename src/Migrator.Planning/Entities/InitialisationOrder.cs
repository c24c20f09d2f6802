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
    private readonly ILookup<string, string> _uses;
    private readonly ILookup<string, StaticObject> _objects;
    private readonly ILookup<(string Namespace, string Label), string> _units;
    private readonly ImmutableSortedDictionary<string, FilePlan> _plans;
    private readonly Dictionary<string, HashSet<string>> _before = new(StringComparer.Ordinal);

    public InitialisationOrder(PlanContext context, ImmutableSortedDictionary<string, FilePlan> plans)
    {
        _context = context;
        _plans = plans;
        _uses = context.Codebase.CodeUses.ToLookup(use => use.User, use => use.Used, StringComparer.Ordinal);
        _objects = context.Codebase.StaticObjects.ToLookup(item => item.Id, StringComparer.Ordinal);
        _units = plans.Values.Where(plan => plan.Fate == FileFate.Partition).ToLookup(plan => (plan.Namespace, plan.Label), plan => plan.Path);
    }

    /// <summary>Reports each object that needs another one which may not be there yet.</summary>
    public void Report()
    {
        foreach (var user in _context.Codebase.StaticObjects.Where(item => item.Initialisation == Initialisation.Dynamic))
            foreach (var (used, functions) in Reached(user.Id))
            {
                var through = functions.Count == 0 ? "" : $" (through {string.Join(", ", functions)})";
                foreach (var other in _objects[used].Where(other => other.Initialisation == Initialisation.Dynamic && other.File != user.File && !IsBefore(other, user.File)))
                    _context.Report(Rule, user.File, user.Offset,
                        $"{user.Name} is initialised by code that uses {other.Name} ({other.File}:{_context.Text(other.File).LineOf(other.Offset)}){through}, and no import orders the two: "
                        + $"the link order decides; make {other.Name} constinit, or a static variable of a function");
            }
    }

    /// <summary>Objects that the initialisation of an object touches, each with the functions that lead there. Using an object does not initialise it.</summary>
    private List<(string Used, List<string> Functions)> Reached(string start)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal) { [start] = "" };
        var pending = new Queue<string>([start]);
        var found = new List<(string, List<string>)>();
        while (pending.TryDequeue(out var user))
            foreach (var used in _uses[user])
            {
                if (!from.TryAdd(used, user)) continue;
                if (_objects.Contains(used)) found.Add((used, Functions(from, user)));
                else pending.Enqueue(used);
            }

        return found;
    }

    private List<string> Functions(Dictionary<string, string> from, string last)
    {
        var names = new List<string>();
        for (var id = last; from[id].Length > 0; id = from[id])
            if (Name(id) is { } name)
                names.Insert(0, name + "()");
        return names;
    }

    private string? Name(string id)
    {
        var declarations = _context.Entities.Of(id);
        if (declarations.Count == 0 && id.LastIndexOf('@') is var path and > 0) declarations = _context.Entities.Of(id[..path]);
        return declarations.Count == 0 ? null : declarations[0].QualifiedName;
    }

    /// <summary>Whether an object comes before those of a file: its text stands in the file's units, or they import it.</summary>
    private bool IsBefore(StaticObject first, string file)
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

using Migrator.Model.Facts;

namespace Migrator.Planning.Entities;

/// <summary>Objects that the initialisation of another one touches, directly or through the functions that it calls.</summary>
public sealed class InitialisationReach(PlanContext context)
{
    private readonly ILookup<string, string> _uses = context.Codebase.CodeUses.ToLookup(use => use.User, use => use.Used, StringComparer.Ordinal);
    private readonly ILookup<string, StaticObject> _objects = context.Codebase.StaticObjects.ToLookup(item => item.Id, StringComparer.Ordinal);

    /// <summary>Each object with the functions that lead to it. Using an object does not initialise it, so nothing is reached through one.</summary>
    public IEnumerable<(StaticObject Object, List<string> Functions)> From(StaticObject start)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal) { [start.Id] = "" };
        var pending = new Queue<string>([start.Id]);
        while (pending.TryDequeue(out var user))
            foreach (var used in _uses[user])
            {
                if (!from.TryAdd(used, user)) continue;
                if (!_objects.Contains(used)) pending.Enqueue(used);
                foreach (var item in _objects[used]) yield return (item, Functions(from, user));
            }
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
        var declarations = context.Entities.Of(id);
        if (declarations.Count == 0 && id.LastIndexOf('@') is var path and > 0) declarations = context.Entities.Of(id[..path]);
        return declarations.Count == 0 ? null : declarations[0].QualifiedName;
    }
}

using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Planning.Entities;

/// <summary>
/// Sources that are there for what their objects do before <c>main</c> (paper 5.7): they enter themselves into the state of another
/// file, and nothing refers to them. A linker that looks only for what is missing leaves them out.
/// </summary>
public sealed class SelfRegistration
{
    private readonly PlanContext _context;
    private readonly SortedDictionary<string, (StaticObject Object, StaticObject State)> _files = new(StringComparer.Ordinal);

    public SelfRegistration(PlanContext context, InitialisationReach reach, Func<string, FileFate> fateOf)
    {
        _context = context;
        var users = context.Codebase.References.ToLookup(reference => reference.Usr, reference => reference.File, StringComparer.Ordinal);
        foreach (var file in context.Codebase.StaticObjects.Where(item => item.Initialisation == Initialisation.Dynamic && IsLibrarySource(item.File, fateOf)).GroupBy(item => item.File, StringComparer.Ordinal))
        {
            var own = OwnFiles(file.Key);
            var changed = file.Select(item => (Object: item, State: reach.From(item).Select(reached => reached.Object).FirstOrDefault(state => !state.IsConst && !own.Contains(state.File)))).FirstOrDefault(found => found.State is not null);
            if (changed.State is not null && !IsReferredTo(file.Key, own, users)) _files.Add(file.Key, (changed.Object, changed.State));
        }
    }

    /// <summary>The sources, in the order of their paths.</summary>
    public ImmutableArray<string> Files => [.. _files.Keys];

    public bool Contains(string file) => _files.ContainsKey(file);

    /// <summary>Reports each such file: it is the build that must not lose it.</summary>
    public void Report()
    {
        foreach (var (file, (item, state)) in _files)
            _context.Report("report-self-registration", file, item.Offset,
                $"{item.Name} enters itself into {state.Name} ({state.File}:{_context.Text(state.File).LineOf(state.Offset)}) before main, and nothing refers to this file: "
                + "the linker must keep it; link it as an object (an OBJECT library, or --whole-archive), never from a plain archive");
    }

    private bool IsLibrarySource(string file, Func<string, FileFate> fateOf) =>
        fateOf(file) == FileFate.Implementation || (fateOf(file) == FileFate.Text && _context.Files[file].Kind == FileKind.Source);

    /// <summary>Whether a file that does not belong to the source uses what it defines.</summary>
    private bool IsReferredTo(string file, HashSet<string> own, ILookup<string, string> users) =>
        _context.Entities.In(file)
            .Where(d => d.IsDefinition && d.Linkage == Linkage.External && (d.Kind == EntityKind.Member || EntityIndex.IsNamespaceScopeEntity(d)))
            .Select(d => d.Kind == EntityKind.Member ? _context.Entities.ClassOf(d) : d.Usr).OfType<string>().Distinct()
            .Any(usr => users[usr].Any(user => !own.Contains(user)));

    /// <summary>The source and the headers that only it includes.</summary>
    private HashSet<string> OwnFiles(string file)
    {
        var own = new HashSet<string>([file], StringComparer.Ordinal);
        while (_context.Includes.Closure(file).FirstOrDefault(header => !own.Contains(header) && _context.Includes.Includers(header).All(own.Contains)) is { } header) own.Add(header);
        return own;
    }
}

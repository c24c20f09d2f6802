using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>
/// The C++ standard headers that a unit may reach, by the spelling of includes alone: every file of the tree whose path
/// ends as an include is spelled counts as its target, in inactive code as well.
/// </summary>
internal sealed class StandardReach
{
    private readonly IReadOnlyDictionary<string, FileSyntax> _files;
    private readonly ILookup<string, string> _byName;
    private readonly Dictionary<string, (string[] Targets, string[] Headers)> _includes = new(StringComparer.Ordinal);

    public StandardReach(IReadOnlyDictionary<string, FileSyntax> files)
    {
        _files = files;
        _byName = files.Keys.ToLookup(file => Path.GetFileName(file), StringComparer.Ordinal);
    }

    public HashSet<string> Of(string unit)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit };
        var pending = new Stack<string>(seen);
        while (pending.TryPop(out var file))
        {
            var (targets, headers) = IncludesOf(file);
            found.UnionWith(headers);
            foreach (var target in targets)
                if (seen.Add(target))
                    pending.Push(target);
        }

        return found;
    }

    private (string[] Targets, string[] Headers) IncludesOf(string file)
    {
        if (_includes.TryGetValue(file, out var known)) return known;
        string[] paths = _files.TryGetValue(file, out var syntax) ? [.. syntax.Directives.Where(d => d.Kind == DirectiveKind.Include).Select(d => d.IncludePath).Distinct()] : [];
        return _includes[file] = (
            [.. paths.Where(path => !StandardHeaders.IsCpp(path)).SelectMany(Targets)],
            [.. paths.Where(StandardHeaders.IsCpp)]);
    }

    private IEnumerable<string> Targets(string include)
    {
        var path = string.Join('/', include.Split('/').Where(part => part is not ("." or "..")));
        return _byName[Path.GetFileName(path)].Where(file => file.EndsWith(path, StringComparison.Ordinal));
    }
}

using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Files;
using Migrator.Planning.Modules;

namespace Migrator.Planning.Variants;

/// <summary>
/// Clients that cannot import a module, although they are configured as it is: they define a name of a header that they never included
/// (<see cref="ClientClash"/>), or the compiler refuses them (<see cref="ClientFailure"/>). Nothing tells them to the preprocessor, so they say
/// it themselves, by a macro in front of their first directive, and get the text of the headers (<see cref="TextClients"/>). Where nobody
/// outside of the module would be left to import it, none is marked.
/// </summary>
public sealed class MarkedClients
{
    private const string Clashing = "clashing-client-to-text";
    private const string Failing = "failing-client-to-text";

    private readonly PlanContext _context;
    private readonly ModuleMap _modules;
    private readonly ILookup<string, ClientClash> _clashes;
    private readonly Func<string, IReadOnlySet<string>> _configured;
    private readonly SortedDictionary<string, List<string>> _headersOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, UnitSummary> _units;
    private readonly List<Mark> _marks = [];

    /// <summary>A client that gets the text of a module, and why.</summary>
    private sealed record Mark(string File, string Module, string Rule, int Offset, string Reason, string Header);

    /// <param name="context">The facts.</param>
    /// <param name="modules">Which file belongs to which module.</param>
    /// <param name="clashes">What clients define without having included it.</param>
    /// <param name="configured">Clients of a module that get its text for another reason.</param>
    public MarkedClients(PlanContext context, ModuleMap modules, IReadOnlyList<ClientClash> clashes, Func<string, IReadOnlySet<string>> configured)
    {
        (_context, _modules, _configured) = (context, modules, configured);
        _clashes = clashes.ToLookup(clash => clash.Header, StringComparer.Ordinal);
        _units = context.Codebase.Units.Where(unit => !unit.IsC && !context.IsHeader(unit.File)).ToLookup(unit => unit.File, StringComparer.Ordinal);
        if (context.Options.Abi == AbiMode.Module || context.Options.Style != Style.Native) return;
        foreach (var unit in _units)
            _headersOf[unit.Key] = [.. unit.SelectMany(command => command.Entered).Distinct().Where(file => context.IsHeader(file) && modules.ModuleOf(file).Length > 0)];
        Add(clashes.Select(clash => new Mark(clash.Client, modules.ModuleOf(clash.Header), Clashing, clash.Offset, $"defines {clash.Name}, which {clash.Header} declares and this file does not include", clash.Header)));
        Add(context.Codebase.ClientFailures.Where(failure => !failure.IsGivenUp).Select(failure => new Mark(failure.File, failure.Module, Failing, failure.Offset, $"does not build with the import of {failure.Module}: {failure.Message}", "")));
    }

    /// <summary>Modules of which some client gets text.</summary>
    public IEnumerable<string> Modules => _marks.Select(mark => mark.Module).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The macro by which a client asks for the text of a module.</summary>
    public static string MacroOf(string module) => $"CPPMOD_{module.Replace('.', '_').ToUpperInvariant()}_AS_TEXT";

    /// <summary>The macros that a file defines in front of its first directive.</summary>
    public IEnumerable<string> MacrosOf(string file) => ModulesOf(file).Select(MacroOf);

    /// <summary>Whether a file gets the text of some module.</summary>
    public bool Contains(string file) => _marks.Exists(mark => mark.File == file);

    /// <summary>Modules whose text a client could get in place of the import.</summary>
    public IEnumerable<string> Possible(string file) =>
        IsAble(file) ? _headersOf[file].Select(_modules.ModuleOf).Distinct().Order(StringComparer.Ordinal) : [];

    /// <summary>Whether all clients that define a name of a header without including it get its text, so that nothing meets.</summary>
    public bool AreApart(string header) =>
        _clashes.Contains(header) && _clashes[header].All(clash => AreApart(clash.Client, header) || _configured(_modules.ModuleOf(header)).Contains(clash.Client));

    /// <summary>Whether a client reads the text of a header's module, and never the unit that the header becomes.</summary>
    public bool AreApart(string client, string header) => _modules.ModuleOf(header) is { Length: > 0 } module && _marks.Exists(mark => mark.File == client && mark.Module == module);

    /// <summary>Drops those to whom no unit gives a reason. A type of text that a unit reads merges with the client's own, as one of a unit does (tried with clang 22).</summary>
    public void Settle(Func<string, FileFate> fateOf)
    {
        var partitioned = Modules.Where(module => _modules.FilesOf(module).Any(file => fateOf(file) == FileFate.Partition)).ToHashSet(StringComparer.Ordinal);
        _marks.RemoveAll(mark => !partitioned.Contains(mark.Module) || (mark.Header.Length > 0 && fateOf(mark.Header) != FileFate.Partition && !IsReadByUnit(mark, fateOf)));
    }

    private bool IsReadByUnit(Mark mark, Func<string, FileFate> fateOf) =>
        _modules.FilesOf(mark.Module).Any(file => fateOf(file) is FileFate.Partition or FileFate.Implementation && _context.Includes.Closure(file).Contains(mark.Header));

    /// <summary>Says which clients get text, and why: once a client and module.</summary>
    public void Report(PlanContext context)
    {
        foreach (var mark in _marks.DistinctBy(mark => (mark.File, mark.Module)))
            context.Report(mark.Rule, mark.File, mark.Offset, $"{mark.Reason}; it says #define {MacroOf(mark.Module)} and reads the legacy text of the headers (*.text.*), others the import");
    }

    private IEnumerable<string> ModulesOf(string file) => _marks.Where(mark => mark.File == file).Select(mark => mark.Module).Distinct().Order(StringComparer.Ordinal);

    private void Add(IEnumerable<Mark> wanted)
    {
        foreach (var group in wanted.Where(mark => Possible(mark.File).Contains(mark.Module) && !_configured(mark.Module).Contains(mark.File)).GroupBy(mark => mark.Module).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var text = _configured(group.Key).Concat(_marks.Where(mark => mark.Module == group.Key).Concat(group).Select(mark => mark.File)).ToHashSet(StringComparer.Ordinal);
            var importing = _headersOf.Where(user => _modules.ModuleOf(user.Key) != group.Key && !text.Contains(user.Key) && user.Value.Exists(header => _modules.ModuleOf(header) == group.Key));
            if (importing.Any()) _marks.AddRange(group);
        }
    }

    /// <summary>
    /// Whether a macro in front of the first directive of a file reaches all that it includes, and nothing else: a header that the command line
    /// includes would come before it, and a file that includes the source may have imported already.
    /// </summary>
    private bool IsAble(string file) =>
        _headersOf.ContainsKey(file) && _modules.ModuleOf(file).Length == 0 && _context.Syntax(file).Problem is null
        && !_context.Includes.Includers(file).Any()
        && !_units[file].Any(unit => unit.Arguments.Any(argument => argument.StartsWith("-include", StringComparison.Ordinal) || argument.StartsWith("-imacros", StringComparison.Ordinal)));
}

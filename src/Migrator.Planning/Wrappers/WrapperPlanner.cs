using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Text;
using Migrator.Planning.Entities;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Wrappers;

/// <summary>
/// Plans <c>--style wrapper</c>: headers and sources stay as they are, and for each module one unit includes its headers in
/// the global module fragment and exports their public names.
/// </summary>
internal sealed class WrapperPlanner
{
    private readonly PlanContext _context;
    private readonly MacroAnalysis _macros;
    private readonly ModuleMap _modules;
    private readonly Func<string, bool> _isLibrary;
    private readonly AccessPlanner _access;
    private readonly Func<string, FactSet> _about;

    /// <param name="context">The facts.</param>
    /// <param name="macros">Macros that leave their headers.</param>
    /// <param name="modules">Which file belongs to which module.</param>
    /// <param name="isLibrary">Whether a file is made by the library rather than a client.</param>
    /// <param name="about">What the rules may ask of a file.</param>
    public WrapperPlanner(PlanContext context, MacroAnalysis macros, ModuleMap modules, Func<string, bool> isLibrary, Func<string, FactSet> about)
    {
        (_context, _macros, _modules, _isLibrary, _about) = (context, macros, modules, isLibrary, about);
        _access = new AccessPlanner(context, macros, Fate, modules.ModuleOf);
    }

    public Plan Plan()
    {
        var candidates = _context.Codebase.Syntax.Keys.Where(file => _context.IsHeader(file) && _isLibrary(file) && _modules.ModuleOf(file).Length > 0 && IsPublic(file)).ToList();
        var visible = candidates.Concat(candidates.SelectMany(_context.Includes.Closure)).Where(IsHeaderText).ToHashSet(StringComparer.Ordinal);
        var conditions = new ConditionPaths(_context, visible);
        var headers = new WrapperHeaders(_context, conditions, _about);
        var wrappers = new List<WrapperPlan>();
        foreach (var module in candidates.GroupBy(_modules.ModuleOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (_context.Codebase.Refusals.FirstOrDefault(refusal => refusal.Module == module.Key && refusal is { Header: "", Name: "" }) is { Module.Length: > 0 } refused)
            {
                _context.Report("keep-refused-from-wrapper", "", -1, $"module {module.Key} gets no wrapper unit, because the compiler refuses it: {refused.Message}");
                continue;
            }

            var included = module.Where(headers.IsIncludable).ToList();
            if (Wrap(module.Key, included, headers, conditions) is { } wrapper) wrappers.Add(wrapper);
        }

        var names = wrappers.Select(wrapper => wrapper.Module).ToHashSet(StringComparer.Ordinal);
        wrappers = [.. wrappers.Select(wrapper => wrapper with { Needs = [.. wrapper.Needs.Where(names.Contains)] })];
        return new Plan
        {
            Options = _context.Options,
            Outlines = _context.Codebase.Outlines,
            Modules = [.. wrappers.Select(wrapper => new ModulePlan(wrapper.Module, Namespace(wrapper), wrapper.Path, [], []))],
            Wrappers = [.. wrappers],
            Files = _context.Codebase.Input.Files.ToImmutableSortedDictionary(file => file.Path, file => File(file.Path), StringComparer.Ordinal),
            Cycles = [],
            // The home of a macro is asked to find out which ones clients miss; nothing is done to them.
            Decisions = Planner.Sorted(_context.Decisions.Where(decision => decision.Question != Question.MacroHome)),
            Findings = Planner.Sorted(_context.Rules.Graded(_context.Codebase.Findings).Concat(_context.Findings)),
        };
    }

    private WrapperPlan? Wrap(string module, List<string> included, WrapperHeaders headers, ConditionPaths conditions)
    {
        var visible = included.Concat(included.SelectMany(_context.Includes.Closure)).Where(IsHeaderText).ToHashSet(StringComparer.Ordinal);
        var own = visible.Where(file => _modules.ModuleOf(file) == module && _isLibrary(file)).ToList();
        var exports = new WrapperExports(_context, _access, headers, conditions, visible).Of(own);
        if (exports.IsEmpty) return null;
        foreach (var file in own.Where(_access.IsPublicHeader).Order(StringComparer.Ordinal)) WrapperGaps.Report(_context, _macros, file, exports, visible);
        foreach (var header in included)
            _context.Record("header-to-wrapper", Question.FileFate, header, new Span(0, 0), header, "wrapped", $"stays, and the wrapper unit of module {module} includes it and exports its names");
        var path = PathOf(module, included);
        return new WrapperPlan(
            module,
            path,
            headers.Of(included, path),
            exports,
            [.. _context.Codebase.Syntax.Keys.Where(file => _context.Files[file].Kind == FileKind.Source && _isLibrary(file) && _modules.ModuleOf(file) == module)],
            [.. visible.Select(_modules.ModuleOf).Where(other => other.Length > 0 && other != module).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Nothing of a library changes, so nobody stands outside it for being text.</summary>
    private FileFate Fate(string file) => !_isLibrary(file) ? FileFate.Client : _context.IsHeader(file) ? FileFate.Partition : FileFate.Implementation;

    private bool IsHeaderText(string file) => _context.IsCode(file) && _context.Files[file].Kind is FileKind.Header or FileKind.Fragment;

    private bool IsPublic(string header) => _access.IsPublicHeader(header)
        || _context.Entities.In(header).Any(d => EntityIndex.IsNamespaceScopeEntity(d) && !d.Is(DeclarationTraits.Specialisation) && _access.Of(d) == EntityAccess.Public);

    private FilePlan File(string file) => new()
    {
        Path = file,
        Fate = _context.IsCode(file) && !_isLibrary(file) && _context.Files[file].Kind == FileKind.Source ? FileFate.Client : FileFate.Copy,
        Module = _modules.ModuleOf(file),
        Namespace = _modules.NamespaceOf(file),
    };

    private static string Namespace(WrapperPlan wrapper) =>
        wrapper.Exports.Where(export => !export.Scope.IsEmpty).GroupBy(export => export.Scope[0].Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";

    /// <summary>Beside the headers: in the folder that holds all public ones. No file of the tree has the name.</summary>
    private string PathOf(string module, List<string> headers)
    {
        var shown = headers.Where(_access.InIncludeFolder).DefaultIfEmpty(headers[0]).ToList();
        if (!shown.Any(_access.InIncludeFolder)) shown = headers;
        var folders = shown[0].Split('/')[..^1];
        foreach (var header in shown) folders = [.. folders.Zip(header.Split('/')[..^1]).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        foreach (var suffix in (string[])["", ".module", ".wrapper"])
        {
            var path = string.Join('/', folders.Append($"{module}{suffix}.cppm"));
            if (!_context.Files.Keys.Contains(path, StringComparer.OrdinalIgnoreCase)) return path;
        }

        return string.Join('/', folders.Append($"{module}.{_context.Files.Count}.cppm"));
    }
}

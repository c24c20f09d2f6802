using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Includes;
using Migrator.Planning.Macros;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Files;

/// <summary>
/// Asks the rules what becomes of each file, until nothing changes: a header that stays text keeps every header of its
/// module that it includes, because a unit that reaches its own module's forwarding header is a cycle. A source that belongs
/// to headers of text stays with them, rather than keep headers that others want as units.
/// </summary>
public sealed class FateDecider(PlanContext context, MacroAnalysis macros, Func<string, string> moduleOf)
{
    /// <summary>The rule that leaves a file for a later run.</summary>
    public const string HeldBack = "keep-unselected-file";

    private readonly Dictionary<string, FactSet> _facts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Answer> Decide(Func<string, FactSet> factsOf)
    {
        foreach (var file in context.Codebase.Syntax.Keys)
        {
            _facts[file] = factsOf(file);
            Ask(file);
        }

        while (ApplyTextClosure() || ReleaseSources()) { }
        return _answers.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    public static FileFate FateOf(Answer answer) => answer.Value switch
    {
        "partition" => FileFate.Partition,
        "implementation" => FileFate.Implementation,
        "macros" => FileFate.Macros,
        "forward" => FileFate.Forward,
        "fragment" => FileFate.Fragment,
        "client" => FileFate.Client,
        _ => FileFate.Text,
    };

    /// <summary>What will become of a file once all directories are migrated: names that depend on it are right from the first step on.</summary>
    public FileFate InTheEnd(string file) =>
        !_answers.TryGetValue(file, out var answer) ? FileFate.Copy
        : FateOf(answer.Rule.Id == HeldBack ? context.Rules.Ask(Question.FileFate, _facts[file].With("unselected", false), file) : answer);

    /// <summary>Which text keeps which file from becoming a unit, in the order of their paths: only text that has a reason of its own.</summary>
    public IEnumerable<Blocking> Blockings()
    {
        var headers = Blocked("text-closure");
        var sources = Blocked("serves-text");
        var texts = _answers.Keys.Where(file => IsText(file) && context.Files[file].Kind is FileKind.Header or FileKind.Fragment && !headers.Contains(file)).ToList();
        var kept = from text in headers.Count > 0 ? texts : []
                   from header in Needs(text).Where(headers.Contains).Order(StringComparer.Ordinal)
                   select new Blocking(text, header);
        var released = from source in sources
                       let reached = Reached(source)
                       from text in texts.Where(reached.Contains)
                       where NeededUnits(text, moduleOf(source)).Any()
                       select new Blocking(text, source);
        return kept.Concat(released.OrderBy(blocking => blocking.File, StringComparer.Ordinal));
    }

    private SortedSet<string> Blocked(string fact) => new(_answers.Keys.Where(file => IsText(file) && _facts[file][fact].AsBool), StringComparer.Ordinal);

    private void Ask(string file) => _answers[file] = context.Rules.Ask(Question.FileFate, _facts[file], file);

    private FileFate Fate(string file) => FateOf(_answers[file]);

    private bool IsText(string file) => Fate(file) is FileFate.Text or FileFate.Client;

    private bool IsUnit(string file) => Fate(file) is FileFate.Partition or FileFate.Implementation or FileFate.Fragment;

    private bool ApplyTextClosure()
    {
        var changed = false;
        foreach (var unit in _answers.Keys.Where(IsUnit).Where(unit => !ServesText(unit)).ToList())
        {
            var texts = Reached(unit).Where(IsText).Order(StringComparer.Ordinal).ToList();
            if (Fate(unit) == FileFate.Partition && texts.Any(text => Defines(text, macros.Of(unit).Names))) changed |= Change(unit, "macro-order");
            foreach (var text in texts)
                foreach (var header in NeededUnits(text, moduleOf(unit)).ToList())
                    changed |= Change(header, "text-closure");
        }

        return changed;
    }

    /// <summary>Sources that could be units only if headers stayed text for them stay text themselves.</summary>
    private bool ReleaseSources()
    {
        var changed = false;
        foreach (var source in _answers.Keys.Where(ServesText).ToList())
            if (Reached(source).Where(IsText).Any(text => NeededUnits(text, moduleOf(source)).Any()))
                changed |= Change(source, "serves-text");
        return changed;
    }

    /// <summary>Whether a source defines nothing that a unit declares: then no unit misses it in its module.</summary>
    private bool ServesText(string file) =>
        Fate(file) == FileFate.Implementation && !context.IsHeader(file)
        && context.Entities.In(file).Where(entity => entity.Is(DeclarationTraits.Definition) && entity.Linkage != Linkage.Internal)
            .SelectMany(entity => context.Entities.Of(entity.Kind == EntityKind.Member ? context.Entities.ClassOf(entity) ?? entity.Usr : entity.Usr))
            .All(other => other.File == file || (_answers.ContainsKey(other.File) && IsText(other.File)));

    /// <summary>Headers that a text needs, and that are units of the module.</summary>
    private IEnumerable<string> NeededUnits(string text, string module) =>
        Needs(text).Where(context.IsHeader).Where(header => !IsText(header) && moduleOf(header) == module).Order(StringComparer.Ordinal);

    /// <summary>Whether a text header changes a macro that the unit's macro part, which comes first, defines.</summary>
    private bool Defines(string text, IReadOnlySet<string> names) =>
        names.Count > 0 && context.Syntax(text).Directives.Any(d => d.Kind is DirectiveKind.Define or DirectiveKind.Undef && names.Contains(d.Name));

    /// <summary>What a text header includes, and what it uses of headers that its includers have included before it.</summary>
    private IEnumerable<string> Needs(string text) =>
        context.Includes.Closure(text).Concat(ImportPlanner.ByUse(context, text, [text], context.IsHeader).Select(found => found.Provider)).Distinct();

    /// <summary>What a unit includes, and the text headers whose names it uses without including them.</summary>
    private HashSet<string> Reached(string unit)
    {
        var reached = new HashSet<string>(context.Includes.Closure(unit), StringComparer.Ordinal);
        foreach (var (provider, _) in ImportPlanner.ByUse(context, unit, [unit], context.IsHeader).Where(found => IsText(found.Provider)))
            if (reached.Add(provider))
                reached.UnionWith(context.Includes.Closure(provider));
        return reached;
    }

    private bool Change(string file, string fact)
    {
        if (_facts[file][fact].AsBool) return false;
        _facts[file] = _facts[file].With(fact, true);
        var before = _answers[file].Value;
        Ask(file);
        return _answers[file].Value != before;
    }

    /// <summary>Keeps the final answers as decisions, and says why each library file that stays text does.</summary>
    public void Record(ImmutableSortedDictionary<string, Answer> answers)
    {
        foreach (var (file, answer) in answers)
            context.Decide(Question.FileFate, _facts[file], file, new Span(0, 0), file);
        var places = context.Codebase.BuildFailures.ToDictionary(failure => failure.File, failure => failure.Offset, StringComparer.Ordinal);
        foreach (var (file, answer) in answers.Where(entry => FateOf(entry.Value) == FileFate.Text && entry.Value.Rule.Id != HeldBack))
            context.Report(answer.Rule.Id, IsAskedFor(file) ? Severity.Note : Severity.Warning, file, places.GetValueOrDefault(file, -1), $"stays as it is: {answer.Reason}");
        foreach (var file in answers.Keys) Report(file);
    }

    /// <summary>Whether the run migrates other directories, or <c>cppmod.yml</c> says that the file stays, or that its library has a module: no news for who wrote it.</summary>
    private bool IsAskedFor(string file) => !context.IsSelected(file) || context.Configuration.StaysText(file) || context.KnownHeaders.Of(file) is not null;

    /// <summary>What the rules find worth saying about a file, whatever becomes of it.</summary>
    private void Report(string file)
    {
        var about = _facts[file];
        var facts = FactSet.Of(
            ("subject", file), ("kind", about["kind"]), ("path", file), ("has-errors", about["has-errors"]), ("defines-main", about["defines-main"]),
            ("in-cycle", about["in-cycle"]), ("varies", about["varies"]), ("stays-text", IsText(file)));
        foreach (var answer in context.Rules.AskAll(Question.Report, facts, file))
        {
            var severity = answer.Value == "warning" ? Severity.Warning : Severity.Note;
            context.Report(answer.Rule.Id, severity, file, -1, answer.Reason);
        }
    }
}

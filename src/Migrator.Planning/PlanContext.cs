using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Configuration;
using Migrator.Planning.Entities;
using Migrator.Planning.Files;
using Migrator.Planning.Graph;
using Migrator.Planning.Includes;
using Migrator.Planning.Rules;

namespace Migrator.Planning;

/// <summary>The facts with the indexes that planning needs, and the decisions as they are taken.</summary>
public sealed class PlanContext
{
    private readonly List<Decision> _decisions = [];
    private readonly List<Finding> _findings = [];
    private readonly ImmutableArray<Glob> _only;

    public PlanContext(Codebase codebase, RuleSet rules, PlanOptions options, ProjectConfiguration configuration)
    {
        Configuration = configuration;
        Codebase = codebase;
        Rules = rules;
        Options = options;
        _only = [.. options.Only.Select(pattern => new Glob(pattern))];
        Files = codebase.Input.Files.ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal);
        Includes = new IncludeGraph(codebase);
        Entities = new EntityIndex(codebase);
        SystemUses = codebase.SystemUses.ToLookup(use => use.File, StringComparer.Ordinal);
        MacroUses = codebase.MacroUses.ToLookup(use => use.File, StringComparer.Ordinal);
        ClientFolders = new ClientFolders(rules);
        KnownHeaders = new KnownHeaders(this);
        Entered = codebase.Units.SelectMany(unit => unit.Entered).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The same facts and findings, to be planned with other options.</summary>
    public PlanContext(PlanContext other, PlanOptions options)
    {
        (Configuration, Codebase, Rules, Options) = (other.Configuration, other.Codebase, other.Rules, options);
        (Files, Includes, Entities, SystemUses, MacroUses) = (other.Files, other.Includes, other.Entities, other.SystemUses, other.MacroUses);
        (ClientFolders, Entered, _only) = (other.ClientFolders, other.Entered, other._only);
        KnownHeaders = new KnownHeaders(this);
        _decisions.AddRange(other._decisions);
        _findings.AddRange(other._findings);
    }

    public Codebase Codebase { get; }

    public RuleSet Rules { get; }

    public PlanOptions Options { get; }

    public ProjectConfiguration Configuration { get; }

    public ImmutableSortedDictionary<string, InputFile> Files { get; }

    public IncludeGraph Includes { get; }

    public EntityIndex Entities { get; }

    /// <summary>Tells which files use a library rather than make it.</summary>
    public ClientFolders ClientFolders { get; }

    /// <summary>Headers of libraries that have a module already.</summary>
    public KnownHeaders KnownHeaders { get; }

    /// <summary>Uses of the system, by using file.</summary>
    public ILookup<string, SystemUse> SystemUses { get; }

    /// <summary>Macros of other files that a file expands.</summary>
    public ILookup<string, MacroUse> MacroUses { get; }

    /// <summary>Files that some translation unit entered.</summary>
    public IReadOnlySet<string> Entered { get; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    public IReadOnlyList<Finding> Findings => _findings;

    public FileSyntax Syntax(string file) => Codebase.Syntax[file];

    public Outline Outline(string file) => Codebase.Outlines[file];

    public SourceText Text(string file) => Files[file].Text!;

    public bool IsCode(string file) => Codebase.Syntax.ContainsKey(file);

    public bool IsHeader(string file) => Files[file].Kind == FileKind.Header;

    /// <summary>Whether the run may migrate the file: <see cref="PlanOptions.Only"/> names it, or nothing.</summary>
    public bool IsSelected(string file) => _only.IsEmpty || _only.Any(glob => glob.Matches(file));

    /// <summary>Asks the rules and keeps the decision.</summary>
    public Answer Decide(Question question, FactSet facts, string file, Span span, string subject)
    {
        var answer = Rules.Ask(question, facts, subject);
        var decision = answer.ToDecision(file, span, subject);
        _decisions.Add(Options.Explains ? decision with { Evidence = Rules.Evidence(answer.Rule, facts, subject) } : decision);
        return answer;
    }

    /// <summary>Asks the rules for all answers, from the highest priority to one that says <c>none</c>, and keeps them.</summary>
    public ImmutableArray<Answer> DecideAll(Question question, FactSet facts, string file, Span span, string subject)
    {
        ImmutableArray<Answer> answers = [.. Rules.AskAll(question, facts, subject).TakeWhile(answer => answer.Value != "none")];
        _decisions.AddRange(answers.Select(answer => answer.ToDecision(file, span, subject)));
        return answers;
    }

    /// <summary>Keeps a decision that an algorithm took.</summary>
    /// <param name="rule">Id of a rule whose file names the algorithm.</param>
    /// <param name="question">What was decided.</param>
    /// <param name="file">File it concerns.</param>
    /// <param name="span">Bytes it concerns.</param>
    /// <param name="subject">What it concerns, for a reader.</param>
    /// <param name="answer">What was decided.</param>
    /// <param name="reason">Why.</param>
    public void Record(string rule, Question question, string file, Span span, string subject, string answer, string reason) =>
        _decisions.Add(new Decision(question, file, span, subject, answer, rule, reason, Rules.Known(rule).Safety));

    /// <summary>Reports what an algorithm found, as grave as its rule says.</summary>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="file">File, or empty for the whole tree.</param>
    /// <param name="offset">Place in it; negative for the whole file.</param>
    /// <param name="message">What was found and what to do, one line.</param>
    public void Report(string rule, string file, int offset, string message)
    {
        if (!Rules.IsOff(rule)) Report(rule, Rules.Known(rule).Severity, file, offset, message);
    }

    public void Report(string rule, Severity severity, string file, int offset, string message)
    {
        if (!Rules.IsOff(rule)) _findings.Add(new Finding(Rules.Known(rule).Id, severity, file, offset < 0 ? 0 : Text(file).LineOf(offset), message));
    }
}

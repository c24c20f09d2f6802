using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Explaining;

/// <summary>Renders an explanation: first what was decided, each with its reason, then the rules that decided it.</summary>
/// <param name="output">Receives it.</param>
/// <param name="explanation">The run.</param>
/// <param name="withFacts">Whether the facts that each rule tested are shown.</param>
public sealed class ExplainView(TextWriter output, Explanation explanation, bool withFacts)
{
    private static readonly (Question Question, string Title)[] Sections =
    [
        (Question.IncludeFate, "Includes"), (Question.MacroHome, "Macros"), (Question.Access, "Access"),
        (Question.Specifiers, "Specifiers"), (Question.UnitAttributes, "Attributes"), (Question.Report, "Reports"),
    ];

    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);

    /// <summary>Explains a place.</summary>
    public void Write(Place place)
    {
        if (place.Line == 0) WriteFile(place.File);
        else WriteLine(place.File, place.Line);
        WriteRules();
        WriteChoices(place.File);
    }

    private void WriteFile(string file)
    {
        var decisions = explanation.Decisions(file);
        Print(TextBlock.Wrap(file, 0));
        WriteFate(file, decisions);
        foreach (var (question, title) in Sections)
            WriteSection(title, [.. decisions.Where(decision => decision.Question == question).Select(decision => (LineOf(file, decision.Span), decision))]);
        WriteEdits(file, explanation.Edits(file));
        WriteFindings(explanation.Plan.Findings.Where(finding => finding.File == file));
    }

    private void WriteFate(string file, ImmutableArray<Decision> decisions)
    {
        var plan = explanation.Plan.Files[file];
        var fate = decisions.FirstOrDefault(decision => decision.Question == Question.FileFate);
        if (fate is null)
        {
            Print(TextBlock.Row("fate", "copied as it is: nothing of C++ is in it"));
            return;
        }

        Print(TextBlock.Row("fate", $"{fate.Answer}: {Meaning(fate)}"));
        Print(TextBlock.Row("rule", Named(fate)));
        WriteEvidence(fate, 2);
        if (plan.Module.Length > 0)
            Print(TextBlock.Row("module", plan.Partition.Length > 0
                ? $"{plan.Module}:{plan.Partition} in cxx20, {plan.Namespace}[\"{plan.Label}\"] in n1964"
                : $"{plan.Module} in cxx20, {plan.Namespace} in n1964"));
        foreach (var import in plan.Imports)
            Print(TextBlock.Row("import", $"{(import.Access == EntityAccess.Public ? "public" : "private")} {ImportName(import)}: {import.Reason}"));
        var outputs = explanation.Outputs(file).ToList();
        Print(TextBlock.Row("output", outputs.Count > 0 ? string.Join(", ", outputs) : $"{file}, as it is"));
    }

    private void WriteLine(string file, int line)
    {
        var span = explanation.Line(file, line);
        var text = SourceText.Decode(explanation.File(file).Text!.Slice(span)).Trim();
        Print($"{file}:{line}{(text.Length > 0 ? ": " + text : "")}\n");
        var decisions = explanation.Decisions(file).Where(decision => decision.Span.Overlaps(span)).ToImmutableArray();
        var edits = explanation.Edits(file).Where(slot => slot.Span.Overlaps(span) || span.Contains(slot.Span.Start)).ToImmutableArray();
        var findings = explanation.Plan.Findings.Where(finding => finding.File == file && finding.Line == line).ToList();
        foreach (var decision in decisions) WriteDecision($"{RuleText.Of(decision.Question)} of {decision.Subject}", "  ", decision);
        WriteEdits(file, edits);
        WriteFindings(findings);
        if (decisions.IsEmpty && edits.IsEmpty) Print(TextBlock.Row("decided", Undecided(file, span, text)));
        foreach (var found in OutputLines.Find(explanation, file, line))
            Print($"  {(found.IsSame ? "as it is" : "becomes"),-12}{found.Path}:{found.Line}: {found.Text.Trim()}\n");
        var fate = explanation.Decisions(file).FirstOrDefault(decision => decision.Question == Question.FileFate);
        if (fate is not null) Print(TextBlock.Row("file", $"{fate.Answer}: {Named(fate)}"));
    }

    /// <summary>Why no rule speaks of a line.</summary>
    private string Undecided(string file, Span line, string text)
    {
        var plan = explanation.Plan.Files[file];
        var outputs = explanation.Outputs(file).ToList();
        if (outputs.Count == 0) return "nothing: the whole file stays as it is";
        if (text.Length == 0) return "nothing: a blank line";
        var syntax = explanation.Codebase.Syntax[file];
        if (syntax.GuardClose.Overlaps(line) || syntax.GuardOpen.Any(part => part.Overlaps(line)) || IsPragmaOnce(syntax, line))
            return "nothing: the include guard stays in the forwarding header; a unit needs none";
        if (explanation.ScopeAt(file, line) is { } scope) return "nothing: " + About(scope, plan.Namespace);
        return $"nothing: the text moves unchanged into {(plan.UnitPath.Length > 0 ? plan.UnitPath : outputs[0])}";
    }

    private static string About(OutlineItem scope, string own) => scope.Kind switch
    {
        OutlineKind.LinkageOpen or OutlineKind.LinkageClose => "a linkage specification, kept around what it holds",
        _ when scope.Scope.Length == 0 && scope.Name == own =>
            "the namespace of the module: n1964 writes it once, as the module; cxx20 keeps it, exported as a whole when all in it is public",
        _ => "a namespace, kept; cxx20 exports it as a whole when all in it is public",
    };

    private static bool IsPragmaOnce(FileSyntax syntax, Span line) =>
        syntax.Directives.Any(directive => directive is { Kind: DirectiveKind.Pragma, Name: "once" } && directive.Span.Overlaps(line));

    private void WriteSection(string title, IReadOnlyList<(int Line, Decision Decision)> decisions)
    {
        if (decisions.Count == 0) return;
        Print($"\n{title}\n");
        foreach (var (line, decision) in decisions) WriteDecision(decision.Subject, Number(line), decision);
    }

    private void WriteDecision(string head, string first, Decision decision)
    {
        Print(TextBlock.Wrap($"{head}: {decision.Answer}", 8, first));
        Print(TextBlock.Wrap(Named(decision), 8));
        WriteEvidence(decision, 8);
    }

    /// <summary>A line number in a column of its own; nothing for the whole file.</summary>
    private static string Number(int line) => $"{(line > 0 ? line : ""),6}  ";

    private void WriteEvidence(Decision decision, int indent)
    {
        if (decision.Evidence is not { } evidence) return;
        if (withFacts && !evidence.Facts.IsEmpty) Print(TextBlock.Row("facts", string.Join(", ", evidence.Facts), indent));
        Print(TextBlock.Row("otherwise", evidence.NextRule.Length == 0
            ? "no other rule: this one is the default"
            : $"{evidence.NextAnswer} by {evidence.NextRule}: {evidence.NextReason}", indent));
    }

    private void WriteEdits(string file, ImmutableArray<SlotPlan> edits)
    {
        if (edits.IsEmpty) return;
        Print("\nEdits\n");
        foreach (var slot in edits)
        {
            _rules.Add(slot.Rule);
            Print(TextBlock.Wrap($"{EditNames.Of(slot)} ({slot.Rule})", 8, Number(LineOf(file, slot.Span))));
        }
    }

    private void WriteFindings(IEnumerable<Finding> findings)
    {
        var title = "\nFindings\n";
        foreach (var finding in findings)
        {
            Print(title);
            title = "";
            _rules.Add(finding.Rule);
            Print(TextBlock.Wrap($"{finding.Severity.ToString().ToLowerInvariant()}: {finding}", 8, "  "));
        }
    }

    /// <summary>The rules named above, each once: why, how safe, where it stands.</summary>
    private void WriteRules()
    {
        var known = _rules.Select(explanation.Rules.Find).OfType<Rule>().ToList();
        if (known.Count == 0) return;
        Print("\nRules\n");
        foreach (var rule in known)
        {
            Print($"  {rule.Id}\n");
            Print(TextBlock.Wrap(rule.Title + ". " + rule.Why.Trim(), 8));
            Print(TextBlock.Wrap($"{RuleText.Of(rule.Safety)}; N1964 {rule.Paper}; {RuleText.Source(rule)}", 8));
            if (rule.IsDefault || rule.Required.Length > 0) Print(TextBlock.Wrap($"cannot be switched off: {(rule.IsDefault ? "it answers where no other rule does" : rule.Required)}", 8));
        }
    }

    /// <summary>What a person can do about it.</summary>
    private void WriteChoices(string file)
    {
        if (!explanation.Codebase.Syntax.ContainsKey(file)) return;
        Print("\nTo decide otherwise\n");
        Print(TextBlock.Row("this file", $"text: [{file}] in cppmod.yml keeps it as it is"));
        Print(TextBlock.Row("a rule", "rules: { id: off } in cppmod.yml switches it off or sets its parameters, --rules adds your own; cppmod-migrate rules --verbose lists those in force"));
    }

    private string Named(Decision decision)
    {
        _rules.Add(decision.Rule);
        return $"{decision.Rule} ({RuleText.Of(decision.Safety)}): {decision.Reason}";
    }

    private static string Meaning(Decision fate) =>
        Vocabulary.Of(fate.Question).Answers.First(answer => answer.Name == fate.Answer).Doc;

    private static string ImportName(ImportPlan import) =>
        import.Label.Length == 0 ? import.Module : $"{(import.Partition.Length > 0 ? ":" + import.Partition : import.Module)} ({import.Namespace}[\"{import.Label}\"])";

    private int LineOf(string file, Span span) => span is { Start: 0, End: 0 } ? 0 : explanation.File(file).Text!.LineOf(span.Start);

    private void Print(string text) => output.Write(text);
}

using System.Collections.Immutable;
using System.Reflection;
using Migrator.Cli.Explaining;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Reports;
using Migrator.Model.Text;
using Migrator.Output.Build;

namespace Migrator.Cli.Reports;

/// <summary>Gathers what a report tells from what a run knows. Nothing is decided here again.</summary>
/// <param name="result">What the run says.</param>
/// <param name="explanation">What stands behind it.</param>
internal sealed class ReportBuilder(MigrationResult result, Explanation explanation)
{
    private readonly Plan _plan = explanation.Plan;
    private readonly bool _isCxx20 = explanation.Dialect == Dialect.Cxx20;

    public MigrationReport Build()
    {
        var files = _plan.Files.Keys.Where(path => explanation.Codebase.Syntax.ContainsKey(path) || explanation.Texts.ContainsKey(path)).Select(FileOf).ToImmutableArray();
        var shown = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var outputs = files.SelectMany(file => file.Outputs).ToHashSet(StringComparer.Ordinal);
        var findings = result.Findings.Sort(Finding.Compare);
        return new MigrationReport
        {
            Version = typeof(ReportBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Run = new RunSettings(explanation.Project, _isCxx20 ? "cxx20" : "n1964", _plan.Options.Std, _plan.Options.Abi, _plan.Options.Style, result.Summary.FlagsFrom, _plan.Options.Only),
            Totals = new ReportTotals(
                result.Summary.Files, result.Summary.Headers, result.Summary.Sources, result.Summary.Units, result.Summary.Modules, result.Summary.Partitions,
                result.Summary.Changed, result.Summary.Kept.Length, result.Summary.HeldBack),
            Modules = [.. _plan.Modules.Select(ModuleOf)],
            Files = files,
            Generated = [.. explanation.Texts.Keys.Where(path => !outputs.Contains(path)).Order(StringComparer.Ordinal)],
            Needs = [.. Needs(shown)],
            Cycles = _plan.Cycles,
            Blockings = _plan.Blockings,
            Steps = _plan.Steps,
            Builds = [.. result.Summary.Rounds.Select(round => new ReportedBuild(round.Name, round.Units, round.Steps, round.Failed, [.. round.Kept.Select(kept => new ReportedFailure(kept.File, kept.Message)).Concat(round.Clients.Select(client => new ReportedFailure(client.File, client.Message)))]))],
            Findings = findings,
            Rules = [.. Rules(files, findings)],
        };
    }

    private ReportedModule ModuleOf(ModulePlan module)
    {
        var wrapper = _plan.Wrappers.FirstOrDefault(unit => unit.Module == module.Name);
        var units = BuildOrder.Of(_plan, module).Select(UnitOf);
        if (wrapper is not null) units = units.Append(new ReportedUnit(wrapper.Path, "", ReportedUnitKind.Wrapper, "", []));
        return new ReportedModule(module.Name, module.Namespace, _isCxx20 && (!module.Interfaces.IsEmpty || wrapper is not null) ? module.PrimaryPath : "", [.. units]);
    }

    private ReportedUnit UnitOf(FilePlan unit) => new(
        unit.UnitPath, unit.Path, unit.Fate == FileFate.Partition ? ReportedUnitKind.Interface : ReportedUnitKind.Implementation, _isCxx20 ? ":" + unit.Partition : $"[\"{unit.Label}\"]",
        [.. unit.Imports.DistinctBy(import => BuildOrder.NameOf(import, _isCxx20)).Select(import => new ReportedImport(BuildOrder.NameOf(import, _isCxx20), import.Access, import.Reason))]);

    private ReportedFile FileOf(string path)
    {
        var (plan, input) = (_plan.Files[path], explanation.File(path));
        var decisions = explanation.Decisions(path);
        var fate = decisions.FirstOrDefault(decision => decision.Question == Question.FileFate && Enum.TryParse<FileFate>(decision.Answer, ignoreCase: true, out _));
        var outputs = explanation.Outputs(path).Append(path).Where(explanation.Texts.ContainsKey).Distinct().Order(StringComparer.Ordinal);
        var edits = explanation.Edits(path).Select(slot => new ReportedDecision(LineOf(input, slot.Span), "edit", EditNames.Of(slot), "", slot.Rule, "", explanation.Rules.Find(slot.Rule)?.Safety ?? Safety.Safe));
        return new ReportedFile(
            path, input.Kind, LinesOf(input), plan.Fate, fate?.Rule ?? "", fate?.Reason ?? "", fate?.Safety ?? Safety.Safe, plan.Module, [.. outputs],
            [.. decisions.Where(decision => decision != fate)
                .Select(decision => new ReportedDecision(LineOf(input, decision.Span), RuleText.Of(decision.Question), decision.Subject, decision.Answer, decision.Rule, decision.Reason, decision.Safety))
                .Concat(edits).OrderBy(decision => decision.Line)]);
    }

    /// <summary>Imports as the plan has them, and the includes that are none of them.</summary>
    private IEnumerable<FileNeed> Needs(HashSet<string> shown)
    {
        var headers = new ImportedHeaders(_plan.Files.Values);
        var includes = explanation.Codebase.Includes.Where(include => include.IsProject).ToLookup(include => include.File, include => include.Target, StringComparer.Ordinal);
        foreach (var file in shown.Order(StringComparer.Ordinal))
        {
            var imported = headers.Of(_plan.Files[file]).ToHashSet(StringComparer.Ordinal);
            foreach (var target in imported.Concat(includes[file]).Where(target => target != file && shown.Contains(target)).Distinct().Order(StringComparer.Ordinal))
                yield return new FileNeed(file, target, imported.Contains(target) ? NeedKind.Import : NeedKind.Include);
        }
    }

    private IEnumerable<ReportedRule> Rules(ImmutableArray<ReportedFile> files, ImmutableArray<Finding> findings)
    {
        var decisions = files.SelectMany(file => file.Decisions.Select(decision => decision.Rule).Append(file.Rule)).Where(rule => rule.Length > 0).CountBy(rule => rule).ToDictionary(StringComparer.Ordinal);
        var found = findings.GroupBy(finding => finding.Rule).ToDictionary(group => group.Key, StringComparer.Ordinal);
        foreach (var id in decisions.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
        {
            var (taken, count) = (decisions.GetValueOrDefault(id), found.TryGetValue(id, out var group) ? group.Count() : 0);
            yield return explanation.Rules.Find(id) is { } rule
                ? new ReportedRule(id, rule.Title, rule.Why.Trim(), rule.Paper, rule.Safety, rule.Severity, taken, count)
                : new ReportedRule(id, About(id), "", "", Safety.ReportOnly, group?.Max(finding => finding.Severity) ?? Severity.Note, taken, count);
        }
    }

    /// <summary>What findings say that no rule decides.</summary>
    private static string About(string id) => id == Output.Rerun.Conflict ? "An edit by hand conflicts with the new output" : "What reading the tree met";

    private static int LineOf(InputFile file, Span span) => span is { Start: 0, End: 0 } || file.Text is null ? 0 : file.Text.LineOf(span.Start);

    private static int LinesOf(InputFile file) => file.Text is not { Length: > 0 } text ? 0 : text.LineOf(text.Length - 1);
}

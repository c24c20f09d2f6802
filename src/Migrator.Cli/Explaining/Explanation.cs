using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Model.Units;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Explaining;

/// <summary>Everything that a run knows about a tree, for questions about a place in it. Nothing is decided here again.</summary>
/// <param name="Codebase">The facts.</param>
/// <param name="Plan">The decisions, with their evidence.</param>
/// <param name="Rules">The rules in force.</param>
/// <param name="Tree">The units.</param>
/// <param name="Texts">Text of each generated file, one byte a character, by path.</param>
/// <param name="Dialect">How they are spelled.</param>
public sealed record Explanation(Codebase Codebase, Plan Plan, RuleSet Rules, ModuleTree Tree, IReadOnlyDictionary<string, string> Texts, Dialect Dialect)
{
    /// <summary>Name of the project.</summary>
    public required string Project { get; init; }

    private ILookup<string, Decision>? _decisions;
    private ILookup<(string File, Span Extent, string Name), Decision>? _access;
    private ILookup<string, Declaration>? _byFile;
    private ILookup<string, Declaration>? _byUsr;
    private ILookup<string, string>? _outputs;
    private Dictionary<string, InputFile>? _files;

    /// <summary>A file of the input.</summary>
    public InputFile File(string path) => (_files ??= Codebase.Input.Files.ToDictionary(file => file.Path, StringComparer.Ordinal))[path];

    /// <summary>Generated files that one legacy file becomes, in the order of their paths.</summary>
    public IEnumerable<string> Outputs(string file) =>
        (_outputs ??= Tree.Units.Where(unit => Texts.ContainsKey(unit.Path)).ToLookup(unit => unit.Origin, unit => unit.Path, StringComparer.Ordinal))[file];

    /// <summary>
    /// The decisions about a file, each where it concerns this file: the access of an entity is decided once for all its
    /// declarations, and holds at each of them.
    /// </summary>
    public ImmutableArray<Decision> Decisions(string file)
    {
        _access ??= Plan.Decisions.Where(decision => decision.Question == Question.Access).ToLookup(decision => (decision.File, decision.Span, decision.Subject));
        _byFile ??= Codebase.Declarations.ToLookup(declaration => declaration.File, StringComparer.Ordinal);
        _byUsr ??= Codebase.Declarations.ToLookup(declaration => declaration.Usr, StringComparer.Ordinal);
        var here = Decided(file).Where(decision => decision.Question != Question.Access).ToList();
        foreach (var declaration in _byFile[file])
            here.AddRange(_byUsr[declaration.Usr].SelectMany(other => _access[(other.File, other.Extent, other.QualifiedName)])
                .Take(1).Select(decision => decision with { Span = declaration.Extent }));
        return [.. here.Distinct().OrderBy(decision => decision.Span).ThenBy(decision => decision.Question).ThenBy(decision => decision.Subject, StringComparer.Ordinal)];
    }

    /// <summary>Edits in the text of a file that no decision of its own tells.</summary>
    public ImmutableArray<SlotPlan> Edits(string file)
    {
        var decided = Decided(file).ToList();
        return [.. Plan.Files[file].Slots.Where(slot => slot.Kind != SlotKind.GlobalModuleClose
            && !decided.Any(decision => decision.Rule == slot.Rule && decision.Span.Start <= slot.Span.Start && slot.Span.Start <= decision.Span.End + 1))];
    }

    private IEnumerable<Decision> Decided(string file) => (_decisions ??= Plan.Decisions.ToLookup(decision => decision.File, StringComparer.Ordinal))[file];

    /// <summary>The bytes of a line, its end included.</summary>
    public Span Line(string file, int line)
    {
        var text = File(file).Text!.Text;
        var start = 0;
        for (var i = 1; i < line; i++) start = text.IndexOf('\n', start) + 1;
        var end = text.IndexOf('\n', start);
        return new Span(start, end < 0 ? text.Length : end + 1);
    }

    /// <summary>The namespace or linkage specification that opens or closes on a line; null when none does.</summary>
    public OutlineItem? ScopeAt(string file, Span line) =>
        Plan.Outlines.GetValueOrDefault(file)?.Items.FirstOrDefault(item => item.Kind != OutlineKind.Declaration && item.Span.Overlaps(line));
}

using System.Collections.Immutable;
using System.Text;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Wrappers;

/// <summary>
/// The conditions around a place of a header, fit to be asked again behind all headers: a macro that one of them asks for
/// must not change behind it, or the answer would be another one there.
/// </summary>
internal sealed class ConditionPaths
{
    private readonly PlanContext _context;
    private readonly Dictionary<string, List<(string File, int Offset)>> _changes = new(StringComparer.Ordinal);

    /// <param name="context">The facts.</param>
    /// <param name="visible">Files that the wrapper units read.</param>
    public ConditionPaths(PlanContext context, IEnumerable<string> visible)
    {
        _context = context;
        foreach (var file in visible)
        {
            var syntax = context.Syntax(file);
            if (syntax.GuardMacro.Length > 0) AddChange(syntax.GuardMacro, file, 0);
            foreach (var directive in syntax.Directives.Where(d => d.Kind is DirectiveKind.Define or DirectiveKind.Undef)) AddChange(directive.Name, file, directive.Offset);
        }
    }

    /// <summary>The conditions of a declaration.</summary>
    /// <param name="file">File that declares it.</param>
    /// <param name="offset">Offset of its name.</param>
    /// <param name="name">Its name: a condition between whose branches it does not matter is none.</param>
    /// <param name="unrepeatable">Line of a condition that cannot be asked again; 0 when all can.</param>
    public ImmutableArray<string> Of(string file, int offset, string name, out int unrepeatable)
    {
        var text = _context.Text(file);
        var steps = ImmutableArray.CreateBuilder<string>();
        unrepeatable = 0;
        foreach (var (group, branch) in Around(_context.Syntax(file).Nodes, offset))
        {
            if ((branch == 0 && IsCpp(text.Text, group.Branches[0].Opening)) || DeclaresInEveryBranch(text.Text, group, name)) continue;
            var openings = group.Branches.Take(branch + 1).Select(b => b.Opening).ToList();
            if (openings.All(opening => IsStable(file, group.Span.Start, opening))) steps.Add(string.Concat(openings.Select(opening => Line(text.Slice(opening.Span)))));
            else if (unrepeatable == 0) unrepeatable = text.LineOf(openings[^1].Offset);
        }

        return steps.ToImmutable();
    }

    /// <summary>The conditional groups around an offset with the branch that holds it, outermost first.</summary>
    public static IEnumerable<(ConditionalNode Group, int Branch)> Around(ImmutableArray<Node> nodes, int offset)
    {
        while (nodes.OfType<ConditionalNode>().FirstOrDefault(node => node.Span.Contains(offset)) is { } group)
        {
            var branch = group.Branches.Length - 1;
            while (branch > 0 && group.Branches[branch].Opening.Offset > offset) branch--;
            yield return (group, branch);
            nodes = group.Branches[branch].Nodes;
        }
    }

    /// <summary>A directive without its remarks.</summary>
    private static string Line(string directive)
    {
        var text = new StringBuilder();
        var hash = directive.IndexOf('#') + 1;
        var tokens = new Tokenizer(directive, hash);
        var end = 0;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind != TokenKind.Comment) continue;
            text.Append(directive.AsSpan(end, token.Start - end));
            end = token.End;
        }

        return text.Append(directive.AsSpan(end)).ToString().Trim().ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The unit is C++, whatever else reads the header.</summary>
    private static bool IsCpp(string text, Directive opening) => opening.Identifiers is ["__cplusplus"]
        && (opening.Kind == DirectiveKind.Ifdef || (opening.Kind == DirectiveKind.If && text[opening.Span.Start..opening.Span.End].IndexOfAny(['<', '>', '=', '!']) < 0));

    /// <summary>The usual pair of declarations for two platforms: one of them is there in any case.</summary>
    private static bool DeclaresInEveryBranch(string text, ConditionalNode group, string name)
    {
        if (name.Length == 0 || group.Branches[^1].Opening.Kind != DirectiveKind.Else) return false;
        var words = Tokenizer.Words(name).ToList();
        for (var i = 0; i < group.Branches.Length; i++)
        {
            var end = i + 1 < group.Branches.Length ? group.Branches[i + 1].Opening.Span.Start : group.End.Span.Start;
            if (words.Count == 0 || words.Except(Tokenizer.Words(text[group.Branches[i].Opening.Span.End..end])).Any()) return false;
        }

        return true;
    }

    private bool IsStable(string file, int groupStart, Directive opening) => opening.Identifiers.All(macro =>
        !_changes.TryGetValue(macro, out var changes)
        || changes.All(change => change.File == file ? change.Offset < groupStart && change.Offset > 0 : IsReachedBefore(file, groupStart, change.File)));

    private bool IsReachedBefore(string file, int offset, string definer) =>
        _context.Includes.Directives(file).Any(include => include.Directive.Offset < offset && include.Target is { IsProject: true } target
            && (target.Target == definer || _context.Includes.Closure(target.Target).Contains(definer)));

    private void AddChange(string macro, string file, int offset)
    {
        if (!_changes.TryGetValue(macro, out var changes)) _changes.Add(macro, changes = []);
        changes.Add((file, offset));
    }

    /// <summary>Whether every C++ unit that reads a file compiles what stands at an offset of it.</summary>
    public static bool IsCompiledByAll(Codebase codebase, string file, int offset) => codebase.Units
        .Where(unit => !unit.IsC && unit.Enters(file))
        .All(unit => !unit.Skipped.Any(range => range.File == file && range.Range.Contains(offset)));
}

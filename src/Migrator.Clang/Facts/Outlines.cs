using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Outlines of the files of a tree; what no translation unit compiles need not balance.</summary>
internal static class Outlines
{
    /// <summary>Some units see other scope macros than the others: which count decides what opens a namespace. Headers that no unit enters tell only of macros that nothing else defines.</summary>
    public static ImmutableSortedDictionary<string, Outline> Read(InputTree input, Dictionary<string, SourceText> texts, ImmutableSortedDictionary<string, FileSyntax> syntax, TranslationUnitFacts[] units)
    {
        var read = units.SelectMany(unit => unit.Entered).ToHashSet(StringComparer.Ordinal);
        var headers = input.Files.Where(file => file.Kind == FileKind.Header).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var bodies = ActiveMacros.Bodies(texts, syntax, [.. units.Where(unit => !headers.Contains(unit.File))], [.. units.Where(unit => headers.Contains(unit.File))]);
        var macros = OutlineMacros.Of(ScopeMacro.Find(bodies), texts.Select(file => (file.Value, syntax[file.Key], read.Contains(file.Key))));
        return texts.ToImmutableSortedDictionary(file => file.Key, file => Read(file.Key, file.Value, syntax[file.Key], macros, units), StringComparer.Ordinal);
    }

    private static Outline Read(string file, SourceText text, FileSyntax syntax, OutlineMacros macros, IReadOnlyCollection<TranslationUnitFacts> units)
    {
        var outline = OutlineParser.Parse(text, macros);
        return outline.Problem is null || syntax.Problem is not null ? outline : OutlineParser.ParseWithout(text, macros, Inactive(file, syntax, units)) ?? outline;
    }

    /// <summary>Branches that each unit skips which enters the file (once: the second time it skips all).</summary>
    private static List<Branch> Inactive(string file, FileSyntax syntax, IReadOnlyCollection<TranslationUnitFacts> units)
    {
        var found = new List<Branch>();
        var readers = units.Where(unit => unit.Entered.Contains(file) && !unit.Repeated.Contains(file))
            .Select(unit => unit.Skipped.Where(range => range.File == file).Select(range => range.Range).ToList()).ToList();
        if (readers.Count > 0) Collect(syntax.Nodes);
        return found;

        void Collect(ImmutableArray<Node> nodes)
        {
            foreach (var branch in nodes.OfType<ConditionalNode>().SelectMany(group => group.Branches))
            {
                if (!branch.Nodes.IsEmpty && readers.TrueForAll(skipped => skipped.Exists(range => range.Contains(new Span(branch.Nodes[0].Span.Start, branch.Nodes[^1].Span.End))))) found.Add(branch);
                else Collect(branch.Nodes);
            }
        }
    }
}

using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Definitions of macros without parameters that some translation unit has read.</summary>
internal static class ActiveMacros
{
    /// <summary>Bodies by macro, comments included.</summary>
    public static ILookup<string, string> Bodies(
        IReadOnlyDictionary<string, SourceText> texts,
        ImmutableSortedDictionary<string, FileSyntax> syntax,
        IReadOnlyCollection<TranslationUnitFacts> units)
    {
        var skipped = units.Select(unit => unit.Skipped.ToLookup(range => range.File, range => range.Range, StringComparer.Ordinal)).ToList();
        var found = new List<(string Macro, string Body)>();
        foreach (var (file, parsed) in syntax)
        {
            var readers = units.Zip(skipped).Where(unit => unit.First.Entered.Contains(file)).Select(unit => unit.Second[file].ToList()).ToList();
            foreach (var define in parsed.Directives.Where(directive => directive.Kind == DirectiveKind.Define && directive.Parameters is null))
                if (readers.Any(ranges => !ranges.Any(range => range.Contains(define.Span))))
                    found.Add((define.Name, Body(texts[file].Text, define)));
        }

        return found.ToLookup(macro => macro.Macro, macro => macro.Body, StringComparer.Ordinal);
    }

    private static string Body(string text, Directive define)
    {
        var name = text.IndexOf(define.Name, define.Offset + "define".Length, StringComparison.Ordinal);
        return text[(name + define.Name.Length)..define.Span.End];
    }
}

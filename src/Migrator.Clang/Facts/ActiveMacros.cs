using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Definitions of macros that some translation unit has read.</summary>
internal static class ActiveMacros
{
    /// <summary>Definitions by macro: what headers that no unit enters make of it counts only where nothing else defines it.</summary>
    /// <param name="texts">Bytes by file.</param>
    /// <param name="syntax">Directives by file.</param>
    /// <param name="units">What is built.</param>
    /// <param name="lone">Headers that are read by themselves.</param>
    public static ILookup<string, MacroBody> Bodies(
        IReadOnlyDictionary<string, SourceText> texts,
        ImmutableSortedDictionary<string, FileSyntax> syntax,
        IReadOnlyCollection<TranslationUnitFacts> units,
        IReadOnlyCollection<TranslationUnitFacts> lone)
    {
        var built = Read(texts, syntax, units);
        return built.Concat(Read(texts, syntax, lone).Where(macro => !built.Contains(macro.Key))).SelectMany(macro => macro.Select(body => (macro.Key, Body: body)))
            .ToLookup(macro => macro.Key, macro => macro.Body, StringComparer.Ordinal);
    }

    private static ILookup<string, MacroBody> Read(
        IReadOnlyDictionary<string, SourceText> texts,
        ImmutableSortedDictionary<string, FileSyntax> syntax,
        IReadOnlyCollection<TranslationUnitFacts> units)
    {
        var skipped = units.Select(unit => unit.Skipped.ToLookup(range => range.File, range => range.Range, StringComparer.Ordinal)).ToList();
        var found = new List<(string Macro, MacroBody Body)>();
        foreach (var (file, parsed) in syntax)
        {
            var readers = units.Zip(skipped).Where(unit => unit.First.Entered.Contains(file)).Select(unit => unit.Second[file].ToList()).ToList();
            foreach (var define in parsed.Directives.Where(directive => directive.Kind == DirectiveKind.Define))
                if (readers.Any(ranges => !ranges.Any(range => range.Contains(define.Span))))
                    found.Add((define.Name, Body(texts[file].Text, define)));
        }

        return found.ToLookup(macro => macro.Macro, macro => macro.Body, StringComparer.Ordinal);
    }

    private static MacroBody Body(string text, Directive define)
    {
        var end = text.IndexOf(define.Name, define.Offset + "define".Length, StringComparison.Ordinal) + define.Name.Length;
        if (define.Parameters is not null) end = text.IndexOf(')', end) + 1;
        return new MacroBody(define.Parameters, text[end..define.Span.End]);
    }
}

using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>
/// Headers that nothing which is built includes: the optional part of a library, or that of another platform. Those that compile by themselves
/// tell facts as units of their own; what the others say about the rest of the tree is worth nothing.
/// </summary>
internal static class LoneHeaders
{
    /// <param name="input">The tree, with a command for each header.</param>
    /// <param name="syntax">Directives by file.</param>
    /// <param name="units">The units that are built.</param>
    /// <param name="readElsewhere">What units read that do not count here: those headers are not of another platform, whoever names them.</param>
    /// <param name="parse">Parses commands.</param>
    public static IEnumerable<TranslationUnitFacts> Parse(
        InputTree input, ImmutableSortedDictionary<string, FileSyntax> syntax, IReadOnlyCollection<TranslationUnitFacts> units, ImmutableHashSet<string> readElsewhere, Func<ImmutableArray<CompileCommand>, TranslationUnitFacts[]> parse)
    {
        var entered = units.SelectMany(unit => unit.Entered).ToHashSet(StringComparer.Ordinal);
        var tried = units.Select(unit => unit.File).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> NamedBy(IEnumerable<string> files) => files.Where(syntax.ContainsKey)
            .SelectMany(file => syntax[file].Directives.Where(directive => directive.Kind == DirectiveKind.Include).Select(directive => Path.GetFileName(directive.IncludePath)).Where(name => name != Path.GetFileName(file)));
        // First those that no other one names, as they enter the others; then circles, and what the failures would have entered.
        for (var isFirst = true; ; isFirst = false)
        {
            // What a file that was read names, and nobody entered, stands in a branch for another platform.
            var named = NamedBy(entered).ToHashSet(StringComparer.Ordinal);
            named.ExceptWith(readElsewhere.Select(file => Path.GetFileName(file)));
            var left = input.HeaderCommands.Where(command => !entered.Contains(command.File) && !tried.Contains(command.File) && syntax.ContainsKey(command.File) && !named.Contains(Path.GetFileName(command.File))).ToList();
            if (isFirst) named.UnionWith(NamedBy(left.Select(command => command.File)));
            var chosen = left.Where(command => input.Commands.IsEmpty || !named.Contains(Path.GetFileName(command.File))).ToImmutableArray();
            foreach (var (command, unit) in chosen.Zip(parse(chosen)))
            {
                tried.Add(unit.File);
                if (!unit.HasErrors) entered.UnionWith(unit.Entered);
                yield return unit.HasErrors && !input.Commands.IsEmpty ? Failed(command, unit) : unit;
            }

            if (!isFirst) yield break;
        }
    }

    private static TranslationUnitFacts Failed(CompileCommand command, TranslationUnitFacts unit)
    {
        var first = unit.Findings[0];
        var what = $"nothing that is built includes it, and by itself it {first.Message.Split(';')[0]}";
        return UnitParser.Failed(command, unit.IsC, first with { Rule = "keep-erroneous-file", Severity = Severity.Warning, File = unit.File, Line = first.File == unit.File ? first.Line : 0, Message = what });
    }
}

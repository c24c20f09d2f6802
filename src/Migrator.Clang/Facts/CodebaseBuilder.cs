using System.Collections.Immutable;
using Migrator.Clang.Caching;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>Makes the facts of a tree.</summary>
public static class CodebaseBuilder
{
    /// <summary>
    /// Units of one parser session. The cut depends on the input alone, never on the number of threads: which unit parses
    /// a header's bodies must not change from run to run.
    /// </summary>
    private const int UnitsPerSession = 12;

    /// <summary>Parses every unit of the tree and merges what they say.</summary>
    /// <param name="toolchain">The parser.</param>
    /// <param name="input">The tree.</param>
    /// <param name="jobs">Threads at most.</param>
    /// <param name="progress">Called with the number of units done; from any thread.</param>
    /// <param name="cancellation">Stops between two units.</param>
    /// <param name="readsShapes">Whether the shapes of classes are read, for descriptions of modules.</param>
    public static Codebase Build(ClangToolchain toolchain, InputTree input, int jobs, Action<int>? progress, CancellationToken cancellation, bool readsShapes = false) =>
        ParserThreads.Run(() => Read(toolchain, input, jobs, progress, readsShapes, cancellation));

    private static Codebase Read(ClangToolchain toolchain, InputTree input, int jobs, Action<int>? progress, bool readsShapes, CancellationToken cancellation)
    {
        var texts = input.Files.Where(file => file.Kind != FileKind.Other && file.Text is not null).ToDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal);
        var syntax = texts.ToImmutableSortedDictionary(file => file.Key, file => SyntaxParser.Parse(file.Value), StringComparer.Ordinal);
        var tree = SourceTree.Of(input, texts, syntax.Values);
        TranslationUnitFacts[] Parse(ImmutableArray<CompileCommand> commands, Action<int>? report) =>
            commands.IsEmpty ? [] : ParseAll(toolchain, input with { Commands = commands }, tree, syntax, jobs, report, readsShapes, cancellation);
        var commands = CommandFolding.Fold(input.Commands, syntax.Values);
        return Merge(Parse(commands, progress), [], null, null);

        // Headers that none of these units includes are units of their own.
        Codebase Merge(TranslationUnitFacts[] own, ImmutableHashSet<string> readElsewhere, ImmutableArray<string>? refused, ImmutableHashSet<string>? unchanged)
        {
            TranslationUnitFacts[] units = [.. own, .. LoneHeaders.Parse(input, syntax, own, readElsewhere, headers => Parse(headers, null))];
            refused ??= ConfigurationHeaders.Refused(toolchain, input with { Commands = commands }, tree, units, cancellation);
            unchanged ??= UnchangedVariables.Find(toolchain, input with { Commands = commands }, tree, units, cancellation);
            var merged = FactMerger.Merge(input, syntax, Outlines.Read(input, texts, syntax, units), units);
            return merged with
            {
                Declarations = [.. merged.Declarations.Select(declaration => unchanged.Contains(declaration.Usr) ? declaration with { Traits = declaration.Traits | DeclarationTraits.Unchanged } : declaration)],
                RefusedHeaders = refused.Value,
                Of = counts =>
                {
                    TranslationUnitFacts[] left = [.. units.Where(unit => counts(FactMerger.Summary(unit)))];
                    return Merge(left, [.. readElsewhere, .. BuiltOn(left, units)], refused, unchanged);
                },
            };
        }
    }

    /// <summary>Headers that only other units read, and that include what these read: a header that stands alone may be another copy of the library.</summary>
    private static IEnumerable<string> BuiltOn(TranslationUnitFacts[] these, TranslationUnitFacts[] all)
    {
        var entered = these.SelectMany(unit => unit.Entered).ToHashSet(StringComparer.Ordinal);
        return all.Where(unit => !unit.HasErrors).SelectMany(unit => unit.Includes)
            .Where(include => include.IsProject && entered.Contains(include.Target) && !entered.Contains(include.File)).Select(include => include.File);
    }

    private static TranslationUnitFacts[] ParseAll(
        ClangToolchain toolchain,
        InputTree input,
        SourceTree tree,
        ImmutableSortedDictionary<string, FileSyntax> syntax,
        int jobs,
        Action<int>? progress,
        bool readsShapes,
        CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder(cancellation);
        using var standIns = new StandInFiles(input, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var results = new TranslationUnitFacts[input.Commands.Length];
        var sessions = Sessions(input.Commands);
        var headers = PrecompiledHeader.Choose(toolchain, input, syntax, folder);
        var done = 0;
        ParserThreads.ForEach(sessions, jobs, session =>
        {
            var commands = session.Units.Select(unit => input.Commands[unit]).ToList();
            var isParsed = false;
            var question = ParserQuestion.About("units", tree, commands, [readsShapes ? "shapes" : "", .. session.Units.Select(unit => headers[unit]?.Identity ?? "")]);
            var facts = toolchain.Cache.Answer(toolchain, tree, question, FactJson.Default.TranslationUnitFactsArray, log =>
            {
                isParsed = true;
                using var parser = new UnitParser(toolchain, tree, standIns, log, readsShapes);
                return [.. session.Units.Select(unit =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    var told = parser.Parse(input.Commands[unit], headers[unit]);
                    progress?.Invoke(Interlocked.Increment(ref done));
                    return told;
                })];
            });
            foreach (var (unit, told) in session.Units.Zip(facts)) results[unit] = told;
            if (!isParsed) progress?.Invoke(Interlocked.Add(ref done, session.Units.Length));
        }, cancellation);
        return results;
    }

    private sealed record Session(string Key, int[] Units);

    private static List<Session> Sessions(ImmutableArray<CompileCommand> commands) =>
        [.. Enumerable.Range(0, commands.Length)
            .GroupBy(unit => commands[unit].Directory + '\0' + string.Join('\0', commands[unit].Arguments))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => group.Chunk(UnitsPerSession).Select(chunk => new Session(group.Key, chunk)))];
}

using System.Collections.Immutable;
using Migrator.Clang.Caching;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;

namespace Migrator.Clang.Facts;

/// <summary>
/// Headers that some configurations of the build include and others do not (a back end, a platform). As a unit such a header is compiled in
/// all of them: each that leaves it out tries it here, with the command of a source that includes it elsewhere, or of the nearest.
/// </summary>
internal static class ConfigurationHeaders
{
    /// <summary>The headers that do not compile by themselves in a configuration that leaves them out, in the order of their paths.</summary>
    /// <param name="toolchain">The parser.</param>
    /// <param name="input">The tree.</param>
    /// <param name="tree">Its files.</param>
    /// <param name="units">What the units of all configurations tell.</param>
    /// <param name="cancellation">Stops between two headers.</param>
    public static ImmutableArray<string> Refused(
        ClangToolchain toolchain,
        InputTree input,
        SourceTree tree,
        IReadOnlyCollection<TranslationUnitFacts> units,
        CancellationToken cancellation)
    {
        var headers = input.Files.Where(file => file.Kind == FileKind.Header).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var entered = units.GroupBy(unit => unit.Configuration).ToDictionary(own => own.Key, own => own.SelectMany(unit => unit.Entered).Where(headers.Contains).ToHashSet(StringComparer.Ordinal));
        var all = entered.Values.SelectMany(own => own).ToHashSet(StringComparer.Ordinal);
        var trials = entered.SelectMany(own => all.Except(own.Value).Select(header => (Header: header, Configuration: own.Key))).OrderBy(trial => trial.Header, StringComparer.Ordinal).ThenBy(trial => trial.Configuration).ToList();
        var commands = new List<CompileCommand>();
        foreach (var (header, configuration) in trials)
        {
            var users = units.Where(unit => unit.Entered.AsSpan().BinarySearch(header, StringComparer.Ordinal) >= 0).Select(unit => unit.File).ToHashSet(StringComparer.Ordinal);
            var models = input.Commands.Where(command => command.Configuration == configuration && !UnitParser.IsC(command)).ToList();
            var model = models.Find(command => users.Contains(command.File)) ?? models.MaxBy(command => CommonFolders(header, command.File));
            if (model is not null) commands.Add(model.ForHeader(header));
        }

        // One session, as the trials of a tree see the same headers.
        return commands.Count == 0 ? [] : toolchain.Cache.Answer(toolchain, tree, ParserQuestion.About("refused", tree, commands), FactJson.Default.ImmutableArrayString, log =>
        {
            using var standIns = new StandInFiles(input, cancellation);
            using var parser = new UnitParser(toolchain, tree, standIns, log, readsShapes: false);
            var refused = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var command in commands)
            {
                cancellation.ThrowIfCancellationRequested();
                if (parser.Parse(command, null).HasErrors) refused.Add(command.File);
            }

            return [.. refused];
        });
    }

    private static int CommonFolders(string left, string right) =>
        left.Split('/')[..^1].Zip(right.Split('/')[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
}

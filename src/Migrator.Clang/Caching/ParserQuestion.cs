using System.Globalization;
using Migrator.Clang.Facts;
using Migrator.Model.Facts;

namespace Migrator.Clang.Caching;

/// <summary>What the parser is asked. Equal texts are one question.</summary>
/// <param name="Files">How many files it parses for an answer.</param>
/// <param name="Texts">Everything that the answer depends on and that is known beforehand.</param>
internal sealed record ParserQuestion(int Files, IReadOnlyList<string> Texts)
{
    /// <summary>Commands of a tree, compiled as they are.</summary>
    /// <param name="kind">What is asked about them.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="commands">The commands in their order; the text of each main file is a part of the question, so that two states of it are kept side by side.</param>
    /// <param name="further">What else is asked.</param>
    public static ParserQuestion About(string kind, SourceTree tree, IReadOnlyCollection<CompileCommand> commands, params IEnumerable<string> further) =>
        new(commands.Count, [kind, tree.Root, .. commands.SelectMany(command => Words(tree, command)), .. further]);

    private static string[] Words(SourceTree tree, CompileCommand command) =>
        [command.File, tree.HashOf(command.File), command.Directory, command.Target, command.Configuration.ToString(CultureInfo.InvariantCulture), command.Arguments.Length.ToString(CultureInfo.InvariantCulture), .. command.Arguments];
}

using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>
/// One source in several targets (a static, a shared and an object library) has commands that differ only in what no
/// file of the tree can see. It is parsed once, for all its targets.
/// </summary>
internal static class CommandFolding
{
    public static ImmutableArray<CompileCommand> Fold(ImmutableArray<CompileCommand> commands, IEnumerable<FileSyntax> files)
    {
        var mentioned = files.SelectMany(file => file.Identifiers).ToHashSet(StringComparer.Ordinal);
        return [.. commands
            .Select(command => command with { Arguments = [.. command.Arguments.Where(argument => Matters(argument, mentioned))] })
            .GroupBy(command => (command.Configuration, command.File, command.Directory, string.Join('\0', command.Arguments)))
            .Select(group => group.First() with { Target = string.Join(';', group.SelectMany(command => command.Target.Split(';', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)) })];
    }

    private static bool Matters(string argument, HashSet<string> mentioned)
    {
        if (argument is "-fPIC" or "-fpic" or "-fPIE" or "-fpie") return mentioned.Contains("__PIC__") || mentioned.Contains("__PIE__");
        if (!argument.StartsWith("-D", StringComparison.Ordinal)) return true;
        var name = argument[2..].Split('=')[0];
        return !name.EndsWith("_EXPORTS", StringComparison.Ordinal) || mentioned.Contains(name);
    }
}

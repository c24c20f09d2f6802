using System.Collections.Immutable;
using Migrator.Model.Facts;

namespace Migrator.Cli.InPlace;

/// <summary>
/// The language standards that the legacy tree is compiled with. A build that is configured after a step names the standard of the modules
/// (<c>cppmod.cmake</c> sets it), but the next step has to be planned as the first one was.
/// </summary>
internal static class LegacyStandards
{
    /// <summary>Stands for all files that are not named.</summary>
    private const string Others = "*";

    private const string OfModules = "-std=c++23";

    /// <summary>What cppmod.cmake adds where the legacy standard is older than C++20.</summary>
    private const string NoChar8 = "-fno-char8_t";

    /// <summary>Standards by path of a source: of most of them under <c>*</c>, and of the others; an empty one where the command names none.</summary>
    public static IReadOnlyDictionary<string, string> Of(InputTree input)
    {
        var all = input.Commands.Where(IsCxx).DistinctBy(command => command.File).ToDictionary(command => command.File, StandardOf, StringComparer.Ordinal);
        if (all.Count == 0) return ImmutableDictionary<string, string>.Empty;
        var most = all.Values.GroupBy(standard => standard, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        return all.Where(file => file.Value != most).Append(new(Others, most)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>A command as it was for the legacy tree.</summary>
    /// <param name="standards">What <see cref="Of"/> told of that tree.</param>
    /// <param name="command">A command of the tree as it is.</param>
    public static CompileCommand Restore(IReadOnlyDictionary<string, string> standards, CompileCommand command)
    {
        if (!IsCxx(command) || !standards.TryGetValue(command.File, out var legacy) && !standards.TryGetValue(Others, out legacy)) return command;
        var at = command.Arguments.LastIndexOf(OfModules);
        // Where the addition is missing, the project has gone to a later standard by itself.
        if (at < 0 || legacy == OfModules || (IsOld(legacy) && !command.Arguments.Contains(NoChar8))) return command;
        var arguments = command.Arguments.RemoveAt(at);
        if (legacy.Length > 0) arguments = arguments.Insert(at, legacy);
        return command with { Arguments = IsOld(legacy) && arguments.LastIndexOf(NoChar8) is var added and >= 0 ? arguments.RemoveAt(added) : arguments };
    }

    private static bool IsCxx(CompileCommand command) => !command.File.EndsWith(".c", StringComparison.Ordinal);

    private static string StandardOf(CompileCommand command) => command.Arguments.LastOrDefault(argument => argument.StartsWith("-std=", StringComparison.Ordinal), "");

    private static bool IsOld(string standard) => standard.Length == 0 || !(standard.Contains("++2", StringComparison.Ordinal));
}

using System.Collections.Immutable;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Output;

/// <summary>What a run into an earlier output asks for and says.</summary>
internal static class Rerun
{
    /// <summary>Id of findings about conflicts; no rule, as nothing in the code decides it.</summary>
    public const string Conflict = "output-conflict";

    /// <summary>Reads <c>--restore</c>.</summary>
    /// <param name="given">Paths from the root of the output, or as the shell completes them, from where the user is.</param>
    /// <param name="outDir">The output.</param>
    /// <exception cref="UserErrorException">There is no output, or a path does not lie in it.</exception>
    public static WriteOptions Options(string[] given, string? outDir)
    {
        if (given.Length == 0) return new WriteOptions();
        if (outDir is null) throw new UserErrorException(ExitCode.Usage, "--restore is for an earlier output: name it with --out");
        var paths = given.Select(path => FromRoot(path, outDir) ?? throw new UserErrorException(ExitCode.Usage, $"--restore {path}: not in the output; give a path from its root, or . for all of it")).ToList();
        return new WriteOptions { IsRestored = path => paths.Any(restored => restored.Length == 0 || PathNames.IsInside(path, restored)) };
    }

    /// <summary>Adds what became of the output to a result.</summary>
    /// <param name="result">What the migration says.</param>
    /// <param name="changes">What was written, or would be.</param>
    /// <param name="rules">The rules in force; asked for only when they matter.</param>
    public static MigrationResult Report(MigrationResult result, OutputChanges changes, Func<RuleSet> rules)
    {
        var summary = result.Summary with { Output = changes };
        if (changes.Edits.IsEmpty) return result with { Summary = summary };
        var edits = changes.Edits.Where(edit => !edit.IsOpen).Select(edit => new Finding("keep-edited-unit", Severity.Note, edit.Path, 0, "changed or removed by hand since it was written; kept so"));
        ImmutableArray<Finding> added = [.. changes.Edits.Where(edit => edit.IsOpen).Select(Open), .. changes.Kept > 0 ? rules().Graded(edits) : []];
        var findings = result.Findings.AddRange(added);
        return result with { Findings = findings, Summary = summary with { FindingsByRule = findings.GroupBy(finding => finding.Rule).ToImmutableSortedDictionary(group => group.Key, group => group.Count()) } };
    }

    private static Finding Open(HandEdit edit) => new(Conflict, Severity.Warning, edit.Path, 0, edit.Offer!.EndsWith(OutputFolder.RemovedSuffix, StringComparison.Ordinal)
        ? $"changed by hand, but this run would remove it; kept: delete it, or delete {edit.Offer} to keep it"
        : $"changed by hand, and this run would write something else, which is in {edit.Offer}: bring over what you need and delete that file");

    private static string? FromRoot(string path, string outDir)
    {
        var output = PathNames.Real(outDir);
        if (PathNames.IsInside(Path.GetFullPath(path), output)) return PathNames.FromRoot(output, Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) ?? "";
        return PathNames.Combine("", path.Replace('\\', '/'));
    }
}

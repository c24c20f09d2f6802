using System.Text.RegularExpressions;
using Migrator.Model.Plans;
using Migrator.Model.Text;

namespace Migrator.Cli.Explaining;

/// <summary>Finds the lines of the output that a legacy line became, for a reader: by its text, and for an include by what it asks for.</summary>
internal static partial class OutputLines
{
    /// <summary>Below this share of common words two lines have nothing to do with each other.</summary>
    private const double Alike = 0.6;

    /// <param name="explanation">The run.</param>
    /// <param name="file">Legacy file.</param>
    /// <param name="line">Line in it, from 1.</param>
    /// <returns>Path, line from 1, text, and whether the text is the legacy line's; in the order of the paths.</returns>
    public static IEnumerable<(string Path, int Line, string Text, bool IsSame)> Find(Explanation explanation, string file, int line)
    {
        var legacy = Lines(explanation.File(file).Text!.Text);
        var wanted = legacy[line - 1].Trim();
        if (wanted.Length == 0) yield break;
        var rank = legacy.Take(line).Count(other => other.Trim() == wanted) - 1;
        var span = explanation.Line(file, line);
        var include = explanation.Plan.Files[file].Includes.Values.FirstOrDefault(plan => span.Contains(plan.Offset));
        foreach (var path in explanation.Outputs(file))
        {
            var lines = Lines(explanation.Texts[path]);
            var same = Enumerable.Range(0, lines.Length).Where(i => lines[i].Trim() == wanted).ToList();
            var found = same.Count > 0 ? [same[Math.Min(rank, same.Count - 1)]]
                : include is not null ? [.. Enumerable.Range(0, lines.Length).Where(i => StandsFor(explanation, include, lines[i]))]
                : Nearest(lines, wanted);
            foreach (var i in found) yield return (path, i + 1, SourceText.Decode(lines[i].TrimEnd()), same.Count > 0);
        }
    }

    /// <summary>The lines of a text, without their ends.</summary>
    public static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];

    private static List<int> Nearest(string[] lines, string wanted)
    {
        var words = Words(wanted);
        var (best, score) = (-1, Alike);
        for (var i = 0; i < lines.Length; i++)
        {
            var other = Words(lines[i]);
            var common = words.Intersect(other).Count();
            if (common > 1 && 2.0 * common / (words.Count + other.Count) is var share && share > score) (best, score) = (i, share);
        }

        return best < 0 ? [] : [best];
    }

    private static HashSet<string> Words(string line) => [.. Word().Matches(line).Select(match => match.Value)];

    private static bool StandsFor(Explanation explanation, IncludePlan include, string line)
    {
        var text = line.Trim();
        if (include.MacroParts.Concat(include.PassedOn).Any(part => text == $"#include {part}")) return true;
        if (include.Fate == IncludeFate.StdModule) return text is "import std;" or "import std.compat;" or "import namespace std;";
        if (include.Fate != IncludeFate.Import || explanation.Plan.Files.GetValueOrDefault(include.Target) is not { Fate: FileFate.Partition } target) return false;
        string[] spellings = explanation.Dialect == Dialect.N1964
            ? [$"import namespace {target.Namespace}[\"{target.Label}\"];"]
            : [$"import :{target.Partition};", $"import {target.Module};", $"export import {target.Module};"];
        return spellings.Contains(text);
    }

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Word();
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Migrator.Model.Syntax;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>What must survive in every output, whatever the snapshots say.</summary>
public sealed partial class PreservationTests
{
    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void Every_comment_survives(string name, string dialect)
    {
        var (legacy, made) = Trees(name, dialect);
        foreach (var (path, text) in legacy)
        {
            var comments = FilesOf(made, path).SelectMany(file => Tokens(made[file], TokenKind.Comment)).ToList();
            var lost = Tokens(text, TokenKind.Comment).Where(comment => !comments.Contains(comment));
            // n1964 drops the namespaces of specialisations and of fragments, and with them the mark at their end.
            lost.Where(comment => dialect != "n1964" || !comment.StartsWith("// namespace ", StringComparison.Ordinal)).ShouldBeEmpty(path);
        }
    }

    /// <summary>Literals and numbers are never the tool's own business.</summary>
    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void Every_literal_stays_in_its_place(string name, string dialect)
    {
        var (legacy, made) = Trees(name, dialect);
        foreach (var (path, text) in legacy)
        {
            var units = UnitsOf(made, path);
            // main() of a program module returns nothing (N1964, 5.2): what int main() returned was 0.
            if (units is [{ IsShared: false } program] && made[program.Path].Contains("[[\"program\"]]", StringComparison.Ordinal)) Code(made[program.Path]).ShouldBe(Code(ReturnsZero().Replace(text, "")), program.Path);
            else if (units is [{ IsShared: false } unit]) Code(made[unit.Path]).ShouldBe(Code(text), unit.Path);
            else foreach (var literal in Code(text).GroupBy(literal => literal, StringComparer.Ordinal))
                units.Sum(u => Code(made[u.Path]).Count(other => other == literal.Key)).ShouldBeGreaterThanOrEqualTo(literal.Count(), $"{path}: {literal.Key}");
        }

        // Names of modules and language linkages are literals of the dialects.
        static List<string> Code(string text) => [.. Tokens(text, TokenKind.Literal).Concat(Tokens(text, TokenKind.Number)).Where(token => !(token.StartsWith('"') && (token.Contains(".h\"", StringComparison.Ordinal) || token.Contains(".cpp\"", StringComparison.Ordinal) || token is "\"global\"" or "\"program\"" or "\"dynamic\"" or "\"selfregister\"" or "\"C++\"")))];
    }

    /// <summary>A header that uses CR LF has no line that ends with LF alone, and the other way around.</summary>
    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void Line_ends_are_those_of_the_legacy_file(string name, string dialect)
    {
        var (legacy, made) = Trees(name, dialect);
        foreach (var (path, text) in legacy)
            foreach (var file in FilesOf(made, path))
                HasCarriageReturns(made[file]).ShouldBe(HasCarriageReturns(text), file);

        static bool? HasCarriageReturns(string text)
        {
            var (lines, returns) = (text.AsSpan().Count('\n'), text.AsSpan().Count("\r\n"));
            return returns == 0 ? false : returns == lines ? true : null;
        }
    }

    /// <summary>The file itself (its forwarding header), its units and its macro part.</summary>
    private static IEnumerable<string> FilesOf(SortedDictionary<string, string> made, string legacy) =>
        UnitsOf(made, legacy).Select(unit => unit.Path).Append(legacy).Append(Path.ChangeExtension(legacy, ".macros.h")).Distinct().Where(made.ContainsKey);

    /// <summary>Units that hold the text of a file, as the manifest says; the file itself when it became none.</summary>
    private static List<(string Path, bool IsShared)> UnitsOf(SortedDictionary<string, string> made, string legacy)
    {
        using var manifest = JsonDocument.Parse(made["cppmod.json"]);
        var units = manifest.RootElement.GetProperty("modules").EnumerateArray().SelectMany(module => module.GetProperty("units").EnumerateArray())
            .Select(unit => (Path: unit.GetProperty("path").GetString()!, Origin: unit.GetProperty("origin").GetString()!,
                Members: unit.TryGetProperty("members", out var members) ? members.EnumerateArray().Select(member => member.GetString()!).ToList() : []))
            .Where(unit => unit.Origin == legacy || unit.Members.Contains(legacy)).Select(unit => (unit.Path, unit.Members.Count > 0)).ToList();
        return units.Count > 0 ? units : [(legacy, false)];
    }

    private static (SortedDictionary<string, string> Legacy, SortedDictionary<string, string> Made) Trees(string name, string dialect)
    {
        var sample = new Sample(name);
        string[] extensions = [".h", ".cpp", ".c", ".inl", ".def"];
        var legacy = sample.Files().Where(file => extensions.Contains(Path.GetExtension(file.Key))).ToDictionary();
        legacy.ShouldNotBeEmpty();
        return (new(legacy, StringComparer.Ordinal), sample.Migrate(dialect));
    }

    private static List<string> Tokens(string text, TokenKind kind)
    {
        var found = new List<string>();
        var tokens = new Tokenizer(text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind == kind)
                found.Add(text[token.Start..token.End]);
        return found;
    }

    [GeneratedRegex(@"\breturn\s+0\s*;")]
    private static partial Regex ReturnsZero();
}

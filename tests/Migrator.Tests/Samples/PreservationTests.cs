using Migrator.Model.Syntax;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>What must survive in every output, whatever the snapshots say.</summary>
public sealed class PreservationTests
{
    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void Every_comment_survives(string name, string dialect)
    {
        var (legacy, made) = Trees(name, dialect);
        foreach (var (path, text) in legacy)
        {
            var comments = made.Where(file => IsMadeOf(file.Key, path)).SelectMany(file => Tokens(file.Value, TokenKind.Comment)).ToList();
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
            var unit = made.ContainsKey(UnitOf(path)) ? UnitOf(path) : path;
            Code(made[unit]).ShouldBe(Code(text), unit);
        }

        // Names of modules and language linkages are literals of the dialects.
        static List<string> Code(string text) => [.. Tokens(text, TokenKind.Literal).Concat(Tokens(text, TokenKind.Number)).Where(token => !(token.StartsWith('"') && (token.Contains(".h\"", StringComparison.Ordinal) || token.Contains(".cpp\"", StringComparison.Ordinal) || token is "\"global\"" or "\"C++\"")))];
    }

    /// <summary>A header that uses CR LF has no line that ends with LF alone, and the other way around.</summary>
    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void Line_ends_are_those_of_the_legacy_file(string name, string dialect)
    {
        var (legacy, made) = Trees(name, dialect);
        foreach (var (path, text) in legacy)
            foreach (var file in made.Where(file => IsMadeOf(file.Key, path)))
                HasCarriageReturns(file.Value).ShouldBe(HasCarriageReturns(text), file.Key);

        static bool? HasCarriageReturns(string text)
        {
            var (lines, returns) = (text.AsSpan().Count('\n'), text.AsSpan().Count("\r\n"));
            return returns == 0 ? false : returns == lines ? true : null;
        }
    }

    private static bool IsMadeOf(string path, string legacy) =>
        path == legacy || path == UnitOf(legacy) || path == Path.ChangeExtension(UnitOf(legacy), ".macros.h");

    private static string UnitOf(string legacy) => Path.GetExtension(legacy) == ".h" ? Path.ChangeExtension(legacy, ".cppm") : legacy;

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
}

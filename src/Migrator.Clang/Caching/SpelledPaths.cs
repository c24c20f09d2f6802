using System.Text;
using System.Text.RegularExpressions;

namespace Migrator.Clang.Caching;

/// <summary>The paths that a text may ask the preprocessor for. Too many do no harm: each is a name to look for.</summary>
internal static partial class SpelledPaths
{
    /// <summary>What stands in <c>&lt;…&gt;</c> or <c>"…"</c> behind <c>include</c>, <c>include_next</c>, <c>__has_include</c>.</summary>
    public static IEnumerable<string> Asked(ReadOnlySpan<byte> text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (text.IndexOf("include"u8) is var at and >= 0)
        {
            text = text[(at + "include".Length)..];
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            if (line.StartsWith("_next"u8)) line = line["_next".Length..];
            line = line.TrimStart(" \t("u8);
            if (line.IsEmpty || line[0] is not ((byte)'<' or (byte)'"')) continue;
            var close = line[1..].IndexOf(line[0] == '<' ? (byte)'>' : (byte)'"');
            if (close > 0) found.Add(Encoding.UTF8.GetString(line.Slice(1, close)));
        }

        return found;
    }

    /// <summary>Whatever of a text of the tree looks like a path in <c>&lt;…&gt;</c> or <c>"…"</c>: a macro may name what is included.</summary>
    public static IEnumerable<string> Possible(string text) => PathLike().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>Whether a text takes in bytes of a file that the parser does not count as read.</summary>
    public static bool Embeds(string text) => Embed().IsMatch(text);

    [GeneratedRegex("""(?<=[<"])([\w+./-]*[./][\w+./-]*)(?=[>"])""", RegexOptions.CultureInvariant)]
    private static partial Regex PathLike();

    [GeneratedRegex(@"#[ \t]*embed\b|\b__has_embed\b", RegexOptions.CultureInvariant)]
    private static partial Regex Embed();
}

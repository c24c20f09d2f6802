using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Modules;

/// <summary>
/// Names of modules and partitions. A cxx20 name is dotted identifiers; a file name is anything. The mapping can be
/// undone: <c>_2d_</c> stands for the byte 2D, <c>_0_</c> for nothing (it only breaks up a keyword or a macro).
/// </summary>
public static class PartitionNames
{
    private static readonly FrozenSet<string> Keywords = """
        alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class co_await
        co_return co_yield compl concept const consteval constexpr constinit const_cast continue decltype default delete do
        double dynamic_cast else enum explicit export extern false float for friend goto if import inline int long module mutable
        namespace new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires
        return short signed sizeof static static_assert static_cast struct switch template this thread_local throw true try
        typedef typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq
        linux unix errno i386 stdin stdout stderr NULL EOF assert
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Maps a dotted or path-like name to a cxx20 name.</summary>
    /// <param name="name">File name or path; slashes become dots.</param>
    /// <param name="macros">Object-like macros of the tree: an import line is macro-expanded, so none may stand in it.</param>
    public static string Map(string name, IReadOnlySet<string> macros) =>
        string.Join('.', name.Split('.', '/').Select(component => MapComponent(component, macros)));

    /// <summary>A name with an underscore in place of what no identifier has; dots stay.</summary>
    public static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '_'));

    /// <summary>Undoes <see cref="Map"/>; slashes come back as dots.</summary>
    public static string Unmap(string name) => string.Join('.', name.Split('.').Select(UnmapComponent));

    /// <summary>
    /// Labels for files: the file name where it is unique, else the shortest path that is. Two names clash when they map
    /// to the same partition or differ in case only.
    /// </summary>
    public static SortedDictionary<string, string> Labels(IReadOnlyCollection<string> files)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in files.GroupBy(file => Suffix(file, 1), StringComparer.OrdinalIgnoreCase))
        {
            var members = group.ToList();
            for (var depth = 1; members.Count > 0; depth++)
            {
                var unique = members.GroupBy(file => Suffix(file, depth), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1 || depth > 64).SelectMany(g => g).ToList();
                foreach (var file in unique) labels.Add(file, Suffix(file, depth));
                members = [.. members.Except(unique)];
            }
        }

        return labels;
    }

    private static string Suffix(string path, int components)
    {
        var parts = path.Split('/');
        return string.Join('/', parts[Math.Max(0, parts.Length - components)..]);
    }

    /// <summary>Underscores stay as they are unless the name could then not be read back.</summary>
    private static string MapComponent(string component, IReadOnlySet<string> macros)
    {
        var plain = MapComponent(component, macros, escapesUnderscores: false);
        return UnmapComponent(plain) == component ? plain : MapComponent(component, macros, escapesUnderscores: true);
    }

    private static string MapComponent(string component, IReadOnlySet<string> macros, bool escapesUnderscores)
    {
        component = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(component));
        var name = new StringBuilder();
        for (var i = 0; i < component.Length; i++)
        {
            var c = component[i];
            var plain = c == '_' ? !escapesUnderscores : char.IsAsciiLetter(c) || (char.IsAsciiDigit(c) && i > 0);
            if (plain) name.Append(c);
            else if (char.IsAsciiDigit(c)) name.Append("_0_").Append(c);
            else name.Append(CultureInfo.InvariantCulture, $"_{(int)c:x}_");
        }

        var mapped = name.ToString();
        return mapped.Length == 0 || Keywords.Contains(mapped) || macros.Contains(mapped) ? mapped + "_0_" : mapped;
    }

    private static bool LooksEscaped(string component, int underscore)
    {
        var end = underscore + 1;
        while (end < component.Length && char.IsAsciiHexDigitLower(component[end])) end++;
        return end - underscore is 2 or 3 && end < component.Length && component[end] == '_';
    }

    private static string UnmapComponent(string component)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < component.Length; i++)
        {
            if (component[i] == '_' && LooksEscaped(component, i))
            {
                var end = component.IndexOf('_', i + 1);
                var value = byte.Parse(component.AsSpan(i + 1, end - i - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                if (value != 0) bytes.Add(value);
                i = end;
            }
            else bytes.Add((byte)component[i]);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>Object-like macros that any file of the tree defines.</summary>
    public static HashSet<string> ObjectLikeMacros(IEnumerable<FileSyntax> files) =>
        files.SelectMany(file => file.Directives)
            .Where(directive => directive.Kind == DirectiveKind.Define && directive.Parameters is null)
            .Select(directive => directive.Name)
            .ToHashSet(StringComparer.Ordinal);
}

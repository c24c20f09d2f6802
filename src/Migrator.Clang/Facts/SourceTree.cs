using System.Collections.Concurrent;
using Migrator.Clang.Caching;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>The files of a tree as the parser's readers need them.</summary>
/// <param name="Root">Absolute root of the tree.</param>
/// <param name="Texts">Bytes of the files that are parsed, by path from the root.</param>
/// <param name="Words">Identifiers that occur in them.</param>
internal sealed record SourceTree(string Root, IReadOnlyDictionary<string, SourceText> Texts, IReadOnlySet<string> Words)
{
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>No file: for what is parsed without a tree.</summary>
    public static SourceTree Empty() => new("/", new Dictionary<string, SourceText>(), new HashSet<string>());

    /// <summary>Paths of the tree's files.</summary>
    public IReadOnlySet<string> Project { get; } = Texts.Keys.ToHashSet(StringComparer.Ordinal);

    public static SourceTree Of(InputTree input, IReadOnlyDictionary<string, SourceText> texts, IEnumerable<FileSyntax> syntax) =>
        new(input.Root, texts, syntax.SelectMany(file => file.Identifiers).ToHashSet(StringComparer.Ordinal));

    /// <summary>Hash of a file's bytes; empty when the tree has no such file.</summary>
    public string HashOf(string path) =>
        Texts.TryGetValue(path, out var text) ? _hashes.GetOrAdd(path, static (_, text) => Hashes.Of(SourceText.ToBytes(text.Text)), text) : "";

    /// <summary>The path from the root of an absolute path that names a file of the tree; null for any other.</summary>
    public string? Within(string absolute)
    {
        if (!absolute.StartsWith(Root, StringComparison.Ordinal)) return null;
        var relative = absolute[Root.Length..].TrimStart('/');
        return Texts.ContainsKey(relative) ? relative : null;
    }
}

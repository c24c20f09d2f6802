using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Cli.Input;

/// <summary>An include as it is written.</summary>
/// <param name="From">Including file.</param>
/// <param name="Path">Spelling without its delimiters.</param>
/// <param name="IsAngled">Whether it has angle brackets.</param>
public readonly record struct WrittenInclude(string From, string Path, bool IsAngled);

/// <summary>The includes that files spell, and the files that they could mean, without any flags.</summary>
public sealed class IncludeIndex
{
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paths;

    public IncludeIndex(IEnumerable<InputFile> files)
    {
        var known = files.ToList();
        _paths = known.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in _paths.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (!_byName.TryGetValue(name, out var same)) _byName[name] = same = [];
            same.Add(path);
        }

        Includes = [.. known.Where(file => file.Kind != FileKind.Other && file.Text is not null).SelectMany(file => Scan(file.Text!))];
    }

    public ImmutableArray<WrittenInclude> Includes { get; }

    /// <summary>The file that a quoted include finds beside the including file; else null.</summary>
    public string? Beside(WrittenInclude include) =>
        !include.IsAngled && PathNames.Combine(PathNames.Folder(include.From), include.Path) is { } path && _paths.Contains(path) ? path : null;

    /// <summary>Files whose path ends with the spelling, in ordinal order.</summary>
    public IEnumerable<string> EndingWith(string spelling)
    {
        while (spelling.StartsWith("./", StringComparison.Ordinal) || spelling.StartsWith("../", StringComparison.Ordinal))
            spelling = spelling[(spelling.IndexOf('/') + 1)..];
        return _byName.GetValueOrDefault(Path.GetFileName(spelling), [])
            .Where(path => path == spelling || path.EndsWith('/' + spelling, StringComparison.Ordinal));
    }

    private static IEnumerable<WrittenInclude> Scan(SourceText source)
    {
        var tokens = new Tokenizer(source.Text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind != TokenKind.Directive || !IsInclude(source.Text.AsSpan(token.Start + 1, token.End - token.Start - 1))) continue;
            var directive = Directive.Parse(source.Text, token);
            if (directive.Name.Length > 2 && directive.Name[0] is '<' or '"')
                yield return new WrittenInclude(source.Path, directive.IncludePath, directive.IsAngled);
        }
    }

    private static bool IsInclude(ReadOnlySpan<char> directive)
    {
        directive = directive.TrimStart();
        return directive.StartsWith("in", StringComparison.Ordinal) || directive.StartsWith("import", StringComparison.Ordinal);
    }
}

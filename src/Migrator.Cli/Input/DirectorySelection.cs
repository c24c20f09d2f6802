using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Input;

/// <summary>The directories that <c>--only</c> names, as globs over the paths of a tree.</summary>
public static class DirectorySelection
{
    private const string Below = "/**";

    private const string Everything = "**";

    /// <summary>What a run migrates: what it was asked for, and what earlier runs into the same output have migrated.</summary>
    /// <param name="options">What the user asked for.</param>
    /// <param name="input">The tree.</param>
    /// <returns>Globs in ordinal order; empty for everything.</returns>
    /// <exception cref="UserErrorException">A name means nothing in the tree.</exception>
    public static ImmutableArray<string> Of(MigrationOptions options, InputTree input)
    {
        if (options.Only.IsEmpty) return [];
        var asked = options.Only.Select(given => Resolve(input, given)).ToList();
        if (options.Earlier is { IsEmpty: true } || asked.Contains(Everything)) return [];
        var all = asked.Concat(options.Earlier ?? []).ToImmutableSortedSet(StringComparer.Ordinal);
        return [.. all.Where(pattern => !all.Any(other => other != pattern && other.EndsWith(Below, StringComparison.Ordinal) && pattern.StartsWith(other[..^2], StringComparison.Ordinal)))];
    }

    /// <summary>A glob as people write it: a directory without what stands for its files.</summary>
    public static string Show(string glob) => glob.EndsWith(Below, StringComparison.Ordinal) ? glob[..^Below.Length] : glob;

    private static string Resolve(InputTree input, string given)
    {
        var fromRoot = PathNames.Combine("", given);
        if (fromRoot is "") return Everything;
        if (fromRoot is not null && Pattern(input, fromRoot) is { } pattern) return pattern;
        var real = PathNames.Real(given);
        if (real == input.Root) return Everything;
        if (PathNames.FromRoot(input.Root, real) is { } inside && Pattern(input, inside) is { } other) return other;
        throw new UserErrorException(ExitCode.BadInput, $"--only {given}: no C++ file of the tree is there{Alike(input, given)}; name a directory as a path from {input.Root}");
    }

    private static string? Pattern(InputTree input, string path)
    {
        var globs = Glob.IsGlob(path) ? new[] { path } : [path, path + Below];
        return globs.FirstOrDefault(glob => new Glob(glob) is var matcher && input.Files.Any(file => file.Kind != FileKind.Other && matcher.Matches(file.Path)));
    }

    private static string Alike(InputTree input, string given)
    {
        var name = Path.GetFileName(given.TrimEnd('/'));
        var found = input.Files.Where(file => file.Kind != FileKind.Other).Select(file => PathNames.Folder(file.Path)).Distinct()
            .Where(folder => Path.GetFileName(folder).Equals(name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Take(3).ToList();
        return found.Count > 0 ? $" (there is {string.Join(", ", found)})" : "";
    }
}

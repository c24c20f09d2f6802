using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Migrator.Clang.Toolchain;

/// <summary>Reads the file in which libc++ lists the sources of its modules <c>std</c> and <c>std.compat</c>.</summary>
internal static partial class StdModules
{
    /// <summary>
    /// The names of the global namespace that <c>import std.compat;</c> makes visible, read from the module's own sources:
    /// every <c>using ::name</c> in the files that it includes.
    /// </summary>
    /// <param name="manifest">Path of <c>libc++.modules.json</c>.</param>
    public static ImmutableHashSet<string> GlobalNames(string manifest) => Names(manifest, GlobalUsing());

    /// <summary>The names of namespace <c>std</c> that <c>import std;</c> makes visible, from the same files.</summary>
    public static ImmutableHashSet<string> StdNames(string manifest) => Names(manifest, StdUsing());

    private static ImmutableHashSet<string> Names(string manifest, Regex pattern)
    {
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));
            var folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;
            foreach (var module in document.RootElement.GetProperty("modules").EnumerateArray())
            {
                var source = Path.Combine(folder, module.GetProperty("source-path").GetString()!);
                var parts = Path.ChangeExtension(source, null);
                var files = Directory.Exists(parts) ? Directory.GetFiles(parts, "*.inc") : [];
                foreach (var file in files.Prepend(source))
                    foreach (Match match in pattern.Matches(File.ReadAllText(file)))
                        names.Add(match.Groups[1].Value);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }

        return names.ToImmutable();
    }

    [GeneratedRegex(@"\busing ::(operator \w+(?:\[\])?|\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex GlobalUsing();

    [GeneratedRegex(@"\busing std::(\w+)[\s;]", RegexOptions.CultureInvariant)]
    private static partial Regex StdUsing();

    /// <summary>The manifests that a compiler's folder may hold, existing ones only.</summary>
    public static IEnumerable<string> ManifestsUnder(string root)
    {
        var lib = Path.Combine(root, "lib");
        return new[] { lib }.Concat(ToolchainPaths.Folders(lib, "*-linux-gnu*"))
            .Select(folder => Path.Combine(folder, "libc++.modules.json"))
            .Where(File.Exists);
    }

    /// <summary>Whether the manifest can be read, names the module <c>std</c>, and each source that it names exists.</summary>
    public static bool IsComplete(string manifest)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(manifest));

            // Relative to the manifest as named, not to its link target: Debian links it out of the tree that its paths mean.
            var folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;
            var names = new List<string?>();
            foreach (var module in document.RootElement.GetProperty("modules").EnumerateArray())
            {
                names.Add(module.GetProperty("logical-name").GetString());
                if (!File.Exists(Path.Combine(folder, module.GetProperty("source-path").GetString()!)))
                    return false;
            }

            return names.Contains("std");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}

using System.Text.Json;

namespace Migrator.Clang.Toolchain;

/// <summary>Reads the file in which libc++ lists the sources of its modules <c>std</c> and <c>std.compat</c>.</summary>
internal static class StdModules
{
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

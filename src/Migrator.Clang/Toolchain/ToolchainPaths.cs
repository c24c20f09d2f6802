namespace Migrator.Clang.Toolchain;

/// <summary>Looks into folders that may be missing or closed: an unreadable place is an empty one.</summary>
internal static class ToolchainPaths
{
    private static readonly EnumerationOptions s_options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>The files of a folder that match a pattern, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) => List(folder, path => Directory.GetFiles(path, pattern, s_options));

    /// <summary>The folders of a folder that match a pattern, in ordinal order.</summary>
    public static IReadOnlyList<string> Folders(string folder, string pattern) => List(folder, path => Directory.GetDirectories(path, pattern, s_options));

    /// <summary>The path after all links of the file itself and of the folders above it, or the path itself when one of them cannot be read.</summary>
    public static string Resolve(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var folder = Path.GetDirectoryName(full);
            if (folder is null)
                return full;
            var here = Path.Combine(Resolve(folder), Path.GetFileName(full));
            return new FileInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return path;
        }
    }

    /// <summary>The executable of that name in the folders of <c>PATH</c>, or null.</summary>
    public static string? InPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    private static string[] List(string folder, Func<string, string[]> read)
    {
        try
        {
            var found = Directory.Exists(folder) ? read(Path.GetFullPath(folder)) : [];
            Array.Sort(found, StringComparer.Ordinal);
            return found;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }
}

namespace Migrator.Cli.Input;

/// <summary>Paths: real ones (symbolic links resolved), containment, and names from the root of a tree.</summary>
public static class PathNames
{
    private const int MaximumLinks = 40;

    /// <summary>
    /// The absolute path with every symbolic link resolved, in the middle of the path too. Parts that do not exist stay
    /// as they are; so does a path whose links run in a circle.
    /// </summary>
    public static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        for (var links = 0; links < MaximumLinks; links++)
        {
            if (FirstLink(full) is not { } link) return full;
            var target = Path.GetFullPath(link.Target, Path.GetDirectoryName(link.Path)!);
            full = Path.TrimEndingDirectorySeparator(target + full[link.Path.Length..]);
        }

        return full;
    }

    /// <summary>Whether a path is a folder or lies in it; both absolute and without a separator at the end.</summary>
    public static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(folder.EndsWith('/') ? folder : folder + '/', StringComparison.Ordinal);

    /// <summary>The path from the root with forward slashes; null when it is outside.</summary>
    public static string? FromRoot(string root, string path)
    {
        if (!IsInside(path, root) || path.Length == root.Length) return null;
        return path[(root.EndsWith('/') ? root.Length : root.Length + 1)..].Replace('\\', '/');
    }

    /// <summary>Folder of a path from the root; empty for the root itself.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>Resolves <c>.</c> and <c>..</c> of a path from the root; null when it leaves the tree.</summary>
    public static string? Combine(string folder, string relative)
    {
        if (relative.StartsWith('/')) return null;
        var parts = new List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    private static (string Path, string Target)? FirstLink(string full)
    {
        for (var slash = full.IndexOf('/', 1); ; slash = full.IndexOf('/', slash + 1))
        {
            var prefix = slash < 0 ? full : full[..slash];
            if (prefix.Length > 1 && new FileInfo(prefix).LinkTarget is { } target) return (prefix, target);
            if (slash < 0) return null;
        }
    }
}

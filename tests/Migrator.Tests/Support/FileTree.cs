using System.Text;

namespace Migrator.Tests.Support;

/// <summary>The files of a folder as values: path from the root, bytes held as Latin-1.</summary>
internal static class FileTree
{
    public static SortedDictionary<string, string> Read(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(folder)) return files;
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            files.Add(Path.GetRelativePath(folder, path), Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        return files;
    }

    public static void Write(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, Encoding.Latin1.GetBytes(text));
        }
    }

    /// <summary>The files of a tree that are not in another one with the same bytes.</summary>
    public static SortedDictionary<string, string> Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        new(after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).ToDictionary(), StringComparer.Ordinal);
}

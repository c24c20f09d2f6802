using System.Text;

namespace Migrator.Tests.Support;

/// <summary>A folder in a place of its own, made from texts and removed at the end. One character is one byte (Latin-1).</summary>
public sealed class TempTree : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("cppmod-test-").FullName;

    /// <param name="files">Path from the root and text.</param>
    public TempTree(IEnumerable<KeyValuePair<string, string>> files)
    {
        Directory.CreateDirectory(Root);
        foreach (var (path, text) in files) Write(path, text);
    }

    public TempTree(params (string Path, string Text)[] files) : this(files.ToDictionary(file => file.Path, file => file.Text))
    {
    }

    /// <summary>Absolute path of the tree.</summary>
    public string Root => Path.Combine(_home, "tree");

    /// <summary>A path beside the tree, for an output; it does not exist.</summary>
    public string Beside(string name) => Path.Combine(_home, name);

    public string PathOf(string path) => Path.Combine(Root, path);

    public TempTree Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), Encoding.Latin1.GetBytes(text));
        return this;
    }

    public TempTree Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.CreateSymbolicLink(PathOf(path), target);
        return this;
    }

    /// <summary>Everything in the folder that holds the tree, with contents: equal before and after means that nothing was written.</summary>
    public string Fingerprint() => Fingerprint(_home);

    public static string Fingerprint(string folder)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal))
        {
            text.Append(Path.GetRelativePath(folder, path));
            if (new FileInfo(path).LinkTarget is { } target) text.Append(" -> ").Append(target);
            else if (File.Exists(path)) text.Append(' ').Append(File.GetUnixFileMode(path)).Append(": ").Append(Encoding.Latin1.GetString(File.ReadAllBytes(path)));
            text.Append('\n');
        }

        return text.ToString();
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}

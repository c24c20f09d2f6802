using Migrator.Cli.Output;
using Migrator.Model.Facts;

namespace Migrator.Cli.Caching;

/// <summary>
/// The folder that keeps what the parser said: a file an answer. Several runs may use it at once: a file appears by a rename and is never
/// changed, and one that is gone was never there. What goes wrong here costs time and nothing else.
/// </summary>
public sealed class FactFolder
{
    private const string Temporary = ".new";
    private const int NameLength = 32;
    private const int FolderLength = 2;

    /// <summary>A used file is marked at most this often, so that a run that finds everything writes nothing.</summary>
    private static readonly TimeSpan MarkedEvery = TimeSpan.FromHours(1);

    /// <summary>Files of a run that was killed go after this time.</summary>
    private static readonly TimeSpan LeftOver = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly long _limit;
    private int _written;
    private string? _problem;

    /// <param name="folder">Absolute path; made when it is needed.</param>
    /// <param name="limit">Bytes that its files take at most when a run has ended.</param>
    public FactFolder(string folder, long limit)
    {
        _folder = folder;
        _limit = limit;
        Store = new FactStore(Read, Write);
    }

    /// <summary>The same as the parser's side knows it.</summary>
    public FactStore Store { get; }

    /// <summary>Why something could not be kept, in one line; null when all could.</summary>
    public string? Problem => _problem;

    /// <summary>Removes what was not used for longest until the rest is small enough. Only a run that has written does it.</summary>
    public void Trim()
    {
        if (_written == 0) return;
        try
        {
            // Nothing else: the folder may be one in which somebody keeps other things.
            var files = new DirectoryInfo(_folder).EnumerateDirectories().Where(inner => IsName(inner.Name, FolderLength)).SelectMany(inner => inner.EnumerateFiles())
                .Where(file => IsName(file.Name.Split('.')[0], NameLength - FolderLength)).OrderByDescending(file => file.LastWriteTimeUtc).ToList();
            var left = _limit;
            foreach (var file in files)
            {
                left -= file.Length;
                if (left < 0 || (file.Name.EndsWith(Temporary, StringComparison.Ordinal) && DateTime.UtcNow - file.LastWriteTimeUtc > LeftOver)) file.Delete();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another run removes files, too; the next one comes by again.
        }
    }

    private byte[]? Read(string name)
    {
        var path = PathOf(name);
        try
        {
            // A pipe looks like an empty file, and reading one could wait forever.
            var file = new FileInfo(path);
            if (!file.Exists || file.Length == 0) return null;
            var bytes = File.ReadAllBytes(path);
            if (DateTime.UtcNow - file.LastWriteTimeUtc > MarkedEvery) Mark(path);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Mark(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Read-only, or gone: then nobody can remove it, or somebody has.
        }
    }

    private void Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        var draft = $"{path}.{Guid.NewGuid():N}{Temporary}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
            Interlocked.Increment(ref _written);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _problem, error.Message, null);
            Leftovers.RemoveFile(draft);
        }
    }

    private static bool IsName(string text, int length) => text.Length == length && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string name) => Path.Combine(_folder, name[..FolderLength], name[FolderLength..]);
}

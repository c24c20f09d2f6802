using System.Collections.Concurrent;
using System.Collections.Immutable;
using Migrator.Clang.Toolchain;

namespace Migrator.Clang.Caching;

/// <summary>The disk as one run has met it: each file and folder is read once.</summary>
internal sealed class Surroundings
{
    private readonly ConcurrentDictionary<(string Path, long Size), string> _files = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<string>?> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _real = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _asked = new(StringComparer.Ordinal);

    /// <summary>Hash of a file's bytes; empty when it cannot be read, or has another size.</summary>
    public string HashOf(string path, long size) => _files.GetOrAdd((path, size), static file => Read(file.Path, file.Size));

    /// <summary>Hash of those names that a folder holds; empty when there is no such folder.</summary>
    public string HashOf(string folder, IReadOnlySet<string> names) => NamesIn(folder) is { } all ? Hashes.Of(all.Where(names.Contains)) : "";

    /// <summary>What a folder holds, in ordinal order; null when it does not exist.</summary>
    public ImmutableArray<string>? NamesIn(string folder) => _folders.GetOrAdd(folder, static folder =>
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false }).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    });

    /// <summary>The paths that a content asks the preprocessor for.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="content">Its bytes.</param>
    public ImmutableArray<string> AskedBy(string hash, ReadOnlySpan<byte> content) =>
        _asked.TryGetValue(hash, out var known) ? known : _asked[hash] = [.. SpelledPaths.Asked(content)];

    /// <summary>A path without the links of the file itself and of the folders above it.</summary>
    public string Resolve(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null) return path;
        var real = _real.GetOrAdd(folder, ToolchainPaths.Resolve);
        return _real.GetOrAdd(path, static (path, real) =>
        {
            var here = Path.Combine(real, Path.GetFileName(path));
            try
            {
                return new FileInfo(here).LinkTarget is null ? here : ToolchainPaths.Resolve(here);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return here;
            }
        }, real);
    }

    // The size first: a pipe looks like an empty file, and reading one could wait forever.
    private static string Read(string path, long size)
    {
        try
        {
            if (new FileInfo(path).Length != size) return "";
            var bytes = size == 0 ? [] : File.ReadAllBytes(path);
            return bytes.Length == size ? Hashes.Of(bytes) : "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

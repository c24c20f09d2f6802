using System.Security.Cryptography;

namespace Migrator.Cli.Output;

/// <summary>What stands at a path of an output.</summary>
internal enum StateKind
{
    Absent,
    File,
    Link,
    Folder,

    /// <summary>Cannot be reached, because something above it is no folder: a file, or a link, which is never written through.</summary>
    Blocked,
}

/// <summary>What stands, stood or should stand at a path of an output: as much as is needed to compare.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">SHA-256 of a file in lower-case hexadecimal; target of a link; else empty.</param>
/// <param name="IsExecutable">Whether its owner may execute a file: all that is remembered of its mode, as in git.</param>
internal readonly record struct FileState(StateKind Kind, string Content = "", bool IsExecutable = false)
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static FileState Absent => new(StateKind.Absent);

    /// <summary>Whether both hold the same, whoever may execute it.</summary>
    public bool Holds(FileState other) => Kind == other.Kind && Content == other.Content && Kind != StateKind.Blocked;

    /// <summary>Reads what stands at a path.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FileState Of(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is { } target) return new FileState(StateKind.Link, target);
        if (Directory.Exists(path)) return new FileState(StateKind.Folder);
        return info.Exists ? new FileState(StateKind.File, HashOf(info), IsExecutableFile(path)) : Absent;
    }

    /// <summary>SHA-256 of a file in lower-case hexadecimal.</summary>
    public static string HashOf(FileInfo file)
    {
        // A pipe looks like an empty file; reading one could wait forever.
        if (file.Length == 0) return Convert.ToHexStringLower(SHA256.HashData([]));
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static bool IsExecutableFile(string path) => !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);

    /// <summary>Lets those execute a file who may read it, or nobody; leaves the rest of its mode alone.</summary>
    public static void SetExecutable(string path, bool isExecutable)
    {
        if (OperatingSystem.IsWindows()) return;
        var mode = File.GetUnixFileMode(path);
        var readers = (UnixFileMode)((int)(mode & (UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead)) >> 2);
        File.SetUnixFileMode(path, isExecutable ? mode | readers | UnixFileMode.UserExecute : mode & ~Execute);
    }
}

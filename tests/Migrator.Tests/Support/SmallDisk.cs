using System.Globalization;

namespace Migrator.Tests.Support;

/// <summary>A file system of its own, in memory, that can be full or read-only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Mounts one; null where that is not allowed.</summary>
    public static SmallDisk? Mount(int bytes)
    {
        var folder = Directory.CreateTempSubdirectory("cppmod-disk-").FullName;
        if (Environment.IsPrivilegedProcess && Shell.Run("/", "/bin/mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={bytes}"), "tmpfs", folder).Code == 0) return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    public void MakeReadOnly() => Shell.Succeed("/", "/bin/mount", "-o", "remount,ro", Folder);

    public void Dispose()
    {
        Shell.Succeed("/", "/bin/umount", Folder);
        Directory.Delete(Folder);
    }
}

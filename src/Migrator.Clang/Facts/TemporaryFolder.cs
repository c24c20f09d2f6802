namespace Migrator.Clang.Facts;

/// <summary>
/// A folder for what the parser must have on the disk, made when somebody asks for it. It goes at the end, or as soon as the work is cancelled: nobody waits
/// for a parse that still runs, which has open what it needs, or fails, and whose result is not wanted.
/// </summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly Lazy<string> _path = new(() => Directory.CreateTempSubdirectory("cppmod-").FullName);
    private readonly CancellationTokenRegistration _stop;

    public TemporaryFolder(CancellationToken cancellation) => _stop = cancellation.Register(Remove);

    /// <summary>Absolute path of the folder, which exists from now on.</summary>
    public string Path => _path.Value;

    public void Dispose()
    {
        _stop.Dispose();
        Remove();
    }

    private void Remove()
    {
        try
        {
            if (_path.IsValueCreated && Directory.Exists(_path.Value)) Directory.Delete(_path.Value, recursive: true);
        }
        catch (IOException)
        {
            // A parser writes there, or two remove it at once: whoever comes second removes the rest.
        }
    }
}

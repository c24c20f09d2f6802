namespace Migrator.Tests.Support;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Whether accepted output is rewritten instead of compared: <c>./run-tests --accept</c>.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("CPPMOD_ACCEPT") == "1"
        && (Environment.GetEnvironmentVariable("CI") is not ("true" or "1") ? true : throw new InvalidOperationException("CPPMOD_ACCEPT is refused when CI is set: a snapshot is accepted by a person"));

    /// <summary>The program as it was built with the tests, for those that need a process.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "cppmod-migrate");

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Migrator.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside of the repository");
        return folder.FullName;
    }
}

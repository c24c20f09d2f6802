namespace Migrator.Planning.Files;

/// <summary>Folders whose files use a library rather than make it, and folders that belong to somebody else.</summary>
public static class ClientFolders
{
    private static readonly string[] Names =
    [
        "test", "tests", "testing", "unittest", "unittests", "gtest", "example", "examples", "sample", "samples", "demo", "demos",
        "benchmark", "benchmarks", "bench", "fuzz", "fuzzing", "fuzzer",
    ];

    private static readonly string[] Vendored = ["third_party", "third-party", "thirdparty", "3rdparty", "external", "externals", "vendor", "vendored", "deps"];

    /// <summary>Whether a folder of the path holds tests, examples, benchmarks or vendored code.</summary>
    public static bool Contains(string path)
    {
        var folders = path.Split('/')[..^1];
        return folders.Any(folder => Names.Contains(folder, StringComparer.OrdinalIgnoreCase) || Vendored.Contains(folder, StringComparer.OrdinalIgnoreCase) || IsTestName(folder));
    }

    private static bool IsTestName(string folder)
    {
        var words = folder.ToLowerInvariant().Split('_', '-', '.');
        return words.Length > 1 && (words[0] is "test" or "tests" || words[^1] is "test" or "tests" or "example" or "examples" or "benchmark" or "benchmarks");
    }
}

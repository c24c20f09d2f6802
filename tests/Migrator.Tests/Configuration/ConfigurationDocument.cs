using Migrator.Tests.Support;
using Xunit;

namespace Migrator.Tests.Configuration;

/// <summary>
/// A configuration of the corpus. A bad one says in its first comment what is wrong and where, and in a second one, which
/// starts with <c>schema: accepts</c>, if no schema can know.
/// </summary>
internal sealed record ConfigurationDocument(string Name, string Text, string? Error, bool SchemaAccepts)
{
    private const string Folder = "tests/Migrator.Tests/Configuration/documents";
    private const string Accepts = "# schema: accepts";

    public static TheoryData<string> Good => [.. Names("good")];

    public static TheoryData<string> Bad => [.. Names("bad")];

    public static TheoryData<string> All => [.. Names("good"), .. Names("bad")];

    public static ConfigurationDocument Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.PathOf(Folder), name));
        var lines = text.Split('\n');
        var error = name.StartsWith("bad/", StringComparison.Ordinal) ? lines[0][2..] : null;
        return new ConfigurationDocument(name, text, error, error is null || lines.Any(line => line.StartsWith(Accepts, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Repository.PathOf(Path.Combine(Folder, folder)), "*.yml").Select(path => $"{folder}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);
}

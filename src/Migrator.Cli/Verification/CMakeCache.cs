using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Cli.Input;

namespace Migrator.Cli.Verification;

/// <summary>
/// What a configured build knows of its options, so that a build beside it makes the same targets. CMake does not tell
/// what was given from what is a default, but a default given is still the default.
/// </summary>
public static partial class CMakeCache
{
    public const string FileName = "CMakeCache.txt";

    private static readonly string[] Types = ["BOOL", "STRING", "PATH", "FILEPATH", "UNINITIALIZED"];

    /// <summary>CMake's own entries that choose what is built and how; all others belong to the machine or the toolchain.</summary>
    private static readonly string[] Own =
    [
        "CMAKE_BUILD_TYPE", "CMAKE_CXX_FLAGS", "CMAKE_C_FLAGS", "CMAKE_CXX_STANDARD", "CMAKE_POLICY_VERSION_MINIMUM", "CMAKE_PREFIX_PATH", "CMAKE_MODULE_PATH",
        "CMAKE_EXE_LINKER_FLAGS", "CMAKE_SHARED_LINKER_FLAGS", "CMAKE_MODULE_LINKER_FLAGS", "CMAKE_POSITION_INDEPENDENT_CODE", "CMAKE_FIND_ROOT_PATH",
    ];

    /// <summary>The options of a configured build, as <c>-DNAME:TYPE=VALUE</c>; empty when its cache is that of another tree.</summary>
    /// <param name="text">The cache.</param>
    /// <param name="root">Real path of the tree.</param>
    /// <param name="build">Real path of the build folder.</param>
    public static ImmutableArray<string> Options(string text, string root, string build)
    {
        var entries = Entries(text).ToList();
        if (!entries.Any(entry => entry.Name == "CMAKE_HOME_DIRECTORY" && PathNames.Real(entry.Value) == root)) return [];
        return
        [
            .. entries.Where(entry => Types.Contains(entry.Type))
                .Where(entry => entry.Name.StartsWith("CMAKE_", StringComparison.Ordinal) ? Own.Contains(entry.Name) || ProjectInclude().IsMatch(entry.Name) : !entry.Name.StartsWith("CPPMOD_", StringComparison.Ordinal))
                // A place in the old build, and what was searched there in vain, is found anew.
                .Where(entry => !entry.Value.Contains(build, StringComparison.Ordinal) && !entry.Value.EndsWith("-NOTFOUND", StringComparison.Ordinal))
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(entry => $"-D{entry.Name}{(entry.Type == "UNINITIALIZED" ? "" : ":" + entry.Type)}={entry.Value}"),
        ];
    }

    /// <summary>A file of the user that is read behind <c>project()</c>.</summary>
    [GeneratedRegex(@"^CMAKE_PROJECT_.+_INCLUDE(?:_BEFORE)?$")]
    private static partial Regex ProjectInclude();

    private static IEnumerable<(string Name, string Type, string Value)> Entries(string text)
    {
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.Length == 0 || line[0] is '#' or '/') continue;
            var equals = line.IndexOf('=');
            var colon = equals < 0 ? -1 : line.LastIndexOf(':', equals);
            if (colon < 0 || line.AsSpan(0, colon).EndsWith("-ADVANCED")) continue;
            yield return (line[..colon].Trim('"'), line[(colon + 1)..equals], line[(equals + 1)..]);
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>Flags for a tree without a compilation database.</summary>
/// <param name="Cxx">Flags of C++ files.</param>
/// <param name="C">Flags of C sources.</param>
/// <param name="Description">How they were inferred, for the report.</param>
public sealed record InferredFlags(ImmutableArray<string> Cxx, ImmutableArray<string> C, string Description);

/// <summary>Infers flags: the language standard from the build files, the include roots from how includes can resolve.</summary>
public static partial class FlagInference
{
    private const int DefaultStandard = 17;

    /// <summary>Headers of the system that trees often hold a stand-in of: an angled include means the system's.</summary>
    private static readonly FrozenSet<string> SystemHeaders =
        ("assert complex ctype errno fenv float inttypes iso646 limits locale malloc math memory setjmp signal stdalign stdarg stdatomic stdbool "
         + "stddef stdint stdio stdlib stdnoreturn string strings tgmath threads time uchar wchar wctype dirent fcntl io pthread unistd windows")
        .Split(' ').Select(name => name + ".h").ToFrozenSet(StringComparer.Ordinal);

    public static InferredFlags Infer(IReadOnlyList<InputFile> files)
    {
        var standard = StandardOf(files);
        var roots = IncludeRoots(files);
        var includes = roots.Select(root => root.Length == 0 ? "-I." : "-I" + root).ToImmutableArray();
        var names = roots.Length == 0 ? "no include roots" : "include roots " + string.Join(", ", roots.Select(root => root.Length == 0 ? "." : root));
        return new InferredFlags(
            [$"-std=c++{standard:00}", .. includes],
            includes,
            $"inferred: C++{standard:00}, {names} (no {CompileDatabase.FileName} found; give one with -p)");
    }

    /// <summary>
    /// Folders from the root for <c>-I</c>, in the order of search: those that some include needs, the only possible ones
    /// first; then, where several fit, a folder named <c>include</c> or <c>src</c>, the least deep, the first by name.
    /// </summary>
    public static ImmutableArray<string> IncludeRoots(IReadOnlyList<InputFile> files)
    {
        var index = new IncludeIndex(files.Where(file => !FileKinds.IsSideMatter(file.Path) && (file.Kind != FileKind.Other || !Path.HasExtension(file.Path))));
        var needs = index.Includes.Where(include => NeedsRoot(index, include)).Select(include => include.Path).Distinct().Order(StringComparer.Ordinal)
            .Select(path => index.EndingWith(path).Select(file => file.Length == path.Length ? "" : file[..^(path.Length + 1)]).ToList())
            .Where(roots => roots.Count > 0).ToList();
        var chosen = needs.Where(roots => roots.Count == 1).Select(roots => roots[0]).ToHashSet(StringComparer.Ordinal);
        // Includes that a macro spells cannot be read here; the one folder that is a root by convention serves them.
        if (chosen.Count == 0 && files.Any(file => file.Kind == FileKind.Header && file.Path.StartsWith("include/", StringComparison.Ordinal))) chosen.Add("include");
        foreach (var roots in needs.Where(roots => !roots.Any(chosen.Contains)))
            chosen.Add(Sorted(roots).First());
        return [.. Sorted(chosen)];
    }

    private static bool NeedsRoot(IncludeIndex index, WrittenInclude include) =>
        index.Beside(include) is null
        && !include.Path.Split('/').Any(part => part is "." or "..")
        && !(include.IsAngled && IsSystem(include.Path));

    /// <summary>Without an extension and a folder it can only be a header of the standard library.</summary>
    private static bool IsSystem(string path) =>
        SystemHeaders.Contains(path) || path.StartsWith("sys/", StringComparison.Ordinal) || (!path.Contains('/') && !path.Contains('.'));

    private static IEnumerable<string> Sorted(IEnumerable<string> roots) => roots
        .OrderBy(root => Path.GetFileName(root) switch { "include" => 0, "src" => 1, _ => 2 })
        .ThenBy(root => root.Length == 0 ? 0 : root.Count(c => c == '/') + 1)
        .ThenBy(root => root, StringComparer.Ordinal);

    /// <summary>The standard that the build sets, else the default; or what it asks for at least, when that is more.</summary>
    private static int StandardOf(IReadOnlyList<InputFile> files)
    {
        var named = files
            .Where(file => file.Text is not null && (Path.GetFileName(file.Path) == "CMakeLists.txt" || file.Path.EndsWith(".cmake", StringComparison.Ordinal)))
            .SelectMany(file => StandardPattern().Matches(file.Text!.Text))
            .Select(match => (Standard: int.Parse(match.Groups[1].Value), IsMinimum: match.Value.StartsWith("cxx_std", StringComparison.Ordinal)))
            .Where(match => match.Standard is 11 or 14 or 17 or 20 or 23 or 26).ToList();
        var set = named.Where(match => !match.IsMinimum).Select(match => match.Standard).DefaultIfEmpty(DefaultStandard).Max();
        return named.Where(match => match.IsMinimum).Select(match => match.Standard).Append(set).Max();
    }

    [GeneratedRegex(@"\b(?:CXX_STANDARD\s+|CMAKE_CXX_STANDARD\s+|cxx_std_)(\d\d)\b")]
    private static partial Regex StandardPattern();
}

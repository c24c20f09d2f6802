using System.Collections.Frozen;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>What a file is, by its name alone.</summary>
public static class FileKinds
{
    private static readonly FrozenDictionary<string, FileKind> ByExtension = new Dictionary<string, FileKind>
    {
        [".h"] = FileKind.Header,
        [".hh"] = FileKind.Header,
        [".hpp"] = FileKind.Header,
        [".hxx"] = FileKind.Header,
        [".h++"] = FileKind.Header,
        [".H"] = FileKind.Header,
        [".cpp"] = FileKind.Source,
        [".cc"] = FileKind.Source,
        [".cxx"] = FileKind.Source,
        [".c++"] = FileKind.Source,
        [".C"] = FileKind.Source,
        [".c"] = FileKind.CSource,
        [".inl"] = FileKind.Fragment,
        [".ipp"] = FileKind.Fragment,
        [".tpp"] = FileKind.Fragment,
        [".tcc"] = FileKind.Fragment,
        [".txx"] = FileKind.Fragment,
        [".inc"] = FileKind.Fragment,
        [".def"] = FileKind.Fragment,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Files of no interest to the parser whose text later steps read: build files, module units, our own.</summary>
    private static readonly FrozenSet<string> TextNames =
        new[] { "CMakeLists.txt", "cppmod.yml", "cppmod.json" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TextExtensions =
        new[] { ".cmake", ".cppm", ".ixx" }.ToFrozenSet(StringComparer.Ordinal);

    public static FileKind Of(string path) => IsHidden(path) ? FileKind.Other : ByExtension.GetValueOrDefault(Path.GetExtension(path), FileKind.Other);

    /// <summary>Whether a tool keeps the file in a folder of its own (quilt's <c>.pc</c>, an editor's cache): it is no code of the project.</summary>
    private static bool IsHidden(string path) => PathNames.Folder(path).Split('/').Any(part => part.StartsWith('.') && part.Length > 1);

    /// <summary>Whether the text of the file is read; else it is only copied.</summary>
    public static bool IsRead(string path) =>
        Of(path) != FileKind.Other || TextNames.Contains(Path.GetFileName(path)) || TextExtensions.Contains(Path.GetExtension(path));

    /// <summary>
    /// Whether the file is input of a test program, or a tool's (a hidden folder: patches, caches), rather than code of the
    /// project: never parsed on our own account.
    /// </summary>
    public static bool IsSideMatter(string path)
    {
        var inTests = false;
        foreach (var part in PathNames.Folder(path).Split('/'))
        {
            if (part is "testdata" or "test-data" or "test_data" or "fixtures" || part.StartsWith('.')) return true;
            if (inTests && part is ("data" or "input" or "inputs")) return true;
            inTests |= part is "test" or "tests" or "testing" or "unittests";
        }

        return false;
    }

    /// <summary>Whether a file is a script of CMake.</summary>
    public static bool IsCMake(string path) => Path.GetFileName(path) == "CMakeLists.txt" || Path.GetExtension(path) == ".cmake";
}

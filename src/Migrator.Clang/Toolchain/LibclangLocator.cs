using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using ClangSharp.Interop;

namespace Migrator.Clang.Toolchain;

/// <summary>
/// Finds libclang and loads it, once in a process, as the <c>libclang</c> that the functions of <see cref="clang"/> call.
/// Order: <c>LIBCLANG_PATH</c> (a file or a folder, binding when set), what a package put beside the program, the system's folders with the newest version first.
/// </summary>
public static partial class LibclangLocator
{
    /// <summary>The major version that the binding is made for; its enum values and its compiler headers are of this version.</summary>
    public const int BoundVersion = 22;

    /// <summary>The oldest major version that has what this program calls.</summary>
    public const int OldestVersion = 16;

    /// <summary>The environment variable that names the library or its folder.</summary>
    public const string PathVariable = "LIBCLANG_PATH";

    private const string InstallHint = "install it: apt-get install libclang1-22";

    private static readonly Lock s_gate = new();
    private static string? s_loadedPath;
    private static nint s_handle;

    /// <summary>
    /// Loads the library on the first call, and answers from memory after a success. No exception escapes.
    /// </summary>
    /// <param name="path">The absolute path of the loaded library, or an empty string.</param>
    /// <param name="error">One line that says what to install or to correct, or an empty string.</param>
    public static bool TryLoad(out string path, out string error)
    {
        lock (s_gate)
        {
            if (s_loadedPath is null && !TryLoadFirst(Environment.GetEnvironmentVariable(PathVariable), out error))
            {
                path = string.Empty;
                return false;
            }

            (path, error) = (s_loadedPath!, string.Empty);
            return true;
        }
    }

    /// <summary>The libraries to try, best first, without loading any: those that the value of <c>LIBCLANG_PATH</c> names, else those of the usual folders.</summary>
    public static IReadOnlyList<string> Candidates(string? libclangPath)
    {
        if (string.IsNullOrWhiteSpace(libclangPath))
            return [.. BundledFolders().Distinct().SelectMany(LibrariesIn), .. BestFirst(SystemFolders().SelectMany(LibrariesIn))];
        if (File.Exists(libclangPath))
            return [Path.GetFullPath(libclangPath)];
        return [.. BestFirst(LibrariesIn(libclangPath))];
    }

    /// <summary>The major version that the name of a library or of a compiler, its link target or its folder tells; 0 when none does.</summary>
    public static int MajorVersionOf(string path)
    {
        var match = VersionInPath().Match(ToolchainPaths.Resolve(path));
        if (!match.Success)
            match = VersionInPath().Match(path);
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, out var major) ? major : 0;
    }

    private static bool TryLoadFirst(string? libclangPath, out string error)
    {
        var candidates = Candidates(libclangPath);
        foreach (var candidate in candidates)
        {
            // A version known to be too old is refused unread: loading it would keep its code in the process.
            if (MajorVersionOf(candidate) is > 0 and < OldestVersion)
                continue;
            if (!NativeLibrary.TryLoad(candidate, out var handle))
                continue;
            if (!NativeLibrary.TryGetExport(handle, "clang_CXXMethod_isDeleted", out _)) // new in LLVM 16
            {
                NativeLibrary.Free(handle);
                continue;
            }

            ParserThreads.Configure();
            (s_handle, s_loadedPath) = (handle, candidate);
            clang.ResolveLibrary += static (name, _, _) => name == "libclang" ? s_handle : 0;
            error = string.Empty;
            return true;
        }

        error = (string.IsNullOrWhiteSpace(libclangPath), candidates.Count) switch
        {
            (false, _) => $"{PathVariable} is set to '{libclangPath}', which is not a usable libclang {OldestVersion} or newer, nor a folder with one; correct it, or unset it and {InstallHint}",
            (true, 0) => $"libclang was not found; {InstallHint}",
            _ => $"no usable libclang {OldestVersion} or newer was found (tried {candidates[0]}); {InstallHint}",
        };
        return false;
    }

    private static IEnumerable<string> BestFirst(IEnumerable<string> libraries) => libraries
        .Select(library => (library, major: MajorVersionOf(library)))
        .OrderByDescending(found => found.major == BoundVersion)
        .ThenByDescending(found => found.major)
        .Select(found => found.library);

    private static IEnumerable<string> BundledFolders()
    {
        yield return AppContext.BaseDirectory;
        if (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") is not string folders)
            yield break;
        foreach (var folder in folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
    }

    private static IEnumerable<string> SystemFolders()
    {
        foreach (var llvm in ToolchainPaths.Folders("/usr/lib", "llvm*"))
        {
            yield return Path.Combine(llvm, "lib");
            yield return Path.Combine(llvm, "lib64");
        }

        foreach (var cellar in ToolchainPaths.Folders("/opt/homebrew/opt", "llvm*").Concat(ToolchainPaths.Folders("/usr/local/opt", "llvm*")))
            yield return Path.Combine(cellar, "lib");

        foreach (var folder in new[] { "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib", "/usr/local/lib64" })
            yield return folder;

        if (OperatingSystem.IsWindows())
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LLVM", "bin");
    }

    private static IEnumerable<string> LibrariesIn(string folder) => ToolchainPaths.Files(folder, "libclang*")
        .Where(file => LibraryName().IsMatch(Path.GetFileName(file)));

    [GeneratedRegex(@"^libclang(-\d[\d.]*)?(\.so(\.\d+)*|(\.\d+)*\.dylib|\.dll)$", RegexOptions.CultureInvariant)]
    private static partial Regex LibraryName();

    // From the right: the file's own name outweighs the folders above it.
    [GeneratedRegex(@"(?:clang(?:\+\+)?-|libclang\.so\.|llvm[-@/]?)(\d+)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex VersionInPath();
}

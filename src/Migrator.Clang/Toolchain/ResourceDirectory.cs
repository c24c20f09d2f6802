namespace Migrator.Clang.Toolchain;

/// <summary>
/// The compiler's own headers (<c>include/stddef.h</c> and its like): the value of <c>-resource-dir</c>. They belong to one major version of the compiler.
/// </summary>
public static class ResourceDirectory
{
    /// <summary>The environment variable that names the folder, binding when set.</summary>
    public const string Variable = "CPPMOD_RESOURCE_DIR";

    /// <summary>
    /// Finds the folder: <c>CPPMOD_RESOURCE_DIR</c>, then beside the library, then the system's folders of the same major version.
    /// </summary>
    /// <param name="libclangPath">The loaded library.</param>
    /// <param name="majorVersion">The library's major version.</param>
    /// <param name="path">The folder that holds <c>include</c>, or an empty string.</param>
    /// <param name="error">One line that says what to install or to correct, or an empty string.</param>
    public static bool TryFind(string libclangPath, int majorVersion, out string path, out string error)
    {
        (path, error) = (string.Empty, string.Empty);
        var wanted = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrWhiteSpace(wanted))
        {
            if (IsResourceDirectory(wanted))
                path = Path.GetFullPath(wanted);
            else
                error = $"{Variable} is set to '{wanted}', which has no include/stddef.h; correct it, or unset it and {Hint(majorVersion)}";
            return path.Length > 0;
        }

        path = Candidates(libclangPath, majorVersion).FirstOrDefault(IsResourceDirectory) ?? string.Empty;
        if (path.Length == 0)
            error = $"the compiler headers of clang {majorVersion} were not found; {Hint(majorVersion)}";
        return path.Length > 0;
    }

    /// <summary>Whether the folder holds a compiler's own headers.</summary>
    public static bool IsResourceDirectory(string folder) => File.Exists(Path.Combine(folder, "include", "stddef.h"));

    private static string Hint(int majorVersion) => $"install them: apt-get install libclang-common-{majorVersion}-dev";

    private static IEnumerable<string> Candidates(string libclangPath, int major)
    {
        foreach (var library in new[] { libclangPath, ToolchainPaths.Resolve(libclangPath) }.Distinct())
        {
            var folder = Path.GetDirectoryName(library) ?? "/";
            foreach (var clang in Versions(Path.Combine(folder, "clang"), major).Concat(Versions(Path.Combine(folder, "..", "lib", "clang"), major)))
                yield return clang;
        }

        foreach (var root in new[] { $"/usr/lib/llvm-{major}/lib/clang", "/usr/lib/clang", "/usr/lib64/clang", "/usr/local/lib/clang", $"/opt/homebrew/opt/llvm@{major}/lib/clang", "/opt/homebrew/opt/llvm/lib/clang" })
        {
            foreach (var clang in Versions(root, major))
                yield return clang;
        }
    }

    // "22" since LLVM 16; a distribution may keep the full "22.1.8" beside it or instead.
    private static IEnumerable<string> Versions(string folder, int major) =>
        ToolchainPaths.Folders(folder, $"{major}").Concat(ToolchainPaths.Folders(folder, $"{major}.*"));
}

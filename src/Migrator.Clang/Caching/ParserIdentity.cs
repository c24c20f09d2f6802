using System.Globalization;
using Migrator.Clang.Toolchain;

namespace Migrator.Clang.Caching;

/// <summary>Who answers: the parser, what it takes from the machine, and this program.</summary>
internal static class ParserIdentity
{
    /// <summary>Variables that change what the parser finds.</summary>
    private static readonly string[] Variables =
        ["CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH", "OBJCPLUS_INCLUDE_PATH", "CCC_OVERRIDE_OPTIONS", "CLANG_NO_DEFAULT_CONFIG", "GCC_EXEC_PREFIX", "COMPILER_PATH", "SDKROOT"];

    /// <summary>Equal for two runs only if their parsers say the same about the same files.</summary>
    public static string Of(ClangToolchain toolchain) => Hashes.Of([
        // A change of this program may change what it reads off the parser.
        typeof(ParserIdentity).Module.ModuleVersionId.ToString(), typeof(Model.Facts.TranslationUnitFacts).Module.ModuleVersionId.ToString(),
        toolchain.Version, Stamp(toolchain.LibclangPath), toolchain.ResourceDir, toolchain.DriverPath, toolchain.LibcxxIncludeDir ?? "", toolchain.HasLibstdcxx ? "libstdc++" : "",
        .. Variables.Select(variable => $"{variable}={Environment.GetEnvironmentVariable(variable)}"),
        // The driver takes the newest GCC that it finds, and configuration files beside itself.
        .. new[] { "/usr/lib/gcc", "/usr/lib64/gcc", "/usr/lib/gcc-cross" }.SelectMany(folder => ToolchainPaths.Folders(folder, "*")).SelectMany(triple => ToolchainPaths.Folders(triple, "*")),
        .. new[] { Path.GetDirectoryName(ToolchainPaths.Resolve(toolchain.DriverPath)) ?? "/", Path.GetDirectoryName(toolchain.DriverPath) ?? "/", "/etc/clang" }.Distinct().SelectMany(folder => ToolchainPaths.Files(folder, "*.cfg")).Select(Stamp),
    ]);

    /// <summary>Folders that are searched without being named by a command.</summary>
    public static IReadOnlyList<string> SearchFolders(ClangToolchain toolchain) =>
    [
        "/usr/local/include", "/usr/include", .. ToolchainPaths.Folders("/usr/include", "*-linux-*"), Path.Combine(toolchain.ResourceDir, "include"),
        .. toolchain.LibcxxIncludeDir is { } library ? [library] : Array.Empty<string>(),
        .. Variables[..5].SelectMany(variable => (Environment.GetEnvironmentVariable(variable) ?? "").Split(Path.PathSeparator)).Where(Path.IsPathFullyQualified),
    ];

    private static string Stamp(string path)
    {
        try
        {
            var file = new FileInfo(ToolchainPaths.Resolve(path));
            return string.Create(CultureInfo.InvariantCulture, $"{path} {file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}

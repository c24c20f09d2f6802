using System.Text.RegularExpressions;
using ClangSharp.Interop;
using Migrator.Clang.Caching;

namespace Migrator.Clang.Toolchain;

/// <summary>The parser, its headers and what else of the same compiler is installed. All paths are absolute.</summary>
public sealed partial record ClangToolchain
{
    /// <summary>The loaded shared library.</summary>
    public required string LibclangPath { get; init; }

    /// <summary>The value of <c>-resource-dir</c>: the folder of the compiler's own headers.</summary>
    public required string ResourceDir { get; init; }

    /// <summary>The version line of the library, as <c>clang_getClangVersion</c> gives it; part of every cache key.</summary>
    public required string Version { get; init; }

    /// <summary>The major version of the library.</summary>
    public required int MajorVersion { get; init; }

    /// <summary>The first element of an argument vector: the compiler, or the path where it would be. libclang derives the places of the standard headers from it and does not run it.</summary>
    public required string DriverPath { get; init; }

    /// <summary>The <c>clang++</c> of the same major version, or null: parsing needs none, compiling the output does.</summary>
    public string? CompilerPath { get; init; }

    /// <summary>The <c>libc++.modules.json</c> whose module sources all exist, or null: without it <c>import std</c> cannot be built.</summary>
    public string? StdModuleManifest { get; init; }

    /// <summary>The names of the global namespace that <c>import std.compat;</c> exports; empty without <see cref="StdModuleManifest"/>.</summary>
    public System.Collections.Immutable.ImmutableHashSet<string> StdCompatNames() => StdModuleManifest is null ? [] : StdModules.GlobalNames(StdModuleManifest);

    /// <summary>The names of namespace <c>std</c> that <c>import std;</c> exports; empty without <see cref="StdModuleManifest"/>.</summary>
    public System.Collections.Immutable.ImmutableHashSet<string> StdNames() => StdModuleManifest is null ? [] : StdModules.StdNames(StdModuleManifest);

    /// <summary>By name what the std module declares outside of every namespace: the canonical type of a function or an object, an empty text for a class. Parses C's headers.</summary>
    public System.Collections.Immutable.ImmutableDictionary<string, string> StdGlobalNames() => StdGlobals.Read(this);

    /// <summary>The headers of libc++ that belong to this compiler, or null.</summary>
    public string? LibcxxIncludeDir { get; init; }

    /// <summary>What the parser has said in earlier runs; by default, nothing is kept.</summary>
    public FactCache Cache { get; init; } = new(null);

    /// <summary>Whether the system has GCC's standard library, which the parser takes unless told otherwise.</summary>
    public bool HasLibstdcxx { get; init; } = true;

    /// <summary>
    /// Finds and loads libclang, then the rest. No exception escapes.
    /// </summary>
    /// <param name="toolchain">The toolchain, or null.</param>
    /// <param name="error">One line that says what to install or to correct, or an empty string.</param>
    public static bool TryLocate([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ClangToolchain? toolchain, out string error)
    {
        toolchain = null;
        try
        {
            if (!LibclangLocator.TryLoad(out var library, out error))
                return false;
            var version = VersionOfLoaded();
            var major = MajorOf(version);
            if (major < LibclangLocator.OldestVersion)
            {
                error = $"{library} is '{version}', older than libclang {LibclangLocator.OldestVersion}; install a newer one: apt-get install libclang1-{LibclangLocator.BoundVersion}";
                return false;
            }

            if (!ResourceDirectory.TryFind(library, major, out var resources, out error))
                return false;
            toolchain = Describe(library, version, major, resources);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or TypeInitializationException or ArgumentException or InvalidOperationException or System.Security.SecurityException)
        {
            error = $"libclang cannot be used ({e.Message.ReplaceLineEndings(" ")}); install it: apt-get install libclang1-{LibclangLocator.BoundVersion}";
            return false;
        }
    }

    private static ClangToolchain Describe(string library, string version, int major, string resources)
    {
        string[] roots = [.. Roots(library, resources, major)];
        var compiler = Compiler(roots, major);
        return new ClangToolchain
        {
            LibclangPath = library,
            ResourceDir = resources,
            Version = version,
            MajorVersion = major,
            DriverPath = compiler ?? Path.Combine(roots[0], "bin", "clang++"),
            CompilerPath = compiler,
            StdModuleManifest = roots.SelectMany(StdModules.ManifestsUnder).FirstOrDefault(StdModules.IsComplete),
            HasLibstdcxx = ToolchainPaths.Folders("/usr/include/c++", "*").Any(folder => int.TryParse(Path.GetFileName(folder), out _)),
            LibcxxIncludeDir = roots.Select(root => Path.Combine(root, "include", "c++", "v1")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "__config"))),
        };
    }

    // The folder that holds bin, lib and include of one compiler. "/usr" comes last: where several versions are installed it holds a mixture.
    private static IEnumerable<string> Roots(string library, string resources, int major)
    {
        string[] candidates =
        [
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(library) ?? "/", "..")),
            Path.GetFullPath(Path.Combine(ToolchainPaths.Resolve(resources), "..", "..", "..")),
            $"/usr/lib/llvm-{major}",
        ];
        var complete = candidates.Where(root => Directory.Exists(Path.Combine(root, "lib", "clang", $"{major}"))).ToArray();
        return (complete.Length > 0 ? complete : candidates).Distinct().OrderBy(root => root == "/usr");
    }

    private static string? Compiler(string[] roots, int major)
    {
        foreach (var root in roots)
        {
            var beside = Path.Combine(root, "bin", "clang++");
            if (File.Exists(beside) && LibclangLocator.MajorVersionOf(beside) is var found && (found == major || found == 0))
                return beside;
        }

        if (ToolchainPaths.InPath($"clang++-{major}") is { } versioned)
            return versioned;
        return ToolchainPaths.InPath("clang++") is { } plain && LibclangLocator.MajorVersionOf(plain) == major ? plain : null;
    }

    private static string VersionOfLoaded()
    {
        using var version = clang.getClangVersion();
        return version.ToString().ReplaceLineEndings(" ");
    }

    private static int MajorOf(string version) =>
        VersionNumber().Match(version) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, out var major) ? major : 0;

    [GeneratedRegex(@"version (\d+)\.", RegexOptions.CultureInvariant)]
    private static partial Regex VersionNumber();
}

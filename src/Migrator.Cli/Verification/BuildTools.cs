using System.Collections.Immutable;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Input;
using Migrator.Model.Plans;

namespace Migrator.Cli.Verification;

/// <summary>What builds a tree: CMake, Ninja, the compilers, and the options that every build of a run gets.</summary>
/// <param name="CMake">Absolute path.</param>
/// <param name="Ninja">Absolute path.</param>
/// <param name="Compiler">The C++ compiler.</param>
/// <param name="Options">Options of CMake, in their order: a later one wins.</param>
/// <param name="Jobs">Steps at a time.</param>
internal sealed record BuildTools(string CMake, string Ninja, string Compiler, ImmutableArray<string> Options, int Jobs)
{
    /// <summary>What is built; empty for everything.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>
    /// Finds the tools. <c>CMAKE</c>, <c>CXX</c> and <c>CC</c> name others than CMake of the path and the compiler of the parser's
    /// own version.
    /// </summary>
    /// <param name="toolchain">The parser's toolchain.</param>
    /// <param name="std">How units get the standard library.</param>
    /// <param name="options">Options for CMake from a configured build and from the user.</param>
    /// <param name="jobs">Steps at a time.</param>
    /// <exception cref="UserErrorException">One is missing.</exception>
    public static BuildTools Find(ClangToolchain toolchain, StdMode std, IEnumerable<string> options, int jobs)
    {
        var cmake = Named("CMAKE", "cmake") ?? throw Missing("CMake 3.30 or newer (the variable CMAKE names one)");
        var ninja = ProgramRunner.Find("ninja") ?? throw Missing("Ninja (apt-get install ninja-build)");
        var compiler = (Environment.GetEnvironmentVariable("CXX") is { Length: > 0 } ? Named("CXX", "") : toolchain.CompilerPath)
            ?? throw Missing($"clang++ {toolchain.MajorVersion} (apt-get install clang-{toolchain.MajorVersion} clang-tools-{toolchain.MajorVersion}; the variable CXX names another)");
        var c = Named("CC", "") ?? Beside(compiler);
        var all = new List<string> { $"-DCMAKE_CXX_COMPILER={compiler}" };
        if (c is not null) all.Add($"-DCMAKE_C_COMPILER={c}");
        var given = options.ToList();
        if (std == StdMode.Import)
        {
            Extend(given, "CMAKE_CXX_FLAGS", "-stdlib=libc++", "-stdlib=");
            // A shared libc++ of the distribution may be older than these headers: the compiler's own is linked statically where it is there.
            if (toolchain.StdModuleManifest is { } manifest && Libraries(manifest).Any(File.Exists))
                foreach (var kind in (string[])["EXE", "SHARED", "MODULE"])
                    Extend(given, $"CMAKE_{kind}_LINKER_FLAGS", "-static-libstdc++", "-static-libstdc++");
        }

        return new BuildTools(cmake, ninja, compiler, [.. all, .. given], jobs);
    }

    private static IEnumerable<string> Libraries(string manifest) =>
        ((string[])[Path.GetDirectoryName(manifest)!, Path.GetDirectoryName(PathNames.Real(manifest))!]).Select(folder => Path.Combine(folder, "libc++.a"));

    /// <summary>Adds a flag to an option that holds flags, unless the user chose one of its kind.</summary>
    private static void Extend(List<string> options, string name, string flag, string kind)
    {
        var place = options.FindLastIndex(option => option.StartsWith($"-D{name}=", StringComparison.Ordinal) || option.StartsWith($"-D{name}:", StringComparison.Ordinal));
        var value = place < 0 ? "" : options[place][(options[place].IndexOf('=') + 1)..];
        if (!value.Contains(kind, StringComparison.Ordinal)) options.Add($"-D{name}={$"{flag} {value}".Trim()}");
    }

    private static string? Named(string variable, string standard)
    {
        var name = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given ? given : standard;
        return name.Length == 0 ? null : ProgramRunner.Find(name) ?? (name == standard ? null : throw Missing($"{variable}={name}"));
    }

    /// <summary>The C compiler beside a C++ compiler: <c>clang-22</c> beside <c>clang++-22</c>.</summary>
    private static string? Beside(string compiler) =>
        Path.Combine(Path.GetDirectoryName(compiler)!, Path.GetFileName(compiler).Replace("clang++", "clang", StringComparison.Ordinal)) is var c && c != compiler && File.Exists(c) ? c : null;

    private static UserErrorException Missing(string what) => new(ExitCode.NoToolchain, $"--verify needs {what}: not found");
}

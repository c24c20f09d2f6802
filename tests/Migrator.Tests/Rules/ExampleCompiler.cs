using System.Text.Json;
using System.Text.RegularExpressions;
using Migrator.Clang.Toolchain;
using Migrator.Tests.Support;
using Shouldly;

namespace Migrator.Tests.Rules;

/// <summary>Compiles the units of a small output with clang alone: a build system would cost more than all of them.</summary>
internal static partial class ExampleCompiler
{
    private static readonly string[] Language = ["-std=c++23", "-stdlib=libc++", "-Wno-reserved-module-identifier", "-Werror=TU-local-entity-exposure"];

    private static readonly Lazy<string[]> Std = new(CompileStd);

    /// <summary>Compiles every unit, and every other source that compiled before.</summary>
    public static void Check(string legacy, string output, string what)
    {
        var units = Units(output);
        string[] includes = [.. IncludeRoots(output).Select(root => "-I" + root)];
        var built = new List<string>();
        foreach (var unit in Existing(output).Concat(units))
        {
            var bmi = Path.Combine(output, unit.Name.Replace(':', '-') + ".pcm");
            var (code, errors) = Shell.Run(output, Shell.Tool("CXX"), [.. Language, .. includes, .. Std.Value, .. built, "-x", "c++-module", "--precompile", unit.Path, "-o", bmi]);
            code.ShouldBe(0, $"{what}: {unit.Path}\n{errors}\n{File.ReadAllText(Path.Combine(output, unit.Path))}");
            built.Add($"-fmodule-file={unit.Name}={bmi}");
        }

        var files = FileTree.Read(output).Keys.Where(path => Path.GetExtension(path) is ".cpp" or ".c").Except(units.Select(unit => unit.Path)).ToList();
        foreach (var file in files)
        {
            var isC = Path.GetExtension(file) == ".c";
            var compiler = Shell.Tool(isC ? "CC" : "CXX");
            string[] language = isC ? [] : Language;
            if (Shell.Run(legacy, compiler, [.. language, .. includes, "-fsyntax-only", file]).Code != 0) continue;
            var (code, errors) = Shell.Run(output, compiler, [.. language, .. includes, .. isC ? [] : Std.Value, .. isC ? [] : built, "-fsyntax-only", file]);
            code.ShouldBe(0, $"{what}: {file}\n{errors}");
        }
    }

    private sealed record Unit(string Path, string Name, string[] Imports);

    /// <summary>The units in the order in which they can be compiled.</summary>
    private static List<Unit> Units(string output)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(output, "cppmod.json")));
        var waiting = new List<Unit>();
        foreach (var module in manifest.RootElement.GetProperty("modules").EnumerateArray())
        {
            var name = module.GetProperty("name").GetString()!;
            foreach (var unit in module.GetProperty("units").EnumerateArray().Where(unit => unit.GetProperty("kind").GetString() != "wrapper"))
                waiting.Add(new Unit(unit.GetProperty("path").GetString()!, $"{name}:{unit.GetProperty("partition").GetString()}",
                    [.. unit.GetProperty("imports").EnumerateArray().Select(import => import.GetString()!).Select(import => import.StartsWith(':') ? name + import : import)]));
            if (module.GetProperty("primary").GetString() is { Length: > 0 } primary)
                waiting.Add(new Unit(primary, name, [.. waiting.Where(unit => unit.Name.StartsWith(name + ":", StringComparison.Ordinal) && unit.Path.EndsWith(".cppm", StringComparison.Ordinal)).Select(unit => unit.Name)]));
        }

        var ordered = new List<Unit>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(unit => !unit.Imports.Any(import => waiting.Any(other => other.Name == import))).ToList();
            ready.ShouldNotBeEmpty($"units import each other: {string.Join(", ", waiting.Select(unit => unit.Name))}");
            ordered.AddRange(ready);
            waiting.RemoveAll(ready.Contains);
        }

        return ordered;
    }

    /// <summary>Modules that the legacy tree has already: no unit of ours, so nothing is known but their name.</summary>
    private static IEnumerable<Unit> Existing(string output)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(output, "cppmod.json")));
        var made = manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()).ToHashSet();
        foreach (var path in FileTree.Read(output).Keys.Where(path => Path.GetExtension(path) is ".cppm" or ".mpp" && !made.Contains(path)).Order(StringComparer.Ordinal))
            yield return new Unit(path, ModuleName().Match(File.ReadAllText(Path.Combine(output, path))).Groups[1].Value, []);
    }

    private static IEnumerable<string> IncludeRoots(string output)
    {
        var lists = Path.Combine(output, "CMakeLists.txt");
        return File.Exists(lists) ? IncludeDirectories().Matches(File.ReadAllText(lists)).SelectMany(match => Quoted().Matches(match.Value)).Select(match => match.Groups[1].Value) : ["."];
    }

    private static string[] CompileStd()
    {
        ClangToolchain.TryLocate(out var toolchain, out var error).ShouldBeTrue(error);
        var json = toolchain!.StdModuleManifest.ShouldNotBeNull();
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(json));
        var folder = Directory.CreateTempSubdirectory("cppmod-std-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var flags = new List<string>();
        foreach (var module in manifest.RootElement.GetProperty("modules").EnumerateArray())
        {
            var name = module.GetProperty("logical-name").GetString()!;
            var source = Path.GetFullPath(module.GetProperty("source-path").GetString()!, Path.GetDirectoryName(json)!);
            var bmi = Path.Combine(folder, name + ".pcm");
            Shell.Succeed(folder, Shell.Tool("CXX"), [.. Language, .. flags, "-x", "c++-module", "--precompile", source, "-o", bmi]);
            flags.Add($"-fmodule-file={name}={bmi}");
        }

        return [.. flags];
    }

    [GeneratedRegex(@"^export module ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex ModuleName();

    [GeneratedRegex(@"include_directories\([^)]*\)")]
    private static partial Regex IncludeDirectories();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}

using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>A folder of samples/: a legacy program, and what it prints.</summary>
internal sealed partial record Sample(string Name)
{
    /// <summary>The fixed part of cppmod.cmake starts here; it has tests of its own and stays out of the snapshots.</summary>
    private const string CMakeLogic = "# ---- The logic";

    private static readonly ConcurrentDictionary<string, Lazy<string>> Configured = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> All { get; } = [.. Directory.GetDirectories(Repository.PathOf("samples")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. All];

    public static TheoryData<string, string> NamesAndDialects
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in All)
                foreach (var dialect in DialectsOf(name))
                    data.Add(name, dialect);
            return data;
        }
    }

    /// <summary>Outputs with a snapshot: both dialects, and for the sample of that name the output of <c>--style wrapper</c>.</summary>
    public static IEnumerable<string> DialectsOf(string name) => name == "wrapper" ? ["cxx20", "n1964", "wrapper"] : ["cxx20", "n1964"];

    /// <summary>What the command line says to get such an output.</summary>
    public static string[] Words(string dialect) => dialect == "wrapper" ? ["--style", "wrapper"] : ["--dialect", dialect];

    /// <summary>What the sample is about, if it is an option: the words of its <c>options.txt</c>. A wrapper leaves headers as they are.</summary>
    private string[] Options(string dialect) =>
        dialect == "wrapper" || !File.Exists(Path.Combine(Folder, "options.txt")) ? [] : File.ReadAllText(Path.Combine(Folder, "options.txt")).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    public string Folder => Repository.PathOf($"samples/{Name}");

    public string Expected => File.ReadAllText(Path.Combine(Folder, "expected.txt"));

    public bool HasOwnBuild => File.Exists(Path.Combine(Folder, "CMakeLists.txt"));

    public string Snapshot(string dialect) => Repository.PathOf($"snapshots/{Name}/{dialect}");

    public SortedDictionary<string, string> Files() => FileTree.Read(Folder);

    /// <summary>Migrates the sample and returns the whole output tree.</summary>
    public SortedDictionary<string, string> Migrate(string dialect, params IEnumerable<string> options)
    {
        using var temp = new TempTree();
        var output = temp.Beside("out");
        MigrateTo(output, dialect, options);
        return FileTree.Read(output);
    }

    public void MigrateTo(string output, string dialect, params IEnumerable<string> options)
    {
        string[] defaults = options.Contains("--abi") ? [] : ["--std", "import", "--abi", "legacy"];
        string[] commands = HasOwnBuild ? ["-p", Configured.GetOrAdd(Name, _ => new Lazy<string>(Configure)).Value] : [];
        var run = Tool.Run([Folder, "--out", output, .. Words(dialect), .. commands, .. defaults, .. Options(dialect), .. options]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
    }

    /// <summary>The part of the output that a snapshot holds: new and changed files, without what is the same for every project.</summary>
    public SortedDictionary<string, string> Stable(SortedDictionary<string, string> output)
    {
        var changed = FileTree.Changed(Files(), output);
        if (changed.TryGetValue("cppmod.cmake", out var cmake)) changed["cppmod.cmake"] = cmake[..LogicOf(cmake)];
        changed["cppmod.json"] = Hashes().Replace(changed["cppmod.json"], ": \"\"");
        return changed;
    }

    /// <summary>The accepted output as a whole tree: the sample under its snapshot.</summary>
    public SortedDictionary<string, string> Accepted(string dialect)
    {
        var files = Files();
        var snapshot = FileTree.Read(Snapshot(dialect));
        snapshot.ShouldNotBeEmpty($"{Name} has no snapshot. {Golden.HowToAccept}");
        foreach (var (path, text) in snapshot) files[path] = text;
        if (files.TryGetValue("cppmod.cmake", out var data))
        {
            var fresh = Migrate(dialect)["cppmod.cmake"];
            files["cppmod.cmake"] = data + fresh[LogicOf(fresh)..];
        }

        return files;
    }

    /// <summary>A project with a build of its own is migrated with the commands of that build, as its owner would.</summary>
    private string Configure()
    {
        var build = Directory.CreateTempSubdirectory("cppmod-sample-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(build, recursive: true);
        CMakeBuild.Query(build);
        Shell.Succeed(build, Shell.Tool("CMAKE"), "-G", "Ninja", "-S", Folder, "-B", build, "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", "-DCMAKE_CXX_FLAGS=-stdlib=libc++", $"-DCMAKE_CXX_COMPILER={Shell.Tool("CXX")}");
        return build;
    }

    private static int LogicOf(string cmake)
    {
        var at = cmake.IndexOf(CMakeLogic, StringComparison.Ordinal);
        return at > 0 ? at : throw new InvalidOperationException($"cppmod.cmake has no line '{CMakeLogic}'");
    }

    [GeneratedRegex(": \"[0-9a-f]{64}\"")]
    private static partial Regex Hashes();
}

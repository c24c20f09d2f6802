using Migrator.Tests.Support;

namespace Migrator.Tests.Samples;

/// <summary>Configures, builds and runs a tree with CMake, Ninja and clang.</summary>
internal static class CMakeBuild
{
    /// <summary>Where a program lies in the build folder; the generated build calls it as its source.</summary>
    public static string ProgramOf(string sample) => sample switch
    {
        "layers" => "app/app",
        "cmake-app" => "clock_app",
        "depot" => "depot_app",
        "plugin" => "plugin",
        "steps" => "shop_app",
        _ => "main",
    };

    /// <summary>Asks CMake, before it runs in a build folder, for what the migration reads of its File API.</summary>
    public static void Query(string build)
    {
        var query = Directory.CreateDirectory(Path.Combine(build, ".cmake/api/v1/query")).FullName;
        foreach (var kind in (string[])["codemodel-v2", "cmakeFiles-v1", "toolchains-v1"]) File.WriteAllText(Path.Combine(query, kind), "");
    }

    /// <summary>Builds a tree, runs its tests and then its program.</summary>
    /// <param name="tree">Root of the tree.</param>
    /// <param name="sample">Sample it comes from.</param>
    /// <param name="flags">Further compiler flags.</param>
    /// <returns>What the program printed.</returns>
    public static string Run(string tree, string sample, string flags)
    {
        var build = tree + "-build";
        // The shared libc++ of the distribution is older than these headers: libc++ is linked statically.
        Shell.Succeed(tree, Shell.Tool("CMAKE"), "-G", "Ninja", "-S", tree, "-B", build, "-Wno-dev", "--no-warn-unused-cli",
            $"-DCMAKE_CXX_COMPILER={Shell.Tool("CXX")}", $"-DCMAKE_C_COMPILER={Shell.Tool("CC")}",
            $"-DCMAKE_CXX_FLAGS=-stdlib=libc++ -O0 {flags}", "-DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++");
        Shell.Succeed(tree, "ninja", "-j", "2", "-C", build);
        if (File.Exists(Path.Combine(build, "CTestTestfile.cmake"))) Shell.Succeed(build, Shell.Tool("CTEST"), "--output-on-failure");
        return Shell.Succeed(tree, Path.Combine(build, ProgramOf(sample)));
    }

    /// <summary>Builds a legacy tree without a build of its own: all sources in one program.</summary>
    public static string RunSources(string tree) => Link(tree, CompileSources(tree));

    /// <summary>Objects of all sources of a legacy tree, in a folder beside it.</summary>
    public static List<string> CompileSources(string tree)
    {
        var objects = new List<string>();
        var build = Directory.CreateDirectory(tree + "-build").FullName;
        var sources = FileTree.Read(tree).Keys.Where(path => Path.GetExtension(path) is ".cpp" or ".c").ToList();
        Parallel.ForEach(sources, new ParallelOptions { MaxDegreeOfParallelism = 2 }, source =>
        {
            var output = Path.Combine(build, source.Replace('/', '_') + ".o");
            lock (objects) objects.Add(output);
            var isC = Path.GetExtension(source) == ".c";
            string[] standard = isC ? ["-std=c17"] : ["-std=c++23", "-stdlib=libc++"];
            Shell.Succeed(tree, Shell.Tool(isC ? "CC" : "CXX"), [.. standard, "-O0", "-Iinclude", "-Ithird_party", "-c", source, "-o", output]);
        });
        objects.Sort(StringComparer.Ordinal);
        return objects;
    }

    /// <summary>Objects of a tree that <see cref="Run"/> has built, those of the std module included.</summary>
    public static List<string> ObjectsOf(string tree) =>
        [.. Directory.EnumerateFiles(tree + "-build", "*.o", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Links objects, runs the program and returns what it printed.</summary>
    public static string Link(string tree, IEnumerable<string> objects)
    {
        var program = Path.Combine(tree + "-build", "linked");
        Shell.Succeed(tree, Shell.Tool("CXX"), [.. LinkWords(objects), "-o", program]);
        return Shell.Succeed(tree, program);
    }

    /// <summary>Words for the compiler that links: libc++ is linked statically.</summary>
    public static string[] LinkWords(IEnumerable<string> objects) => ["-stdlib=libc++", "-static-libstdc++", .. objects];
}

using System.Text.Json;
using Migrator.Cli;
using Migrator.Cli.Input;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>Two libraries and an application, whose targets CMake's own reply tells: in every step all builds, installs, and serves a project that finds it.</summary>
public sealed class DepotTests
{
    private static readonly Sample Depot = new("depot");

    [Fact]
    public void After_each_step_everything_builds_and_what_is_installed_can_be_used()
    {
        using var temp = new TempTree(Depot.Files());
        using var consumer = new TempTree(FileTree.Read(Repository.PathOf("tests/cmake/depot-consumer")));
        var (build, output, prefix) = (Configured(temp), temp.Beside("out"), temp.Beside("prefix"));
        var steps = Plan(temp.Root, build);
        steps.Count.ShouldBeGreaterThan(1);
        foreach (var only in steps)
        {
            Migrate(temp.Root, output, build, ["--only", .. only]);
            CMakeBuild.Run(output, Depot.Name, "").ShouldBe(Depot.Expected);
            // The one line that the project got is all that its own files ever get.
            File.ReadAllText(Path.Combine(output, "CMakeLists.txt")).ReplaceLineEndings("\n").ShouldBe(File.ReadAllText(temp.PathOf("CMakeLists.txt")).Replace("project(depot", "include(\"${CMAKE_CURRENT_LIST_DIR}/cppmod.cmake\")\nproject(depot"));
            if (Directory.Exists(prefix)) Directory.Delete(prefix, recursive: true);
            Shell.Succeed(output, Shell.Tool("CMAKE"), "--install", output + "-build", "--prefix", prefix);
            var isLast = ReferenceEquals(only, steps[^1]);
            Consume(consumer.Root, output, prefix, isLast);
        }

        var whole = temp.Beside("whole");
        Migrate(temp.Root, whole, build);
        FileTree.Read(output).ShouldBe(FileTree.Read(whole));
    }

    [Fact]
    public void The_reply_tells_what_the_database_tells_and_more()
    {
        using var temp = new TempTree(Depot.Files());
        var build = Configured(temp, "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON");
        var both = TreeReader.Read(temp.Root, new ReadOptions([build]));
        File.Move(Path.Combine(build, "compile_commands.json"), Path.Combine(build, "hidden.json"));
        var reply = TreeReader.Read(temp.Root, new ReadOptions([build]));
        reply.Commands.Select(Show).ShouldBe(both.Commands.Select(Show));
        reply.Libraries.Select(library => $"{library.Name} {string.Join(' ', library.Headers)}").ShouldBe([
            "depot_labels include/depot/stock/label.h",
            "depot_stock include/depot/stock/shelf.h src/stock/ledger.h",
            "depot_units include/depot/units/limits.h include/depot/units/weight.h"]);
        reply.InstalledHeaders.ShouldNotContain("src/stock/ledger.h");
        reply.InstalledHeaders.Count.ShouldBe(5);

        // Without a reply, the headers that no source implements go to their user, and all of src is alike.
        Directory.Delete(Path.Combine(build, ".cmake"), recursive: true);
        File.Move(Path.Combine(build, "hidden.json"), Path.Combine(build, "compile_commands.json"));
        Migrate(temp.Root, temp.Beside("out"), build);
        var lists = File.ReadAllText(Path.Combine(temp.Beside("out"), "cppmod.cmake"));
        lists.ShouldNotContain("CPPMOD_depot_labels_HEADERS");
        File.ReadAllText(Path.Combine(temp.Beside("out"), "src/stock/report.cppm")).ShouldNotContain("export namespace");

        static string Show(Migrator.Model.Facts.CompileCommand command) => $"{command.File} {command.Directory} {string.Join(' ', command.Arguments).Replace("-I ", "-I")} {command.Target}";
    }

    /// <summary>A build folder beside the tree, with CMake's answer; without it, CMake writes no compile_commands.json.</summary>
    private static string Configured(TempTree tree, params string[] options)
    {
        var build = tree.Beside("build");
        CMakeBuild.Query(build);
        Shell.Succeed(tree.Root, Shell.Tool("CMAKE"), ["-G", "Ninja", "-S", tree.Root, "-B", build, "-DCMAKE_CXX_FLAGS=-stdlib=libc++", $"-DCMAKE_CXX_COMPILER={Shell.Tool("CXX")}", .. options]);
        return build;
    }

    private static List<string[]> Plan(string tree, string build)
    {
        var run = Tool.Run("plan", tree, "-p", build, "--dialect", "cxx20", "--std", "include", "--format", "json");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("only").EnumerateArray().Select(only => only.GetString()!).ToArray())];
    }

    private static void Migrate(string tree, string output, string build, params string[] words)
    {
        var run = Tool.Run([tree, "--out", output, "-p", build, "--dialect", "cxx20", "--std", "include", .. words]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
    }

    /// <summary>A project that knows only what is installed.</summary>
    private static void Consume(string consumer, string output, string prefix, bool imports)
    {
        var build = consumer + "-build";
        if (Directory.Exists(build)) Directory.Delete(build, recursive: true);
        Directory.Move(output, output + ".hidden");
        Shell.Succeed(consumer, Shell.Tool("CMAKE"), "-G", "Ninja", "-S", consumer, "-B", build, "-Wno-dev", $"-DCMAKE_PREFIX_PATH={prefix}", $"-DIMPORTS={(imports ? "ON" : "OFF")}",
            $"-DCMAKE_CXX_COMPILER={Shell.Tool("CXX")}", "-DCMAKE_CXX_FLAGS=-stdlib=libc++ -O0", "-DCMAKE_EXE_LINKER_FLAGS=-static-libstdc++");
        Shell.Succeed(consumer, "ninja", "-j", "2", "-C", build);
        Shell.Succeed(consumer, build + "/includes").ShouldBe("1. rope: 700 g\ntotal: 700 g\n");
        if (imports) Shell.Succeed(consumer, build + "/imports").ShouldBe("1. rope: 700 g\ntotal: 700 g\nall: 700 g\n");
        Directory.Move(output + ".hidden", output);
    }
}

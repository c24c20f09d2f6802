using System.Text.Json;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>Every sample with <c>--style wrapper</c>: nothing of it changes, and its headers can be imported, too.</summary>
public sealed class WrapperTests
{
    /// <summary>Names that a header gives to importers by itself must not depend on what only its unit sees.</summary>
    private const string Strict = "-Werror=TU-local-entity-exposure";

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_tree_prints_the_same_and_its_units_compile(string name)
    {
        var sample = new Sample(name);
        using var temp = new TempTree();
        var output = temp.Beside("out");
        sample.MigrateTo(output, "wrapper", "--abi", "legacy", "--std", "include");
        var made = FileTree.Read(output);
        foreach (var (path, text) in sample.Files().Where(file => file.Key != "CMakeLists.txt")) made[path].ShouldBe(text, path);
        Units(made).ShouldNotBeEmpty();
        CMakeBuild.Run(output, name, Strict).ShouldBe(sample.Expected);
        foreach (var unit in Units(made)) Directory.GetFiles(output + "-build", Path.GetFileName(unit) + ".o", SearchOption.AllDirectories).ShouldHaveSingleItem(unit);
    }

    /// <summary>The sample's own client, with an import in place of its includes.</summary>
    [Theory]
    [InlineData("include", false)]
    [InlineData("import", false)]
    [InlineData("import", true)]
    public void A_client_that_imports_prints_the_same(string std, bool importsStd)
    {
        var sample = new Sample("wrapper");
        var client = sample.Files()["importing-main.txt"];
        client.ShouldContain("import paint;");
        if (importsStd) client = client.Replace("#include <iostream>\n#include <unordered_set>\n", "", StringComparison.Ordinal).Replace("import paint;", "import std;\nimport paint;", StringComparison.Ordinal);
        using var temp = new TempTree();
        var output = temp.Beside("out");
        sample.MigrateTo(output, "wrapper", "--abi", "legacy", "--std", std);
        FileTree.Write(output, [KeyValuePair.Create("app/main.cpp", client)]);
        CMakeBuild.Run(output, sample.Name, Strict).ShouldBe(sample.Expected);
    }

    /// <summary>Leaving one export out must be noticed: each line of the unit is needed by the client, or by a name that it cannot spell.</summary>
    [Fact]
    public void The_client_cannot_do_without_the_exports()
    {
        var sample = new Sample("wrapper");
        using var temp = new TempTree();
        var output = temp.Beside("out");
        sample.MigrateTo(output, "wrapper", "--abi", "legacy", "--std", "include");
        var unit = FileTree.Read(output)["include/paint/paint.cppm"];
        string[] lost = ["using paint::channels;", "using paint::operator<<;", "using paint::literals::operator\"\"_layer;", "namespace shades = names;", "export using ::paint_dot;", "using paint::palette_size;"];
        foreach (var line in lost) unit.ShouldContain(line);
        FileTree.Write(output, [KeyValuePair.Create("app/main.cpp", sample.Files()["importing-main.txt"])]);
        string[] flags = ["-std=c++23", "-stdlib=libc++", "-Iinclude", "-DPAINT_WITH_PALETTE"];
        foreach (var line in lost.Prepend(""))
        {
            FileTree.Write(output, [KeyValuePair.Create("unit.cppm", line.Length == 0 ? unit : unit.Replace(line, "", StringComparison.Ordinal))]);
            Shell.Succeed(output, Shell.Tool("CXX"), [.. flags, "--precompile", "unit.cppm", "-o", "paint.pcm"]);
            var (code, _) = Shell.Run(output, Shell.Tool("CXX"), [.. flags, "-fmodule-file=paint=paint.pcm", "-fsyntax-only", "app/main.cpp"]);
            (code == 0).ShouldBe(line.Length == 0, line);
        }
    }

    private static List<string> Units(SortedDictionary<string, string> made)
    {
        using var manifest = JsonDocument.Parse(made["cppmod.json"]);
        return [.. manifest.RootElement.GetProperty("modules").EnumerateArray().Select(module => module.GetProperty("primary").GetString()!)];
    }
}

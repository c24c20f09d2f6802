using Migrator.Cli;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

public sealed class OutputTreeTests
{
    private const string Manifest = """{"tool":"cppmod-migrate","files":[]}""";

    private static readonly Dictionary<string, string> None = [];

    [Fact]
    public void The_whole_tree_arrives_with_modes_links_and_bytes()
    {
        using var tree = new TempTree(("a.cpp", "\u00EF\u00BB\u00BFint \u00E9;\r\n"), ("run.sh", "#!/bin/sh\n"), ("data/x.bin", "\u0000\u00FF"), ("readonly.h", "int r;"));
        tree.Link("data/alias.cpp", "../a.cpp").Link("broken", "nowhere").Link("loop", ".").Write(".git/config", "");
        Directory.CreateDirectory(tree.PathOf("data/empty"));
        File.SetUnixFileMode(tree.PathOf("run.sh"), (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(tree.PathOf("readonly.h"), (UnixFileMode)0b100_100_100);
        var output = tree.Beside("deep/er/out");
        OutputTree.Write(TreeReader.Read(tree.Root, new ReadOptions()), output, None, new HashSet<string>());
        Directory.Delete(tree.PathOf(".git"), recursive: true);
        TempTree.Fingerprint(output).ShouldBe(TempTree.Fingerprint(tree.Root));
    }

    [Fact]
    public void Links_keep_their_meaning()
    {
        using var tree = new TempTree(("a/b.cpp", ""), ("c.h", ""));
        File.WriteAllText(tree.Beside("outside"), "out");
        tree.Link("a/inner", tree.PathOf("c.h")).Link("a/outer", "../../outside");
        var output = tree.Beside("deep/er/out");
        OutputTree.Write(TreeReader.Read(tree.Root, new ReadOptions()), output, None, new HashSet<string>());
        new FileInfo(Path.Combine(output, "a/inner")).LinkTarget.ShouldBe("../c.h");
        File.ReadAllText(Path.Combine(output, "a/outer")).ShouldBe("out");
    }

    [Fact]
    public void Changed_new_and_removed_files()
    {
        using var tree = new TempTree(("a.cpp", "old"), ("gone.h", ""), ("tool.cpp", "old"));
        File.SetUnixFileMode(tree.PathOf("tool.cpp"), (UnixFileMode)0b111_101_101);
        var changed = new Dictionary<string, string> { ["a.cpp"] = "new\u00FF\r\n", ["new/b.cppm"] = "b", ["tool.cpp"] = "new" };
        OutputTree.Write(TreeReader.Read(tree.Root, new ReadOptions()), tree.Beside("out"), changed, new HashSet<string> { "gone.h" });
        Directory.GetFiles(tree.Beside("out"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(tree.Beside("out"), path)).Order()
            .ShouldBe(["a.cpp", "new/b.cppm", "tool.cpp"]);
        File.ReadAllBytes(tree.Beside("out/a.cpp")).ShouldBe("new"u8.ToArray().Concat(new byte[] { 0xFF, 13, 10 }));
        File.GetUnixFileMode(tree.Beside("out/tool.cpp")).ShouldBe((UnixFileMode)0b111_101_101);
    }

    [Fact]
    public void Our_own_output_is_updated_and_nothing_else_is()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("stale.h", ""));
        var output = tree.Beside("out");
        var changed = new Dictionary<string, string> { [OutputCheck.ManifestName] = Manifest };
        OutputTree.Write(TreeReader.Read(tree.Root, new ReadOptions()), output, changed, new HashSet<string>());
        OutputCheck.Check(tree.Root, output);
        OutputTree.Write(TreeReader.Read(tree.Root, new ReadOptions()), output, changed, new HashSet<string> { "stale.h" });
        File.Exists(Path.Combine(output, "stale.h")).ShouldBeFalse();
        Directory.GetDirectories(tree.Beside("")).Length.ShouldBe(2);

        File.WriteAllText(Path.Combine(output, OutputCheck.ManifestName), """{"tool":"another"}""");
        Should.Throw<UserErrorException>(() => OutputCheck.Check(tree.Root, output)).Message.ShouldContain("holds something");
    }

    [Fact]
    public void A_failing_write_leaves_the_old_output()
    {
        using var tree = new TempTree(("a.cpp", "one"));
        var output = tree.Beside("out");
        var input = TreeReader.Read(tree.Root, new ReadOptions());
        OutputTree.Write(input, output, new Dictionary<string, string> { [OutputCheck.ManifestName] = Manifest }, new HashSet<string>());
        var before = tree.Fingerprint();
        var clash = new Dictionary<string, string> { ["a.cpp/below"] = "a file cannot hold a file" };
        Should.Throw<UserErrorException>(() => OutputTree.Write(input, output, clash, new HashSet<string>())).ExitCode.ShouldBe(ExitCode.BadOutput);
        foreach (var path in new[] { "../escape", "/etc/x", "a/../../x", "", "./a" })
            Should.Throw<ArgumentException>(() => OutputTree.Write(input, output, new Dictionary<string, string> { [path] = "" }, new HashSet<string>()));
        Should.Throw<OperationCanceledException>(() => OutputTree.Write(input, output, None, new HashSet<string>(), null, new CancellationToken(true)));
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void Leftovers_of_killed_runs_go_and_the_old_output_comes_back()
    {
        using var tree = new TempTree(("a.cpp", "one"));
        const int dead = int.MaxValue;
        var output = tree.Beside("out");
        Directory.CreateDirectory($"{output}.cppmod-{dead}.tmp/half");
        Directory.CreateDirectory($"{output}.cppmod-{dead}.old/old");
        Directory.CreateDirectory($"{output}.cppmod-1.tmp");
        Directory.CreateDirectory($"{output}2.cppmod-{dead}.tmp");
        Leftovers.Recover(output);
        Directory.GetDirectories(tree.Beside("")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["out", "out.cppmod-1.tmp", $"out2.cppmod-{dead}.tmp", "tree"]);
        Directory.Exists(Path.Combine(output, "old")).ShouldBeTrue();
    }
}

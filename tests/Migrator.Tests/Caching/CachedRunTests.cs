using System.Text.RegularExpressions;
using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Caching;

/// <summary>A re-run parses what has changed and what follows from it, and nothing else (<c>--cache</c>).</summary>
public sealed partial class CachedRunTests
{
    [Theory]
    [InlineData("steps", "--dialect", "cxx20")]
    [InlineData("geometry", "--describe")]
    [InlineData("wrapper", "--style", "wrapper")]
    public void A_second_run_parses_nothing_and_writes_nothing(string sample, params string[] options)
    {
        using var tree = new TempTree(new Sample(sample).Files());
        string[] words = [tree.Root, "--out", tree.Beside("out"), "--cache", tree.Beside("cache"), .. options];
        Parsed(words).ShouldBeGreaterThan(0);
        var before = tree.Fingerprint();
        Parsed(words).ShouldBe(0);
        tree.Fingerprint().ShouldBe(before);
    }

    /// <summary>libclang's own word for it: it logs what it is called for.</summary>
    [Fact]
    public void A_second_run_does_not_call_the_parser()
    {
        using var tree = new TempTree(new Sample("steps").Files());
        var words = $"LIBCLANG_LOGGING=1 '{Repository.Program}' '{tree.Root}' --dry-run --dialect cxx20 --cache '{tree.Beside("cache")}'";
        Shell.Succeed("/", "/bin/bash", "-c", words).ShouldContain("[libclang:clang_indexSourceFileFullArgv");
        Shell.Succeed("/", "/bin/bash", "-c", words).ShouldNotContain("[libclang:");
    }

    [Fact]
    public void Every_command_uses_the_same_facts()
    {
        using var tree = new TempTree(new Sample("steps").Files());
        string[] cache = ["--cache", tree.Beside("cache")];
        var facts = Succeed(["dump", "facts", tree.Root, .. cache]).Output;
        Parsed([tree.Root, "--dry-run", .. cache]).ShouldBe(0);
        Succeed(["dump", "facts", tree.Root, .. cache]).Output.ShouldBe(facts);
        Succeed(["dump", "facts", tree.Root, "--cache", "off"]).Output.ShouldBe(facts);
    }

    [Fact]
    public void Without_a_cache_nothing_is_kept_and_the_summary_says_nothing_of_it()
    {
        using var tree = new TempTree(("a.cpp", "int a();\n"));
        var before = tree.Fingerprint();
        Succeed([tree.Root, "--dry-run", "--cache", "off"]).Output.ShouldNotContain("parsed");
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public async Task Two_runs_share_a_cache_at_the_same_time()
    {
        using var tree = new TempTree(new Sample("steps").Files());
        var cache = tree.Beside("cache");
        var runs = Enumerable.Range(0, 4).Select(i => Task.Run(() => Shell.Run("/", Repository.Program, tree.Root, "--out", tree.Beside($"out{i}"), "--cache", cache))).ToArray();
        foreach (var (code, output) in await Task.WhenAll(runs)) code.ShouldBe(0, output);
        for (var i = 1; i < runs.Length; i++) FileTree.Read(tree.Beside($"out{i}")).ShouldBe(FileTree.Read(tree.Beside("out0")));
        Directory.EnumerateFiles(cache, "*.new", SearchOption.AllDirectories).ShouldBeEmpty();
        Parsed(tree.Root, "--dry-run", "--cache", cache).ShouldBe(0);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("one bit")]
    [InlineData("foreign")]
    [InlineData("another answer")]
    [InlineData("a folder")]
    public void A_damaged_answer_is_none(string damage)
    {
        using var tree = new TempTree(new Sample("steps").Files());
        string[] words = [tree.Root, "--dry-run", "--dialect", "cxx20", "--verbose", "--cache", tree.Beside("cache")];
        var wanted = Succeed(words).Output;
        var files = Directory.GetFiles(tree.Beside("cache"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        files.Count.ShouldBeGreaterThan(1);
        var largest = files.MaxBy(file => new FileInfo(file).Length)!;
        foreach (var file in files) Damage(file, damage, largest);
        var run = Succeed(words);
        Count(run).Parsed.ShouldBeGreaterThan(0);
        ParsedLine().Replace(run.Output, "").ShouldBe(ParsedLine().Replace(wanted, ""));
        if (damage is "cut" or "one bit" or "foreign") run.Output.ShouldContain("damaged answers were replaced");
        if (damage != "a folder") Parsed(words).ShouldBe(0);
    }

    [Fact]
    public void A_cache_that_cannot_be_written_costs_time_only()
    {
        using var tree = new TempTree(("a.cpp", "int a();\n"));
        var run = Succeed([tree.Root, "--dry-run", "--cache", "/proc/cppmod"]);
        run.Output.ShouldContain("nothing can be kept");
    }

    [Fact]
    public void A_full_disk_costs_time_only()
    {
        if (SmallDisk.Mount(4096) is not { } disk) return; // CI without the right to mount has the test above
        using (disk)
        {
            using var tree = new TempTree(new Sample("steps").Files());
            Succeed([tree.Root, "--dry-run", "--cache", disk.Folder]).Output.ShouldContain("nothing can be kept");
            Directory.EnumerateFiles(disk.Folder, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".new", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_cache_of_no_size_keeps_nothing()
    {
        using var tree = new TempTree(("a.cpp", "int a();\n"));
        string[] words = [tree.Root, "--dry-run", "--cache", tree.Beside("cache"), "--cache-size", "0"];
        Parsed(words).ShouldBeGreaterThan(0);
        Directory.EnumerateFiles(tree.Beside("cache"), "*", SearchOption.AllDirectories).ShouldBeEmpty();
        Parsed(words).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("--cache-size needs a number of MiB, not 'much'", "--cache-size", "much")]
    [InlineData("this is a file; name a folder, or off", "--cache", "FILE")]
    public void A_wrong_option_is_refused(string message, params string[] options)
    {
        using var tree = new TempTree(("a.cpp", "int a();\n"));
        var run = Tool.Run([tree.Root, "--dry-run", .. options.Select(word => word == "FILE" ? tree.PathOf("a.cpp") : word)]);
        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain(message);
    }

    private static void Damage(string file, string damage, string largest)
    {
        var bytes = File.ReadAllBytes(file);
        if (damage == "one bit") bytes[^1] ^= 1;
        if (damage == "a folder")
        {
            File.Delete(file);
            Directory.CreateDirectory(file);
            return;
        }

        File.WriteAllBytes(file, damage switch
        {
            "empty" => [],
            "cut" => bytes[..(bytes.Length / 2)],
            "foreign" => "#!/bin/sh\n"u8.ToArray(),
            "another answer" => File.ReadAllBytes(largest),
            _ => bytes,
        });
    }

    internal static int Parsed(params string[] words) => Count(Succeed(words)).Parsed;

    internal static (int Parsed, int Reused) Count(Tool run)
    {
        var match = ParsedLine().Match(run.Output);
        match.Success.ShouldBeTrue(run.Output);
        return (int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan));
    }

    internal static Tool Succeed(string[] words)
    {
        // What was written within the lag of a clock before the parse counts as written during the parse.
        Thread.Sleep(100);
        var run = Tool.Run(words);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        return run;
    }

    [GeneratedRegex(@"^  parsed +(\d+) files; (\d+) are known from earlier runs.*\n", RegexOptions.Multiline)]
    private static partial Regex ParsedLine();
}

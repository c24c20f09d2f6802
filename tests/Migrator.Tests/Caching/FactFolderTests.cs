using Migrator.Cli.Caching;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Caching;

/// <summary>The folder that keeps answers: bounded, shared, and never in the way.</summary>
public sealed class FactFolderTests
{
    private const string First = "00000000000000000000000000000001";
    private const string Second = "10000000000000000000000000000002";
    private const string Third = "20000000000000000000000000000003";

    [Fact]
    public void What_was_not_used_for_longest_goes()
    {
        using var temp = new TempTree();
        var folder = temp.Beside("cache");
        var cache = new FactFolder(folder, 250);
        foreach (var (name, age) in new[] { (First, 30), (Second, 20), (Third, 10) }) Write(cache, folder, name, age);
        cache.Store.Read(First); // used: now the second one is the oldest
        cache.Trim();
        cache.Store.Read(First).ShouldNotBeNull();
        cache.Store.Read(Second).ShouldBeNull();
        cache.Store.Read(Third).ShouldNotBeNull();
    }

    [Fact]
    public void A_use_is_written_down_once_an_hour()
    {
        using var temp = new TempTree();
        var folder = temp.Beside("cache");
        var cache = new FactFolder(folder, 250);
        Write(cache, folder, First, hours: 0);
        var path = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Single();
        var written = DateTime.UtcNow.AddMinutes(-10);
        File.SetLastWriteTimeUtc(path, written);
        cache.Store.Read(First);
        File.GetLastWriteTimeUtc(path).ShouldBe(written);
        File.SetLastWriteTimeUtc(path, written.AddHours(-1));
        cache.Store.Read(First);
        File.GetLastWriteTimeUtc(path).ShouldBeGreaterThan(written);
    }

    [Fact]
    public void A_run_that_finds_everything_removes_nothing()
    {
        using var temp = new TempTree();
        var folder = temp.Beside("cache");
        Write(new FactFolder(folder, 250), folder, First, 1);
        var other = new FactFolder(folder, 0);
        other.Store.Read(First).ShouldNotBeNull();
        other.Trim();
        other.Store.Read(First).ShouldNotBeNull();
    }

    [Fact]
    public void What_a_killed_run_has_left_goes()
    {
        using var temp = new TempTree();
        var folder = temp.Beside("cache");
        var cache = new FactFolder(folder, 250);
        Write(cache, folder, First, 0);
        var left = Path.Combine(folder, First[..2], $"{Second[2..]}.1.new");
        File.WriteAllText(left, "half");
        cache.Trim();
        File.Exists(left).ShouldBeTrue("another run may be writing it");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-2));
        cache.Trim();
        File.Exists(left).ShouldBeFalse();
        cache.Store.Read(First).ShouldNotBeNull();
    }

    [Fact]
    public void Files_of_others_stay()
    {
        using var temp = new TempTree(("notes.txt", "mine"), ("00/notes.txt", "mine"), ($"sub/{First[..2]}/{First[2..]}", "mine"));
        var cache = new FactFolder(temp.Root, 0);
        Write(cache, temp.Root, First, 0);
        cache.Trim();
        cache.Store.Read(First).ShouldBeNull();
        FileTree.Read(temp.Root).Count.ShouldBe(3);
    }

    [Fact]
    public void A_pipe_is_no_answer()
    {
        using var temp = new TempTree();
        var folder = temp.Beside("cache");
        Directory.CreateDirectory(Path.Combine(folder, First[..2]));
        Shell.Succeed(folder, "mkfifo", Path.Combine(folder, First[..2], First[2..]));
        new FactFolder(folder, 250).Store.Read(First).ShouldBeNull();
    }

    private static void Write(FactFolder cache, string folder, string name, int hours)
    {
        cache.Store.Write(name, new byte[100]);
        File.SetLastWriteTimeUtc(Path.Combine(folder, name[..2], name[2..]), DateTime.UtcNow.AddHours(-hours));
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Migrator.Output.Diffs;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>The diff of a run: what git makes of it is the output, byte for byte.</summary>
public sealed partial class DiffTests
{
    [Theory]
    [InlineData("geometry", "cxx20")]
    [InlineData("geometry", "n1964")]
    [InlineData("names", "cxx20")] // carriage returns, bytes that are not UTF-8, no newline at the end
    [InlineData("names", "n1964")]
    public void Git_applies_it(string name, string dialect)
    {
        var sample = new Sample(name);
        using var temp = new TempTree(sample.Files());
        var output = temp.Beside("out");
        var run = Tool.Run(temp.Root, "--out", output, "--dialect", dialect, "--diff");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("Written: ");
        File.WriteAllBytes(temp.Beside("changes.diff"), Encoding.Latin1.GetBytes(run.Bytes));

        Shell.Succeed(temp.Root, "git", "apply", "--whitespace=nowarn", temp.Beside("changes.diff"));

        // What the manifest says of files that no run touched is none of a review's business.
        var (applied, written) = (FileTree.Read(temp.Root), FileTree.Read(output));
        written["cppmod.json"] = Untouched().Replace(written["cppmod.json"], "\n}\n");
        applied.ShouldBe(written);
    }

    [GeneratedRegex(",\\n  \"copied\": .*", RegexOptions.Singleline)]
    private static partial Regex Untouched();

    [Fact]
    public void A_dry_run_writes_the_diff_only()
    {
        using var temp = new TempTree(new Sample("geometry").Files());
        var before = temp.Fingerprint();
        var run = Tool.Run(temp.Root, "--dry-run", "--diff");
        run.Output.ShouldStartWith("diff --git a/");
        run.Output.ShouldContain("\n+++ b/include/geo/shape.cppm\n");
        run.Output.ShouldNotContain("Dry run");
        run.Output.ShouldNotContain("\u001b");
        temp.Fingerprint().ShouldBe(before);
    }

    [Theory]
    [InlineData("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n")]
    [InlineData("a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n")]
    [InlineData("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n")]
    [InlineData("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "x\n2\n3\n4\n5\n6\n7\n8\ny\n", "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n")]
    public void Hunks_are_those_of_the_format(string before, string after, string hunks) =>
        UnifiedDiff.Of("f", before, after).ShouldBe("diff --git a/f b/f\n--- a/f\n+++ b/f\n" + hunks);

    [Fact]
    public void Names_are_quoted_as_git_does() =>
        UnifiedDiff.Of("é \"x\".h", null, "a\n").ShouldStartWith("""diff --git "a/\303\251 \"x\".h" "b/\303\251 \"x\".h" """.TrimEnd() + "\nnew file mode 100644\n--- /dev/null\n");

    [Fact]
    public void Equal_texts_have_none() => UnifiedDiff.Of("f", "a", "a").ShouldBe("");
}

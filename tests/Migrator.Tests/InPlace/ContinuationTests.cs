using System.Text.Json.Nodes;
using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.InPlace;

/// <summary>One directory at a time, where the tree stands.</summary>
public sealed class ContinuationTests
{
    private static readonly string[] s_steps = ["src/base", "src/stock", "src/sales"];

    [Theory]
    [InlineData("cxx20")]
    [InlineData("n1964")]
    public void Steps_in_place_give_what_one_run_into_another_folder_gives(string dialect)
    {
        using var tree = GitTree.OfSteps();
        var whole = tree.Beside("whole");
        Tool.Run(Repository.PathOf("samples/steps"), "--out", whole, "--dialect", dialect, "--std", "include").ExitCode.ShouldBe(0);
        foreach (var step in s_steps) GitTree.Succeed(Tool.Run(tree.Root, "--in-place", "--dialect", dialect, "--std", "include", "--only", step));
        Comparable(tree.Root).ShouldBe(Comparable(whole));
    }

    [Fact]
    public void A_colleague_goes_on_in_a_clone_and_people_work_in_between()
    {
        using var tree = GitTree.OfSteps();
        GitTree.Succeed(tree.Migrate("--only", "src/base", "--commit"));
        tree.Write("src/stock/shelf.h", tree.Read("src/stock/shelf.h").Replace("How many pieces", "The number of pieces", StringComparison.Ordinal));
        tree.Write("src/stock/crate.h", "#ifndef CRATE_H\n#define CRATE_H\n#include \"base/money.h\"\nnamespace shop { inline Money deposit() { return {25}; } }\n#endif\n");
        tree.Commit("Crates");
        tree.Git("clone", "-q", tree.Root, tree.Beside("clone"));
        var clone = tree.Beside("clone");
        string[] line = ["--in-place", "--dialect", "cxx20", "--std", "include"];
        foreach (var step in s_steps.Skip(1)) GitTree.Succeed(Tool.Run([clone, .. line, "--only", step]));

        // The same as everything at once, of the legacy tree as it would be by now.
        var (legacy, whole) = (tree.Beside("legacy"), tree.Beside("whole"));
        FileTree.Write(legacy, FileTree.Read(Repository.PathOf("samples/steps")));
        foreach (var path in new[] { "src/stock/shelf.h", "src/stock/crate.h" }) File.Copy(tree.PathOf(path), Path.Combine(legacy, path), overwrite: true);
        Tool.Run([legacy, "--out", whole, .. line[1..]]).ExitCode.ShouldBe(0);
        Comparable(clone).ShouldBe(Comparable(whole));
        File.Exists(Path.Combine(clone, "src/stock/crate.cppm")).ShouldBeTrue();
    }

    [Fact]
    public void A_clone_without_the_legacy_texts_is_said_to_be_one()
    {
        using var tree = GitTree.OfSteps();
        GitTree.Succeed(tree.Migrate("--only", "src/base", "--commit"));
        tree.Git("clone", "-q", "--depth=1", $"file://{tree.Root}", tree.Beside("clone"));
        GitTree.Refuse(Tool.Run(tree.Beside("clone"), "--in-place", "--dialect", "cxx20", "--only", "src/stock"), ExitCode.BadInput, "git fetch --unshallow");
        Shell.Succeed(tree.Beside("clone"), "git", "fetch", "-q", "--unshallow");
        GitTree.Succeed(Tool.Run(tree.Beside("clone"), "--in-place", "--dialect", "cxx20", "--std", "include", "--only", "src/stock"));
    }

    [Fact]
    public void Hand_edits_are_kept_and_conflicts_reported()
    {
        using var tree = GitTree.OfSteps();
        GitTree.Succeed(tree.Migrate("--only", "src/base"));
        tree.Write("src/base/money.cppm", tree.Read("src/base/money.cppm") + "// by hand\n"); // the same in all steps
        tree.Write("src/shop.module.cppm", tree.Read("src/shop.module.cppm") + "// by hand\n"); // another step, another text
        tree.Commit("By hand");
        var before = tree.Fingerprint();
        GitTree.Refuse(tree.Migrate("--only", "src/stock", "--commit"), ExitCode.BadOutput, "hand edits conflict with what would be written: src/shop.module.cppm");
        tree.Fingerprint().ShouldBe(before);
        var run = tree.Migrate("--only", "src/stock", "--verbose");
        run.ExitCode.ShouldBe(ExitCode.Conflicts, run.Error);
        run.Error.ShouldContain("src/shop.module.cppm: changed by hand, and this run would write something else, which is in src/shop.module.cppm.cppmod-new");
        run.Error.ShouldContain("src/base/money.cppm: changed or removed by hand since it was written; kept so");
        tree.Read("src/base/money.cppm").ShouldEndWith("// by hand\n");
        tree.Read("src/shop.module.cppm").ShouldEndWith("// by hand\n");
        tree.Read("src/shop.module.cppm.cppmod-new").ShouldContain("shelf.h");

        File.Move(tree.PathOf("src/shop.module.cppm.cppmod-new"), tree.PathOf("src/shop.module.cppm"), overwrite: true);
        tree.Commit("Decided");
        GitTree.Succeed(tree.Migrate("--only", "src/sales"));
        tree.Commit("Sales");
        GitTree.Succeed(tree.Migrate("--restore", "src/base"));
        tree.Read("src/base/money.cppm").ShouldNotContain("by hand");
    }

    [Fact]
    public void A_forwarding_header_that_nobody_needs_may_go_and_a_file_with_all_that_was_made_of_it_too()
    {
        using var tree = GitTree.OfSteps();
        GitTree.Succeed(tree.Migrate("--only", "src/base", "src/stock", "src/sales/discount.h"));
        File.Delete(tree.PathOf("src/stock/shelf.h"));
        File.Delete(tree.PathOf("src/sales/discount.h"));
        File.Delete(tree.PathOf("src/sales/discount.cppm"));
        tree.Write("src/sales/order.h", tree.Read("src/sales/order.h").Replace("#include \"discount.h\"\n", "", StringComparison.Ordinal).Replace("reduced(sum_, 10)", "sum_", StringComparison.Ordinal));
        tree.Commit("Away");
        GitTree.Succeed(tree.Migrate("--only", "src/sales"));
        (tree.Has("src/stock/shelf.h"), tree.Has("src/stock/shelf.cppm")).ShouldBe((false, true));
        (tree.Has("src/sales/discount.h"), tree.Has("src/sales/discount.cppm")).ShouldBe((false, false));
    }

    [Fact]
    public void The_plan_of_such_a_tree_says_what_comes_next()
    {
        using var tree = GitTree.OfSteps();
        GitTree.Succeed(tree.Migrate("--only", "src/base"));
        var plan = Tool.Run("plan", tree.Root);
        GitTree.Succeed(plan);
        plan.Output.ShouldContain("step 1 (done): src/base\n");
        plan.Output.ShouldContain($"cppmod-migrate {tree.Root} --in-place --only src/stock");
        Tool.Run("explain", tree.Root, "src/base/money.h").Output.ShouldContain("header-to-partition");
    }

    /// <summary>The files of a tree, with the manifest as far as both ways of writing share it.</summary>
    private static SortedDictionary<string, string> Comparable(string folder)
    {
        var files = FileTree.Read(folder);
        foreach (var path in files.Keys.Where(path => path.StartsWith(".git/", StringComparison.Ordinal)).ToList()) files.Remove(path);
        var manifest = JsonNode.Parse(files["cppmod.json"])!.AsObject();
        foreach (var member in new[] { "legacy", "standards", "copied" }) manifest.Remove(member);
        files["cppmod.json"] = manifest.ToJsonString();
        return files;
    }
}

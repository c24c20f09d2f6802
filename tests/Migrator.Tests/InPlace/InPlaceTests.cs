using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.InPlace;

/// <summary>Which trees are migrated where they stand, and what undo brings back.</summary>
public sealed class InPlaceTests
{
    [Theory]
    [InlineData("changed")]
    [InlineData("added")]
    [InlineData("staged")]
    public void A_tree_that_is_not_clean_is_refused(string what)
    {
        using var tree = GitTree.OfShapes();
        if (what == "added") tree.Write("new.txt", "new");
        else tree.Write("notes.txt", "changed");
        if (what == "staged") tree.Git("add", ".");
        var before = tree.Fingerprint();
        foreach (var options in new string[][] { [], ["--dry-run"], ["--commit"] })
            GitTree.Refuse(tree.Migrate(options), ExitCode.BadOutput, $"not clean, by git: {(what == "added" ? "new.txt" : "notes.txt")};");
        tree.Fingerprint().ShouldBe(before);

        GitTree.Succeed(tree.Migrate("--force"));
        tree.Has("shape.cppm").ShouldBeTrue();
        GitTree.Succeed(tree.Undo());
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void Ignored_files_do_not_count_and_stay()
    {
        using var tree = GitTree.OfShapes();
        tree.Write(".gitignore", "*.log\n");
        tree.Commit("Ignore");
        tree.Write("run.log", "log");
        var before = tree.Fingerprint();
        GitTree.Succeed(tree.Migrate());
        tree.Status.ShouldNotContain("cppmod-migrate");
        GitTree.Succeed(tree.Undo());
        tree.Fingerprint().ShouldBe(before);
        tree.Status.ShouldBe("");
    }

    [Fact]
    public void A_tree_without_git_is_refused_and_forced()
    {
        using var tree = new TempTree(("shape.h", "#pragma once\nnamespace geo { int area(); }\n"), ("shape.cpp", "#include \"shape.h\"\nnamespace geo { int area() { return 1; } }\n"));
        string[] line = [tree.Root, "--in-place", "--dialect", "cxx20", "--std", "include"];
        var before = tree.Fingerprint();
        GitTree.Refuse(Tool.Run(line), ExitCode.BadOutput, "it is not in a git work tree");
        GitTree.Refuse(Tool.Run([.. line, "--commit"]), ExitCode.BadOutput, "--commit needs a git work tree");
        tree.Fingerprint().ShouldBe(before);
        GitTree.Succeed(Tool.Run([.. line, "--force", "--only", "shape.h"]));
        Directory.Exists(tree.PathOf(".cppmod-undo")).ShouldBeTrue();
        var first = GitTree.Fingerprint(tree.Root);
        tree.Write("circle.h", "#pragma once\nnamespace geo { int round(); }\n").Write("circle.cpp", "#include \"circle.h\"\nnamespace geo { int round() { return 1; } }\n");
        GitTree.Succeed(Tool.Run([.. line, "--force"]));
        File.Exists(tree.PathOf("circle.cppm")).ShouldBeTrue();
        GitTree.Succeed(Tool.Run("undo", tree.Root));
        GitTree.Succeed(Tool.Run("undo", tree.Root));
        File.Delete(tree.PathOf("circle.h"));
        File.Delete(tree.PathOf("circle.cpp"));
        tree.Fingerprint().ShouldBe(before);
        first.ShouldContain("shape.cppm");
    }

    [Fact]
    public void A_tree_that_git_only_ignores_is_none_of_its()
    {
        using var tree = GitTree.OfShapes();
        tree.Write(".gitignore", "lib/\n");
        tree.Commit("Ignore");
        tree.Write("lib/a.h", "#pragma once\nnamespace a { int b(); }\n");
        GitTree.Refuse(tree.MigrateAt("lib"), ExitCode.BadOutput, "git tracks nothing here");
    }

    [Fact]
    public void Undo_brings_back_every_byte_mode_and_link()
    {
        using var tree = GitTree.OfShapes();
        tree.Write("shape.cpp", "#include \"shape.h\"\r\nnamespace geo { int area() { return 1; } } // \xe9\0\x80\r\n");
        File.CreateSymbolicLink(tree.PathOf("link.h"), "shape.h");
        File.SetUnixFileMode(tree.PathOf("shape.h"), (UnixFileMode)0b111_101_000);
        tree.Commit("More");
        File.SetUnixFileMode(tree.PathOf("shape.cpp"), (UnixFileMode)0b110_000_000);
        var before = tree.Fingerprint();
        GitTree.Succeed(tree.Migrate());
        tree.Fingerprint().ShouldNotBe(before);
        File.GetUnixFileMode(tree.PathOf("shape.h")).ShouldBe((UnixFileMode)0b111_101_000);
        new FileInfo(tree.PathOf("link.h")).LinkTarget.ShouldBe("shape.h");
        GitTree.Succeed(tree.Undo());
        tree.Fingerprint().ShouldBe(before);
        tree.Status.ShouldBe("");
    }

    [Fact]
    public void Runs_stack()
    {
        using var tree = GitTree.OfSteps();
        var states = new List<string> { tree.Fingerprint() };
        foreach (var step in new[] { "src/base", "src/stock", "src/sales" })
        {
            GitTree.Succeed(tree.Migrate("--only", step)); // what the run before left uncommitted is no stranger's
            states.Add(tree.Fingerprint());
        }

        states.Distinct().Count().ShouldBe(4);
        for (var i = 2; i >= 0; i--)
        {
            GitTree.Succeed(tree.Undo());
            tree.Fingerprint().ShouldBe(states[i]);
        }

        GitTree.Refuse(tree.Undo(), ExitCode.BadOutput, "nothing to undo");
        tree.Status.ShouldBe("");
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_says_what_the_run_does()
    {
        using var tree = GitTree.OfSteps();
        GitTree.Succeed(tree.Migrate("--only", "src/base"));
        var before = TempTree.Fingerprint(tree.Root);
        var dry = tree.Migrate("--only", "src/stock", "--dry-run", "--diff");
        GitTree.Succeed(dry);
        TempTree.Fingerprint(tree.Root).ShouldBe(before);
        dry.Output.ShouldContain("+++ b/src/stock/shelf.cppm");
        dry.Output.ShouldNotContain("--- a/src/base/money.cpp\n"); // it is what it was
        File.WriteAllText(tree.Beside("changes.diff"), dry.Output);
        tree.Git("apply", tree.Beside("changes.diff"));
        var applied = tree.Fingerprint();
        tree.Git("apply", "--reverse", tree.Beside("changes.diff"));
        GitTree.Succeed(tree.Migrate("--only", "src/stock"));
        tree.Fingerprint().ShouldBe(applied);
    }

    [Fact]
    public void A_run_without_changes_writes_nothing()
    {
        using var tree = GitTree.OfShapes();
        GitTree.Succeed(tree.Migrate());
        var before = TempTree.Fingerprint(tree.Root);
        tree.Migrate().Output.ShouldStartWith("Nothing changed");
        TempTree.Fingerprint(tree.Root).ShouldBe(before);
    }

    [Fact]
    public void Of_a_repository_only_the_tree_is_touched()
    {
        using var tree = GitTree.OfShapes("lib/");
        tree.Write("other/x.h", "#pragma once\nnamespace x { int y(); }\n");
        tree.Commit("Other");
        tree.Write("other/draft.txt", "not committed");
        var before = tree.Fingerprint();
        GitTree.Succeed(tree.MigrateAt("lib", "--commit"));
        tree.Git("diff", "--name-only", "HEAD~2").Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(path => path.StartsWith("lib/"));
        tree.Status.ShouldBe("?? other/draft.txt\n");
        GitTree.Refuse(tree.Undo(), ExitCode.BadOutput, "nothing to undo"); // of the top
        GitTree.Succeed(Tool.Run("undo", tree.PathOf("lib")));
        tree.Fingerprint().ShouldBe(before);
        tree.Log().ShouldBe(["Other", "Legacy"]);
    }

    [Fact]
    public void A_submodule_is_left_alone()
    {
        using var other = new GitTree(("sub.h", "#pragma once\nnamespace sub { int one(); }\n"));
        using var tree = GitTree.OfShapes();
        tree.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.Root, "third/sub");
        tree.Write("shape.cpp", "#include \"shape.h\"\n#include \"third/sub/sub.h\"\nnamespace geo { int area() { return 1; } }\n");
        tree.Commit("Submodule");
        var run = tree.Migrate("--verbose");
        GitTree.Succeed(run);
        run.Error.ShouldContain("third/sub: a submodule, or another repository");
        tree.Status.ShouldNotContain("third");
        tree.Has("third/sub/sub.cppm").ShouldBeFalse();
        tree.Has("shape.cppm").ShouldBeTrue();
    }

    [Fact]
    public void An_output_of_another_folder_is_no_legacy_tree()
    {
        using var tree = GitTree.OfShapes();
        Tool.Run(tree.Root, "--out", tree.Beside("out")).ExitCode.ShouldBe(0);
        File.Copy(Path.Combine(tree.Beside("out"), "cppmod.json"), tree.PathOf("cppmod.json"));
        tree.Commit("Output");
        GitTree.Refuse(tree.Migrate(), ExitCode.BadInput, "cppmod.json here is not of --in-place");
    }

    [Theory]
    [InlineData("--in-place writes into the tree itself", "--in-place", "--out", "other")]
    [InlineData("--commit is for --in-place", "--commit", "--dry-run")]
    [InlineData("--force is for --in-place", "--force", "--dry-run")]
    [InlineData("--commit needs a clean tree", "--in-place", "--commit", "--force")]
    public void Options_that_contradict_each_other_are_refused(string message, params string[] options)
    {
        using var tree = GitTree.OfShapes();
        GitTree.Refuse(Tool.Run([tree.Root, .. options]), ExitCode.Usage, message);
    }
}

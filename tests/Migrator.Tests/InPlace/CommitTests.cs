using Migrator.Cli;
using Shouldly;
using Xunit;

namespace Migrator.Tests.InPlace;

/// <summary>The two commits of --commit: history reaches behind them.</summary>
public sealed class CommitTests
{
    [Fact]
    public void Log_and_blame_reach_behind_the_migration()
    {
        using var tree = GitTree.OfShapes();
        tree.Write("shape.h", tree.Read("shape.h").Replace("int area();", "int area();\nint edges();", StringComparison.Ordinal));
        tree.Commit("Edges");
        var (edges, first) = (tree.Head, tree.Git("rev-parse", "HEAD~1").Trim());
        GitTree.Succeed(tree.Migrate("--commit"));
        tree.Status.ShouldBe("");
        var subjects = tree.Log();
        subjects.ShouldBe(["Migrate the headers to C++ modules", "Move headers to the names of their module units", "Edges", "Legacy"]);
        tree.Git("diff", "--name-status", "--find-renames=100%", "HEAD~2", "HEAD~1").ShouldBe("R100\tshape.h\tshape.cppm\n");
        tree.Git("show", "HEAD~1:shape.cppm").ShouldBe(tree.Git("show", "HEAD~2:shape.h"));

        tree.Log("--follow", "--", "shape.cppm").ShouldBe(subjects);
        tree.Log("--", "shape.h").ShouldBe(subjects);
        foreach (var options in new string[][] { [], ["-M"], ["-C"] })
        {
            Blame(options, "int edges();").ShouldBe(edges);
            Blame(options, "// How big it is.").ShouldBe(first);
        }

        tree.Git("blame", "--porcelain", "shape.cpp").ShouldContain(first);

        string Blame(string[] options, string line)
        {
            var number = 1 + tree.Read("shape.cppm").Split('\n').ToList().FindIndex(text => text.Contains(line, StringComparison.Ordinal));
            return tree.Git(["blame", "--porcelain", .. options, $"-L{number},{number}", "shape.cppm"]).Split(' ')[0];
        }
    }

    [Fact]
    public void Each_step_follows_on_its_own_and_undo_takes_it_off_the_branch()
    {
        using var tree = GitTree.OfSteps();
        var before = (tree.Head, tree.Fingerprint());
        GitTree.Succeed(tree.Migrate("--commit", "--only", "src/base"));
        var between = (tree.Head, tree.Fingerprint());
        GitTree.Succeed(tree.Migrate("--commit", "--only", "src/stock"));
        tree.Log()[0].ShouldBe("Migrate src/stock to C++ modules");
        tree.Git("diff", "--name-status", "-M100%", "HEAD~2", "HEAD~1").ShouldBe("R100\tsrc/stock/shelf.h\tsrc/stock/shelf.cppm\n");
        tree.Log("--follow", "--", "src/base/money.cppm").ShouldContain("Legacy");
        GitTree.Succeed(tree.Undo());
        (tree.Head, tree.Fingerprint(), tree.Status).ShouldBe((between.Head, between.Item2, ""));
        GitTree.Succeed(tree.Undo());
        (tree.Head, tree.Fingerprint(), tree.Status).ShouldBe((before.Head, before.Item2, ""));
    }

    [Fact]
    public void Undo_refuses_when_the_branch_has_gone_on_and_names_a_revert_that_works()
    {
        using var tree = GitTree.OfShapes();
        var legacy = tree.Read("shape.h");
        GitTree.Succeed(tree.Migrate("--commit"));
        tree.Git("commit", "-q", "--amend", "-m", "Better said");
        tree.Write("notes.txt", "more");
        tree.Commit("More");
        var refused = tree.Undo();
        GitTree.Refuse(refused, ExitCode.BadOutput, "not the last ones of this branch any more");
        var range = refused.Error.Split("git revert ")[1].Split(' ')[0];
        tree.Git("revert", "--no-edit", range);
        tree.Read("shape.h").ShouldBe(legacy);
        tree.Has("shape.cppm").ShouldBeFalse();
    }

    [Fact]
    public void Undo_takes_an_amended_commit_but_not_a_pushed_one()
    {
        using var tree = GitTree.OfShapes();
        var (head, before) = (tree.Head, tree.Fingerprint());
        tree.Git("init", "-q", "--bare", tree.Beside("remote.git"));
        tree.Git("remote", "add", "origin", tree.Beside("remote.git"));
        GitTree.Succeed(tree.Migrate("--commit"));
        tree.Git("commit", "-q", "--amend", "-m", "Better said");
        tree.Git("push", "-q", "origin", "HEAD:main");
        GitTree.Refuse(tree.Undo(), ExitCode.BadOutput, "on a remote branch already");
        tree.Git("update-ref", "-d", "refs/remotes/origin/main");
        GitTree.Succeed(tree.Undo());
        (tree.Head, tree.Fingerprint(), tree.Status).ShouldBe((head, before, ""));
    }

    [Theory]
    [InlineData("hook", "no module today")]
    [InlineData("identity", "git cannot commit")]
    [InlineData("lock", "index.lock")]
    public void When_git_refuses_everything_is_as_before(string what, string message)
    {
        using var tree = GitTree.OfShapes();
        var (head, before) = (tree.Head, tree.Fingerprint());
        if (what == "hook") WriteHook(tree, "pre-commit", "echo 'no module today' >&2; exit 1");
        if (what == "lock") tree.Write(".git/index.lock", "");
        if (what == "identity")
        {
            tree.Git("config", "user.email", "");
            tree.Git("config", "user.name", "");
        }

        var run = tree.Migrate("--commit");
        GitTree.Refuse(run, ExitCode.BadOutput, message);
        if (what == "lock") File.Delete(tree.PathOf(".git/index.lock"));
        (tree.Head, tree.Fingerprint(), tree.Status).ShouldBe((head, before, ""));
        GitTree.Refuse(tree.Undo(), ExitCode.BadOutput, "nothing to undo");
    }

    [Fact]
    public void Hooks_see_the_commit_that_builds()
    {
        using var tree = GitTree.OfShapes();
        WriteHook(tree, "commit-msg", "echo 'Ticket: 7' >> \"$1\"");
        GitTree.Succeed(tree.Migrate("--commit"));
        tree.Git("log", "-1", "--format=%B").ShouldContain("Ticket: 7");
        tree.Git("log", "-1", "--format=%B", "HEAD~1").ShouldNotContain("Ticket: 7");
        tree.Git("log", "-2", "--format=%an").ShouldBe("A Person\nA Person\n");
    }

    [Fact]
    public void What_is_staged_elsewhere_is_not_taken_along()
    {
        using var tree = GitTree.OfShapes("lib/");
        tree.Write("other.txt", "staged");
        tree.Git("add", "other.txt");
        GitTree.Refuse(tree.MigrateAt("lib", "--commit"), ExitCode.BadOutput, "something is staged elsewhere");
        tree.Log().ShouldBe(["Legacy"]);
    }

    [Fact]
    public void What_is_made_of_ignored_files_is_not_committed()
    {
        using var tree = GitTree.OfShapes();
        tree.Write(".gitignore", "made.h\nmade.cpp\n");
        tree.Commit("Ignore");
        tree.Write("made.h", "#pragma once\nnamespace geo { int made(); }\n");
        tree.Write("made.cpp", "#include \"made.h\"\nnamespace geo { int made() { return 1; } }\n");
        var before = tree.Fingerprint();
        GitTree.Succeed(tree.Migrate("--commit"));
        tree.Git("ls-files").ShouldNotContain("made");
        tree.Git("ls-files").ShouldContain("shape.cppm");
        GitTree.Succeed(tree.Undo());
        tree.Fingerprint().ShouldBe(before);
    }

    private static void WriteHook(GitTree tree, string name, string script)
    {
        tree.Write($".git/hooks/{name}", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(tree.PathOf($".git/hooks/{name}"), (UnixFileMode)0b111_101_101);
    }
}

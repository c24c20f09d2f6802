using Migrator.Cli;
using Migrator.Cli.InPlace;
using Migrator.Cli.Output;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.InPlace;

/// <summary>Faults of the disk, kills and damage: the tree is as before, or as after, or the next run or undo makes it so.</summary>
public sealed class InPlaceFaultTests
{
    private static readonly Dictionary<string, string> s_first = new() { ["shape.h"] = "forward", ["shape.cppm"] = "unit", ["deep/er/more.cppm"] = "unit" };
    private static readonly Dictionary<string, string> s_second = new() { ["shape.h"] = "forward", ["shape.cppm"] = "unit 2", ["shape.cpp"] = "implementation" };

    [Fact]
    public void A_disk_that_fails_at_any_step_leaves_the_tree_as_it_was()
    {
        using var tree = GitTree.OfShapes();
        tree.Write(s_first);
        var before = TempTree.Fingerprint(tree.Root);
        var seen = new List<string>();
        for (var at = 0; Fails(at); at++)
        {
            if (seen[^1] == "forget the journal") break; // done, but for the end of it
            tree.Has(UpdateJournal.FolderName).ShouldBeFalse();
            WithoutStore(TempTree.Fingerprint(tree.Root)).ShouldBe(WithoutStore(before), seen[^1]);
        }

        seen.Count.ShouldBeGreaterThan(12);
        seen.ShouldContain("end the record");
        tree.Read("shape.cppm").ShouldBe("unit 2");
        GitTree.Succeed(tree.Undo());
        GitTree.Succeed(tree.Undo());
        tree.Status.ShouldBe("");

        // Kept bytes may stay: nothing depends on them.
        string WithoutStore(string fingerprint) => string.Join('\n', fingerprint.Split('\n').Where(line => line.StartsWith(".git/cppmod-migrate/tree/undo", StringComparison.Ordinal))) + tree.Fingerprint();

        bool Fails(int at)
        {
            var count = 0;
            var name = "";
            try
            {
                tree.Write(s_second, GitTree.Options(step =>
                {
                    if (count++ != at) return;
                    name = step;
                    throw new IOException("No space left on device");
                }));
            }
            catch (UserErrorException error)
            {
                error.ExitCode.ShouldBe(ExitCode.BadOutput);
                error.Message.ShouldContain("No space left on device; nothing was changed");
            }

            if (name.Length > 0) seen.Add(name);
            return name.Length > 0;
        }
    }

    /// <summary>A kill at a step leaves the disk as it is in front of that step: a copy of it is what the next run, or undo, finds.</summary>
    [Theory]
    [InlineData("run")]
    [InlineData("undo")]
    public void After_a_kill_at_any_step_of_a_run_the_next_run_and_undo_succeed(string next)
    {
        using var tree = GitTree.OfShapes();
        using var home = new TempTree();
        tree.Write(s_first);
        var before = tree.Fingerprint();
        var copies = new List<(string Step, string Folder)>();
        tree.Write(s_second, GitTree.Options(Copy));
        var after = tree.Fingerprint();
        copies.Count.ShouldBeGreaterThan(12);
        foreach (var (step, folder) in copies)
        {
            if (next == "run") tree.Write(s_second, root: folder);
            else UndoRun.Run(folder, isForced: false, _ => { }, default);
            GitTree.Fingerprint(folder).ShouldBe(next == "run" ? after : before, step);
            Directory.Exists(Path.Combine(folder, UpdateJournal.FolderName)).ShouldBeFalse(step);
            WorkTree.Find(folder).Undo.Runs.Count.ShouldBe(next == "run" ? 2 : 1, step);
            WorkTree.Find(folder).IsInterrupted.ShouldBeFalse(step);
        }

        void Copy(string step)
        {
            var folder = home.Beside($"copy-{copies.Count}");
            Shell.Succeed("/", "cp", "-a", tree.Root, folder);
            copies.Add((step, folder));
        }
    }

    [Fact]
    public void After_a_kill_at_any_step_of_an_undo_the_next_undo_finishes_it()
    {
        using var tree = GitTree.OfShapes();
        using var home = new TempTree();
        var before = tree.Fingerprint();
        tree.Write(s_first);
        var between = tree.Fingerprint();
        tree.Write(s_second);
        var copies = new List<(string Step, string Folder)>();
        UndoRun.Run(tree.Root, isForced: false, step =>
        {
            if (step == "begin the undo") return; // nothing has been done by then
            var folder = home.Beside($"copy-{copies.Count}");
            Shell.Succeed("/", "cp", "-a", tree.Root, folder);
            copies.Add((step, folder));
        }, default);
        copies.Count.ShouldBeGreaterThan(8);
        foreach (var (step, folder) in copies)
        {
            UndoRun.Run(folder, isForced: false, _ => { }, default);
            GitTree.Fingerprint(folder).ShouldBe(between, step);
            UndoRun.Run(folder, isForced: false, _ => { }, default);
            GitTree.Fingerprint(folder).ShouldBe(before, step);
        }
    }

    [Fact]
    public void After_a_kill_around_the_commits_the_branch_is_as_before_or_as_after()
    {
        using var tree = GitTree.OfShapes();
        using var home = new TempTree();
        var (head, before) = (tree.Head, tree.Fingerprint());
        // A hook runs in the middle of the second commit, and copies what a kill would leave there.
        var copy = home.Beside("copy");
        tree.Write(".git/hooks/pre-commit", $"#!/bin/sh\ncp -a '{tree.Root}' '{copy}'\nrm -f '{copy}/.git/index.lock'\n");
        File.SetUnixFileMode(tree.PathOf(".git/hooks/pre-commit"), (UnixFileMode)0b111_101_101);
        GitTree.Succeed(tree.Migrate("--commit"));
        Shell.Succeed(copy, "git", "log", "--format=%s").ShouldStartWith("Move headers");
        File.Delete(Path.Combine(copy, ".git/hooks/pre-commit"));
        Tool.Run("undo", copy).Output.ShouldContain("a killed run");
        (Shell.Succeed(copy, "git", "rev-parse", "HEAD").Trim(), GitTree.Fingerprint(copy), Shell.Succeed(copy, "git", "status", "--porcelain")).ShouldBe((head, before, ""));
    }

    [Fact]
    public void An_update_and_an_undo_do_not_meet()
    {
        using var tree = GitTree.OfShapes();
        UserErrorException? second = null;
        tree.Write(s_first, GitTree.Options(step => second ??= step == "write the journal" ? Should.Throw<UserErrorException>(() => UndoRun.Run(tree.Root, isForced: false, _ => { }, default)) : null));
        second!.Message.ShouldContain("another run is writing there");
        tree.Has("shape.cppm").ShouldBeTrue();
    }

    [Fact]
    public void A_tree_that_changes_while_it_is_read_is_refused()
    {
        using var tree = GitTree.OfShapes();
        var error = Should.Throw<UserErrorException>(() => tree.Write(s_first, GitTree.Options(step =>
        {
            if (step == "begin the record") tree.Write("shape.h", "saved right now");
        })));
        error.Message.ShouldContain("changed while the output was compared; nothing was written; run again");
        tree.Read("shape.h").ShouldBe("saved right now");
        tree.Has("shape.cppm").ShouldBeFalse();
    }

    [Theory]
    [InlineData("truncated", "damaged, so that run cannot be undone")]
    [InlineData("outside", "damaged, so that run cannot be undone")]
    [InlineData("bytes", "what shape.h held before the migration is damaged")]
    public void A_damaged_journal_is_said_to_be_one(string damage, string message)
    {
        using var tree = GitTree.OfShapes();
        tree.Write(s_first);
        var after = tree.Fingerprint();
        const string Record = ".git/cppmod-migrate/tree/undo/1.json";
        var text = tree.Read(Record);
        if (damage == "truncated") tree.Write(Record, text[..(text.Length / 2)]);
        if (damage == "outside") tree.Write(Record, text.Replace("\"shape.cppm\"", "\"../shape.cppm\"", StringComparison.Ordinal));
        if (damage == "bytes")
            foreach (var kept in Directory.GetFiles(tree.PathOf(".git/cppmod-migrate/tree/legacy"))) File.AppendAllText(kept, "x");
        GitTree.Refuse(tree.Undo(), ExitCode.BadOutput, message);
        tree.Fingerprint().ShouldBe(after);
    }

    [Fact]
    public void Undo_names_files_that_were_edited_since_and_force_overrides()
    {
        using var tree = GitTree.OfShapes();
        var before = tree.Fingerprint();
        tree.Write(s_first);
        tree.Write("shape.cppm", "mine");
        File.Delete(tree.PathOf("shape.h"));
        tree.Write("deep/er/own.txt", "mine");
        GitTree.Refuse(tree.Undo(), ExitCode.BadOutput, "changed since the migration: shape.cppm, shape.h; save what you need");
        tree.Read("shape.cppm").ShouldBe("mine");
        GitTree.Succeed(tree.Undo("--force"));
        tree.Read("deep/er/own.txt").ShouldBe("mine");
        Directory.Delete(tree.PathOf("deep"), recursive: true);
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void Empty_folders_that_the_migration_made_go_again()
    {
        using var tree = GitTree.OfShapes();
        tree.Write(s_first);
        tree.Has("deep/er").ShouldBeTrue();
        GitTree.Succeed(tree.Undo());
        tree.Has("deep").ShouldBeFalse();
    }

    [Fact]
    public void A_disk_that_cannot_be_written_is_said_to_be_one()
    {
        using var disk = SmallDisk.Mount(4 << 20);
        if (disk is null) return; // only root may mount; a failing disk is tested above, without one
        using var tree = GitTree.OfShapes();
        var root = Path.Combine(disk.Folder, "tree");
        Shell.Succeed("/", "cp", "-a", tree.Root, root);
        disk.MakeReadOnly();
        GitTree.Refuse(Tool.Run(root, "--in-place", "--std", "include"), ExitCode.BadOutput, "nothing was changed");
        GitTree.Fingerprint(root).ShouldBe(tree.Fingerprint());
    }
}

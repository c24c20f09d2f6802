using System.Text.Json.Nodes;
using Migrator.Cli;
using Migrator.Cli.Output;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>Runs into an earlier output: only what differs is written, and what is not ours stays.</summary>
public sealed class RerunTests
{
    [Fact]
    public void A_run_without_changes_writes_nothing_at_all()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("data/x.bin", "\0"), ("run.sh", "#!/bin/sh\n"));
        tree.Link("link.h", "a.cpp").Link("broken", "nowhere");
        Directory.CreateDirectory(tree.PathOf("empty"));
        File.SetUnixFileMode(tree.PathOf("run.sh"), (UnixFileMode)0b111_101_101);
        var run = new OutputRun(tree) { Made = { ["a.cppm"] = "module" } };
        run.Write().ShouldSatisfyAllConditions(changes => changes.IsUpdate.ShouldBeFalse(), changes => changes.Written.ShouldBe(7));
        run.WriteNothing().Edits.ShouldBeEmpty();
    }

    [Fact]
    public void Only_what_differs_is_written_and_what_is_gone_goes()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("b.cpp", "same"), ("old/gone.h", ""), ("data/x.bin", "\0"));
        var run = new OutputRun(tree) { Made = { ["a.cppm"] = "module", ["old/gone.cppm"] = "module" } };
        run.Write();
        var kept = File.GetLastWriteTimeUtc(run.PathOf("b.cpp"));
        tree.Write("a.cpp", "two").Write("data/x.bin", "\x1").Write("new/n.h", "new");
        Directory.Delete(tree.PathOf("old"), recursive: true);
        run.Made.Remove("old/gone.cppm");
        var changes = run.Write();
        (changes.Written, changes.Removed, changes.Edits.Length).ShouldBe((4, 2, 0));
        (run.Read("a.cpp"), run.Read("data/x.bin"), run.Read("new/n.h")).ShouldBe(("two", "\x1", "new"));
        run.Has("old").ShouldBeFalse();
        File.GetLastWriteTimeUtc(run.PathOf("b.cpp")).ShouldBe(kept);
        run.WriteNothing();
    }

    [Fact]
    public void The_output_is_that_of_a_run_into_a_new_folder()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("dir/file", "x"), ("file", "x"), ("tool.sh", "x"), ("was.h", "x"));
        tree.Link("link", "a.cpp").Link("folder-link", "dir").Link("turns", "dir");
        var run = new OutputRun(tree) { Made = { ["a.cppm"] = "module" } };
        run.Write();

        // A file becomes a folder, a folder a file, a link a file and a folder; modes, links and empty folders change.
        Directory.Delete(tree.PathOf("dir"), recursive: true);
        foreach (var path in new[] { "file", "link", "folder-link", "turns", "was.h" }) File.Delete(tree.PathOf(path));
        tree.Write("dir", "now a file").Write("file/below/it", "x").Write("link", "a file").Write("turns/into", "a folder").Link("was.h", "dir").Link("folder-link", "file");
        Directory.CreateDirectory(tree.PathOf("empty/er"));
        File.SetUnixFileMode(tree.PathOf("tool.sh"), (UnixFileMode)0b111_101_101);
        run.Write();
        run.WriteNothing();

        var updated = TempTree.Fingerprint(run.Output);
        Directory.Delete(run.Output, recursive: true);
        run.Write();
        updated.ShouldBe(TempTree.Fingerprint(run.Output));
    }

    [Fact]
    public void What_people_add_stays_wherever_it_lies()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("old/gone.h", ""));
        var run = new OutputRun(tree);
        run.Write();
        foreach (var path in new[] { ".git/config", "build/CMakeCache.txt", "build/a.o", "old/mine.txt" }) run.Edit(path, path);
        Directory.Delete(tree.PathOf("old"), recursive: true);
        tree.Write("a.cpp", "two");
        OutputCheck.Check(tree.Root, run.Output);
        var changes = run.Write();
        (changes.Written, changes.Removed, changes.Edits.Length).ShouldBe((2, 1, 0));
        foreach (var path in new[] { ".git/config", "build/CMakeCache.txt", "build/a.o", "old/mine.txt" }) run.Read(path).ShouldBe(path);
        run.WriteNothing();
    }

    [Fact]
    public void The_mode_of_a_replaced_file_stays_but_for_what_the_legacy_file_changed()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("b.sh", "one"), ("c.sh", "one"));
        var run = new OutputRun(tree);
        run.Write();
        File.SetUnixFileMode(run.PathOf("a.cpp"), (UnixFileMode)0b110_110_000);
        File.SetUnixFileMode(run.PathOf("c.sh"), (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(tree.PathOf("b.sh"), (UnixFileMode)0b111_100_100);
        tree.Write("a.cpp", "two");
        run.Write().Edits.ShouldBe([new HandEdit("c.sh", null, IsOpen: false)]);
        File.GetUnixFileMode(run.PathOf("a.cpp")).ShouldBe((UnixFileMode)0b110_110_000);
        File.GetUnixFileMode(run.PathOf("b.sh")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        File.GetUnixFileMode(run.PathOf("c.sh")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
    }

    [Fact]
    public void An_output_without_hashes_of_copied_files_is_taken_as_it_is()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("b.cpp", "one"), ("gone.txt", "x"));
        var run = new OutputRun(tree) { Made = { ["a.cppm"] = "module" } };
        run.Write();
        var manifest = JsonNode.Parse(run.Read("cppmod.json"))!.AsObject();
        manifest.Remove("copied").ShouldBeTrue();
        run.Edit("cppmod.json", manifest.ToJsonString());
        run.Edit("b.cpp", "mine");
        run.Made["a.cppm"] = "module 2";
        File.Delete(tree.PathOf("gone.txt"));
        run.Write().Edits.ShouldBe([new HandEdit("b.cpp", "b.cpp.cppmod-new", IsOpen: true)]);
        (run.Read("a.cppm"), run.Read("b.cpp"), run.Read("gone.txt")).ShouldBe(("module 2", "mine", "x"));
    }

    [Fact]
    public void A_comparison_writes_nothing_and_says_what_a_run_would_do()
    {
        using var tree = new TempTree(("a.cpp", "one"), ("b.cpp", "one"));
        var run = new OutputRun(tree);
        run.Compare().Written.ShouldBe(3);
        run.Has("").ShouldBeFalse();
        run.Write();
        tree.Write("a.cpp", "two").Write("b.cpp", "two");
        run.Edit("b.cpp", "mine");
        var before = run.Times();
        var compared = run.Compare();
        run.Times().ShouldBe(before);
        var written = run.Write();
        (compared.Written, compared.Removed, compared.Conflicts).ShouldBe((written.Written, written.Removed, written.Conflicts));
    }

    [Fact]
    public void The_program_says_what_it_did()
    {
        using var tree = new TempTree(("shape.h", "#pragma once\nnamespace geo { int area(); }\n"), ("shape.cpp", "#include \"shape.h\"\nnamespace geo { int area() { return 1; } }\n"), ("notes.txt", "one"));
        var output = tree.Beside("out");
        string[] line = [tree.Root, "--out", output, "--dialect", "cxx20", "--std", "include"];
        var first = Tool.Run(line);
        (first.ExitCode, first.Error).ShouldBe((0, ""));
        first.Output.ShouldStartWith($"Written: {output}\n  output        ");
        Tool.Run(line).Output.ShouldStartWith($"Nothing changed: {output}\n  output        0 files written, 0 removed, 0 kept hand edits, 0 conflicts\n");

        tree.Write("notes.txt", "two");
        Tool.Run(line).Output.ShouldStartWith($"Written: {output}\n  output        2 files written, 0 removed, 0 kept hand edits, 0 conflicts\n");

        File.AppendAllText(Path.Combine(output, "notes.txt"), "mine");
        var edited = Tool.Run([.. line, "--verbose"]);
        edited.Error.ShouldContain("note: notes.txt: changed or removed by hand since it was written; kept so [keep-edited-unit]\n");
        edited.Output.ShouldContain("1 kept hand edits, 0 conflicts");

        tree.Write("notes.txt", "three");
        foreach (var dry in new[] { true, false })
        {
            var conflict = Tool.Run(dry ? [.. line, "--dry-run"] : line);
            conflict.ExitCode.ShouldBe(ExitCode.Conflicts);
            conflict.Error.ShouldBe("warning: notes.txt: changed by hand, and this run would write something else, which is in notes.txt.cppmod-new: bring over what you need and delete that file [output-conflict]\n");
            conflict.Output.ShouldContain($"{(dry ? "would do" : "output  ")}      2 files written, 0 removed, 0 kept hand edits, 1 conflicts\n");
        }

        var restored = Tool.Run([.. line, "--restore", "notes.txt"]);
        (restored.ExitCode, restored.Error).ShouldBe((0, ""));
        File.ReadAllText(Path.Combine(output, "notes.txt")).ShouldBe("three");
        Tool.Run([.. line, "--restore", "../x"]).ExitCode.ShouldBe(ExitCode.Usage);
        Tool.Run(tree.Root, "--dry-run", "--restore", ".").ExitCode.ShouldBe(ExitCode.Usage);
    }

    [Fact]
    public void Another_dialect_replaces_what_differs_and_keeps_hand_edits()
    {
        using var tree = new TempTree(("shape.h", "#pragma once\nnamespace geo { int area(); }\n"), ("shape.cpp", "#include \"shape.h\"\nnamespace geo { int area() { return 1; } }\n"), ("notes.txt", "one"));
        var (output, fresh) = (tree.Beside("out"), tree.Beside("fresh"));
        Tool.Run(tree.Root, "--out", output, "--dialect", "cxx20", "--std", "include").ExitCode.ShouldBe(0);
        File.WriteAllText(Path.Combine(output, "notes.txt"), "mine");
        Tool.Run(tree.Root, "--out", output, "--dialect", "n1964").ExitCode.ShouldBe(0);
        Tool.Run(tree.Root, "--out", fresh, "--dialect", "n1964").ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(output, "notes.txt")).ShouldBe("mine");
        File.WriteAllText(Path.Combine(output, "notes.txt"), "one");
        TempTree.Fingerprint(output).ShouldBe(TempTree.Fingerprint(fresh));
    }
}

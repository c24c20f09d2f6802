using System.Text.Json.Nodes;
using Migrator.Cli;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Model.Facts;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>Faults of the disk and of others while an output is written: the input untouched, the output whole or absent, and the next run succeeds.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly TempTree _tree = new(("a.cpp", "one"), ("dir/b.h", "one"), ("file", "one"), ("old/gone.h", "one"), ("data.bin", "\x1"), ("run.sh", "one"));
    private readonly OutputRun _run;

    public FaultTests() => _run = new OutputRun(_tree) { Made = { ["a.cppm"] = "made of one", ["old/gone.cppm"] = "made" } };

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_disk_that_fails_at_any_step_of_a_new_output_leaves_nothing()
    {
        var before = _tree.Fingerprint();
        var steps = 0;
        while (Fails(steps++)) _tree.Fingerprint().ShouldBe(before);
        steps.ShouldBeGreaterThan(10);
        _run.WriteNothing();
    }

    [Fact]
    public void A_disk_that_fails_at_any_step_of_an_update_leaves_the_old_output()
    {
        _run.Write();
        Edit();
        _run.Edit("a.cppm", "mine");
        var (before, input) = (Everything(), TempTree.Fingerprint(_tree.Root));
        var steps = 0;
        // With its last step the update is done, and what follows cleans up only.
        while (Fails(steps++, out var step) && step != "forget the journal")
        {
            TempTree.Fingerprint(_tree.Root).ShouldBe(input);
            Everything().ShouldBe(before, step);
        }

        steps.ShouldBeGreaterThan(20);
        _run.Write();
        _run.Has(UpdateJournal.FolderName).ShouldBeFalse();
        _run.WriteNothing().Conflicts.ShouldBe(1);

        // Everything but the times of folders: putting a file back changes them.
        string Everything() => TempTree.Fingerprint(_tree.Beside("")) + string.Join('\n', Directory.GetFiles(_run.Output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}"));
    }

    /// <summary>A kill at a step leaves the disk as it is in front of that step: a copy of it is what the next run finds.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_after_a_kill_at_any_step_gives_what_an_undisturbed_one_gives(bool isUpdate)
    {
        if (isUpdate)
        {
            _run.Write();
            Edit();
            _run.Edit("a.cppm", "mine");
            _run.Edit("build/a.o", "an object");
        }

        var old = isUpdate ? TempTree.Fingerprint(_run.Output) : "";
        var copies = new List<(string Step, string Folder)>();
        using var home = new TempTree();
        _run.Write(At(Copy));
        var whole = TempTree.Fingerprint(_run.Output);
        copies.Count.ShouldBeGreaterThan(isUpdate ? 20 : 8);
        foreach (var (step, folder) in copies)
        {
            var output = Path.Combine(folder, "out");
            // Whole at once, or once the journal is followed, which says so by being there.
            if (!File.Exists(Path.Combine(output, UpdateJournal.FolderName, "journal.json"))) new[] { old, whole }.ShouldContain(Seen(output), step);
            OutputTree.Write(TreeReader.Read(_tree.Root, new ReadOptions()), output, _run.WithManifest(), new HashSet<string>());
            TempTree.Fingerprint(output).ShouldBe(whole, step);
            Directory.GetFileSystemEntries(folder).ShouldBe([output], step);
        }

        void Copy(string step)
        {
            var folder = Directory.CreateDirectory(home.Beside($"copy-{copies.Count}")).FullName;
            foreach (var entry in Directory.GetDirectories(_tree.Beside("")).Where(entry => entry != _tree.Root))
                Shell.Succeed("/", "cp", "-a", entry, Path.Combine(folder, Path.GetFileName(entry).Replace($"-{Environment.ProcessId}.", $"-{int.MaxValue}.", StringComparison.Ordinal)));
            copies.Add((step, folder));
        }

        string Seen(string output)
        {
            if (!Directory.Exists(output)) return "";
            var (folder, aside) = (Path.Combine(output, UpdateJournal.FolderName), home.Beside("aside"));
            if (!Directory.Exists(folder)) return TempTree.Fingerprint(output);
            Directory.Move(folder, aside);
            var seen = TempTree.Fingerprint(output);
            Directory.Move(aside, folder);
            return seen;
        }
    }

    [Fact]
    public void A_run_that_is_killed_while_it_takes_an_update_back_is_taken_back_too()
    {
        _run.Write();
        Edit();
        using var home = new TempTree();
        var (copies, fails) = (0, false);
        Should.Throw<UserErrorException>(() => _run.Write(At(step =>
        {
            if (fails) Shell.Succeed("/", "cp", "-a", _run.Output, home.Beside($"copy-{copies++}"));
            if (step != "Write file/below" || fails) return;
            fails = true;
            throw new IOException("broken");
        })));
        copies.ShouldBeGreaterThan(5);
        _run.Write();
        var whole = TempTree.Fingerprint(_run.Output);
        for (var i = 0; i < copies; i++)
        {
            OutputTree.Write(TreeReader.Read(_tree.Root, new ReadOptions()), home.Beside($"copy-{i}"), _run.WithManifest(), new HashSet<string>());
            TempTree.Fingerprint(home.Beside($"copy-{i}")).ShouldBe(whole);
        }
    }

    [Fact]
    public void What_people_change_after_a_kill_is_kept()
    {
        _run.Write();
        Edit();
        using var home = new TempTree();
        var copy = home.Beside("copy");
        _run.Write(At(step =>
        {
            if (step == "Write cppmod.json") Shell.Succeed("/", "cp", "-a", _run.Output, copy);
        }));
        File.WriteAllText(Path.Combine(copy, "a.cpp"), "mine");
        var changes = OutputTree.Write(TreeReader.Read(_tree.Root, new ReadOptions()), copy, _run.WithManifest(), new HashSet<string>());
        changes.Edits.ShouldBe([new HandEdit("a.cpp", "a.cpp.cppmod-new", IsOpen: true)]);
        File.ReadAllText(Path.Combine(copy, "a.cpp")).ShouldBe("mine");
    }

    [Fact]
    public void A_damaged_journal_is_said_to_be_one()
    {
        _run.Write();
        Edit();
        _run.Edit($"{UpdateJournal.FolderName}/journal.json", "[{");
        var error = Should.Throw<UserErrorException>(() => _run.Write());
        (error.ExitCode, error.Message.Contains("damaged", StringComparison.Ordinal)).ShouldBe((ExitCode.BadOutput, true));
        Directory.Delete(_run.PathOf(UpdateJournal.FolderName), recursive: true);
        _run.Write().Edits.ShouldBeEmpty();
    }

    [Fact]
    public void Two_runs_into_one_output_do_not_meet()
    {
        _run.Write();
        Edit();
        UserErrorException? second = null;
        _run.Write(At(step => second ??= step == "write the journal" ? Should.Throw<UserErrorException>(() => _run.Write()) : null));
        second!.Message.ShouldContain("another run is writing there");
        _run.WriteNothing();
    }

    [Fact]
    public void A_file_that_is_saved_while_the_output_is_compared_is_not_written_over()
    {
        _run.Write();
        Edit();
        Should.Throw<UserErrorException>(() => _run.Write(At(step =>
        {
            if (step == "prepare a.cpp") _run.Edit("a.cpp", "saved right now");
        }))).Message.ShouldContain("run again");
        _run.Read("a.cpp").ShouldBe("saved right now");
        _run.Write().Edits.ShouldBe([new HandEdit("a.cpp", "a.cpp.cppmod-new", IsOpen: true)]);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("was removed")]
    [InlineData("was added")]
    [InlineData("data")]
    public void An_input_that_changes_while_it_is_read_gives_no_output(string what)
    {
        var input = TreeReader.Read(_tree.Root, new ReadOptions());
        if (what == "changed") _tree.Write("a.cpp", "two");
        if (what == "was removed") File.Delete(_tree.PathOf("dir/b.h"));
        if (what == "was added") _tree.Write("dir/c.h", "new");
        var before = _tree.Fingerprint();
        var options = At(step =>
        {
            if (what == "data" && step == "write data.bin") _tree.Write("data.bin", "\x2");
        });
        var error = Should.Throw<UserErrorException>(() => OutputTree.Write(input, _run.Output, _run.WithManifest(), new HashSet<string>(), options));
        error.Message.ShouldContain($"{(what == "data" ? "changed" : what)} while it was read; nothing was written; run again");
        error.ExitCode.ShouldBe(ExitCode.BadInput);
        if (what != "data") _tree.Fingerprint().ShouldBe(before);
        _run.Has("").ShouldBeFalse();
        _run.Write();
    }

    [Fact]
    public void What_breaks_because_the_input_changes_is_said_to_be_that()
    {
        var input = TreeReader.Read(_tree.Root, new ReadOptions());
        Should.Throw<InvalidOperationException>(() => InputChanges.Watch<int>(input, () => throw new InvalidOperationException("a bug")));
        _tree.Write("a.cpp", "other");
        Should.Throw<UserErrorException>(() => InputChanges.Watch<int>(input, () => throw new InvalidOperationException("a bug"))).Message.ShouldContain("a.cpp changed while it was read");
    }

    [Fact]
    public void A_file_that_is_deleted_between_listing_and_reading_was_never_there()
    {
        var findings = new List<Finding>();
        TreeReader.ReadFile(_tree.Root, "gone.h", findings).ShouldBeNull();
        TreeReader.ReadFile(_tree.Root, "gone/gone.h", findings).ShouldBeNull();
        findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("garbage")]
    [InlineData("empty")]
    [InlineData("[]")]
    [InlineData("""{"tool":"cppmod-migrate"}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":3}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":[3]}""")]
    [InlineData("""{"tool":3,"files":[]}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":[{"path":"a.cppm","origin":""}]}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":[{"path":"a.cppm","sha256":null}]}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":[{"path":"../a.cppm","sha256":"00"}]}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":[],"copied":["a.cpp"]}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":[],"copied":{"/etc/passwd":"00"}}""")]
    [InlineData("""{"tool":"cppmod-migrate","files":[],"executables":"a.cpp"}""")]
    public void A_damaged_manifest_is_one_clear_line(string damage)
    {
        _run.Write();
        var manifest = _run.Read("cppmod.json");
        _run.Edit("cppmod.json", damage switch { "truncated" => manifest[..(manifest.Length / 2)], "garbage" => "\0\x1ELF", "empty" => "", _ => damage });
        var before = _run.Times();
        var tool = Tool.Run(_tree.Root, "--out", _run.Output);
        tool.ExitCode.ShouldBe(ExitCode.BadOutput);
        tool.Error.ShouldStartWith($"cppmod-migrate: error: --out {_run.Output}: cppmod.json there is damaged (");
        tool.Error.ShouldContain("put it back as it was (from version control, say), or move the folder away and run again");
        tool.Error.Trim().ShouldNotContain("\n");
        _run.Times().ShouldBe(before);
    }

    [Fact]
    public void A_full_disk_leaves_nothing_or_the_old_output()
    {
        using var disk = SmallDisk.Mount(256 << 10);
        if (disk is null) return; // only root may mount; a failing disk is tested above, without one
        _tree.Write("big.bin", new string('x', 512 << 10));
        var output = Path.Combine(disk.Folder, "new/out");
        var error = Should.Throw<UserErrorException>(() => Write());
        (error.ExitCode, Directory.GetFileSystemEntries(disk.Folder).Length).ShouldBe((ExitCode.BadOutput, 0), error.Message);

        File.Delete(_tree.PathOf("big.bin"));
        Write();
        var before = TempTree.Fingerprint(disk.Folder);
        _tree.Write("big.bin", new string('x', 512 << 10)).Write("a.cpp", "two");
        Should.Throw<UserErrorException>(() => Write()).Message.ShouldContain("nothing was changed");
        TempTree.Fingerprint(disk.Folder).ShouldBe(before);

        File.Delete(_tree.PathOf("big.bin"));
        Write().Written.ShouldBe(2);

        OutputChanges Write() => OutputTree.Write(TreeReader.Read(_tree.Root, new ReadOptions()), output, _run.WithManifest(), new HashSet<string>());
    }

    [Fact]
    public void A_disk_that_cannot_be_written_is_said_to_be_one()
    {
        using var disk = SmallDisk.Mount(256 << 10);
        if (disk is null) return;
        var output = Path.Combine(disk.Folder, "out");
        using var code = new TempTree(("a.cpp", "int a;"), ("b.txt", "one"));
        Tool.Run(code.Root, "--out", output).ExitCode.ShouldBe(0);
        disk.MakeReadOnly();
        Tool.Run(code.Root, "--out", output).Output.ShouldStartWith("Nothing changed");
        code.Write("b.txt", "two");
        foreach (var folder in new[] { output, Path.Combine(disk.Folder, "another") })
        {
            var tool = Tool.Run(code.Root, "--out", folder);
            tool.ExitCode.ShouldBe(ExitCode.BadOutput);
            tool.Error.ShouldStartWith($"cppmod-migrate: error: --out {folder}: ");
            tool.Error.Trim().ShouldNotContain("\n");
        }
    }

    [Fact]
    public void Odd_names_arrive_and_are_remembered()
    {
        _tree.Write("a\nb.txt", "one").Write("back\\slash \"quoted\".txt", "one").Write("ünï\u2028.txt", "one").Write(" .txt", "one");
        _run.Write();
        _run.WriteNothing();
        _tree.Write("a\nb.txt", "two");
        _run.Edit("back\\slash \"quoted\".txt", "mine");
        _run.Write().Edits.ShouldBe([new HandEdit("back\\slash \"quoted\".txt", null, IsOpen: false)]);
        _run.Read("a\nb.txt").ShouldBe("two");
        JsonNode.Parse(_run.Read("cppmod.json"))!["copied"]!.AsObject().Select(file => file.Key).ShouldContain("ünï\u2028.txt");
    }

    /// <summary>Edits of the legacy tree that make every kind of step.</summary>
    private void Edit()
    {
        Directory.Delete(_tree.PathOf("old"), recursive: true);
        Directory.Delete(_tree.PathOf("dir"), recursive: true);
        File.Delete(_tree.PathOf("file"));
        _tree.Write("a.cpp", "two").Write("dir", "now a file").Write("file/below", "now a folder").Write("data.bin", "\x2").Link("link", "a.cpp");
        Directory.CreateDirectory(_tree.PathOf("empty"));
        File.SetUnixFileMode(_tree.PathOf("run.sh"), (UnixFileMode)0b111_101_101);
        _run.Made.Remove("old/gone.cppm");
        _run.Made["a.cppm"] = "made of two";
    }

    private static WriteOptions At(Action<string> onStep) => new() { OnStep = onStep };

    private bool Fails(int at) => Fails(at, out _);

    /// <summary>A run with a disk that refuses its step of that number; false when there is none.</summary>
    private bool Fails(int at, out string step)
    {
        var (count, name) = (0, "");
        try
        {
            _run.Write(At(next =>
            {
                if (count++ != at) return;
                name = next;
                throw new IOException("No space left on device");
            }));
        }
        catch (UserErrorException error)
        {
            error.ExitCode.ShouldBe(ExitCode.BadOutput);
            error.Message.ShouldContain("No space left on device; nothing was changed");
        }

        step = name;
        return name.Length > 0;
    }
}

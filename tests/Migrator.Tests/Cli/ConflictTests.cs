using Migrator.Cli.Output;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>Hand edits in an output: kept, and in conflict where the run would write something else.</summary>
public sealed class ConflictTests : IDisposable
{
    private readonly TempTree _tree = new(("a.cpp", "one"), ("dir/b.h", "one"));
    private readonly OutputRun _run;

    public ConflictTests()
    {
        _run = new OutputRun(_tree) { Made = { ["a.cppm"] = "made of one" } };
        _run.Write();
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_hand_edit_of_what_stays_the_same_is_kept()
    {
        _run.Edit("a.cppm", "mine");
        File.Delete(_run.PathOf("dir/b.h"));
        _run.WriteNothing().Edits.ShouldBe([Kept("a.cppm"), Kept("dir/b.h")]);
        _tree.Write("a.cpp", "two");
        _run.Write().Edits.ShouldBe([Kept("a.cppm"), Kept("dir/b.h")]);
        (_run.Read("a.cppm"), _run.Has("dir/b.h")).ShouldBe(("mine", false));
    }

    [Fact]
    public void The_same_edit_on_both_sides_is_none()
    {
        _run.Edit("a.cpp", "two");
        _tree.Write("a.cpp", "two");
        var time = File.GetLastWriteTimeUtc(_run.PathOf("a.cpp"));
        _run.Write().Edits.ShouldBeEmpty();
        File.GetLastWriteTimeUtc(_run.PathOf("a.cpp")).ShouldBe(time);
    }

    [Fact]
    public void A_conflict_stays_until_the_offered_file_is_gone()
    {
        _run.Edit("a.cppm", "mine");
        _run.Made["a.cppm"] = "made of two";
        _run.Write().Edits.ShouldBe([Open("a.cppm", "a.cppm.cppmod-new")]);
        (_run.Read("a.cppm"), _run.Read("a.cppm.cppmod-new")).ShouldBe(("mine", "made of two"));
        _run.WriteNothing().Edits.ShouldBe([Open("a.cppm", "a.cppm.cppmod-new")]);

        // An offer that nobody has touched follows the legacy tree.
        _run.Made["a.cppm"] = "made of three";
        _run.Write().Conflicts.ShouldBe(1);
        _run.Read("a.cppm.cppmod-new").ShouldBe("made of three");

        _run.Edit("a.cppm", "mine and made of three");
        File.Delete(_run.PathOf("a.cppm.cppmod-new"));
        _run.WriteNothing().Edits.ShouldBe([Kept("a.cppm")]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Taking_the_new_text_resolves_a_conflict(bool byCopy)
    {
        _run.Edit("a.cppm", "mine");
        _run.Made["a.cppm"] = "made of two";
        _run.Write();
        if (byCopy) File.Copy(_run.PathOf("a.cppm.cppmod-new"), _run.PathOf("a.cppm"), overwrite: true);
        else File.Move(_run.PathOf("a.cppm.cppmod-new"), _run.PathOf("a.cppm"), overwrite: true);
        _run.Write().Edits.ShouldBeEmpty();
        (_run.Read("a.cppm"), _run.Has("a.cppm.cppmod-new")).ShouldBe(("made of two", false));
        _run.WriteNothing();
    }

    [Fact]
    public void An_offer_that_somebody_works_in_is_never_written_over()
    {
        _run.Edit("a.cppm", "mine");
        _run.Made["a.cppm"] = "made of two";
        _run.Write();
        _run.Edit("a.cppm.cppmod-new", "half merged");
        _run.WriteNothing().Edits.ShouldBe([Open("a.cppm", "a.cppm.cppmod-new")]);
        _run.Made["a.cppm"] = "made of three";
        _run.Write().Edits.ShouldBe([Open("a.cppm", "a.cppm.cppmod-new2")]);
        (_run.Read("a.cppm.cppmod-new"), _run.Read("a.cppm.cppmod-new2")).ShouldBe(("half merged", "made of three"));
        File.Delete(_run.PathOf("a.cppm.cppmod-new"));
        _run.WriteNothing().Edits.ShouldBe([Open("a.cppm", "a.cppm.cppmod-new2")]);
        File.Move(_run.PathOf("a.cppm.cppmod-new2"), _run.PathOf("a.cppm"), overwrite: true);
        _run.WriteNothing().Edits.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_was_removed_by_hand_and_changes_is_a_conflict()
    {
        File.Delete(_run.PathOf("a.cpp"));
        _tree.Write("a.cpp", "two");
        _run.Write().Edits.ShouldBe([Open("a.cpp", "a.cpp.cppmod-new")]);
        _run.Has("a.cpp").ShouldBeFalse();
        File.Delete(_run.PathOf("a.cpp.cppmod-new"));
        _run.WriteNothing().Edits.ShouldBe([Kept("a.cpp")]);
    }

    [Fact]
    public void A_file_of_somebody_in_the_place_of_a_new_one_is_a_conflict()
    {
        _run.Edit("new.h", "mine");
        _run.Made["new.h"] = "made";
        _run.Write().Edits.ShouldBe([Open("new.h", "new.h.cppmod-new")]);
        (_run.Read("new.h"), _run.Read("new.h.cppmod-new")).ShouldBe(("mine", "made"));
        _run.WriteNothing().Conflicts.ShouldBe(1);
    }

    [Theory]
    [InlineData("follow")]
    [InlineData("keep")]
    [InlineData("revert")]
    [InlineData("restore")]
    public void A_changed_file_whose_legacy_file_is_gone_is_a_conflict(string decision)
    {
        _run.Edit("dir/b.h", "mine");
        File.Delete(_tree.PathOf("dir/b.h"));
        _run.Write().Edits.ShouldBe([Open("dir/b.h", "dir/b.h.cppmod-removed")]);
        _run.Read("dir/b.h").ShouldBe("mine");
        _run.WriteNothing().Conflicts.ShouldBe(1);
        if (decision == "follow") File.Delete(_run.PathOf("dir/b.h"));
        if (decision == "keep") File.Delete(_run.PathOf("dir/b.h.cppmod-removed"));
        if (decision == "revert") _run.Edit("dir/b.h", "one");
        _run.Write(decision == "restore" ? new WriteOptions { IsRestored = path => path == "dir/b.h" } : null).Edits.ShouldBeEmpty();
        (_run.Has("dir/b.h"), _run.Has("dir/b.h.cppmod-removed")).ShouldBe((decision == "keep", false));
        _run.WriteNothing().Edits.ShouldBeEmpty();
    }

    [Fact]
    public void A_legacy_file_that_comes_back_meets_the_kept_one()
    {
        _run.Edit("dir/b.h", "mine");
        File.Delete(_tree.PathOf("dir/b.h"));
        _run.Write();
        _tree.Write("dir/b.h", "two");
        _run.Write().Edits.ShouldBe([Open("dir/b.h", "dir/b.h.cppmod-new")]);
        (_run.Read("dir/b.h"), _run.Has("dir/b.h.cppmod-removed")).ShouldBe(("mine", false));
    }

    [Fact]
    public void A_kept_file_in_the_place_of_a_folder_moves_the_folder_aside()
    {
        _run.Edit("a.cpp", "mine");
        File.Delete(_tree.PathOf("a.cpp"));
        _tree.Write("a.cpp/x.cpp", "one");
        _run.Write().Edits.ShouldBe([Open("a.cpp", "a.cpp.cppmod-removed"), Open("a.cpp/x.cpp", "a.cpp.cppmod-new/x.cpp")]);
        _run.Read("a.cpp.cppmod-new/x.cpp").ShouldBe("one");
        _run.WriteNothing().Conflicts.ShouldBe(2);
        File.Delete(_run.PathOf("a.cpp"));
        Directory.Move(_run.PathOf("a.cpp.cppmod-new"), _run.PathOf("a.cpp"));
        _run.Write().Edits.ShouldBeEmpty();
        (_run.Read("a.cpp/x.cpp"), _run.Has("a.cpp.cppmod-removed")).ShouldBe(("one", false));
    }

    [Fact]
    public void A_folder_with_something_of_people_is_not_replaced_by_a_file()
    {
        _run.Edit("dir/mine.txt", "mine");
        Directory.Delete(_tree.PathOf("dir"), recursive: true);
        _tree.Write("dir", "a file");
        _run.Write().Edits.ShouldBe([Open("dir", "dir.cppmod-new")]);
        (_run.Read("dir/mine.txt"), _run.Has("dir/b.h"), _run.Read("dir.cppmod-new")).ShouldBe(("mine", false, "a file"));
    }

    [Fact]
    public void Nothing_is_written_through_a_link_that_leads_out()
    {
        Directory.CreateDirectory(_tree.Beside("elsewhere"));
        File.WriteAllText(_tree.Beside("elsewhere/b.h"), "theirs");
        Directory.Delete(_run.PathOf("dir"), recursive: true);
        Directory.CreateSymbolicLink(_run.PathOf("dir"), "../elsewhere");
        _run.WriteNothing().Edits.ShouldBe([Kept("dir/b.h")]);
        _tree.Write("dir/b.h", "two").Write("dir/c.h", "new");
        _run.Write().Edits.ShouldBe([Open("dir/b.h", "dir.cppmod-new/b.h"), Open("dir/c.h", "dir.cppmod-new/c.h")]);
        File.ReadAllText(_tree.Beside("elsewhere/b.h")).ShouldBe("theirs");
        Directory.GetFiles(_tree.Beside("elsewhere")).Length.ShouldBe(1);
    }

    [Fact]
    public void Restoring_takes_what_the_run_writes()
    {
        _run.Edit("a.cppm", "mine");
        _run.Edit("a.cpp", "mine");
        File.Delete(_run.PathOf("dir/b.h"));
        _run.Made["a.cppm"] = "made of two";
        _run.Write().Edits.Length.ShouldBe(3);
        _run.Write(new WriteOptions { IsRestored = path => path != "a.cpp" }).Edits.ShouldBe([Kept("a.cpp")]);
        (_run.Read("a.cppm"), _run.Read("a.cpp"), _run.Read("dir/b.h"), _run.Has("a.cppm.cppmod-new")).ShouldBe(("made of two", "mine", "one", false));
    }

    private static HandEdit Kept(string path) => new(path, null, IsOpen: false);

    private static HandEdit Open(string path, string offer) => new(path, offer, IsOpen: true);
}

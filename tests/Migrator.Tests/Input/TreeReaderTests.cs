using Migrator.Cli;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Input;

public sealed class TreeReaderTests
{
    [Fact]
    public void Every_byte_survives()
    {
        var all = string.Concat(Enumerable.Range(0, 256).Select(value => (char)value));
        using var tree = new TempTree(("bom.h", "\u00EF\u00BB\u00BFint a;\r\n"), ("bytes.h", all), ("empty.h", ""));
        var files = TreeReader.Read(tree.Root, new ReadOptions()).Files;
        files.Select(file => file.Text!.Text).ShouldBe(["\u00EF\u00BB\u00BFint a;\r\n", all, ""]);
        files[0].Text!.HasByteOrderMark.ShouldBeTrue();
        files[0].Text!.NewLine.ShouldBe("\r\n");
    }

    [Theory]
    [InlineData("a.h", FileKind.Header)]
    [InlineData("a.H", FileKind.Header)]
    [InlineData("a.h++", FileKind.Header)]
    [InlineData("a.C", FileKind.Source)]
    [InlineData("a.c", FileKind.CSource)]
    [InlineData("a.cc", FileKind.Source)]
    [InlineData("a.def", FileKind.Fragment)]
    [InlineData("a.tpp", FileKind.Fragment)]
    [InlineData("a.cppm", FileKind.Other)]
    [InlineData("README", FileKind.Other)]
    [InlineData(".h", FileKind.Header)]
    public void Kinds_come_from_names(string name, FileKind kind) => FileKinds.Of(name).ShouldBe(kind);

    [Fact]
    public void Files_come_in_ordinal_order_and_foreign_folders_stay_out()
    {
        using var tree = new TempTree(
            ("b.cpp", ""), ("a/z.h", ""), ("a.h", ""), ("B.h", ""), (".git/config", ""), (".gitignore", ""), ("build/CMakeCache.txt", ""), ("build/gen.h", ""),
            ("CMakeFiles/x.cpp", ""), ("CMakeCache.txt", ""), ("obj/meson-private/x", ""), ("CMakeLists.txt", "project(x)"));
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.Files.Select(file => file.Path).ShouldBe([".gitignore", "B.h", "CMakeLists.txt", "a.h", "a/z.h", "b.cpp"]);
        read.Files.Single(file => file.Path == "CMakeLists.txt").Text!.Text.ShouldBe("project(x)");
        read.Findings.Where(finding => finding.Rule == "input-skipped").Select(finding => finding.File).ShouldBe(["CMakeCache.txt", "CMakeFiles", "build", "obj"]);
    }

    [Fact]
    public void Symbolic_links_are_listed_and_never_followed()
    {
        using var tree = new TempTree(("src/a.cpp", ""));
        tree.Link("src/loop", "..").Link("self", "self").Link("broken.h", "nowhere").Link("alias.cpp", "src/a.cpp");
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.Files.Select(file => $"{file.Path} {file.Kind}").ShouldBe(["alias.cpp Other", "broken.h Other", "self Other", "src/a.cpp Source", "src/loop Other"]);
        read.Commands.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_root_may_be_a_link()
    {
        using var tree = new TempTree(("a.cpp", ""));
        File.CreateSymbolicLink(tree.Beside("link"), tree.Root);
        TreeReader.Read(tree.Beside("link"), new ReadOptions()).Root.ShouldBe(tree.Root);
    }

    [Fact]
    public void Pipes_do_not_block_and_huge_files_are_data()
    {
        using var tree = new TempTree(("a.cpp", ""), ("huge.h", new string('x', (16 << 20) + 1)));
        System.Diagnostics.Process.Start("mkfifo", tree.PathOf("pipe.h")).WaitForExit();
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.Files.Single(file => file.Path == "huge.h").ShouldBe(new InputFile("huge.h", FileKind.Other, null));
        read.Files.Single(file => file.Path == "pipe.h").Text!.Length.ShouldBe(0);
    }

    [Fact]
    public void Unreadable_files_are_findings()
    {
        if (Environment.IsPrivilegedProcess) return; // root may read everything
        using var tree = new TempTree(("a.cpp", ""), ("secret.h", "int a;"), ("data.bin", "x"));
        File.SetUnixFileMode(tree.PathOf("secret.h"), UnixFileMode.None);
        File.SetUnixFileMode(tree.PathOf("data.bin"), UnixFileMode.None);
        var read = TreeReader.Read(tree.Root, new ReadOptions());
        read.Files.ShouldHaveSingleItem();
        read.Findings.Select(finding => finding.File).ShouldBe(["data.bin", "secret.h"]);
    }

    [Fact]
    public void C_alone_is_no_input_and_cxx_in_a_dot_h_is()
    {
        using var c = new TempTree(("a.c", ""), ("a.h", "struct a { int b; };"));
        Should.Throw<UserErrorException>(() => TreeReader.Read(c.Root, new ReadOptions())).ExitCode.ShouldBe(ExitCode.BadInput);
        using var cxx = new TempTree(("a.c", ""), ("a.h", "namespace a { }"));
        TreeReader.Read(cxx.Root, new ReadOptions()).Files.Length.ShouldBe(2);
    }
}

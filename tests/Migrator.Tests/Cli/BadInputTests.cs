using Migrator.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>Bad input: one clear line, the documented exit code, nothing written.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData(ExitCode.BadInput, "no such folder", "missing --out OUT")]
    [InlineData(ExitCode.BadInput, "this is a file", "TREE/a.cpp --out OUT")]
    [InlineData(ExitCode.BadInput, "this folder is empty", "TREE/empty --out OUT")]
    [InlineData(ExitCode.BadInput, "no C++ here", "TREE/docs --out OUT")]
    [InlineData(ExitCode.BadInput, "no such folder", "dump facts missing")]
    [InlineData(ExitCode.BadOutput, "the output folder is the input itself", "TREE --out TREE")]
    [InlineData(ExitCode.BadOutput, "the output folder is the input itself", "TREE --out TREE/docs/../")]
    [InlineData(ExitCode.BadOutput, "the output folder lies inside the input", "TREE --out TREE/new/out")]
    [InlineData(ExitCode.BadOutput, "the output folder lies inside the input", "TREE --out LINK/out")]
    [InlineData(ExitCode.BadOutput, "lies inside the output folder", "TREE/docs --out TREE")]
    [InlineData(ExitCode.BadOutput, "this is a file", "TREE --out FULL/x")]
    [InlineData(ExitCode.BadOutput, "holds something", "TREE --out FULL")]
    [InlineData(ExitCode.BadOutput, "holds something", "TREE --out FULL --dry-run")]
    [InlineData(ExitCode.BadOutput, "cannot be written to", "TREE --out /proc/out")]
    [InlineData(ExitCode.BadOutput, "cannot be written to", "TREE --out FULL/x/out")]
    [InlineData(ExitCode.BadConfiguration, "no such file", "TREE --out OUT -p missing")]
    [InlineData(ExitCode.BadConfiguration, "no such file", "TREE --out OUT -p TREE/docs")]
    [InlineData(ExitCode.BadConfiguration, "bad.json:1: broken JSON", "TREE --out OUT -p TREE/bad.json")]
    [InlineData(ExitCode.BadConfiguration, "--config missing: no such file", "TREE --out OUT --config missing")]
    [InlineData(ExitCode.Usage, "--out is missing", "TREE")]
    [InlineData(ExitCode.Usage, "Required argument", "")]
    [InlineData(ExitCode.Usage, "'cobol' not recognized", "TREE --out OUT --dialect cobol")]
    [InlineData(ExitCode.Usage, "'gift' not recognized", "TREE --out OUT --style gift")]
    [InlineData(ExitCode.Usage, "--style wrapper is standard C++ only", "TREE --out OUT --style wrapper --dialect n1964")]
    [InlineData(ExitCode.Usage, "--style wrapper is standard C++ only", "dump plan TREE --dialect n1964 --style wrapper")]
    [InlineData(ExitCode.Usage, "leave --abi module out", "TREE --out OUT --style wrapper --abi module")]
    [InlineData(ExitCode.Usage, "leave --only out", "TREE --out OUT --style wrapper --only docs")]
    [InlineData(ExitCode.Usage, "it has no steps", "plan TREE --style wrapper")]
    [InlineData(ExitCode.BadInput, "no C++ file of the tree is there", "TREE --out OUT --only docs")]
    [InlineData(ExitCode.Usage, "-j needs a number", "TREE --out OUT -j 0")]
    [InlineData(ExitCode.Usage, "-j needs a number", "TREE --out OUT -j many")]
    [InlineData(ExitCode.Usage, "--bogus", "--bogus")]
    [InlineData(ExitCode.Usage, "--bogus", "TREE --out OUT --bogus")]
    [InlineData(ExitCode.Usage, "Required command", "dump")]
    [InlineData(ExitCode.Usage, "Required command", "dump nonsense TREE")]
    public void Gives_one_line(int code, string message, string command)
    {
        using var tree = new TempTree(("a.cpp", "int a;"), ("docs/readme.txt", "no code"), ("bad.json", "nonsense"));
        Directory.CreateDirectory(tree.PathOf("empty"));
        Directory.CreateDirectory(tree.Beside("full"));
        File.WriteAllText(tree.Beside("full/x"), "mine");
        File.CreateSymbolicLink(tree.Beside("link"), tree.Root);
        var before = tree.Fingerprint();
        var line = command.Replace("TREE", tree.Root).Replace("OUT", tree.Beside("out")).Replace("FULL", tree.Beside("full")).Replace("LINK", tree.Beside("link"));

        var tool = Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        tool.Error.ShouldContain(message);
        tool.Error.Trim().ShouldNotContain("\n");
        tool.Error.ShouldStartWith("cppmod-migrate: error: ");
        tool.ExitCode.ShouldBe(code);
        tool.Output.ShouldBeEmpty();
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void An_interrupted_run_leaves_nothing()
    {
        using var tree = new TempTree(("a.cpp", "int a;"));
        var before = tree.Fingerprint();
        var tool = Tool.Run(new CancellationToken(true), tree.Root, "--out", tree.Beside("new/out"));
        tool.ExitCode.ShouldBe(ExitCode.Interrupted);
        tool.Error.ShouldBe("cppmod-migrate: interrupted; nothing was written\n");
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void Help_and_version_succeed()
    {
        var help = Tool.Run("--help");
        (help.ExitCode, help.Error).ShouldBe((0, ""));
        foreach (var word in new[] { "--out", "--dialect", "--style", "--std", "--abi", "--config", "-j", "--dry-run", "--verbose", "dump", "Exit codes" }) help.Output.ShouldContain(word);
        Tool.Run("--version").Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+$");
        Tool.Run("dump", "plan", "--help").Output.ShouldContain("dump plan <legacy> [options]");
    }
}

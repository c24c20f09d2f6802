using Migrator.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>The help of every command, and completion of command lines.</summary>
public sealed class HelpTests
{
    /// <summary>Every command that a user can type.</summary>
    private static readonly string[] s_commands = ["", "plan", "explain", "rules", "dump", "dump plan", "verify", "undo", "completion"];

    public static TheoryData<string> Commands => [.. s_commands];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_has_a_page(string command)
    {
        var help = Tool.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        (help.ExitCode, help.Error).ShouldBe((0, ""));
        help.Output.ShouldStartWith($"Usage:\n  cppmod-migrate {command}".TrimEnd());
        help.Output.ShouldContain("\nDescription:\n");
        help.Output.ShouldContain("Show this help.");
        help.Output.Split('\n').ShouldAllBe(line => line.Length <= 100);
        if (command != "dump plan") help.Output.ShouldContain("\nExamples:\n");
    }

    [Fact]
    public void The_main_page_names_every_command_and_every_exit_code()
    {
        var help = Tool.Run("--help").Output;
        foreach (var command in s_commands.Select(name => name.Split(' ')[0]).Where(name => name.Length > 0)) help.ShouldContain($"\n  {command}");
        foreach (var code in typeof(ExitCode).GetFields().Select(field => (int)field.GetRawConstantValue()!)) help.ShouldContain($"\n  {code,-6}");
    }

    [Theory]
    [InlineData("cppmod-migrate legacy --dialect ", "cxx20", "n1964")]
    [InlineData("cppmod-migrate legacy --dry", "--dry-run")]
    [InlineData("cppmod-migrate plan legacy --format ", "dot", "json", "text")]
    [InlineData("cppmod-migrate dump ", "facts", "plan", "units")]
    [InlineData("cppmod-migrate expl", "explain")]
    public void The_program_completes_a_line(string line, params string[] expected)
    {
        var offered = Tool.Run("complete", line.Length.ToString(), line).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        expected.ShouldBeSubsetOf(offered);
    }

    [Fact]
    public void Bash_completes_with_the_script()
    {
        using var temp = new TempTree(("cppmod-migrate", "#!/bin/sh\nif [ \"$1\" = complete ]; then echo n1964; echo cxx20; else cat \"$0.bash\"; fi\n"), ("cppmod-migrate.bash", Tool.Run("completion", "bash").Output));
        File.SetUnixFileMode(temp.PathOf("cppmod-migrate"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        const string Script = """
            PATH="$PWD:$PATH"
            source <(cppmod-migrate completion bash)
            COMP_LINE='cppmod-migrate legacy --dialect c' COMP_POINT=33 COMP_WORDS=(cppmod-migrate legacy --dialect c) COMP_CWORD=3
            _cppmod_migrate
            echo "${COMPREPLY[@]}"
            """;
        Shell.Succeed(temp.Root, "bash", "-c", Script).ShouldBe("cxx20\n");
    }

    [Theory]
    [InlineData("zsh", "#compdef cppmod-migrate")]
    [InlineData("fish", "complete -c cppmod-migrate")]
    public void Other_shells_have_a_script(string shell, string start) => Tool.Run("completion", shell).Output.ShouldStartWith(start);
}

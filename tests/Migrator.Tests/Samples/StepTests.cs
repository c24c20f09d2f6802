using System.Text.Json;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>One directory at a time: every state in between builds, passes its tests and prints the same.</summary>
public sealed class StepTests
{
    private static readonly Sample Steps = new("steps");

    [Fact]
    public void After_each_step_of_the_plan_everything_builds_and_the_last_is_the_whole()
    {
        using var temp = new TempTree();
        var output = temp.Beside("out");
        var done = 0;
        foreach (var only in Plan())
        {
            Steps.MigrateTo(output, "cxx20", ["--only", .. only]);
            CMakeBuild.Run(output, Steps.Name, "-Werror=TU-local-entity-exposure").ShouldBe(Steps.Expected);
            var units = FileTree.Read(output).Keys.Count(path => path.EndsWith(".cppm", StringComparison.Ordinal));
            units.ShouldBeGreaterThan(done);
            done = units;
        }

        FileTree.Read(output).ShouldBe(Steps.Migrate("cxx20"));
    }

    [Theory]
    [InlineData("cxx20")]
    [InlineData("n1964")]
    public void Steps_into_one_folder_give_what_one_run_of_them_gives(string dialect)
    {
        using var temp = new TempTree();
        var output = temp.Beside("out");
        Steps.MigrateTo(output, dialect, "--only", "src/base");
        Steps.MigrateTo(output, dialect, "--only", "src/stock/");
        FileTree.Read(output).ShouldBe(Steps.Migrate(dialect, "--only", "src/stock", "src/base"));
    }

    [Fact]
    public void A_directory_out_of_order_says_what_it_needs_first_and_builds()
    {
        using var temp = new TempTree();
        var output = temp.Beside("out");
        var run = Tool.Run(Steps.Folder, "--out", output, "--dialect", "cxx20", "--only", "src/sales");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("src/sales needs src/stock first: src/sales/order.h includes src/stock/shelf.h");
        run.Error.ShouldContain("src/sales needs src/base first");
        File.Exists(Path.Combine(output, "src/sales/order.cppm")).ShouldBeTrue();
        File.Exists(Path.Combine(output, "src/base/money.cppm")).ShouldBeFalse();
        CMakeBuild.Run(output, Steps.Name, "").ShouldBe(Steps.Expected);
    }

    [Fact]
    public void A_whole_output_stays_whole()
    {
        using var temp = new TempTree();
        var output = temp.Beside("out");
        Steps.MigrateTo(output, "cxx20");
        Steps.MigrateTo(output, "cxx20", "--only", "src/base");
        Tool.Run(Steps.Folder, "--out", output, "--dry-run", "--only", "src/base").Output.ShouldContain("only          everything: ");
        FileTree.Read(output).ShouldBe(Steps.Migrate("cxx20"));
    }

    [Fact]
    public void The_plan_goes_from_the_bottom_up_and_marks_what_is_done()
    {
        using var temp = new TempTree();
        var output = temp.Beside("out");
        Steps.MigrateTo(output, "n1964", "--only", "src/base");
        var run = Tool.Run("plan", Steps.Folder, "--out", output, "--format", "json");
        run.ExitCode.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("done").EnumerateArray().Select(number => number.GetInt32()).ShouldBe([1]);
        json.RootElement.GetProperty("outside").EnumerateArray().Select(folder => folder.GetProperty("directory").GetString()).ShouldBe(["app", "tests"]);
        var steps = json.RootElement.GetProperty("steps").EnumerateArray().ToList();
        steps.Select(step => step.GetProperty("directories")[0].GetString()).ShouldBe(["src/base", "src/stock", "src/sales"]);
        steps.Select(step => string.Join(",", step.GetProperty("dependsOn").EnumerateArray())).ShouldBe(["", "1", "1,2"]);

        var text = Tool.Run("plan", Steps.Folder, "--out", output).Output;
        text.ShouldContain("step 1 (done): src/base\n    needs no other step\n    1 header, 1 source, 40 lines");
        text.ShouldContain($"cppmod-migrate {Steps.Folder} --out {output} --only src/stock");
        Tool.Run("plan", Steps.Folder, "--format", "dot").Output.ShouldContain("s3 -> s2;");
    }

    [Theory]
    [InlineData("src/bse", "no C++ file of the tree is there")]
    [InlineData("STOCK", "there is src/stock")]
    [InlineData("CMakeLists.txt", "no C++ file of the tree is there")]
    [InlineData("../other", "no C++ file of the tree is there")]
    public void A_directory_that_is_not_there_is_named(string directory, string message)
    {
        using var temp = new TempTree();
        var run = Tool.Run(Steps.Folder, "--out", temp.Beside("out"), "--only", directory);
        run.ExitCode.ShouldBe(Migrator.Cli.ExitCode.BadInput);
        run.Error.ShouldContain(message);
        Directory.Exists(temp.Beside("out")).ShouldBeFalse();
    }

    /// <summary>What each step gives to <c>--only</c>.</summary>
    private static List<string[]> Plan()
    {
        var run = Tool.Run("plan", Steps.Folder, "--dialect", "cxx20", "--format", "json");
        run.ExitCode.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("only").EnumerateArray().Select(only => only.GetString()!).ToArray())];
    }
}

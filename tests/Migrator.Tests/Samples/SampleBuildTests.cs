using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>What a sample prints, before and after. Nothing is optimised: inlining hides a wrong merge of two entities.</summary>
public sealed class SampleBuildTests
{
    /// <summary>An exposed entity of one unit is an error in waiting (obstacles.md), so it must not be left as a warning.</summary>
    private const string Strict = "-Werror=TU-local-entity-exposure";

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_legacy_program_prints_what_is_expected(string name)
    {
        var sample = new Sample(name);
        using var temp = new TempTree(sample.Files());
        var printed = sample.HasOwnBuild ? CMakeBuild.Run(temp.Root, name, "-std=c++23") : CMakeBuild.RunSources(temp.Root);
        printed.ShouldBe(sample.Expected);
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void The_accepted_modules_print_the_same(string name)
    {
        var sample = new Sample(name);
        using var temp = new TempTree(sample.Accepted("cxx20"));
        CMakeBuild.Run(temp.Root, name, Strict).ShouldBe(sample.Expected);
    }
}

/// <summary>The same in the configurations that have no snapshot; a class of its own runs beside the other.</summary>
public sealed class SampleConfigurationTests
{
    public static TheoryData<string, string, string> Configurations
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var name in Sample.All)
                foreach (var (abi, std) in (ReadOnlySpan<(string, string)>)[("module", "import"), ("legacy", "include"), ("module", "include")])
                    data.Add(name, abi, std);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Prints_the_same(string name, string abi, string std)
    {
        var sample = new Sample(name);
        using var temp = new TempTree();
        var output = temp.Beside("out");
        sample.MigrateTo(output, "cxx20", "--abi", abi, "--std", std);
        CMakeBuild.Run(output, name, "-Werror=TU-local-entity-exposure").ShouldBe(sample.Expected);
    }
}

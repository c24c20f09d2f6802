using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>
/// <c>--abi legacy</c> keeps mangled names (row 10, paper 4.8): whoever was compiled against the headers links with the modules.
/// With <c>--abi module</c> the names carry the module, and nothing of that holds.
/// </summary>
public sealed class AbiTests
{
    /// <summary>Free functions, variables and C linkage; templates, instantiations and specialisations; virtual functions.</summary>
    public static TheoryData<string> Names => ["global", "std-specialise", "cycles"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Legacy_abi_keeps_every_symbol_and_links_with_old_objects(string name)
    {
        using var temp = new TempTree(new Sample(name).Files());
        var (old, made) = Build(temp, name, "legacy");
        var symbols = Symbols(temp.Root, old);
        symbols.Count.ShouldBeGreaterThan(20);
        symbols.Except(Symbols(temp.Root, made)).ShouldBeEmpty("symbols that the modules lost");
        CMakeBuild.Link(temp.Root, OldClient(old, made)).ShouldBe(new Sample(name).Expected);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Module_abi_puts_the_module_into_the_names(string name)
    {
        using var temp = new TempTree(new Sample(name).Files());
        var (old, made) = Build(temp, name, "module");
        var (before, after) = (Symbols(temp.Root, old), Symbols(temp.Root, made));
        before.Except(after).ShouldNotBeEmpty();
        // _ZN4tree4Node3addES0_ becomes _ZN4treeW4tree4Node3addES1_: W and the name of the module. _ZGI…: a module's own initialiser.
        after.Except(before).Count(symbol => !symbol.StartsWith("_ZGI", StringComparison.Ordinal) && symbol.Contains($"W{Module(name).Length}{Module(name)}", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        var (code, output) = Shell.Run(temp.Root, Shell.Tool("CXX"), [.. CMakeBuild.LinkWords(OldClient(old, made)), "-o", "linked"]);
        code.ShouldNotBe(0, "objects of both kinds must not link");
        output.ShouldContain("undefined reference");
    }

    private static string Module(string sample) => sample switch { "std-specialise" => "money", "cycles" => "tree", _ => "geo" };

    /// <summary>Objects of the legacy sources, and objects of the migrated tree.</summary>
    private static (List<string> Old, List<string> Made) Build(TempTree temp, string name, string abi)
    {
        var output = temp.Beside("out");
        new Sample(name).MigrateTo(output, "cxx20", "--abi", abi, "--std", "import");
        CMakeBuild.Run(output, name, "");
        return (CMakeBuild.CompileSources(temp.Root), CMakeBuild.ObjectsOf(output));
    }

    /// <summary>The client as the legacy headers made it, and everything else as the modules make it.</summary>
    private static List<string> OldClient(List<string> old, List<string> made) =>
        [old.Single(path => path.EndsWith("main.cpp.o", StringComparison.Ordinal)), .. made.Where(path => !path.EndsWith("main.cpp.o", StringComparison.Ordinal))];

    /// <summary>Names of what objects define for others.</summary>
    private static HashSet<string> Symbols(string folder, IEnumerable<string> objects) =>
        [.. Shell.Succeed(folder, "nm", ["--extern-only", "--defined-only", "--format=posix", .. objects]).Split('\n')
            .Select(line => line.Split(' ')).Where(words => words.Length > 1).Select(words => words[0])];
}

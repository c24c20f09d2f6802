using Migrator.Planning.Modules;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Planning;

public sealed class PartitionNamesTests
{
    private static readonly HashSet<string> NoMacros = [];

    [Theory]
    [InlineData("shape.h", "shape.h")]
    [InlineData("geo/shape.h", "geo.shape.h")]
    [InlineData("tree-view.h", "tree_2d_view.h")]
    [InlineData("3d.h", "_0_3d.h")]
    [InlineData("new.h", "new_0_.h")]
    [InlineData("linux.h", "linux_0_.h")]
    [InlineData("a_2d_b.h", "a_5f_2d_5f_b.h")]
    public void Maps_a_file_name(string name, string expected) => PartitionNames.Map(name, NoMacros).ShouldBe(expected);

    [Theory]
    [InlineData("yaml-cpp", "yaml_cpp")]
    [InlineData("org.shapes+", "org.shapes_")]
    public void Writes_a_target_as_people_would(string target, string expected) => PartitionNames.Plain(target).ShouldBe(expected);

    [Fact]
    public void No_macro_stands_in_a_name() => PartitionNames.Map("config.h", new HashSet<string> { "config" }).ShouldBe("config_0_.h");

    [Fact]
    public void Mapping_can_be_undone_and_yields_identifiers()
    {
        var random = new Random(2006);
        const string Characters = "ab_09-+ _x2d_éß漢";
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var round = 0; round < 5000; round++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Characters[random.Next(Characters.Length)])) + (random.Next(2) == 0 ? ".h" : "");
            var mapped = PartitionNames.Map(name, NoMacros);
            PartitionNames.Unmap(mapped).ShouldBe(name);
            foreach (var component in mapped.Split('.'))
                (component.Length > 0 && Model.Syntax.Tokenizer.IsIdentifierStart(component[0]) && component.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')).ShouldBeTrue($"{name} -> {mapped}");
            seen.TryAdd(mapped, name);
            seen[mapped].ShouldBe(name);
        }
    }

    [Fact]
    public void Labels_are_unique_and_as_short_as_they_can_be()
    {
        var labels = PartitionNames.Labels(["list/node.h", "tree/node.h", "a/x.h", "b/c/Y.h", "d/c/y.h"]);
        labels["a/x.h"].ShouldBe("x.h");
        labels["list/node.h"].ShouldBe("list/node.h");
        labels["b/c/Y.h"].ShouldBe("b/c/Y.h");
        labels.Values.Select(label => label.ToUpperInvariant()).ShouldBeUnique();
    }

    [Fact]
    public void Labels_of_random_trees_are_unique()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var files = Enumerable.Range(0, 12).Select(_ => string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => "abA"[random.Next(3)].ToString())) + ".h")
                .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var labels = PartitionNames.Labels(files);
            labels.Keys.ShouldBe(files, ignoreOrder: true);
            labels.Values.Select(label => label.ToUpperInvariant()).ShouldBeUnique(string.Join(' ', files));
            foreach (var (file, label) in labels) ("/" + file).ShouldEndWith("/" + label);
        }
    }
}

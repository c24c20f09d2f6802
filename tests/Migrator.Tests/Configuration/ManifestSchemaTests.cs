using Migrator.Tests.Cli;
using Migrator.Tests.InPlace;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Configuration;

/// <summary>The published schema of cppmod.json, which other build systems read.</summary>
public sealed class ManifestSchemaTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(File.ReadAllText(Repository.PathOf("docs/cppmod-manifest.schema.json"))).GetAwaiter().GetResult());

    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void A_manifest_keeps_to_the_schema(string name, string dialect) =>
        Schema.Value.Validate(FileTree.Read(new Sample(name).Snapshot(dialect))["cppmod.json"]).Select(error => error.ToString()).ShouldBeEmpty();

    [Fact]
    public void The_manifest_of_a_part_keeps_to_the_schema() =>
        Schema.Value.Validate(new Sample("steps").Migrate("cxx20", "--only", "src/base")["cppmod.json"]).Select(error => error.ToString()).ShouldBeEmpty();

    [Fact]
    public void The_manifest_of_a_tree_in_place_keeps_to_the_schema()
    {
        using var tree = GitTree.OfShapes();
        Tool.Run(tree.Root, "--in-place", "--dialect", "cxx20", "--std", "include").ExitCode.ShouldBe(0);
        var manifest = tree.Read("cppmod.json");
        manifest.ShouldContain("\"legacy\": {");
        Schema.Value.Validate(manifest).Select(error => error.ToString()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"interface\"", "\"header\"")]
    [InlineData("\"tool\"", "\"program\"")]
    [InlineData("\"imports\": [", "\"imported\": [")]
    public void Another_manifest_does_not(string right, string wrong)
    {
        var manifest = FileTree.Read(new Sample("geometry").Snapshot("cxx20"))["cppmod.json"];
        manifest.ShouldContain(right);
        Schema.Value.Validate(manifest.Replace(right, wrong)).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Units_and_modules_stand_behind_what_they_import(string name)
    {
        using var json = System.Text.Json.JsonDocument.Parse(FileTree.Read(new Sample(name).Snapshot("cxx20"))["cppmod.json"]);
        var modules = json.RootElement.GetProperty("modules").EnumerateArray().ToList();
        var made = modules.Select(module => module.GetProperty("name").GetString()!).ToHashSet(StringComparer.Ordinal);
        var built = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in modules)
        {
            var partitions = new HashSet<string>(StringComparer.Ordinal);
            foreach (var unit in module.GetProperty("units").EnumerateArray())
            {
                foreach (var import in unit.GetProperty("imports").EnumerateArray().Select(import => import.GetString()!))
                    if (import.StartsWith(':') || made.Contains(import)) (import.StartsWith(':') ? partitions : built).ShouldContain(import, $"{name}: {unit}");
                partitions.Add(":" + unit.GetProperty("partition").GetString());
            }

            built.Add(module.GetProperty("name").GetString()!);
        }
    }
}

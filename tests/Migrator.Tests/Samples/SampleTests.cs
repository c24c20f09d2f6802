using System.Text.Json;
using Migrator.Cli;
using Migrator.Model.Facts;
using Migrator.Tests.Cli;
using Migrator.Tests.Rules;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>The output of every sample in both dialects, byte for byte; and what --style wrapper makes of its sample.</summary>
public sealed class SampleTests
{
    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void Output_is_the_accepted_one(string name, string dialect)
    {
        var sample = new Sample(name);
        var output = sample.Migrate(dialect);
        foreach (var (path, _) in sample.Files()) output.ShouldContainKey(path);
        var difference = Golden.Compare(sample.Snapshot(dialect), sample.Stable(output), Repository.Accepts);
        if (difference is not null) Assert.Fail(difference);
    }

    /// <summary>Decisions, findings and slots: each names the rule behind it.</summary>
    [Theory]
    [MemberData(nameof(Sample.Names), MemberType = typeof(Sample))]
    public void Every_id_in_the_plan_is_a_rule(string name)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var run = Tool.Run("dump", "plan", new Sample(name).Folder);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        using var plan = JsonDocument.Parse(run.Output);
        Collect(plan.RootElement);
        ids.Count.ShouldBeGreaterThan(5);
        ids.Where(id => !id.StartsWith(Finding.InputPrefix, StringComparison.Ordinal) && !File.Exists(Path.Combine(RuleTexts.Folder, id + ".yml"))).ShouldBeEmpty();

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray()) Collect(item);
            if (element.ValueKind != JsonValueKind.Object) return;
            foreach (var property in element.EnumerateObject())
                if (property.NameEquals("rule")) ids.Add(property.Value.GetString()!);
                else Collect(property.Value);
        }
    }

    [Fact]
    public void A_sample_is_legacy_code() =>
        Directory.GetFiles(Repository.PathOf("samples"), "cppmod.json", SearchOption.AllDirectories).ShouldBeEmpty("an output lies in the samples: remove it");

    [Fact]
    public void Every_snapshot_has_a_sample()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("snapshots")).Select(folder => Path.GetFileName(folder)!).ToList();
        folders.Except(Sample.All).ShouldBeEmpty("snapshots without a sample: remove them");
        foreach (var folder in folders)
        {
            var dialects = Directory.GetDirectories(Repository.PathOf($"snapshots/{folder}")).Select(dialect => Path.GetFileName(dialect)!);
            dialects.Where(dialect => !dialect.EndsWith(".received", StringComparison.Ordinal)).ShouldBe(Sample.DialectsOf(folder), ignoreOrder: true, customMessage: folder);
        }
    }

    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void Migrating_our_own_output_changes_nothing(string name, string dialect)
    {
        using var temp = new TempTree();
        var first = temp.Beside("first");
        new Sample(name).MigrateTo(first, dialect);
        var second = temp.Beside("second");
        var run = Cli.Tool.Run([first, "--out", second, .. Sample.Words(dialect)]);
        run.ExitCode.ShouldBe(Migrator.Cli.ExitCode.Success, run.Error);
        TempTree.Fingerprint(second).ShouldBe(TempTree.Fingerprint(first));
    }

    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void The_number_of_threads_changes_nothing(string name, string dialect)
    {
        var sample = new Sample(name);
        Golden.Difference(sample.Migrate(dialect, "-j", "1"), sample.Migrate(dialect, "-j", "4")).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void The_manifest_lists_every_change_with_its_hash(string name, string dialect)
    {
        var sample = new Sample(name);
        var changed = FileTree.Changed(sample.Files(), sample.Migrate(dialect));
        using var manifest = JsonDocument.Parse(changed["cppmod.json"]);
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("sha256").GetString());
        changed.Remove("cppmod.json");
        listed.Keys.ShouldBe(changed.Keys, ignoreOrder: true);
        foreach (var (path, text) in changed) listed[path].ShouldBe(Output.ManifestPrinter.Hash(text), path);
    }

    /// <summary>The manifest is for builds other than CMake: whoever compiles its units from the first to the last has every import in time.</summary>
    [Theory]
    [MemberData(nameof(Sample.NamesAndDialects), MemberType = typeof(Sample))]
    public void The_manifest_lists_the_units_in_build_order(string name, string dialect)
    {
        using var manifest = JsonDocument.Parse(FileTree.Read(new Sample(name).Snapshot(dialect))["cppmod.json"]);
        var built = new HashSet<string>(["std", "std.compat"], StringComparer.Ordinal);
        if (manifest.RootElement.TryGetProperty("existing", out var existing))
            foreach (var module in existing.EnumerateArray()) built.Add(module.GetProperty(dialect == "cxx20" ? "name" : "namespace").GetString()!);
        var units = 0;
        foreach (var module in manifest.RootElement.GetProperty("modules").EnumerateArray())
        {
            var own = module.GetProperty("name").GetString()!;
            foreach (var unit in module.GetProperty("units").EnumerateArray())
            {
                foreach (var import in unit.GetProperty("imports").EnumerateArray().Select(import => import.GetString()!))
                    built.ShouldContain(import.StartsWith(':') ? own + import : import, unit.GetProperty("path").GetString());
                units++;
                if (unit.GetProperty("kind").GetString() == "wrapper") continue; // it is the module
                if (dialect == "cxx20") built.Add($"{own}:{unit.GetProperty("partition").GetString()}");
                else built.Add($"{unit.GetProperty("namespace").GetString()}[\"{unit.GetProperty("label").GetString()}\"]");
            }

            built.Add(own);
        }

        units.ShouldBeGreaterThan(0);
    }
}

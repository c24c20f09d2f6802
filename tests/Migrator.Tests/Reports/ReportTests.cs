using System.Text.Json;
using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Samples;
using Migrator.Tests.Support;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Reports;

/// <summary>What reports tell: the accepted ones of a tree with everything in it, the schemas, and that they agree with the plan.</summary>
public sealed class ReportTests
{
    private static readonly Lazy<JsonSchema> s_schema = new(() => JsonSchema.FromFileAsync(Repository.PathOf("docs/report.schema.json")).GetAwaiter().GetResult());

    public static TheoryData<string> Samples => ["cycles", "layers", "names", "odr", "steps", "third-party", "two-namespaces"];

    /// <summary>Text that keeps a header, a cycle, a finding with a line, two modules, a program.</summary>
    internal static TempTree Everything() => new(
        ("geo/point.h", "#pragma once\nnamespace geo { struct Point { int x = 0; }; }\n"),
        ("geo/counter.h", "#pragma once\n#include \"point.h\"\nnamespace geo {\nstatic int counter = 0; // one for each unit\ninline int next() { return ++counter; }\n}\n"),
        ("geo/shape.h", "#pragma once\n#include <string>\n#include \"counter.h\"\n#include \"egg.h\"\n#define GEO_EDGES 6\nnamespace geo {\nstruct Shape { Point p; Egg egg; int id = next(); };\nint area(const Shape&);\nstd::string name(); // <b>&amp; ünlike\n}\n"),
        ("geo/hen.h", "#pragma once\nnamespace geo { struct Egg; struct Hen { Egg* egg = nullptr; }; }\n#include \"egg.h\"\n"),
        ("geo/egg.h", "#pragma once\n#include \"hen.h\"\nnamespace geo { struct Egg { Hen hen; int size = 1; }; }\n"),
        ("geo/shape.cpp", "#include \"shape.h\"\nnamespace geo { int area(const Shape& s) { return s.p.x + GEO_EDGES; }\nstd::string name() { return \"</script>\"; } }\n"),
        ("app/main.cpp", "#include \"../geo/shape.h\"\nint main() { return geo::area(geo::Shape{}); }\n"),
        ("CMakeLists.txt", "cmake_minimum_required(VERSION 3.20)\nproject(\"ge_o\" CXX)\nadd_library(geo geo/shape.cpp)\nadd_executable(app app/main.cpp)\ntarget_link_libraries(app geo)\n"));

    [Theory]
    [InlineData("cxx20")]
    [InlineData("n1964")]
    public void Reports_are_the_accepted_ones(string dialect)
    {
        using var tree = Everything();
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var extension in new[] { "md", "json", "sarif" })
        {
            Report(tree.Root, tree.Beside($"report.{extension}"), dialect);
            made[$"report.{extension}"] = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(tree.Beside($"report.{extension}")));
        }

        if (Golden.Compare(Repository.PathOf($"tests/Migrator.Tests/Reports/accepted/{dialect}"), made, Repository.Accepts) is { } difference) Assert.Fail(difference);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_json_report_has_its_schema(string name)
    {
        using var temp = new TempTree(new Sample(name).Files());
        foreach (var dialect in new[] { "cxx20", "n1964" })
            s_schema.Value.Validate(File.ReadAllText(Report(temp.Root, temp.Beside("report.json"), dialect))).ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_judges()
    {
        using var tree = Everything();
        var report = File.ReadAllText(Report(tree.Root, tree.Beside("report.json"), "cxx20"));
        s_schema.Value.Validate(report).ShouldBeEmpty();
        foreach (var (part, wrong) in new[] { ("\"fate\": \"text\"", "\"fate\": \"gone\""), ("\"line\": ", "\"lien\": "), ("\"schema\": 1", "\"schema\": 2"), ("\"how\": \"include\"", "\"how\": 1") })
        {
            report.ShouldContain(part);
            s_schema.Value.Validate(report.Replace(part, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty(part);
        }
    }

    /// <summary>A report renders the plan: its decisions and findings are those of <c>dump plan</c>.</summary>
    [Fact]
    public void The_report_agrees_with_the_plan()
    {
        using var tree = Everything();
        using var report = JsonDocument.Parse(File.ReadAllText(Report(tree.Root, tree.Beside("report.json"), "n1964")));
        using var plan = JsonDocument.Parse(Tool.Run("dump", "plan", tree.Root, "--std", "include").Output);
        var (told, known) = (report.RootElement, plan.RootElement);
        var fates = told.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!, file => file.GetProperty("fate").GetString());
        foreach (var file in known.GetProperty("files").EnumerateObject().Where(file => file.Name != "CMakeLists.txt")) fates[file.Name].ShouldBe(file.Value.GetProperty("fate").GetString());
        fates.Count.ShouldBe(7);
        foreach (var part in new[] { "findings", "cycles", "blockings", "steps" })
        {
            told.GetProperty(part).GetArrayLength().ShouldBeGreaterThan(0, part);
            JsonElement.DeepEquals(told.GetProperty(part), known.GetProperty(part)).ShouldBeTrue(part);
        }

        var rules = known.GetProperty("decisions").EnumerateArray().Select(decision => decision.GetProperty("rule").GetString()).Distinct().ToList();
        rules.Except(told.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString())).ShouldBeEmpty();
    }

    /// <summary>The validator of SARIF itself, with the rules of code scanning: errors and warnings both count, but for the address of a home page.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("steps")]
    [InlineData("odr")]
    public void Code_scanning_takes_the_sarif_report(string sample)
    {
        using var tree = sample.Length == 0 ? Everything() : new TempTree(new Sample(sample).Files());
        Report(tree.Root, tree.Beside("report.sarif"), "cxx20");
        var validator = Path.Combine(Shell.Tool("CPPMOD_CACHE"), "npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
        File.SetUnixFileMode(validator, File.GetUnixFileMode(validator) | UnixFileMode.UserExecute);
        Shell.Succeed(tree.Beside(""), "/usr/bin/env", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", validator, "validate", tree.Beside("report.sarif"), "--rule-kind", "Sarif;Ghas", "--output", tree.Beside("judgement.sarif"));
        using var judgement = JsonDocument.Parse(File.ReadAllText(tree.Beside("judgement.sarif")));
        var said = judgement.RootElement.GetProperty("runs")[0];
        said.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean().ShouldBeTrue();
        said.GetProperty("results").EnumerateArray().Where(result => Level(result) is "error" or "warning" && result.GetProperty("ruleId").GetString() != "SARIF2005").Select(result => result.ToString()).ShouldBeEmpty();
    }

    private static string Level(JsonElement result) => result.TryGetProperty("level", out var level) ? level.GetString()! : "warning";

    internal static string Report(string root, string path, string dialect, params string[] options)
    {
        var run = Tool.Run([root, "--dry-run", "--std", "include", "--dialect", dialect, "--report", path, .. options]);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        return path;
    }
}

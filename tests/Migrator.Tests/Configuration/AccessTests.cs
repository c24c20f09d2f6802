using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Configuration;

/// <summary>The access of names, which are known only when the tree is parsed, through the whole program.</summary>
public sealed class AccessTests
{
    [Theory]
    [InlineData("geo::Shap: public", "2:3: 'geo::Shap' names nothing that a header of the tree declares in a namespace")]
    [InlineData("geo::detail: private", "2:3: 'geo::detail' is a namespace; 'geo::detail::*' is what it holds")]
    [InlineData("geo::Shape::area: private", "2:3: 'geo::Shape' is a class: what its members are, it says itself")]
    [InlineData("geo::local: private", "2:3: 'geo::local' names nothing that a header of the tree declares in a namespace")]
    [InlineData("geo::*: private\n  geo::Shape: public", "3:3: what 'geo::Shape' names is taken by 'geo::*', which stands in front of it")]
    public void A_name_that_names_nothing_is_an_error_of_the_configuration(string entries, string message)
    {
        using var tree = Tree().Write("cppmod.yml", $"access:\n  {entries}\n");
        var before = tree.Fingerprint();
        var run = Tool.Run(tree.Root, "--out", tree.Beside("out"));
        run.Error.ShouldBe($"cppmod-migrate: error: cppmod.yml:{message}\n");
        run.ExitCode.ShouldBe(ExitCode.BadConfiguration);
        tree.Fingerprint().ShouldBe(before);
    }

    [Fact]
    public void What_something_outside_uses_stays_public_and_is_reported()
    {
        using var tree = Tree().Write("cppmod.yml", "access:\n  'geo::*': private\n");
        var run = Tool.Run(tree.Root, "--out", tree.Beside("out"), "--dialect", "cxx20");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("include/geo/shape.h:3: cppmod.yml wants geo::Shape to be private, but code outside of the module uses it (tests/shape_test.cpp); change one of them [report-ignored-access]");
        run.Error.ShouldNotContain("geo::twice");
        var unit = File.ReadAllText(tree.Beside("out/include/geo/shape.cppm"));
        unit.ShouldContain("export struct Shape");
        unit.ShouldContain("\ninline int twice");
    }

    [Fact]
    public void The_finding_can_be_switched_off()
    {
        using var tree = Tree().Write("cppmod.yml", "access:\n  'geo::*': private\nrules:\n  report-ignored-access: off\n");
        Tool.Run(tree.Root, "--dry-run").Error.ShouldNotContain("report-ignored-access");
    }

    private static TempTree Tree() => new(
        ("include/geo/shape.h", "#pragma once\nnamespace geo {\nstruct Shape { int area() const { return 1; } };\ninline int twice(int a) { return a + a; }\nnamespace detail { inline int one() { return 1; } }\n}\n"),
        ("src/shape.cpp", "#include \"../include/geo/shape.h\"\nnamespace geo { int local() { return twice(detail::one()); } }\n"),
        ("tests/shape_test.cpp", "#include \"../include/geo/shape.h\"\nint main() { return geo::Shape().area() - 1; }\n"));
}

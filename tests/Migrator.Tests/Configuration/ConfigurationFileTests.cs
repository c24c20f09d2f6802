using Migrator.Model.Plans;
using Migrator.Planning.Configuration;
using Migrator.Planning.Rules;
using Migrator.Tests.Rules;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Configuration;

public sealed class ConfigurationFileTests
{
    private static readonly string[] Tree = ["include/geo/shape.h", "src/detail.h", "src/shape.cpp", "tests/shape_test.cpp"];

    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSet.LoadFolder(RuleTexts.Folder));

    [Theory]
    [MemberData(nameof(ConfigurationDocument.Good), MemberType = typeof(ConfigurationDocument))]
    public void A_good_configuration_is_read(string name) => Should.NotThrow(() => Read(ConfigurationDocument.Read(name).Text));

    [Theory]
    [MemberData(nameof(ConfigurationDocument.Bad), MemberType = typeof(ConfigurationDocument))]
    public void An_error_has_a_place_and_a_message(string name)
    {
        var document = ConfigurationDocument.Read(name);
        Should.Throw<RuleException>(() => Read(document.Text)).Message.ShouldBe("cppmod.yml:" + document.Error);
    }

    [Fact]
    public void A_file_belongs_to_the_first_module_that_names_it()
    {
        var configuration = Read("modules:\n  base: ['src/*.cpp']\n  rest: ['**']\ntext: [src/detail.h]\npublic: ['include/**']\n");
        configuration.ModuleOf("src/shape.cpp").ShouldBe("base");
        configuration.ModuleOf("src/detail.h").ShouldBe("rest");
        (configuration.StaysText("src/detail.h"), configuration.StaysText("src/shape.cpp")).ShouldBe((true, false));
        configuration.PublicHeaders.Select(glob => glob.Pattern).ShouldBe(["include/**"]);
        ProjectConfiguration.Empty.ModuleOf("src/shape.cpp").ShouldBeNull();
    }

    [Fact]
    public void A_rule_that_is_off_is_not_asked()
    {
        var rules = Shipped.Value.With(Read("rules:\n  detail-namespace-to-private: off\n  report-cycle: off\n").Rules);
        (rules.Find("detail-namespace-to-private"), rules.IsOff("detail-namespace-to-private"), rules.IsOff("public-by-default")).ShouldBe((null, true, false));
        var facts = FactSet.Of(("header-public", true), ("detail-namespace", true));
        Shipped.Value.Ask(Question.Access, facts, "s").Rule.Id.ShouldBe("detail-namespace-to-private");
        rules.Ask(Question.Access, facts, "s").Rule.Id.ShouldBe("public-by-default");
    }

    [Fact]
    public void A_parameter_is_set_whole_or_changed()
    {
        var rules = Shipped.Value.With(Read("""
            rules:
              detail-namespace-to-private: { namespaces: [priv] }
              public-header-to-public: { folders: { add: [headers], remove: [inc, api] } }
            """).Rules);
        rules.Parameter("detail-namespace-to-private", "namespaces").AsList.ToArray().ShouldBe(["priv"]);
        rules.Parameter("public-header-to-public", "folders").AsList.ToArray().ShouldBe(["include", "includes", "public", "headers"]);
        Shipped.Value.Parameter("detail-namespace-to-private", "namespaces").AsList.ToArray().ShouldContain("detail");
        Should.Throw<RuleException>(() => rules.Parameter("detail-namespace-to-private", "names"));
    }

    [Fact]
    public void A_parameter_of_a_rule_that_is_off_keeps_its_value() =>
        Shipped.Value.With(Read("rules:\n  detail-namespace-to-private: off\n").Rules)
            .Parameter("detail-namespace-to-private", "namespaces").AsList.ToArray().ShouldContain("detail");

    [Fact]
    public void The_first_access_that_matches_counts_and_knows_its_place()
    {
        var access = Read("access:\n  geo::Shape: public\n  'geo::*': private\n").Access;
        access.Select(entry => (entry.Name.Pattern, entry.Access)).ShouldBe([("geo::Shape", EntityAccess.Public), ("geo::*", EntityAccess.Private)]);
        access[1].Place.Error("wrong").Message.ShouldBe("cppmod.yml:3:3: wrong");
        access[1].Name.Matches("geo::detail::cross").ShouldBeTrue();
    }

    [Fact]
    public void A_module_has_the_namespace_of_its_name_unless_told()
    {
        var modules = Read("third-party:\n  a/*.h: boost.asio\n  b/*.h: { module: fmt, namespace: fmt::v9, mixes-with-headers: true }\n").ThirdParty;
        modules.Select(m => (m.Module, m.Namespace, m.MixesWithHeaders)).ShouldBe([("boost.asio", "boost::asio", false), ("fmt", "fmt::v9", true)]);
    }

    private static ProjectConfiguration Read(string text)
    {
        using var folder = new TempTree(("tools/rules/x.yml", ""));
        var file = ConfigurationFile.Parse("cppmod.yml", text);
        file.OwnRules(folder.Root);
        return file.Read(Tree, Shipped.Value);
    }
}

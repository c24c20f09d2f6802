using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Migrator.Planning.Configuration;
using Migrator.Planning.Rules;
using Migrator.Tests.Rules;
using Migrator.Tests.Support;
using NJsonSchema;
using Shouldly;
using Xunit;
using YamlDotNet.Core;

namespace Migrator.Tests.Configuration;

/// <summary>The schema that editors use and the parser of the program: both judge a cppmod.yml in the same way.</summary>
public sealed partial class SchemaTests
{
    /// <summary>Values of every shape that YAML has, some right and some wrong wherever they stand.</summary>
    private static readonly string[] Shapes =
    [
        "ab", "''", "' '", "42", "true", "false", "on", "off", "public", "", "[ab]", "[]", "['']", "[[ab]]", "[42, true]", "{}", "{ab: ab}", "{'': ab}", "{ab: [ab]}", "{'': [ab]}",
        "{ab: []}", "{ab: public}", "{ab: on}", "{ab: {}}", "{ab: a-b}", "{ab: a.b}", "{module: ab}", "{add: [ab]}", "{add: []}", "{add: ab}", "{add: [ab], remove: []}", "{remove: {}}",
    ];

    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSet.LoadFolder(RuleTexts.Folder));

    /// <summary>With a rule of a project, which the schema does not know by name.</summary>
    private static readonly Lazy<RuleSet> WithOwn = new(() =>
    {
        using var folder = new TempTree(("ab.yml", "id: ab\nquestion: file-fate\npriority: 999\npaper: none\ntitle: t\nwhy: w\nsafety: safe\nwhen:\n  kind: header\nanswer: text\nreason: r\n"));
        return RuleSet.LoadFolder(RuleTexts.Folder, own: [folder.Root]);
    });

    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(SchemaText.Of(Shipped.Value)).GetAwaiter().GetResult());

    [Fact]
    public void The_schema_names_the_rules_of_the_program()
    {
        var wanted = SchemaText.Of(Shipped.Value);
        if (Repository.Accepts) File.WriteAllText(Repository.PathOf(SchemaText.Path), wanted);
        File.ReadAllText(Repository.PathOf(SchemaText.Path)).ShouldBe(wanted, Golden.HowToAccept);
    }

    [Theory]
    [InlineData("x: y", "/properties")]
    [InlineData("third-party: { a: { x: y } }", "/definitions/knownModule/properties")]
    [InlineData("rules: { keep-test-folder: { folders: { x: y } } }", "/definitions/listParameter/anyOf/1/properties")]
    public void The_schema_knows_the_keys_of_the_parser(string yaml, string place)
    {
        // What the parser says about an unknown key ends with those that there are.
        var message = Should.Throw<RuleException>(() => Read(yaml)).Message;
        JsonNode node = JsonNode.Parse(SchemaText.Of(Shipped.Value))!;
        foreach (var step in place[1..].Split('/')) node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        node.AsObject().Select(entry => entry.Key).ShouldBe(KeyList().Match(message).Value.Split(", "), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(ConfigurationDocument.All), MemberType = typeof(ConfigurationDocument))]
    public void Schema_and_parser_agree_on_a_document(string name)
    {
        var document = ConfigurationDocument.Read(name);
        SchemaAccepts(document.Text).ShouldBe(document.SchemaAccepts);
    }

    public static TheoryData<string> Places =>
        [.. Shipped.Value.Rules.SelectMany(rule => rule.Parameters.Select(parameter => $"rules: {{ {rule.Id}: {{ {parameter.Name}: # }} }}").Prepend($"rules: {{ {rule.Id}: # }}"))
            .Concat(["#", "rules: #", "rules: { ab: # }", "third-party: { ab: { module: # } }", "third-party: { ab: { module: ab, namespace: # } }", "third-party: { ab: { module: ab, mixes-with-headers: # } }"])
            .Concat(((string[])["modules", "public", "text", "access", "third-party", "own-rules"]).SelectMany(key => (string[])[$"{key}: #", $"{key}: {{ ab: # }}", $"{key}: [ # ]"]))];

    [Theory]
    [MemberData(nameof(Places))]
    public void Schema_and_parser_agree_on_every_shape_of_a_value(string place)
    {
        WithOwn.Value.Find("ab").ShouldNotBeNull();
        var disagreed = new List<string>();
        foreach (var shape in Shapes)
        {
            var yaml = place.Replace("#", shape, StringComparison.Ordinal);
            if (SchemaAccepts(yaml) != ParserAccepts(yaml)) disagreed.Add($"{yaml} (schema: {SchemaAccepts(yaml)})");
        }

        disagreed.ShouldBeEmpty();
    }

    private static bool SchemaAccepts(string yaml)
    {
        try
        {
            return YamlJson.Read(yaml) is { } json && Schema.Value.Validate(json.ToJsonString()).Count == 0;
        }
        catch (Exception error) when (error is YamlException or ArgumentException or InvalidOperationException)
        {
            return false; // no YAML at all
        }
    }

    private static bool ParserAccepts(string yaml)
    {
        try
        {
            Read(yaml);
            return true;
        }
        catch (RuleException)
        {
            return false;
        }
    }

    /// <summary>Reads it in a tree where every text of <see cref="Shapes"/> is a file and a folder: what is not there is no matter of types.</summary>
    private static void Read(string yaml)
    {
        string[] names = ["ab", "42", "true", "false", "on", "off", "public"];
        using var folder = new TempTree(names.Select(name => KeyValuePair.Create($"{name}/x.yml", "")));
        var file = ConfigurationFile.Parse("cppmod.yml", yaml);
        file.OwnRules(folder.Root);
        file.Read(names, WithOwn.Value);
    }

    [GeneratedRegex("(?<=there are |has |mapping with )[^()]*[^()\\s]")]
    private static partial Regex KeyList();
}

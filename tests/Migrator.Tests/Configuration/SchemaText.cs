using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Migrator.Planning.Rules;

namespace Migrator.Tests.Configuration;

/// <summary>The JSON schema of cppmod.yml, for editors: the sections are written here, the rules and their parameters are those of the program.</summary>
internal static class SchemaText
{
    public const string Path = "docs/cppmod.schema.json";

    private const string Identifier = "[A-Za-z_][A-Za-z0-9_]*";
    private const string NoTruth = "(?!(true|false)$)";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(RuleSet rules) => new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "cppmod.yml",
        ["description"] = "What a project says about itself to cppmod-migrate; docs/configuration.md explains it.",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["modules"] = ByName("Globs of the files of each module, by module name; a file takes the first that matches.", Ref("texts")),
            ["public"] = Described("Globs of the headers that clients may include; without it the folders tell.", Ref("texts")),
            ["text"] = Described("Globs of the files that stay as they are.", Ref("texts")),
            ["access"] = ByName("By qualified name (* and ? are wildcards) who may see it; an entity takes the first that matches.", new JsonObject { ["enum"] = new JsonArray("public", "private") }),
            ["third-party"] = ByName("By glob over what stands behind #include the module that exists already.", AnyOf(Ref("moduleName"), Ref("knownModule"))),
            ["rules"] = Rules(rules),
            ["own-rules"] = Described("Folders with rules of the project, relative to this file.", Ref("texts")),
        },
        ["definitions"] = new JsonObject
        {
            ["text"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = "\\S" },
            ["texts"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Ref("text") },
            ["moduleName"] = new JsonObject { ["type"] = "string", ["pattern"] = $"^{NoTruth}{Identifier}([.]{Identifier})*$" },
            ["knownModule"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["required"] = new JsonArray("module"),
                ["properties"] = new JsonObject
                {
                    ["module"] = Described("Its name in an import.", Ref("moduleName")),
                    ["namespace"] = new JsonObject { ["description"] = "Its namespace, when that is not the name with :: for each dot.", ["type"] = "string", ["pattern"] = $"^{NoTruth}{Identifier}(::{Identifier})*$" },
                    ["mixes-with-headers"] = new JsonObject { ["description"] = "Whether the module is made of the headers, so that a program may have both.", ["type"] = "boolean" },
                },
            },
            ["onOrOff"] = new JsonObject { ["enum"] = new JsonArray("on", "off", true, false) },
            ["on"] = new JsonObject { ["enum"] = new JsonArray("on", true) },
            ["listParameter"] = AnyOf(
                new JsonObject { ["type"] = "array", ["items"] = Ref("text") },
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject { ["add"] = Ref("texts"), ["remove"] = Ref("texts") },
                }),
        },
    }.ToJsonString(Indented) + "\n";

    private static JsonObject Rules(RuleSet rules)
    {
        var known = new JsonObject();
        foreach (var rule in rules.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            var state = Ref(rule.IsDefault || rule.Required.Length > 0 ? "on" : "onOrOff");
            known[rule.Id] = Described(rule.Title, rule.Parameters.IsEmpty ? state : AnyOf(state, Parameters(rule)));
        }

        return new JsonObject
        {
            ["description"] = "By rule on, off, or values of its parameters.",
            ["type"] = "object",
            ["properties"] = known,
            ["additionalProperties"] = Ref("onOrOff"), // a rule of the project has no parameters
        };
    }

    private static JsonObject Parameters(Rule rule)
    {
        var parameters = new JsonObject();
        foreach (var parameter in rule.Parameters)
            parameters[parameter.Name] = Described(parameter.Doc, parameter.Value.Type switch
            {
                FactType.List => Ref("listParameter"),
                FactType.Int => new JsonObject { ["type"] = "integer" },
                _ => Ref("text"),
            });
        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = parameters };
    }

    private static JsonObject ByName(string description, JsonObject value) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { ["\\S"] = value },
        ["additionalProperties"] = false,
    };

    /// <summary>What stands beside a reference counts for nothing in this draft, so it goes through a list.</summary>
    private static JsonObject Described(string description, JsonObject schema) =>
        schema.ContainsKey("$ref") ? new() { ["description"] = description, ["allOf"] = new JsonArray(schema) } : new(schema.ToList().Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())).Prepend(KeyValuePair.Create<string, JsonNode?>("description", description)));

    private static JsonObject Ref(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    private static JsonObject AnyOf(params JsonObject[] schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };
}

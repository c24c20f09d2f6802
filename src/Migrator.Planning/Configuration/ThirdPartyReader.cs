using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Configuration;

/// <summary>Reads <c>third-party:</c>, by glob over includes the module that exists already: its name, or a mapping.</summary>
internal sealed partial class ThirdPartyReader(Yaml yaml, Func<YamlNode, ConfigurationPlace> placeOf)
{
    private static readonly ImmutableArray<string> Keys = ["module", "namespace", "mixes-with-headers"];

    /// <summary>Reads the section.</summary>
    public ImmutableArray<KnownModule> Read(YamlNode node) => [.. yaml.Entries(node, "'third-party'").Select(entry => ReadOne(entry.Key, entry.Value))];

    private KnownModule ReadOne(YamlNode key, YamlNode value)
    {
        var headers = new Glob(yaml.FilledText(key, "a glob"));
        if (value.Kind != YamlKind.Mapping)
        {
            var name = Module(value);
            return new KnownModule(headers, name, NamespaceOf(name), false, placeOf(key));
        }

        string? module = null, space = null;
        var mixes = false;
        foreach (var (part, setting) in yaml.Entries(value, "a module"))
        {
            if (part.Text == "module") module = Module(setting);
            else if (part.Text == "namespace") space = Namespace(setting);
            else if (part.Text == "mixes-with-headers") mixes = Bool(setting);
            else yaml.Fail(part, $"unknown key '{part.Text}'; a module has {string.Join(", ", Keys)}");
        }

        if (module is null) yaml.Fail(value, "'module' is missing");
        return new KnownModule(headers, module, space ?? NamespaceOf(module), mixes, placeOf(key));
    }

    /// <summary>Without another word, the namespace is called as the module is: <c>boost.asio</c> holds <c>boost::asio</c>.</summary>
    private static string NamespaceOf(string module) => module.Replace(".", "::", StringComparison.Ordinal);

    private string Module(YamlNode node) =>
        yaml.FilledText(node, "a module name") is var name && ModuleName().IsMatch(name) ? name : throw yaml.Error(node, $"'{name}' is no module name: identifiers with dots between them");

    private string Namespace(YamlNode node) =>
        yaml.FilledText(node, "a namespace") is var name && NamespaceName().IsMatch(name) ? name : throw yaml.Error(node, $"'{name}' is no namespace: identifiers with '::' between them");

    private bool Bool(YamlNode node) =>
        node is { IsPlain: true, Text: "true" or "false" } ? node.Text == "true" : throw yaml.Error(node, "'mixes-with-headers' is true or false");

    [GeneratedRegex("^(?!(true|false)$)[A-Za-z_][A-Za-z0-9_]*([.][A-Za-z_][A-Za-z0-9_]*)*$")]
    private static partial Regex ModuleName();

    [GeneratedRegex("^(?!(true|false)$)[A-Za-z_][A-Za-z0-9_]*(::[A-Za-z_][A-Za-z0-9_]*)*$")]
    private static partial Regex NamespaceName();
}

using System.Collections.Immutable;
using System.Globalization;

namespace Migrator.Planning.Rules;

/// <summary>Reads the parameters of a rule file, and the values that a project gives them.</summary>
internal static class ParameterReader
{
    private static readonly ImmutableArray<string> Keys = ["doc", "default"];

    private static readonly ImmutableArray<string> ListKeys = ["add", "remove"];

    /// <summary>Reads <c>parameters</c>: by name what it means and its default, whose type is the parameter's.</summary>
    public static ImmutableArray<RuleParameter> Read(Yaml yaml, YamlNode node) =>
        [.. yaml.Entries(node, "'parameters'").Select(entry => ReadOne(yaml, entry.Key, entry.Value))];

    private static RuleParameter ReadOne(Yaml yaml, YamlNode name, YamlNode node)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in yaml.Entries(node, "a parameter"))
        {
            if (!Keys.Contains(key.Text)) yaml.Fail(key, $"unknown key '{key.Text}'; a parameter has {string.Join(", ", Keys)}");
            entries.Add(key.Text, value);
        }

        foreach (var key in Keys.Where(key => !entries.ContainsKey(key))) yaml.Fail(node, $"'{key}' is missing");
        return new RuleParameter(yaml.FilledText(name, "a name"), yaml.FilledText(entries["doc"], "'doc'"), Value(yaml, entries["default"]));
    }

    private static FactValue Value(Yaml yaml, YamlNode node)
    {
        if (node.Kind == YamlKind.Sequence) return Texts(yaml, node);
        return TryNumber(node, out var number) ? number : yaml.FilledText(node, "'default'");
    }

    /// <summary>The value that a project gives a parameter. A list is given as a whole, or by what to <c>add</c> and to <c>remove</c>.</summary>
    /// <param name="yaml">The configuration.</param>
    /// <param name="node">The value there.</param>
    /// <param name="parameter">The parameter with its default.</param>
    public static FactValue Read(Yaml yaml, YamlNode node, RuleParameter parameter)
    {
        switch (parameter.Value.Type)
        {
            case FactType.List when node.Kind == YamlKind.Sequence:
                return Texts(yaml, node);
            case FactType.List when node.Kind == YamlKind.Mapping:
                return Changed(yaml, node, parameter);
            case FactType.Int when TryNumber(node, out var number):
                return number;
            case FactType.String when node.Kind == YamlKind.Scalar:
                return yaml.FilledText(node, $"'{parameter.Name}'");
            default:
                throw yaml.Error(node, $"'{parameter.Name}' is a {parameter.TypeName}");
        }
    }

    private static ImmutableArray<string> Changed(Yaml yaml, YamlNode node, RuleParameter parameter)
    {
        var values = parameter.Value.AsList.ToArray().ToList();
        foreach (var (key, list) in yaml.Entries(node, $"'{parameter.Name}'"))
        {
            if (!ListKeys.Contains(key.Text)) yaml.Fail(key, $"unknown key '{key.Text}'; '{parameter.Name}' is a list, or a mapping with {string.Join(", ", ListKeys)}");
            foreach (var item in yaml.Items(list, $"'{key.Text}'"))
            {
                var text = yaml.FilledText(item, "an item");
                if (key.Text == "add") values.Add(text);
                else if (!values.Remove(text)) yaml.Fail(item, $"'{text}' is not among '{parameter.Name}' ({parameter.Value})");
            }
        }

        return [.. values];
    }

    private static ImmutableArray<string> Texts(Yaml yaml, YamlNode node) => [.. node.Children.Select(item => yaml.FilledText(item, "an item"))];

    private static bool TryNumber(YamlNode node, out int number)
    {
        number = 0;
        return node.IsPlain && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }
}

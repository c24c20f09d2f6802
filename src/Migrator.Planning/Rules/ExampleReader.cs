using System.Collections.Immutable;

namespace Migrator.Planning.Rules;

/// <summary>Reads the examples of a rule.</summary>
internal static class ExampleReader
{
    private static readonly ImmutableArray<string> Keys = ["name", "options", "keep", "legacy", "n1964", "cxx20"];

    /// <summary>Reads the list of examples.</summary>
    public static ImmutableArray<Example> Read(Yaml yaml, YamlNode node) =>
        [.. yaml.Items(node, "'examples'").Select(e => ReadExample(yaml, e))];

    private static Example ReadExample(Yaml yaml, YamlNode node)
    {
        foreach (var (key, _) in yaml.Entries(node, "an example"))
        {
            if (!Keys.Contains(key.Text))
                yaml.Fail(key, $"unknown key '{key.Text}'; an example has {string.Join(", ", Keys)}");
        }

        var legacy = Files(yaml, Required(yaml, node, "legacy"), "legacy");
        if (legacy.IsEmpty)
            yaml.Fail(node, "'legacy' has no file");
        var example = new Example(
            yaml.FilledText(Required(yaml, node, "name"), "'name'"),
            legacy,
            Child(node, "n1964") is { } n1964 ? Files(yaml, n1964, "n1964") : [],
            Child(node, "cxx20") is { } cxx20 ? Files(yaml, cxx20, "cxx20") : [],
            Child(node, "keep") is { } keep ? Keep(yaml, keep, legacy) : [],
            Child(node, "options") is { } options ? [.. yaml.Items(options, "'options'").Select(option => yaml.FilledText(option, "an option"))] : []);
        if (example.IsKeep && (Child(node, "n1964") ?? Child(node, "cxx20")) is { } output)
            yaml.Fail(output, "an example with 'keep' has only 'legacy'");
        if (!example.IsKeep)
            _ = (Required(yaml, node, "n1964"), Required(yaml, node, "cxx20"));
        return example;
    }

    private static YamlNode? Child(YamlNode node, string key)
    {
        for (var i = 0; i < node.Children.Count; i += 2)
        {
            if (node.Children[i].Text == key)
                return node.Children[i + 1];
        }

        return null;
    }

    private static YamlNode Required(Yaml yaml, YamlNode node, string key) =>
        Child(node, key) ?? throw yaml.Error(node, $"'{key}' is missing");

    private static ImmutableArray<ExampleFile> Files(Yaml yaml, YamlNode node, string what) =>
        [.. yaml.Entries(node, $"'{what}'").Select(f => new ExampleFile(yaml.FilledText(f.Key, "a path"), yaml.Text(f.Value, "a file")))];

    private static ImmutableArray<string> Keep(Yaml yaml, YamlNode node, ImmutableArray<ExampleFile> legacy)
    {
        if (node is { IsPlain: true, Text: "true" })
            return [.. legacy.Select(f => f.Path)];
        if (node.Kind != YamlKind.Sequence)
            yaml.Fail(node, "'keep' is true, or a list of files of 'legacy'");
        return [.. yaml.Items(node, "'keep'").Select(f => Known(yaml, f, legacy))];
    }

    private static string Known(Yaml yaml, YamlNode node, ImmutableArray<ExampleFile> legacy)
    {
        var path = yaml.Text(node, "a path");
        return legacy.Any(f => f.Path == path) ? path : throw yaml.Error(node, $"'{path}' is no file of 'legacy'");
    }
}

using System.Collections.Immutable;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Configuration;

/// <summary>What a project says about itself in <c>cppmod.yml</c>; everything else follows from facts and rules.</summary>
/// <param name="Modules">Globs of the files of each module, by module name; a file takes the first that matches.</param>
/// <param name="Text">Globs of the files that stay as they are.</param>
/// <param name="PublicHeaders">Globs of the headers that clients may include; empty when the folders tell.</param>
public sealed record ProjectConfiguration(
    ImmutableArray<(string Name, ImmutableArray<Glob> Files)> Modules,
    ImmutableArray<Glob> Text,
    ImmutableArray<Glob> PublicHeaders)
{
    public static readonly ProjectConfiguration Empty = new([], [], []);

    /// <summary>The module that a file was given; null when the file is not mentioned.</summary>
    public string? ModuleOf(string file) => Modules.FirstOrDefault(module => module.Files.Any(glob => glob.Matches(file))).Name;

    public bool StaysText(string file) => Text.Any(glob => glob.Matches(file));

    /// <summary>Reads a configuration file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="paths">Paths of the tree: a glob that matches none of them is an error.</param>
    /// <exception cref="RuleException">The file cannot be used; says line and column.</exception>
    public static ProjectConfiguration Read(string file, string text, IReadOnlyCollection<string> paths)
    {
        var yaml = new Yaml(file);
        var configuration = Empty;
        foreach (var (key, value) in yaml.Entries(yaml.Root(text), "the configuration"))
        {
            configuration = key.Text switch
            {
                "modules" => configuration with { Modules = [.. yaml.Entries(value, "modules").Select(entry => (yaml.FilledText(entry.Key, "a module name"), Globs(yaml, entry.Value, paths)))] },
                "text" => configuration with { Text = Globs(yaml, value, paths) },
                "public" => configuration with { PublicHeaders = Globs(yaml, value, paths) },
                _ => throw yaml.Error(key, $"unknown key '{key.Text}' (there are modules, text, public)"),
            };
        }

        return configuration;
    }

    private static ImmutableArray<Glob> Globs(Yaml yaml, YamlNode node, IReadOnlyCollection<string> paths)
    {
        var globs = ImmutableArray.CreateBuilder<Glob>();
        foreach (var item in yaml.Items(node, "a list of globs"))
        {
            var glob = new Glob(yaml.FilledText(item, "a glob"));
            if (!paths.Any(glob.Matches)) yaml.Fail(item, $"'{glob.Pattern}' matches no file of the tree");
            globs.Add(glob);
        }

        return globs.ToImmutable();
    }
}

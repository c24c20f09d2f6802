using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Configuration;

/// <summary>
/// Reads <c>cppmod.yml</c>. Its own rules come first, because what it says about rules is held against all of them.
/// Whatever is wrong is a <see cref="RuleException"/> with line and column.
/// </summary>
public sealed class ConfigurationFile
{
    private static readonly ImmutableArray<string> Keys = ["modules", "public", "text", "access", "third-party", "rules", "own-rules"];

    private readonly Yaml _yaml;
    private readonly string _file;
    private readonly Dictionary<string, YamlNode> _sections = new(StringComparer.Ordinal);

    private ConfigurationFile(string file, string text)
    {
        _file = file;
        _yaml = new Yaml(file, "configuration");
        foreach (var (key, value) in _yaml.Entries(_yaml.Root(text), "the configuration"))
        {
            if (!Keys.Contains(key.Text)) _yaml.Fail(key, $"unknown key '{key.Text}' (there are {string.Join(", ", Keys)})");
            _sections.Add(key.Text, value);
        }
    }

    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    public static ConfigurationFile Parse(string file, string text) => new(file, text);

    /// <summary>Folders with rules of the project.</summary>
    /// <param name="folder">Folder of the configuration, which relative paths start from.</param>
    public ImmutableArray<string> OwnRules(string folder)
    {
        if (!_sections.TryGetValue("own-rules", out var node)) return [];
        return [.. _yaml.Items(node, "'own-rules'").Select(item =>
        {
            var path = Path.Combine(folder, _yaml.FilledText(item, "a folder"));
            return Directory.Exists(path) ? path : throw _yaml.Error(item, $"there is no folder '{item.Text}'");
        })];
    }

    /// <summary>Everything else.</summary>
    /// <param name="paths">Paths of the tree: a glob that matches none of them is an error.</param>
    /// <param name="rules">The rules, those of the project included.</param>
    public ProjectConfiguration Read(IReadOnlyCollection<string> paths, RuleSet rules) => new()
    {
        Modules = Section("modules", node => _yaml.Entries(node, "'modules'").Select(entry => (_yaml.FilledText(entry.Key, "a module name"), Globs(entry.Value, paths))).ToImmutableArray(), []),
        Text = Section("text", node => Globs(node, paths), []),
        PublicHeaders = Section("public", node => Globs(node, paths), []),
        Access = Section("access", node => _yaml.Entries(node, "'access'").Select(entry => Access(entry.Key, entry.Value)).ToImmutableArray(), []),
        ThirdParty = Section("third-party", node => new ThirdPartyReader(_yaml, PlaceOf).Read(node), []),
        Rules = ReadRules(rules),
    };

    /// <summary>What it changes about the rules.</summary>
    /// <param name="rules">The rules, those of the project included.</param>
    public RuleSettings ReadRules(RuleSet rules) => Section("rules", node => new RuleSettingsReader(_yaml, rules).Read(node), RuleSettings.None);

    private T Section<T>(string name, Func<YamlNode, T> read, T standard) => _sections.TryGetValue(name, out var node) ? read(node) : standard;

    private ConfigurationPlace PlaceOf(YamlNode node) => new(_file, (int)node.Start.Line, (int)node.Start.Column);

    private ImmutableArray<Glob> Globs(YamlNode node, IReadOnlyCollection<string> paths)
    {
        var globs = ImmutableArray.CreateBuilder<Glob>();
        foreach (var item in _yaml.Items(node, "a list of globs"))
        {
            var glob = new Glob(_yaml.FilledText(item, "a glob"));
            if (!paths.Any(glob.Matches)) _yaml.Fail(item, $"'{glob.Pattern}' matches no file of the tree");
            globs.Add(glob);
        }

        return globs.ToImmutable();
    }

    private AccessOverride Access(YamlNode name, YamlNode value) => new(
        new Glob(_yaml.FilledText(name, "a name")),
        _yaml.Text(value, "an access") switch
        {
            "public" => EntityAccess.Public,
            "private" => EntityAccess.Private,
            var other => throw _yaml.Error(value, $"'{other}' is no access (public, private)"),
        },
        PlaceOf(name));
}

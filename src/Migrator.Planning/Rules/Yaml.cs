using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Migrator.Planning.Rules;

/// <summary>The nodes of one YAML file, with messages that know their place.</summary>
internal sealed class Yaml(string file)
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>The only document of a text, which is a mapping.</summary>
    public YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new RuleException(File, (int)e.Start.Line, (int)e.Start.Column, e.Message);
        }

        if (stream.Documents.Count == 0)
            throw new RuleException(File, 1, 1, "the file is empty");
        if (stream.Documents.Count > 1)
            Fail(stream.Documents[1].RootNode, "a file holds one rule");
        return Mapping(stream.Documents[0].RootNode, "a rule");
    }

    /// <summary>The node as a mapping.</summary>
    public YamlMappingNode Mapping(YamlNode node, string what) =>
        node as YamlMappingNode ?? throw Error(node, $"{what} is a mapping");

    /// <summary>The node as a sequence of at least one item.</summary>
    public YamlSequenceNode Sequence(YamlNode node, string what) =>
        node is YamlSequenceNode { Children.Count: > 0 } sequence ? sequence : throw Error(node, $"{what} is a list of at least one item");

    /// <summary>The text of a scalar.</summary>
    public string Text(YamlNode node, string what) => Scalar(node, what).Value ?? "";

    /// <summary>The text of a scalar, which is not blank; the newline at the end of a block is not part of it.</summary>
    public string FilledText(YamlNode node, string what) =>
        Text(node, what).TrimEnd() is { Length: > 0 } text ? text : throw Error(node, $"{what} is empty");

    /// <summary>The node as a scalar.</summary>
    public YamlScalarNode Scalar(YamlNode node, string what) =>
        node as YamlScalarNode ?? throw Error(node, $"{what} is a text, a number, true or false");

    /// <summary>Fails at a node.</summary>
    [DoesNotReturn]
    public void Fail(YamlNode node, string problem) => throw Error(node, problem);

    /// <summary>An error at a node.</summary>
    public RuleException Error(YamlNode node, string problem) => Error(node.Start, problem);

    /// <summary>An error at a place.</summary>
    public RuleException Error(Mark mark, string problem) => new(File, (int)mark.Line, (int)mark.Column, problem);
}

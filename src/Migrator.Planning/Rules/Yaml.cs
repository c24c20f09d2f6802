using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Migrator.Planning.Rules;

/// <summary>A node of a rule file or of a configuration.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Text of a scalar; empty else.</param>
/// <param name="IsPlain">Whether it is a scalar without quotes and not a block.</param>
/// <param name="Children">The items of a list; the keys and values of a mapping, by turns; empty else.</param>
internal sealed record YamlNode(Mark Start, YamlKind Kind, string Text, bool IsPlain, List<YamlNode> Children);

/// <summary>The kinds of nodes.</summary>
internal enum YamlKind
{
    /// <summary>A text, a number, true or false.</summary>
    Scalar,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Keys and values.</summary>
    Mapping,
}

/// <summary>
/// Reads the nodes of one YAML file, with messages that know their place. It stands on the events of YamlDotNet, not on its
/// object model, which takes 20 ms to compile at every start of the program.
/// </summary>
/// <param name="file">Name of the file, for messages.</param>
/// <param name="what">What the file holds, for messages.</param>
internal sealed class Yaml(string file, string what = "rule")
{
    private static readonly List<YamlNode> None = [];

    /// <summary>The only document of a text, which is a mapping.</summary>
    public YamlNode Root(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return ReadDocument(parser);
        }
        catch (YamlException e)
        {
            throw Error(e.Start, e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner of YamlDotNet gives up like this on some brackets that nobody closes.
            throw Error(parser.Current?.End ?? Mark.Empty, "what follows cannot be read; is every bracket closed?");
        }
    }

    /// <summary>The keys and values of a mapping.</summary>
    public IEnumerable<(YamlNode Key, YamlNode Value)> Entries(YamlNode node, string what)
    {
        if (node.Kind != YamlKind.Mapping)
            Fail(node, $"{what} is a mapping");
        for (var i = 0; i < node.Children.Count; i += 2)
            yield return (node.Children[i], node.Children[i + 1]);
    }

    /// <summary>The items of a list of at least one.</summary>
    public List<YamlNode> Items(YamlNode node, string what) =>
        node is { Kind: YamlKind.Sequence, Children.Count: > 0 } ? node.Children : throw Error(node, $"{what} is a list of at least one item");

    /// <summary>The text of a scalar.</summary>
    public string Text(YamlNode node, string what) => Scalar(node, what).Text;

    /// <summary>The text of a scalar, which is not blank; the newline at the end of a block is not part of it.</summary>
    public string FilledText(YamlNode node, string what) =>
        Text(node, what).TrimEnd() is { Length: > 0 } text ? text : throw Error(node, $"{what} is empty");

    /// <summary>The node, which is a scalar.</summary>
    public YamlNode Scalar(YamlNode node, string what) =>
        node.Kind == YamlKind.Scalar ? node : throw Error(node, $"{what} is a text, a number, true or false");

    /// <summary>Fails at a node.</summary>
    [DoesNotReturn]
    public void Fail(YamlNode node, string problem) => throw Error(node, problem);

    /// <summary>An error at a node.</summary>
    public RuleException Error(YamlNode node, string problem) => Error(node.Start, problem);

    private RuleException Error(Mark mark, string problem) => new(file, (int)mark.Line, (int)mark.Column, problem);

    private YamlNode ReadDocument(Parser parser)
    {
        YamlNode? root = null;
        while (parser.MoveNext())
        {
            if (parser.Current is not NodeEvent and not AnchorAlias)
                continue;
            var node = ReadNode(parser);
            if (root is not null)
                Fail(node, $"a file holds one {what}");
            root = node;
        }

        return root is null ? throw new RuleException(file, 1, 1, "the file is empty") : root;
    }

    private YamlNode ReadNode(Parser parser)
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                return new YamlNode(scalar.Start, YamlKind.Scalar, scalar.Value, scalar.Style == ScalarStyle.Plain, None);
            case SequenceStart start:
                return new YamlNode(start.Start, YamlKind.Sequence, "", false, ReadChildren(parser));
            case MappingStart start:
                var mapping = new YamlNode(start.Start, YamlKind.Mapping, "", false, ReadChildren(parser));
                CheckKeys(mapping);
                return mapping;
            default:
                throw Error(parser.Current!.Start, $"a {what} has no aliases");
        }
    }

    private List<YamlNode> ReadChildren(Parser parser)
    {
        var children = new List<YamlNode>();
        while (parser.MoveNext() && parser.Current is not (SequenceEnd or MappingEnd))
            children.Add(ReadNode(parser));
        return children;
    }

    private void CheckKeys(YamlNode mapping)
    {
        for (var i = 0; i < mapping.Children.Count; i += 2)
        {
            var key = Text(mapping.Children[i], "a key");
            for (var j = 0; j < i; j += 2)
            {
                if (mapping.Children[j].Text == key)
                    Fail(mapping.Children[i], $"the key '{key}' stands there twice");
            }
        }
    }
}

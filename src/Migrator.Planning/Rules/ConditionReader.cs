using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Migrator.Planning.Rules;

/// <summary>Reads the <c>when</c> of a rule and holds it against the facts of its question.</summary>
internal sealed class ConditionReader(Yaml yaml, QuestionSpec question)
{
    /// <summary>Reads a mapping, all entries of which hold.</summary>
    public Condition Read(YamlNode node)
    {
        var entries = yaml.Mapping(node, "a condition");
        if (entries.Children.Count == 0)
            yaml.Fail(node, "the condition is empty");
        if (entries.Children.Count == 1)
            return ReadEntry(entries.First());
        var parts = ImmutableArray.CreateBuilder<Condition>(entries.Children.Count);
        foreach (var entry in entries)
            parts.Add(ReadEntry(entry));
        return new Condition.All(parts.MoveToImmutable());
    }

    private Condition ReadEntry(KeyValuePair<YamlNode, YamlNode> entry)
    {
        var name = yaml.Text(entry.Key, "a key");
        return name switch
        {
            "all" => new Condition.All(ReadList(entry.Value, name)),
            "any" => new Condition.Any(ReadList(entry.Value, name)),
            "not" => new Condition.Not(Read(entry.Value)),
            _ => ReadTest(entry.Key, name, entry.Value),
        };
    }

    private ImmutableArray<Condition> ReadList(YamlNode node, string name) =>
        [.. yaml.Sequence(node, name).Children.Select(Read)];

    private Condition.Test ReadTest(YamlNode key, string name, YamlNode value)
    {
        if (!question.TryGetFact(name, out var fact))
            throw yaml.Error(key, $"'{name}' is no fact of {question.Name}, nor all, any or not");
        if (value is not YamlSequenceNode)
            return new Condition.Test(fact.Name, [ReadValue(fact, value)]);
        return new Condition.Test(fact.Name, [.. yaml.Sequence(value, $"'{name}'").Children.Select(v => ReadValue(fact, v))]);
    }

    private Expected ReadValue(FactSpec fact, YamlNode node)
    {
        var scalar = yaml.Scalar(node, $"'{fact.Name}'");
        var text = scalar.Value ?? "";
        var plain = scalar.Style == ScalarStyle.Plain;
        switch (fact.Type)
        {
            case FactType.Bool when plain && text is ("true" or "false"):
                return new Expected(text == "true");
            case FactType.Int when plain && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return new Expected(number);
            case FactType.Bool or FactType.Int:
                throw yaml.Error(node, $"the fact '{fact.Name}' is a {fact.TypeName}, not '{text}'");
            case var _ when fact.IsClosed && !fact.Values.Contains(text):
                throw yaml.Error(node, $"'{text}' is no value of '{fact.Name}' ({string.Join(", ", fact.Values)})");
            case var _ when text.Length == 0:
                throw yaml.Error(node, $"the value of '{fact.Name}' is empty");
            default:
                return new Expected(text);
        }
    }
}

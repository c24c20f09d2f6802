using System.Collections.Immutable;
using System.Globalization;

namespace Migrator.Planning.Rules;

/// <summary>Reads the <c>when</c> of a rule and holds it against the facts of its question.</summary>
internal sealed class ConditionReader(Yaml yaml, QuestionSpec question)
{
    /// <summary>Reads a mapping, all entries of which hold.</summary>
    public Condition Read(YamlNode node)
    {
        var parts = ImmutableArray.CreateBuilder<Condition>();
        foreach (var (key, value) in yaml.Entries(node, "a condition"))
            parts.Add(ReadEntry(key, value));
        if (parts.Count == 0)
            yaml.Fail(node, "the condition is empty");
        return parts.Count == 1 ? parts[0] : new Condition.All(parts.ToImmutable());
    }

    private Condition ReadEntry(YamlNode key, YamlNode value) => key.Text switch
    {
        "all" => new Condition.All(ReadList(value, key.Text)),
        "any" => new Condition.Any(ReadList(value, key.Text)),
        "not" => new Condition.Not(Read(value)),
        _ => ReadTest(key, value),
    };

    private ImmutableArray<Condition> ReadList(YamlNode node, string name) =>
        [.. yaml.Items(node, name).Select(Read)];

    private Condition.Test ReadTest(YamlNode key, YamlNode value)
    {
        var name = key.Text;
        if (!question.TryGetFact(name, out var fact))
            throw yaml.Error(key, $"'{name}' is no fact of {question.Name}, nor all, any or not");
        if (value.Kind != YamlKind.Sequence)
            return new Condition.Test(fact.Name, [ReadValue(fact, value)]);
        return new Condition.Test(fact.Name, [.. yaml.Items(value, $"'{name}'").Select(v => ReadValue(fact, v))]);
    }

    private Expected ReadValue(FactSpec fact, YamlNode node)
    {
        var scalar = yaml.Scalar(node, $"'{fact.Name}'");
        var text = scalar.Text;
        switch (fact.Type)
        {
            case FactType.Bool when scalar.IsPlain && text is ("true" or "false"):
                return new Expected(text == "true");
            case FactType.Int when scalar.IsPlain && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
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

using System.Collections.Immutable;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Configuration;

/// <summary>Reads <c>rules:</c>, by rule <c>on</c>, <c>off</c>, or values of its parameters.</summary>
internal sealed class RuleSettingsReader(Yaml yaml, RuleSet rules)
{
    /// <summary>Reads the section and holds it against the rules.</summary>
    public RuleSettings Read(YamlNode node)
    {
        var off = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var values = ImmutableDictionary.CreateBuilder<(string, string), FactValue>();
        foreach (var (key, value) in yaml.Entries(node, "'rules'"))
        {
            var rule = rules.Find(key.Text) ?? throw yaml.Error(key, $"there is no rule '{key.Text}'{Suggestion(key.Text)}");
            if (value.Kind != YamlKind.Mapping || (rule.Parameters.IsEmpty && value.Children.Count == 0))
            {
                if (IsOff(value, rule)) off.Add(rule.Id);
                continue;
            }

            foreach (var (name, setting) in yaml.Entries(value, $"'{rule.Id}'"))
                values[(rule.Id, name.Text)] = ParameterReader.Read(yaml, setting, Parameter(rule, name));
        }

        return new RuleSettings(off.ToImmutable(), values.ToImmutable());
    }

    private bool IsOff(YamlNode node, Rule rule)
    {
        // YAML 1.1 reads on and off as true and false, and so may the editor that wrote them.
        if (yaml.Text(node, $"'{rule.Id}'") is not ("on" or "off" or "true" or "false"))
            yaml.Fail(node, rule.Parameters.IsEmpty ? $"'{rule.Id}' is on or off" : $"'{rule.Id}' is on, off, or a mapping of {Names(rule)}");
        if (node.Text is "on" or "true") return false;
        if (rule.IsDefault) yaml.Fail(node, $"'{rule.Id}' cannot be switched off: it answers where no other rule does");
        if (rule.Required.Length > 0) yaml.Fail(node, $"'{rule.Id}' cannot be switched off: {rule.Required}");
        return true;
    }

    private RuleParameter Parameter(Rule rule, YamlNode name) =>
        rule.Parameters.FirstOrDefault(parameter => parameter.Name == name.Text)
        ?? throw yaml.Error(name, rule.Parameters.IsEmpty ? $"'{name.Text}' is no parameter: '{rule.Id}' is on or off" : $"'{name.Text}' is no parameter of '{rule.Id}' ({Names(rule)})");

    private static string Names(Rule rule) => string.Join(", ", rule.Parameters.Select(parameter => parameter.Name));

    /// <summary>The rule that somebody may have meant: at most every third letter is another.</summary>
    private string Suggestion(string id)
    {
        var nearest = rules.Rules.Select(rule => (rule.Id, Distance: Distance(id, rule.Id))).MinBy(rule => rule.Distance);
        return nearest.Distance * 3 <= id.Length ? $"; did you mean '{nearest.Id}'?" : "";
    }

    /// <summary>How many letters to add, remove or replace (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}

using System.Collections.Immutable;

namespace Migrator.Planning.Rules;

/// <summary>What a project changes about the rules: which are off, and which parameters have other values.</summary>
/// <param name="Off">Ids of the rules that are switched off.</param>
/// <param name="Values">Values of parameters, by rule and name.</param>
public sealed record RuleSettings(ImmutableHashSet<string> Off, ImmutableDictionary<(string Rule, string Parameter), FactValue> Values)
{
    /// <summary>Every rule as it comes.</summary>
    public static readonly RuleSettings None = new([], ImmutableDictionary<(string, string), FactValue>.Empty);
}

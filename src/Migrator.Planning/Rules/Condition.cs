using System.Collections.Immutable;

namespace Migrator.Planning.Rules;

/// <summary>What a rule asks of the facts: <c>all</c>, <c>any</c> and <c>not</c> over tests of single facts.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Holds for all facts: the condition of a rule without <c>when</c>.</summary>
    public static Condition Always { get; } = new All([]);

    /// <summary>Whether the condition holds. Allocates nothing.</summary>
    public abstract bool Holds(FactSet facts);

    /// <summary>Names of the facts that it tests, in the order of the rule.</summary>
    public abstract IEnumerable<string> Facts { get; }

    /// <summary>Every part holds.</summary>
    /// <param name="Parts">The parts; none: always.</param>
    public sealed record All(ImmutableArray<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Facts => Parts.SelectMany(part => part.Facts);

        /// <inheritdoc/>
        public override string ToString() => Parts.IsEmpty ? "always" : string.Join(" and ", Parts);

        /// <inheritdoc/>
        public override bool Holds(FactSet facts)
        {
            foreach (var part in Parts)
            {
                if (!part.Holds(facts))
                    return false;
            }

            return true;
        }
    }

    /// <summary>At least one part holds.</summary>
    /// <param name="Parts">The parts; none: never.</param>
    public sealed record Any(ImmutableArray<Condition> Parts) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Facts => Parts.SelectMany(part => part.Facts);

        /// <inheritdoc/>
        public override string ToString() => $"({string.Join(" or ", Parts)})";

        /// <inheritdoc/>
        public override bool Holds(FactSet facts)
        {
            foreach (var part in Parts)
            {
                if (part.Holds(facts))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The part does not hold.</summary>
    /// <param name="Part">The part.</param>
    public sealed record Not(Condition Part) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Facts => Part.Facts;

        /// <inheritdoc/>
        public override string ToString() => $"not ({Part})";

        /// <inheritdoc/>
        public override bool Holds(FactSet facts) => !Part.Holds(facts);
    }

    /// <summary>A fact is one of the values. A fact that is not given counts as false, and equals no number and no text.</summary>
    /// <param name="Fact">Name of the fact.</param>
    /// <param name="OneOf">The values, at least one.</param>
    public sealed record Test(string Fact, ImmutableArray<Expected> OneOf) : Condition
    {
        /// <inheritdoc/>
        public override IEnumerable<string> Facts => [Fact];

        /// <inheritdoc/>
        public override string ToString() => $"{Fact}: {(OneOf.Length == 1 ? OneOf[0].ToString() : $"[{string.Join(", ", OneOf)}]")}";

        /// <inheritdoc/>
        public override bool Holds(FactSet facts)
        {
            var actual = facts[Fact];
            foreach (ref readonly var expected in OneOf.AsSpan())
            {
                if (expected.Matches(actual))
                    return true;
            }

            return false;
        }
    }
}

/// <summary>A value that a rule wants a fact to have.</summary>
public readonly record struct Expected
{
    private readonly FactValue value;
    private readonly Glob? glob;

    /// <summary>Wants this value; a text with <c>*</c> or <c>?</c> is a glob.</summary>
    public Expected(FactValue value)
    {
        this.value = value;
        glob = value.Type == FactType.String && Glob.IsGlob(value.AsString) ? new Glob(value.AsString) : null;
    }

    /// <summary>Whether the fact has the value; of a list, whether one item has it.</summary>
    public bool Matches(FactValue actual)
    {
        if (actual.Type != FactType.List)
            return MatchesOne(actual);
        foreach (var item in actual.AsList)
        {
            if (MatchesOne(item))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => value.ToString();

    private bool MatchesOne(FactValue actual) => value.Type switch
    {
        FactType.Bool => actual.Type is FactType.Bool or FactType.None && actual.AsBool == value.AsBool,
        FactType.Int => actual.Type == FactType.Int && actual.AsInt == value.AsInt,
        _ when actual.Type != FactType.String => false,
        _ => glob?.Matches(actual.AsString) ?? actual.AsString == value.AsString,
    };
}

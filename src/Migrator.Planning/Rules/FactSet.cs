namespace Migrator.Planning.Rules;

/// <summary>
/// The facts about one subject: an immutable list of named values. One array and no hashing, because about 100,000 of them
/// are made in a run and most hold fewer than ten facts.
/// </summary>
public sealed class FactSet
{
    private readonly (string Name, FactValue Value)[] facts;

    private FactSet((string Name, FactValue Value)[] facts) => this.facts = facts;

    /// <summary>No facts.</summary>
    public static FactSet Empty { get; } = new([]);

    /// <summary>The names and values, in the order given.</summary>
    public ReadOnlySpan<(string Name, FactValue Value)> Items => facts;

    /// <summary>The value of a fact; a value of type <see cref="FactType.None"/> when it is not given.</summary>
    public FactValue this[string name]
    {
        get
        {
            foreach (ref readonly var fact in facts.AsSpan())
            {
                if (fact.Name == name)
                    return fact.Value;
            }

            return default;
        }
    }

    /// <summary>Makes a set: <c>FactSet.Of(("kind", "header"), ("guarded", true))</c>. A name is given once.</summary>
    public static FactSet Of(params ReadOnlySpan<(string Name, FactValue Value)> facts) => new(facts.ToArray());

    /// <summary>This set with one fact added or replaced.</summary>
    public FactSet With(string name, FactValue value)
    {
        var index = Array.FindIndex(facts, f => f.Name == name);
        var copy = new (string Name, FactValue Value)[index < 0 ? facts.Length + 1 : facts.Length];
        facts.CopyTo(copy, 0);
        copy[index < 0 ? facts.Length : index] = (name, value);
        return new FactSet(copy);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", facts.Select(f => $"{f.Name}: {f.Value}"));
}

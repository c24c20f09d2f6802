using System.Collections.Immutable;
using System.Globalization;

namespace Migrator.Planning.Rules;

/// <summary>The types of a fact that rules test.</summary>
public enum FactType
{
    /// <summary>Not given.</summary>
    None,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A text; globs apply.</summary>
    String,

    /// <summary>Several texts; a test holds if it holds for one of them.</summary>
    List,
}

/// <summary>A typed value of a fact; the default value means that the fact is not given.</summary>
public readonly struct FactValue
{
    private readonly int number;
    private readonly object? text;

    private FactValue(FactType type, int number, object? text)
    {
        Type = type;
        this.number = number;
        this.text = text;
    }

    /// <summary>The type.</summary>
    public FactType Type { get; }

    /// <summary>The value of a bool; false when the fact is not given.</summary>
    public bool AsBool => number != 0;

    /// <summary>The value of an int; 0 when the fact is not given.</summary>
    public int AsInt => number;

    /// <summary>The value of a string; empty when the fact is not given.</summary>
    public string AsString => text as string ?? "";

    /// <summary>The items of a list; empty when the fact is not given.</summary>
    public ReadOnlySpan<string> AsList => text as string[];

    /// <summary>A fact that is true or false.</summary>
    public static implicit operator FactValue(bool value) => new(FactType.Bool, value ? 1 : 0, null);

    /// <summary>A fact that is a number.</summary>
    public static implicit operator FactValue(int value) => new(FactType.Int, value, null);

    /// <summary>A fact that is a text.</summary>
    public static implicit operator FactValue(string value) => new(FactType.String, 0, value);

    /// <summary>A fact that is a list of texts.</summary>
    public static implicit operator FactValue(ImmutableArray<string> value) => new(FactType.List, 0, value.ToArray());

    /// <summary>The value as a rule file and a reason spell it.</summary>
    public override string ToString() => Type switch
    {
        FactType.Bool => AsBool ? "true" : "false",
        FactType.Int => number.ToString(CultureInfo.InvariantCulture),
        FactType.String => AsString,
        FactType.List => string.Join(", ", (string[])text!),
        _ => "",
    };
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Migrator.Model.Plans;

namespace Migrator.Planning.Rules;

/// <summary>The closed lists that rule files are held against: questions, their answers, and the facts each can test.</summary>
public static partial class Vocabulary
{
    /// <summary>Every question, in the order of <see cref="Question"/>.</summary>
    public static ImmutableArray<QuestionSpec> Questions { get; } =
        [FileFate(), IncludeFate(), Access(), Specifiers(), MacroHome(), UnitAttributes(), Report()];

    /// <summary>The answers and facts of a question.</summary>
    public static QuestionSpec Of(Question question) => Questions[(int)question];

    /// <summary>Finds a question by its name in rule files.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out QuestionSpec? question)
    {
        question = Questions.FirstOrDefault(q => q.Name == name);
        return question is not null;
    }

    /// <summary>What is wrong with the facts of a question, or null: an unknown name, a wrong type, a value outside a closed set.</summary>
    public static string? Problem(Question question, FactSet facts)
    {
        var spec = Of(question);
        foreach (var (name, value) in facts.Items)
        {
            if (!spec.TryGetFact(name, out var fact))
                return $"'{name}' is no fact of {spec.Name}";
            if (value.Type != fact.Type)
                return $"the fact '{name}' is a {fact.TypeName}, not '{value}'";
            if (fact.IsClosed && value.Type == FactType.String && !fact.Values.Contains(value.AsString))
                return $"'{value}' is no value of '{name}' ({string.Join(", ", fact.Values)})";
        }

        return null;
    }

    private static FactSpec Bool(string name, string doc) => new(name, FactType.Bool, [], doc);

    private static FactSpec Int(string name, string doc) => new(name, FactType.Int, [], doc);

    private static FactSpec Text(string name, string doc) => new(name, FactType.String, [], doc);

    private static FactSpec OneOf(string name, string doc, params ReadOnlySpan<string> values) =>
        new(name, FactType.String, [.. values], doc);
}

/// <summary>A question with its closed lists.</summary>
/// <param name="Question">The question.</param>
/// <param name="Name">Its name in rule files.</param>
/// <param name="Doc">What is asked, one line.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Facts">The facts that its rules may test.</param>
public sealed record QuestionSpec(Question Question, string Name, string Doc, ImmutableArray<AnswerSpec> Answers, ImmutableArray<FactSpec> Facts)
{
    /// <summary>Finds a fact by name.</summary>
    public bool TryGetFact(string name, [NotNullWhen(true)] out FactSpec? fact)
    {
        fact = Facts.FirstOrDefault(f => f.Name == name);
        return fact is not null;
    }

    /// <summary>Whether the answer is one of the question.</summary>
    public bool HasAnswer(string answer) => Answers.Any(a => a.Name == answer);
}

/// <summary>An answer of a question.</summary>
/// <param name="Name">Name in rule files and decisions.</param>
/// <param name="Doc">What it means, one line.</param>
public sealed record AnswerSpec(string Name, string Doc);

/// <summary>A fact that rules of a question may test.</summary>
/// <param name="Name">Name in rule files.</param>
/// <param name="Type">Type.</param>
/// <param name="Values">The closed set of values of a string; empty when any text is allowed.</param>
/// <param name="Doc">When it is true, or what it holds; one line.</param>
public sealed record FactSpec(string Name, FactType Type, ImmutableArray<string> Values, string Doc)
{
    /// <summary>Whether the values are a closed set.</summary>
    public bool IsClosed => !Values.IsEmpty;

    /// <summary>The type as messages and the documentation spell it.</summary>
    public string TypeName => Type switch
    {
        FactType.Bool => "bool",
        FactType.Int => "int",
        FactType.List => "list of strings",
        _ => "string",
    };
}

using System.Collections.Immutable;
using System.Text;

namespace Migrator.Planning.Rules;

/// <summary>A reason with <c>{fact}</c> placeholders; <c>{subject}</c> is what the question was asked about.</summary>
/// <param name="Text">The template.</param>
public sealed record ReasonTemplate(string Text)
{
    private readonly ImmutableArray<(string Literal, string? Name)> parts = Split(Text);

    /// <summary>The placeholder that every question knows.</summary>
    public const string Subject = "subject";

    /// <summary>The names of the placeholders, in the order of the text.</summary>
    public IEnumerable<string> Placeholders => parts.Where(p => p.Name is not null).Select(p => p.Name!);

    /// <summary>Fills the facts in; a fact that is not given leaves nothing.</summary>
    public string Fill(FactSet facts, string subject)
    {
        if (parts.Length == 1 && parts[0].Name is null)
            return Text;
        var filled = new StringBuilder(Text.Length + subject.Length);
        foreach (var (literal, name) in parts)
        {
            filled.Append(literal);
            if (name is not null)
                filled.Append(name == Subject ? subject : facts[name].ToString());
        }

        return filled.ToString();
    }

    private static ImmutableArray<(string, string?)> Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<(string, string?)>();
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            parts.Add((text[at..open], text[(open + 1)..close]));
            at = close + 1;
        }

        if (at < text.Length || parts.Count == 0)
            parts.Add((text[at..], null));
        return parts.ToImmutable();
    }
}

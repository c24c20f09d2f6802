using System.Collections.Immutable;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Output.Describing;

/// <summary>A file as the compiler saw it: comments, directives and inactive text are blank, everything else stands at its offset.</summary>
internal sealed class ActiveText
{
    private readonly ImmutableArray<Span> _inactive;

    private ActiveText(SourceText source, ImmutableArray<Span> inactive)
    {
        Source = source;
        _inactive = inactive;
    }

    public SourceText Source { get; }

    public string Text => Source.Text;

    /// <param name="source">The file.</param>
    /// <param name="skipped">What each translation unit that entered the file skipped: what all of them did is inactive.</param>
    /// <param name="declared">Places of declarations that some unit saw: a header that a unit entered twice was skipped the second time.</param>
    public static ActiveText Of(SourceText source, IEnumerable<IEnumerable<Span>> skipped, IReadOnlyCollection<int> declared)
    {
        ImmutableArray<Span>? inactive = null;
        foreach (var unit in skipped)
        {
            var ranges = unit.Where(range => !declared.Any(range.Contains)).ToImmutableArray();
            inactive = inactive is { } before ? [.. before.SelectMany(left => ranges.Where(left.Overlaps).Select(right => new Span(Math.Max(left.Start, right.Start), Math.Min(left.End, right.End))))] : ranges;
        }

        var text = source.Text.ToCharArray();
        var tokens = new Tokenizer(source.Text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind is TokenKind.Comment or TokenKind.Directive)
                Blank(text, token.Start, token.End);
        foreach (var range in inactive ?? []) Blank(text, range.Start, range.End);
        return new ActiveText(SourceText.FromText(source.Path, new string(text)), inactive ?? []);
    }

    public bool IsActive(int offset) => !_inactive.Any(range => range.Contains(offset));

    public bool IsBlank(Span span) => Text.AsSpan(span.Start, span.Length).IsWhiteSpace();

    private static void Blank(char[] text, int start, int end)
    {
        for (var i = start; i < Math.Min(end, text.Length); i++)
            if (text[i] is not ('\n' or '\r'))
                text[i] = ' ';
    }
}

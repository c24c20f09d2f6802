using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Classes;

/// <summary>Where the labels around the members of one class stand that are declared to forbid (paper 5.4).</summary>
/// <param name="text">Text of the file.</param>
/// <param name="type">The class.</param>
/// <param name="rule">Rule that decided.</param>
internal sealed class ProhibitedSlots(string text, ClassOutline type, string rule)
{
    /// <summary>Slots for the given members: a label of their own becomes the new one, others get one in front and the old one behind.</summary>
    public IEnumerable<SlotPlan> Around(IReadOnlySet<OutlineItem> members)
    {
        var items = type.Members.Items;
        var indent = Indent();
        for (var i = 0; i < items.Length; i++)
        {
            if (!members.Contains(items[i])) continue;
            var last = i;
            while (last + 1 < items.Length && members.Contains(items[last + 1]) && !HasDirective(items[last].Span.End, items[last + 1].Span.Start)) last++;
            var start = i == 0 ? type.Body.Start : items[i - 1].Span.End;
            if (i > 0 && items[i - 1] is { Kind: OutlineKind.AccessLabel, Name: "private" } label && !HasDirective(start, items[i].Span.Start))
                yield return new SlotPlan(new Span(label.Span.Start, label.Span.Start + label.Name.Length), SlotKind.PrivateToProhibited, "", rule);
            else
                yield return At(Head(start, items[i].Span.Start), SlotKind.ProhibitedOpen, indent);
            var (behind, next) = (items[last].Span.End, last + 1 < items.Length ? items[last + 1] : null);
            if (HasDirective(behind, next?.Span.Start ?? type.Body.End)) yield return At(Tail(behind), SlotKind.ProhibitedClose, indent);
            else if (next is { Kind: OutlineKind.Declaration }) yield return At(Head(behind, next.Span.Start), SlotKind.ProhibitedClose, indent);
            i = last;
        }
    }

    private SlotPlan At(int offset, SlotKind kind, string indent) => new(new Span(offset, offset), kind, indent, rule);

    /// <summary>The white space in front of the labels of the class, or of the class itself.</summary>
    private string Indent()
    {
        var label = type.Members.Items.FirstOrDefault(item => item.Kind == OutlineKind.AccessLabel && IsFirst(item.Span.Start));
        var start = LineStart(label?.Span.Start ?? Math.Max(type.Body.Start - 1, 0));
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return text[start..end];
    }

    /// <summary>Start of the line on which a member or its comments begin; the member itself when something stands in front of it.</summary>
    private int Head(int from, int member)
    {
        var comments = new List<Token>();
        var tokens = new Tokenizer(text, from);
        for (var token = tokens.Next(); token.Start < member; token = tokens.Next())
        {
            if (token.Kind == TokenKind.Comment) comments.Add(token);
            else comments.Clear();
        }

        var at = member;
        for (var i = comments.Count - 1; i >= 0 && IsFirst(comments[i].Start) && text.AsSpan(comments[i].End, at - comments[i].End).Count('\n') <= 1; i--) at = comments[i].Start;
        return IsFirst(at) ? LineStart(at) : at;
    }

    /// <summary>Behind the line that a member ends, remarks on it included; the end of the member when more stands there.</summary>
    private int Tail(int member)
    {
        var tokens = new Tokenizer(text, member);
        var token = tokens.Next();
        while (token.Kind == TokenKind.Comment && !text.AsSpan(member, token.End - member).Contains('\n')) token = tokens.Next();
        var line = text.IndexOf('\n', member);
        return line < 0 || token.Start <= line ? member : line + 1;
    }

    private bool HasDirective(int start, int end)
    {
        var tokens = new Tokenizer(text, start);
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < end; token = tokens.Next())
            if (token.Kind == TokenKind.Directive)
                return true;
        return false;
    }

    private bool IsFirst(int offset) => text.AsSpan(LineStart(offset), offset - LineStart(offset)).IsWhiteSpace();

    private int LineStart(int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
}

using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Startup;

/// <summary>
/// An object that exists only for its constructor and destructor (paper 5.1): its class has nothing else, and nothing else uses
/// either. As text: the bodies become functions, and everything around them goes.
/// </summary>
internal sealed class StartupObject
{
    private const string Rule = StartupFunctions.Rule;

    private readonly string _text;
    private readonly List<SlotPlan> _slots = [];

    private StartupObject(SourceText source) => _text = source.Text;

    /// <summary>The edits, in the order of the text.</summary>
    public ImmutableArray<SlotPlan> Slots => [.. _slots.OrderBy(slot => slot.Span)];

    /// <summary>Reads the declarations of an object and its class; null when there is more to them.</summary>
    /// <param name="source">The file.</param>
    /// <param name="item">The declaration of the object.</param>
    /// <param name="type">The declaration of its class; the same where both are one.</param>
    /// <param name="typeName">Name of the class.</param>
    /// <param name="objectName">Name of the object.</param>
    public static StartupObject? Read(SourceText source, OutlineItem item, OutlineItem type, string typeName, string objectName)
    {
        var found = new StartupObject(source);
        return found.ReadClass(source, type.Span, typeName, item == type ? objectName : "") && (item == type || found.ReadObject(item.Span, typeName, objectName)) ? found : null;
    }

    private bool ReadClass(SourceText source, Span span, string name, string objectName)
    {
        if (ClassOutline.Parse(source, span) is not { Members.Problem: null } type) return false;
        var members = type.Members.Items.Where(item => item.Kind == OutlineKind.Declaration).ToList();
        var head = Words(new Span(span.Start, type.Body.Start));
        var tail = Words(new Span(type.Body.End, span.End));
        var isPlain = head is ["class" or "struct", var named, "{"] && named == name;
        var endsPlain = objectName.Length == 0 ? tail is ["}", ";"] : tail is ["}", .. var declarator] && IsDefinition(declarator, objectName);
        if (!isPlain || !endsPlain || members.Count is 0 or > 2) return false;
        var kinds = members.Select(member => Name(member.Span, name)).ToList();
        if (kinds.Contains(null) || kinds.Distinct().Count() < kinds.Count) return false;
        var words = Words(span);
        if (words.Contains("this") || words.Count(word => word == name) != 1 + members.Count) return false;
        var end = span.Start;
        foreach (var member in members)
        {
            DropAround(new Span(end, member.Span.Start));
            Dedent(member.Span);
            end = member.Span.End;
        }

        DropAround(new Span(end, span.End));
        return true;
    }

    /// <summary>The name of a constructor or destructor with nothing but a body: the slot's kind; null for any other member.</summary>
    private SlotKind? Name(Span member, string name)
    {
        var words = Words(member);
        var isShutdown = words is ["~", ..];
        if (words.Skip(isShutdown ? 1 : 0).Take(4).ToList() is not [var first, "(", ")", "{"] || first != name || words[^1] != "}") return null;
        var end = _text.IndexOf(name, member.Start, StringComparison.Ordinal) + name.Length;
        var kind = isShutdown ? SlotKind.ShutdownFunction : SlotKind.StartupFunction;
        _slots.Add(new SlotPlan(new Span(member.Start, end), kind, "", Rule));
        return kind;
    }

    private bool ReadObject(Span span, string typeName, string objectName)
    {
        var words = Words(span).SkipWhile(word => word is "static" or "const" or "[" or "]" or "maybe_unused").ToList();
        if (words is not [var type, .. var declarator] || type != typeName || !IsDefinition(declarator, objectName)) return false;
        var (start, end) = (span.Start, span.End);
        while (start > 0 && _text[start - 1] is ' ' or '\t') start--;
        if ((start == 0 || _text[start - 1] == '\n') && End(end) is { } lineEnd)
        {
            end = lineEnd;
            while (start > 1 && _text[start - 1] == '\n' && IsBlankBefore(start - 1, out var blank)) start = blank; // one blank line is enough
        }
        else start = span.Start;
        _slots.Add(new SlotPlan(new Span(start, end), SlotKind.StartupObject, "", Rule));
        return true;
    }

    /// <summary>The end of a line on which nothing else follows.</summary>
    private int? End(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t' or '\r') at++;
        return at < _text.Length && _text[at] == '\n' ? at + 1 : null;
    }

    private bool IsBlankBefore(int newLine, out int start)
    {
        start = newLine;
        while (start > 0 && _text[start - 1] is ' ' or '\t' or '\r') start--;
        return start > 0 && _text[start - 1] == '\n';
    }

    private static bool IsDefinition(IReadOnlyList<string> declarator, string name) =>
        declarator.Count is 2 or 4 && declarator[0] == name && declarator[^1] == ";" && (declarator.Count == 2 || (declarator[1] == "{" && declarator[2] == "}"));

    /// <summary>What stands around the members goes, but for its comments and the line ends between them.</summary>
    private void DropAround(Span gap)
    {
        var start = gap.Start;
        var tokens = new Tokenizer(_text, gap.Start);
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < gap.End; token = tokens.Next())
            if (token.Kind == TokenKind.Comment)
            {
                Drop(new Span(start, token.Start));
                start = token.End;
            }

        Drop(new Span(start, gap.End));
    }

    private void Drop(Span piece)
    {
        var isSpace = string.IsNullOrWhiteSpace(_text[piece.Start..piece.End]);
        var start = isSpace ? Math.Max(piece.Start, _text.LastIndexOf('\n', Math.Max(piece.End - 1, 0)) + 1) : piece.Start;
        if (isSpace && start == piece.Start) return; // between two words of one line
        if (start < piece.End) _slots.Add(new SlotPlan(new Span(start, piece.End), SlotKind.StartupObject, "", Rule));
    }

    /// <summary>A member is indented as deep as its class asked for; a function at namespace scope is not.</summary>
    private void Dedent(Span member)
    {
        var depth = member.Start - (_text.LastIndexOf('\n', member.Start) + 1);
        var tokens = new Tokenizer(_text, member.Start);
        var end = member.Start;
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < member.End; token = tokens.Next())
        {
            for (var line = _text.IndexOf('\n', end, token.Start - end); line >= 0; line = _text.IndexOf('\n', line + 1, token.Start - line - 1))
            {
                var to = line + 1;
                while (to < token.Start && to - line <= depth && _text[to] is ' ' or '\t') to++;
                if (to > line + 1) _slots.Add(new SlotPlan(new Span(line + 1, to), SlotKind.StartupObject, "", Rule));
            }

            end = token.End;
        }
    }

    /// <summary>The tokens without comments; directives count as words that nothing expects.</summary>
    private List<string> Words(Span span)
    {
        var words = new List<string>();
        var tokens = new Tokenizer(_text, span.Start);
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < span.End; token = tokens.Next())
            if (token.Kind != TokenKind.Comment)
                words.Add(Tokenizer.Spelling(_text, token));
        return words;
    }
}

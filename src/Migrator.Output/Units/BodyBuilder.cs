using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Model.Units;

namespace Migrator.Output.Units;

/// <summary>Cuts the projected text of a unit at scopes, access changes and small edits.</summary>
internal sealed class BodyBuilder
{
    private readonly SourceText _source;
    private readonly Outline _outline;
    private readonly FilePlan _plan;
    private readonly bool _isInterface;
    private readonly SortedDictionary<(int Offset, int Order), Event> _events = [];

    private readonly record struct Event(int End, BodyNode Node);

    public BodyBuilder(SourceText source, Outline outline, FilePlan plan)
    {
        _source = source;
        _outline = outline;
        _plan = plan;
        _isInterface = plan.HoldsInterface;
        AddItems();
        foreach (var include in plan.LabelledIncludes) _events.TryAdd((EndOfInclude(include), 0), new Event(EndOfInclude(include), new LabelLoss()));
        foreach (var slot in plan.Slots)
            _events.TryAdd((slot.Span.Start, slot.Span.IsEmpty ? 3 + (int)slot.Kind : int.MaxValue), new Event(slot.Span.End, new Slot(slot.Kind, source.Slice(slot.Span), slot.Argument)));
    }

    /// <param name="stretches">The projected text.</param>
    /// <param name="expand">Body of another file whose text stands at an include.</param>
    public ImmutableArray<BodyNode> Build(List<Stretch> stretches, Func<string, ImmutableArray<BodyNode>> expand)
    {
        var nodes = new List<BodyNode>();
        var events = new Queue<KeyValuePair<(int Offset, int Order), Event>>(_events);
        foreach (var stretch in Joined(stretches))
        {
            if (stretch.Expands is { } files) nodes.AddRange(files.SelectMany(file => expand(file)));
            else if (stretch.IsConditional) Mark(stretch.Span, events, nodes);
            else if (stretch.Text is not null) Append(nodes, stretch.Text);
            else Cut(stretch.Span, events, nodes);
        }

        return [.. nodes];
    }

    /// <summary>Neighbouring bytes of the legacy text in one piece: a closing brace takes the comment behind it along.</summary>
    private static IEnumerable<Stretch> Joined(List<Stretch> stretches)
    {
        for (var i = 0; i < stretches.Count; i++)
        {
            var joined = stretches[i];
            while (joined is { IsConditional: false, Text: null, Expands: null } && i + 1 < stretches.Count && stretches[i + 1] is { IsConditional: false, Text: null, Expands: null } next && next.Span.Start == joined.Span.End)
            {
                joined = joined with { Span = new Span(joined.Span.Start, next.Span.End) };
                i++;
            }

            yield return joined;
        }
    }

    /// <summary>Stretches come in the order of the file, and so do events: each is looked at once.</summary>
    private void Cut(Span span, Queue<KeyValuePair<(int Offset, int Order), Event>> events, List<BodyNode> nodes)
    {
        var position = span.Start;
        while (events.TryPeek(out var next) && (next.Key.Offset < span.End || (next.Key.Offset == span.End && IsClosing(next.Value.Node))))
        {
            events.Dequeue();
            if (next.Key.Offset < position || next.Value.End > span.End) continue;
            Append(nodes, _source.Text[position..next.Key.Offset]);
            nodes.Add(next.Value.Node);
            position = next.Value.End;
        }

        Append(nodes, _source.Text[position..span.End]);
    }

    /// <summary>A directive, with what stands in front of a declaration that begins in its branches.</summary>
    private void Mark(Span directive, Queue<KeyValuePair<(int Offset, int Order), Event>> events, List<BodyNode> nodes)
    {
        while (events.TryPeek(out var next) && next.Key.Offset <= directive.Start)
            if (events.Dequeue().Key.Offset == directive.Start)
                nodes.Add(next.Value.Node);
        nodes.Add(new ConditionalMark(_source.Slice(directive), _outline.IsInsideDeclaration(directive.Start)));
    }

    private static bool IsClosing(BodyNode node) => node is Slot { Kind: SlotKind.GlobalModuleClose or SlotKind.ProhibitedClose } or ExportBlockMark { Opens: false } or LabelLoss;

    private static void Append(List<BodyNode> nodes, string text)
    {
        if (text.Length == 0) return;
        if (nodes.Count > 0 && nodes[^1] is Verbatim before) nodes[^1] = new Verbatim(before.Text + text);
        else nodes.Add(new Verbatim(text));
    }

    private void AddItems()
    {
        var exported = ExportedScopes();
        var insideExport = 0;
        var previousEnd = 0;
        for (var i = 0; i < _outline.Items.Length; i++)
        {
            var item = _outline.Items[i];
            switch (item.Kind)
            {
                case OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen:
                    AddScope(item, previousEnd, insideExport == 0 && exported.Contains(i));
                    if (insideExport > 0 || exported.Contains(i)) insideExport++;
                    break;
                case OutlineKind.NamespaceClose or OutlineKind.LinkageClose:
                    if (insideExport > 0) insideExport--;
                    AddClose(item);
                    break;
                default:
                    AddDeclaration(item, previousEnd, insideExport > 0);
                    break;
            }

            previousEnd = item.Span.End;
        }
    }

    private void AddDeclaration(OutlineItem item, int previousEnd, bool insideExport)
    {
        if (!_isInterface && !_plan.GlobalItems.Contains(item.Span.Start) && _plan.GlobalItems.IsEmpty) return;
        var access = _plan.Access.GetValueOrDefault(item.Span.Start, EntityAccess.Private);
        var isForeign = IsForeign(item);
        if (item.Form != DeclarationForm.Empty) AddAccess(item.Lead, previousEnd, access, _plan.GlobalItems.Contains(item.Span.Start));
        if (_isInterface && access == EntityAccess.Public && !insideExport && !isForeign && !_plan.NeverExported.Contains(item.Span.Start))
        {
            var isBlock = _plan.ExportBlocks.Contains(item.Span.Start);
            _events.TryAdd((item.Lead, 2), new Event(item.Lead, isBlock ? new ExportBlockMark(true) : new ExportMark()));
            if (isBlock) _events.TryAdd((item.Span.End, 0), new Event(item.Span.End, new ExportBlockMark(false)));
        }
    }

    private void AddScope(OutlineItem item, int previousEnd, bool export)
    {
        var role = RoleOf(item);
        var isGlobal = item.Kind == OutlineKind.LinkageOpen && IsGlobal(item);
        if (isGlobal || (_isInterface && (role == ScopeRole.Inner || (role == ScopeRole.Own && Inner(item).Length > 0))))
            AddAccess(item.Span.Start, previousEnd, AccessOfScope(item), isGlobal);
        var end = EndOfLine(item.Span.End, allowComment: false);
        while (role == ScopeRole.Unwrapped && (end == item.Span.End || _source.Text[end - 1] is ' ' or '\t') && _source.Text[end] is ' ' or '\t') end++;
        _events.TryAdd((item.Span.Start, 2), new Event(end, new ScopeOpen(_source.Text[item.Span.Start..end], Inner(item), role, export, Expansion(item, role))));
    }

    private void AddClose(OutlineItem item)
    {
        var end = EndOfLine(item.Span.End, allowComment: true);
        var start = item.Span.Start;
        if (RoleOf(item) == ScopeRole.Unwrapped && !Trivia.IsAtLineStart(_source.Text, start)) // what stays in front of it ends the line
        {
            while (end > item.Span.End && _source.Text[end - 1] is '\n' or '\r') end--;
            while (_source.Text[start - 1] is ' ' or '\t') start--;
        }

        _events.TryAdd((start, 2), new Event(end, new ScopeClose(_source.Text[start..end], Inner(item), RoleOf(item), Expansion(item, RoleOf(item)))));
    }

    private void AddAccess(int start, int previousEnd, EntityAccess access, bool isGlobal)
    {
        var at = Trivia.LastParagraph(_source.Text, new Span(previousEnd, start));
        at = Math.Min(at, start);
        var atLineStart = Trivia.IsAtLineStart(_source.Text, at);
        var directive = _source.Text.LastIndexOf('#', Math.Max(start - 1, 0), start - at);
        if (!atLineStart || directive >= 0) (at, atLineStart) = LineStart(start);
        _events.TryAdd((at, 1), new Event(at, new AccessMark(access, isGlobal, atLineStart)));
    }

    /// <summary>The start of an item's line when nothing but space stands in front of it there; else the item itself.</summary>
    private (int At, bool AtLineStart) LineStart(int start)
    {
        if (!Trivia.IsAtLineStart(_source.Text, start)) return (start, false);
        return (start == 0 ? 0 : _source.Text.LastIndexOf('\n', start - 1) + 1, true);
    }

    private int EndOfInclude(int offset) => _source.Text.IndexOf('\n', offset) is var end and >= 0 ? end + 1 : _source.Text.Length;

    private int EndOfLine(int offset, bool allowComment)
    {
        var text = _source.Text;
        var end = offset;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (allowComment && end + 1 < text.Length && text[end] == '/' && text[end + 1] is '/' or '*')
        {
            var token = new Tokenizer(text, end).Next();
            if (!text.AsSpan(token.Start, token.End - token.Start).Contains('\n')) end = token.End;
        }

        if (end < text.Length && text[end] == '\r') end++;
        if (end >= text.Length) return end;
        return text[end] == '\n' ? end + 1 : offset;
    }

    private ScopeRole RoleOf(OutlineItem item)
    {
        if (item.IsUnnamed && !_plan.UnwrappedScopes.IsEmpty) return ScopeRole.Unwrapped;
        if (IsForeign(item)) return ScopeRole.Foreign;
        if (item.Kind is OutlineKind.LinkageOpen or OutlineKind.LinkageClose || item.Name.Length == 0) return ScopeRole.Inner;
        return NamespaceScopes.InModule(_plan.Namespace, item.Scope, item.Name) is null ? ScopeRole.Inner : ScopeRole.Own;
    }

    /// <summary>A namespace of which the file only specialises templates, or a scope or declaration in it.</summary>
    private bool IsForeign(OutlineItem item) =>
        item.Kind is not (OutlineKind.LinkageOpen or OutlineKind.LinkageClose) && _plan.ForeignNamespaces.Contains((item.Scope.Length > 0 ? item.Scope : item.Name).Split("::")[0]);

    private string Inner(OutlineItem item) =>
        RoleOf(item) == ScopeRole.Own ? NamespaceScopes.InModule(_plan.Namespace, item.Scope, item.Name)! : item.Name;

    /// <summary>What stands in place of a macro that opens or closes namespaces, the module's own one left out.</summary>
    private static string Expansion(OutlineItem item, ScopeRole role)
    {
        if (item.Macro is not { } macro) return "";
        var opening = macro.Expansion;
        if (role == ScopeRole.Own)
        {
            var brace = opening.IndexOf('{') + 1;
            var nested = opening.IndexOf("::", 0, brace, StringComparison.Ordinal);
            opening = nested < 0 ? opening[brace..].TrimStart() : "namespace " + opening[(nested + 2)..];
        }

        return item.Kind == OutlineKind.NamespaceOpen ? opening : string.Join(' ', Enumerable.Repeat('}', opening.Count(c => c == '{')));
    }

    /// <summary>Whether all that a linkage specification holds belongs to the global namespace.</summary>
    private bool IsGlobal(OutlineItem linkage)
    {
        var inside = ItemsIn(_outline.Items.IndexOf(linkage)).Where(item => item.Kind == OutlineKind.Declaration && item.Form != DeclarationForm.Empty).ToList();
        return inside.Count > 0 && inside.All(item => _plan.GlobalItems.Contains(item.Span.Start));
    }

    private EntityAccess AccessOfScope(OutlineItem scope) =>
        ItemsIn(_outline.Items.IndexOf(scope)).Any(item => item.Kind == OutlineKind.Declaration && _plan.Access.GetValueOrDefault(item.Span.Start) == EntityAccess.Public)
            ? EntityAccess.Public : EntityAccess.Private;

    private IEnumerable<OutlineItem> ItemsIn(int open)
    {
        var depth = 1;
        for (var i = open + 1; i < _outline.Items.Length; i++)
        {
            var item = _outline.Items[i];
            depth += item.Kind is OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen ? 1 : item.Kind is OutlineKind.NamespaceClose or OutlineKind.LinkageClose ? -1 : 0;
            if (depth == 0) yield break;
            yield return item;
        }
    }

    /// <summary>Scopes in which everything is public: one <c>export</c> in front of them says it all.</summary>
    private HashSet<int> ExportedScopes()
    {
        var exported = new HashSet<int>();
        if (!_isInterface) return exported;
        for (var i = 0; i < _outline.Items.Length; i++)
        {
            var item = _outline.Items[i];
            if (item.Kind is not (OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen) || RoleOf(item) is ScopeRole.Foreign or ScopeRole.Unwrapped) continue;
            var inside = ItemsIn(i).Where(inner => inner.Kind == OutlineKind.Declaration && inner.Form != DeclarationForm.Empty).ToList();
            if (inside.Any(inner => !_plan.NeverExported.Contains(inner.Span.Start)) && inside.All(inner => _plan.Access.GetValueOrDefault(inner.Span.Start) == EntityAccess.Public))
                exported.Add(i);
        }

        return exported;
    }
}

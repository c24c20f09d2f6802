using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>What conditionals do to the items: every branch is read, and all of one must agree.</summary>
public sealed partial class OutlineParser
{
    private readonly Stack<Conditional> _conditionals = new();

    /// <summary>Conditionals open since <c>#if 0</c>, itself included: what it excludes is prose, and need not balance.</summary>
    private int _dead;

    // First: number of items in front of the branch. Ends: items that branches made of a declaration from in front of the conditional; null when one did not end it.
    private record struct Conditional(int Start, ImmutableStack<Scope> Scopes, ItemState Item, int First, ImmutableStack<Scope>? EndScopes, ItemState EndItem, bool HasElse, ImmutableArray<OutlineItem>? Ends, bool IsUnread)
    {
        /// <summary>Where branches begin the declaration that ends behind the conditional.</summary>
        public ImmutableArray<Span> Heads { get; init; } = [];

        /// <summary>Whether a branch holds no head; then the declaration begins behind the conditional.</summary>
        public bool HasBare { get; init; }

        /// <summary>Whether a branch holds whole items, too.</summary>
        public bool HasItems { get; init; }
    }

    private void OnDirective(Token token)
    {
        FinishEnded();
        var directive = Directive.Parse(_text, token);
        if (_dead > 0)
        {
            if (directive.OpensConditional) _dead++;
            else if (directive.Kind == DirectiveKind.Endif || (_dead == 1 && directive.Kind is DirectiveKind.Elif or DirectiveKind.Else)) _dead--;
            if (_dead > 0) return;
        }

        switch (directive.Kind)
        {
            case DirectiveKind.If or DirectiveKind.Ifdef or DirectiveKind.Ifndef:
                var unread = _unread.Contains(token.Start) || (directive.Kind == DirectiveKind.If && Directive.IsNever(_text, token));
                _conditionals.Push(new Conditional(token.Start, _scopes, _item, _items.Count, null, default, false, [], unread));
                if (unread) _dead = 1;
                break;
            case DirectiveKind.Elif or DirectiveKind.Else when _conditionals.TryPop(out var open):
                Agree(ref open, token);
                var isElse = _text.AsSpan(token.Start, token.End - token.Start).Contains("else", StringComparison.Ordinal);
                _conditionals.Push(open with { HasElse = open.HasElse || isElse, First = _items.Count, IsUnread = _unread.Contains(token.Start) });
                (_scopes, _item) = (open.Scopes, open.Item);
                if (_unread.Contains(token.Start)) _dead = 1;
                break;
            case DirectiveKind.Endif when _conditionals.TryPop(out var open):
                Agree(ref open, token);
                if (!open.HasElse)
                {
                    (_scopes, _item) = (open.Scopes, open.Item);
                    Agree(ref open, token);
                }

                (_scopes, _item) = open.EndScopes is null ? (open.Scopes, open.Item) : (open.EndScopes, open.EndItem);
                Join(open, token);
                Begin(open);
                break;
        }
    }

    /// <summary>
    /// <c>using type = #if … a; #else b; #endif</c>: where every branch ends one declaration and does no more, it is one, which ends behind
    /// the line of <c>#endif</c>.
    /// </summary>
    private void Join(in Conditional open, Token endif)
    {
        if (open.Ends is not { Length: > 0 } ends || _item.Open) return;
        _items.RemoveAll(ends.Contains);
        _item = open.Item;
        var line = _text.IndexOf('\n', endif.End);
        Emit(line < 0 ? _text.Length : line + 1);
    }

    /// <summary>
    /// <c>#ifdef A / static / #endif / int f();</c>: a declaration that begins in branches. Words for the whole of it stand in front of the
    /// conditional, which must hold no other items then.
    /// </summary>
    private void Begin(in Conditional open)
    {
        if (open.Heads.IsEmpty || !_item.Open || _inClass) return;
        if (open.HasItems) Problem(open.Heads[0].Start, "a declaration begins in a branch of a conditional that holds others, and ends behind it");
        _item = _item with { Heads = open.Heads, Lead = open.Start, HasBareHead = open.HasBare };
    }

    /// <summary>Adds the head that a branch made of a declaration.</summary>
    private Conditional WithHead(in Conditional open, Token at)
    {
        if (open.Item.Open) return open;
        var with = open with { HasItems = open.HasItems || _items.Count > open.First };
        if (!_item.Open || _item.Ended) return with with { HasBare = true };
        return with with { Heads = [.. open.Heads, .. _item.HasHeads ? _item.Heads : [new Span(_item.Start, at.Start)]], HasBare = open.HasBare || _item.HasBareHead };
    }

    /// <summary>Adds the item that a branch made of the declaration in which the conditional stands.</summary>
    private ImmutableArray<OutlineItem>? Ended(in Conditional open) =>
        open.Item.Open && !_item.Open && _items.Count == open.First + 1 && _items[^1].Span.Start == open.Item.Start ? open.Ends?.Add(_items[^1]) : null;

    /// <summary>
    /// All branches of a conditional must leave the same scopes open, or nobody can say what belongs where. Inside a body,
    /// <c>#if … try { … #endif</c> and its counterpart are usual: the first branch counts both times.
    /// </summary>
    private void Agree(ref Conditional open, Token at)
    {
        if (open.IsUnread)
        {
            open = open with { IsUnread = false };
            return;
        }

        open = WithHead(open, at) with { Ends = Ended(open) };
        if (open.EndScopes is null)
        {
            open = open with { EndScopes = _scopes, EndItem = _item };
            return;
        }

        if (!open.EndScopes.SequenceEqual(_scopes)) Problem(at.Start, "the branches of a conditional open or close different scopes");
        if (!open.EndItem.Open && _item.Open) open = open with { EndItem = _item };
    }
}

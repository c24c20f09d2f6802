using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>Reads a file's directives, conditionals and identifiers. Never fails: what it cannot trust, it says.</summary>
public static class SyntaxParser
{
    public static FileSyntax Parse(SourceText source)
    {
        var text = source.Text;
        var items = Split(text, out var identifiers);
        var index = 0;
        var nodes = ParseNodes(items, ref index, out _);
        string? problem = null;
        while (index < items.Count)
        {
            problem ??= $"line {source.LineOf(items[index].Directive!.Offset)}: a conditional directive without its #if";
            index++;
            nodes = nodes.AddRange(ParseNodes(items, ref index, out _));
        }

        if (problem is null && nodes.OfType<UnclosedNode>().FirstOrDefault() is { } open)
            problem = $"line {source.LineOf(open.Span.Start)}: an #if without its #endif";
        return WithGuard(text, nodes, identifiers, problem);
    }

    private readonly record struct Item(Directive? Directive, TextNode? Text);

    /// <summary>Stands where an #if is never closed; the file is not migrated.</summary>
    private sealed record UnclosedNode(Span Span) : Node(Span);

    private static List<Item> Split(string text, out ImmutableSortedSet<string> identifiers)
    {
        var items = new List<Item>();
        var names = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var tokens = new Tokenizer(text);
        int regionStart = 0, firstCode = -1, lastCode = -1;
        for (var token = tokens.Next(); ; token = tokens.Next())
        {
            if (token.Kind is TokenKind.Directive or TokenKind.End)
            {
                var directive = token.Kind == TokenKind.Directive ? Directive.Parse(text, token) : null;
                if (directive is { Kind: DirectiveKind.Other, Name: "" }) continue; // a null directive: no more than a comment
                AddRegion(items, text, new Span(regionStart, directive?.Span.Start ?? text.Length), firstCode, lastCode);
                if (directive is null) break;
                names.UnionWith(directive.Identifiers);
                items.Add(new Item(directive, null));
                regionStart = directive.Span.End;
                firstCode = -1;
            }
            else if (token.Kind != TokenKind.Comment)
            {
                if (firstCode < 0) firstCode = token.Start;
                lastCode = token.End;
                if (token.Kind == TokenKind.Identifier) names.Add(text[token.Start..token.End]);
            }
        }

        identifiers = names.ToImmutable();
        return items;
    }

    private static void AddRegion(List<Item> items, string text, Span region, int firstCode, int lastCode)
    {
        if (region.IsEmpty) return;
        if (firstCode < 0)
        {
            AddText(items, text, region, isCode: false);
            return;
        }

        AddText(items, text, new Span(region.Start, firstCode), isCode: false);
        AddText(items, text, new Span(firstCode, lastCode), isCode: true);
        AddText(items, text, new Span(lastCode, region.End), isCode: false);
    }

    private static void AddText(List<Item> items, string text, Span span, bool isCode)
    {
        if (span.IsEmpty) return;
        var hasComment = text.IndexOf('/', span.Start, span.Length) >= 0;
        items.Add(new Item(null, new TextNode(span, isCode, hasComment)));
    }

    private static ImmutableArray<Node> ParseNodes(List<Item> items, ref int index, out Directive? stop)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>();
        stop = null;
        while (index < items.Count)
        {
            var item = items[index];
            if (item.Text is not null) nodes.Add(item.Text);
            else if (item.Directive!.OpensConditional)
            {
                nodes.Add(ParseConditional(items, ref index));
                continue;
            }
            else if (item.Directive.IsConditional)
            {
                stop = item.Directive;
                break;
            }
            else nodes.Add(new DirectiveNode(item.Directive));

            index++;
        }

        return nodes.ToImmutable();
    }

    private static Node ParseConditional(List<Item> items, ref int index)
    {
        var branches = ImmutableArray.CreateBuilder<Branch>();
        var opening = items[index].Directive!;
        while (true)
        {
            index++;
            var nodes = ParseNodes(items, ref index, out var stop);
            branches.Add(new Branch(opening, nodes));
            if (stop is null) return new UnclosedNode(branches[0].Opening.Span);
            if (stop.Kind == DirectiveKind.Endif)
            {
                index++;
                return new ConditionalNode(branches.ToImmutable(), stop);
            }

            opening = stop;
        }
    }

    private static FileSyntax WithGuard(string text, ImmutableArray<Node> nodes, ImmutableSortedSet<string> identifiers, string? problem)
    {
        var first = nodes.TakeWhile(IsTrivia).Count();
        var leading = first > 0 ? new Span(0, nodes[first - 1].Span.End) : new Span(0, 0);
        var last = nodes.Length - nodes.Reverse().TakeWhile(IsTrivia).Count();
        var end = new Span(text.Length, text.Length);
        if (problem is null && first < nodes.Length)
        {
            if (nodes[first..last].OfType<ConditionalNode>().FirstOrDefault(node => GuardOf(node) is not null && (last == first + 1 || FileSyntax.AnyCode(node.Branches[0].Nodes))) is { } group && GuardOf(group) is { } define && nodes[first..last].All(node => node == group || IsHarmlessOutside(node, 0)))
            {
                var inside = group.Branches[0].Nodes.Where(node => node != define && !IsPragmaOnce(node));
                var place = nodes.IndexOf(group);
                var all = nodes[first..place].Concat(inside).Concat(nodes[(place + 1)..last]).ToImmutableArray();
                return new FileSyntax(GuardKind.Macro, define.Directive.Name, [group.Branches[0].Opening.Span, define.Span], GuardClose(group), leading, all, new Span(nodes[last - 1].Span.End, text.Length), identifiers, null);
            }

            var once = nodes.FirstOrDefault(IsPragmaOnce);
            if (once is not null)
            {
                var rest = nodes.Where((node, i) => i >= first && node != once).ToImmutableArray();
                return new FileSyntax(GuardKind.PragmaOnce, "", [], default, leading, rest, end, identifiers, null);
            }
        }

        return new FileSyntax(GuardKind.None, "", [], default, leading, nodes[first..], end, identifiers, problem);
    }

    private static bool IsPragmaOnce(Node node) => node is DirectiveNode { Directive: { Kind: DirectiveKind.Pragma, Name: "once" } };

    private static bool IsTrivia(Node node) => node is TextNode { IsCode: false };

    /// <summary>What may stand in front of a guard or behind it, as reading it again changes nothing: comments, includes, defaults of macros.</summary>
    private static bool IsHarmlessOutside(Node node, int depth) => node switch
    {
        TextNode text => !text.IsCode,
        DirectiveNode { Directive.Kind: DirectiveKind.Include } => true,
        DirectiveNode { Directive.Kind: DirectiveKind.Define } => depth > 0,
        ConditionalNode group => group.Branches.All(branch => branch.Nodes.All(inner => IsHarmlessOutside(inner, depth + 1))),
        _ => false,
    };

    /// <summary>Whether code or an include stands somewhere in nodes: more than macros and messages.</summary>
    private static bool HoldsText(IEnumerable<Node> nodes) => nodes.Any(node => node switch
    {
        TextNode text => text.IsCode,
        DirectiveNode { Directive.Kind: DirectiveKind.Include } => true,
        ConditionalNode group => group.Branches.Any(branch => HoldsText(branch.Nodes)),
        _ => false,
    });

    /// <summary>The end of a guard, with branches that only check what was included before.</summary>
    private static Span GuardClose(ConditionalNode group) => group.Branches.Length == 1 ? group.End.Span : new Span(group.Branches[1].Opening.Span.Start, group.End.Span.End);

    /// <summary>Whether a definition that stands behind includes guards more than itself: alone, it is a default.</summary>
    private static bool IsOneOfSeveral(IEnumerable<Node> nodes, DirectiveNode define) =>
        define.Directive.Parameters is null && nodes.Any(node => node != define && node is not (TextNode { IsCode: false } or DirectiveNode { Directive.Kind: DirectiveKind.Include }));

    /// <summary>The definition of a guard's macro: the first thing inside, or behind nothing but includes and other macros.</summary>
    private static DirectiveNode? GuardOf(ConditionalNode group)
    {
        var opening = group.Branches[0].Opening;
        var macro = opening.Kind == DirectiveKind.Ifndef ? opening.Name
            : opening.Kind == DirectiveKind.If && opening.Identifiers.Length == 1 ? opening.Identifiers[0] : null;
        // Further branches check what was included before; a header that configures something would say #else.
        if (macro is null || group.Branches.Skip(1).Any(branch => branch.Opening.Kind != DirectiveKind.Elif || !branch.Opening.Identifiers.Contains(macro) || HoldsText(branch.Nodes))) return null;
        var first = group.Branches[0].Nodes.FirstOrDefault(node => !IsTrivia(node));
        bool IsDefinition(Node node) => node is DirectiveNode { Directive: { Kind: DirectiveKind.Define } directive } && directive.Name == macro;
        return group.Branches[0].Nodes.SkipWhile(node => !IsDefinition(node) && (IsTrivia(node) || node is DirectiveNode { Directive.Kind: DirectiveKind.Include or DirectiveKind.Define })).FirstOrDefault() is DirectiveNode define
            && IsDefinition(define) && (define == first || IsOneOfSeveral(group.Branches[0].Nodes, define)) ? define : null;
    }
}

using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;

namespace Migrator.Output.Describing;

/// <summary>Reads the declarations of one unit with the scopes around them.</summary>
internal sealed class ItemReader
{
    private readonly Func<string, DescribedFile> _fileOf;

    /// <param name="file">The file.</param>
    /// <param name="fileOf">Other files, which may be included in the middle of this one.</param>
    /// <param name="around">Heads of the scopes around all of it.</param>
    public ItemReader(DescribedFile file, Func<string, DescribedFile> fileOf, ImmutableArray<string> around)
    {
        File = file;
        _fileOf = fileOf;
        var open = new Stack<ImmutableArray<string>>([around]);
        var items = new List<ItemNode>();
        var included = new Queue<(int Offset, string Target)>(file.Included);
        foreach (var item in file.Outline.Items.Where(item => !file.IsBlank(item.Span)))
        {
            while (included.TryPeek(out var include) && include.Offset < item.Span.End) Include(included.Dequeue(), item, open, items);
            switch (item.Kind)
            {
                case OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen:
                    open.Push(Heads(item));
                    break;
                case OutlineKind.NamespaceClose or OutlineKind.LinkageClose:
                    open.TryPop(out _);
                    break;
                default:
                    if (file.Plan.Spans.IsEmpty || file.Plan.Spans.Any(span => span.Contains(item.Span))) items.Add(new ItemNode(file, item, [.. Global(item), .. open.Reverse().SelectMany(heads => heads)]));
                    break;
            }
        }

        while (included.TryDequeue(out var last)) Include(last, null, open, items);
        Items = [.. items];
    }

    public DescribedFile File { get; }

    public ImmutableArray<ItemNode> Items { get; }

    /// <summary>Text that stands between two declarations brings its own; inside of one it is a part of it.</summary>
    private void Include((int Offset, string Target) include, OutlineItem? item, Stack<ImmutableArray<string>> open, List<ItemNode> items)
    {
        if (item is not null && item.Span.Contains(include.Offset)) return;
        items.AddRange(new ItemReader(_fileOf(include.Target), _fileOf, [.. open.Reverse().SelectMany(heads => heads)]).Items);
    }

    private IEnumerable<string> Global(OutlineItem item) =>
        File.Plan.GlobalItems.Contains(item.Span.Start) && !File.Plan.Attributes.Contains(UnitAttribute.Global) ? [$"[[\"global\"]] namespace {Dialects.N1964Printer.GlobalScope}"] : [];

    /// <summary>What opens a scope in the module: nothing for the module's own namespace, and for an unnamed one, whose members are private.</summary>
    private ImmutableArray<string> Heads(OutlineItem item)
    {
        if (item.IsUnnamed) return [];
        var text = item.Macro?.Expansion ?? File.Source.Text[item.Span.Start..item.Span.End];
        var heads = text.Split('{', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(head => CanonicalText.Line(SourceToken.Read(head, 0, head.Length))).ToImmutableArray();
        if (item.Kind == OutlineKind.LinkageOpen) return heads;
        if (File.Plan.Namespace.Contains("::", StringComparison.Ordinal) && NamespaceScopes.InModule(File.Plan.Namespace, item.Scope, item.Name) is { } inner) return inner.Length == 0 ? [] : [$"namespace {inner}"];
        if (item.Scope.Length > 0) return heads;
        var root = item.Name.Split("::")[0];
        if (root == "std") return [];
        if (root != File.Plan.Namespace) return heads;
        var nested = heads[0].IndexOf("::", StringComparison.Ordinal);
        return nested < 0 ? heads[1..] : [$"namespace {heads[0][(nested + 2)..]}", .. heads[1..]];
    }
}

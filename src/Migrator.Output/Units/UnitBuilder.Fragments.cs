using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Units;

namespace Migrator.Output.Units;

// A fragment stands in the middle of a unit, where no header may be read: the file that includes it reads what it includes.
internal sealed partial class UnitBuilder
{
    private FilePlan Decisions => plan;

    /// <summary>Text that stays in the middle of a unit.</summary>
    public ModuleUnit Fragment()
    {
        var all = new Projection(source, FragmentBody, keepsComments: true).Run(syntax.Nodes);
        return Named(UnitKind.Fragment, plan.Path) with { Body = new BodyBuilder(source, outline, plan).Build(all, _ => []), Trailing = source.Slice(syntax.Trailing) };
    }

    private Leaf FragmentBody(Node node) =>
        node is DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } && plan.Includes.GetValueOrDefault(include.Offset) is { Fate: not IncludeFate.InPlace } ? Leaf.Gone : Leaf.Here;

    /// <summary>What stands for the include of a fragment where includes are read: the fragment's own, with their conditionals.</summary>
    private Leaf Lifted(IncludePlan include, bool forClients)
    {
        if (FragmentAt(include) is not { } fragment) return Leaf.Gone;
        var text = fragment.Respelled(fragment.LiftedIncludes(forClients), plan.Path);
        var own = syntax.Nodes.OfType<DirectiveNode>().Select(node => source.Slice(node.Span).Trim()).ToHashSet(StringComparer.Ordinal);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.All(line => line.StartsWith("#include", StringComparison.Ordinal))) text = string.Concat(lines.Where(line => !own.Contains(line.Trim())).Select(line => line + '\n'));
        return text.Length == 0 ? Leaf.Gone : Leaf.As(text);
    }

    private string LiftedIncludes(bool forClients)
    {
        Leaf Kept(Node node) => node is DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } && plan.Includes.TryGetValue(include.Offset, out var decided)
            ? decided.Fate switch { IncludeFate.Keep => Leaf.Here, IncludeFate.InPlace => Lifted(decided, forClients), _ => Leaf.Gone } : Leaf.Gone;
        return Lines(new Projection(source, forClients ? ForwardedInclude : Kept, keepsComments: false).Text(syntax.Nodes));
    }

    /// <summary>The fragment's standard headers that the macro part of its unit's header has for it.</summary>
    private string PassedOnToClients() => Lines(new Projection(source, node => node is DirectiveNode { Directive: { Kind: DirectiveKind.Include } include }
        ? plan.MacroPartIncludes.Contains(include.Offset) ? Leaf.Here
            : plan.Includes.GetValueOrDefault(include.Offset) is { Fate: IncludeFate.InPlace } inner && FragmentAt(inner) is { } fragment ? Leaf.As(fragment.PassedOnToClients()) : Leaf.Gone
        : Leaf.Gone, keepsComments: false).Text(syntax.Nodes));

    /// <summary>The fragments that are part of the file, and theirs.</summary>
    private IEnumerable<UnitBuilder> Fragments(HashSet<string> seen) =>
        plan.Includes.Values.Where(include => include.Fate == IncludeFate.InPlace).Select(FragmentAt).OfType<UnitBuilder>()
            .Where(fragment => seen.Add(fragment.Decisions.Path)).SelectMany(fragment => fragment.Fragments(seen).Prepend(fragment));

    /// <summary>The fragment that an include brings; null for other text, and where fragments include each other.</summary>
    private UnitBuilder? FragmentAt(IncludePlan include) =>
        exists(include.Target) && others(include.Target) is { Decisions.Fate: FileFate.Fragment } fragment && !fragment.Reaches(plan.Path) ? fragment : null;

    private bool Reaches(string path) =>
        plan.Path == path || plan.Includes.Values.Any(include => include.Fate == IncludeFate.InPlace && include.Target == path);
}

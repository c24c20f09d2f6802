using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Files;

/// <summary>
/// Fragments that declare what their header does not: overloads that stand beside the definitions of templates. What is public of it is
/// exported where it stands, as the include of the fragment stands behind the header's scopes.
/// </summary>
public sealed class FragmentInterfaces(PlanContext context, AccessPlanner access, Func<string, FileFate> fateOf)
{
    private const string Rule = "fragment-declaration-to-export";

    private readonly Dictionary<string, FragmentInterface> _known = new(StringComparer.Ordinal);

    /// <summary>The interface in a fragment; empty when it only defines, or stays as it is.</summary>
    /// <param name="file">The fragment.</param>
    public FragmentInterface Of(string file)
    {
        if (!_known.TryGetValue(file, out var found)) _known[file] = found = Find(file);
        return found;
    }

    /// <summary>Offsets of a header's directives that include such fragments.</summary>
    public ImmutableHashSet<int> IncludesOf(string header) =>
        [.. Fragments(header).Where(include => !Of(include.Target).Access.IsEmpty).Select(include => include.Offset)];

    private FragmentInterface Find(string file)
    {
        var outline = context.Outline(file);
        var includers = context.Includes.Includers(file).ToList();
        if (outline.Problem is not null || includers.Count == 0 || !includers.TrueForAll(includer => fateOf(includer) == FileFate.Partition && IsAtFileScope(includer, file))) return FragmentInterface.None;
        var items = context.Entities.In(file).Where(EntityIndex.IsNamespaceScopeEntity)
            .Select(declaration => (Item: outline.DeclarationAt(declaration.NameOffset), Declaration: declaration)).Where(entry => entry.Item is not null).ToList();
        var declared = items.Where(entry => context.Entities.Of(entry.Declaration.Usr).All(other => other.File == file)).Select(entry => entry.Item!.Span.Start).ToHashSet();
        declared.UnionWith(outline.Items.Where(item => IsUsingDeclaration(file, item)).Select(item => item.Span.Start));
        var all = access.Of(file, items.Select(entry => entry.Item!.Span.Start).Except(declared).ToHashSet());
        var exported = outline.Items.Where(item => declared.Contains(item.Span.Start) && all[item.Span.Start] == EntityAccess.Public).ToList();
        if (exported.Count == 0) return FragmentInterface.None;
        foreach (var item in exported)
            context.Record(Rule, Question.Access, file, item.Span, context.Entities.In(file).FirstOrDefault(declaration => item.Span.Contains(declaration.NameOffset))?.QualifiedName ?? "using", "public", "no header declares it");
        return new FragmentInterface(all, [.. outline.Items.Select(item => item.Span.Start).Except(declared)]);
    }

    /// <summary>A using-declaration at namespace scope brings a name that no header does.</summary>
    private bool IsUsingDeclaration(string file, OutlineItem item) =>
        item is { Kind: OutlineKind.Declaration, Form: DeclarationForm.Other } && Tokenizer.Words(context.Text(file).Slice(item.Span)).Take(2).ToList() is ["using", not "namespace"];

    private bool IsAtFileScope(string includer, string file) =>
        Fragments(includer).Where(include => include.Target == file).All(include => !FileFactBuilder.IsInScope(context.Outline(includer), include.Offset));

    private IEnumerable<(string Target, int Offset)> Fragments(string file) =>
        context.Includes.Directives(file).Where(include => include.Target is { IsProject: true } target && context.Files[target.Target].Kind == FileKind.Fragment)
            .Select(include => (include.Target!.Value.Target, include.Directive.Offset));
}

/// <summary>What of a fragment is interface.</summary>
/// <param name="Access">Access of its items, by their start; empty when it declares nothing of its own for clients.</param>
/// <param name="NeverExported">Starts of those that only define what a header declares.</param>
public sealed record FragmentInterface(ImmutableSortedDictionary<int, EntityAccess> Access, ImmutableHashSet<int> NeverExported)
{
    /// <summary>No interface.</summary>
    public static FragmentInterface None { get; } = new(ImmutableSortedDictionary<int, EntityAccess>.Empty, []);
}

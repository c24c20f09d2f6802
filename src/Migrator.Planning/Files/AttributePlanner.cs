using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Entities;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Files;

/// <summary>Asks the rules for the attributes of each unit, and for those of the blocks in it (paper 2.6, 5.2, 5.6, 5.7).</summary>
public sealed class AttributePlanner(PlanContext context, ForeignDeclarations foreign, PlugInFiles plugIns, SelfRegistration registration)
{
    /// <summary>Attributes of a unit, and the starts of its items that belong to the global namespace.</summary>
    public (ImmutableArray<UnitAttribute> Unit, ImmutableHashSet<int> GlobalItems) Of(string file)
    {
        var items = GlobalItems(file);
        var hasRoot = FileFactBuilder.RootNamespaces(context, file, foreign).Count > 0;
        var facts = FactSet.Of(("scope", "module"), ("entity-count", items.Count), ("root-namespace", hasRoot), ("global-declarations", items.Count > 0),
            ("plug-in", plugIns.Contains(file)), ("self-registering", registration.Contains(file)));
        var unit = Ask(facts, file, "the whole unit");
        if (items.IsEmpty || unit.Contains(UnitAttribute.Global)) return (unit, items);
        return (unit, Ask(facts.With("scope", "block"), file, "declarations in the global namespace").Contains(UnitAttribute.Global) ? items : []);
    }

    private ImmutableArray<UnitAttribute> Ask(FactSet facts, string file, string subject) =>
        [.. context.DecideAll(Question.UnitAttributes, facts, file, new Span(0, 0), subject).Select(answer => AttributeOf(answer.Value)).Distinct().Order()];

    private static UnitAttribute AttributeOf(string answer) => answer switch
    {
        "global" => UnitAttribute.Global,
        "dynamic" => UnitAttribute.Dynamic,
        "selfregister" => UnitAttribute.SelfRegister,
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "no attribute of a unit"),
    };

    /// <summary>Items of the global namespace (paper 2.6).</summary>
    private ImmutableHashSet<int> GlobalItems(string file)
    {
        var outline = context.Outline(file);
        var declarations = context.Entities.In(file).GroupBy(d => outline.DeclarationAt(d.NameOffset)?.Span.Start ?? -1).ToDictionary(g => g.Key, g => g.ToList());
        var roots = FileFactBuilder.RootNamespaces(context, file, foreign);
        var items = outline.Items.Where(item => item is { Kind: OutlineKind.Declaration, Scope: "" }
            && item.Form is DeclarationForm.Other or DeclarationForm.LinkageSpecification or DeclarationForm.NamespaceMacro
            && !declarations.GetValueOrDefault(item.Span.Start, []).Any(foreign.IsReplaced)
            && IsGlobal(file, item, declarations.GetValueOrDefault(item.Span.Start, []), roots)).Select(item => item.Span.Start).ToImmutableHashSet();
        return items.IsEmpty ? items : items.Union(Between(file, outline, items, roots));
    }

    /// <summary>Assertions and using-directives among global declarations stay among them, unless the module's own declarations need the directive.</summary>
    private IEnumerable<int> Between(string file, Outline outline, ImmutableHashSet<int> items, SortedSet<string> roots)
    {
        var last = outline.Items.LastOrDefault(item => item.Kind == OutlineKind.Declaration && item.Form == DeclarationForm.Other && !items.Contains(item.Span.Start))?.Span.Start ?? -1;
        var follows = false;
        foreach (var item in outline.Items)
        {
            var isGlobal = items.Contains(item.Span.Start);
            var fits = item is { Kind: OutlineKind.Declaration, Scope: "", Form: DeclarationForm.StaticAssert }
                || (item is { Kind: OutlineKind.Declaration, Scope: "", Form: DeclarationForm.UsingDirective } && (item.Span.Start > last || Names(file, item, roots)));
            if (fits && follows && !isGlobal) yield return item.Span.Start;
            if (item.Form != DeclarationForm.Empty) follows = isGlobal || (fits && follows);
        }
    }

    private bool Names(string file, OutlineItem directive, SortedSet<string> namespaces) =>
        Tokenizer.Words(context.Text(file).Slice(directive.Span)).LastOrDefault() is { } name && namespaces.Contains(name);

    /// <summary>
    /// A helper of internal linkage in a source is nobody else's, unless the module declares one of its name; a qualified
    /// definition belongs to its namespace.
    /// </summary>
    private bool IsGlobal(string file, OutlineItem item, List<Declaration> declarations, SortedSet<string> roots)
    {
        if (item.Form == DeclarationForm.NamespaceMacro) return true; // it opens the namespace from there
        var isSource = !context.IsHeader(file);
        if (declarations.Count == 0)
            return !isSource || !context.Text(file).Text.AsSpan(item.Span.Start, item.Span.Length).StartsWith("static", StringComparison.Ordinal);
        return !declarations.All(d => d.Scope.Length > 0 || (isSource && d.Linkage == Linkage.Internal && !roots.Any(root => context.Entities.IsDeclared(root, d.Name))));
    }
}

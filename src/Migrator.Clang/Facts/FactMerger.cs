using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Merges the facts of translation units. Any order of the units gives the same codebase.</summary>
public static class FactMerger
{
    public static Codebase Merge(
        InputTree input,
        ImmutableSortedDictionary<string, FileSyntax> syntax,
        ImmutableSortedDictionary<string, Outline> outlines,
        IReadOnlyCollection<TranslationUnitFacts> units) => new()
        {
            Input = input,
            Syntax = syntax,
            Outlines = outlines,
            Units = [.. units
                .OrderBy(unit => unit.File, StringComparer.Ordinal).ThenBy(unit => unit.Target, StringComparer.Ordinal)
                .ThenBy(unit => string.Join(' ', unit.Skipped.Select(range => range.Range)), StringComparer.Ordinal).ThenBy(unit => string.Join('\0', unit.Arguments), StringComparer.Ordinal).ThenBy(unit => unit.Configuration)
                .Select(Summary)],
            Includes = [.. units.SelectMany(unit => unit.Includes).Distinct()
                .OrderBy(include => include.File, StringComparer.Ordinal).ThenBy(include => include.Offset).ThenBy(include => include.Target, StringComparer.Ordinal)],
            Declarations = MergeDeclarations(units),
            References = MergeReferences(units),
            Friends = MergeFriends(units),
            SystemUses = [.. units.SelectMany(unit => unit.SystemUses).Distinct()
                .OrderBy(use => use.File, StringComparer.Ordinal).ThenBy(use => use.Name, StringComparer.Ordinal).ThenBy(use => use.Header, StringComparer.Ordinal)],
            MacroUses = [.. units.SelectMany(unit => unit.MacroUses).Distinct()
                .OrderBy(use => use.File, StringComparer.Ordinal).ThenBy(use => use.Macro, StringComparer.Ordinal).ThenBy(use => use.DefinedIn, StringComparer.Ordinal)],
            ForeignMacros = [.. units.SelectMany(unit => unit.ForeignMacros).Distinct()
                .OrderBy(macro => macro.Header, StringComparer.Ordinal).ThenBy(macro => macro.Macro, StringComparer.Ordinal)],
            PrivateMembers = MergePrivateMembers(units),
            MemberUses = [.. units.SelectMany(unit => unit.MemberUses).Distinct()
                .OrderBy(use => use.File, StringComparer.Ordinal).ThenBy(use => use.Offset).ThenBy(use => use.Class, StringComparer.Ordinal).ThenBy(use => use.Name, StringComparer.Ordinal).ThenBy(use => use.Kind)],
            StaticObjects = MergeObjects(units),
            CodeUses = MergeCodeUses(units),
            Enumerators = [.. units.SelectMany(unit => unit.Enumerators).Distinct()
                .OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Offset).ThenBy(e => e.Enum, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal)],
            InlineNamespaces = [.. units.SelectMany(unit => unit.InlineNamespaces).Distinct().Order(StringComparer.Ordinal)],
            GlobalNameUses = [.. units.SelectMany(unit => unit.GlobalNameUses).Distinct()
                .OrderBy(use => use.File, StringComparer.Ordinal).ThenBy(use => use.Offset).ThenBy(use => use.Usr, StringComparer.Ordinal).ThenBy(use => use.IsWritten)],
            Shapes = MergeShapes(units),
            NamedUses = [.. units.SelectMany(unit => unit.NamedUses).Distinct()
                .OrderBy(use => use.File, StringComparer.Ordinal).ThenBy(use => use.Offset).ThenBy(use => use.Usr, StringComparer.Ordinal)],
            Findings = [.. input.Findings.Concat(units.SelectMany(unit => unit.Findings)).Distinct().Order(Comparer<Finding>.Create(Finding.Compare))],
        };

    /// <summary>What the plan needs of one unit.</summary>
    public static UnitSummary Summary(TranslationUnitFacts unit) =>
        new(unit.File, unit.Target, unit.IsC, unit.HasErrors, unit.Entered, unit.Repeated, [.. unit.Skipped.OrderBy(range => range.File, StringComparer.Ordinal).ThenBy(range => range.Range)])
        {
            Arguments = unit.Arguments,
            Configuration = unit.Configuration,
        };

    /// <summary>A unit that skipped a body sees a shorter extent: the longest one is the declaration's.</summary>
    private static ImmutableArray<Declaration> MergeDeclarations(IReadOnlyCollection<TranslationUnitFacts> units) =>
        [.. units.SelectMany(unit => unit.Declarations)
            .GroupBy(declaration => (declaration.File, declaration.NameOffset, declaration.Usr))
            .Select(group =>
            {
                var extent = new Span(group.Min(d => d.Extent.Start), group.Max(d => d.Extent.End));
                var traits = group.Aggregate(DeclarationTraits.None, (all, d) => all | d.Traits);
                var first = group.OrderBy(d => d.Signature, StringComparer.Ordinal).ThenBy(d => d.Kind).ThenBy(d => d.Scope, StringComparer.Ordinal).First();
                return first with { Extent = extent, Traits = traits, Type = group.All(d => d.Type == first.Type) ? first.Type : "" };
            })
            .Order(Comparer<Declaration>.Create(Declaration.Compare))];

    /// <summary>What one unit uses is used; what no unit finds a reason for is no fact.</summary>
    private static ImmutableArray<PrivateMember> MergePrivateMembers(IReadOnlyCollection<TranslationUnitFacts> units) =>
        [.. units.SelectMany(unit => unit.PrivateMembers)
            .GroupBy(member => (member.File, member.NameOffset, member.Usr))
            .Select(group => group.OrderBy(member => member.ClassName, StringComparer.Ordinal).ThenBy(member => member.Sibling, StringComparer.Ordinal).First() with
            {
                Extent = new Span(group.Min(member => member.Extent.Start), group.Max(member => member.Extent.End)),
                Traits = group.Aggregate(PrivateTraits.None, (all, member) => all | member.Traits),
            })
            .Where(member => member.Is(PrivateTraits.Competes | PrivateTraits.Virtual) || member.Kind == PrivateKind.Base || !member.Is(PrivateTraits.Used))
            .Order(Comparer<PrivateMember>.Create(PrivateMember.Compare))];

    /// <summary>A unit that skipped the body of a friend does not know that the class defines it itself; another one does.</summary>
    private static ImmutableArray<Befriending> MergeFriends(IReadOnlyCollection<TranslationUnitFacts> units)
    {
        var defined = units.SelectMany(unit => unit.Declarations).Where(d => d.Is(DeclarationTraits.Friend)).Select(d => (d.File, d.NameOffset)).ToHashSet();
        return [.. units.SelectMany(unit => unit.Friends).Distinct().Where(friend => !defined.Contains((friend.File, friend.Offset)))
            .OrderBy(friend => friend.File, StringComparer.Ordinal).ThenBy(friend => friend.Offset).ThenBy(friend => friend.Usr, StringComparer.Ordinal).ThenBy(friend => friend.Class, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Two units that lay one class out differently break the program; the same one is taken in any order. A unit that skipped
    /// a body does not know that it is there.
    /// </summary>
    private static ImmutableArray<ClassShape> MergeShapes(IReadOnlyCollection<TranslationUnitFacts> units) =>
        [.. units.SelectMany(unit => unit.Shapes)
            .GroupBy(shape => (shape.File, shape.Offset))
            .Select(group =>
            {
                var traits = group.SelectMany(shape => shape.Members).ToLookup(member => (member.Usr, member.Offset), member => member.Traits);
                var first = group.OrderBy(shape => shape.Size).ThenBy(shape => shape.Alignment).ThenBy(shape => string.Join(';', shape.Members.Select(member => member with { Traits = MemberTraits.None })), StringComparer.Ordinal).First();
                return first with { Members = [.. first.Members.Select(member => member with { Traits = traits[(member.Usr, member.Offset)].Aggregate((all, other) => all | other) })] };
            })
            .OrderBy(shape => shape.File, StringComparer.Ordinal).ThenBy(shape => shape.Offset)];

    private static ImmutableArray<Reference> MergeReferences(IReadOnlyCollection<TranslationUnitFacts> units) =>
        [.. units.SelectMany(unit => unit.References)
            .GroupBy(reference => (reference.File, reference.Usr, reference.Kind))
            .Select(group => new Reference(group.Key.File, group.Key.Usr, group.Key.Kind, group.All(reference => reference.InBody)))
            .OrderBy(reference => reference.File, StringComparer.Ordinal).ThenBy(reference => reference.Usr, StringComparer.Ordinal).ThenBy(reference => reference.Kind)];

    /// <summary>Code that runs before <c>main</c> in one unit may: the strongest claim of any unit counts.</summary>
    private static ImmutableArray<StaticObject> MergeObjects(IReadOnlyCollection<TranslationUnitFacts> units) =>
        [.. units.SelectMany(unit => unit.StaticObjects)
            .GroupBy(item => (item.Id, item.File, item.Offset))
            .Select(group => group.First() with
            {
                Initialisation = group.Max(item => item.Initialisation),
                IsConst = group.All(item => item.IsConst),
                IsDestroyed = group.Any(item => item.IsDestroyed),
            })
            .OrderBy(item => item.File, StringComparer.Ordinal).ThenBy(item => item.Offset).ThenBy(item => item.Id, StringComparer.Ordinal)];

    /// <summary>Of all uses, those that the initialisation of some object can reach: no other is asked for.</summary>
    private static ImmutableArray<CodeUse> MergeCodeUses(IReadOnlyCollection<TranslationUnitFacts> units)
    {
        var uses = units.SelectMany(unit => unit.CodeUses).Distinct().ToLookup(use => use.User, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(units.SelectMany(unit => unit.StaticObjects).Where(item => item.Initialisation == Initialisation.Dynamic).Select(item => item.Id));
        while (pending.TryPop(out var user))
            if (reached.Add(user))
                foreach (var use in uses[user])
                    pending.Push(use.Used);
        return [.. reached.SelectMany(user => uses[user]).OrderBy(use => use.User, StringComparer.Ordinal).ThenBy(use => use.Used, StringComparer.Ordinal)];
    }
}

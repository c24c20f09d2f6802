using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Text;

namespace Migrator.Planning.Entities;

/// <summary>
/// In n1964 what stands in front of a legacy namespace moves into it (paper 3.2), and a name that the namespace declares,
/// too, would change its meaning there: it is qualified.
/// </summary>
public static class GlobalNamePlanner
{
    private const string Rule = "global-name-to-qualified";

    public static ImmutableSortedDictionary<string, FilePlan> Qualify(PlanContext context, ImmutableSortedDictionary<string, FilePlan> plans)
    {
        var qualified = plans.ToBuilder();
        foreach (var file in context.Codebase.GlobalNameUses.GroupBy(use => use.File, StringComparer.Ordinal))
        {
            var plan = plans[file.Key];
            if (plan.Fate is not (FileFate.Partition or FileFate.Implementation or FileFate.Fragment) || plan.Attributes.Contains(UnitAttribute.Global)) continue;
            var slots = plan.Slots;
            foreach (var use in file.Where(use => context.Entities.IsDeclared(plan.Namespace, use.Name)))
                if (Slot(context, plans, plan, use) is { } slot && !slots.Any(other => other.Span.Start <= use.Offset && other.Span.End > use.Offset))
                    slots = Insert(slots, slot);
            qualified[file.Key] = plan with { Slots = slots };
        }

        return qualified.ToImmutable();
    }

    private static SlotPlan? Slot(PlanContext context, ImmutableSortedDictionary<string, FilePlan> plans, FilePlan plan, GlobalNameUse use)
    {
        if (!use.IsWritten)
        {
            context.Report(Rule, use.File, use.Offset, $"a macro names {use.Name} of the global namespace here, but in n1964 {plan.Namespace}::{use.Name} is meant; qualify it in the macro");
            return null;
        }

        var home = context.Entities.Of(use.Usr).Where(d => !d.Is(DeclarationTraits.Friend))
            .Select(d => (Plan: plans[d.File], Start: context.Outline(d.File).DeclarationAt(d.NameOffset)?.Span.Start ?? -1))
            .FirstOrDefault(d => d.Plan.Fate is FileFate.Partition or FileFate.Implementation);
        if (home.Plan is not null && !home.Plan.Attributes.Contains(UnitAttribute.Global) && !home.Plan.GlobalItems.Contains(home.Start)) return null;
        var (kind, argument) = home.Plan is null ? (SlotKind.ForeignQualifier, "")
            : home.Plan.Attributes.Contains(UnitAttribute.Global) ? (SlotKind.ForeignQualifier, home.Plan.Namespace)
            : (SlotKind.GlobalsQualifier, home.Plan.Namespace);
        context.Record(Rule, Question.Specifiers, use.File, new Span(use.Offset, use.Offset + use.Name.Length), use.Name, "qualified", $"{plan.Namespace} declares a {use.Name} of its own");
        return new SlotPlan(new Span(use.Offset, use.Offset), kind, argument, Rule);
    }

    /// <summary>Slots stay sorted and disjoint.</summary>
    private static ImmutableArray<SlotPlan> Insert(ImmutableArray<SlotPlan> slots, SlotPlan slot)
    {
        var at = 0;
        while (at < slots.Length && slots[at].Span.Start <= slot.Span.Start) at++;
        return at > 0 && slots[at - 1].Span == slot.Span && slots[at - 1].Kind == slot.Kind ? slots : slots.Insert(at, slot);
    }
}

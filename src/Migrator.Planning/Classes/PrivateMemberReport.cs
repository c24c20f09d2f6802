using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Classes;

/// <summary>
/// Reports where private members of a module matter outside of it (paper 2.4, 6.10): C++20 still sees them there, the paper's
/// modules do not. A call that compiles today keeps its meaning, because taking away functions that lost overload resolution changes no
/// winner; what can change is an expression that asks whether a call is possible, a cast that ignores access, and a function that overrides.
/// </summary>
/// <param name="context">The facts.</param>
/// <param name="prohibited">Members that stay visible.</param>
/// <param name="fateOf">What becomes of a file.</param>
/// <param name="namespaceOf">n1964 module of a file.</param>
public sealed class PrivateMemberReport(PlanContext context, ProhibitedMembers prohibited, Func<string, FileFate> fateOf, Func<string, string> namespaceOf)
{
    public void Run()
    {
        var sets = context.Codebase.PrivateMembers
            .Where(member => fateOf(member.File) == FileFate.Partition && !prohibited.Contains(member))
            .GroupBy(member => (member.Class, member.Name)).ToDictionary(set => set.Key, set => set.First(member => member.Is(PrivateTraits.Competes) || !set.Any(other => other.Is(PrivateTraits.Competes))));
        var direct = new HashSet<(string, int)>();
        var lines = new HashSet<(string, int, string)>();
        var overrides = context.Codebase.MemberUses.Where(use => use.Kind == MemberUseKind.Override).GroupBy(use => (use.File, use.Class, use.Name)).ToDictionary(uses => uses.Key, uses => uses.Count());
        foreach (var use in context.Codebase.MemberUses)
        {
            direct.Add((use.File, use.Offset));
            // One finding a call site: a call names its function and is a call. One a file for all that override a function: a macro may make hundreds.
            if (sets.TryGetValue((use.Class, use.Name), out var member) && IsOutside(use.File, member.File)
                && lines.Add((use.File, use.Kind == MemberUseKind.Override ? -1 : context.Text(use.File).LineOf(use.Offset), use.Class + use.Name))) Report(use, member, overrides.GetValueOrDefault((use.File, use.Class, use.Name)));
        }

        ReportDetections([.. sets.Values.Where(member => member.Is(PrivateTraits.Competes) && member.Kind == PrivateKind.Function)], direct);
    }

    private bool IsOutside(string user, string owner) =>
        fateOf(user) is not (FileFate.Partition or FileFate.Implementation or FileFate.Fragment) || namespaceOf(user) != namespaceOf(owner);

    private void Report(MemberUse use, PrivateMember member, int overrides)
    {
        var (rule, message) = use.Kind switch
        {
            MemberUseKind.Call when !member.Is(PrivateTraits.Competes) => ("", ""),
            MemberUseKind.Call => ("report-private-overload", $"{What(member)} {(member.Kind == PrivateKind.Function ? "has" : "have")} private overloads ({Place(member)}), invisible here in n1964; this use keeps its meaning, look again when its arguments change"),
            MemberUseKind.Cast => ("report-private-base-cast", $"this cast goes through the private base {member.Name} of {member.ClassName} ({Place(member)}), which n1964 does not consider outside its module; let the class offer a function that returns the base"),
            MemberUseKind.Override => ("report-private-override", $"overrides {member.ClassName}::{member.Name}, which is private ({Place(member)}) and invisible here in n1964; declare it protected there{(overrides > 1 ? $" ({overrides} functions of this file do)" : "")}"),
            _ when member.Kind == PrivateKind.Base => ("report-private-detection", $"asks about conversions of {member.ClassName}: its private base {member.Name} ({Place(member)}) counts today and is not considered here in n1964; check which answer is meant"),
            _ => ("report-private-detection", $"asks about {What(member)}: {Hidden(member)}"),
        };
        if (rule.Length > 0) context.Report(rule, use.File, use.Offset, message);
    }

    /// <summary>A template that asks for a member by name, and a file that hands it the class.</summary>
    private void ReportDetections(List<PrivateMember> members, HashSet<(string, int)> direct)
    {
        if (members.Count == 0) return;
        foreach (var (file, syntax) in context.Codebase.Syntax)
        {
            var asked = members.Where(member => syntax.Identifiers.Contains(member.Name) && IsOutside(file, member.File)).ToLookup(member => member.Name, StringComparer.Ordinal);
            if (asked.Count == 0 || !DetectionContexts.MayHave(syntax)) continue;
            foreach (var (name, offset) in DetectionContexts.MembersNamedIn(context.Text(file).Text))
            {
                if (direct.Contains((file, offset))) continue;
                foreach (var member in asked[name].Where(member => Meet(file, member)))
                    context.Report("report-private-detection", file, offset,
                        $"asks whether {name} can be called, also of {member.ClassName}: {Hidden(member)}");
            }
        }
    }

    /// <summary>Whether some file outside the module names the class and sees the question.</summary>
    private bool Meet(string question, PrivateMember member)
    {
        var type = context.Entities.In(member.File).FirstOrDefault(declaration => EntityIndex.IsNamespaceScopeEntity(declaration) && declaration.Extent.Contains(member.NameOffset))?.Usr;
        return type is not null && context.Codebase.References.Any(use => use.Usr == type && IsOutside(use.File, member.File) && (use.File == question || context.Includes.Closure(use.File).Contains(question)));
    }

    private static string What(PrivateMember member) => member.Kind switch
    {
        PrivateKind.Constructor => $"the constructors of {member.ClassName}",
        PrivateKind.Conversion => $"the conversion functions of {member.ClassName}",
        _ => $"{member.ClassName}::{member.Name}",
    };

    private string Hidden(PrivateMember member) =>
        $"what is private there ({Place(member)}) counts today and is invisible here in n1964; to keep the answer declare it public and deleted";

    private string Place(PrivateMember member) => $"{member.File}:{context.Text(member.File).LineOf(member.NameOffset)}";
}

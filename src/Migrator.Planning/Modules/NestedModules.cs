using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Modules;

/// <summary>
/// Modules <c>a.b</c> of cppmod.yml that hold the namespace <c>a::b</c> and nothing else: in n1964 a nested module, which a
/// partition of the enclosing one declares (paper 5.3). C++20 knows no nesting, so there the name is all.
/// </summary>
internal static class NestedModules
{
    private const string Rule = "nested-namespace-to-module";

    /// <summary>The nested modules, outer ones first, with their files.</summary>
    /// <param name="context">The facts.</param>
    /// <param name="moduleOf">cxx20 module of each file.</param>
    /// <param name="namespaceOf">n1964 module of each file, none of them nested yet.</param>
    public static List<(string Namespace, List<string> Files)> Find(PlanContext context, IReadOnlyDictionary<string, string> moduleOf, IReadOnlyDictionary<string, string> namespaceOf)
    {
        var found = new List<(string Namespace, List<string> Files)>();
        foreach (var configured in context.Configuration.Modules.Select(module => module.Name).Where(name => name.Contains('.')).Distinct().OrderBy(name => name.Length))
        {
            var space = configured.Replace(".", "::", StringComparison.Ordinal);
            var files = moduleOf.Where(file => file.Value == configured).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
            if (!files.Any(file => context.Entities.In(file).Any(d => NamespaceScopes.Holds(space, d.Scope)))) continue;
            var outer = space[..space.LastIndexOf("::", StringComparison.Ordinal)];
            if (files.Select(file => Outside(context, file, space)).FirstOrDefault(place => place is not null) is var (file, offset))
                context.Report(Rule, file, offset, $"this stands outside of {space}, so in n1964 the files of {configured} stay partitions of {space.Split("::")[0]}; move it to a file of another module");
            else if (!found.Any(module => module.Namespace == outer) && !namespaceOf.Any(other => other.Value == outer && !files.Contains(other.Key)))
                context.Report(Rule, files[0], -1, $"no file makes the module {outer}, which would declare {space}, so in n1964 the files of {configured} stay partitions of {space.Split("::")[0]}");
            else
                found.Add((space, files));
        }

        foreach (var (space, files) in found)
            foreach (var file in files)
                context.Record(Rule, Question.FileFate, file, default, file, "nested module", $"cppmod.yml gives it to {space.Replace("::", ".", StringComparison.Ordinal)}, and it declares only {space}");
        return found;
    }

    /// <summary>Gives each nested module a partition of the enclosing one that declares it: one that imports nothing of it.</summary>
    public static ImmutableSortedDictionary<string, FilePlan> Declare(PlanContext context, ImmutableSortedDictionary<string, FilePlan> plans)
    {
        var units = plans.Values.Where(plan => plan.Fate == FileFate.Partition && plan.Parts.IsEmpty).ToList();
        var byName = units.ToLookup(plan => (plan.Namespace, plan.Label));
        foreach (var module in plans.Values.Where(plan => plan.Fate is FileFate.Partition or FileFate.Implementation && plan.Namespace.Contains("::", StringComparison.Ordinal)).GroupBy(plan => plan.Namespace, StringComparer.Ordinal))
        {
            var outer = module.Key[..module.Key.LastIndexOf("::", StringComparison.Ordinal)];
            bool Reaches(FilePlan plan, HashSet<string> seen) => seen.Add(plan.Path) && (plan.Namespace == module.Key || plan.Imports.SelectMany(import => byName[(import.Namespace, import.Label)]).Any(next => Reaches(next, seen)));
            var imported = module.SelectMany(plan => plan.Imports).Select(import => (import.Namespace, import.Label)).ToHashSet();
            var home = units.Where(plan => plan.Namespace == outer && plan.UnitMembers.IsEmpty && !Reaches(plan, [])).OrderByDescending(plan => imported.Contains((plan.Namespace, plan.Label))).ThenBy(plan => plan.Path, StringComparer.Ordinal).FirstOrDefault();
            if (home is null)
                context.Report(Rule, module.First().Path, -1, $"no partition of {outer} can declare the nested module {module.Key}: each imports it, or there is none");
            else
                plans = plans.SetItem(home.Path, plans[home.Path] with { NestedModules = plans[home.Path].NestedModules.Add(module.Key) });
        }

        return plans;
    }

    /// <summary>The first thing that a file declares outside of a namespace; null when there is none.</summary>
    private static (string File, int Offset)? Outside(PlanContext context, string file, string space)
    {
        var foreign = ForeignNamespaces.Of(context.Outline(file), context.Entities.In(file));
        foreach (var item in context.Outline(file).Items)
        {
            var isDeclared = item.Kind switch
            {
                // A specialisation in the global namespace is one of another library's template, and names it with its scope.
                OutlineKind.Declaration => item.Form is not (DeclarationForm.Empty or DeclarationForm.UsingDirective) && !(item.Form == DeclarationForm.Specialisation && item.Scope.Length == 0),
                OutlineKind.LinkageOpen => true,
                OutlineKind.NamespaceOpen => item.Macro is not null || item.IsUnnamed,
                _ => false,
            };
            if (isDeclared && !NamespaceScopes.Holds(space, item.Scope) && !foreign.Contains(item.Scope.Split("::")[0])) return (file, item.Span.Start);
        }

        return null;
    }
}

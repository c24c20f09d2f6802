using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Modules;

namespace Migrator.Planning.Includes;

/// <summary>
/// The imports of a unit: what its includes became, and what it uses without including it (paper 2.3). Edges by use
/// point to definitions; a file with a forward declaration of its own needs none.
/// </summary>
public sealed class ImportPlanner(PlanContext context, Func<string, FileFate> fateOf, ModuleMap modules, Func<string, ImmutableArray<UnitName>> namesOf, PublicReach reach, DependentCalls calls)
{
    /// <summary>The imports of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="includeTargets">Files of the tree whose include became an import.</param>
    /// <param name="instead">Headers of other modules that define what the file has only declared.</param>
    /// <param name="known">Imports of libraries that have a module already.</param>
    /// <param name="needs">What the unit needs.</param>
    public ImmutableArray<ImportPlan> Of(string file, IReadOnlyList<string> includeTargets, IEnumerable<string> instead, IEnumerable<ImportPlan> known, UnitNeeds needs)
    {
        var isHeader = context.IsHeader(file);
        var interfaceUses = context.Entities.UsesOf(file).Where(use => !use.InBody).Select(use => use.Usr).ToHashSet(StringComparer.Ordinal);
        var found = new List<ImportPlan>();
        if (StdImport(file, needs) is { } std) found.Add(std);
        found.AddRange(known);
        foreach (var (include, target) in includeTargets.SelectMany(include => Partitions(include).Select(target => (include, target))))
            Add(target, $"#include of {target}", reach.PassesOn(file, include));
        foreach (var target in instead.Where(target => fateOf(target) == FileFate.Partition)) Add(target, $"instead of a declaration of what {target} defines", passesOn: true);
        foreach (var (target, use) in ByUse(file, needs.Members)) Add(target, $"uses {use}", passesOn: false);
        return [.. found];

        void Add(string target, string reason, bool passesOn)
        {
            var access = isHeader && (passesOn || context.Entities.In(target).Any(d => interfaceUses.Contains(d.Usr))) ? EntityAccess.Public : EntityAccess.Private;
            var same = modules.ModuleOf(target) == modules.ModuleOf(file);
            foreach (var name in namesOf(target))
            {
                if (same && namesOf(file).Contains(name)) continue;
                var import = new ImportPlan(modules.ModuleOf(target), same ? name.Partition : "", name.Namespace, name.Label, access, reason);
                var twin = found.FindIndex(known => known.Namespace == import.Namespace && known.Label == import.Label);
                if (twin < 0) found.Add(import);
                else if (access == EntityAccess.Public) found[twin] = found[twin] with { Access = access };
            }
        }
    }

    /// <summary>Headers that a header needs although no chain of its includes leads to them; with the entity it uses.</summary>
    public static IEnumerable<(string Provider, string Use)> ByUse(PlanContext context, string file, IReadOnlyCollection<string> members, Func<string, bool> canProvide)
    {
        var reached = context.Includes.Closure(file);
        var providers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var use in members.SelectMany(context.Entities.UsesOf).Where(use => use.Kind != ReferenceKind.Ambiguous))
        {
            var declarations = context.Entities.Of(use.Usr);
            if (declarations.Any(d => members.Contains(d.File) && !d.Is(DeclarationTraits.Qualified) && !d.Is(DeclarationTraits.Friend))) continue;
            var candidates = declarations.Where(d => !d.Is(DeclarationTraits.Friend) && canProvide(d.File) && !members.Contains(d.File) && !ComesLater(context, file, d)
                && (reached.Contains(d.File) || !context.Includes.CanDoWithout(file, d.File))).ToList();
            if (candidates.Count == 0 || candidates.Any(d => reached.Contains(d.File) && (d.IsDefinition || !candidates.Any(other => other.IsDefinition)))) continue;
            var provider = candidates.OrderByDescending(d => d.IsDefinition).ThenBy(d => d.File, StringComparer.Ordinal).First();
            providers.TryAdd(provider.File, provider.QualifiedName);
        }

        foreach (var provider in Unresolved(context, file, members, reached).Where(d => canProvide(d.File))) providers.TryAdd(provider.File, provider.QualifiedName);
        return providers.Select(entry => (entry.Key, entry.Value));
    }

    /// <summary>Calls that can only mean what the units have seen in front of the file, because no unit compiles it without.</summary>
    private static IEnumerable<Declaration> Unresolved(PlanContext context, string file, IReadOnlyCollection<string> members, IReadOnlySet<string> reached) =>
        DependentCalls.Unresolved(context, members, reached).SelectMany(name => name.Where(d => !ComesLater(context, file, d) && !context.Includes.CanDoWithout(file, d.File)));

    /// <summary>What a header includes, and what it and its fragments use without that.</summary>
    /// <param name="context">The facts.</param>
    /// <param name="header">The header.</param>
    /// <param name="canProvide">Whether a file may provide what is used.</param>
    public static IEnumerable<string> NeededBy(PlanContext context, string header, Func<string, bool> canProvide) =>
        context.Includes.Targets(header).Concat(
            ByUse(context, header, [header, .. context.Includes.TargetsOfKind(header, target => context.Files[target].Kind == FileKind.Fragment)], canProvide).Select(found => found.Provider));

    /// <summary>
    /// Whether the provider includes the file in front of the declaration: then no translation unit has seen it when it reads
    /// the file, and a forward declaration is all that the file has ever needed.
    /// </summary>
    internal static bool ComesLater(PlanContext context, string file, Declaration declaration) =>
        context.Includes.Closure(declaration.File).Contains(file)
        && context.Includes.Directives(declaration.File).Any(include => include.Directive.Offset < declaration.Extent.Start
            && include.Target is { IsProject: true } target && (target.Target == file || context.Includes.Closure(target.Target).Contains(file)));

    private IEnumerable<(string Provider, string Use)> ByUse(string file, IReadOnlyCollection<string> members)
    {
        foreach (var found in ByUse(context, file, members, header => fateOf(header) == FileFate.Partition)) yield return found;
        if (context.IsHeader(file))
            foreach (var found in calls.Of(file, members)) yield return found;
        var own = modules.ModuleOf(file);
        var reached = context.Includes.Closure(file);
        foreach (var use in members.SelectMany(context.Entities.UsesOf))
            foreach (var declaration in Seen(context.Entities.Of(use.Usr)))
                if (fateOf(declaration.File) == FileFate.Partition && modules.ModuleOf(declaration.File) != own && !declaration.Is(DeclarationTraits.Friend))
                    yield return (declaration.File, declaration.QualifiedName);

        // Where two modules declare the name, the file uses the one that it has seen.
        IReadOnlyList<Declaration> Seen(IReadOnlyList<Declaration> all) =>
            all.Any(d => members.Contains(d.File)) ? [] : all.Any(d => reached.Contains(d.File)) ? [.. all.Where(d => reached.Contains(d.File))] : all;
    }

    /// <summary>Partitions that an include of a file stands for: itself, or what an umbrella header includes.</summary>
    public List<string> Partitions(string target)
    {
        var found = new List<string>();
        var pending = new Stack<string>([target]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            if (fateOf(next) == FileFate.Partition) found.Add(next);
            if (fateOf(next) is FileFate.Forward or FileFate.Macros)
                foreach (var inner in context.Includes.Targets(next).Reverse()) pending.Push(inner);
        }

        return found;
    }

    private ImportPlan? StdImport(string file, UnitNeeds needs)
    {
        if (context.Options.Std == StdMode.Include) return null;
        string[] headers = [.. context.Includes.Closure(file).Prepend(file).Where(context.IsCode)
            .SelectMany(context.Includes.Directives).Where(d => d.Target is not { IsProject: true }).Select(d => d.Directive.IncludePath)];
        var usesStd = needs.SystemUses.Any(use => use.Name == "std" || context.Options.StdNames.Contains(use.Name)) || headers.Any(StandardHeaders.IsCpp)
            || (context.Options.StdNames.IsEmpty && headers.Any(StandardHeaders.IsC));
        if (!usesStd) return null;
        var global = needs.SystemUses.Any(use => context.Options.StdNames.Contains(use.Name)) || headers.Any(header => StandardHeaders.IsC(header) && header.EndsWith(".h", StringComparison.Ordinal));
        return new ImportPlan(global ? "std.compat" : "std", "", "std", "", context.IsHeader(file) ? EntityAccess.Public : EntityAccess.Private, "standard headers");
    }
}

using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Files;

/// <summary>
/// Finds headers that hook into text behind their own code: they declare something, define a macro that names it, and include a header of somebody
/// else that expands the macro. In a unit that header would be read in front of everything that the unit declares.
/// </summary>
internal static class HookedIncludes
{
    /// <summary>Whether a header is such one.</summary>
    public static bool IsIn(PlanContext context, string header)
    {
        var text = context.Includes.Directives(header).Where(include => IsForeign(context, include.Directive, include.Target)).Select(include => include.Directive.Offset).DefaultIfEmpty(-1).Max();
        if (text < 0) return false;
        var declared = context.Entities.In(header).Where(d => Entities.EntityIndex.IsNamespaceScopeEntity(d) && d.NameOffset < text).Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        return declared.Count > 0 && context.Syntax(header).Directives.Any(directive => directive.Kind == DirectiveKind.Define && directive.Offset < text && directive.Identifiers.Any(declared.Contains));
    }

    /// <summary>Read by some translation unit, and neither of the project nor of the standard library, which expands no macro of a program.</summary>
    private static bool IsForeign(PlanContext context, Directive include, ResolvedInclude? target) =>
        target is { } read && (read.IsProject ? context.ClientFolders.Contains(read.Target) : !StandardHeaders.IsCpp(include.IncludePath) && !StandardHeaders.IsC(include.IncludePath));
}

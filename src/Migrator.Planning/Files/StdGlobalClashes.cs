using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Files;

/// <summary>
/// Names of the tree at global scope that C's library declares as something else (<c>namespace log</c>, <c>int y0</c>). A legacy unit that
/// did not include the C header never met it; the std module has all of them, and every importer, direct or not, is refused: "redefinition
/// of 'log' as different kind of symbol". A tree with such a name gets the standard library by includes, as before.
/// </summary>
public sealed class StdGlobalClashes(PlanContext context)
{
    private const string Rule = "std-import-to-include";

    /// <summary>The options to plan with: those given, or with includes of the standard library where its module cannot be imported.</summary>
    public PlanOptions Settle()
    {
        if (context.Options.Std == StdMode.Include || context.Options.StdGlobals.IsEmpty) return context.Options;
        var clashes = Namespaces().Concat(Entities()).GroupBy(clash => clash.Name, StringComparer.Ordinal)
            .Select(name => name.OrderBy(clash => clash.File, StringComparer.Ordinal).ThenBy(clash => clash.Offset).First()).ToList();
        foreach (var (file, offset, name, what) in clashes)
            context.Report(Rule, file, offset, $"{what} {name} has the name of {Kind(name)} of C's library, which the std module declares as well: no unit that sees both compiles, so all units include the standard library's headers; rename it, or give it a namespace, for import std");
        return clashes.Count == 0 ? context.Options : context.Options with { Std = StdMode.Include, StdNames = [], StdExports = [] };
    }

    private string Kind(string name) =>
        context.Options.StdGlobals[name] switch { "" => "a class", var type when type.Contains('(', StringComparison.Ordinal) && !type.Contains("(*", StringComparison.Ordinal) => "a function", _ => "a variable" };

    private IEnumerable<(string File, int Offset, string Name, string What)> Namespaces() =>
        from file in context.Codebase.Outlines
        where MeetsModules(file.Key)
        from item in file.Value.Items
        where item is { Kind: OutlineKind.NamespaceOpen, Scope: "" }
        let name = item.Name.Split("::")[0]
        where context.Options.StdGlobals.ContainsKey(name)
        select (file.Key, item.Span.Start, name, "the namespace");

    private IEnumerable<(string File, int Offset, string Name, string What)> Entities() =>
        from declaration in context.Codebase.Declarations
        where declaration.Scope.Length == 0 && EntityIndex.IsNamespaceScopeEntity(declaration) && !declaration.Is(DeclarationTraits.UnnamedNamespace)
            && context.Options.StdGlobals.TryGetValue(declaration.Name, out var type) && Differs(declaration, type) && MeetsModules(declaration.File)
        select (declaration.File, declaration.NameOffset, declaration.Name, declaration.Kind == EntityKind.Variable ? "the variable" : "the function");

    /// <summary>Whether the compiler refuses a declaration beside that of the C library: functions overload unless they are C's, too, and a class may share any name.</summary>
    private bool Differs(Declaration declaration, string type) => declaration.Kind switch
    {
        // A constant of a header becomes inline; a source keeps its own.
        EntityKind.Variable => type.Length > 0 && declaration.Type != type && (declaration.Linkage == Linkage.External || context.IsHeader(declaration.File)),
        EntityKind.Function => declaration.Is(DeclarationTraits.ExternC) && declaration.Type.Length > 0 && type.Length > 0 && WithoutException(declaration.Type) != WithoutException(type),
        _ => false,
    };

    private static string WithoutException(string type) => type.Replace(" noexcept", "", StringComparison.Ordinal);

    /// <summary>Whether a file becomes a unit, or uses one: a program that includes no header of the tree imports nothing.</summary>
    private bool MeetsModules(string file) =>
        context.Entered.Contains(file) && context.Files[file].Kind != FileKind.CSource
        && (context.IsHeader(file) || context.Includes.Closure(file).Any(context.IsHeader) || !context.Entities.In(file).Any(d => d.DefinesMain));
}

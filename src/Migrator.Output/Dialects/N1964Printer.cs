using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Model.Units;

namespace Migrator.Output.Dialects;

/// <summary>Spells units in the language of the paper. Section numbers are those of N1964.</summary>
public static class N1964Printer
{
    /// <summary>Name of the namespace that holds a unit's names of the global namespace (2.6).</summary>
    public const string GlobalScope = "globals";

    /// <summary>Text of a unit, one byte a character; null when the dialect has no such file.</summary>
    public static string? Print(ModuleUnit unit) => unit.Kind switch
    {
        UnitKind.Wrapper => null, // standard C++ only
        UnitKind.PrimaryInterface => null, // a module is the sum of its partitions (2.5)
        UnitKind.MacroPart => Shared.MacroPart(unit),
        UnitKind.Client => Shared.Client(unit, unit.Imports.Select(Import).Concat(unit.GlobalImports.Select(Using))),
        UnitKind.TextCopy or UnitKind.TextClient => unit.Body.OfType<Verbatim>().Single().Text,
        UnitKind.ForwardingHeader => ForwardingHeader(unit),
        UnitKind.Fragment => Fragment(unit),
        _ => Partition(unit),
    };

    private static string ForwardingHeader(ModuleUnit unit)
    {
        var text = Shared.Start(unit);
        Shared.OpenTextBranch(text, unit);
        Shared.OpenGuard(text, unit);
        if (unit.MacrosFirst) text.Line($"#include {unit.MacroInclude}").Line();
        text.Append(unit.GlobalFragment.TrimStart('\r', '\n'));
        if (!unit.Imports.IsEmpty) text.Blank();
        foreach (var import in unit.Imports)
        {
            text.Line(Import(import));
            if (import.IsForeign) continue;
            if (unit.GlobalNames != GlobalNames.None) text.Line(Using(new GlobalImport(import.Namespace, unit.GlobalNames)));
        }

        if (unit.UsingDirectives.Length > 0) text.Line().Append(unit.UsingDirectives);
        if (unit.MacroInclude.Length > 0 && !unit.MacrosFirst) text.Blank().Line($"#include {unit.MacroInclude}");
        return Shared.CloseTextBranch(Shared.CloseGuard(text, unit), unit);
    }

    private static string Partition(ModuleUnit unit)
    {
        var text = Shared.Start(unit);
        if (unit.GlobalFragment.Length > 0) text.Append(unit.GlobalFragment.TrimStart('\r', '\n')).Blank();
        text.Line($"export {Attributes(unit.Attributes)}namespace {unit.Namespace}{(unit.Label.Length > 0 ? $"[\"{unit.Label}\"]" : "")} {{");
        foreach (var nested in unit.NestedModules) text.Line($"    export namespace {nested};");
        if (!unit.NestedModules.IsEmpty) text.Line();
        Imports(text, unit, EntityAccess.Public);
        Imports(text, unit, EntityAccess.Private);
        if (!unit.Imports.IsEmpty) text.Line();
        var last = new N1964Body(text, unit).Write();
        text.TrimEnd().Line().Line("}" + last);
        Shared.Trail(text, unit);
        return text.ToString();
    }

    /// <summary>The namespace attribute list in front of the keyword (2.6, 5.2, 5.6, 5.7).</summary>
    internal static string Attributes(ImmutableArray<UnitAttribute> attributes) =>
        attributes.IsEmpty ? "" : $"[[{string.Join(", ", attributes.Select(attribute => $"\"{attribute.ToString().ToLowerInvariant()}\""))}]] ";

    private static string Fragment(ModuleUnit unit)
    {
        var text = new UnitText(unit.NewLine).Append(unit.Leading);
        new N1964Body(text, unit).Write();
        return text.Append(unit.Trailing).ToString();
    }

    private static void Imports(UnitText text, ModuleUnit unit, EntityAccess access)
    {
        var lines = unit.Imports.Where(import => import.Access == access).Select(Import).Distinct().ToList();
        if (lines.Count == 0) return;
        if (access == EntityAccess.Public || unit.Imports.Any(import => import.Access == EntityAccess.Public))
            text.Line(access == EntityAccess.Public ? "public:" : "private:");
        foreach (var line in lines) text.Line("    " + line);
    }

    /// <summary>What makes the global names of a module global for a client (2.6).</summary>
    private static string Using(GlobalImport import) => $"using namespace {import.Namespace}{(import.Names == GlobalNames.Nested ? "::" + GlobalScope : "")};";

    /// <summary>An import directive (2.1, 2.5).</summary>
    internal static string Import(ImportPlan import) =>
        import.Label.Length == 0 ? $"import namespace {import.Namespace};" : $"import namespace {import.Namespace}[\"{import.Label}\"];";
}

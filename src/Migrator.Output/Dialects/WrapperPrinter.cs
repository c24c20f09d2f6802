using Migrator.Model.Plans;
using Migrator.Model.Units;

namespace Migrator.Output.Dialects;

/// <summary>Spells the unit that includes headers and exports their names. It is standard C++: the paper's modules have no such thing.</summary>
internal static class WrapperPrinter
{
    public static string Print(ModuleUnit unit)
    {
        var text = new UnitText(unit.NewLine);
        text.Line($"// Module {unit.Module}: its headers stay as they are, this unit includes them and exports their names.");
        text.Line($"// Clients say \"import {unit.Module};\" behind their #include lines. Macros and names of internal linkage do not come with");
        text.Line("// it: who needs one includes its header, too.");
        if (!unit.Imports.IsEmpty) text.Line($"// The headers use {string.Join(", ", unit.Imports.Select(import => import.Module))}: clients that name something of it import it, too.");
        text.Line("module;").Line().Append(unit.GlobalFragment).Line();
        text.Line($"export module {unit.Module};");
        foreach (var block in unit.Exports) Block(text, block);
        return text.ToString();
    }

    private static void Block(UnitText text, ExportBlock block)
    {
        var isGlobal = block.Scope.IsEmpty;
        text.Line();
        if (!isGlobal) text.Line($"export {Open(block)} {{");
        var origin = "";
        foreach (var group in block.Groups)
        {
            if (group.Origin != origin) text.Line(isGlobal && origin.Length == 0 ? $"// {Shared.Name(group.Origin)}" : $"{text.NewLine}// {Shared.Name(group.Origin)}");
            origin = group.Origin;
            foreach (var condition in group.Conditions) text.Append(condition);
            foreach (var export in group.Exports) text.Line((isGlobal ? "export " : "") + Spell(export));
            foreach (var _ in group.Conditions) text.Line("#endif");
        }

        if (!isGlobal) text.Line().Line($"}}  // namespace {string.Join("::", block.Scope.Select(part => part.Name))}");
    }

    /// <summary>The first namespace says inline in front, the others in their place.</summary>
    private static string Open(ExportBlock block) =>
        (block.Scope[0].IsInline ? "inline " : "") + "namespace " + block.Scope[0].Name + string.Concat(block.Scope.Skip(1).Select(part => (part.IsInline ? "::inline " : "::") + part.Name));

    private static string Spell(WrapperExport export) => export.Kind switch
    {
        ExportKind.NamespaceAlias => $"namespace {export.Name} = {export.Target};",
        ExportKind.UsingDirective => $"using namespace {export.Target};",
        _ => $"using {(export.Scope.IsEmpty ? "::" : "")}{export.QualifiedName};",
    };
}

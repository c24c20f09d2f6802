using Migrator.Model.Plans;
using Migrator.Model.Units;

namespace Migrator.Output.Dialects;

/// <summary>Spells units as standard C++20 modules.</summary>
public static class Cxx20Printer
{
    /// <summary>Text of a unit, one byte a character; null when the dialect has no such file.</summary>
    public static string? Print(ModuleUnit unit) => unit.Kind switch
    {
        UnitKind.Program => null, // a client that imports
        UnitKind.PrimaryInterface => Primary(unit),
        UnitKind.MacroPart => Shared.MacroPart(unit),
        UnitKind.TextCopy or UnitKind.TextClient => unit.Body.OfType<Verbatim>().Single().Text,
        UnitKind.ForwardingHeader => ForwardingHeader(unit),
        UnitKind.Fragment => Fragment(unit),
        UnitKind.Client => Shared.Client(unit, unit.Imports.Select(import => $"import {import.Module};")),
        UnitKind.Wrapper => WrapperPrinter.Print(unit),
        _ => Partition(unit),
    };

    private static string Primary(ModuleUnit unit)
    {
        var text = new UnitText(unit.NewLine).Line($"export module {unit.Module};").Line();
        foreach (var import in unit.Imports) text.Line($"export import :{import.Partition};");
        return text.ToString();
    }

    private static string ForwardingHeader(ModuleUnit unit)
    {
        var text = Shared.Start(unit);
        Shared.OpenTextBranch(text, unit);
        Shared.OpenGuard(text, unit);
        if (unit.MacrosFirst) text.Line($"#include {unit.MacroInclude}").Line();
        text.Append(unit.GlobalFragment.TrimStart('\r', '\n'));
        if (unit.MacroInclude.Length > 0 && !unit.MacrosFirst) text.Line($"#include {unit.MacroInclude}");
        if (!unit.Imports.IsEmpty) text.Blank();
        if (unit.ShowsStd) text.Line("import std;");
        foreach (var module in unit.Imports.Select(import => import.Module).Distinct()) text.Line($"import {module};");
        if (unit.UsingDirectives.Length > 0) text.Line().Append(unit.UsingDirectives);
        return Shared.CloseTextBranch(Shared.CloseGuard(text, unit), unit);
    }

    private static string Partition(ModuleUnit unit)
    {
        var isInterface = unit.Kind == UnitKind.InterfacePartition;
        var text = Shared.Start(unit);
        if (unit.GlobalFragment.Length > 0) text.Line("module;").Append(unit.GlobalFragment.TrimStart('\r', '\n')).Blank();
        text.Line($"{(isInterface ? "export " : "")}module {unit.Module}:{unit.Partition};").Line();
        foreach (var line in unit.Imports.Select(import => Import(unit, import, isInterface)).Distinct()) text.Line(line);
        text.Blank();
        if (unit.Abi == AbiMode.Legacy) text.Line("extern \"C++\" {").Line();
        Body(text, unit);
        text.TrimEnd().Line();
        if (unit.Abi == AbiMode.Legacy) text.Line().Line("}  // extern \"C++\"");
        Shared.Trail(text, unit);
        return text.ToString();
    }

    private static string Fragment(ModuleUnit unit)
    {
        var text = new UnitText(unit.NewLine).Append(unit.Leading);
        Body(text, unit);
        return text.Append(unit.Trailing).ToString();
    }

    private static string Import(ModuleUnit unit, ImportPlan import, bool isInterface)
    {
        if (import.Module == unit.Module && import.Partition.Length > 0) return $"import :{import.Partition};";
        var again = isInterface && import.Access == EntityAccess.Public && import.Module is not ("std" or "std.compat");
        return $"{(again ? "export " : "")}import {import.Module};";
    }

    private static void Body(UnitText text, ModuleUnit unit)
    {
        var first = unit.Kind != UnitKind.Fragment;
        foreach (var node in unit.Body)
        {
            if (node is ConditionalMark) text.StartDirective();
            var spelled = Spell(node, unit);
            if (first) spelled = spelled.TrimStart('\r', '\n');
            text.Append(spelled);
            first &= spelled.Length == 0;
        }
    }

    private static string Spell(BodyNode node, ModuleUnit unit) => node switch
    {
        Verbatim verbatim => verbatim.Text,
        ConditionalMark conditional => conditional.Text,
        ScopeOpen { Role: ScopeRole.Unwrapped } open => Remarks(open.Text, unit),
        ScopeClose { Role: ScopeRole.Unwrapped } close => Shared.NamesScope(close.Text) ? "" : Remarks(close.Text, unit),
        ScopeOpen open => (open.Export ? "export " : "") + open.Text,
        ScopeClose close => close.Text,
        ExportMark => "export ",
        ExportBlockMark block => block.Opens ? "export { " : " }",
        Slot slot => Spell(slot, unit),
        _ => "",
    };

    /// <summary>The comments of a brace that goes.</summary>
    private static string Remarks(string text, ModuleUnit unit) => string.Concat(Shared.Comments(text).Select(comment => comment + unit.NewLine));

    private static string Spell(Slot slot, ModuleUnit unit) => slot.Kind switch
    {
        SlotKind.StaticToInline => "inline" + slot.Legacy["static".Length..],
        SlotKind.StaticDropped or SlotKind.MemberInline => "",
        SlotKind.ConstantToInline => "inline ",
        SlotKind.DynamicObject => slot.Argument.Length > 0 ? "extern " : "",
        SlotKind.DefaultInitialiser => "{}",
        SlotKind.ImplicitInline => unit.Abi == AbiMode.Module ? "inline " : "",
        SlotKind.GlobalModuleOpen => "extern \"C++\" " + (slot.Argument.Length > 0 ? "{ " : ""),
        SlotKind.CLinkageOpen => "extern \"C\" " + (slot.Argument.Length > 0 ? "{ " : ""),
        SlotKind.GlobalModuleClose => slot.Argument.Length > 0 ? "}" + unit.NewLine : " }",
        _ => slot.Legacy,
    };
}

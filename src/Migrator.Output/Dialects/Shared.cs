using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Model.Units;

namespace Migrator.Output.Dialects;

/// <summary>What both dialects write alike: the frame of text files.</summary>
internal static class Shared
{
    /// <summary>The comments in front of everything, with one blank line behind them.</summary>
    public static UnitText Start(ModuleUnit unit)
    {
        var text = new UnitText(unit.NewLine);
        var bare = unit.Leading.StartsWith(SourceText.ByteOrderMark, StringComparison.Ordinal) && unit.Leading.Trim().Length == 3;
        if (bare) return text.Append(SourceText.ByteOrderMark);
        if (unit.Leading.Trim().Length > 0) text.Append(unit.Leading).Blank();
        return text;
    }

    /// <summary>In front of what a forwarding header says: clients that cannot import get the text (the same in both dialects).</summary>
    public static void OpenTextBranch(UnitText text, ModuleUnit unit)
    {
        if (unit.TextCopy is not { } copy) return;
        Remember(text, copy);
        text.Line("#if " + (copy.Memory.Length > 0 ? copy.Memory : Condition(copy)));
        text.Line($"#include \"{Name(copy.Path)}\"  // for clients that cannot import module {unit.Module}").Line("#else").Line();
    }

    private static string Condition(TextCopyPlan copy) => string.Join(" || ", copy.Conditions);

    /// <summary>Asks once in a translation unit, in front of the first header or macro part that changes the answer.</summary>
    private static void Remember(UnitText text, TextCopyPlan copy)
    {
        if (copy.Memory.Length > 0)
            text.Line("#ifndef " + copy.Memory).Line("#if " + Condition(copy)).Line($"#define {copy.Memory} 1").Line("#else").Line($"#define {copy.Memory} 0").Line("#endif").Line("#endif");
    }

    /// <summary>The end of what <see cref="OpenTextBranch"/> has opened.</summary>
    public static string CloseTextBranch(string text, ModuleUnit unit) =>
        unit.TextCopy is null ? text : text + (text.EndsWith('\n') ? "" : unit.NewLine) + unit.NewLine + "#endif" + unit.NewLine;

    public static void OpenGuard(UnitText text, ModuleUnit unit)
    {
        if (unit.GuardOpen.Length > 0) text.Append(unit.GuardOpen).EndLine().Line();
        else if (unit.Guard.Length == 0) text.Line("#pragma once").Line();
        else text.Line("#ifndef " + unit.Guard).Line("#define " + unit.Guard).Line();
    }

    public static string CloseGuard(UnitText text, ModuleUnit unit)
    {
        text.TrimEnd().Line();
        if (unit.GuardClose.Length > 0) text.Line().Append(unit.GuardClose).EndLine();
        else if (unit.Guard.Length > 0) text.Line().Line("#endif  // " + unit.Guard);
        if (unit.Kind == Model.Units.UnitKind.ForwardingHeader) Trail(text, unit);
        return text.ToString();
    }

    /// <summary>The macro part is text in both dialects.</summary>
    public static string MacroPart(ModuleUnit unit)
    {
        var text = Start(unit);
        text.Line($"// The macros of {Name(unit.Origin)}: they cannot leave a module (N1964, 2.5).");
        OpenGuard(text, unit);
        if (unit.TextCopy is { } copy) Remember(text, copy); // a client that imports may read this part alone
        if (unit.GlobalFragment.Length > 0) text.Append(unit.GlobalFragment).Line();
        foreach (var node in unit.Body.OfType<Verbatim>()) text.Append(node.Text.TrimStart('\r', '\n'));
        return CloseGuard(text, unit);
    }

    /// <summary>A source of no module: text first, then its imports, then its code.</summary>
    public static string Client(ModuleUnit unit, IEnumerable<string> imports)
    {
        var text = Start(unit);
        if (unit.GlobalFragment.Length > 0) text.Append(unit.GlobalFragment.TrimStart('\r', '\n')).Blank();
        foreach (var line in imports.Distinct()) text.Line(line);
        if (unit.UsingDirectives.Length > 0) text.Line().Append(unit.UsingDirectives);
        text.Blank();
        foreach (var node in unit.Body.OfType<Verbatim>()) text.Append(node.Text.TrimStart('\r', '\n'));
        text.EndLine();
        return text.Append(unit.Trailing).ToString();
    }

    /// <summary>Text behind the last declaration: comments of the legacy file.</summary>
    public static void Trail(UnitText text, ModuleUnit unit)
    {
        var trailing = unit.Trailing.Trim();
        if (trailing.Length > 0) text.Line().Append(trailing).EndLine();
    }

    /// <summary>Comments inside the opening or behind the closing of a namespace that goes.</summary>
    public static IEnumerable<string> Comments(string text)
    {
        var tokens = new Tokenizer(text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind == TokenKind.Comment)
                yield return text[token.Start..token.End];
    }

    /// <summary>Whether a comment behind a brace says no more than which namespace ends.</summary>
    public static bool NamesScope(string comment) =>
        comment.Contains("namespace", StringComparison.OrdinalIgnoreCase) || comment.Contains("anonymous", StringComparison.OrdinalIgnoreCase);

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}

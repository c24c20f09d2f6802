using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Output.Describing;

/// <summary>
/// Describes what the clients of a module can depend on, as plain source (paper 5.8, 6.12.2): public declarations without the
/// bodies that are compiled elsewhere, and the room that private parts take. Comments, formatting, private names and bodies of
/// functions that are not inline leave no trace: while the text stays the same, no client needs to be compiled again (6.1).
/// </summary>
public static class DescriptionPrinter
{
    /// <summary>Text of each description, one byte a character, by path; the same for both dialects.</summary>
    public static IEnumerable<(string Path, string Text)> Print(Codebase codebase, Plan plan)
    {
        var modules = plan.Modules.Where(module => module.DescriptionPath.Length > 0).ToList();
        if (modules.Count == 0) return [];
        var texts = new ActiveTexts(codebase with { Outlines = plan.Outlines });
        return modules.Select(module => (module.DescriptionPath, Describe(texts, plan, module)));
    }

    private static string Describe(ActiveTexts texts, Plan plan, ModulePlan module)
    {
        var units = new List<(FilePlan Unit, ItemReader Items)>();
        DescribedFile FileOf(string path) => new(texts, path, plan.Files[path]);
        foreach (var header in module.Interfaces.SelectMany(header => plan.Files[header].UnitMembers is { IsEmpty: false } members ? members : [header]))
            units.AddRange(plan.Files[header].Units.Select(unit => (unit, new ItemReader(new DescribedFile(texts, header, unit), FileOf, []))));
        var items = units.SelectMany(unit => unit.Items.Items).ToList();
        var visibility = new Visibility(items);
        var text = new DescriptionText();
        var writer = new UnitWriter(text, visibility, items);
        foreach (var unit in units.GroupBy(unit => (unit.Unit.Namespace, unit.Unit.Label)))
        {
            text.Line("");
            writer.Write([.. unit.Select(part => part.Unit)], [.. unit.SelectMany(part => part.Items.Items)]);
        }

        return Introduction(module.Name) + string.Concat(Directives(texts, units, text.Names).Select(line => line + "\n")) + text;
    }

    private static string Introduction(string module) => $"""
        /* Conventional plain-source module description of {module} (N1964, 5.8). Made by cppmod-migrate --describe.
           private[offset, size, alignment] is a private part of an object, in bytes (byte:bit for bit-fields), with its type where
           the size alone does not tell how to copy, destroy or pass it. private[slots] are private virtual functions. A template
           shows its private members: clients lay out its instances. */

        """;

    /// <summary>Includes that no module replaces, and the macros of the tree that the text uses.</summary>
    private static IEnumerable<string> Directives(ActiveTexts texts, List<(FilePlan Unit, ItemReader Items)> units, HashSet<string> names)
    {
        var includes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (unit, items) in units)
        {
            foreach (var directive in texts.Codebase.Syntax[unit.Path].Directives.Where(directive => unit.Includes.TryGetValue(directive.Offset, out var include) && include.Fate == IncludeFate.Keep && items.File.IsActive(directive.Offset)))
                includes.Add(directive.IsAngled ? $"<{directive.IncludePath}>" : $"\"{directive.IncludePath}\"");
            includes.UnionWith(unit.AddedIncludes.Where(spelling => !spelling.EndsWith(".macros.h\"", StringComparison.Ordinal)));
        }

        var macros = UsedMacros.Of(texts, names).ToList();
        if (includes.Count + macros.Count > 0) yield return "";
        foreach (var include in includes) yield return $"#include {include}";
        foreach (var macro in macros) yield return macro;
    }
}

using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Includes;

/// <summary>
/// Reports headers that use what none of their includes brings: they live off whoever includes them. The units import it
/// all the same, found by use; the legacy code still lacks the include.
/// </summary>
public static class MissingIncludes
{
    private const int Shown = 3;

    public static void Report(PlanContext context)
    {
        foreach (var header in context.Codebase.Syntax.Keys.Where(context.IsHeader).Where(context.Entered.Contains))
        {
            var missing = Missing(context, header);
            foreach (var (provider, used) in missing)
                context.Report("report-missing-include", header, PlaceOf(context, header, used),
                    $"uses {string.Join(", ", used.Take(Shown))}{(used.Count > Shown ? ", …" : "")} without including {provider}; add #include \"{IncludePlanner.Relative(header, provider)}\"");
            if (LacksLibrary(context, header))
                context.Report("report-missing-include", header, -1, "uses the standard library without including any of it; add the standard includes that it needs");
            if (missing.Count == 0 && context.Codebase.Units.Any(unit => unit.File == header && unit.HasErrors))
                context.Report("report-missing-include", header, -1, "no file includes this header, and it does not compile by itself; add the includes that it needs");
        }
    }

    /// <summary>Names that a header uses although nothing that it includes declares or defines them, by the header that does.</summary>
    private static SortedDictionary<string, SortedSet<string>> Missing(PlanContext context, string header)
    {
        var reached = context.Includes.Closure(header);
        var missing = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var use in context.Entities.UsesOf(header).Where(use => use.Kind != ReferenceKind.Ambiguous))
        {
            var declarations = context.Entities.Of(use.Usr).Where(d => !d.Is(DeclarationTraits.Friend)).ToList();
            if (declarations.Any(d => d.File == header || reached.Contains(d.File))) continue;
            var provider = declarations.Where(d => context.IsHeader(d.File) && !ImportPlanner.ComesLater(context, header, d)).OrderByDescending(d => d.IsDefinition).ThenBy(d => d.File, StringComparer.Ordinal).FirstOrDefault();
            if (provider is not null) Add(provider.File, provider.QualifiedName);
        }

        foreach (var use in context.MacroUses[header])
            if (context.Files.ContainsKey(use.DefinedIn) && context.IsHeader(use.DefinedIn) && !reached.Contains(use.DefinedIn))
                Add(use.DefinedIn, use.Macro);
        return missing;

        void Add(string provider, string name)
        {
            if (context.ClientFolders.Contains(provider) && !context.ClientFolders.Contains(header)) return; // a library includes no test of its own
            if (!missing.TryGetValue(provider, out var used)) missing.Add(provider, used = new SortedSet<string>(StringComparer.Ordinal));
            used.Add(name);
        }
    }

    private static bool LacksLibrary(PlanContext context, string header) =>
        context.SystemUses[header].Any(use => use.Name == "std")
        && !context.Includes.Closure(header).Prepend(header).Where(context.IsCode).SelectMany(context.Includes.Directives).Any(include => include.Target is not { IsProject: true });

    /// <summary>Where the first of the names stands in the text; negative when it is a macro's work.</summary>
    private static int PlaceOf(PlanContext context, string header, SortedSet<string> names)
    {
        var words = names.Select(name => name[(name.LastIndexOf(':') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var text = context.Text(header).Text;
        var tokens = new Tokenizer(text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind == TokenKind.Identifier && words.Contains(text[token.Start..token.End]))
                return token.Start;
        return -1;
    }
}

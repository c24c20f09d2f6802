using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Includes;

/// <summary>
/// Sources outside of any module that import what they have included (<c>--clients import</c>): what they need beside the imports,
/// such as macros and names that arrived through a header, is found as for a unit.
/// </summary>
/// <param name="context">The facts.</param>
/// <param name="includes">Plans includes, for files that count as units.</param>
/// <param name="about">What the rules may ask of a file.</param>
/// <param name="fateOf">What becomes of the files of the tree.</param>
public sealed class ImportingClients(PlanContext context, IncludePlanner includes, Func<string, FactSet> about, Func<string, FileFate> fateOf)
{
    private const string Rule = "client-include-to-import";

    /// <summary>The clients that may import.</summary>
    public static HashSet<string> Candidates(PlanContext context, Func<string, FileFate> fateOf) =>
        context.Options.ImportingClients
            ? context.Codebase.Syntax.Keys.Where(file => fateOf(file) == FileFate.Client && context.IsSelected(file) && context.Files[file].Kind == FileKind.Source && context.Entered.Contains(file)
                && context.Includes.Targets(file).Any(target => fateOf(target) is FileFate.Partition or FileFate.Forward)).ToHashSet(StringComparer.Ordinal)
            : [];

    /// <summary>The plan of a client with its imports in it; the plan as it was when there are none, or when something is in their way.</summary>
    public FilePlan Plan(FilePlan client)
    {
        var file = client.Path;
        if (Obstacle(file) is { } obstacle)
        {
            context.Report(Rule, file, -1, $"{obstacle}: the client goes on including");
            return client;
        }

        var needed = includes.Plan(file);
        var imported = needed.Directives.Values.Where(include => include.Fate == IncludeFate.Import && context.Files.ContainsKey(include.Target)).Select(include => include.Target).ToList();
        if (imported.Count == 0) return client;
        foreach (var stays in needed.Directives.Values.Where(include => include.Fate != IncludeFate.Import && context.Files.ContainsKey(include.Target)))
            if (LeansOn(stays.Target) is var (header, use))
            {
                context.Report(Rule, file, stays.Offset, $"{header} stays text and uses {use}, which it leaves to whoever includes it: the client goes on including; add the include to it");
                return client;
            }

        if (context.Options.Std == StdMode.Include && needed.Directives.Values.FirstOrDefault(include => include.Fate == IncludeFate.InPlace) is { } late)
        {
            context.Report(Rule, file, late.Offset, "with --std include, text of the standard library must not come behind an import, and this include stands in the code: the client goes on including");
            return client;
        }

        return client with
        {
            Includes = needed.Directives,
            AddedIncludes = needed.Added,
            Imports = needed.Imports,
            PreambleEnd = needed.PreambleEnd,
            UsingDirectivesOf = [.. imported.SelectMany(header => context.Includes.Closure(header).Prepend(header)).Distinct().Where(OpensNamespace).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>A header among those that come with an include, and what it uses of a module without including it: imports stand behind what stays text.</summary>
    private (string Header, string Use)? LeansOn(string include)
    {
        foreach (var header in context.Includes.Closure(include).Prepend(include).Where(header => context.IsCode(header) && fateOf(header) is FileFate.Text or FileFate.Client).Order(StringComparer.Ordinal))
            foreach (var (_, use) in ImportPlanner.ByUse(context, header, [header], provider => fateOf(provider) == FileFate.Partition))
                return (header, use);
        return null;
    }

    private string? Obstacle(string file)
    {
        if (about(file)["has-errors"].AsBool || !about(file)["parsed"].AsBool) return "the file cannot be read with certainty";
        if (about(file)["std-clash"].AsBool) return "a name that it uses under using namespace std, or inside std, is also one of the std module";
        return context.Includes.Includers(file).Any() ? "another file includes it" : null;
    }

    private bool OpensNamespace(string header) =>
        fateOf(header) == FileFate.Partition && context.Outline(header).Items.Any(item => item is { Kind: OutlineKind.Declaration, Scope: "", Form: DeclarationForm.UsingDirective });
}

using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Files;

/// <summary>
/// Finds headers that the pragmas of their includers steer: a unit of its own would be compiled without them. A pair that
/// changes layout or visibility counts wherever it stands, and keeps the includer, too; one that only quiets warnings, where the library never
/// includes the header without it.
/// </summary>
internal sealed class PragmaIncludes
{
    private readonly HashSet<string> _steered = new(StringComparer.Ordinal);

    public PragmaIncludes(PlanContext context)
    {
        var (quiet, loud) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in context.Codebase.Syntax.Keys)
        {
            var regions = PragmaRegion.Of(context.Text(file), context.Syntax(file));
            foreach (var (directive, target) in context.Includes.Directives(file))
            {
                var around = regions.Where(region => region.Span.Contains(directive.Offset)).ToList();
                var steers = around.Exists(region => !region.QuietsOnly);
                // Units that need what is included there must reach it through this header, with the pair around it.
                if (steers && !StandardHeaders.IsCpp(directive.IncludePath)) _steered.Add(file);
                if (target is not { IsProject: true } include || !context.IsHeader(include.Target)) continue;
                if (steers) _steered.Add(include.Target);
                else if (!IsClient(file)) (around.Count > 0 ? quiet : loud).Add(include.Target);
            }
        }

        _steered.UnionWith(quiet.Except(loud));

        // Warnings that a client does not want to see say nothing about how the library is compiled.
        bool IsClient(string file) => context.ClientFolders.Contains(file) || context.Entities.In(file).Any(declaration => declaration.DefinesMain);
    }

    /// <summary>Whether it is such a header.</summary>
    public bool Steers(string header) => _steered.Contains(header);
}

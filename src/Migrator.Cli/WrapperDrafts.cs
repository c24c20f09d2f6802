using Migrator.Clang.Facts;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Units;
using Migrator.Output.Dialects;
using Migrator.Output.Units;

namespace Migrator.Cli;

/// <summary>Plans wrapper units until they compile: what the compiler says of a draft is a fact for the next plan.</summary>
internal static class WrapperDrafts
{
    /// <summary>Drafts at most. A header may be refused twice, so this is enough for twenty of them that hide each other.</summary>
    private const int MostDrafts = 40;

    /// <param name="toolchain">The compiler.</param>
    /// <param name="codebase">The facts of the tree.</param>
    /// <param name="plan">Makes a plan of facts.</param>
    /// <param name="cancellation">Stops between two drafts.</param>
    /// <returns>The plan whose units compile, and the facts behind it.</returns>
    public static (Codebase Codebase, Plan Plan) Settle(ClangToolchain toolchain, Codebase codebase, Func<Codebase, Plan> plan, CancellationToken cancellation)
    {
        for (var draft = 1; ; draft++)
        {
            var made = plan(codebase);
            cancellation.ThrowIfCancellationRequested();
            var texts = TreeBuilder.Build(codebase, made).Units.Where(unit => unit.Kind == UnitKind.Wrapper).ToDictionary(unit => unit.Path, Cxx20Printer.Print, StringComparer.Ordinal);
            var refusals = made.Wrappers.SelectMany(wrapper => WrapperTrial.Refusals(toolchain, codebase, wrapper, texts[wrapper.Path]!)).ToList();
            if (refusals.Count == 0) return (codebase, made);
            // What no header and no name explains, and what does not come to an end, costs the whole unit.
            if (draft >= MostDrafts) refusals = [.. refusals.Select(refusal => refusal with { Header = "", Name = "" })];
            codebase = codebase with { Refusals = [.. codebase.Refusals, .. refusals] };
        }
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Migrator.Clang.Facts;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Input;
using Migrator.Model.Facts;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Facts;

/// <summary>Facts of units merge in any order: they may come from many processes.</summary>
public sealed class FactMergerTests
{
    [Theory]
    [InlineData("twins")]
    [InlineData("macros")]
    [InlineData("std-specialise")]
    public void Any_order_of_the_units_gives_the_same_codebase(string sample)
    {
        ClangToolchain.TryLocate(out var toolchain, out var error).ShouldBeTrue(error);
        var input = TreeReader.Read(Repository.PathOf($"samples/{sample}"), new ReadOptions(null, null));
        var codebase = CodebaseBuilder.Build(toolchain!, input, 1, null, CancellationToken.None);
        var random = new Random(22);
        var units = Scatter(codebase, random);
        var wanted = Text(FactMerger.Merge(input, codebase.Syntax, codebase.Outlines, units));
        wanted.Length.ShouldBeGreaterThan(1000);
        for (var round = 0; round < 20; round++)
        {
            var shuffled = units.OrderBy(_ => random.Next()).ToList();
            Text(FactMerger.Merge(input, codebase.Syntax, codebase.Outlines, shuffled)).ShouldBe(wanted);
        }
    }

    [Fact]
    public void A_merge_keeps_the_longest_extent_and_all_traits()
    {
        var body = Declaration(new Model.Text.Span(10, 50), DeclarationTraits.Inline);
        var head = Declaration(new Model.Text.Span(12, 30), DeclarationTraits.None);
        foreach (var order in (Declaration[][])[[body, head], [head, body]])
        {
            var units = order.Select((declaration, i) => Unit($"{i}.cpp") with { Declarations = [declaration] }).ToList();
            var merged = Merge(units).Declarations.ShouldHaveSingleItem();
            merged.Extent.ShouldBe(new Model.Text.Span(10, 50));
            merged.Traits.ShouldBe(DeclarationTraits.Inline);
        }
    }

    [Fact]
    public void A_use_outside_of_a_body_wins()
    {
        var units = ((bool[])[true, false]).Select(inBody => Unit($"{inBody}.cpp") with { References = [new Reference("a.h", "u", ReferenceKind.Explicit, inBody)] }).ToList();
        Merge(units).References.ShouldBe([new Reference("a.h", "u", ReferenceKind.Explicit, false)]);
    }

    /// <summary>Gives each fact to one or two of six units, as headers do.</summary>
    private static List<TranslationUnitFacts> Scatter(Codebase codebase, Random random)
    {
        var units = Enumerable.Range(0, 6).Select(i => Unit(codebase.Units[i % codebase.Units.Length].File) with { Target = i < 3 ? "" : "t", Skipped = [new SkippedRange("s.h", new Model.Text.Span(i, i + 1))] }).ToArray();
        Deal(codebase.Declarations, (unit, fact) => unit with { Declarations = unit.Declarations.Add(fact) });
        Deal(codebase.References, (unit, fact) => unit with { References = unit.References.Add(fact) });
        Deal(codebase.Includes, (unit, fact) => unit with { Includes = unit.Includes.Add(fact) });
        Deal(codebase.Friends, (unit, fact) => unit with { Friends = unit.Friends.Add(fact) });
        Deal(codebase.SystemUses, (unit, fact) => unit with { SystemUses = unit.SystemUses.Add(fact) });
        Deal(codebase.MacroUses, (unit, fact) => unit with { MacroUses = unit.MacroUses.Add(fact) });
        Deal(codebase.ForeignMacros, (unit, fact) => unit with { ForeignMacros = unit.ForeignMacros.Add(fact) });
        Deal(codebase.PrivateMembers, (unit, fact) => unit with { PrivateMembers = unit.PrivateMembers.Add(fact) });
        Deal(codebase.MemberUses, (unit, fact) => unit with { MemberUses = unit.MemberUses.Add(fact) });
        Deal(codebase.GlobalNameUses, (unit, fact) => unit with { GlobalNameUses = unit.GlobalNameUses.Add(fact) });
        Deal(codebase.Findings, (unit, fact) => unit with { Findings = unit.Findings.Add(fact) });
        return [.. units];

        void Deal<T>(ImmutableArray<T> facts, Func<TranslationUnitFacts, T, TranslationUnitFacts> add)
        {
            foreach (var fact in facts)
                for (var copies = random.Next(1, 3); copies > 0; copies--)
                {
                    var unit = random.Next(units.Length);
                    units[unit] = add(units[unit], fact);
                }
        }
    }

    private static Codebase Merge(List<TranslationUnitFacts> units) =>
        FactMerger.Merge(TreeReaderInput(), ImmutableSortedDictionary<string, Model.Syntax.FileSyntax>.Empty, ImmutableSortedDictionary<string, Model.Syntax.Outline>.Empty, units);

    private static InputTree TreeReaderInput() => TreeReader.Read(Repository.PathOf("samples/geometry"), new ReadOptions(null, null));

    private static Declaration Declaration(Model.Text.Span extent, DeclarationTraits traits)
    {
        ClangToolchain.TryLocate(out var toolchain, out _).ShouldBeTrue();
        return CodebaseBuilder.Build(toolchain!, TreeReaderInput(), 1, null, CancellationToken.None).Declarations[0] with { Extent = extent, Traits = traits };
    }

    private static TranslationUnitFacts Unit(string file) => new()
    {
        File = file,
        Target = "",
        IsC = false,
        HasErrors = false,
        Entered = [],
        Skipped = [],
        Includes = [],
        Declarations = [],
        References = [],
        Friends = [],
        SystemUses = [],
        MacroUses = [],
        ForeignMacros = [],
        PrivateMembers = [],
        MemberUses = [],
        Repeated = [],
        Findings = [],
    };

    private static string Text(Codebase codebase) =>
        JsonSerializer.Serialize(new { codebase.Units, codebase.Includes, codebase.Declarations, codebase.References, codebase.Friends, codebase.SystemUses, codebase.MacroUses, codebase.ForeignMacros, codebase.PrivateMembers, codebase.MemberUses, codebase.GlobalNameUses, codebase.Findings });
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>What stands between a pragma that changes the compiler's mind and the one that changes it back.</summary>
/// <param name="Span">From the first pragma to the end of the last.</param>
/// <param name="QuietsOnly">Whether it is about diagnostics alone; other pairs change what declarations mean.</param>
/// <param name="Pragmas">Offsets of the pragmas in it that belong to it.</param>
public sealed partial record PragmaRegion(Span Span, bool QuietsOnly, ImmutableArray<int> Pragmas)
{
    private enum Step
    {
        None,
        Open,
        Set,
        Close,
    }

    /// <summary>The regions of a file, outer ones after the inner ones. One that is not closed, or not in the same file, is none.</summary>
    public static ImmutableArray<PragmaRegion> Of(SourceText source, FileSyntax syntax)
    {
        var found = ImmutableArray.CreateBuilder<PragmaRegion>();
        var open = new Dictionary<string, Stack<List<Directive>>>(StringComparer.Ordinal);
        foreach (var pragma in syntax.Directives.Where(directive => directive.Kind == DirectiveKind.Pragma))
        {
            var (about, step) = Read(source.Slice(pragma.Span));
            if (step == Step.None) continue;
            if (!open.TryGetValue(about, out var regions)) open[about] = regions = new Stack<List<Directive>>();
            if (step == Step.Open) regions.Push([pragma]);
            else if (regions.TryPeek(out var inner)) inner.Add(pragma);
            if (step == Step.Close && regions.TryPop(out var closed))
                found.Add(new PragmaRegion(new Span(closed[0].Span.Start, pragma.Span.End), about is "diagnostic" or "warning", [.. closed.Select(directive => directive.Offset)]));
        }

        return found.ToImmutable();
    }

    /// <summary>What a pragma is about, and what it does to it.</summary>
    private static (string About, Step Step) Read(string text)
    {
        var match = Pragma().Match(text);
        if (!match.Success) return ("", Step.None);
        if (match.Groups["options"] is { Success: true } options) return ("options", options.Value == "push" ? Step.Open : Step.Close);
        var about = match.Groups["about"].Value;
        var argument = match.Groups["argument"].Value;
        var step = argument switch
        {
            "push" => Step.Open,
            "pop" => Step.Close,
            // pack(1) … pack() is a pair without a stack.
            "" when about == "pack" => Step.Close,
            _ when about == "pack" => Step.Open,
            _ => Step.Set,
        };
        return (about, step);
    }

    [GeneratedRegex(@"^\s*#\s*pragma\s+(?:(?:GCC|clang)\s+(?:(?<options>push|pop)_options\b|(?<about>diagnostic|visibility)\s+(?<argument>\w+))|(?<about>pack|warning)\s*\(\s*(?<argument>\w*))", RegexOptions.CultureInvariant)]
    private static partial Regex Pragma();
}

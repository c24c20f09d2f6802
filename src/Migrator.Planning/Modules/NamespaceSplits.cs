using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Planning.Files;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Modules;

/// <summary>Headers of several top-level namespaces, and whether they can be taken apart.</summary>
/// <param name="context">The facts.</param>
/// <param name="foreign">Forward declarations that go: a namespace of nothing else is none of the header's.</param>
/// <param name="inCycle">Headers that need each other share one unit.</param>
public sealed class NamespaceSplits(PlanContext context, ForeignDeclarations foreign, IReadOnlySet<string> inCycle)
{
    private readonly Dictionary<string, ImmutableArray<NamespacePart>> _parts = new(StringComparer.Ordinal);

    /// <summary>Adds what the rules ask about it.</summary>
    public FactSet Tell(FactSet about, string file) =>
        about.With("several-namespaces", Roots(file).Count > 1).With("splits", context.Files[file].Kind == FileKind.Header && CanSplit(file));

    /// <summary>The parts of a header with several top-level namespaces; empty for a header with one.</summary>
    public ImmutableArray<NamespacePart> PartsOf(string file)
    {
        if (!_parts.TryGetValue(file, out var parts))
            _parts[file] = parts = context.Outline(file).Problem is null && Roots(file) is { Count: > 1 } roots ? NamespaceParts.Of(context, file, roots) : [];
        return parts;
    }

    private SortedSet<string> Roots(string file) => FileFactBuilder.RootNamespaces(context, file, foreign);

    /// <summary>Text included into the middle may hold any namespace; headers that need each other share one unit.</summary>
    private bool CanSplit(string file) =>
        !inCycle.Contains(file) && !context.Includes.Targets(file).Any(target => context.Files[target].Kind == FileKind.Fragment) && !PartsOf(file).IsEmpty;
}

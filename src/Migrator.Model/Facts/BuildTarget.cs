using System.Collections.Immutable;

namespace Migrator.Model.Facts;

/// <summary>A library of the build, as the build system itself tells it.</summary>
/// <param name="Name">Name of the target.</param>
/// <param name="IsInterface">Whether it compiles nothing: it is its headers.</param>
/// <param name="Headers">Headers that it names, as sources or in file sets: from the root, in the order of their names.</param>
public sealed record BuildTarget(string Name, bool IsInterface, ImmutableArray<string> Headers);

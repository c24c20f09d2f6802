using System.Collections.Immutable;

namespace Migrator.Output.Build;

/// <summary>One C++ module as the build has to know it. Paths are relative to the root of the tree, with '/'.</summary>
/// <param name="Name">The module's name as in <c>export module Name;</c>.</param>
/// <param name="Interfaces">The primary interface and the interface partitions.</param>
/// <param name="Implementations">The implementation partitions: the library's migrated sources.</param>
/// <param name="Headers">The forwarding headers; with no implementations, they tell whose module it is.</param>
public sealed record CMakeModule(
    string Name,
    ImmutableArray<string> Interfaces,
    ImmutableArray<string> Implementations,
    ImmutableArray<string> Headers)
{
    /// <summary>Sources of the library that stay as they are: the targets that compile them build the interfaces.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Targets that compile sources of it in a configuration that no unit of it has: they build none.</summary>
    public ImmutableArray<string> TextTargets { get; init; } = [];

    /// <summary>Modules of the tree that its units import.</summary>
    public ImmutableArray<string> Uses { get; init; } = [];

    /// <summary>Whether they import modules: they include forwarding headers.</summary>
    public bool ScansSources { get; init; }
}

/// <summary>A target of a generated <c>CMakeLists.txt</c>, for a tree that has none.</summary>
/// <param name="Name">The name of the target; names CMake does not allow are changed.</param>
/// <param name="Sources">Its sources, relative to the root: modules recognise their own among them.</param>
/// <param name="Links">The names of the targets it links to.</param>
public sealed record CMakeTarget(string Name, ImmutableArray<string> Sources, ImmutableArray<string> Links)
{
    /// <summary>Module units that the legacy tree has already.</summary>
    public ImmutableArray<string> ModuleUnits { get; init; } = [];

    /// <summary>Libraries that an executable takes as a whole: objects of them that nothing refers to are part of the program.</summary>
    public ImmutableArray<string> Whole { get; init; } = [];
}

/// <summary>What a generated <c>CMakeLists.txt</c> says.</summary>
/// <param name="Name">The name of the project.</param>
/// <param name="Libraries">A static library a module.</param>
/// <param name="Executables">An executable per source with <c>main</c>; each is a test, too.</param>
/// <param name="IncludeDirectories">The include roots, relative to the root, "." for the root itself.</param>
/// <param name="Definitions">Preprocessor definitions, <c>NAME</c> or <c>NAME=VALUE</c>.</param>
/// <param name="Options">Further compiler options.</param>
public sealed record CMakeProject(
    string Name,
    ImmutableArray<CMakeTarget> Libraries,
    ImmutableArray<CMakeTarget> Executables,
    ImmutableArray<string> IncludeDirectories,
    ImmutableArray<string> Definitions,
    ImmutableArray<string> Options);

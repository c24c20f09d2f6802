using System.Collections.Immutable;
using Migrator.Model.Plans;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Configuration;

/// <summary>What a project says about itself in <c>cppmod.yml</c>; everything else follows from facts and rules.</summary>
public sealed record ProjectConfiguration
{
    public static readonly ProjectConfiguration Empty = new();

    /// <summary>Globs of the files of each module, by module name; a file takes the first that matches.</summary>
    public ImmutableArray<(string Name, ImmutableArray<Glob> Files)> Modules { get; init; } = [];

    /// <summary>Globs of the files that stay as they are.</summary>
    public ImmutableArray<Glob> Text { get; init; } = [];

    /// <summary>Globs of the headers that clients may include; empty when the folders tell.</summary>
    public ImmutableArray<Glob> PublicHeaders { get; init; } = [];

    /// <summary>Who may see which entity; an entity takes the first that matches.</summary>
    public ImmutableArray<AccessOverride> Access { get; init; } = [];

    /// <summary>Headers that belong to modules which exist already; an include takes the first that matches.</summary>
    public ImmutableArray<KnownModule> ThirdParty { get; init; } = [];

    /// <summary>What it changes about the rules.</summary>
    public RuleSettings Rules { get; init; } = RuleSettings.None;

    /// <summary>The module that a file was given; null when the file is not mentioned.</summary>
    public string? ModuleOf(string file) => Modules.FirstOrDefault(module => module.Files.Any(glob => glob.Matches(file))).Name;

    public bool StaysText(string file) => Text.Any(glob => glob.Matches(file));
}

/// <summary>A place in the configuration, for what is found wrong only when the facts are known.</summary>
/// <param name="File">The configuration file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct ConfigurationPlace(string File, int Line, int Column)
{
    /// <summary>An error at this place.</summary>
    public RuleException Error(string problem) => new(File, Line, Column, problem);
}

/// <summary>The access that a project wants for entities.</summary>
/// <param name="Name">Qualified name; <c>*</c> and <c>?</c> are wildcards and match colons, too.</param>
/// <param name="Access">The access.</param>
/// <param name="Place">Where it stands.</param>
public sealed record AccessOverride(Glob Name, EntityAccess Access, ConfigurationPlace Place);

/// <summary>Headers of a library that has a module already.</summary>
/// <param name="Headers">Glob over what stands behind <c>#include</c>, without quotes or brackets.</param>
/// <param name="Module">Its cxx20 name.</param>
/// <param name="Namespace">Its n1964 name.</param>
/// <param name="MixesWithHeaders">Whether a program may read the headers and import the module: the module's entities are those of the headers.</param>
/// <param name="Place">Where it stands.</param>
public sealed record KnownModule(Glob Headers, string Module, string Namespace, bool MixesWithHeaders, ConfigurationPlace Place);

using System.Collections.Immutable;

namespace Migrator.Model.Plans;

/// <summary>How headers and modules relate in the output.</summary>
public enum Style
{
    /// <summary>Headers become module units.</summary>
    Native,

    /// <summary>Headers stay; one unit a module includes them and exports their names.</summary>
    Wrapper,
}

/// <summary>The unit that gives the headers of a module, which stay as they are, to importers.</summary>
/// <param name="Module">cxx20 name.</param>
/// <param name="Path">Path of the unit.</param>
/// <param name="Includes">What it includes, in an order that works.</param>
/// <param name="Exports">What it exports, in the order of files and places.</param>
/// <param name="Sources">Sources of the library, by which the build knows its target.</param>
/// <param name="Needs">Modules whose headers those of this one include: clients import them by themselves.</param>
public sealed record WrapperPlan(
    string Module,
    string Path,
    ImmutableArray<WrapperInclude> Includes,
    ImmutableArray<WrapperExport> Exports,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Needs);

/// <summary>A header that the unit includes.</summary>
/// <param name="Header">Path from the root.</param>
/// <param name="Spelling">As behind <c>#include</c>.</param>
/// <param name="Conditions">Conditions under which the legacy code includes it, outermost first: see <see cref="WrapperExport"/>.</param>
public sealed record WrapperInclude(string Header, string Spelling, ImmutableArray<string> Conditions);

/// <summary>A namespace of a qualified name.</summary>
public readonly record struct ScopePart(string Name, bool IsInline);

/// <summary>What kind of declaration exports a name.</summary>
public enum ExportKind
{
    /// <summary>A using-declaration.</summary>
    Name,

    /// <summary>A namespace alias.</summary>
    NamespaceAlias,

    /// <summary>A using-directive.</summary>
    UsingDirective,
}

/// <summary>A name that the unit exports.</summary>
/// <param name="Scope">Namespaces that hold it, outermost first; empty at global scope.</param>
/// <param name="Kind">How it is exported.</param>
/// <param name="Name">Unqualified name; empty for a using-directive.</param>
/// <param name="Target">Namespace of an alias or a using-directive, as written; else empty.</param>
/// <param name="Conditions">
/// Conditions under which it is declared, outermost first: each is the lines of the directives that lead into the branch,
/// from its <c>#if</c> on.
/// </param>
/// <param name="File">File that declares it.</param>
/// <param name="Offset">Offset of the declaration's name.</param>
public sealed record WrapperExport(
    ImmutableArray<ScopePart> Scope,
    ExportKind Kind,
    string Name,
    string Target,
    ImmutableArray<string> Conditions,
    string File,
    int Offset)
{
    /// <summary>Name with its namespaces.</summary>
    public string QualifiedName => string.Join("::", Scope.Select(part => part.Name).Append(Name));
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Text;

namespace Migrator.Model.Facts;

/// <summary>An include directive that the compiler followed.</summary>
/// <param name="File">Including file.</param>
/// <param name="Offset">Offset of the directive's <c>#</c>.</param>
/// <param name="Target">Path from the root when the target is of the tree; else the absolute path.</param>
/// <param name="IsProject">Whether the target is of the tree.</param>
public readonly record struct ResolvedInclude(string File, int Offset, string Target, bool IsProject);

/// <summary>A use of an entity: explicit (written), implicit (a conversion, a copy) or ambiguous (an overload set of a template).</summary>
public enum ReferenceKind
{
    Explicit,
    Implicit,
    Ambiguous,
}

/// <summary>A file uses an entity of the tree.</summary>
/// <param name="File">Using file.</param>
/// <param name="Usr">The entity at namespace scope: a member counts for its class.</param>
/// <param name="Kind">How.</param>
/// <param name="InBody">Whether every use stands in a function body.</param>
public readonly record struct Reference(string File, string Usr, ReferenceKind Kind, bool InBody);

/// <summary>A file uses a name of the system at global scope, or anything in <c>std</c>.</summary>
/// <param name="File">Using file.</param>
/// <param name="Name">Global name, or <c>std</c> for anything in that namespace.</param>
/// <param name="Header">File that declares it, without folder.</param>
public readonly record struct SystemUse(string File, string Name, string Header);

/// <summary>An enumerator whose name stands in the namespace around its enumeration: that of an unscoped one at namespace scope.</summary>
/// <param name="Enum">USR of the enumeration.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">File that holds it.</param>
/// <param name="Offset">Offset of the name; of the expansion when a macro makes it.</param>
public readonly record struct Enumerator(string Enum, string Name, string File, int Offset);

/// <summary>The compiler refuses a wrapper unit: what it includes or exports there.</summary>
/// <param name="Module">Module of the unit.</param>
/// <param name="Header">Header behind whose include line the error stands; empty when it stands in the unit itself.</param>
/// <param name="Name">Qualified name whose export is the error; empty when a header is.</param>
/// <param name="Message">What the compiler says.</param>
public readonly record struct WrapperRefusal(string Module, string Header, string Name, string Message);

/// <summary>The output does not build with a file as a unit: what the compiler or the linker said of it (<c>--verify</c>).</summary>
/// <param name="File">Legacy file, from the root.</param>
/// <param name="Offset">Its place that the message is about; negative when that cannot be told.</param>
/// <param name="Message">Place in the output, and what was said there, in one line.</param>
public readonly record struct BuildFailure(string File, int Offset, string Message);

/// <summary>A client does not build with the import of a module: what the compiler said of it (<c>--verify</c>).</summary>
/// <param name="File">The client.</param>
/// <param name="Module">The module.</param>
/// <param name="Offset">Place in the client that the message is about; negative when it is another file's.</param>
/// <param name="Message">What was said, in one line.</param>
/// <param name="IsGivenUp">Whether it does not build with the text of the module either.</param>
public readonly record struct ClientFailure(string File, string Module, int Offset, string Message, bool IsGivenUp);

/// <summary>A file names something of the global namespace without qualification, although some namespace declares the same name.</summary>
/// <param name="File">Using file.</param>
/// <param name="Offset">Place of the name, or of the macro whose body holds it.</param>
/// <param name="Name">The name.</param>
/// <param name="Usr">What it means in the legacy program.</param>
/// <param name="IsWritten">Whether the name stands at the place: not in a macro's body.</param>
public readonly record struct GlobalNameUse(string File, int Offset, string Name, string Usr, bool IsWritten);

/// <summary>A file expands a macro that another file of the tree defines.</summary>
public readonly record struct MacroUse(string File, string Macro, string DefinedIn);

/// <summary>A class names a friend that it does not define itself (paper 6.9).</summary>
/// <param name="File">File of the friend declaration.</param>
/// <param name="Offset">Its place.</param>
/// <param name="Class">USR of the class at namespace scope that grants the friendship.</param>
/// <param name="Usr">USR of the befriended class or function at namespace scope (a member counts for its class); empty when it is of the system.</param>
/// <param name="Name">Name of the friend with its scope.</param>
/// <param name="IsFunction">Whether it is a function.</param>
public readonly record struct Befriending(string File, int Offset, string Class, string Usr, string Name, bool IsFunction);

/// <summary>A header outside of the tree, of no standard library, defines a macro whose name occurs in the tree.</summary>
/// <param name="Header">Absolute path of the header.</param>
/// <param name="Macro">Name.</param>
public readonly record struct ForeignMacro(string Header, string Macro);

/// <summary>Bytes of a file that one translation unit skipped.</summary>
public readonly record struct SkippedRange(string File, Span Range);

/// <summary>What one translation unit tells: a value that merges with others in any order.</summary>
public sealed record TranslationUnitFacts
{
    /// <summary>Main file, from the root.</summary>
    public required string File { get; init; }

    /// <summary>Build target; empty when unknown.</summary>
    public required string Target { get; init; }

    /// <summary>Number of the configuration that it belongs to.</summary>
    public int Configuration { get; init; }

    /// <summary>Arguments of its command, without what no file of the tree can see.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Whether it was compiled as C.</summary>
    public required bool IsC { get; init; }

    /// <summary>Whether it does not compile as it is.</summary>
    public required bool HasErrors { get; init; }

    /// <summary>Files of the tree that the unit entered, each with the byte ranges it skipped there.</summary>
    public required ImmutableArray<string> Entered { get; init; }

    public required ImmutableArray<SkippedRange> Skipped { get; init; }

    public required ImmutableArray<ResolvedInclude> Includes { get; init; }

    public required ImmutableArray<Declaration> Declarations { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    public required ImmutableArray<Befriending> Friends { get; init; }

    public required ImmutableArray<SystemUse> SystemUses { get; init; }

    public required ImmutableArray<MacroUse> MacroUses { get; init; }

    public required ImmutableArray<ForeignMacro> ForeignMacros { get; init; }

    public required ImmutableArray<PrivateMember> PrivateMembers { get; init; }

    public required ImmutableArray<MemberUse> MemberUses { get; init; }

    /// <summary>Objects of static storage duration that are more than constants.</summary>
    public ImmutableArray<StaticObject> StaticObjects { get; init; } = [];

    /// <summary>What bodies and initialisers use.</summary>
    public ImmutableArray<CodeUse> CodeUses { get; init; } = [];

    public ImmutableArray<Enumerator> Enumerators { get; init; } = [];

    /// <summary>Qualified names of the inline namespaces.</summary>
    public ImmutableArray<string> InlineNamespaces { get; init; } = [];

    public ImmutableArray<GlobalNameUse> GlobalNameUses { get; init; } = [];

    /// <summary>Empty unless descriptions of modules are asked for.</summary>
    public ImmutableArray<ClassShape> Shapes { get; init; } = [];

    /// <summary>Empty unless descriptions of modules are asked for.</summary>
    public ImmutableArray<NamedUse> NamedUses { get; init; } = [];

    /// <summary>Files entered more than once by this unit: meant to be included several times.</summary>
    public required ImmutableArray<string> Repeated { get; init; }

    public required ImmutableArray<Finding> Findings { get; init; }
}

/// <summary>
/// All facts of a tree: immutable, serialisable, no handle of the parser survives in it. Decisions are elsewhere.
/// </summary>
public sealed record Codebase
{
    public required InputTree Input { get; init; }

    /// <summary>Directives, conditionals and identifiers of each C++ or C file, by path: the compiler does not show them.</summary>
    public required ImmutableSortedDictionary<string, Syntax.FileSyntax> Syntax { get; init; }

    /// <summary>Namespace-scope items of the same files.</summary>
    public required ImmutableSortedDictionary<string, Syntax.Outline> Outlines { get; init; }

    /// <summary>One entry a parsed translation unit, in the order of files and flags.</summary>
    public required ImmutableArray<UnitSummary> Units { get; init; }

    public required ImmutableArray<ResolvedInclude> Includes { get; init; }

    public required ImmutableArray<Declaration> Declarations { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    public required ImmutableArray<Befriending> Friends { get; init; }

    public required ImmutableArray<SystemUse> SystemUses { get; init; }

    public required ImmutableArray<MacroUse> MacroUses { get; init; }

    public required ImmutableArray<ForeignMacro> ForeignMacros { get; init; }

    public required ImmutableArray<PrivateMember> PrivateMembers { get; init; }

    public required ImmutableArray<MemberUse> MemberUses { get; init; }

    /// <summary>Objects of static storage duration that are more than constants.</summary>
    public required ImmutableArray<StaticObject> StaticObjects { get; init; }

    /// <summary>What the code uses that runs before <c>main</c>, directly or through what it calls.</summary>
    public required ImmutableArray<CodeUse> CodeUses { get; init; }

    public ImmutableArray<Enumerator> Enumerators { get; init; } = [];

    /// <summary>Qualified names of the inline namespaces.</summary>
    public ImmutableArray<string> InlineNamespaces { get; init; } = [];

    /// <summary>Headers that do not compile in a configuration in which nothing includes them, in the order of their paths.</summary>
    public ImmutableArray<string> RefusedHeaders { get; init; } = [];

    /// <summary>What the compiler said to earlier drafts of the wrapper units, in the order in which it did.</summary>
    public ImmutableArray<WrapperRefusal> Refusals { get; init; } = [];

    /// <summary>What failed when earlier plans were built, one a file at most.</summary>
    public ImmutableArray<BuildFailure> BuildFailures { get; init; } = [];

    /// <summary>Clients that failed when earlier plans were built, one a client and module at most.</summary>
    public ImmutableArray<ClientFailure> ClientFailures { get; init; } = [];

    public ImmutableArray<GlobalNameUse> GlobalNameUses { get; init; } = [];

    /// <summary>By place; empty unless descriptions of modules are asked for.</summary>
    public ImmutableArray<ClassShape> Shapes { get; init; } = [];

    /// <summary>By place; empty unless descriptions of modules are asked for.</summary>
    public ImmutableArray<NamedUse> NamedUses { get; init; } = [];

    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Merges again what some units alone tell: those for which the argument is true. Outlines are read again, too: units may define scope macros differently.</summary>
    [JsonIgnore]
    public Func<Func<UnitSummary, bool>, Codebase> Of { get; init; } = _ => throw new InvalidOperationException("only the merger of units can leave some out");
}

/// <summary>What the plan needs of one unit after the merge.</summary>
/// <param name="File">Main file.</param>
/// <param name="Target">Build target; empty when unknown.</param>
/// <param name="IsC">Whether it was compiled as C.</param>
/// <param name="HasErrors">Whether it does not compile as it is.</param>
/// <param name="Entered">Files of the tree that it entered.</param>
/// <param name="Repeated">Files that it entered more than once.</param>
/// <param name="Skipped">Byte ranges it skipped.</param>
public sealed record UnitSummary(
    string File,
    string Target,
    bool IsC,
    bool HasErrors,
    ImmutableArray<string> Entered,
    ImmutableArray<string> Repeated,
    ImmutableArray<SkippedRange> Skipped)
{
    /// <summary>Number of the configuration that it belongs to: only units of one configuration meet in a program.</summary>
    public int Configuration { get; init; }

    /// <summary>Arguments of its command, without what no file of the tree can see.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Whether it entered a file of the tree.</summary>
    public bool Enters(string file) => Entered.AsSpan().BinarySearch(file, StringComparer.Ordinal) >= 0;

    /// <summary>Whether it skipped a stretch of a file as a whole.</summary>
    public bool Skips(string file, Span stretch) => Skipped.Any(range => range.File == file && range.Range.Contains(stretch));
}

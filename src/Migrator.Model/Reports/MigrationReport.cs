using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Model.Reports;

/// <summary>
/// What a report tells: the plan as values that need no other to be understood. Every format renders it, the JSON report holds it as it is
/// (<c>docs/report.schema.json</c>). Paths are from the root of the tree, lines from 1 (0 for the whole file).
/// </summary>
public sealed record MigrationReport
{
    /// <summary>Grows when a reader of an older one would be misled.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Name of the program that made it.</summary>
    public string Tool { get; } = "cppmod-migrate";

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Version of the schema of the JSON report.</summary>
    public int Schema { get; } = SchemaVersion;

    public required RunSettings Run { get; init; }

    public required ReportTotals Totals { get; init; }

    public required ImmutableArray<ReportedModule> Modules { get; init; }

    /// <summary>Every file of C++ or C, and every other that changes, in the order of their paths.</summary>
    public required ImmutableArray<ReportedFile> Files { get; init; }

    /// <summary>New files that no legacy file became: primary interfaces, build logic, the manifest.</summary>
    public required ImmutableArray<string> Generated { get; init; }

    /// <summary>Who needs whom among <see cref="Files"/>, in the order of their paths.</summary>
    public required ImmutableArray<FileNeed> Needs { get; init; }

    /// <summary>Cycles among headers, over includes and references; each in the order of paths.</summary>
    public required ImmutableArray<ImmutableArray<string>> Cycles { get; init; }

    /// <summary>Which text keeps which file from becoming a unit.</summary>
    public required ImmutableArray<Blocking> Blockings { get; init; }

    /// <summary>The directories to migrate one after the other; empty when the run migrates a part, or leaves headers as they are.</summary>
    public required ImmutableArray<MigrationStep> Steps { get; init; }

    /// <summary>The builds of <c>--verify</c>, in their order.</summary>
    public required ImmutableArray<ReportedBuild> Builds { get; init; }

    /// <summary>Everything that a user should know, by place.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The rules that <see cref="Files"/> and <see cref="Findings"/> name, by id.</summary>
    public required ImmutableArray<ReportedRule> Rules { get; init; }
}

/// <summary>What was asked for.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Dialect">How the output is spelled: <c>n1964</c> or <c>cxx20</c>.</param>
/// <param name="Std">How units get the standard library.</param>
/// <param name="Abi">Binary interface (cxx20).</param>
/// <param name="Style">Whether headers become units or stay.</param>
/// <param name="FlagsFrom">Where the flags come from.</param>
/// <param name="Only">Globs of what is migrated; empty for everything.</param>
public sealed record RunSettings(string Project, string Dialect, StdMode Std, AbiMode Abi, Style Style, string FlagsFrom, ImmutableArray<string> Only);

/// <summary>How much there is.</summary>
/// <param name="Files">Files of the tree, all kinds.</param>
/// <param name="Headers">Headers among them.</param>
/// <param name="Sources">Sources among them.</param>
/// <param name="TranslationUnits">Commands that were parsed.</param>
/// <param name="Modules">Modules of the output.</param>
/// <param name="Partitions">Interface and implementation partitions.</param>
/// <param name="Changed">Files of the output that are new or differ from the input.</param>
/// <param name="Kept">Headers that stay text, those left for later runs not counted.</param>
/// <param name="HeldBack">Files that are left for later runs.</param>
public sealed record ReportTotals(int Files, int Headers, int Sources, int TranslationUnits, int Modules, int Partitions, int Changed, int Kept, int HeldBack);

/// <summary>A module of the output.</summary>
/// <param name="Name">cxx20 name.</param>
/// <param name="Namespace">n1964 name.</param>
/// <param name="Primary">Path of the primary interface; empty where the dialect has none.</param>
/// <param name="Units">Its units, imported ones first.</param>
public sealed record ReportedModule(string Name, string Namespace, string Primary, ImmutableArray<ReportedUnit> Units);

/// <summary>A unit of a module.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Origin">Legacy file that it comes from; empty for a wrapper.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Partition as the dialect writes it: <c>:shape.h</c> or <c>["shape.h"]</c>.</param>
/// <param name="Imports">What it imports.</param>
public sealed record ReportedUnit(string Path, string Origin, ReportedUnitKind Kind, string Name, ImmutableArray<ReportedImport> Imports);

/// <summary>Kinds of units.</summary>
public enum ReportedUnitKind
{
    Interface,
    Implementation,
    Wrapper,
}

/// <summary>An import of a unit.</summary>
/// <param name="Name">As the dialect writes it behind <c>import</c>.</param>
/// <param name="Access">Whether clients of the importing unit see it, too.</param>
/// <param name="Reason">Which file or use asks for it.</param>
public sealed record ReportedImport(string Name, EntityAccess Access, string Reason);

/// <summary>What becomes of a file, and why.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Kind">What it is by its name.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Rule">Rule that says so; empty for files that are copied.</param>
/// <param name="Reason">Why.</param>
/// <param name="Safety">How far that can be trusted.</param>
/// <param name="Module">Module of its units; empty when it has none.</param>
/// <param name="Outputs">Files of the output that it becomes; empty when it stays as it is.</param>
/// <param name="Decisions">Every decision in it but the file's own, by line.</param>
public sealed record ReportedFile(
    string Path, FileKind Kind, int Lines, FileFate Fate, string Rule, string Reason, Safety Safety, string Module, ImmutableArray<string> Outputs, ImmutableArray<ReportedDecision> Decisions);

/// <summary>A decision about a place in a file.</summary>
/// <param name="Line">Its first line.</param>
/// <param name="Question">What was asked, or <c>edit</c> for a small change of the text that follows from others.</param>
/// <param name="Subject">What it concerns.</param>
/// <param name="Answer">What was decided.</param>
/// <param name="Rule">Rule that did.</param>
/// <param name="Reason">Why; empty for an edit.</param>
/// <param name="Safety">How far that can be trusted.</param>
public sealed record ReportedDecision(int Line, string Question, string Subject, string Answer, string Rule, string Reason, Safety Safety);

/// <summary>A file needs another.</summary>
/// <param name="File">The file that needs.</param>
/// <param name="Needs">What it needs.</param>
/// <param name="How">Whether by import in the output, by text in the output, or by an include that neither unit keeps.</param>
public readonly record struct FileNeed(string File, string Needs, NeedKind How);

/// <summary>How a file needs another.</summary>
public enum NeedKind
{
    /// <summary>Its unit imports the other's.</summary>
    Import,

    /// <summary>It includes the other, as text or through a forwarding header.</summary>
    Include,
}

/// <summary>A build of <c>--verify</c>.</summary>
/// <param name="Name">Which it is.</param>
/// <param name="Units">Module units in it.</param>
/// <param name="Steps">Build steps.</param>
/// <param name="Failed">Steps that failed.</param>
/// <param name="Kept">Files that were kept as text before it, each with what the compiler said.</param>
public sealed record ReportedBuild(string Name, int Units, int Steps, int Failed, ImmutableArray<ReportedFailure> Kept);

/// <summary>What a compiler said of a file.</summary>
/// <param name="File">Legacy file.</param>
/// <param name="Message">What was said, one line.</param>
public sealed record ReportedFailure(string File, string Message);

/// <summary>A rule that decided or found something.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it does, one line.</param>
/// <param name="Why">Why it is right.</param>
/// <param name="Paper">Section of N1964, or where else it comes from.</param>
/// <param name="Safety">How far its answers can be trusted.</param>
/// <param name="Severity">How much its findings weigh.</param>
/// <param name="Decisions">How many decisions it took in the tree.</param>
/// <param name="Findings">How many findings it has.</param>
public sealed record ReportedRule(string Id, string Title, string Why, string Paper, Safety Safety, Severity Severity, int Decisions, int Findings);

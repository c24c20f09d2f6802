using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Migrator.Clang.Caching;
using Migrator.Clang.Facts;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Explaining;
using Migrator.Cli.Input;
using Migrator.Cli.Verification;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Units;
using Migrator.Output;
using Migrator.Output.Build;
using Migrator.Output.Describing;
using Migrator.Output.Dialects;
using Migrator.Output.Units;
using Migrator.Planning;
using Migrator.Planning.Rules;

namespace Migrator.Cli;

/// <summary>The pipeline: facts, plan, units, text.</summary>
public static partial class Migration
{
    public static MigrationResult Run(MigrationOptions options, InputTree input, Progress progress, CancellationToken cancellation)
    {
        if (OwnOutput.Recognise(options, input) is { } own) return own;
        var settings = Task.Run(() => Settings.Load(options, input), cancellation);
        var facts = new FactCache(options.Cache?.Store);
        var (codebase, plan, rounds) = Decide(options, input, settings, facts, progress, cancellation);
        var (files, findings, tree) = Abandonment.Run(() => Spell(options.Dialect, input, codebase, plan, settings.Result.Rules), cancellation);
        var inputs = input.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var summary = new RunSummary
        {
            Files = input.Files.Length,
            Units = codebase.Units.Length,
            Headers = input.HeaderCount,
            Sources = input.SourceCount,
            Modules = plan.Modules.Length,
            Partitions = plan.Modules.Sum(module => module.Interfaces.Sum(header => plan.Files[header].Units.Count()) + module.Implementations.Length),
            Wrapped = options.Style == Style.Wrapper ? (plan.Wrappers.Sum(wrapper => wrapper.Includes.Length), plan.Wrappers.Sum(wrapper => wrapper.Exports.Length)) : null,
            Changed = files.Count,
            FlagsFrom = input.FlagsFrom,
            Only = plan.Options.Only,
            IsWhole = plan.Options.Only.IsEmpty && !options.Only.IsEmpty,
            HeldBack = plan.HeldBack.Length,
            Kept = [.. plan.Decisions.Where(d => d is { Question: Question.FileFate, Answer: "text" } && inputs[d.File].Kind == FileKind.Header && !plan.HeldBack.Contains(d.File)).Select(d => new KeptHeader(d.File, d.Reason))],
            Rounds = rounds,
            Parsing = options.Cache is null ? null : new ParsingSummary(facts.Parsed, facts.Reused, facts.Damaged, options.Cache.Problem),
            FindingsByRule = findings.GroupBy(finding => finding.Rule).ToImmutableSortedDictionary(group => group.Key, group => group.Count()),
        };
        return new MigrationResult(files, ImmutableHashSet<string>.Empty, summary, findings)
        {
            Explanation = new Explanation(codebase, plan with { Findings = findings }, settings.Result.Rules, tree, files, options.Dialect) { Project = ProjectName(input) },
        };
    }

    /// <summary>Writes one stage as JSON.</summary>
    public static void Dump(MigrationOptions options, InputTree input, Stage stage, Stream output, Progress progress, CancellationToken cancellation)
    {
        if (stage == Stage.Facts)
        {
            JsonSerializer.Serialize(output, Parse(Locate(new FactCache(options.Cache?.Store)), options, input, progress, cancellation), Json);
            options.Cache?.Trim();
            return;
        }

        var (codebase, plan, _) = Decide(options, input, Task.Run(() => Settings.Load(options, input), cancellation), new FactCache(options.Cache?.Store), progress, cancellation);
        if (stage == Stage.Plan) JsonSerializer.Serialize(output, plan, Json);
        else JsonSerializer.Serialize(output, TreeBuilder.Build(codebase, plan), Json);
    }

    /// <summary>Plans a tree and spells nothing.</summary>
    /// <exception cref="UserErrorException">The tree is an output of ours: there is nothing to decide.</exception>
    public static Plan PlanOf(MigrationOptions options, InputTree input, Progress progress, CancellationToken cancellation)
    {
        var settings = Task.Run(() => Settings.Load(options, input), cancellation);
        RefuseOwn(options, input, "plan");
        return Decide(options, input, settings, new FactCache(options.Cache?.Store), progress, cancellation).Plan;
    }

    /// <summary>Plans a tree so that its decisions can be explained, and spells it.</summary>
    /// <exception cref="UserErrorException">The tree is an output of ours: there is nothing to decide.</exception>
    public static Explanation Explain(MigrationOptions options, InputTree input, Progress progress, CancellationToken cancellation)
    {
        var settings = Task.Run(() => Settings.Load(options, input), cancellation);
        RefuseOwn(options, input, "explain");
        var (codebase, plan, _) = Decide(options, input, settings, new FactCache(options.Cache?.Store), progress, cancellation, explains: true);
        var tree = TreeBuilder.Build(codebase, plan);
        return new Explanation(codebase, plan, settings.Result.Rules, tree, Print(tree, options.Dialect), options.Dialect) { Project = ProjectName(input) };
    }

    private static void RefuseOwn(MigrationOptions options, InputTree input, string command)
    {
        if (OwnOutput.Recognise(options, input) is not null)
            throw new UserErrorException(ExitCode.BadInput, $"{input.Root}: this tree was migrated already; {command} works on the legacy tree");
    }

    /// <summary>How stages and steps are written.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private static (Codebase Codebase, Plan Plan, ImmutableArray<VerifyRound> Rounds) Decide(MigrationOptions options, InputTree input, Task<Settings> settings, FactCache facts, Progress progress, CancellationToken cancellation, bool explains = false)
    {
        // Loading the rules hides behind parsing, but nobody waits for the parser to hear of a mistake in a configuration.
        if (Settings.IsConfigured(options, input)) settings.GetAwaiter().GetResult();
        var toolchain = Locate(facts);
        var std = options.Std ?? (toolchain.StdModuleManifest is null && (options.Dialect == Dialect.Cxx20 || options.Verify is not null) ? StdMode.Include : StdMode.Import);
        var importsStd = std == StdMode.Import && options.Style == Style.Native && (options.Dialect == Dialect.Cxx20 || options.Verify is not null);
        var clashing = Task.Run(() => importsStd ? toolchain.StdGlobalNames() : ImmutableDictionary<string, string>.Empty, cancellation); // beside the parser
        var codebase = Parse(toolchain, options, input, progress, cancellation);
        progress("Planning", 0, 1);
        var (global, exported) = std == StdMode.Import ? (toolchain.StdCompatNames(), toolchain.StdNames()) : ([], []);
        var (rules, configuration) = settings.GetAwaiter().GetResult();
        var planOptions = new PlanOptions(std, options.Abi, global, exported, explains, options.Style) { StdGlobals = clashing.GetAwaiter().GetResult(), Describes = options.Describes, StartupFunctions = options.StartupFunctions, ProgramModules = options.ProgramModules, ImportingClients = options.ImportingClients, Only = DirectorySelection.Of(options, input) };
        Plan Plan(Codebase facts) => Settings.Guard(() => Abandonment.Run(() => Planner.Plan(facts, rules, planOptions, configuration, ProjectName(input)), cancellation));
        (codebase, var plan) = options.Style == Style.Wrapper ? WrapperDrafts.Settle(toolchain, codebase, Plan, cancellation) : (codebase, Plan(codebase));
        progress("Planning", 1, 1);
        options.Cache?.Trim();
        if (options.Verify is null) return (codebase, plan, []);
        // What one dialect proves holds for the other: both spell the same plan, and only standard C++ can be compiled.
        return Verifier.Settle(options.Verify, toolchain, codebase, plan, Plan, (facts, made) => Spell(Dialect.Cxx20, input, facts, made, rules).Files, options.Jobs, progress, cancellation);
    }

    /// <summary>The new and changed files of a plan in a dialect, with build files and manifest, all findings, and the units.</summary>
    private static (Dictionary<string, string> Files, ImmutableArray<Finding> Findings, ModuleTree Tree) Spell(Dialect dialect, InputTree input, Codebase codebase, Plan plan, RuleSet rules)
    {
        var tree = TreeBuilder.Build(codebase, plan);
        var files = Print(tree, dialect);
        foreach (var (path, text) in DescriptionPrinter.Print(codebase, plan)) files[path] = text;
        var findings = plan.Findings;
        if (dialect == Dialect.Cxx20)
        {
            foreach (var (path, text) in BuildFiles.Print(codebase, plan, ProjectName(input))) files[path] = text;
            findings = [.. findings, .. rules.Graded(BuildFindings(input, codebase, plan, files))];
        }

        foreach (var file in input.Files.Where(file => file.Text is not null && files.GetValueOrDefault(file.Path) == file.Text.Text)) files.Remove(file.Path);
        files[ManifestPrinter.FileName] = ManifestPrinter.Print(plan with { Findings = findings }, tree, files, dialect == Dialect.Cxx20 ? "cxx20" : "n1964", input, ExistingModules.Imported(codebase, plan));
        return (files, findings, tree);
    }

    private static ClangToolchain Locate(FactCache facts) =>
        ClangToolchain.TryLocate(out var toolchain, out var error) ? toolchain with { Cache = facts } : throw new UserErrorException(ExitCode.NoToolchain, error);

    private static Codebase Parse(ClangToolchain toolchain, MigrationOptions options, InputTree input, Progress progress, CancellationToken cancellation)
    {
        progress("Parsing", 0, input.Commands.Length);
        return Abandonment.Run(() => CodebaseBuilder.Build(toolchain, input, options.Jobs, done => progress("Parsing", done, input.Commands.Length), cancellation, options.Describes), cancellation);
    }

    private static Dictionary<string, string> Print(ModuleTree tree, Dialect dialect)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in tree.Units)
            if ((dialect == Dialect.Cxx20 ? Cxx20Printer.Print(unit) : N1964Printer.Print(unit)) is { } text)
                files[unit.Path] = text;
        return files;
    }

    /// <summary>The project's own name when its build says one, else the name of its folder.</summary>
    private static string ProjectName(InputTree input)
    {
        var lists = input.Files.FirstOrDefault(file => file.Path == "CMakeLists.txt")?.Text?.Text ?? "";
        var match = ProjectCommand().Match(lists);
        return match.Success ? match.Groups[1].Value : Path.GetFileName(input.Root.TrimEnd('/'));
    }

    private static IEnumerable<Finding> BuildFindings(InputTree input, Codebase codebase, Plan plan, Dictionary<string, string> files)
    {
        foreach (var module in input.Files.Any(file => file.Path == "CMakeLists.txt") ? [] : ExistingModules.Imported(codebase, plan).Where(module => module.Units.IsEmpty))
            yield return new Finding("build-known-module", Severity.Warning, "", 0, $"nothing in the tree makes the module {module.Name}: add the target that does to CMakeLists.txt, and link it to what imports {module.Name}");
        if (input.Files.FirstOrDefault(file => file.Path == "CMakeLists.txt")?.Text is { } lists && files.TryGetValue("CMakeLists.txt", out var changed) && changed == lists.Text)
            yield return new Finding("build-include", Severity.Warning, "CMakeLists.txt", 0, $"no project() command was found; add {CMakeFiles.IncludeLine} in front of it by hand");
    }

    [GeneratedRegex(@"^\s*project\s*\(\s*""?([A-Za-z_][\w.+-]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ProjectCommand();
}

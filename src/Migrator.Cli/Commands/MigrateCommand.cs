using System.CommandLine;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Caching;
using Migrator.Cli.Help;
using Migrator.Cli.Input;
using Migrator.Cli.InPlace;
using Migrator.Cli.Output;
using Migrator.Cli.Reports;
using Migrator.Cli.Steps;
using Migrator.Model.Facts;
using Migrator.Planning.Rules;

namespace Migrator.Cli.Commands;

/// <summary>The main job: <c>cppmod-migrate legacy --out dir</c>.</summary>
public static class MigrateCommand
{
    public const string Description = "Migrates C++ headers to modules, source to source. The input is never changed, but for --in-place; what cannot be migrated safely stays a header, with a finding that says why.";

    /// <summary>What the help says beside the options.</summary>
    public static Manual Manual { get; } = new(
        [
            "The output is the whole tree: a header shape.h becomes the unit shape.cppm, and a forwarding header shape.h beside it keeps every #include of it working. "
            + "Two dialects come from one plan: n1964, the paper's own language, and cxx20, which clang 22 builds.",
            "A folder with an earlier output can be given again: only what differs is written there. What people changed in it is kept, and reported where it conflicts (docs/re-runs.md).",
        ],
        [
            ("What would happen; nothing is written.", "cppmod-migrate legacy --dry-run"),
            ("Read all changes before anything is written.", "cppmod-migrate legacy --dry-run --diff > changes.diff"),
            ("A report that anybody can open, and one for code scanning.", "cppmod-migrate legacy --dry-run --report plan.html --report plan.sarif"),
            ("Migrate to standard modules, with the flags of a configured build.", "cppmod-migrate legacy --out modular --dialect cxx20 -p build"),
            ("One directory at a time, into the same folder.", "cppmod-migrate legacy --out modular --dialect cxx20 -p build --only src/base"),
            ("Migrate a git work tree where it stands, by two commits; cppmod-migrate undo takes that back.", "cppmod-migrate work --in-place --commit --dialect cxx20"),
            ("Build the output, and keep as text what does not compile.", "cppmod-migrate legacy --out modular --dialect cxx20 -p build --verify"),
        ])
    {
        Files =
        [
            ("cppmod.yml", "Configuration of the project, in the root of the legacy tree (docs/configuration.md)."),
            ("compile_commands.json", "Flags of each source, in the tree, in one of its build folders, or given with -p. Without one they are inferred."),
            (".cmake/api/v1/reply", "In a build folder: the answer of CMake's File API, which tells targets, flags and install rules (docs/build-systems.md)."),
            ("cppmod.json", "In the output: the units in build order, what became of each header and why, and hashes."),
            ("cppmod.cmake", "In the output: included by its CMakeLists.txt; makes targets of the units."),
        ],
        Environment =
        [
            (LibclangLocator.PathVariable, "Path of libclang, in place of that of the system."),
            ("CXX, CMAKE", "Compiler and CMake of the builds of --verify."),
            (CacheOptions.Variable, "Stands for --cache where that is not given: a folder, or off (docs/cache.md)."),
            (RuleSet.FolderVariable, "Another folder of rules than that of the program."),
        ],
    };

    /// <summary>Adds the job to the root command.</summary>
    public static void AddTo(Command command, Terminal terminal, CancellationToken cancellation)
    {
        var common = new CommonOptions();
        var output = new Option<string?>("--out", "-o") { HelpName = "dir", Description = "Folder for the whole migrated tree: new, empty, or an earlier output, in which only what differs is written. What people changed there is kept." };
        var restore = new Option<string[]>("--restore") { HelpName = "path", Description = "File or folder of an earlier output (. for all of it) in which hand edits are undone: it is written again as if nobody had touched it; may be repeated." };
        var inPlace = new Option<bool>("--in-place") { Description = "Rewrite the tree where it stands: a clean git work tree. Given again, it goes on from what is migrated there already. cppmod-migrate undo brings back every byte." };
        var commit = new Option<bool>("--commit") { Description = "With --in-place, make two commits: headers move to the names of their units, then everything is rewritten. So git log --follow and git blame reach behind the migration." };
        var force = new Option<bool>("--force") { Description = "With --in-place, also in a tree that is not clean, or in no git work tree." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the summary and write nothing but the reports that are asked for." };
        var diff = new Option<bool>("--diff") { Description = "Print what changes as a unified diff, coloured on a terminal; git apply takes it. The summary goes to the error stream." };
        var report = new Option<string[]>("--report") { HelpName = "file", Description = "Write a report of the plan, as its extension says: .html (one page that works offline), .md, .json (docs/report.schema.json) or .sarif; may be repeated." };
        common.AddTo(command);
        command.Add(output);
        command.Add(inPlace);
        command.Add(commit);
        command.Add(force);
        command.Add(restore);
        command.Add(dryRun);
        command.Add(diff);
        command.Add(report);
        command.SetAction(line =>
        {
            var (isDry, outDir, restored, reports) = (line.GetValue(dryRun), line.GetValue(output), line.GetValue(restore) ?? [], line.GetValue(report) ?? []);
            if (!line.GetValue(inPlace))
            {
                foreach (var option in new[] { commit, force })
                    if (line.GetValue(option)) throw new UserErrorException(ExitCode.Usage, $"{option.Name} is for --in-place: give that, too");
                return Run(common, line, isDry, outDir, line.GetValue(diff), reports, Rerun.Options(restored, outDir), terminal, cancellation);
            }

            if (outDir is not null) throw new UserErrorException(ExitCode.Usage, "--in-place writes into the tree itself: leave --out out");
            if (line.GetValue(commit) && line.GetValue(force)) throw new UserErrorException(ExitCode.Usage, "--commit needs a clean tree: leave --force out");
            var how = new InPlaceOptions(isDry, line.GetValue(force), line.GetValue(commit), LineOf(line, common.Legacy(line)));
            return RunInPlace(common, line, how, line.GetValue(diff), reports, Rerun.Options(restored, common.Legacy(line)), terminal, cancellation);
        });
    }

    /// <summary>The command line, for people who have the tree at another place.</summary>
    private static string LineOf(ParseResult line, string tree) =>
        $"cppmod-migrate {string.Join(' ', line.Tokens.Select(token => token.Value == tree ? "." : StepListView.Quoted(token.Value)))}";

    private static int RunInPlace(CommonOptions common, ParseResult line, InPlaceOptions how, bool showsDiff, string[] reportPaths, WriteOptions write, Terminal terminal, CancellationToken cancellation)
    {
        var tree = common.Legacy(line);
        var options = common.Read(line);
        var reports = ReportFile.All(reportPaths, tree, null);
        var run = InPlaceRun.Open(tree, how with { Only = options.Only });
        if (!options.Only.IsEmpty) options = options with { Earlier = run.Earlier };
        var (input, result, plan) = ProgressView.Run<(InputTree, MigrationResult, UpdatePlan?)>(terminal, progress =>
        {
            var (input, migrated) = Migrate(options, () => TreeReader.Read(tree, run.Reading(common.CompileCommands(line))), progress, cancellation);
            if (migrated.Refusal is not null) return (input, migrated, null);
            var plan = run.Finish(input, migrated, write, cancellation);
            return (input, Rerun.Report(migrated, plan.Changes, () => Settings.Load(options, input).Rules), plan);
        });
        ReportWriter.Write(reports, result, how.IsDry || plan is null ? "nothing was written" : $"{tree} is migrated", cancellation);
        return Conclude(result, showsDiff ? () => DiffView.Write(terminal, input, plan!.Steps) : null, how.IsDry ? null : tree, common.IsVerbose(line), terminal);
    }

    private static int Run(CommonOptions common, ParseResult line, bool isDry, string? outDir, bool showsDiff, string[] reportPaths, WriteOptions write, Terminal terminal, CancellationToken cancellation)
    {
        if (outDir is null && !isDry) throw new UserErrorException(ExitCode.Usage, "--out is missing: name the folder for the migrated tree, or use --dry-run or --in-place");
        if (outDir is { Length: 0 }) throw new UserErrorException(ExitCode.Usage, "--out is empty: name the folder for the migrated tree");
        var options = common.Read(line);
        if (outDir is not null && Directory.Exists(common.Legacy(line))) OutputCheck.Check(common.Legacy(line), outDir, isDry);
        var reports = ReportFile.All(reportPaths, common.Legacy(line), outDir);
        if (outDir is not null && !options.Only.IsEmpty) options = options with { Earlier = EarlierRun.Only(outDir) };
        var (input, result) = ProgressView.Run(terminal, progress =>
        {
            var (input, migrated) = Migrate(options, () => common.ReadTree(line), progress, cancellation);
            if (outDir is null || migrated.Refusal is not null) return (input, migrated);
            var changes = isDry
                ? OutputTree.Compare(input, outDir, migrated.ChangedFiles, migrated.RemovedFiles, write, cancellation)
                : OutputTree.Write(input, outDir, migrated.ChangedFiles, migrated.RemovedFiles, write, cancellation);
            return (input, Rerun.Report(migrated, changes, () => Settings.Load(options, input).Rules));
        });
        ReportWriter.Write(reports, result, isDry || result.Refusal is not null ? "nothing was written" : $"the output in {outDir} is complete", cancellation);
        return Conclude(result, showsDiff ? () => DiffView.Write(terminal, input, result) : null, isDry ? null : outDir, common.IsVerbose(line), terminal);
    }

    private static (InputTree Input, MigrationResult Result) Migrate(MigrationOptions options, Func<InputTree> read, Progress progress, CancellationToken cancellation)
    {
        var input = Abandonment.Run(read, cancellation);
        var result = InputChanges.Watch(input, () => Migration.Run(options, input, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        return (input, result);
    }

    /// <summary>Tells what a run has done, and makes its exit code.</summary>
    /// <param name="result">What it says.</param>
    /// <param name="writeDiff">Prints what changes; null when nobody asks for it. The summary gives way then.</param>
    /// <param name="written">Where the tree was written; null for a dry run.</param>
    /// <param name="isVerbose">Whether notes and long lists are shown.</param>
    /// <param name="terminal">Where to.</param>
    private static int Conclude(MigrationResult result, Action? writeDiff, string? written, bool isVerbose, Terminal terminal)
    {
        SummaryView.WriteFindings(terminal.Error, result.Findings, isVerbose);
        if (result.Refusal is not null) throw new UserErrorException(ExitCode.Refused, $"{result.Refusal}; nothing was written");
        writeDiff?.Invoke();
        SummaryView.Write(writeDiff is null ? terminal.Output : terminal.Error, result.Summary, written, isVerbose);
        return result.Summary.Output is { Conflicts: > 0 } ? ExitCode.Conflicts : ExitCode.Success;
    }
}

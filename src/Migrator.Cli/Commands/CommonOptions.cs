using System.Collections.Immutable;
using System.CommandLine;
using Migrator.Cli.Caching;
using Migrator.Cli.Input;
using Migrator.Cli.InPlace;
using Migrator.Cli.Verification;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Cli.Commands;

/// <summary>Arguments and options that every command on a legacy tree takes.</summary>
/// <param name="verbose">What <c>--verbose</c> shows.</param>
/// <param name="hasOnly">Whether a part of the tree can be chosen.</param>
public sealed class CommonOptions(string verbose = CommonOptions.VerboseMigration, bool hasOnly = true)
{
    private const string VerboseMigration = "Show notes and all kept headers, and the stack trace of an internal error.";

    private readonly Argument<string> _legacy = new("legacy") { Description = "Folder that holds the legacy code." };

    private readonly Option<string[]> _compileCommands = new("--compile-commands", "-p")
    {
        HelpName = "path",
        Description = "compile_commands.json, or the folder of a configured build with it or with a reply of CMake's File API. Default: the one in the tree or in one of its build folders; without any, flags are inferred. Repeated, once a configuration of the build: what any of them compiles is migrated, for all of them.",
    };

    private readonly Option<string> _style = Choice("--style", "native",
        "Headers become module units, or they stay and one generated unit a module includes them and exports their names (standard C++ only: implies --dialect cxx20).", "native", "wrapper");

    private readonly Option<string> _dialect = Choice("--dialect", "n1964", "Spelling of the output: the modules of paper N1964, or C++20.", "n1964", "cxx20");

    private readonly Option<string?> _std = new Option<string?>("--std")
    {
        HelpName = "import|include",
        Description = "How units get the standard library. Default: import where the toolchain has the std module; with --style wrapper, include. A wrapper always includes: there, import only builds the std module for clients.",
    }.AcceptOnlyFromAmong("import", "include");

    private readonly Option<string> _abi = Choice("--abi", "legacy", "Binary interface (cxx20): compatible with the headers, or the module's own.", "legacy", "module");

    private readonly Option<string?> _config = ConfigOption("Configuration of the project. Default: cppmod.yml of the tree, if there is one.");

    private readonly Option<string[]> _rules = RulesOption();

    private readonly Option<bool> _describe = new("--describe") { Description = "Write a plain-source description of what each module shows: <module>.module.txt beside its primary interface." };

    private readonly Option<bool> _startup = new("--startup-functions") { Description = "An object that is there for its constructor and destructor only, and the last of its module, becomes void main() and void ~main() (n1964)." };

    private readonly Option<bool> _programs = new("--program-modules") { Description = "A source with main, without parameters and without a result but 0, becomes a program module (n1964)." };

    private readonly Option<string> _clients = Choice("--clients", "include",
        "Sources outside of any module (programs, tests) go on including forwarding headers, or import the modules themselves.", "include", "import");

    private readonly Option<string[]> _only = new("--only")
    {
        HelpName = "dir",
        AllowMultipleArgumentsPerToken = true,
        Description = "Migrate these directories with what is below them (or files, or globs: dir/* is a directory alone); everything else goes on as headers. What an earlier run has migrated into the same --out stays migrated.",
    };

    private readonly Option<int> _jobs = JobsOption("Threads. The output does not depend on it.");

    private readonly Option<bool> _verify = new("--verify")
    {
        Description = "Build the legacy tree and then the output, with CMake, Ninja and clang; what fails as a unit stays text, until the whole builds. Takes the options of the build that the first -p names.",
    };

    private readonly Option<string[]> _cmakeOptions = CMakeOption();
    private readonly Option<string[]> _cmakeTargets = CMakeTarget();

    private readonly CacheOptions _cache = new();

    private readonly Option<bool> _verbose = new("--verbose") { Description = verbose };

    public void AddTo(Command command)
    {
        command.Add(_legacy);
        foreach (var option in new Option[] { _dialect, _style, _compileCommands, _std, _abi, _config, _rules, _describe, _startup, _programs, _clients, _verify, _cmakeOptions, _cmakeTargets, _jobs, _verbose }) command.Add(option);
        if (hasOnly) command.Add(_only);
        _cache.AddTo(command);
        _legacy.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }]) result.AddError($"Unknown option '{option}'");
        });
    }

    public string Legacy(ParseResult line) => line.GetRequiredValue(_legacy);

    public bool IsVerbose(ParseResult line) => line.GetValue(_verbose);

    /// <exception cref="UserErrorException">The options contradict each other, or the configuration file or a folder of rules does not exist.</exception>
    public MigrationOptions Read(ParseResult line)
    {
        var style = line.GetValue(_style) == "wrapper" ? Style.Wrapper : Style.Native;
        if (style == Style.Wrapper && line.GetValue(_dialect) == "n1964" && line.GetResult(_dialect) is { Implicit: false })
            throw new UserErrorException(ExitCode.Usage, "--style wrapper is standard C++ only: leave --dialect n1964 out, or give --dialect cxx20");
        if (style == Style.Wrapper && line.GetValue(_abi) == "module")
            throw new UserErrorException(ExitCode.Usage, "--style wrapper exports what the headers declare, which no module owns: leave --abi module out");
        if (style == Style.Wrapper && line.GetValue(_describe))
            throw new UserErrorException(ExitCode.Usage, "--style wrapper keeps the headers, which describe its modules: leave --describe out");
        foreach (var option in new[] { _cmakeOptions, _cmakeTargets })
            if (!line.GetValue(_verify) && line.GetValue(option) is { Length: > 0 })
                throw new UserErrorException(ExitCode.Usage, $"{option.Name} is for the builds of --verify: give --verify, too");
        if (style == Style.Wrapper && line.GetValue(_clients) == "import")
            throw new UserErrorException(ExitCode.Usage, "--style wrapper leaves every file as it is: leave --clients import out");
        if (style == Style.Wrapper && line.GetValue(_only) is { Length: > 0 })
            throw new UserErrorException(ExitCode.Usage, "--style wrapper leaves every file as it is: leave --only out");
        return new MigrationOptions(
            style == Style.Wrapper || line.GetValue(_dialect) == "cxx20" ? Dialect.Cxx20 : Dialect.N1964,
            line.GetValue(_std) switch { "import" => StdMode.Import, "include" => StdMode.Include, _ => style == Style.Wrapper ? StdMode.Include : null },
            line.GetValue(_abi) == "module" ? AbiMode.Module : AbiMode.Legacy,
            ConfigPath(line.GetValue(_config)),
            RulesPaths(line.GetValue(_rules)),
            line.GetValue(_jobs),
            style)
        {
            Cache = _cache.Read(line),
            Describes = line.GetValue(_describe),
            StartupFunctions = line.GetValue(_startup),
            ProgramModules = line.GetValue(_programs),
            Only = [.. line.GetValue(_only) ?? []],
            ImportingClients = line.GetValue(_clients) == "import",
            Verify = line.GetValue(_verify) ? VerifyOptions.Of(line.GetValue(_compileCommands)?.FirstOrDefault(), line.GetValue(_cmakeOptions), line.GetValue(_cmakeTargets)) : null,
        };
    }

    /// <summary>Paths given with <c>-p</c>.</summary>
    public IReadOnlyList<string> CompileCommands(ParseResult line) => line.GetValue(_compileCommands) ?? [];

    /// <summary>Reads the input tree.</summary>
    public InputTree ReadTree(ParseResult line, string? output = null) =>
        TreeReader.Read(Legacy(line), new ReadOptions(CompileCommands(line), output));

    /// <summary>Reads the input tree; one that was migrated in place as the legacy tree that it was.</summary>
    public InputTree ReadLegacyTree(ParseResult line, string? output = null) =>
        TreeReader.Read(Legacy(line), InPlaceRun.Reading(Legacy(line), CompileCommands(line)) with { Output = output });

    public static Option<string?> ConfigOption(string description) => new("--config") { HelpName = "cppmod.yml", Description = description };

    public static Option<string[]> RulesOption() =>
        new("--rules") { HelpName = "dir", Description = "Folder with rules of your own, which are added to those of the program; may be repeated." };

    public static Option<string[]> CMakeOption() => new("--cmake-option")
    {
        HelpName = "-DX=Y",
        Description = "Option for CMake when the trees are built, such as -DBUILD_TESTING=OFF; may be repeated.",
    };

    public static Option<string[]> CMakeTarget() => new("--cmake-target")
    {
        HelpName = "name",
        Description = "Target to build, such as all tests; may be repeated. Default: everything.",
    };

    public static Option<int> JobsOption(string description) => new("--jobs", "-j")
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out var jobs) && jobs >= 1) return jobs;
            result.AddError($"-j needs a number from 1, not '{result.Tokens[0].Value}'");
            return 1;
        },
    };

    /// <summary>Absolute path of a configuration that exists.</summary>
    public static string? ConfigPath(string? given) =>
        given is null ? null
        : File.Exists(given) ? Path.GetFullPath(given)
        : throw new UserErrorException(ExitCode.BadConfiguration, $"--config {given}: no such file");

    /// <summary>Folders of rules that exist.</summary>
    public static ImmutableArray<string> RulesPaths(string[]? given) =>
        [.. (given ?? []).Select(path => Directory.Exists(path) ? path : throw new UserErrorException(ExitCode.BadConfiguration, $"--rules {path}: no such folder"))];

    private static Option<string> Choice(string name, string standard, string description, params string[] values) =>
        new Option<string>(name) { HelpName = string.Join('|', values), Description = description, DefaultValueFactory = _ => standard }.AcceptOnlyFromAmong(values);
}

using System.Collections.Immutable;
using Migrator.Clang.Toolchain;
using Migrator.Cli.Input;
using Migrator.Cli.Output;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Cli.Verification;

/// <summary>
/// Builds the legacy tree, then the output; keeps what fails as text, and builds again until the whole builds. The facts stay:
/// only the plan is made anew. It comes to an end, because each round keeps more files, or gives a client the text of one more module, and a tree of headers builds.
/// </summary>
internal sealed class Verifier
{
    /// <summary>Projects with a build of their own may set any standard: all of their targets get that of the modules, as in the output.</summary>
    private const string LegacyStandard = """
        if(NOT COMMAND cppmod_verify_folder)
          function(cppmod_verify_folder folder)
            get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
            foreach(target IN LISTS targets)
              get_property(type TARGET ${target} PROPERTY TYPE)
              if(type STREQUAL "UTILITY" OR type STREQUAL "INTERFACE_LIBRARY")
                continue()
              endif()
              get_property(standard TARGET ${target} PROPERTY CXX_STANDARD)
              if(NOT standard)
                set(standard "${CMAKE_CXX_STANDARD_DEFAULT}")
              endif()
              get_property(options TARGET ${target} PROPERTY COMPILE_OPTIONS)
              list(FILTER options EXCLUDE REGEX "^-std=(c|gnu)\\+\\+")
              if((standard LESS 20 OR standard EQUAL 98) AND NOT options MATCHES "char8_t")
                set(old "$<COMPILE_LANGUAGE:CXX>")
                foreach(newer IN ITEMS 20 23 26)
                  string(APPEND old ",$<NOT:$<IN_LIST:cxx_std_${newer},$<TARGET_PROPERTY:COMPILE_FEATURES>>>")
                endforeach()
                list(APPEND options "$<$<AND:${old}>:-fno-char8_t>")
              endif()
              if(standard LESS 23 OR standard EQUAL 98)
                set(standard 23)
              endif()
              set_property(TARGET ${target} PROPERTY COMPILE_OPTIONS "${options}")
              set_target_properties(${target} PROPERTIES CXX_STANDARD ${standard} CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
            endforeach()
            get_property(folders DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
            foreach(sub IN LISTS folders)
              cppmod_verify_folder("${sub}")
            endforeach()
          endfunction()
          cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL cppmod_verify_folder "${CMAKE_SOURCE_DIR}")
        endif()

        """;

    private const int ShownFailures = 20;

    /// <summary>How many times longer than the longest step of the legacy build a step may take.</summary>
    private const int StepFactor = 5;

    private static readonly TimeSpan ShortestLimit = TimeSpan.FromMinutes(2);

    /// <summary>For a step of a build that nothing is known about.</summary>
    private static readonly TimeSpan LongestLimit = TimeSpan.FromHours(1);

    private readonly InputTree _input;
    private readonly Progress _progress;
    private readonly CancellationToken _cancellation;
    private readonly string _folder;
    private readonly string _cache;
    private readonly BuildTools _tools;
    private readonly List<VerifyRound> _rounds = [];
    private TimeSpan _limit = LongestLimit;

    private Verifier(VerifyOptions options, ClangToolchain toolchain, StdMode std, InputTree input, int jobs, string folder, Progress progress, CancellationToken cancellation)
    {
        _input = input;
        _progress = progress;
        _cancellation = cancellation;
        _folder = folder;
        _cache = BuildFolderOf(input.Root, options);
        _tools = BuildTools.Find(toolchain, std, [.. CacheOptions(_cache, input.Root), .. options.CMakeOptions], jobs) with { Targets = options.Targets };
    }

    /// <summary>Plans until the output builds.</summary>
    /// <param name="options">How to build.</param>
    /// <param name="toolchain">The parser's toolchain.</param>
    /// <param name="codebase">The facts.</param>
    /// <param name="first">The plan of these facts.</param>
    /// <param name="planner">Makes a plan of facts.</param>
    /// <param name="spell">Makes the new and changed files of a plan in standard C++.</param>
    /// <param name="jobs">Build steps at a time.</param>
    /// <param name="progress">Receives the progress of each build.</param>
    /// <param name="cancellation">Stops everything.</param>
    /// <exception cref="UserErrorException">The legacy tree does not build, or the output does not even with every header.</exception>
    public static (Codebase Codebase, Plan Plan, ImmutableArray<VerifyRound> Rounds) Settle(
        VerifyOptions options, ClangToolchain toolchain, Codebase codebase, Plan first, Func<Codebase, Plan> planner, Func<Codebase, Plan, IReadOnlyDictionary<string, string>> spell,
        int jobs, Progress progress, CancellationToken cancellation) =>
        InFolder(folder =>
        {
            var verifier = new Verifier(options, toolchain, first.Options.Std, codebase.Input, jobs, folder, progress, cancellation);
            verifier.BuildLegacy(codebase, first, planner, spell);
            var (facts, settled) = verifier.Rounds(codebase, first, planner, spell);
            return (facts, settled, verifier._rounds.ToImmutableArray());
        });

    /// <summary>Builds a tree that is an output already, once.</summary>
    /// <returns>How it went, and the folder that messages name in place of the tree's.</returns>
    public static (BuildResult Result, string Root, VerifyRound Round) BuildOnce(
        VerifyOptions options, ClangToolchain toolchain, StdMode std, InputTree input, int jobs, Progress progress, CancellationToken cancellation) =>
        InFolder(folder =>
        {
            var verifier = new Verifier(options, toolchain, std, input, jobs, folder, progress, cancellation);
            var (result, root, _) = verifier.Build("tree", "Building", ImmutableDictionary<string, string>.Empty, []);
            return (result, root, new VerifyRound("output", 0, result.Steps, result.Failed.Length, [], result.Cpu));
        });

    /// <summary>Where the temporary folders lie. Those of killed runs go first, once: a folder of this process may be in use later.</summary>
    private static readonly Lazy<string> s_home = new(() =>
    {
        var home = Path.Combine(PathNames.Real(Path.GetTempPath()), "cppmod-verify");
        try
        {
            Leftovers.Recover(home);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The run that follows says what is wrong with the folder.
        }

        return home;
    });

    /// <summary>A temporary folder for trees and builds, outside of input and output.</summary>
    private static T InFolder<T>(Func<string, T> work)
    {
        var home = s_home.Value;
        var folder = OutputTree.Beside(home, "tmp");
        try
        {
            folder = Directory.CreateDirectory($"{folder}/{Guid.NewGuid():N}").FullName; // several runs may share a process
            return work(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(ExitCode.BadOutput, $"{home}: the temporary folder cannot be used: {error.Message}", error);
        }
        finally
        {
            Leftovers.Remove(folder);
            Leftovers.RemoveEmpty(Path.GetDirectoryName(folder)!, OutputTree.Beside(home, "tmp"));
        }
    }

    /// <summary>The tree as it is, with what the output is built with: what fails here is not ours.</summary>
    private void BuildLegacy(Codebase codebase, Plan first, Func<Codebase, Plan> planner, Func<Codebase, Plan, IReadOnlyDictionary<string, string>> spell)
    {
        var standard = Path.Combine(_folder, "standard.cmake");
        File.WriteAllText(standard, LegacyStandard);
        IReadOnlyDictionary<string, string> files = ImmutableDictionary<string, string>.Empty;
        if (_input.Files.All(file => file.Path != "CMakeLists.txt"))
        {
            // The project that the output gets, with every header.
            var all = codebase with { BuildFailures = [.. first.Files.Values.Where(FailureAttribution.IsMigrated).Select(file => new BuildFailure(file.Path, -1, "not built"))] };
            files = spell(all, planner(all));
        }

        var (result, root, longest) = Build("legacy", "Building the legacy tree", files, [$"-DCMAKE_PROJECT_INCLUDE={standard}"]);
        _rounds.Add(new VerifyRound("legacy", 0, result.Steps, result.Failed.Length, [], result.Cpu));
        // CPU time is limited, which an idle machine spends faster: what was slow on a busy one has time enough.
        _limit = TimeSpan.FromTicks(Math.Max(ShortestLimit.Ticks, longest.Ticks * StepFactor));
        if (result.IsGood) return;
        var lines = Lines(result, root);
        var message = $"the legacy tree itself does not build with {Path.GetFileName(_tools.Compiler)} and the standard of the modules: {Show(result, lines)}; nothing was written. "
            + "Make it build first, or leave out what cannot with --cmake-option or --cmake-target";
        throw new UserErrorException(ExitCode.LegacyFails, message) { Details = lines };
    }

    private (Codebase Codebase, Plan Plan) Rounds(Codebase codebase, Plan plan, Func<Codebase, Plan> planner, Func<Codebase, Plan, IReadOnlyDictionary<string, string>> spell)
    {
        ImmutableArray<BuildFailure> kept = [];
        ImmutableArray<ClientFailure> clients = [];
        for (var round = 1; ; round++)
        {
            var files = spell(codebase, plan);
            var (result, root, _) = Build("tree", $"Building, round {round}", files, []);
            var units = plan.Modules.Sum(module => module.Interfaces.Sum(header => plan.Files[header].Units.Count()) + module.Implementations.Length);
            _rounds.Add(new VerifyRound($"round {round}", units, result.Steps, result.Failed.Length, kept, result.Cpu) { Clients = [.. clients.Where(client => !client.IsGivenUp)] });
            if (result.IsGood) return (codebase, plan);
            var lines = Lines(result, root);
            var std = result.Failed.FirstOrDefault(step => step.Outputs.Any(output => output.Contains("CMakeFiles/__cmake_cxx", StringComparison.Ordinal)));
            if (std is not null) throw Fails(result, lines, "the std module does not compile with the flags of this project; use --std include", "");
            if (result.Problem.StartsWith("CMake: ", StringComparison.Ordinal) && result.Problem.Contains("cppmod:", StringComparison.Ordinal)) throw Fails(result, lines, "CMake cannot build modules here", "");
            (kept, clients) = new FailureAttribution(codebase, plan, files, root).Of(result.Failed, result.Problem);
            if (kept.IsEmpty && clients.IsEmpty) throw Fails(result, lines, "the output does not build", " although nothing in it is a module unit");
            codebase = codebase with { BuildFailures = [.. codebase.BuildFailures, .. kept], ClientFailures = [.. clients.UnionBy(codebase.ClientFailures, client => (client.File, client.Module))] };
            plan = planner(codebase);
        }
    }

    private (BuildResult Result, string Root, TimeSpan LongestStep) Build(string tree, string stage, IReadOnlyDictionary<string, string> files, IEnumerable<string> options)
    {
        var root = Path.Combine(_folder, tree);
        OutputTree.Write(_input, root, files, ImmutableHashSet<string>.Empty, new WriteOptions { IsRestored = _ => true }, _cancellation); // no person edits it
        // An option may name a place of the legacy tree: then it means that of the tree that is built.
        var tools = _tools with { Options = [.. _tools.Options.Select(option => Moved(option, root))] };
        var folder = new BuildFolder(tools, root, Path.Combine(_folder, tree + "-build"));
        _progress(stage, 0, 1);
        var result = folder.Build(options, _limit, (done, total) => _progress(stage, done, total), _cancellation);
        _progress(stage, 1, 1);
        return (result, root, folder.LongestStep);
    }

    private string Moved(string option, string root) =>
        option.EndsWith("=" + _input.Root, StringComparison.Ordinal) ? option[..^_input.Root.Length] + root : option.Replace(_input.Root + "/", root + "/", StringComparison.Ordinal);

    private static UserErrorException Fails(BuildResult result, ImmutableArray<string> lines, string what, string why) =>
        new(ExitCode.OutputFails, $"{what}{why}: {Show(result, lines)}; nothing was written") { Details = lines };

    private static string Show(BuildResult result, ImmutableArray<string> lines) =>
        result.Failed.IsEmpty ? result.Problem : $"{result.Failed.Length} of {result.Steps} steps failed ({lines[0].Split(" error: ")[^1]})";

    /// <summary>The failures of a build, one a line.</summary>
    public static ImmutableArray<string> Lines(BuildResult result, string root)
    {
        var lines = result.Failed.SelectMany(step => DiagnosticParser.Parse(step.Output).Select(diagnostic => Line(step, diagnostic, root))).Distinct().ToList();
        if (result.Failed.IsEmpty && result.Problem.Length > 0) lines.Add($"error: {result.Problem}");
        return lines.Count <= ShownFailures ? [.. lines] : [.. lines.Take(ShownFailures), $"and {lines.Count - ShownFailures} more"];
    }

    private static string Line(FailedStep step, Diagnostic diagnostic, string root)
    {
        var place = diagnostic.Place.Line > 0 ? $"{diagnostic.Place.File}:{diagnostic.Place.Line}" : step.Outputs.FirstOrDefault("");
        return UserErrorException.OneLine($"{place}: error: {diagnostic.Message}".Replace(root + "/", "", StringComparison.Ordinal));
    }

    /// <summary>The folder of the configured build that the flags come from; empty when there is none.</summary>
    private static string BuildFolderOf(string root, VerifyOptions options) =>
        ConfiguredBuild.Find(root, options.Given, []) is [var build, ..] ? build.Folder : "";

    private static ImmutableArray<string> CacheOptions(string folder, string root)
    {
        var cache = Path.Combine(folder, CMakeCache.FileName);
        return folder.Length > 0 && File.Exists(cache) ? CMakeCache.Options(File.ReadAllText(cache), root, folder) : [];
    }
}

using System.Text.Json;
using Migrator.Cli;
using Migrator.Model.Text;
using Migrator.Planning.Rules;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;

namespace Migrator.Tests.Rules;

/// <summary>An example of a rule, run through the whole program.</summary>
internal sealed class RuleExample : IDisposable
{
    private readonly TempTree _tree;

    public RuleExample(Example example)
    {
        Example = example;
        _tree = new TempTree(example.Legacy.ToDictionary(file => file.Path, file => SourceText.Encode(file.Text)));
    }

    public Example Example { get; }

    public string LegacyRoot => _tree.Root;

    /// <summary>A style other than the native one is standard C++ only: its examples have no output in the paper's dialect.</summary>
    public bool IsStandardOnly => Example.Options.Contains("--style");

    /// <summary>The example's own words for the command line; <c>{tree}</c> is the legacy tree.</summary>
    private IEnumerable<string> Options => Example.Options.Select(word => word.Replace("{tree}", _tree.Root, StringComparison.Ordinal));

    /// <summary>Migrates into a folder of its own and returns it.</summary>
    public string Migrate(string dialect)
    {
        var output = _tree.Beside(dialect);
        string[] std = Example.Options.Contains("--std") ? [] : ["--std", "import"];
        var run = Tool.Run([_tree.Root, "--out", output, "--dialect", dialect, .. std, .. Options]);
        run.ExitCode.ShouldBe(ExitCode.Success, $"{Example.Name}: {run.Error}");
        return output;
    }

    /// <summary>
    /// What an example shows of an output: units, forwarding headers and macro parts, but neither build files nor the list that a
    /// primary interface is (of headers that stay, it is all there is).
    /// </summary>
    public SortedDictionary<string, string> Shown(string output)
    {
        var changed = FileTree.Changed(FileTree.Read(_tree.Root), FileTree.Read(output));
        using var manifest = JsonDocument.Parse(changed["cppmod.json"]);
        foreach (var module in manifest.RootElement.GetProperty("modules").EnumerateArray().Where(_ => !IsStandardOnly)) changed.Remove(module.GetProperty("primary").GetString()!);
        foreach (var build in (string[])["cppmod.json", "cppmod.cmake", "CMakeLists.txt"]) changed.Remove(build);
        return new(changed.ToDictionary(file => file.Key, file => SourceText.Decode(file.Value)), StringComparer.Ordinal);
    }

    /// <summary>Whether a rule decided or reported something: in the plan, or, of what reads and writes trees, in the summary of a run.</summary>
    public bool IsAtWork(string rule) => PlanRules().Contains(rule) || Run(_tree.Root, "--dry-run", "--dialect", "cxx20").Split('\n').Any(line => line.StartsWith($"    {rule}: ", StringComparison.Ordinal));

    private HashSet<string> PlanRules()
    {
        using var plan = JsonDocument.Parse(Run("dump", "plan", _tree.Root));
        string[] lists = ["decisions", "findings"];
        return [.. lists.SelectMany(list => plan.RootElement.GetProperty(list).EnumerateArray()).Select(item => item.GetProperty("rule").GetString()!)];
    }

    private string Run(params IEnumerable<string> words)
    {
        var run = Tool.Run([.. words, .. Options]);
        run.ExitCode.ShouldBe(ExitCode.Success, $"{Example.Name}: {run.Error}");
        return run.Output;
    }

    public void Dispose() => _tree.Dispose();
}

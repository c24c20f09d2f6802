using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Planning.Flags;

/// <summary>
/// Compares the flags of all commands of one configuration (paper 4.1). All units that share module interfaces must agree on their
/// <see cref="BindingFlags"/>; the sources that are compiled otherwise stay as they are, and so does every header that they include.
/// </summary>
public sealed partial class FlagDifferences
{
    private const string Rule = "report-differing-flags";
    private const string SharedRule = "differing-flags-to-project-flags";
    private const string StandardRule = "report-old-standard";
    private static readonly string[] Protectors = ["", "-fstack-protector", "-fstack-protector-strong", "-fstack-protector-all"];

    private readonly PlanContext _context;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly List<Unit> _units;
    private readonly List<Unit> _apart = [];
    private readonly BindingFlags _common;

    public FlagDifferences(PlanContext context, int configuration)
    {
        _context = context;
        // A header that no source includes is parsed with flags that no build gives it.
        _units = [.. context.Codebase.Units
            .Where(unit => unit.Configuration == configuration && !unit.IsC && !context.IsHeader(unit.File))
            .Select(unit => new Unit(unit, BindingFlags.Of(unit.Arguments), context.Entities.In(unit.File).Any(d => d.DefinesMain) || context.ClientFolders.Contains(unit.File)))];
        _common = Common();
        SplitLiterals();
        _apart.AddRange(_units.Where(unit => unit.NeedsChar8 || !Agrees(unit, _common)));
        foreach (var unit in _apart)
        {
            _kept.Add(unit.File);
            _kept.UnionWith(unit.Summary.Entered);
        }
    }

    /// <summary>A command, what it is bound to, and whether its file is no part of a library.</summary>
    private sealed record Unit(UnitSummary Summary, BindingFlags Flags, bool IsClient)
    {
        public string File => Summary.File;

        public string Target => Summary.Target;

        /// <summary>Whether it would mean something else without <c>char8_t</c>, as the other units have it.</summary>
        public bool NeedsChar8 { get; init; }
    }

    /// <summary>Whether a unit that is compiled with other flags than most is this file, or includes it.</summary>
    public bool Differs(string file) => _kept.Contains(file);

    /// <summary>Units that are compiled with other flags than most, and a condition by which the preprocessor tells them; null where it has none.</summary>
    public IEnumerable<(UnitSummary Unit, string? Condition)> Apart => _apart.Select(unit => (unit.Summary, unit.NeedsChar8 ? null : Predefined
        .Where(macro => unit.Flags.Binding.GetValueOrDefault(macro.Key) != _common.Binding.GetValueOrDefault(macro.Key))
        .Select(macro => IsDefined(macro.Key, unit.Flags) == IsDefined(macro.Key, _common) ? null : $"{(IsDefined(macro.Key, unit.Flags) ? "" : "!")}defined({macro.Value})")
        .FirstOrDefault(condition => condition is not null)));

    /// <summary>Macros that the compiler defines by itself, by what sets them: where such a flag differs, a header can tell.</summary>
    private static readonly SortedDictionary<string, string> Predefined = new(StringComparer.Ordinal)
    {
        ["exceptions"] = "__cpp_exceptions",
        ["rtti"] = "__cpp_rtti",
        ["fast-math"] = "__FAST_MATH__",
        ["openmp"] = "_OPENMP",
        ["char"] = "__CHAR_UNSIGNED__",
    };

    private static bool IsDefined(string switched, BindingFlags flags) => flags.Binding.GetValueOrDefault(switched) is { } flag
        ? !flag.StartsWith("-fno-", StringComparison.Ordinal) && flag != "-fsigned-char"
        : switched is "exceptions" or "rtti";

    /// <summary>Flags for the build: those that all units have in common, and those that more of them get.</summary>
    public SharedFlags Shared()
    {
        var sharing = _units.Except(_apart).ToList();
        if (sharing.Count == 0) return new SharedFlags([], []);
        var added = ImmutableArray.CreateBuilder<string>();
        if (IsMixed(sharing, unit => unit.Flags.Threads)) added.Add("-pthread");
        if (IsMixed(sharing, unit => unit.Flags.StackProtector)) added.Add(sharing.Select(unit => unit.Flags.StackProtector).MaxBy(flag => Array.IndexOf(Protectors, flag))!);
        var machine = sharing.Select(unit => unit.Flags.Machine).Aggregate((left, right) => left.Intersect(right));
        return new SharedFlags(
            [.. _common.Binding.Where(flag => flag.Key != "stdlib").Select(flag => flag.Value), .. machine,
                .. Alike(unit => unit.Flags.Threads ? "-pthread" : ""), .. Alike(unit => unit.Flags.StackProtector), .. Alike(unit => unit.Flags.Char8)],
            added.ToImmutable());

        IEnumerable<string> Alike(Func<Unit, string> flag) => IsMixed(sharing, flag) || flag(sharing[0]).Length == 0 ? [] : [flag(sharing[0])];
    }

    /// <summary>Says what differs, for each target, and what becomes of it.</summary>
    public void Report()
    {
        foreach (var group in _apart.GroupBy(unit => (Target: Name(unit), Difference: Difference(unit))).OrderBy(group => group.Key.Target, StringComparer.Ordinal).ThenBy(group => group.Key.Difference, StringComparer.Ordinal))
        {
            var headers = group.SelectMany(unit => unit.Summary.Entered).Distinct().Count(_context.IsHeader);
            var sources = group.Select(unit => unit.File).Distinct().Order(StringComparer.Ordinal).ToList();
            _context.Report(Rule, sources[0], -1,
                $"{group.Key.Target} is compiled {group.Key.Difference}: compiled modules must agree on that, so its sources ({sources.Count}) and the headers that they include ({headers}) stay as they are; compile all alike to migrate them");
        }

        ReportShared();
    }

    private void ReportShared()
    {
        var sharing = _units.Except(_apart).ToList();
        foreach (var flag in Shared().Added)
            _context.Report(SharedRule, "", -1, $"{Names(sharing.Where(unit => flag == "-pthread" ? unit.Flags.Threads : unit.Flags.StackProtector == flag))} compiled with {flag}, other targets without: compiled modules must agree on it, so all targets that use them get it");
        var standards = sharing.Where(unit => unit.Flags.Standard.Length > 0).Select(unit => unit.Flags.Standard).Distinct().Order(StringComparer.Ordinal).ToList();
        if (standards.Count > 1)
            _context.Report(SharedRule, "", -1, $"the targets have different standards ({string.Join(", ", standards)}): compiled modules must agree on that, so all targets that use them are compiled as C++23 or newer, without extensions");
        var old = sharing.Where(unit => unit.Target.Length > 0 && !unit.Flags.HasModules).ToList(); // flags that were inferred say nothing
        if (old.Count > 0)
            _context.Report(StandardRule, "", -1, $"{Names(old)} compiled as {string.Join(", ", old.Select(unit => unit.Flags.Standard is "" ? "the compiler's default" : unit.Flags.Standard).Distinct().Order(StringComparer.Ordinal))}, without modules: what uses them is compiled as C++23 or newer from now on; for programs elsewhere that cannot, --style wrapper leaves the headers as they are");
    }

    /// <summary>The profile that keeps the fewest files as they are.</summary>
    private BindingFlags Common()
    {
        var profiles = _units.GroupBy(unit => unit.Flags.Key, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First().Flags).ToList();
        return profiles.Count switch
        {
            0 => BindingFlags.Of([]),
            1 => profiles[0],
            _ => profiles.MinBy(profile => _units.Where(unit => !Agrees(unit, profile)).SelectMany(unit => unit.Summary.Entered.Append(unit.File)).Distinct().Count())!,
        };
    }

    /// <summary>
    /// Whether a unit can import what is compiled with a profile. More features of the machine than the imports have are no
    /// obstacle; but what a target with more features offers, others cannot import.
    /// </summary>
    private bool Agrees(Unit unit, BindingFlags profile)
    {
        if (unit.Flags.Key == profile.Key) return true;
        return unit.Flags.Binding.SequenceEqual(profile.Binding) && profile.Machine.IsSubsetOf(unit.Flags.Machine)
            && (unit.IsClient || (unit.Target.Length > 0 && _units.Any(other => other.Target == unit.Target && other.Flags.Key == profile.Key)));
    }

    /// <summary>
    /// Where only some units have <c>char8_t</c> (C++17 and C++20 in one project), the build takes it from all. Units that
    /// ask for it, or write literals of it, stay apart.
    /// </summary>
    private void SplitLiterals()
    {
        if (!IsMixed(_units, unit => unit.Flags.HasChar8)) return;
        for (var i = 0; i < _units.Count; i++)
            if (_units[i].Flags is { HasChar8: true } flags && (flags.Char8.Length > 0 || _units[i].Summary.Entered.Append(_units[i].File).Any(file => Utf8Literal().IsMatch(_context.Text(file).Text))))
                _units[i] = _units[i] with { NeedsChar8 = true };
    }

    private string Difference(Unit unit)
    {
        if (unit.NeedsChar8) return $"as {unit.Flags.Standard} and uses char8_t, which other targets do not have";
        var own = unit.Flags.Binding.Values.Concat(unit.Flags.Machine).Except(_common.Binding.Values.Concat(_common.Machine)).ToList();
        var missing = _common.Binding.Where(flag => !unit.Flags.Binding.ContainsKey(flag.Key)).Select(flag => flag.Value).Concat(_common.Machine.Except(unit.Flags.Machine)).ToList();
        return string.Join(" and ", new[] { own.Count > 0 ? "with " + string.Join(' ', own) : "", missing.Count > 0 ? "without " + string.Join(' ', missing) : "" }.Where(part => part.Length > 0))
            + ", unlike most of the tree";
    }

    private static string Name(Unit unit) => unit.Target.Length > 0 ? unit.Target.Replace(";", ", ", StringComparison.Ordinal) : unit.File;

    private static string Names(IEnumerable<Unit> units)
    {
        var names = units.Select(Name).Distinct().Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", names.Take(3)) + (names.Count > 3 ? ", …" : "") + (names.Count == 1 ? " is" : " are");
    }

    private static bool IsMixed<T>(List<Unit> units, Func<Unit, T> value) => units.Select(value).Distinct().Skip(1).Any();

    [GeneratedRegex(@"\bchar8_t\b|\bu8R?[""']")]
    private static partial Regex Utf8Literal();
}

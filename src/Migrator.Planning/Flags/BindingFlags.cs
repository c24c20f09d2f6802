using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Migrator.Planning.Flags;

/// <summary>
/// The flags of a command that a compiled module interface (BMI) is bound to: clang refuses to import one that was
/// compiled with others (tried with clang 22, each flag in both directions). Definitions are not among them: a difference
/// in <c>-D</c> is ignored without a word.
/// </summary>
/// <param name="Binding">Flags by what they set, spelled one way; what the compiler does without a flag is left out.</param>
/// <param name="Machine">Features and architecture of the target (<c>-mavx2</c>): an importer may have more than its imports.</param>
/// <param name="Threads">Whether it has <c>-pthread</c>.</param>
/// <param name="StackProtector">Its <c>-fstack-protector…</c>; empty without one.</param>
/// <param name="Standard">Its <c>-std=…</c>, without <c>-std=</c>; empty without one.</param>
/// <param name="Char8">Its <c>-fchar8_t</c> or <c>-fno-char8_t</c>; empty when the standard decides.</param>
public sealed partial record BindingFlags(
    ImmutableSortedDictionary<string, string> Binding,
    ImmutableSortedSet<string> Machine,
    bool Threads,
    string StackProtector,
    string Standard,
    string Char8)
{
    /// <summary>Switches, <c>-fx</c> and <c>-fno-x</c>, that the compiler has on when neither is given.</summary>
    private static readonly FrozenSet<string> On =
        new[] { "exceptions", "rtti", "math-errno", "builtin", "operator-names", "sized-deallocation", "aligned-allocation" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Switches that it has off when neither is given.</summary>
    private static readonly FrozenSet<string> Off = new[]
    {
        "fast-math", "openmp", "openmp-simd", "short-enums", "short-wchar", "wrapv", "trapv", "freestanding", "experimental-library", "blocks",
        "ms-extensions", "ms-compatibility", "declspec", "borland-extensions", "cf-protection", "pack-struct",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Values =
        new[] { "openmp", "cf-protection", "new-alignment", "lax-vector-conversions", "ms-compatibility-version", "pack-struct" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One profile is the same as another when units of both can import each other.</summary>
    public string Key => string.Join(' ', Binding.Values.Concat(Machine));

    /// <summary>Whether a <c>u8</c> literal is one of <c>char8_t</c>.</summary>
    public bool HasChar8 => Char8.Length > 0 ? Char8 == "-fchar8_t" : HasModules;

    /// <summary>Whether its standard has modules: C++20 and later.</summary>
    public bool HasModules => Year().Match(Standard) is { Success: true, Value: "20" or "23" or "26" or "2a" or "2b" or "2c" };

    /// <summary>Reads the arguments of a command; of two that contradict each other, the last counts.</summary>
    public static BindingFlags Of(IReadOnlyList<string> arguments)
    {
        var binding = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var machine = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var threads = false;
        var (protector, standard, char8) = ("", "", "");
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument == "-pthread") threads = true;
            else if (argument.StartsWith("-fstack-protector", StringComparison.Ordinal)) protector = argument;
            else if (argument == "-fno-stack-protector") protector = "";
            else if (argument is "-fchar8_t" or "-fno-char8_t") char8 = argument;
            else if (argument.StartsWith("-std=", StringComparison.Ordinal) || argument.StartsWith("--std=", StringComparison.Ordinal)) standard = argument[(argument.IndexOf('=') + 1)..];
            else if (argument is "-target" or "-arch" && i + 1 < arguments.Count) binding["target"] = $"{argument} {arguments[++i]}";
            else if (argument.StartsWith("--target=", StringComparison.Ordinal)) binding["target"] = argument;
            else if (argument.StartsWith("-stdlib=", StringComparison.Ordinal) || argument.StartsWith("--stdlib=", StringComparison.Ordinal)) binding["stdlib"] = argument;
            else if (argument.StartsWith("-m", StringComparison.Ordinal)) machine.Add(argument);
            else if (argument.StartsWith("-f", StringComparison.Ordinal)) Switch(argument[2..], binding);
        }

        return new BindingFlags(binding.ToImmutable(), machine.ToImmutable(), threads, protector, standard, char8);
    }

    private static void Switch(string name, ImmutableSortedDictionary<string, string>.Builder binding)
    {
        if (name.IndexOf('=') is var equals and >= 0)
        {
            if (Values.Contains(name[..equals])) binding[name[..equals]] = "-f" + name;
            return;
        }

        var on = !name.StartsWith("no-", StringComparison.Ordinal);
        if (!on) name = name[3..];
        if (name is "signed-char" or "unsigned-char") binding["char"] = (name == "signed-char") == on ? "-fsigned-char" : "-funsigned-char";
        else if (name == "hosted") Set("freestanding", !on);
        else if (name == "cxx-exceptions") Set("exceptions", on);
        else if (name == "aligned-new") Set("aligned-allocation", on);
        else if (On.Contains(name) || Off.Contains(name)) Set(name, on);
        if (name == "fast-math") Set("math-errno", !on);

        void Set(string group, bool value)
        {
            if (value == On.Contains(group)) binding.Remove(group);
            else binding[group] = value ? "-f" + group : "-fno-" + group;
        }
    }

    [GeneratedRegex(@"\d[\da-c]$")]
    private static partial Regex Year();
}

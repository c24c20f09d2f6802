using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Migrator.Cli.Verification;

/// <summary>Reads what clang, the linkers, CMake and Ninja print, in English.</summary>
public static partial class DiagnosticParser
{
    /// <summary>The errors in the output of one build step, in their order; at least one: the last line when nothing else is understood.</summary>
    public static ImmutableArray<Diagnostic> Parse(string text)
    {
        var found = new List<Diagnostic>();
        var includedFrom = new List<MessagePlace>();
        Diagnostic? open = null; // an error whose notes may follow
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
        foreach (var line in lines)
        {
            if (Included().Match(line) is { Success: true } chain)
            {
                includedFrom.Add(PlaceOf(chain));
            }
            else if (Located().Match(line) is { Success: true } match)
            {
                var message = match.Groups["message"].Value;
                switch (match.Groups["severity"].Value)
                {
                    case "note" when open is not null:
                        open = open with { Notes = open.Notes.Add(PlaceOf(match)), Modules = open.Modules.AddRange(ModulesIn(message)) };
                        break;
                    case "error" or "fatal error":
                        Close();
                        // Behind an include chain, the place comes last: it includes nothing.
                        open = new Diagnostic(DiagnosticKind.Compile, PlaceOf(match), message) { IncludedFrom = [.. includedFrom], Modules = [.. ModulesIn(message)] };
                        break;
                    case "warning":
                        Close();
                        break;
                }

                includedFrom.Clear();
            }
            else if (Linker(line) is { } linker)
            {
                Close();
                found.Add(linker);
            }
            else if (Crash().Match(line) is { Success: true } crash)
            {
                Close();
                var what = crash.Groups["killed"].Success ? "the compiler comes to no end on it: it was killed behind the time limit of a step, or took all memory" : "the compiler crashes on it";
                found.Add(new Diagnostic(DiagnosticKind.Crash, default, what));
            }
            else if (Unlocated().Match(line) is { Success: true } other && !IsSummary(other.Groups["message"].Value))
            {
                Close();
                found.Add(new Diagnostic(DiagnosticKind.Other, default, other.Groups["message"].Value.Trim()) { Modules = [.. ModulesIn(line)] });
            }
        }

        Close();
        if (found.Any(diagnostic => diagnostic.Kind == DiagnosticKind.Crash)) found.RemoveAll(diagnostic => diagnostic.Kind == DiagnosticKind.Other);
        if (found.Count == 0) found.Add(new Diagnostic(DiagnosticKind.Other, default, lines.LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "failed, and printed nothing"));
        return [.. found.DistinctBy(diagnostic => (diagnostic.Kind, diagnostic.Place, diagnostic.Message))];

        void Close()
        {
            if (open is not null) found.Add(open);
            open = null;
        }
    }

    /// <summary>
    /// The name of a symbol as a declaration spells it: without parameters, template arguments, the module that it is attached
    /// to, and what the compiler makes beside it (a vtable, a guard).
    /// </summary>
    public static string SymbolName(string demangled)
    {
        const string Unnamed = "(anonymous namespace)", Placeholder = "\u0001";
        var name = Attached().Replace(Abi().Replace(Beside().Replace(demangled, ""), ""), "").Replace(Unnamed, Placeholder, StringComparison.Ordinal);
        var kept = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < name.Length && (depth > 0 || name[i] != '('); i++)
        {
            if (depth == 0 && Operator().Match(name, i) is { Success: true } match && match.Index == i)
            {
                kept.Append(match.Value);
                i += match.Length - 1;
            }
            else if (name[i] == '<') depth++;
            else if (name[i] == '>') depth--;
            else if (depth == 0) kept.Append(name[i]);
        }

        // A function template's symbol says its result, too; a conversion operator has a blank of its own.
        var plain = kept.ToString().Trim();
        var end = plain.IndexOf("operator ", StringComparison.Ordinal) is var conversion and >= 0 ? conversion : plain.Length;
        return plain[(plain[..end].LastIndexOf(' ') + 1)..].Replace(Placeholder, Unnamed, StringComparison.Ordinal);
    }

    private static Diagnostic? Linker(string line)
    {
        if (UndefinedSymbol().Match(line) is { Success: true } undefined)
            return new Diagnostic(DiagnosticKind.Undefined, default, $"undefined reference to {undefined.Groups["symbol"].Value}") { Symbol = SymbolName(undefined.Groups["symbol"].Value) };
        if (DuplicateSymbol().Match(line) is { Success: true } duplicate)
            return new Diagnostic(DiagnosticKind.Duplicate, default, $"multiple definition of {duplicate.Groups["symbol"].Value}") { Symbol = SymbolName(duplicate.Groups["symbol"].Value) };
        return null;
    }

    /// <summary>A line that only says that another one was an error.</summary>
    private static bool IsSummary(string message) =>
        message.StartsWith("linker command failed", StringComparison.Ordinal) || message.StartsWith("unable to execute", StringComparison.Ordinal);

    private static MessagePlace PlaceOf(Match match) => new(match.Groups["file"].Value, int.Parse(match.Groups["line"].Value));

    private static IEnumerable<string> ModulesIn(string message) => Module().Matches(message).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^(?<file>[^\s:][^:]*):(?<line>\d+):(?:\d+:)? (?<severity>fatal error|error|warning|note): (?<message>.*)$")]
    private static partial Regex Located();

    [GeneratedRegex(@"^(?:In file included from|In module '[^']*' imported from|\s+from) (?<file>[^\s:][^:]*):(?<line>\d+)[:,]?$")]
    private static partial Regex Included();

    [GeneratedRegex(@"^(?:[\w.+/-]+: )?(?:CMake Error[^:]*|fatal error|error|ninja: error): ?(?<message>.*\S.*)$")]
    private static partial Regex Unlocated();

    [GeneratedRegex(@"PLEASE submit a bug report|clang frontend command failed|^(?<killed>Killed|CPU time limit exceeded)$")]
    private static partial Regex Crash();

    [GeneratedRegex(@"(?:undefined reference to [`'](?<symbol>.+)'|undefined symbol: (?<symbol>.+?))\s*$")]
    private static partial Regex UndefinedSymbol();

    [GeneratedRegex(@"(?:multiple definition of [`'](?<symbol>.+?)'(?:;|:|$)|duplicate symbol: (?<symbol>.+?)\s*$)")]
    private static partial Regex DuplicateSymbol();

    [GeneratedRegex(@"\b[Mm]odules? [`']([\w.:]+)'")]
    private static partial Regex Module();

    [GeneratedRegex(@"^(?:vtable for |VTT for |typeinfo for |typeinfo name for |guard variable for |non-virtual thunk to |virtual thunk to |construction vtable for |thread-local (?:wrapper|initialization) routine for |initializer for module )")]
    private static partial Regex Beside();

    [GeneratedRegex(@"\[abi:\w+\]")]
    private static partial Regex Abi();

    [GeneratedRegex(@"\boperator(?:\(\)|\[\]|[-+*/%^&|~!=<>,]+)")]
    private static partial Regex Operator();

    [GeneratedRegex(@"@[\w.]+(?::[\w.]+)?(?=::|$|\()")]
    private static partial Regex Attached();
}

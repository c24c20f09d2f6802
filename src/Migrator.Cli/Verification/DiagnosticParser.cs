using System.Collections.Immutable;
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
            else if (Crash().IsMatch(line))
            {
                Close();
                found.Add(new Diagnostic(DiagnosticKind.Crash, default, "the compiler crashes on it"));
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
        var name = Beside().Replace(demangled, "");
        var depth = 0;
        var kept = new List<char>();
        for (var i = 0; i < name.Length; i++)
        {
            var isOperator = kept.Count >= 8 && string.Concat(kept).EndsWith("operator", StringComparison.Ordinal);
            if (depth == 0 && isOperator && name[i] is '<' or '>' or '-' or '=') // operator<, operator->, operator<<
            {
                kept.Add(name[i]);
                continue;
            }

            if (depth == 0 && isOperator && name.AsSpan(i).StartsWith("()"))
            {
                kept.AddRange("()");
                i++;
                continue;
            }

            if (depth == 0 && name[i] == '(' && !name.AsSpan(i).StartsWith("(anonymous")) break;
            if (name[i] is '<') depth++;
            else if (name[i] is '>') depth--;
            else if (depth == 0) kept.Add(name[i]);
        }

        // "void f(int)" of a template says its result, too.
        var plain = Attached().Replace(string.Concat(kept).Replace("[abi:", " [abi:", StringComparison.Ordinal), "").Split(" [abi:")[0].Trim();
        var space = plain.Contains("operator", StringComparison.Ordinal) ? -1 : plain.LastIndexOf(' ');
        return plain[(space + 1)..];
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

    [GeneratedRegex(@"PLEASE submit a bug report|clang frontend command failed")]
    private static partial Regex Crash();

    [GeneratedRegex(@"(?:undefined reference to [`'](?<symbol>.+)'|undefined symbol: (?<symbol>.+?))\s*$")]
    private static partial Regex UndefinedSymbol();

    [GeneratedRegex(@"(?:multiple definition of [`'](?<symbol>.+?)'(?:;|:|$)|duplicate symbol: (?<symbol>.+?)\s*$)")]
    private static partial Regex DuplicateSymbol();

    [GeneratedRegex(@"\b[Mm]odules? [`']([\w.:]+)'")]
    private static partial Regex Module();

    [GeneratedRegex(@"^(?:vtable for |VTT for |typeinfo for |typeinfo name for |guard variable for |non-virtual thunk to |virtual thunk to |construction vtable for |thread-local (?:wrapper|initialization) routine for |initializer for module )")]
    private static partial Regex Beside();

    [GeneratedRegex(@"@[\w.]+(?::[\w.]+)?(?=::|$|\()")]
    private static partial Regex Attached();
}

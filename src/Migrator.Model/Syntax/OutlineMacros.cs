using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>Macros that are more than a word of a declaration, wherever one stands between two declarations.</summary>
/// <param name="Scopes">Those that open or close namespaces.</param>
/// <param name="Pragmas">The operator <c>_Pragma</c> and the macros that stand for nothing else: they belong to no declaration.</param>
/// <param name="Complete">Those that stand for whole declarations, and need no semicolon.</param>
/// <param name="Empty">Those that stand for nothing: one that is alone on its line belongs to no declaration.</param>
/// <param name="Namespaces">Those that stand for whole namespaces, and perhaps more behind them.</param>
public sealed record OutlineMacros(IReadOnlyDictionary<string, ScopeMacro> Scopes, ImmutableHashSet<string> Pragmas, ImmutableHashSet<string> Complete, ImmutableHashSet<string> Empty, ImmutableHashSet<string> Namespaces)
{
    private static readonly ImmutableHashSet<string> Operator = ["_Pragma", "__pragma"];

    /// <summary>What a file alone can tell: the pragma operator in its two spellings.</summary>
    public static OutlineMacros None { get; } = new(ScopeMacro.None, Operator, [], [], []);

    /// <summary>The macros of a tree.</summary>
    /// <param name="scopes">Those that open or close namespaces.</param>
    /// <param name="files">Bytes and directives of each file, and whether any unit reads it.</param>
    public static OutlineMacros Of(IReadOnlyDictionary<string, ScopeMacro> scopes, IEnumerable<(SourceText Source, FileSyntax Syntax, bool IsRead)> files)
    {
        var bodies = new MacroBodies(files);
        var pragmas = bodies.Where(Operator, (body, names) => body.All(names.Contains));
        var complete = bodies.Where([], (body, names) => body[^1] is "}" or ";" || names.Contains(body[^1]));
        return new OutlineMacros(scopes, [.. pragmas], [.. complete.Where(name => !scopes.ContainsKey(name))], [.. bodies.Empty], [.. bodies.Namespaces]);
    }
}

using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Files;

/// <summary>A client defines a name of a header that it does not include.</summary>
/// <param name="Client">The client.</param>
/// <param name="Offset">Place of the name there.</param>
/// <param name="Name">The qualified name.</param>
/// <param name="Header">The header.</param>
/// <param name="IsType">Whether the name is one of a class or enumeration.</param>
public readonly record struct ClientClash(string Client, int Offset, string Name, string Header, bool IsType);

/// <summary>
/// Names that would meet only after the migration: a forwarding header imports its whole module, so a client sees headers
/// that it never included. Where it defines such a name itself, overload resolution or the build would change.
/// </summary>
internal static partial class ClientClashes
{
    /// <summary>Each definition of a client with each header that declares the name.</summary>
    public static IReadOnlyList<ClientClash> Find(PlanContext context)
    {
        var declared = context.Codebase.Declarations
            .Where(d => EntityIndex.IsNamespaceScopeEntity(d) && context.IsHeader(d.File) && !context.ClientFolders.Contains(d.File) && !IsOperator(d))
            .ToLookup(d => d.QualifiedName, StringComparer.Ordinal);
        var clashing = new List<ClientClash>();
        foreach (var client in context.Codebase.Units.Select(unit => unit.File).Distinct().Where(file => IsClient(context, file)))
        {
            var reached = context.Includes.Closure(client);
            if (reached.Count == 0) continue;
            string[] open = [.. UsingDirective().Matches(context.Text(client).Text).Select(match => match.Groups[1].Value)];
            var own = context.Entities.In(client).Where(d => d.IsDefinition && EntityIndex.IsNamespaceScopeEntity(d) && !IsOperator(d) && d.Name != "main");
            foreach (var definition in own)
                foreach (var name in definition.Scope.Length == 0 ? open.Select(space => space + "::" + definition.Name).Append(definition.Name) : [definition.QualifiedName])
                    clashing.AddRange(declared[name].Where(other => !reached.Contains(other.File) && Meet(definition, other)).Select(other => other.File).Distinct().Select(header => new ClientClash(client, definition.NameOffset, name, header, definition.Kind is EntityKind.Class or EntityKind.Enum)));
        }

        return clashing;
    }

    /// <summary>
    /// Headers that such clients keep as text: those with the name. With the ABI of modules no client can have the text that others import, and a
    /// type of a header that stays text merges with the client's own through whatever unit reads it (tried with clang 22: the client's body is
    /// skipped). So the client may import nothing: all that it includes stays text.
    /// </summary>
    public static HashSet<string> Headers(PlanContext context, IReadOnlyList<ClientClash> clashes)
    {
        var headers = clashes.Select(clash => clash.Header).ToHashSet(StringComparer.Ordinal);
        if (context.Options.Abi == AbiMode.Module)
            foreach (var client in clashes.Where(clash => clash.IsType).Select(clash => clash.Client).Distinct())
                headers.UnionWith(context.Includes.Closure(client).Where(file => context.IsHeader(file) && !context.ClientFolders.Contains(file)));
        return headers;
    }

    /// <summary>A specialisation meets only another for the same arguments: its template is one that the client has included.</summary>
    private static bool Meet(Declaration own, Declaration other) => !own.Is(DeclarationTraits.Specialisation) || own.Usr == other.Usr;

    private static bool IsClient(PlanContext context, string file) =>
        context.ClientFolders.Contains(file) || context.Entities.In(file).Any(d => d.DefinesMain);

    /// <summary>Operators are found by their operands: those of a client's own types are no clash.</summary>
    private static bool IsOperator(Declaration declaration) => declaration.Name.StartsWith("operator", StringComparison.Ordinal);

    [GeneratedRegex(@"\busing\s+namespace\s+(?:::\s*)?([\w:]+)\s*;")]
    private static partial Regex UsingDirective();
}

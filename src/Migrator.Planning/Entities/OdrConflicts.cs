using System.Text;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Planning.Modules;

namespace Migrator.Planning.Entities;

/// <summary>
/// Declarations of one entity that disagree between two files of one program (paper 4.5): no linker tells, and a module could not
/// hold both. Two definitions in the same words are one too many as well.
/// </summary>
public sealed class OdrConflicts
{
    private const string Rule = "report-odr-conflict";

    private readonly PlanContext _context;
    private readonly HashSet<string> _understood;
    private readonly List<Conflict> _conflicts = [];
    private readonly ILookup<string, string> _others;

    private sealed record Conflict(Declaration First, Declaration Second, string What);

    public OdrConflicts(PlanContext context)
    {
        _context = context;
        _understood = [.. context.Codebase.Units.Where(unit => !unit.HasErrors).SelectMany(unit => unit.Entered)]; // behind an error a type may be a guess
        var programs = new ProgramMap(context);
        foreach (var entity in context.Codebase.Declarations.Where(IsComparable).GroupBy(d => d.Usr, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            AddConflicts([.. entity.GroupBy(d => d.File, StringComparer.Ordinal).Select(OfFile)], programs);
        _others = _conflicts.SelectMany(conflict => new[] { (File: conflict.First.File, Other: conflict.Second.File), (File: conflict.Second.File, Other: conflict.First.File) }).Distinct().ToLookup(pair => pair.File, pair => pair.Other, StringComparer.Ordinal);
    }

    /// <summary>Files that contradict a declaration of a file.</summary>
    public IEnumerable<string> With(string file) => _others[file];

    /// <summary>Reports each conflict with both places.</summary>
    /// <param name="areApart">Whether a file never reads a header as a unit, so that the header may become one.</param>
    public void Report(Func<string, string, bool> areApart)
    {
        foreach (var (first, second, what) in _conflicts.Distinct())
        {
            var place = $"{second.File}:{_context.Text(second.File).LineOf(second.NameOffset)}";
            var isOneEntity = !IsRepeatable(first) || (_context.IsHeader(first.File) && _context.IsHeader(second.File));
            var advice = isOneEntity ? "declare it once, in a header that both include" : "rename one of them, or give it an unnamed namespace";
            _context.Report(Rule, first.File, first.NameOffset, $"{first.QualifiedName} {what.Replace("{place}", place, StringComparison.Ordinal)}: {advice}{(areApart(first.File, second.File) || areApart(second.File, first.File) ? "" : "; both files stay text until then")}");
        }
    }

    private bool IsComparable(Declaration declaration) =>
        _understood.Contains(declaration.File) && EntityIndex.IsNamespaceScopeEntity(declaration) && declaration.Linkage == Linkage.External && declaration.Name.Length > 0
        && !declaration.Is(DeclarationTraits.Specialisation | DeclarationTraits.FromMacro | DeclarationTraits.UnnamedNamespace)
        && _context.Files[declaration.File].Kind is FileKind.Header or FileKind.Source;

    /// <summary>What a file says of an entity: its definition, or else its first declaration.</summary>
    private static Declaration OfFile(IGrouping<string, Declaration> file) => file.FirstOrDefault(d => d.IsDefinition) ?? file.First();

    /// <summary>Every file is held against the first that says something else: one line a file.</summary>
    private void AddConflicts(List<Declaration> files, ProgramMap programs)
    {
        for (var i = 1; i < files.Count; i++)
            for (var j = 0; j < i; j++)
                if (programs.MayMeet(files[j].File, files[i].File) && Compare(files[j], files[i]) is { } what)
                {
                    _conflicts.Add(new Conflict(files[j], files[i], what));
                    break;
                }
    }

    private string? Compare(Declaration left, Declaration right)
    {
        if (Types(left.Type, right.Type) is { } types && !HasAlternatives(left) && !HasAlternatives(right)) return types;
        if (left.IsDefinition && right.IsDefinition && (IsRepeatable(left) || IsRepeatable(right)))
            return Words(left) == Words(right) ? "is defined here and, in the same words, in {place}" : "is defined here and, in other words, in {place}";
        return left.Kind == EntityKind.Function ? DefaultArguments(left, right) : null;
    }

    /// <summary>Whether its file says something else of it in another configuration: which of the two meets what cannot be told.</summary>
    private bool HasAlternatives(Declaration declaration) =>
        _context.Entities.Of(declaration.Usr).Any(other => other.File == declaration.File && other.Type.Length > 0 && WithoutBound(other.Type) != WithoutBound(declaration.Type));

    private static string? Types(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0 || WithoutBound(left) == WithoutBound(right)) return null;
        return $"is declared as '{left}' here and as '{right}' in {{place}}";
    }

    /// <summary>An array may be declared without its bound.</summary>
    private static string WithoutBound(string type)
    {
        var open = type.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? type : type[..open] + type[(type.IndexOf(']', open) + 1)..];
    }

    /// <summary>Definitions that several sources of one program may hold, so that no linker objects.</summary>
    private static bool IsRepeatable(Declaration declaration) =>
        declaration.Kind is EntityKind.Class or EntityKind.Enum or EntityKind.Concept
        || declaration.Is(DeclarationTraits.Inline | DeclarationTraits.Template | DeclarationTraits.Constexpr);

    private string Words(Declaration declaration) => Words(_context.Text(declaration.File).Slice(declaration.Extent));

    /// <summary>The tokens of a text, without comments and space.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder();
        var tokens = new Tokenizer(text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            if (token.Kind != TokenKind.Comment)
                words.Append(text, token.Start, token.End - token.Start).Append(' ');
        return words.ToString();
    }

    private string? DefaultArguments(Declaration left, Declaration right)
    {
        var pairs = ArgumentsOf(left).Zip(ArgumentsOf(right));
        return pairs.Any(pair => pair.First.Length > 0 && pair.Second.Length > 0 && pair.First != pair.Second)
            ? "has other default arguments in {place}" : null;
    }

    /// <summary>The default argument of each parameter; empty where there is none.</summary>
    private List<string> ArgumentsOf(Declaration declaration)
    {
        var text = _context.Text(declaration.File).Slice(declaration.Extent)[(declaration.NameOffset - declaration.Extent.Start)..];
        var arguments = new List<string>();
        var tokens = new Tokenizer(text);
        var (depth, start) = (0, -1);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = text.AsSpan(token.Start, token.End - token.Start);
            var closes = word is ")" or "]" or "}" or ">";
            if (closes) depth--;
            if ((depth == 1 && word is ",") || (depth == 0 && closes))
            {
                arguments.Add(start < 0 ? "" : Words(text[start..token.Start]));
                start = -1;
                if (depth == 0) break;
            }

            if (depth == 1 && word is "=") start = token.End;
            if (word is "(" or "[" or "{" or "<") depth++;
        }

        return arguments;
    }
}

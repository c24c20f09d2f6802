using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Entities;

/// <summary>
/// Functions that code of their module may call from another namespace by argument-dependent lookup, for an argument whose type is not of the
/// module. In a template clang 22 looks again where it is instantiated, and finds there only what is exported.
/// </summary>
public sealed class ArgumentCalls
{
    private readonly PlanContext _context;
    private readonly Func<string, FileFate> _fateOf;
    private readonly Func<string, string> _moduleOf;
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Module, string Name), HashSet<string>> _callers = [];

    public ArgumentCalls(PlanContext context, Func<string, FileFate> fateOf, Func<string, string> moduleOf)
    {
        _context = context;
        _fateOf = fateOf;
        _moduleOf = moduleOf;
        if (context.Options.Abi == AbiMode.Legacy) return;
        foreach (var type in context.Codebase.Declarations.Where(d => d.Kind is EntityKind.Class or EntityKind.Enum && context.IsHeader(d.File)))
            Add(_types, type.Scope, Owner(type.File));
        foreach (var file in context.Codebase.Outlines.Keys.Where(file => Owner(file).Length > 0)) AddCalls(file);
    }

    /// <summary>Whether the namespace of an argument that is not of its module may lead to a function; to an operator it always may.</summary>
    public bool Find(Declaration function) =>
        function is { Kind: EntityKind.Function, Scope.Length: > 0 } && !function.Signature.EndsWith("()", StringComparison.Ordinal)
        && Owner(function.File) is { Length: > 0 } module
        && _types.TryGetValue(function.Scope, out var owners) && owners.Any(owner => owner != module)
        && (function.Name.StartsWith("operator", StringComparison.Ordinal)
            || (_callers.TryGetValue((module, function.Name), out var scopes) && scopes.Any(scope => !NamespaceScopes.Holds(function.Scope, scope))));

    /// <summary>The module that a file's entities are attached to; empty outside of all.</summary>
    private string Owner(string file) => _fateOf(file) is FileFate.Partition or FileFate.Implementation or FileFate.Fragment ? _moduleOf(file) : "";

    private static void Add<T>(Dictionary<T, HashSet<string>> sets, T key, string value)
        where T : notnull
    {
        if (!sets.TryGetValue(key, out var set)) sets.Add(key, set = new HashSet<string>(StringComparer.Ordinal));
        set.Add(value);
    }

    private void AddCalls(string file)
    {
        var text = _context.Text(file).Text;
        var names = _context.Entities.In(file).Select(declaration => declaration.NameOffset).ToHashSet();
        foreach (var item in _context.Outline(file).Items.Where(item => item.Kind == OutlineKind.Declaration))
            AddCalls(file, text[item.Span.Start..item.Span.End], offset => names.Contains(item.Span.Start + offset), item.Scope);
        foreach (var macro in _context.Syntax(file).Directives.Where(directive => directive.Kind == DirectiveKind.Define)) // expanded anywhere
            AddCalls(file, text[(macro.Offset + 1)..macro.Span.End], _ => false, "");
    }

    /// <summary>Names in front of a bracket that nothing qualifies, and that are not declared there.</summary>
    private void AddCalls(string file, string text, Func<int, bool> isDeclared, string scope)
    {
        var tokens = new Tokenizer(text);
        var (first, second, word) = (new Token(TokenKind.End, 0, 0), new Token(TokenKind.End, 0, 0), new Token(TokenKind.End, 0, 0));
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind is TokenKind.Comment or TokenKind.Directive) continue;
            var before = text[(first.End == second.Start ? first.Start : second.Start)..second.End];
            if (text[token.Start] == '(' && word.Kind == TokenKind.Identifier && !isDeclared(word.Start) && !before.EndsWith('.') && before is not ("::" or "->"))
                Add(_callers, (_moduleOf(file), text[word.Start..word.End]), scope);
            (first, second, word) = (second, word, token);
        }
    }
}

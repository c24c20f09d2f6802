using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;

namespace Migrator.Planning.Entities;

/// <summary>
/// Functions that code of their module calls from another namespace without a qualifier: the namespace of an argument leads to them. Where that argument's
/// class is not of the module, and a template calls, clang 22 looks again where the template is instantiated, and finds there only what is exported.
/// </summary>
public sealed class ArgumentCalls
{
    private readonly PlanContext _context;
    private readonly Func<string, FileFate> _fateOf;
    private readonly Func<string, string> _moduleOf;
    private readonly Dictionary<string, HashSet<string>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Module, string Name), HashSet<string>> _callers = [];

    public ArgumentCalls(PlanContext context, Func<string, FileFate> fateOf, Func<string, string> moduleOf)
    {
        _context = context;
        _fateOf = fateOf;
        _moduleOf = moduleOf;
        if (context.Options.Abi == AbiMode.Legacy) return;
        foreach (var type in context.Codebase.Declarations.Where(d => d.Kind == EntityKind.Class && context.IsHeader(d.File)))
            Add(_classes, type.Scope, Owner(type.File));
        foreach (var file in context.Codebase.Outlines.Keys.Where(file => Owner(file).Length > 0)) AddCalls(file);
    }

    /// <summary>Whether the namespace of an argument that is not of its module leads to a function.</summary>
    public bool Find(Declaration function) =>
        function is { Kind: EntityKind.Function, Scope.Length: > 0 } && Owner(function.File) is { Length: > 0 } module
        && _classes.TryGetValue(function.Scope, out var owners) && owners.Any(owner => owner != module)
        && _callers.TryGetValue((module, function.Name), out var scopes) && scopes.Any(scope => !NamespaceScopes.Holds(function.Scope, scope));

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
        foreach (var item in _context.Outline(file).Items.Where(item => item.Kind == OutlineKind.Declaration))
        {
            var tokens = new Tokenizer(text[item.Span.Start..item.Span.End]);
            var (before, word) = (";", ";");
            for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
            {
                if (token.Kind is TokenKind.Comment or TokenKind.Directive) continue;
                var next = text[(item.Span.Start + token.Start)..(item.Span.Start + token.End)];
                if (next == "(" && Tokenizer.IsIdentifierStart(word[0]) && before is not (":" or "." or ">")) Add(_callers, (_moduleOf(file), word), item.Scope);
                (before, word) = (word, next);
            }
        }
    }
}

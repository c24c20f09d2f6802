using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Output.Dialects;

namespace Migrator.Output.Describing;

/// <summary>Writes the visible part of one partition.</summary>
internal sealed class UnitWriter
{
    private readonly DescriptionText _text;
    private readonly ClassWriter _classes;
    private ImmutableArray<string> _scopes = [];
    private EntityAccess? _label;

    public UnitWriter(DescriptionText text, Visibility visibility, IEnumerable<ItemNode> items)
    {
        _text = text;
        _classes = new ClassWriter(text, visibility);
        foreach (var item in items)
            if (item is { IsKept: true, Class.Shape.HasLayout: true })
                _classes.NameFields(item.Class);
    }

    public void Write(ImmutableArray<FilePlan> plans, ImmutableArray<ItemNode> items)
    {
        _label = EntityAccess.Private;
        _scopes = [];
        _text.Open($"export {N1964Printer.Attributes(plans[0].Attributes)}namespace {plans[0].Namespace}[\"{plans[0].Label}\"] {{");
        foreach (var nested in plans.SelectMany(plan => plan.NestedModules)) _text.Line($"export namespace {nested};");
        foreach (var import in plans.SelectMany(plan => plan.Imports).Where(import => import.Namespace != plans[0].Namespace || import.Label != plans[0].Label).OrderByDescending(import => import.Access).Select(import => (import.Access, Text: N1964Printer.Import(import))).Distinct())
        {
            Label(import.Access);
            _text.Line(import.Text);
        }

        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => item.IsKept)) Write(item, written);
        Leave(0);
        _text.Close("}");
    }

    private void Write(ItemNode item, HashSet<string> written)
    {
        var tokens = item.Class is null ? Tokens(item) : [];
        // A class that many headers declare is declared once.
        if (item.Class is null && !written.Add(string.Join(' ', item.Scopes) + _text.Inline(tokens))) return;
        var common = item.Scopes.Zip(_scopes).TakeWhile(pair => pair.First == pair.Second).Count();
        if (item.Access != _label) common = 0;
        Leave(common);
        Label(item.Access);
        foreach (var scope in item.Scopes.Skip(common)) _text.Open(scope + " {");
        _scopes = item.Scopes;
        if (item.Class is { } type) _classes.Write(type);
        else _text.Tokens(tokens);
    }

    private void Leave(int depth)
    {
        for (var i = _scopes.Length; i > depth; i--) _text.Close("}");
        _scopes = _scopes[..depth];
    }

    private void Label(EntityAccess access)
    {
        if (_label == access) return;
        _label = access;
        _text.Label(access == EntityAccess.Public ? "public:" : "private:");
    }

    /// <summary>A declaration as the paper writes it: no storage class (6.5), no body that is compiled elsewhere (6.1).</summary>
    private List<SourceToken> Tokens(ItemNode item)
    {
        var tokens = _classes.Tokens(item.File, item.Span);
        var isVariable = item.Declares.Exists(declaration => declaration.Kind == EntityKind.Variable);
        var isOnlyDeclared = isVariable && !item.IsInline;
        if (!item.IsInline && !item.IsOutOfLine)
        {
            tokens = Declarations.Head(tokens);
            if (isOnlyDeclared) tokens.Add(new SourceToken("...", -1, false));
            tokens.Add(new SourceToken(";", -1, false));
        }

        if (item.Declares.Exists(declaration => declaration.Kind is EntityKind.Function or EntityKind.Variable))
            tokens.RemoveAll(token => token.Text is "static" or "extern" && token.Offset < item.Declares[0].NameOffset && !IsLinkage(item, token));
        return tokens;
    }

    /// <summary><c>extern "C"</c> and <c>extern template</c> are no storage classes.</summary>
    private static bool IsLinkage(ItemNode item, SourceToken token) =>
        token.Text == "extern" && item.Tokens.SkipWhile(other => other.Offset <= token.Offset).FirstOrDefault() is { Text: { } next } && (next[0] == '"' || next == "template");
}

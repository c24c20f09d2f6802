using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>Where namespaces and linkage specifications open and close.</summary>
public sealed partial class OutlineParser
{
    private bool OpensScope(Token brace)
    {
        var head = _text[_item.Start..brace.Start];
        if (_item is { First: "extern", Second: "\"", Tokens: 3 })
        {
            Open(OutlineKind.LinkageOpen, OutlineKind.LinkageClose, head.Split('"')[1], brace);
            return true;
        }

        if (_item.First != "namespace" && !(_item.First == "inline" && _item.Second == "namespace")) return false;
        Open(OutlineKind.NamespaceOpen, OutlineKind.NamespaceClose, NamespaceName(head), brace);
        return true;
    }

    /// <summary>The name in <c>inline namespace [[x]] MACRO a::b</c>: the last run of identifiers joined by colons.</summary>
    private static string NamespaceName(string head)
    {
        var name = "";
        var tokens = new Tokenizer(head);
        int depth = 0;
        bool joined = false;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = head[token.Start..token.End];
            if (word is "[" or "(") depth++;
            else if (word is "]" or ")") depth--;
            else if (depth > 0 || token.Kind == TokenKind.Comment || word is "namespace" or "inline" or "__attribute__") continue;
            else if (word == ":") joined = true;
            else
            {
                name = joined && name.Length > 0 ? name + "::" + word : word;
                joined = false;
            }
        }

        return name;
    }

    private void Open(OutlineKind kind, OutlineKind close, string name, Token brace)
    {
        if (_text[brace.Start] != '{') Problem(brace.Start, "a digraph opens a scope");
        _items.Add(new OutlineItem(kind, new Span(_item.Start, brace.End), name, ScopeName(), DeclarationForm.Other));
        _scopes = _scopes.Push(new Scope(close, close == OutlineKind.NamespaceClose ? name : ""));
        _item = default;
    }

    private void CloseScope(Token token)
    {
        if (_scopes.IsEmpty)
        {
            Problem(token.Start, "a closing brace without its opening brace");
            return;
        }

        _scopes = _scopes.Pop(out var scope);
        if (scope.Macro is not null) Problem(token.Start, "a brace closes what a macro has opened");
        _items.Add(new OutlineItem(scope.Close, new Span(token.Start, token.End), scope.Name, ScopeName(), DeclarationForm.Other));
    }

    private void OnScopeMacro(Token token, ScopeMacro macro)
    {
        var span = new Span(token.Start, token.End);
        if (!macro.Closes)
        {
            _items.Add(new OutlineItem(OutlineKind.NamespaceOpen, span, macro.Name, ScopeName(), DeclarationForm.Other, macro));
            _scopes = _scopes.Push(new Scope(OutlineKind.NamespaceClose, macro.Name, macro));
        }
        else if (_scopes.IsEmpty || _scopes.Peek().Macro?.Levels != macro.Levels) Problem(token.Start, "a macro closes what it has no counterpart for");
        else
        {
            _scopes = _scopes.Pop(out var scope);
            _items.Add(new OutlineItem(scope.Close, span, scope.Name, ScopeName(), DeclarationForm.Other, scope.Macro));
        }
    }
}

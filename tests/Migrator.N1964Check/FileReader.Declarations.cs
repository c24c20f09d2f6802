namespace Migrator.N1964Check;

internal sealed partial class FileReader
{
    /// <summary>Whether a namespace definition or alias starts here, attributes and <c>inline</c> in front of it.</summary>
    /// <param name="keyword">Distance to the keyword.</param>
    private bool AtNamespace(out int keyword)
    {
        keyword = 0;
        while (Peek(keyword).Is("[") && Peek(keyword + 1).Is("["))
        {
            while (keyword + _at < _tokens.Count && !(Peek(keyword).Is("]") && Peek(keyword + 1).Is("]"))) keyword++;
            keyword += 2;
        }

        if (Peek(keyword).Is("inline")) keyword++;
        return Peek(keyword).Is("namespace");
    }

    private void Namespace(int keyword)
    {
        var line = Peek().Line;
        _at += keyword + 1;
        var name = "";
        for (; !AtEnd && !Peek().Is("{") && !Peek().Is(";") && !Peek().Is("="); _at++)
        {
            if (Peek().Is("[") && Peek(1).Kind == TokenKind.Text)
            {
                _facts.IsUnit = true;
                Fail(line, $"a partition of {name} without export (2.5)");
            }

            if (Peek().Kind == TokenKind.Word && name.Length == 0) name = Peek().Text;
        }

        if (Peek().Is("{"))
        {
            if (name.Length == 0 && InModule && _scopes.Peek().Label == "public") Fail(line, "an unnamed namespace is public (6.3)");
            if (_scopes.Peek().Kind == ScopeKind.Module && name == _module) Fail(line, $"the module's own namespace {name} is opened in it again");
            Open(ScopeKind.Namespace, 1);
            return;
        }

        while (!AtEnd && !Peek().Is(";")) _at++;
    }

    /// <summary>A declaration up to its semicolon or the end of its body. Only its head is read.</summary>
    private void Declaration()
    {
        var (start, depth) = (_at, 0);
        var (isClass, isInitialiser, isFunction, hasBody) = (false, false, false, false);
        for (; !AtEnd; _at++)
        {
            var token = Peek();
            if (token.Kind == TokenKind.Directive) KeepsPlace(() => Directive(inCode: depth > 0));
            else if (token.Is("(") || token.Is("["))
            {
                isFunction |= depth == 0 && token.Is("(");
                depth++;
            }
            else if (token.Is(")") || token.Is("]"))
            {
                if (--depth < 0) _facts.Unbalanced ??= (token.Line, $"{token.Text} without its partner");
                depth = Math.Max(depth, 0);
            }
            else if (token.Is("{"))
            {
                if (!SkipBraces()) return;
                hasBody = depth == 0;
                if (hasBody && EndsHere(isClass && !isFunction, isFunction, isInitialiser)) break;
                _at--;
            }
            else if (depth > 0) continue;
            else if (token.Is(";") || token.Is("}")) break; // a macro may do without semicolon
            else if (token.Is("=")) isInitialiser |= !_tokens.Skip(Math.Max(start, _at - 3)).Take(Math.Min(3, _at - start)).Any(before => before.Is("operator"));
            else if (token.Is("template") && Peek(1).Is("<")) SkipTemplateParameters();
            else if (token.Kind == TokenKind.Word)
            {
                isClass |= token.Text is "class" or "struct" or "union" or "enum";
                if (_at > start && StartsAnother(token)) return;
                StorageClass(token, isInitialiser);
            }
        }

        Main(start, hasBody);
        if (Peek().Is(";")) _at++;
    }

    private void KeepsPlace(Action read)
    {
        var place = _at;
        read();
        _at = place;
    }

    private void SkipTemplateParameters()
    {
        var (angles, depth) = (0, 0);
        for (_at++; !AtEnd; _at++)
        {
            if (Peek().Is("(") || Peek().Is("{") || Peek().Is("[")) depth++;
            else if (Peek().Is(")") || Peek().Is("}") || Peek().Is("]")) depth--;
            else if (depth == 0 && Peek().Is("<") && !Peek(1).Is("=")) angles++; // <= is no bracket
            else if (depth == 0 && Peek().Is(">") && --angles == 0) return;
        }
    }

    /// <summary>A macro without semicolon stood in front of something with a meaning of its own.</summary>
    private bool StartsAnother(Token token) =>
        (token.Text == "namespace" && !_tokens[_at - 1].Is("using")) || (token.Text is "import" or "export" && Peek(1).Is("namespace"))
        || (token.Text is "public" or "private" or "prohibited" && Peek(1).Is(":"));

    /// <summary>Whether the declaration ends with the brace that has just closed.</summary>
    private bool EndsHere(bool isClass, bool isFunction, bool isInitialiser)
    {
        if (isClass || Peek().Is(";") || Peek().Is(",") || Peek().Is("catch")) return false;
        return Peek().Is("{") ? !isFunction : !isInitialiser || Peek().Kind == TokenKind.Word || Peek().Is("}");
    }

    /// <summary>Skips from an opening brace behind its partner.</summary>
    private bool SkipBraces()
    {
        var (depth, line) = (0, Peek().Line);
        for (; !AtEnd; _at++)
        {
            if (Peek().Kind == TokenKind.Directive) KeepsPlace(() => Directive(inCode: true));
            else if (Peek().Is("{")) depth++;
            else if (Peek().Is("}") && --depth == 0)
            {
                _at++;
                return true;
            }
        }

        _facts.Unbalanced ??= (line, "the brace that opens here is never closed");
        return false;
    }

    /// <summary>Storage classes are for linkage specifications only; an explicit instantiation is none (paper 6.5).</summary>
    private void StorageClass(Token token, bool isInitialiser)
    {
        if (!InModule || isInitialiser || token.Text is not ("static" or "extern")) return;
        if (token.Text == "extern" && (Peek(1).Kind == TokenKind.Text || Peek(1).Is("template"))) return;
        Fail(token.Line, $"{token.Text} at namespace scope of a module (6.5)");
    }

    private void Main(int start, bool isDefinition)
    {
        var scope = _scopes.Peek();
        var name = _tokens.FindIndex(start, Math.Max(0, Math.Min(_at, _tokens.Count) - start), token => token.Is("main"));
        if (name <= start || name + 2 >= _tokens.Count || !_tokens[name + 1].Is("(")) return;
        if (_tokens.Skip(start).Take(name - start).Any(token => token.Text is "(" or "{" or "=" or "::" or "." or ",")) return;
        var line = _tokens[name].Line;
        if (scope.Kind == ScopeKind.Global || (scope.Kind == ScopeKind.Linkage && !InModule))
        {
            if (isDefinition) _facts.Mains.Add(line);
            return;
        }

        if (scope.Kind != ScopeKind.Module) return;
        var shown = _tokens[name - 1].Is("~") ? "~main" : "main";
        if (!_tokens[start].Is("void") || !_tokens[name + 2].Is(")")) Fail(line, $"the function {shown} of a module is 'void {shown}()' (5.1)");
        if (scope.Label == "public") Fail(line, $"{shown} is exported (6.4)");
        if (!isDefinition) Fail(line, $"{shown} is declared without being defined (6.4)");
    }
}

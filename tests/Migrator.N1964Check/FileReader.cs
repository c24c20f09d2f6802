namespace Migrator.N1964Check;

/// <summary>
/// Reads one file at namespace scope: modules, imports, labels and the heads of declarations. What stands inside of functions and
/// classes is skipped, but for its braces.
/// </summary>
internal sealed partial class FileReader
{
    private enum ScopeKind
    {
        Global,
        Module,
        Namespace,
        Linkage,
    }

    /// <param name="Kind">What it is.</param>
    /// <param name="Label">Access of what is declared now: <c>public</c>, <c>private</c> or <c>prohibited</c>.</param>
    /// <param name="IsHidden">Whether it is a member of a private namespace, or private itself.</param>
    /// <param name="Line">Where it opens.</param>
    private sealed record Scope(ScopeKind Kind, string Label, bool IsHidden, int Line);

    private readonly List<Token> _tokens;
    private readonly HashSet<int> _conditional;
    private readonly FileFacts _facts = new();
    private readonly Stack<Scope> _scopes = new();
    private string _module = "";
    private int _at;

    private FileReader(List<Token> tokens, HashSet<int> conditional, string module)
    {
        (_tokens, _conditional, _module) = (tokens, conditional, module);
        _scopes.Push(new Scope(module.Length > 0 ? ScopeKind.Module : ScopeKind.Global, "private", false, 1));
    }

    /// <summary>Reads all branches of all conditionals.</summary>
    /// <param name="text">The file, one byte a character.</param>
    /// <param name="module">Module in the middle of which the text stands; empty for a file of its own.</param>
    public static FileFacts Read(string text, string module = "")
    {
        var tokens = Lexer.Read(text);
        var conditional = Branches.Conditional(tokens);
        var readings = new List<FileFacts>();
        for (var selection = 0; selection < Branches.Count(tokens); selection++)
        {
            var (chosen, mismatch) = Branches.Select(tokens, selection);
            var reader = new FileReader(chosen, conditional, module);
            reader.File();
            if (mismatch > 0) reader._facts.Unbalanced ??= (mismatch, "a conditional directive without its partner");
            readings.Add(reader._facts);
        }

        // A file that balances in one selection was written so; the others never compiled.
        var sound = readings.Where(reading => reading.Unbalanced is null).ToList();
        return Union(sound.Count > 0 ? sound : readings[..1]);
    }

    private static FileFacts Union(List<FileFacts> readings)
    {
        var all = new FileFacts { Unbalanced = readings[0].Unbalanced, IsUnit = readings.Exists(reading => reading.IsUnit) };
        if (readings.Exists(reading => reading.IsStandard)) return new FileFacts { IsStandard = true };
        all.Partitions.AddRange(readings.SelectMany(reading => reading.Partitions).DistinctBy(partition => (partition.Line, partition.Module, partition.Label)).OrderBy(partition => partition.Line));
        all.Imports.AddRange(readings.SelectMany(reading => reading.Imports).Distinct().OrderBy(import => import.Line));
        all.Includes.AddRange(readings.SelectMany(reading => reading.Includes).Distinct().OrderBy(include => include.Line));
        all.NestedModules.AddRange(readings.SelectMany(reading => reading.NestedModules).Distinct().OrderBy(nested => nested.Line));
        all.Mains.AddRange(readings.SelectMany(reading => reading.Mains).Distinct().Order());
        all.Violations.AddRange(readings.SelectMany(reading => reading.Violations).Distinct().OrderBy(violation => violation.Line));
        return all;
    }

    private bool IsOutermost => _scopes.Count == 1;

    private bool InModule => _scopes.Any(scope => scope.Kind == ScopeKind.Module);

    private Token Peek(int ahead = 0) => _at + ahead < _tokens.Count ? _tokens[_at + ahead] : new Token(TokenKind.Other, "", _tokens.Count > 0 ? _tokens[^1].Line : 1);

    private bool At(params string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            if (!Peek(i).Is(words[i]))
                return false;
        return true;
    }

    private bool AtEnd => _at >= _tokens.Count;

    private void Fail(int line, string message) => _facts.Violations.Add((line, message));

    private void File()
    {
        while (!AtEnd) One();
        foreach (var open in _scopes.SkipLast(1)) _facts.Unbalanced ??= (open.Line, "the brace that opens here is never closed");
    }

    /// <summary>One thing at namespace scope.</summary>
    private void One()
    {
        var token = Peek();
        if (token.Kind == TokenKind.Directive) Directive(inCode: false);
        else if (token.Is(";")) _at++;
        else if (token.Is("}")) Close();
        else if (token.Kind == TokenKind.Word && token.Text is "public" or "private" or "protected" or "prohibited" && Peek(1).Is(":")) Label();
        else if (token.Is("import") && Peek(1).Kind != TokenKind.Directive && !Peek(1).Is("(")) Importing();
        else if (token.Is("export")) Export();
        else if (AtNamespace(out var keyword)) Namespace(keyword);
        else if (token.Is("module") && (Peek(1).Is(";") || Peek(1).Kind == TokenKind.Word)) Standard("a module declaration of standard C++");
        else if (token.Is("extern") && Peek(1).Kind == TokenKind.Text && Peek(2).Is("{")) Open(ScopeKind.Linkage, 3);
        else Declaration();
    }

    private void Standard(string what)
    {
        Fail(Peek().Line, what);
        while (!AtEnd && !Peek().Is(";") && Peek().Kind != TokenKind.Directive) _at++;
    }

    private void Directive(bool inCode)
    {
        var text = Peek().Text;
        if (text.StartsWith("include", StringComparison.Ordinal) && text[7..].TrimStart() is ['"' or '<', ..] spelled && spelled.IndexOf(spelled[0] == '<' ? '>' : '"', 1) is var end and > 0)
            _facts.Includes.Add(new Include(spelled[1..end], spelled[0] == '<', Peek().Line, InModule && !inCode, inCode, _conditional.Contains(Peek().Line)));
        _at++;
    }

    private void Open(ScopeKind kind, int tokens)
    {
        var around = _scopes.Peek();
        var label = kind == ScopeKind.Module ? "private" : around.Label;
        var hidden = kind is not (ScopeKind.Module or ScopeKind.Linkage) && around.Kind != ScopeKind.Global ? around.Label != "public" : around.IsHidden && kind != ScopeKind.Module;
        _scopes.Push(new Scope(kind, label, hidden, Peek().Line));
        _at += tokens;
    }

    private void Close()
    {
        if (IsOutermost) _facts.Unbalanced ??= (Peek().Line, "a brace closes that was never opened");
        else if (_scopes.Pop().Kind == ScopeKind.Module) _module = "";
        _at++;
    }

    /// <summary>A label belongs to the members of a module, or of an open namespace in it (paper 2.2).</summary>
    private void Label()
    {
        var (label, line) = (Peek().Text, Peek().Line);
        _at += 2;
        if (!InModule) Fail(line, $"{label}: outside of a module");
        else if (label == "protected") Fail(line, "protected: does not apply to members of a namespace (2.2)");
        else if (label == "public" && _scopes.Peek().IsHidden) Fail(line, "public: in a private namespace, which cannot have public members (6.3)");
        _scopes.Push(_scopes.Pop() with { Label = label });
    }

    private void Importing()
    {
        var line = Peek().Line;
        if (!At("import", "namespace"))
        {
            if (Peek(1).Kind == TokenKind.Word || Peek(1).Is(":") || Peek(1).Is("<")) Standard("an import of standard C++: the paper imports namespaces (2.1)");
            else Declaration();
            return;
        }

        _at += 2;
        var (module, label) = Name();
        if (module.Length == 0 || !Peek().Is(";")) Fail(line, "an import directive is 'import namespace', a module, perhaps a partition, and a semicolon (2.1, 2.5)");
        if (!Peek().Is(";")) return;
        _at++;
        _facts.Imports.Add(new Import(module, label, line, InModule));
    }

    /// <summary>A qualified name with a partition name or without.</summary>
    private (string Module, string? Label) Name()
    {
        var name = "";
        while (Peek().Kind == TokenKind.Word || Peek().Is("::"))
        {
            name += Peek().Text;
            _at++;
        }

        if (!Peek().Is("[") || Peek(1).Kind != TokenKind.Text || !Peek(2).Is("]")) return (name, null);
        _at += 3;
        return (name, _tokens[_at - 2].Text);
    }

    private void Export()
    {
        var line = Peek().Line;
        _at++;
        if (!AtNamespace(out var keyword))
        {
            _facts.IsStandard |= Peek().Is("module") && Peek(1).Kind == TokenKind.Word;
            Fail(line, "export of what is no module namespace: labels say what is public (6.11.4)");
            return;
        }

        var attributes = _tokens.Skip(_at).Take(keyword).Where(token => token.Kind == TokenKind.Text).Select(token => token.Text).ToList();
        _at += keyword + 1;
        var (module, label) = Name();
        if (Peek().Is(";") && label is null)
        {
            _facts.NestedModules.Add((_module, module, line));
            _at++;
        }
        else if (Peek().Is("{"))
        {
            if (!IsOutermost) Fail(line, $"the module {module} is defined inside of another scope");
            if (module.Length == 0) Fail(line, "a module has a name");
            foreach (var unknown in attributes.Except(["global", "program", "dynamic", "selfregister"])) Fail(line, $"unknown namespace attribute \"{unknown}\"");
            _facts.IsUnit = true;
            _facts.Partitions.Add(new Partition(module, label, line, attributes));
            _module = module;
            Open(ScopeKind.Module, 1);
        }
        else Fail(line, "export namespace is a module definition or the declaration of a nested module (2.2, 5.3)");
    }
}

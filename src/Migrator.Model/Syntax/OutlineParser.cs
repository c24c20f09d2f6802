using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>
/// Finds the namespace-scope items of a file by its tokens alone, through every branch of every conditional. The
/// compiler gives neither the exact extent of a declaration (attributes, empty macros and the semicolon are outside)
/// nor anything inactive; where the two disagree, the plan leaves the file as it is.
/// </summary>
public sealed partial class OutlineParser
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly OutlineMacros _macros;
    private readonly List<OutlineItem> _items = [];
    private readonly Span _range;
    private readonly bool _inClass;
    private ImmutableStack<Scope> _scopes = [];
    private ItemState _item;
    private string? _problem;

    private readonly IReadOnlySet<int> _unread;

    private OutlineParser(SourceText source, OutlineMacros macros, Span range, bool inClass, IReadOnlySet<int> unread)
    {
        _unread = unread;
        _source = source;
        _macros = macros;
        _text = source.Text;
        _range = range;
        _inClass = inClass;
    }

    /// <param name="source">The file.</param>
    /// <param name="macros">Macros that are more than a word of a declaration.</param>
    public static Outline Parse(SourceText source, OutlineMacros macros) =>
        Parse(source, macros, new Span(0, source.Text.Length), inClass: false, ImmutableHashSet<int>.Empty);

    /// <summary>Reads a file again whose branches do not balance, without those that no translation unit compiles and that open or close scopes.</summary>
    /// <param name="source">The file.</param>
    /// <param name="macros">Macros that are more than a word of a declaration.</param>
    /// <param name="inactive">Branches that no translation unit compiles.</param>
    /// <returns>An outline that says what it left out; null when that was not the problem.</returns>
    public static Outline? ParseWithout(SourceText source, OutlineMacros macros, IEnumerable<Branch> inactive)
    {
        bool IsWhole(Branch branch) => Parse(source, macros, new Span(branch.Nodes[0].Span.Start, branch.Nodes[^1].Span.End), inClass: false, ImmutableHashSet<int>.Empty).Problem is null;
        var unread = inactive.Where(branch => !branch.Nodes.IsEmpty && !IsWhole(branch)).Select(branch => branch.Opening.Offset).ToImmutableSortedSet();
        if (unread.IsEmpty) return null;
        var outline = Parse(source, macros, new Span(0, source.Text.Length), inClass: false, unread);
        return outline.Problem is null ? outline with { Unread = [.. unread] } : null;
    }

    private static Outline Parse(SourceText source, OutlineMacros macros, Span range, bool inClass, IReadOnlySet<int> unread)
    {
        var parser = new OutlineParser(source, macros, range, inClass, unread);
        parser.Run();
        for (var i = 1; i < parser._items.Count; i++)
            if (parser._items[i].Span.Start < parser._items[i - 1].Span.End)
                parser.Problem(parser._items[i].Span.Start, "the branches of a conditional share a declaration that one of them ends");
        return new Outline([.. parser._items], parser._problem);
    }

    private readonly record struct Scope(OutlineKind Close, string Name, ScopeMacro? Macro = null);

    /// <summary>The item being read. <c>Open</c> is false between items.</summary>
    private record struct ItemState
    {
        public bool Open, AfterParen, Initialisers, TrailingReturn, Assigned, ClassKey, InBody, Ended, IsCall;
        public bool Template, InOperatorName, PreviousIsName;
        public bool Constrained, TrailingConstraint, Requirements;
        public int Start, End, Paren, Brace, Angle, Tokens;
        public string First, Second, Previous;
        public int Lead;
        public bool HasBareHead;
        public ImmutableArray<Span> Heads;

        public readonly bool HasHeads => !Heads.IsDefaultOrEmpty;
    }

    private void Run()
    {
        var tokens = new Tokenizer(_text, _range.Start);
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < _range.End; token = tokens.Next())
        {
            if (token.Kind == TokenKind.Comment) continue;
            if (token.Kind == TokenKind.Directive) OnDirective(token);
            else if (_dead > 0) continue;
            else if (_inClass && (!_item.Open || _item.Ended) && IsLabel(token, out var colon)) AddLabel(token, ref tokens, colon);
            else OnToken(token);
        }

        FinishEnded();
        if (_item.Open) Problem(_item.Start, "a declaration does not end");
        else if (!_scopes.IsEmpty) Problem(_range.End, $"a {(_scopes.Peek().Close == OutlineKind.NamespaceClose ? "namespace" : "linkage specification")} is not closed");
    }

    private void OnToken(Token token)
    {
        var word = token.Kind is TokenKind.Identifier or TokenKind.Punctuator ? Tokenizer.Spelling(_text, token) : "";
        if (IsPragma(token, word)) return;
        if (_item is { Ended: true, IsCall: true } && word == ";")
        {
            Emit(token.End);
            return;
        }

        if (_item.Ended && word != "catch") FinishEnded();
        _item.Ended = false;
        if (_item.Brace > 0)
        {
            if (word == "{") _item.Brace++;
            else if (word == "}" && --_item.Brace == 0) CloseBrace(token);
            return;
        }

        if (word == "}" && (!_item.Open || _item is { IsCall: true, Paren: 0 }))
        {
            if (_item.Open) Emit(_item.End);
            CloseScope(token);
            return;
        }

        if (!_item.Open && _macros.Scopes.TryGetValue(word, out var macro))
        {
            OnScopeMacro(token, macro);
            return;
        }

        if (!_item.Open) _item = new ItemState { Open = true, Start = token.Start, First = word, Second = "", Previous = "", IsCall = token.Kind == TokenKind.Identifier };
        else if (_item.Tokens == 1) _item.Second = token.Kind == TokenKind.Literal ? "\"" : word;
        if (_item.Tokens > 0 && _item.Paren == 0 && (word != "(" || _item.Tokens > 1)) _item.IsCall = false; // a name, and what stands in its parentheses
        _item.Tokens++;
        _item.End = token.End;
        if (_item.Angle > 0 || (_item.Template && word == "<")) Angle(token, word);
        else Advance(token, word);
        if (word == "operator") _item.InOperatorName = true;
        else if (word == "(") _item.InOperatorName = false;
        _item.PreviousIsName = token.Kind == TokenKind.Identifier || word is ">" or "]";
        if (_item.Angle == 0) _item.Template = word == "template";
        _item.Previous = word;
        if (_item is { IsCall: true, Paren: 0, Tokens: > 1 } && _macros.Complete.Contains(_item.First)) _item.Ended = true;
    }

    private void Angle(Token token, string word)
    {
        if (word == "(") _item.Paren++;
        else if (word == ")") _item.Paren--;
        else if (_item.Paren == 0 && !IsOperator(token, word)) _item.Angle += word == "<" ? 1 : word == ">" ? -1 : 0;
    }

    /// <summary>Part of <c>&lt;=</c>, <c>&gt;=</c>, <c>&lt;&lt;</c> or <c>-&gt;</c>, which are no brackets.</summary>
    private bool IsOperator(Token token, string word) => word switch
    {
        "<" => _text.AsSpan(token.End).StartsWith("=") || _text.AsSpan(token.End).StartsWith("<") || _text[token.Start - 1] == '<',
        ">" => _text.AsSpan(token.End).StartsWith("=") || _text[token.Start - 1] == '-',
        _ => false,
    };

    private void Advance(Token token, string word)
    {
        switch (word)
        {
            case "(" or "[":
                _item.Paren++;
                break;
            case ")" or "]":
                _item.Paren--;
                if (_item.Paren == 0 && word == ")") _item.AfterParen = true;
                break;
            case "{" when _item.Paren == 0:
                OpenBrace(token);
                break;
            case ";" when _item.Paren == 0:
                Emit(token.End);
                break;
            default:
                if (_item.Paren == 0) Classify(token, word);
                break;
        }
    }

    private void Classify(Token token, string word)
    {
        switch (word)
        {
            case "=" when !_item.InOperatorName && _text[token.Start - 1] is not ('=' or '!' or '<' or '>') && !_text.AsSpan(token.End).StartsWith("="):
                _item.Assigned = true;
                break;
            case ":" when _item.AfterParen || (_item.TrailingConstraint && _text[token.Start - 1] != ':' && _text[token.Start + 1] != ':'):
                _item.Initialisers = true;
                break;
            case ">" when _text[token.Start - 1] == '-' && _item.AfterParen:
                _item.TrailingReturn = true;
                break;
            case "class" or "struct" or "union" or "enum":
                _item.ClassKey = true;
                break;
            case "requires":
                Constrain();
                break;
            case "const" or "volatile" or "noexcept" or "override" or "final" or "try" or "throw" or "&" or "-" or "catch":
                break;
            default:
                if (!_item.Initialisers && !(token.Kind == TokenKind.Identifier && IsMacroName(word))) _item.AfterParen = false;
                break;
        }
    }

    /// <summary><c>f() MY_NOEXCEPT { }</c>: capitals behind the parameters are specifiers, as far as anybody can tell without expanding them.</summary>
    private static bool IsMacroName(string word) => word.Length > 2 && !word.Any(char.IsAsciiLetterLower);

    /// <summary>A requires-clause, or a requires-expression in one: the braces of the latter are no body.</summary>
    private void Constrain()
    {
        if (_item.Constrained && _item.Previous is "requires" or "&" or "|" or "!")
        {
            _item.Requirements = true;
            return;
        }

        _item.Constrained = true;
        _item.TrailingConstraint = _item.AfterParen;
    }

    private void OpenBrace(Token token)
    {
        if (OpensScope(token)) return;
        if (_item.Requirements) _item.InBody = false;
        else if (_item.Initialisers) _item.InBody = !_item.PreviousIsName;
        else if (_item.TrailingConstraint) _item.InBody = true;
        else _item.InBody = !_item.Assigned && (_item.AfterParen || _item.TrailingReturn);
        _item.Brace = 1;
    }

    private void CloseBrace(Token token)
    {
        _item.End = token.End;
        _item.PreviousIsName = false;
        if (_item.InBody) _item.Ended = true;
        else if (_item.Requirements) _item.Requirements = false;
        else if (!_item.ClassKey) _item.Assigned = true;
    }

    private void FinishEnded()
    {
        if (_item.Ended) Emit(_item.End);
    }

    private void Emit(int end)
    {
        var item = new OutlineItem(OutlineKind.Declaration, new Span(_item.Start, end), "", ScopeName(), FormOf(end));
        _items.Add(_item.HasHeads ? item with { Branched = new BranchedHead(_item.Lead, _item.Heads, _item.HasBareHead) } : item);
        _item = default;
    }

    private DeclarationForm FormOf(int end) => (_item.First, _item.Second) switch
    {
        (";", _) => DeclarationForm.Empty,
        ("static_assert" or "_Static_assert", _) => DeclarationForm.StaticAssert,
        ("using", "namespace") => DeclarationForm.UsingDirective,
        ("extern", "template") => DeclarationForm.ExplicitInstantiation,
        ("template", not "<") => DeclarationForm.ExplicitInstantiation,
        ("extern", "\"") => DeclarationForm.LinkageSpecification,
        ("template", "<") when IsEmptyParameterList(end) => DeclarationForm.Specialisation,
        (var name, "(") when _macros.Namespaces.Contains(name) && IsCallAlone(end) => DeclarationForm.NamespaceMacro,
        _ => DeclarationForm.Other,
    };

    private bool IsEmptyParameterList(int end)
    {
        var open = _text.IndexOf('<', _item.Start, end - _item.Start);
        return open >= 0 && _text.AsSpan(open + 1, end - open - 1).TrimStart().StartsWith(">");
    }

    /// <summary>Whether an item is a name with parentheses, and nothing else but a semicolon.</summary>
    private bool IsCallAlone(int end)
    {
        var tokens = new Tokenizer(_text, _item.Start);
        var depth = 0;
        tokens.Next();
        for (var token = tokens.Next(); token.Kind != TokenKind.End && token.Start < end; token = tokens.Next())
        {
            if (token.Kind == TokenKind.Comment) continue;
            var word = Tokenizer.Spelling(_text, token);
            depth += word == "(" ? 1 : word == ")" ? -1 : 0;
            if (depth == 0 && word is not (")" or ";")) return false;
        }

        return true;
    }

    private string ScopeName() => string.Join("::", _scopes.Reverse().Select(scope => scope.Name).Where(name => name.Length > 0));

    private void Problem(int offset, string what) => _problem ??= $"line {_source.LineOf(offset)}: {what}";
}

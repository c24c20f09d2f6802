using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

/// <summary>Kinds of preprocessing directives.</summary>
public enum DirectiveKind
{
    If,
    Ifdef,
    Ifndef,
    Elif,
    Else,
    Endif,
    Include,
    Define,
    Undef,
    Pragma,
    Other,
}

/// <summary>A preprocessing directive of a file, in an active or inactive region alike.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its whole lines: from the start of its first line to behind its line ending.</param>
/// <param name="Offset">Offset of the <c>#</c>.</param>
/// <param name="Name">Macro of a define, undef, ifdef or ifndef; spelling of an include with its delimiters; word behind <c>#pragma</c> or of an unknown directive.</param>
/// <param name="Identifiers">Identifiers in its condition, macro body or macro-expanded include, distinct, in order of appearance.</param>
/// <param name="Parameters">Parameters of a function-like macro; null when it is none.</param>
public sealed record Directive(
    DirectiveKind Kind,
    Span Span,
    int Offset,
    string Name,
    ImmutableArray<string> Identifiers,
    ImmutableArray<string>? Parameters)
{
    public bool IsConditional => Kind <= DirectiveKind.Endif;

    public bool OpensConditional => Kind <= DirectiveKind.Ifndef;

    /// <summary>Whether it does nothing but speak to whoever compiles.</summary>
    public bool IsMessage => this is { Kind: DirectiveKind.Other, Name: "warning" or "error" } or { Kind: DirectiveKind.Pragma, Name: "message" };

    /// <summary>Whether an include is spelled with angle brackets.</summary>
    public bool IsAngled => Kind == DirectiveKind.Include && Name.StartsWith('<');

    /// <summary>Include spelling without its delimiters; the whole argument when a macro makes it.</summary>
    public string IncludePath => Name.Length > 2 && Name[0] is '<' or '"' ? Name[1..^1] : Name;

    /// <summary>Whether an <c>#if</c> says <c>0</c> or <c>false</c> and nothing else.</summary>
    public static bool IsNever(string file, Token token)
    {
        var text = file[token.Start..token.End];
        var tokens = new Tokenizer(text, 1);
        NextWord(tokens);
        var condition = NextWord(tokens);
        return text[condition.Start..condition.End] is "0" or "false" && NextWord(tokens).Kind == TokenKind.End;
    }

    /// <summary>Whether a definition stands for one number or literal and nothing else.</summary>
    public bool IsValue(string file)
    {
        var start = file.IndexOf(Name, Offset + "define".Length, StringComparison.Ordinal) + Name.Length;
        var body = new Tokenizer(file[start..Span.End]);
        return NextWord(body).Kind is TokenKind.Number or TokenKind.Literal && NextWord(body).Kind == TokenKind.End;
    }

    /// <summary>Reads the directive token that starts at its <c>#</c>.</summary>
    public static Directive Parse(string file, Token token)
    {
        var text = file[token.Start..token.End];
        var body = new Tokenizer(text, 1);
        var word = NextWord(body);
        var keyword = word.Kind == TokenKind.Identifier ? text[word.Start..word.End] : "";
        var kind = keyword switch
        {
            "if" => DirectiveKind.If,
            "ifdef" => DirectiveKind.Ifdef,
            "ifndef" => DirectiveKind.Ifndef,
            "elif" or "elifdef" or "elifndef" => DirectiveKind.Elif,
            "else" => DirectiveKind.Else,
            "endif" => DirectiveKind.Endif,
            "include" or "include_next" or "import" => DirectiveKind.Include,
            "define" => DirectiveKind.Define,
            "undef" => DirectiveKind.Undef,
            "pragma" => DirectiveKind.Pragma,
            _ => DirectiveKind.Other,
        };
        var name = keyword;
        var identifiers = new List<string>();
        ImmutableArray<string>? parameters = null;
        switch (kind)
        {
            case DirectiveKind.Include:
                name = IncludeSpelling(text, word.End, text.Length);
                if (name.Length > 0 && name[0] is not ('<' or '"')) identifiers.Add(name);
                break;
            case DirectiveKind.Define or DirectiveKind.Undef or DirectiveKind.Ifdef or DirectiveKind.Ifndef or DirectiveKind.Pragma:
                var first = NextWord(body);
                name = text[first.Start..first.End];
                if (kind == DirectiveKind.Define && first.End < text.Length && text[first.End] == '(') parameters = ReadParameters(text, body);
                if (kind is DirectiveKind.Ifdef or DirectiveKind.Ifndef) identifiers.Add(name);
                break;
        }

        if (kind is not (DirectiveKind.Include or DirectiveKind.Endif or DirectiveKind.Else))
            CollectIdentifiers(text, body, parameters, identifiers);
        return new Directive(kind, WholeLines(file, token), token.Start, name, [.. identifiers], parameters);
    }

    private static Token NextWord(Tokenizer tokens)
    {
        Token token;
        do token = tokens.Next();
        while (token.Kind == TokenKind.Comment);
        return token;
    }

    private static ImmutableArray<string> ReadParameters(string text, Tokenizer body)
    {
        var parameters = ImmutableArray.CreateBuilder<string>();
        for (var token = body.Next(); token.Kind != TokenKind.End && text[token.Start] != ')'; token = body.Next())
            if (token.Kind == TokenKind.Identifier)
                parameters.Add(text[token.Start..token.End]);
        return parameters.ToImmutable();
    }

    private static void CollectIdentifiers(string text, Tokenizer body, ImmutableArray<string>? parameters, List<string> identifiers)
    {
        for (var token = body.Next(); token.Kind != TokenKind.End; token = body.Next())
        {
            if (token.Kind != TokenKind.Identifier) continue;
            var name = text[token.Start..token.End];
            if (name != "defined" && !identifiers.Contains(name) && parameters?.Contains(name) != true)
                identifiers.Add(name);
        }
    }

    private static string IncludeSpelling(string text, int from, int end)
    {
        while (from < end && text[from] is ' ' or '\t') from++;
        if (from >= end) return "";
        var close = text[from] switch
        {
            '<' => text.IndexOf('>', from, end - from),
            '"' => text.IndexOf('"', from + 1, end - from - 1),
            _ => EndOfWord(text, from, end) - 1,
        };
        return close < 0 ? "" : text[from..(close + 1)];
    }

    private static int EndOfWord(string text, int from, int end)
    {
        while (from < end && Tokenizer.IsIdentifierPart(text[from])) from++;
        return from;
    }

    private static Span WholeLines(string text, Token token)
    {
        var start = token.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        var end = token.End;
        if (end < text.Length && text[end] == '\r') end++;
        if (end < text.Length && text[end] == '\n') end++;
        return new Span(start, end);
    }
}

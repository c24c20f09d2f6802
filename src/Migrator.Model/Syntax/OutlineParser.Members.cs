using System.Collections.Immutable;
using Migrator.Model.Text;

namespace Migrator.Model.Syntax;

// The inside of a class: the same items, and access labels between them.
public sealed partial class OutlineParser
{
    /// <summary>The members of a class, with its access labels.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">What stands between the braces of the class.</param>
    public static Outline ParseMembers(SourceText source, Span body) =>
        Parse(source, OutlineMacros.None, body, inClass: true, ImmutableHashSet<int>.Empty);

    /// <summary><c>private:</c>, and what Qt writes: <c>public slots:</c>, <c>signals:</c>.</summary>
    private bool IsLabel(Token token, out int end)
    {
        end = token.End;
        if (_text[token.Start..token.End] is not ("public" or "protected" or "private" or "signals" or "Q_SIGNALS")) return false;
        while (end < _range.End && (char.IsWhiteSpace(_text[end]) || Tokenizer.IsIdentifierPart(_text[end]))) end++;
        return end < _range.End && _text[end++] == ':' && (end == _range.End || _text[end] != ':');
    }

    private void AddLabel(Token token, ref Tokenizer tokens, int end)
    {
        FinishEnded();
        _items.Add(new OutlineItem(OutlineKind.AccessLabel, new Span(token.Start, end), _text[token.Start..token.End], "", DeclarationForm.Other));
        tokens = new Tokenizer(_text, end);
    }
}

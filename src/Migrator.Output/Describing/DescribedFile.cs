using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Output.Describing;

/// <summary>The facts of one header, or of a file that is included in the middle of one, found by place.</summary>
internal sealed class DescribedFile
{
    private readonly ActiveTexts _texts;
    private readonly ILookup<int, Declaration> _declarations;
    private readonly ImmutableArray<ClassShape> _shapes;
    private readonly NamedUse[] _uses;

    /// <param name="texts">The tree.</param>
    /// <param name="path">The file.</param>
    /// <param name="plan">What was decided about it.</param>
    public DescribedFile(ActiveTexts texts, string path, FilePlan plan)
    {
        _texts = texts;
        Path = path;
        Plan = plan;
        var codebase = texts.Codebase;
        Outline = codebase.Outlines[path];
        _declarations = texts.DeclarationsIn(path)
            .Where(declaration => declaration.Kind != EntityKind.Other && !declaration.Is(DeclarationTraits.ImplicitInline | DeclarationTraits.Friend))
            .ToLookup(declaration => Outline.DeclarationAt(declaration.NameOffset)?.Span.Start ?? -1);
        _shapes = [.. texts.ShapesIn(path)];
        _uses = [.. texts.UsesIn(path)];
        Included = [.. codebase.Syntax[path].Directives
            .Where(directive => directive.Kind == DirectiveKind.Include && IsActive(directive.Offset) && (plan.Fate == FileFate.Fragment || plan.Includes.GetValueOrDefault(directive.Offset)?.Fate == IncludeFate.InPlace))
            .Select(directive => (directive.Offset, texts.IncludesIn(path).FirstOrDefault(include => include.Offset == directive.Offset).Target))
            .Where(include => include.Target is not null && codebase.Outlines.ContainsKey(include.Target))];
    }

    public string Path { get; }

    public FilePlan Plan { get; }

    public Outline Outline { get; }

    /// <summary>Files whose text stands at an include directive, with its offset.</summary>
    public ImmutableArray<(int Offset, string Target)> Included { get; }

    /// <summary>The text without comments, directives and what is inactive.</summary>
    public SourceText Source => _texts[Path].Source;

    public bool IsActive(int offset) => _texts[Path].IsActive(offset);

    public bool IsBlank(Span span) => _texts[Path].IsBlank(span);

    /// <summary>Tokens of a stretch, with those of the files that are included in the middle of it; their offsets are negative.</summary>
    public List<SourceToken> Tokens(Span span)
    {
        var tokens = SourceToken.Read(Source.Text, span.Start, span.End);
        foreach (var (offset, target) in Included.Where(include => span.Contains(include.Offset)).Reverse())
        {
            var at = tokens.FindIndex(token => token.Offset > offset);
            tokens.InsertRange(at < 0 ? tokens.Count : at, SourceToken.Read(_texts[target].Source.Text, 0, _texts[target].Source.Length).Select(token => token with { Offset = -1 }));
        }

        return tokens;
    }

    /// <summary>What the compiler saw declared by an item at namespace scope.</summary>
    public List<Declaration> DeclaredBy(OutlineItem item) => [.. _declarations[item.Span.Start]];

    /// <summary>Whether clients see an item. Where text is included, what it declares is for them.</summary>
    public EntityAccess AccessOf(OutlineItem item) =>
        Plan.Fate == FileFate.Fragment ? EntityAccess.Public : Plan.Access.GetValueOrDefault(item.Span.Start, EntityAccess.Private);

    /// <summary>The shape of the class whose name, or first word, stands in a span.</summary>
    public ClassShape? ShapeIn(Span span) => _shapes.FirstOrDefault(shape => span.Contains(shape.Offset));

    /// <summary>Places of the file that name a declaration.</summary>
    public IEnumerable<NamedUse> UsesOf(string usr) => _uses.Where(use => use.Usr == usr);

    /// <summary>What a stretch of the file names, in order.</summary>
    public IEnumerable<NamedUse> UsesIn(Span span)
    {
        int low = 0, high = _uses.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_uses[middle].Offset < span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < _uses.Length && _uses[low].Offset < span.End; low++) yield return _uses[low];
    }
}

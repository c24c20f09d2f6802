using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Output.Describing;

/// <summary>The files of a tree as the compiler saw them, each made once.</summary>
internal sealed class ActiveTexts(Codebase codebase)
{
    private readonly Dictionary<string, ActiveText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputFile> _files = codebase.Input.Files.Where(file => file.Text is not null).ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly ILookup<string, Declaration> _declarations = codebase.Declarations.ToLookup(declaration => declaration.File, StringComparer.Ordinal);
    private readonly ILookup<string, ClassShape> _shapes = codebase.Shapes.ToLookup(shape => shape.File, StringComparer.Ordinal);
    private readonly ILookup<string, NamedUse> _uses = codebase.NamedUses.ToLookup(use => use.File, StringComparer.Ordinal);
    private readonly ILookup<string, ResolvedInclude> _includes = codebase.Includes.ToLookup(include => include.File, StringComparer.Ordinal);
    private readonly ILookup<string, UnitSummary> _units = codebase.Units.SelectMany(unit => unit.Entered.Select(file => (File: file, Unit: unit))).ToLookup(entry => entry.File, entry => entry.Unit, StringComparer.Ordinal);

    public Codebase Codebase => codebase;

    public ActiveText this[string path]
    {
        get
        {
            if (_texts.TryGetValue(path, out var text)) return text;
            var skipped = _units[path].Select(unit => unit.Skipped.Where(range => range.File == path).Select(range => range.Range));
            return _texts[path] = ActiveText.Of(Legacy(path), skipped, [.. _declarations[path].Select(declaration => declaration.NameOffset)]);
        }
    }

    /// <summary>A file as it was written.</summary>
    public SourceText Legacy(string path) => _files[path].Text!;

    public IEnumerable<Declaration> DeclarationsIn(string path) => _declarations[path];

    public IEnumerable<ClassShape> ShapesIn(string path) => _shapes[path];

    public IEnumerable<NamedUse> UsesIn(string path) => _uses[path];

    public IEnumerable<ResolvedInclude> IncludesIn(string path) => _includes[path];

    /// <summary>Whether some translation unit entered a file.</summary>
    public bool IsEntered(string path) => _units.Contains(path);
}

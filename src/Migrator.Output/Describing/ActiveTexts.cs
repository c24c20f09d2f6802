using Migrator.Model.Facts;

namespace Migrator.Output.Describing;

/// <summary>The files of a tree as the compiler saw them, each made once.</summary>
internal sealed class ActiveTexts(Codebase codebase)
{
    private readonly Dictionary<string, ActiveText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputFile> _files = codebase.Input.Files.Where(file => file.Text is not null).ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly ILookup<string, int> _declared = codebase.Declarations.ToLookup(declaration => declaration.File, declaration => declaration.NameOffset, StringComparer.Ordinal);
    private readonly ILookup<string, UnitSummary> _units = codebase.Units.SelectMany(unit => unit.Entered.Select(file => (File: file, Unit: unit))).ToLookup(entry => entry.File, entry => entry.Unit, StringComparer.Ordinal);

    public Codebase Codebase => codebase;

    public ActiveText this[string path]
    {
        get
        {
            if (_texts.TryGetValue(path, out var text)) return text;
            var skipped = _units[path].Select(unit => unit.Skipped.Where(range => range.File == path).Select(range => range.Range));
            return _texts[path] = ActiveText.Of(_files[path].Text!, skipped, [.. _declared[path]]);
        }
    }

    /// <summary>Whether some translation unit entered a file.</summary>
    public bool IsEntered(string path) => _units.Contains(path);
}

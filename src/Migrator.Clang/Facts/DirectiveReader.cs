using ClangSharp.Interop;
using Migrator.Clang.Caching;
using Migrator.Model.Facts;

namespace Migrator.Clang.Facts;

/// <summary>Collects what the preprocessor did in files of the tree: resolved includes, and macros that another file defines.</summary>
/// <param name="files">Files of the unit.</param>
/// <param name="words">Identifiers that occur in the tree.</param>
/// <param name="log">Learns which of them decide on a fact.</param>
internal sealed unsafe class DirectiveReader(FileTable files, IReadOnlySet<string> words, ReadLog log)
{
    public HashSet<ResolvedInclude> Includes { get; } = [];

    public HashSet<MacroUse> MacroUses { get; } = [];

    public HashSet<ForeignMacro> ForeignMacros { get; } = [];

    /// <summary>An include directive that the preprocessor followed.</summary>
    public void Include(CXCursor directive, FileEntry file, int offset)
    {
        var target = files[clang.getIncludedFile(directive)];
        if (target.Path.Length > 0) Includes.Add(new ResolvedInclude(file.Path, offset, target.Path, target.IsProject));
    }

    /// <summary>An expansion of a macro.</summary>
    public void Macro(CXCursor expansion, FileEntry file)
    {
        var definition = clang.getCursorReferenced(expansion);
        if (clang.Cursor_isNull(definition) != 0) return;
        var definedIn = files.At(clang.getCursorLocation(definition), out _);
        if (definedIn.Path.Length > 0 && definedIn.Path != file.Path)
            MacroUses.Add(new MacroUse(file.Path, NativeText.Name(clang.getCursorSpelling(expansion)), definedIn.Path));
    }

    /// <summary>A macro that a file outside of the tree defines.</summary>
    public void ForeignMacro(CXCursor definition, FileEntry file)
    {
        var name = NativeText.Name(clang.getCursorSpelling(definition));
        log.Ask(name);
        if (words.Contains(name)) ForeignMacros.Add(new ForeignMacro(file.Path, name));
    }
}

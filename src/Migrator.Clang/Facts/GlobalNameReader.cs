using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Finds names of the global namespace that are written without qualification although a namespace declares the same name.</summary>
/// <param name="texts">Bytes of the tree's files, by path.</param>
internal sealed unsafe class GlobalNameReader(IReadOnlyDictionary<string, SourceText> texts)
{
    private readonly HashSet<string> _inNamespaces = new(StringComparer.Ordinal);

    public HashSet<GlobalNameUse> Uses { get; } = [];

    /// <summary>Remembers a name that a namespace declares.</summary>
    public void Declare(string name, string scope)
    {
        if (scope.Length > 0) _inNamespaces.Add(name);
    }

    /// <param name="cursor">The use.</param>
    /// <param name="used">What it refers to.</param>
    /// <param name="file">File that holds the use.</param>
    /// <param name="offset">Its place.</param>
    public void Read(CXCursor cursor, CXCursor used, FileEntry file, int offset)
    {
        if (_inNamespaces.Count == 0) return;
        if (cursor.kind is not (CXCursorKind.CXCursor_TypeRef or CXCursorKind.CXCursor_TemplateRef or CXCursorKind.CXCursor_NamespaceRef or CXCursorKind.CXCursor_DeclRefExpr)) return;
        var name = NativeText.Name(clang.getCursorSpelling(used));
        if (!_inNamespaces.Contains(name) || !IsGlobal(used)) return;
        var text = texts[file.Path].Text;
        var isWritten = text.AsSpan(Math.Min(offset, text.Length)).StartsWith(name, StringComparison.Ordinal);
        if (isWritten && IsQualified(text, offset)) return;
        Uses.Add(new GlobalNameUse(file.Path, offset, name, NativeText.Name(clang.getCursorUSR(used)), isWritten));
    }

    /// <summary>Whether an entity, or the unscoped enumeration of an enumerator, lies in the global namespace.</summary>
    private static bool IsGlobal(CXCursor used)
    {
        var parent = clang.getCursorSemanticParent(used);
        if (used.kind == CXCursorKind.CXCursor_EnumConstantDecl) parent = clang.getCursorSemanticParent(parent);
        while (parent.kind == CXCursorKind.CXCursor_LinkageSpec) parent = clang.getCursorSemanticParent(parent);
        return parent.kind == CXCursorKind.CXCursor_TranslationUnit;
    }

    private static bool IsQualified(string text, int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd();
        return before.EndsWith("::") || before.EndsWith(".") || before.EndsWith("->");
    }
}

using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Collects what classes of the tree befriend.</summary>
/// <param name="files">Files of the unit.</param>
/// <param name="entities">Names of what cursors refer to.</param>
/// <param name="texts">Bytes of the tree's files, by path.</param>
internal sealed unsafe class FriendReader(FileTable files, EntityTable entities, IReadOnlyDictionary<string, SourceText> texts)
{
    public HashSet<Befriending> All { get; } = [];

    /// <param name="befriended">The friend.</param>
    /// <param name="place">What names it in the friend declaration.</param>
    /// <param name="file">File of the declaration.</param>
    /// <param name="type">USR of the outermost class around it.</param>
    public void Add(CXCursor befriended, CXCursor place, FileEntry file, string type)
    {
        var entity = entities[befriended];
        if (entity.Usr.Length + entity.SystemName.Length == 0) return;
        files.At(clang.getCursorLocation(place), out var offset);
        var name = ScopeNames.Join(ScopeNames.Qualified(clang.getCursorSemanticParent(befriended)), NativeText.Name(clang.getCursorSpelling(befriended)));
        All.Add(new Befriending(file.Path, offset, type, entity.Usr, name, DeclarationReader.KindOf(befriended.kind) == EntityKind.Function));
    }

    /// <summary>Whether a friend declaration defines the friend. libclang takes a template with a body for a declaration where it skips the body: there the brace tells.</summary>
    public bool IsDefinedHere(CXCursor cursor, FileEntry file)
    {
        if (clang.isCursorDefinition(cursor) != 0) return true;
        if (cursor.kind != CXCursorKind.CXCursor_FunctionTemplate) return false;
        files.At(clang.getRangeEnd(clang.getCursorExtent(cursor)), out var end);
        var text = texts[file.Path].Text;
        var next = new Tokenizer(text, end).Next();
        return (end > 0 && text[end - 1] == '}') || (next.Kind != TokenKind.End && text[next.Start] == '{');
    }
}

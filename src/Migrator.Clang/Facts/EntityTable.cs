using ClangSharp.Interop;

namespace Migrator.Clang.Facts;

/// <summary>What a use refers to: the entity at namespace scope that holds the used declaration.</summary>
/// <param name="Usr">Its USR when it is of the tree; else empty.</param>
/// <param name="SystemName">For an entity of the system: its name at global scope, or its outermost namespace.</param>
/// <param name="Header">File name of the system header; of the public one where an internal one of libc++ declares.</param>
internal sealed record Entity(string Usr, string SystemName, string Header)
{
    /// <summary>Local variables, parameters, built-ins: nothing a module has to provide.</summary>
    public static readonly Entity None = new("", "", "");
}

/// <summary>Resolves used declarations to namespace-scope entities, once a declaration.</summary>
internal sealed unsafe class EntityTable(FileTable files)
{
    private readonly Dictionary<nint, Entity> _entities = [];

    public Entity this[CXCursor used]
    {
        get
        {
            var key = (nint)Declaration(used);
            if (key == 0) return Entity.None;
            if (_entities.TryGetValue(key, out var entity)) return entity;
            entity = Resolve(used);
            _entities.Add(key, entity);
            return entity;
        }
    }

    private static void* Declaration(CXCursor cursor) => cursor.data.e0;

    private Entity Resolve(CXCursor cursor)
    {
        switch (cursor.kind)
        {
            case CXCursorKind.CXCursor_ParmDecl or CXCursorKind.CXCursor_TemplateTypeParameter
                or CXCursorKind.CXCursor_NonTypeTemplateParameter or CXCursorKind.CXCursor_TemplateTemplateParameter
                or CXCursorKind.CXCursor_Namespace or CXCursorKind.CXCursor_TranslationUnit or CXCursorKind.CXCursor_NoDeclFound
                or CXCursorKind.CXCursor_InvalidFile or CXCursorKind.CXCursor_LabelStmt:
                return Entity.None;
        }

        var entity = OutermostEntity(cursor, out var scope);
        if (clang.Cursor_isNull(entity) != 0) return Entity.None;
        var template = clang.getSpecializedCursorTemplate(entity);
        if (clang.Cursor_isNull(template) == 0 && !WrittenInTree(entity, out _)) entity = template;
        else if (clang.Cursor_isNull(template) == 0 && SameLocation(entity, template)) entity = template;
        if (WrittenInTree(entity, out var file)) return new Entity(NativeText.Name(clang.getCursorUSR(entity)), "", "");
        if (file.Path.Length == 0) return Entity.None;
        var name = scope.Length > 0 ? scope : NativeText.Name(clang.getCursorSpelling(entity));
        return name.Length == 0 || name.StartsWith("__builtin_", StringComparison.Ordinal) ? Entity.None : new Entity("", name, (scope == "std" ? InternalHeaders.OwnerOf(file.Path) : null) ?? file.Name);
    }

    /// <summary>The enclosing entity whose parent is a namespace, and the outermost namespace around it.</summary>
    private static CXCursor OutermostEntity(CXCursor cursor, out string scope)
    {
        var entity = cursor;
        scope = "";
        for (var parent = clang.getCursorSemanticParent(cursor); ; parent = clang.getCursorSemanticParent(parent))
        {
            switch (parent.kind)
            {
                case CXCursorKind.CXCursor_TranslationUnit:
                    return entity;
                case CXCursorKind.CXCursor_Namespace:
                    scope = NativeText.Name(clang.getCursorSpelling(parent));
                    break;
                case CXCursorKind.CXCursor_LinkageSpec:
                    break;
                default:
                    if (clang.Cursor_isNull(parent) != 0 || clang.isDeclaration(parent.kind) == 0) return scope.Length > 0 ? entity : clang.getNullCursor();
                    entity = parent;
                    break;
            }
        }
    }

    private bool WrittenInTree(CXCursor cursor, out FileEntry file)
    {
        file = files.At(clang.getCursorLocation(cursor), out _);
        return file.IsProject;
    }

    private bool SameLocation(CXCursor left, CXCursor right)
    {
        var first = files.At(clang.getCursorLocation(left), out var firstOffset);
        var second = files.At(clang.getCursorLocation(right), out var secondOffset);
        return first == second && firstOffset == secondOffset;
    }
}

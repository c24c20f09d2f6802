using ClangSharp.Interop;

namespace Migrator.Clang.Facts;

/// <summary>Qualified names of scopes: linkage specifications are none, unnamed namespaces leave no trace.</summary>
internal static class ScopeNames
{
    public static string Qualified(CXCursor scope)
    {
        var name = "";
        for (; scope.kind != CXCursorKind.CXCursor_TranslationUnit && clang.Cursor_isNull(scope) == 0; scope = clang.getCursorSemanticParent(scope))
            if (scope.kind != CXCursorKind.CXCursor_LinkageSpec)
                name = Join(NativeText.Name(clang.getCursorSpelling(scope)), name);
        return name;
    }

    public static string Join(string scope, string name) =>
        scope.Length == 0 ? name : name.Length == 0 ? scope : scope + "::" + name;
}

using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Makes a declaration fact of a cursor.</summary>
/// <param name="files">Files of the unit.</param>
/// <param name="texts">Bytes of the tree's files, by path.</param>
internal sealed unsafe class DeclarationReader(FileTable files, IReadOnlyDictionary<string, SourceText> texts)
{
    /// <summary>Reads a declaration; null when it has no name or place that a rule could use.</summary>
    /// <param name="cursor">The declaration.</param>
    /// <param name="scope">Qualified name of the scope that holds it.</param>
    /// <param name="context">Traits that follow from where it stands.</param>
    /// <param name="file">File that holds it.</param>
    public Declaration? Read(CXCursor cursor, string scope, DeclarationTraits context, FileEntry file)
    {
        var kind = KindOf(cursor.kind);
        files.At(clang.getCursorLocation(cursor), out var nameOffset);
        var extent = ExtentOf(cursor);
        var text = texts[file.Path].Text;
        if (extent.Start > nameOffset || extent.End > text.Length) return null;
        var traits = context | TraitsOf(cursor, kind, text[extent.Start..nameOffset]);
        if (IsFromMacro(cursor)) traits |= DeclarationTraits.FromMacro;
        return new Declaration(
            NativeText.Name(clang.getCursorUSR(cursor)),
            NativeText.Name(clang.getCursorSpelling(cursor)),
            scope,
            NativeText.Name(clang.getCursorDisplayName(cursor)),
            kind,
            file.Path,
            extent,
            nameOffset,
            StorageOf(cursor, kind, text[extent.Start..nameOffset]),
            LinkageOf(cursor),
            traits)
        {
            Type = kind is EntityKind.Function or EntityKind.Variable ? NativeText.Name(clang.getTypeSpelling(clang.getCanonicalType(clang.getCursorType(cursor)))) : "",
        };
    }

    public Span ExtentOf(CXCursor cursor)
    {
        var range = clang.getCursorExtent(cursor);
        files.At(clang.getRangeStart(range), out var start);
        files.At(clang.getRangeEnd(range), out var end);
        return new Span(start, Math.Max(start, end));
    }

    public static EntityKind KindOf(CXCursorKind kind) => kind switch
    {
        CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_ClassDecl or CXCursorKind.CXCursor_UnionDecl
            or CXCursorKind.CXCursor_ClassTemplate or CXCursorKind.CXCursor_ClassTemplatePartialSpecialization => EntityKind.Class,
        CXCursorKind.CXCursor_EnumDecl => EntityKind.Enum,
        CXCursorKind.CXCursor_FunctionDecl or CXCursorKind.CXCursor_FunctionTemplate => EntityKind.Function,
        CXCursorKind.CXCursor_VarDecl => EntityKind.Variable,
        CXCursorKind.CXCursor_TypedefDecl or CXCursorKind.CXCursor_TypeAliasDecl or CXCursorKind.CXCursor_TypeAliasTemplateDecl => EntityKind.Alias,
        CXCursorKind.CXCursor_ConceptDecl => EntityKind.Concept,
        CXCursorKind.CXCursor_NamespaceAlias => EntityKind.NamespaceAlias,
        CXCursorKind.CXCursor_UsingDirective => EntityKind.UsingDirective,
        CXCursorKind.CXCursor_UsingDeclaration => EntityKind.UsingDeclaration,
        CXCursorKind.CXCursor_Namespace => EntityKind.Namespace,
        CXCursorKind.CXCursor_CXXMethod or CXCursorKind.CXCursor_Constructor or CXCursorKind.CXCursor_Destructor
            or CXCursorKind.CXCursor_ConversionFunction => EntityKind.Member,
        _ => EntityKind.Other,
    };

    private static DeclarationTraits TraitsOf(CXCursor cursor, EntityKind kind, string specifiers)
    {
        var traits = DeclarationTraits.None;
        if (clang.isCursorDefinition(cursor) != 0) traits |= DeclarationTraits.Definition;
        if (clang.getTemplateCursorKind(cursor) != CXCursorKind.CXCursor_NoDeclFound) traits |= DeclarationTraits.Template;
        if (clang.Cursor_isNull(clang.getSpecializedCursorTemplate(cursor)) == 0) traits |= DeclarationTraits.Specialisation;
        if (kind is not (EntityKind.Variable or EntityKind.Function or EntityKind.Member)) return traits;
        foreach (var word in Tokenizer.Words(specifiers))
        {
            if (word is "inline") traits |= DeclarationTraits.Inline;
            if (word is "constexpr" or "consteval" or "constinit") traits |= DeclarationTraits.Constexpr;
        }

        if (kind == EntityKind.Variable)
        {
            if (IsConst(clang.getCursorType(cursor))) traits |= DeclarationTraits.ConstQualified;
            if (clang.getCursorTLSKind(cursor) != CXTLSKind.CXTLS_None) traits |= DeclarationTraits.ThreadLocal;
        }

        return traits;
    }

    private static bool IsConst(CXType type)
    {
        // The canonical type of an array carries the qualifiers of its elements.
        type = clang.getCanonicalType(type);
        var isConst = clang.isConstQualifiedType(type) != 0;
        var isVolatile = clang.isVolatileQualifiedType(type) != 0;
        while (type.kind is CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray or CXTypeKind.CXType_DependentSizedArray)
        {
            type = clang.getArrayElementType(type);
            isConst |= clang.isConstQualifiedType(type) != 0;
            isVolatile |= clang.isVolatileQualifiedType(type) != 0;
        }

        return isConst && !isVolatile;
    }

    public static bool IsFromMacro(CXCursor cursor)
    {
        var location = clang.getCursorLocation(cursor);
        uint written, spelled;
        void* file;
        clang.getFileLocation(location, &file, null, null, &written);
        clang.getSpellingLocation(location, &file, null, null, &spelled);
        uint expanded;
        clang.getExpansionLocation(location, &file, null, null, &expanded);
        return written != spelled || written != expanded;
    }

    /// <summary>The parser gives no storage class for templates: there the words tell.</summary>
    private static StorageClass StorageOf(CXCursor cursor, EntityKind kind, string specifiers) => clang.Cursor_getStorageClass(cursor) switch
    {
        CX_StorageClass.CX_SC_Static => StorageClass.Static,
        CX_StorageClass.CX_SC_Extern => StorageClass.Extern,
        _ when cursor.kind == CXCursorKind.CXCursor_FunctionTemplate && kind == EntityKind.Function && Tokenizer.Words(specifiers).Contains("static") => StorageClass.Static,
        _ => StorageClass.None,
    };

    private static Linkage LinkageOf(CXCursor cursor) => clang.getCursorLinkage(cursor) switch
    {
        CXLinkageKind.CXLinkage_External => Linkage.External,
        CXLinkageKind.CXLinkage_Internal or CXLinkageKind.CXLinkage_UniqueExternal => Linkage.Internal,
        _ => Linkage.None,
    };
}

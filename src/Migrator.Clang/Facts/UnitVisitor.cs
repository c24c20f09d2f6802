using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using Migrator.Clang.Caching;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Walks one translation unit and collects what it says about files of the tree.</summary>
internal sealed unsafe class UnitVisitor
{
    private readonly FileTable _files;
    private readonly EntityTable _entities;
    private readonly DeclarationReader _declarations;
    private readonly IReadOnlyDictionary<string, SourceText> _texts;
    private readonly InitialiserReader _initialisers;
    private readonly PrivateMemberReader _private;
    private readonly ClassShapeReader? _shapes;
    private Context _context;
    private ExceptionDispatchInfo? _failure;

    /// <param name="files">Files of the unit.</param>
    /// <param name="texts">Bytes of the tree's files, by path.</param>
    /// <param name="words">Identifiers that occur in the tree.</param>
    /// <param name="log">Learns which of them decide on a fact.</param>
    /// <param name="initialisation">Which objects the compiler initialises at run time.</param>
    /// <param name="shapes">Reads the shapes of classes; null when nobody asks for them.</param>
    public UnitVisitor(FileTable files, IReadOnlyDictionary<string, SourceText> texts, IReadOnlySet<string> words, ReadLog log, DynamicInitialisation initialisation, ClassShapeReader? shapes)
    {
        _files = files;
        _texts = texts;
        _entities = new EntityTable(files);
        _initialisers = new InitialiserReader(files, texts);
        _declarations = new DeclarationReader(files, texts);
        _private = new PrivateMemberReader(files, texts);
        Directives = new DirectiveReader(files, words, log);
        Friends = new FriendReader(files, _entities, texts);
        Code = new CodeUseReader(files, texts, initialisation);
        GlobalNames = new GlobalNameReader(texts);
        _shapes = shapes;
    }

    public HashSet<Declaration> Declarations { get; } = [];

    public HashSet<Reference> References { get; } = [];

    /// <summary>What classes befriend.</summary>
    public FriendReader Friends { get; }

    public HashSet<SystemUse> SystemUses { get; } = [];

    public GlobalNameReader GlobalNames { get; }

    /// <summary>Includes and macros.</summary>
    public DirectiveReader Directives { get; }

    public IEnumerable<PrivateMember> PrivateMembers => _private.Members;

    public IEnumerable<MemberUse> MemberUses => _private.Uses;

    /// <summary>Objects of static storage duration, and what bodies and initialisers use.</summary>
    public CodeUseReader Code { get; }

    public HashSet<Enumerator> Enumerators { get; } = [];

    public HashSet<string> InlineNamespaces { get; } = [];

    private record struct Context(string Scope, DeclarationTraits Traits, bool InClass, bool InTemplate, bool InEntity, bool InBody, string Class = "");

    public void Visit(CXTranslationUnitImpl* unit)
    {
        _context = new Context("", DeclarationTraits.None, false, false, false, false);
        VisitChildren(clang.getTranslationUnitCursor(unit));
    }

    private void VisitChildren(CXCursor cursor)
    {
        var self = GCHandle.Alloc(this);
        _ = clang.visitChildren(cursor, &OnCursor, (void*)GCHandle.ToIntPtr(self));
        self.Free();
        _failure?.Throw();
    }

    private void VisitChildren(CXCursor cursor, Context context)
    {
        var outer = _context;
        _context = context;
        VisitChildren(cursor);
        _context = outer;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXChildVisitResult OnCursor(CXCursor cursor, CXCursor parent, void* data)
    {
        var visitor = (UnitVisitor)GCHandle.FromIntPtr((nint)data).Target!;
        try
        {
            return visitor.On(cursor, parent);
        }
        catch (Exception exception)
        {
            // An exception must not cross native frames: it continues behind the visit.
            visitor._failure = ExceptionDispatchInfo.Capture(exception);
            return CXChildVisitResult.CXChildVisit_Break;
        }
    }

    private CXChildVisitResult On(CXCursor cursor, CXCursor parent)
    {
        var atTop = parent.kind == CXCursorKind.CXCursor_TranslationUnit;
        var file = _files.At(clang.getCursorLocation(cursor), out var offset);
        if (!file.IsProject)
        {
            if (cursor.kind == CXCursorKind.CXCursor_MacroDefinition && file.IsForeign) Directives.ForeignMacro(cursor, file);
            return CXChildVisitResult.CXChildVisit_Continue;
        }

        switch (cursor.kind)
        {
            case CXCursorKind.CXCursor_InclusionDirective:
                Directives.Include(cursor, file, offset);
                return CXChildVisitResult.CXChildVisit_Continue;
            case CXCursorKind.CXCursor_MacroExpansion:
                Directives.Macro(cursor, file);
                return CXChildVisitResult.CXChildVisit_Continue;
            case CXCursorKind.CXCursor_MacroDefinition:
                return CXChildVisitResult.CXChildVisit_Continue;
            case CXCursorKind.CXCursor_Namespace:
                var name = ScopeNames.Join(_context.Scope, NativeText.Name(clang.getCursorSpelling(cursor)));
                if (clang.Cursor_isInlineNamespace(cursor) != 0 && name != _context.Scope) InlineNamespaces.Add(name);
                GlobalNames.Declare(NativeText.Name(clang.getCursorSpelling(cursor)), _context.Scope);
                VisitChildren(cursor, _context with { Scope = name, Traits = NamespaceTraits(cursor) });
                return CXChildVisitResult.CXChildVisit_Continue;
            case CXCursorKind.CXCursor_LinkageSpec:
                VisitChildren(cursor, _context with { Traits = (_context.Traits & ~(DeclarationTraits.ExternC | DeclarationTraits.ExternCxx)) | LinkageTraits(cursor, file) });
                return CXChildVisitResult.CXChildVisit_Continue;
            case CXCursorKind.CXCursor_CompoundStmt when !_context.InBody:
                VisitChildren(cursor, _context with { InBody = true });
                return CXChildVisitResult.CXChildVisit_Continue;
        }

        if (clang.isDeclaration(cursor.kind) != 0) return OnDeclaration(cursor, file, atTop);
        if (clang.isReference(cursor.kind) != 0 || clang.isExpression(cursor.kind) != 0) OnUse(cursor, file, offset);
        return CXChildVisitResult.CXChildVisit_Recurse;
    }

    private CXChildVisitResult OnDeclaration(CXCursor cursor, FileEntry file, bool atTop)
    {
        if (_context.InBody) return CXChildVisitResult.CXChildVisit_Recurse;
        var kind = DeclarationReader.KindOf(cursor.kind);
        if (atTop && IsImplicitInstantiation(cursor)) return CXChildVisitResult.CXChildVisit_Continue;
        var isFunction = kind is EntityKind.Function or EntityKind.Member;
        if (cursor.kind == CXCursorKind.CXCursor_EnumConstantDecl) AddEnumerator(cursor, file);
        if (_context.InEntity) return CXChildVisitResult.CXChildVisit_Recurse;
        if (kind == EntityKind.Variable) Code.ReadObject(cursor, file);
        else if (isFunction) Code.ReadBody(cursor);
        if (!_context.InClass) AddDeclaration(cursor, kind, file);
        else if (isFunction) AddMember(cursor, file);
        var isTemplate = cursor.kind is CXCursorKind.CXCursor_ClassTemplate or CXCursorKind.CXCursor_ClassTemplatePartialSpecialization or CXCursorKind.CXCursor_FunctionTemplate;
        if (_context.InClass && IsFriend && !Friends.IsDefinedHere(cursor, file)) Friends.Add(cursor, cursor, file, _context.Class);
        if (kind == EntityKind.Class)
        {
            VisitClass(cursor, file, isTemplate);
            return CXChildVisitResult.CXChildVisit_Continue;
        }

        if (cursor.kind == CXCursorKind.CXCursor_FriendDecl)
        {
            VisitChildren(cursor, _context with { Traits = _context.Traits | DeclarationTraits.Friend });
            return CXChildVisitResult.CXChildVisit_Continue;
        }

        if (_context.InClass && IsFriend) OnTarget(cursor, file, ReferenceKind.Ambiguous);
        VisitChildren(cursor, _context with { InEntity = true });
        return CXChildVisitResult.CXChildVisit_Continue;
    }

    private void VisitClass(CXCursor cursor, FileEntry file, bool isTemplate)
    {
        var name = ScopeNames.Join(_context.Scope, NativeText.Name(clang.getCursorSpelling(cursor)));
        var isDefinition = clang.isCursorDefinition(cursor) != 0;
        if (isDefinition)
        {
            _private.Open(cursor, file);
            _shapes?.Read(cursor, file);
        }

        VisitChildren(cursor, _context with { Scope = name, InClass = true, InTemplate = _context.InTemplate || isTemplate, Class = _context.Class.Length > 0 ? _context.Class : NativeText.Name(clang.getCursorUSR(cursor)) });
        if (isDefinition) _private.Close(name);
    }

    private void AddMember(CXCursor cursor, FileEntry file)
    {
        if (!IsFriend)
        {
            _private.Function(cursor);
            _private.Override(cursor, file);
        }

        AddInlineMember(cursor, file);
    }

    private void AddDeclaration(CXCursor cursor, EntityKind kind, FileEntry file)
    {
        var scope = _context.Scope;
        var traits = _context.Traits;
        var parent = clang.getCursorSemanticParent(cursor);
        if (kind is EntityKind.Member or EntityKind.Class or EntityKind.Function or EntityKind.Variable
            && clang.equalCursors(parent, clang.getCursorLexicalParent(cursor)) == 0
            && parent.kind != CXCursorKind.CXCursor_LinkageSpec)
        {
            var semantic = ScopeNames.Qualified(parent);
            if (semantic != scope)
            {
                scope = semantic;
                traits |= DeclarationTraits.Qualified;
                if (DeclarationReader.KindOf(parent.kind) == EntityKind.Class) kind = EntityKind.Member;
                OnTarget(cursor, file, ReferenceKind.Explicit);
            }
        }

        var template = clang.getSpecializedCursorTemplate(cursor);
        if (clang.Cursor_isNull(template) == 0) OnTarget(template, file, ReferenceKind.Explicit);
        if (_declarations.Read(cursor, scope, traits, file) is not { } declaration) return;
        if (declaration is { Kind: EntityKind.Variable, Linkage: Linkage.Internal } && !declaration.Is(DeclarationTraits.Constexpr))
            declaration = declaration with { Traits = declaration.Traits | _initialisers.Read(cursor) };
        Declarations.Add(kind == EntityKind.Member ? declaration with { Kind = EntityKind.Member } : declaration);
        if (kind != EntityKind.Member && !IsFriend) GlobalNames.Declare(declaration.Name, scope);
    }

    /// <summary>Only bodies inside classes that are no templates matter: they lose their implicit <c>inline</c> in a module.</summary>
    private void AddInlineMember(CXCursor cursor, FileEntry file)
    {
        if (_context.InTemplate || clang.isCursorDefinition(cursor) == 0) return;
        if (clang.getTemplateCursorKind(cursor) != CXCursorKind.CXCursor_NoDeclFound) return;
        if (clang.CXXMethod_isDefaulted(cursor) != 0 || clang.CXXMethod_isDeleted(cursor) != 0) return;
        if (_declarations.Read(cursor, _context.Scope, _context.Traits, file) is not { } declaration) return;
        if (declaration.Is(DeclarationTraits.Inline | DeclarationTraits.Constexpr)) return;
        Declarations.Add(declaration with { Kind = EntityKind.Member, Traits = declaration.Traits | DeclarationTraits.ImplicitInline });
    }

    private void AddEnumerator(CXCursor cursor, FileEntry file)
    {
        var type = clang.getCursorSemanticParent(cursor);
        if (_context.InClass || clang.EnumDecl_isScoped(type) != 0) return;
        _files.At(clang.getCursorLocation(cursor), out var offset);
        Enumerators.Add(new Enumerator(NativeText.Name(clang.getCursorUSR(type)), NativeText.Name(clang.getCursorSpelling(cursor)), file.Path, offset));
    }

    private void OnUse(CXCursor cursor, FileEntry file, int offset)
    {
        switch (cursor.kind)
        {
            case CXCursorKind.CXCursor_NamespaceRef:
                GlobalNames.Read(cursor, clang.getCursorReferenced(cursor), file, offset);
                // All that the parser shows of a type that a using-declaration brings into std: std::uint8_t.
                if (NativeText.Name(clang.getCursorSpelling(cursor)) == "std") SystemUses.Add(new SystemUse(file.Path, "std", ""));
                return;
            case CXCursorKind.CXCursor_CXXBaseSpecifier when _context is { InClass: true, InEntity: false, InBody: false }:
                _private.Base(cursor);
                break;
            case CXCursorKind.CXCursor_CStyleCastExpr or CXCursorKind.CXCursor_CXXFunctionalCastExpr:
                _private.Cast(cursor, file);
                break;
        }

        if (IsFriend && !_context.InEntity && cursor.kind == CXCursorKind.CXCursor_TypeRef)
        {
            // A friend declaration declares: it needs nothing of the file that defines the friend.
            var befriended = clang.getCursorReferenced(cursor);
            if (clang.isReference(befriended.kind) == 0 && DeclarationReader.KindOf(befriended.kind) == EntityKind.Class) Friends.Add(befriended, cursor, file, _context.Class);
            OnTarget(befriended, file, ReferenceKind.Ambiguous);
            return;
        }

        if (cursor.kind == CXCursorKind.CXCursor_OverloadedDeclRef)
        {
            var count = clang.getNumOverloadedDecls(cursor);
            for (uint i = 0; i < count; i++)
            {
                OnTarget(clang.getOverloadedDecl(cursor, i), file, ReferenceKind.Ambiguous);
                _private.Use(clang.getOverloadedDecl(cursor, i), file, offset);
                _shapes?.Use(clang.getOverloadedDecl(cursor, i), file, offset);
            }

            return;
        }

        var used = clang.getCursorReferenced(cursor);
        if (clang.Cursor_isNull(used) != 0) return;
        GlobalNames.Read(cursor, used, file, offset);
        var isImplicit = cursor.kind == CXCursorKind.CXCursor_CallExpr && used.kind is CXCursorKind.CXCursor_Constructor or CXCursorKind.CXCursor_ConversionFunction;
        OnTarget(used, file, isImplicit ? ReferenceKind.Implicit : ReferenceKind.Explicit);
        _private.Use(used, file, offset);
        _shapes?.Use(used, file, offset);
    }

    private void OnTarget(CXCursor used, FileEntry file, ReferenceKind kind)
    {
        var entity = _entities[used];
        if (entity.Usr.Length > 0) References.Add(new Reference(file.Path, entity.Usr, kind, _context.InBody));
        else if (entity.SystemName.Length > 0) SystemUses.Add(new SystemUse(file.Path, entity.SystemName, entity.Header));
    }

    private bool IsFriend => (_context.Traits & DeclarationTraits.Friend) != 0;

    /// <summary>
    /// A precompiled header makes implicit instantiations surface at the top, and so does a result type that the body tells: they stand where
    /// their template stands, or where it is defined.
    /// </summary>
    private bool IsImplicitInstantiation(CXCursor cursor)
    {
        var template = clang.getSpecializedCursorTemplate(cursor);
        if (clang.Cursor_isNull(template) != 0) return false;
        var location = clang.getCursorLocation(cursor);
        return clang.equalLocations(location, clang.getCursorLocation(template)) != 0 || clang.equalLocations(location, clang.getCursorLocation(clang.getCursorDefinition(template))) != 0;
    }

    private DeclarationTraits NamespaceTraits(CXCursor cursor) =>
        clang.Cursor_isAnonymous(cursor) != 0 ? _context.Traits | DeclarationTraits.UnnamedNamespace : _context.Traits;

    private DeclarationTraits LinkageTraits(CXCursor cursor, FileEntry file)
    {
        var extent = _declarations.ExtentOf(cursor);
        var text = _texts[file.Path].Text;
        var head = text.AsSpan(extent.Start, Math.Min(16, text.Length - extent.Start));
        return head.Contains("\"C\"", StringComparison.Ordinal) ? DeclarationTraits.ExternC : DeclarationTraits.ExternCxx;
    }
}

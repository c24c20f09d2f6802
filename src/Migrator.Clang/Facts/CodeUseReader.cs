using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>
/// Reads objects of static storage duration, and what bodies and initialisers use: the functions they call and the objects they
/// touch. Taking an address is no use, and neither is a lambda that an initialiser only passes on.
/// </summary>
internal sealed unsafe class CodeUseReader(FileTable files, IReadOnlyDictionary<string, SourceText> texts, DynamicInitialisation initialisation)
{
    private readonly ConstantInitialisers _constants = new(files);
    private readonly Dictionary<nint, string> _ids = [];
    private readonly HashSet<nint> _generated = [];
    private string _user = "";
    private bool _runsLambdas;

    public HashSet<StaticObject> Objects { get; } = [];

    public HashSet<CodeUse> Uses { get; } = [];

    /// <summary>Reads a variable at namespace scope or in a class.</summary>
    public void ReadObject(CXCursor variable, FileEntry file)
    {
        if (clang.isCursorDefinition(variable) == 0 || clang.Cursor_hasVarDeclGlobalStorage(variable) <= 0) return;
        // Those of templates are initialised when somebody uses them, in no order.
        if (clang.getCursorSemanticParent(variable).kind is CXCursorKind.CXCursor_ClassTemplate or CXCursorKind.CXCursor_ClassTemplatePartialSpecialization) return;
        Add(variable, file, clang.getCursorTLSKind(variable) != CXTLSKind.CXTLS_None);
        Read(variable, runsLambdas: false);
    }

    /// <summary>Reads the body of a function; of a constructor also what it does without a word.</summary>
    public void ReadBody(CXCursor function)
    {
        if (clang.isCursorDefinition(function) == 0) return;
        if (function.kind == CXCursorKind.CXCursor_Constructor) ReadMembers(function);
        Read(function, runsLambdas: true);
    }

    private void Add(CXCursor variable, FileEntry file, bool isFirstUse)
    {
        files.At(clang.getCursorLocation(variable), out var offset);
        var isConst = IsConst(clang.getCursorType(variable));
        var isDestroyed = initialisation.IsDestroyed(file.Path, offset);
        var isDynamic = initialisation.IsConstructed(file.Path, offset) || (isDestroyed && !_constants.IsConstant(variable, texts[file.Path].Text));
        if (isConst && !isDynamic && !isDestroyed && !isFirstUse) return;
        var kind = isFirstUse ? Initialisation.FirstUse : isDynamic ? Initialisation.Dynamic : Initialisation.Constant;
        Objects.Add(new StaticObject(IdOf(variable), NativeText.Name(clang.getCursorSpelling(variable)), file.Path, offset, kind, isConst, isDestroyed));
    }

    private static bool IsConst(CXType type)
    {
        type = clang.getCanonicalType(type);
        while (type.kind is CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray) type = clang.getArrayElementType(type);
        return clang.isConstQualifiedType(type) != 0;
    }

    private void Read(CXCursor code, bool runsLambdas)
    {
        var outer = (_user, _runsLambdas);
        (_user, _runsLambdas) = (IdOf(code), runsLambdas);
        Visit(code);
        (_user, _runsLambdas) = outer;
    }

    /// <summary>A constructor initialises every base and member; where it does not say how, it calls the default constructor.</summary>
    private void ReadMembers(CXCursor constructor)
    {
        var outer = _user;
        _user = IdOf(constructor);
        ReadMembersOf(clang.getCursorSemanticParent(constructor));
        _user = outer;
    }

    private void ReadMembersOf(CXCursor type)
    {
        foreach (var member in CursorChildren.Of(type))
        {
            if (member.kind is not (CXCursorKind.CXCursor_FieldDecl or CXCursorKind.CXCursor_CXXBaseSpecifier)) continue;
            if (member.kind == CXCursorKind.CXCursor_FieldDecl) Visit(member);
            var inner = clang.getTypeDeclaration(clang.getCanonicalType(clang.getCursorType(member)));
            if (clang.Cursor_isNull(inner) != 0 || !InTree(inner)) continue;
            var constructors = CursorChildren.Of(inner).Where(other => other.kind == CXCursorKind.CXCursor_Constructor).ToList();
            foreach (var other in constructors.Where(other => clang.CXXConstructor_isDefaultConstructor(other) != 0)) Uses.Add(new CodeUse(_user, IdOf(other)));
            if (constructors.Count == 0) ReadMembersOf(inner);
        }
    }

    private void Visit(CXCursor cursor)
    {
        var self = GCHandle.Alloc(this);
        _ = clang.visitChildren(cursor, &OnCursor, (void*)GCHandle.ToIntPtr(self));
        self.Free();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static CXChildVisitResult OnCursor(CXCursor cursor, CXCursor parent, void* data) =>
        ((CodeUseReader)GCHandle.FromIntPtr((nint)data).Target!).On(cursor, parent);

    private CXChildVisitResult On(CXCursor cursor, CXCursor parent)
    {
        switch (cursor.kind)
        {
            case CXCursorKind.CXCursor_LambdaExpr:
                return _runsLambdas ? CXChildVisitResult.CXChildVisit_Recurse : CXChildVisitResult.CXChildVisit_Continue;
            case CXCursorKind.CXCursor_VarDecl when clang.Cursor_getStorageClass(cursor) == CX_StorageClass.CX_SC_Static:
                if (files.At(clang.getCursorLocation(cursor), out _) is { IsProject: true } file) Add(cursor, file, isFirstUse: true);
                break;
            case CXCursorKind.CXCursor_CallExpr:
                return OnCall(cursor);
            case CXCursorKind.CXCursor_DeclRefExpr or CXCursorKind.CXCursor_MemberRefExpr:
                var used = clang.getCursorReferenced(cursor);
                if (used.kind == CXCursorKind.CXCursor_VarDecl && clang.Cursor_hasVarDeclGlobalStorage(used) > 0 && !IsAddress(parent)) Use(used);
                break;
        }

        return CXChildVisitResult.CXChildVisit_Recurse;
    }

    private CXChildVisitResult OnCall(CXCursor call)
    {
        var called = clang.getCursorReferenced(call);
        if (clang.Cursor_isNull(called) != 0) return CXChildVisitResult.CXChildVisit_Recurse;
        Use(called);
        if (called.kind == CXCursorKind.CXCursor_Constructor && InTree(called) && IsGenerated(called) && _generated.Add((nint)called.data.e0)) ReadMembers(called);
        if (_runsLambdas || called.kind != CXCursorKind.CXCursor_CXXMethod || clang.Cursor_isAnonymous(clang.getCursorSemanticParent(called)) == 0)
            return CXChildVisitResult.CXChildVisit_Recurse;
        _runsLambdas = true; // an initialiser that calls its own lambda
        Visit(call);
        _runsLambdas = false;
        return CXChildVisitResult.CXChildVisit_Continue;
    }

    /// <summary>A constructor that nobody wrote has no body of its own to visit: it stands where its class does.</summary>
    private bool IsGenerated(CXCursor constructor)
    {
        files.At(clang.getCursorLocation(constructor), out var offset);
        files.At(clang.getCursorLocation(clang.getCursorSemanticParent(constructor)), out var type);
        return offset == type;
    }

    private bool IsAddress(CXCursor parent)
    {
        if (parent.kind != CXCursorKind.CXCursor_UnaryOperator) return false;
        var file = files.At(clang.getRangeStart(clang.getCursorExtent(parent)), out var offset);
        return file.IsProject && offset < texts[file.Path].Text.Length && texts[file.Path].Text[offset] == '&';
    }

    private void Use(CXCursor used)
    {
        var template = clang.getSpecializedCursorTemplate(used);
        if (clang.Cursor_isNull(template) == 0) used = template;
        if (InTree(used)) Uses.Add(new CodeUse(_user, IdOf(used)));
    }

    private bool InTree(CXCursor cursor) => files.At(clang.getCursorLocation(cursor), out _).IsProject;

    private string IdOf(CXCursor cursor)
    {
        var key = (nint)cursor.data.e0;
        if (_ids.TryGetValue(key, out var id)) return id;
        id = NativeText.Name(clang.getCursorUSR(cursor));
        if (clang.getCursorLinkage(cursor) != CXLinkageKind.CXLinkage_External) id += "@" + files.At(clang.getCursorLocation(cursor), out _).Path;
        _ids.Add(key, id);
        return id;
    }
}

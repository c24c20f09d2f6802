using System.Globalization;
using System.Text.RegularExpressions;
using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Reads how the compiler lays out classes, and what headers name: for the description of a module (paper 5.8, 6.1).</summary>
/// <param name="files">Files of the unit.</param>
/// <param name="texts">Bytes of the tree's files, by path.</param>
/// <param name="source">Main file of the unit: nobody imports what only it names.</param>
internal sealed unsafe partial class ClassShapeReader(FileTable files, IReadOnlyDictionary<string, SourceText> texts, string source)
{
    private readonly Dictionary<nint, string> _names = [];

    public List<ClassShape> Shapes { get; } = [];

    public HashSet<NamedUse> Uses { get; } = [];

    /// <summary>A class definition of the tree.</summary>
    public void Read(CXCursor type, FileEntry file)
    {
        files.At(clang.getCursorLocation(type), out var offset);
        var layout = clang.getCursorType(type);
        var (size, alignment) = (clang.Type_getSizeOf(layout), clang.Type_getAlignOf(layout));
        if (size < 0 || alignment < 0) size = alignment = -1;
        Shapes.Add(new ClassShape(file.Path, offset, size, alignment, [.. CursorChildren.Of(type).Select(child => Member(type, child, alignment)).OfType<ClassMember>()]));
    }

    /// <summary>Something is named.</summary>
    public void Use(CXCursor used, FileEntry file, int offset)
    {
        if (file.Path == source || IsMadeByCompiler(used, file, offset)) return;
        var name = NameOf(used);
        if (name.Length > 0) Uses.Add(new NamedUse(file.Path, offset, name));
    }

    /// <summary>The body that the compiler makes for a defaulted function names every field in the middle of <c>default</c>, or at the function's own name.</summary>
    private bool IsMadeByCompiler(CXCursor used, FileEntry file, int offset)
    {
        if (used.kind != CXCursorKind.CXCursor_FieldDecl || !texts.TryGetValue(file.Path, out var text) || offset >= text.Length) return false;
        if (offset > 0 && Tokenizer.IsIdentifierPart(text.Text[offset - 1])) return true;
        var token = new Tokenizer(text.Text, offset).Next();
        var word = text.Text.AsSpan(token.Start, token.End - token.Start);
        return word is "operator" or "~" || word.SequenceEqual(NativeText.Name(clang.getCursorSpelling(clang.getCursorSemanticParent(used))));
    }

    private string NameOf(CXCursor used)
    {
        var key = (nint)used.data.e0;
        if (_names.TryGetValue(key, out var name)) return name;
        var entity = used.kind == CXCursorKind.CXCursor_EnumConstantDecl ? clang.getCursorSemanticParent(used) : used;
        var template = clang.getSpecializedCursorTemplate(entity);
        if (clang.Cursor_isNull(template) == 0) entity = template;
        name = files.At(clang.getCursorLocation(entity), out _).IsProject ? NativeText.Name(clang.getCursorUSR(entity)) : "";
        _names.Add(key, name);
        return name;
    }

    private ClassMember? Member(CXCursor type, CXCursor child, long limit)
    {
        files.At(clang.getCursorLocation(child), out var offset);
        var member = new ClassMember(MemberKind.Other, NativeText.Name(clang.getCursorUSR(child)), offset, AccessOf(child), 0, 0, 0, "", MemberTraits.None);
        switch (child.kind)
        {
            case CXCursorKind.CXCursor_CXXBaseSpecifier:
                member = member with { Kind = MemberKind.Base, Traits = clang.isVirtualBase(child) != 0 ? MemberTraits.Virtual : MemberTraits.None };
                return Laid(member, clang.getCursorType(child), limit < 0 ? -1 : clang.getOffsetOfBase(type, child), limit);
            case CXCursorKind.CXCursor_FieldDecl:
                return Field(member, child, limit);
            case CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl or CXCursorKind.CXCursor_ClassDecl when clang.Cursor_isAnonymousRecordDecl(child) != 0:
                member = member with { Kind = MemberKind.Field, Traits = IsPlainRecord(child) ? MemberTraits.Plain : MemberTraits.None };
                return Laid(member, clang.getCursorType(child), limit < 0 ? -1 : PositionOfAnonymous(clang.getCursorType(type), child), limit) with { Type = "" };
            case CXCursorKind.CXCursor_CXXMethod or CXCursorKind.CXCursor_Constructor or CXCursorKind.CXCursor_Destructor or CXCursorKind.CXCursor_ConversionFunction or CXCursorKind.CXCursor_FunctionTemplate:
                return member with { Kind = MemberKind.Function, Traits = TraitsOf(child) };
            case CXCursorKind.CXCursor_FriendDecl:
                return member with { Kind = MemberKind.Friend };
            case CXCursorKind.CXCursor_CXXAccessSpecifier:
                return null;
            default:
                return clang.isDeclaration(child.kind) != 0 ? member : null;
        }
    }

    private ClassMember Field(ClassMember member, CXCursor field, long limit)
    {
        var type = clang.getCursorType(field);
        var traits = IsPlain(type) ? MemberTraits.Plain : MemberTraits.None;
        member = Laid(member with { Kind = MemberKind.Field }, type, limit < 0 ? -1 : clang.Cursor_getOffsetOfField(field), limit);
        if (limit >= 0) member = member with { Alignment = Effective(Math.Max(clang.Type_getAlignOf(type), Declared(field)), member.Position, limit) };
        if (clang.Cursor_isBitField(field) == 0) return member with { Traits = traits };
        return member with { Size = Math.Max(0, clang.getFieldDeclBitWidth(field)), Traits = traits | MemberTraits.BitField };
    }

    private static ClassMember Laid(ClassMember member, CXType type, long position, long limit)
    {
        member = member with { Type = NativeText.Name(clang.getTypeSpelling(type)) };
        return position < 0 ? member : member with
        {
            Position = position,
            Size = 8 * clang.Type_getSizeOf(type),
            Alignment = Effective(clang.Type_getAlignOf(type), position, limit),
        };
    }

    /// <summary>A packed class has members that stand closer than their types ask for.</summary>
    private static long Effective(long alignment, long position, long limit)
    {
        alignment = Math.Min(alignment, limit);
        while (alignment > 1 && position / 8 % alignment != 0) alignment /= 2;
        return Math.Max(alignment, 1);
    }

    /// <summary>What <c>alignas</c> with a number asks for: the parser shows that it is there, the text says how much. 0 without one.</summary>
    private long Declared(CXCursor field)
    {
        if (!CursorChildren.Of(field).Exists(child => child.kind == CXCursorKind.CXCursor_AlignedAttr)) return 0;
        var extent = clang.getCursorExtent(field);
        var file = files.At(clang.getRangeStart(extent), out var start);
        files.At(clang.getRangeEnd(extent), out var end);
        return !file.IsProject || end <= start || end > texts[file.Path].Length ? 0
            : Alignas().Matches(texts[file.Path].Text[start..end]).Select(match => long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
    }

    private static long PositionOfAnonymous(CXType type, CXCursor record)
    {
        foreach (var child in CursorChildren.Of(record))
        {
            if (clang.Cursor_isAnonymousRecordDecl(child) != 0 && PositionOfAnonymous(type, child) is >= 0 and var inner) return inner;
            if (child.kind != CXCursorKind.CXCursor_FieldDecl) continue;
            var name = clang.getCursorSpelling(child);
            var position = clang.Type_getOffsetOf(type, clang.getCString(name));
            clang.disposeString(name);
            if (position >= 0) return position;
        }

        return -1;
    }

    private static MemberTraits TraitsOf(CXCursor function)
    {
        var traits = MemberTraits.None;
        var kind = function.kind == CXCursorKind.CXCursor_FunctionTemplate ? clang.getTemplateCursorKind(function) : function.kind;
        if (kind == CXCursorKind.CXCursor_Destructor) traits |= MemberTraits.Destructor;
        if (kind == CXCursorKind.CXCursor_Destructor || clang.CXXConstructor_isDefaultConstructor(function) + clang.CXXConstructor_isCopyConstructor(function) + clang.CXXConstructor_isMoveConstructor(function)
            + clang.CXXMethod_isCopyAssignmentOperator(function) + clang.CXXMethod_isMoveAssignmentOperator(function) > 0) traits |= MemberTraits.Special;
        if (kind == CXCursorKind.CXCursor_Constructor && clang.CXXConstructor_isCopyConstructor(function) + clang.CXXConstructor_isMoveConstructor(function) == 0) traits |= MemberTraits.Constructor;
        if (function.kind == CXCursorKind.CXCursor_FunctionTemplate || clang.isCursorDefinition(function) != 0 || clang.CXXMethod_isDefaulted(function) != 0 || clang.CXXMethod_isDeleted(function) != 0) traits |= MemberTraits.Inline;
        if (clang.CXXMethod_isVirtual(function) == 0) return traits;
        CXCursor* overridden;
        uint count;
        clang.getOverriddenCursors(function, &overridden, &count);
        clang.disposeOverriddenCursors(overridden);
        return traits | MemberTraits.Virtual | (count > 0 ? MemberTraits.Overrides : MemberTraits.None)
            | (clang.CXXMethod_isPureVirtual(function) != 0 ? MemberTraits.Pure : MemberTraits.None);
    }

    private static bool IsPlain(CXType type)
    {
        type = clang.getCanonicalType(type);
        while (type.kind is CXTypeKind.CXType_ConstantArray or CXTypeKind.CXType_IncompleteArray) type = clang.getCanonicalType(clang.getArrayElementType(type));
        if (clang.isConstQualifiedType(type) != 0 || clang.isVolatileQualifiedType(type) != 0) return false;
        return type.kind is >= CXTypeKind.CXType_Bool and <= CXTypeKind.CXType_Int128 or CXTypeKind.CXType_Pointer or CXTypeKind.CXType_MemberPointer or CXTypeKind.CXType_Enum or CXTypeKind.CXType_NullPtr;
    }

    private static bool IsPlainRecord(CXCursor record) => CursorChildren.Of(record).TrueForAll(child => child.kind switch
    {
        CXCursorKind.CXCursor_FieldDecl => IsPlain(clang.getCursorType(child)),
        CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_UnionDecl when clang.Cursor_isAnonymousRecordDecl(child) != 0 => IsPlainRecord(child),
        _ => false,
    });

    private static MemberAccess AccessOf(CXCursor cursor) => clang.getCXXAccessSpecifier(cursor) switch
    {
        CX_CXXAccessSpecifier.CX_CXXPrivate => MemberAccess.Private,
        CX_CXXAccessSpecifier.CX_CXXProtected => MemberAccess.Protected,
        _ => MemberAccess.Public,
    };

    [GeneratedRegex(@"\balignas\s*\(\s*(\d{1,6})\s*\)")]
    private static partial Regex Alignas();
}

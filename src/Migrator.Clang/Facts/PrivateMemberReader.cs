using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>
/// Finds private members that may matter outside their module, and the places where they do (paper 2.4, 5.4, 6.10). A class
/// whose private members stand alone costs nothing but the question for their access.
/// </summary>
internal sealed unsafe class PrivateMemberReader(FileTable files, IReadOnlyDictionary<string, SourceText> texts)
{
    private readonly Stack<OpenClass> _open = new();
    private readonly Dictionary<nint, PrivateMember> _members = [];
    private readonly Dictionary<nint, PrivateMember> _rivals = [];
    private readonly Dictionary<nint, List<PrivateMember>> _asked = [];
    private readonly Dictionary<nint, HashSet<string>> _accessible = [];

    private readonly HashSet<nint> _used = [];

    public IEnumerable<PrivateMember> Members => _members.Select(member => _used.Contains(member.Key) ? member.Value with { Traits = member.Value.Traits | PrivateTraits.Used } : member.Value);

    public HashSet<MemberUse> Uses { get; } = [];

    private sealed record OpenClass(CXCursor Cursor, FileEntry File)
    {
        public string Name { get; } = NativeText.Name(clang.getCursorSpelling(Cursor));

        public List<MemberFunction> Functions { get; } = [];

        public List<CXCursor> Bases { get; } = [];
    }

    /// <summary>A class definition begins; its members and bases follow.</summary>
    public void Open(CXCursor type, FileEntry file) => _open.Push(new OpenClass(type, file));

    public void Function(CXCursor function)
    {
        var type = _open.Peek();
        type.Functions.Add(new MemberFunction(function, type.Name, Text));
    }

    public void Base(CXCursor specifier) => _open.Peek().Bases.Add(specifier);

    /// <summary>The class definition ends.</summary>
    /// <param name="qualifiedName">Its qualified name.</param>
    public void Close(string qualifiedName)
    {
        var type = _open.Pop();
        var hidden = type.Functions.Where(function => function.IsPrivate && !function.IsDestructor).ToList();
        var bases = type.Bases.Where(PrivateBases.IsPrivate).ToList();
        if (hidden.Count == 0 && bases.Count == 0) return;
        var usr = NativeText.Name(clang.getCursorUSR(type.Cursor));
        var seen = type.Functions.Where(function => !function.IsPrivate && !function.IsDestructor).ToList();
        var sibling = hidden.Count == 0 ? null : seen.Find(function => clang.isCursorDefinition(function.Cursor) == 0 && clang.CXXMethod_isPureVirtual(function.Cursor) == 0);
        foreach (var function in hidden)
        {
            var rivals = seen.Where(function.Rivals).ToList();
            var competes = rivals.Count > 0 || function.HasFreeRivals || (function.Kind == PrivateKind.Function && type.Bases.Any(specifier => Accessible(specifier).Contains(function.Set)));
            var traits = TraitsOf(function) | (competes ? PrivateTraits.Competes : PrivateTraits.None);
            if (!competes && (traits & (PrivateTraits.Special | PrivateTraits.Virtual | PrivateTraits.Body)) != 0) continue;
            var member = Member(function.Cursor, type.File, usr, qualifiedName, function.Set, function.Kind, traits) with { Sibling = sibling is null ? "" : NativeText.Name(clang.getCursorUSR(sibling.Cursor)) };
            _members.TryAdd(Key(function.Cursor), member);
            foreach (var rival in rivals) _rivals.TryAdd(Key(rival.Cursor), member);
            if (competes) Ask(type.Cursor, member);
        }

        foreach (var specifier in bases)
        {
            if (BaseMember(specifier, type.File, usr, qualifiedName) is not { } member || !(seen.Exists(function => function.Kind == PrivateKind.Conversion) || PrivateBases.Converts(specifier))) continue;
            member = member with { Traits = PrivateTraits.Competes };
            _members.TryAdd(Key(specifier), member);
            Ask(type.Cursor, member);
        }
    }

    /// <summary>Some code refers to a declaration.</summary>
    public void Use(CXCursor used, FileEntry file, int offset)
    {
        switch (used.kind)
        {
            case CXCursorKind.CXCursor_CXXMethod or CXCursorKind.CXCursor_Constructor or CXCursorKind.CXCursor_ConversionFunction or CXCursorKind.CXCursor_FunctionTemplate:
                // A body inside the class comes before its end, when nothing is known about its members yet.
                if (PrivateBases.IsPrivate(used)) _used.Add(Key(used));
                else if (_rivals.Count > 0 && _rivals.TryGetValue(Key(used), out var hidden)) Add(hidden, file, offset, MemberUseKind.Call);
                break;
            case CXCursorKind.CXCursor_StructDecl or CXCursorKind.CXCursor_ClassDecl or CXCursorKind.CXCursor_ClassTemplate when _asked.Count > 0 && _asked.TryGetValue(Key(used), out var asked):
                AddTraits(asked, file, offset);
                break;
            case CXCursorKind.CXCursor_TypedefDecl or CXCursorKind.CXCursor_TypeAliasDecl when _asked.Count > 0:
                var type = clang.getTypeDeclaration(clang.getCanonicalType(clang.getTypedefDeclUnderlyingType(used)));
                if (_asked.TryGetValue(Key(type), out var named)) AddTraits(named, file, offset);
                break;
        }
    }

    /// <summary>A virtual function outside the class that it overrides privately.</summary>
    public void Override(CXCursor function, FileEntry file)
    {
        if (clang.CXXMethod_isVirtual(function) == 0) return;
        CXCursor* overridden;
        uint count;
        clang.getOverriddenCursors(function, &overridden, &count);
        for (var i = 0; i < count; i++)
        {
            if (clang.getCXXAccessSpecifier(overridden[i]) != CX_CXXAccessSpecifier.CX_CXXPrivate) continue;
            var owner = files.At(clang.getCursorLocation(overridden[i]), out _);
            if (!owner.IsProject || owner == file) continue;
            if (!_members.TryGetValue(Key(overridden[i]), out var member))
            {
                var type = clang.getCursorSemanticParent(overridden[i]);
                member = Member(overridden[i], owner, NativeText.Name(clang.getCursorUSR(type)), ScopeNames.Qualified(type), NativeText.Name(clang.getCursorSpelling(overridden[i])), PrivateKind.Function, PrivateTraits.Virtual);
                _members.Add(Key(overridden[i]), member);
            }

            files.At(clang.getCursorLocation(function), out var offset);
            Add(member, file, offset, MemberUseKind.Override);
        }

        clang.disposeOverriddenCursors(overridden);
    }

    /// <summary>A cast written with parentheses: the only one that ignores access (6.10).</summary>
    public void Cast(CXCursor cast, FileEntry file)
    {
        if (PrivateBases.StepOfCast(cast) is not { } step) return;
        var owner = files.At(clang.getCursorLocation(step.Class), out _);
        if (BaseMember(step.Specifier, owner, NativeText.Name(clang.getCursorUSR(step.Class)), ScopeNames.Qualified(step.Class)) is not { } member) return;
        _members.TryAdd(Key(step.Specifier), member);
        files.At(clang.getCursorLocation(cast), out var offset);
        Add(member, file, offset, MemberUseKind.Cast);
    }

    private void Add(PrivateMember member, FileEntry file, int offset, MemberUseKind kind)
    {
        if (file.Path != member.File) Uses.Add(new MemberUse(file.Path, offset, member.Class, member.Name, kind));
    }

    private void AddTraits(List<PrivateMember> members, FileEntry file, int offset)
    {
        if (TraitQuestion.Around(texts[file.Path].Text, offset) is not { } question) return;
        foreach (var member in members.Where(member => question.Concerns(member))) Add(member, file, offset, MemberUseKind.Trait);
    }

    private void Ask(CXCursor type, PrivateMember member)
    {
        if (!_asked.TryGetValue(Key(type), out var members)) _asked[Key(type)] = members = [];
        members.Add(member);
    }

    private PrivateMember Member(CXCursor cursor, FileEntry file, string type, string typeName, string name, PrivateKind kind, PrivateTraits traits)
    {
        files.At(clang.getCursorLocation(cursor), out var offset);
        var extent = clang.getCursorExtent(cursor);
        files.At(clang.getRangeStart(extent), out var start);
        files.At(clang.getRangeEnd(extent), out var end);
        return new PrivateMember(NativeText.Name(clang.getCursorUSR(cursor)), type, typeName, name, kind, file.Path, new Span(start, Math.Max(start, end)), offset, "", traits);
    }

    private PrivateMember? BaseMember(CXCursor specifier, FileEntry file, string type, string typeName)
    {
        var definition = PrivateBases.ClassOf(clang.getCursorType(specifier));
        if (!file.IsProject || clang.Cursor_isNull(definition) != 0) return null;
        return Member(specifier, file, type, typeName, ScopeNames.Qualified(definition), PrivateKind.Base, PrivateTraits.None) with { Usr = NativeText.Name(clang.getCursorUSR(definition)) };
    }

    private static PrivateTraits TraitsOf(MemberFunction function) =>
        (function.IsSpecial ? PrivateTraits.Special : PrivateTraits.None)
        | (clang.CXXMethod_isVirtual(function.Cursor) != 0 ? PrivateTraits.Virtual : PrivateTraits.None)
        | (DeclarationReader.IsFromMacro(function.Cursor) ? PrivateTraits.FromMacro : PrivateTraits.None)
        | (clang.CXXMethod_isDeleted(function.Cursor) != 0 ? PrivateTraits.Deleted
            : clang.isCursorDefinition(function.Cursor) != 0 || clang.CXXMethod_isDefaulted(function.Cursor) != 0 ? PrivateTraits.Body : PrivateTraits.None);

    /// <summary>Names of functions that a base class and its bases offer: a private one of the derived class hides them.</summary>
    private HashSet<string> Accessible(CXCursor specifier)
    {
        var definition = PrivateBases.ClassOf(clang.getCursorType(specifier));
        if (clang.Cursor_isNull(definition) != 0) return [];
        if (_accessible.TryGetValue(Key(definition), out var names)) return names;
        _accessible[Key(definition)] = names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in CursorChildren.Of(definition))
        {
            if (child.kind == CXCursorKind.CXCursor_CXXBaseSpecifier) names.UnionWith(Accessible(child));
            else if (child.kind is CXCursorKind.CXCursor_CXXMethod or CXCursorKind.CXCursor_FunctionTemplate && !PrivateBases.IsPrivate(child)) names.Add(NativeText.Name(clang.getCursorSpelling(child)));
        }

        return names;
    }

    /// <summary>One key for all declarations and instances of an entity.</summary>
    private static nint Key(CXCursor cursor)
    {
        if (cursor.kind == CXCursorKind.CXCursor_CXXBaseSpecifier) return (nint)cursor.data.e0;
        var template = clang.getSpecializedCursorTemplate(cursor);
        return (nint)clang.getCanonicalCursor(clang.Cursor_isNull(template) == 0 ? template : cursor).data.e0;
    }

    private string Text(CXCursor cursor)
    {
        var extent = clang.getCursorExtent(cursor);
        var file = files.At(clang.getRangeStart(extent), out var start);
        files.At(clang.getRangeEnd(extent), out var end);
        return file.IsProject && end > start && end <= texts[file.Path].Text.Length ? texts[file.Path].Text[start..end] : "";
    }
}

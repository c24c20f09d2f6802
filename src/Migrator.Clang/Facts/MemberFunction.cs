using ClangSharp.Interop;
using Migrator.Model.Facts;

namespace Migrator.Clang.Facts;

/// <summary>A member function as overload resolution sees it: the name of its set and what it can be called with.</summary>
internal sealed unsafe class MemberFunction
{
    private readonly string _className;
    private readonly Func<CXCursor, string> _textOf;
    private string? _set;
    private (int Least, int Most)? _arity;

    /// <param name="cursor">The declaration in the class.</param>
    /// <param name="className">Unqualified name of the class.</param>
    /// <param name="textOf">Source text of a cursor.</param>
    public MemberFunction(CXCursor cursor, string className, Func<CXCursor, string> textOf)
    {
        Cursor = cursor;
        _className = className;
        _textOf = textOf;
        IsPrivate = clang.getCXXAccessSpecifier(cursor) == CX_CXXAccessSpecifier.CX_CXXPrivate;
    }

    public CXCursor Cursor { get; }

    public bool IsPrivate { get; }

    public PrivateKind Kind => Entity switch
    {
        CXCursorKind.CXCursor_Constructor => PrivateKind.Constructor,
        CXCursorKind.CXCursor_ConversionFunction => PrivateKind.Conversion,
        _ => PrivateKind.Function,
    };

    public bool IsDestructor => Entity == CXCursorKind.CXCursor_Destructor;

    public bool IsSpecial => clang.CXXConstructor_isDefaultConstructor(Cursor) != 0 || IsCopying;

    /// <summary>Name of its overload set, as <see cref="PrivateMember.Name"/> gives it: conversion functions compete whatever they convert to.</summary>
    public string Set => _set ??= Kind switch
    {
        PrivateKind.Constructor => _className,
        PrivateKind.Conversion => "operator",
        _ => NativeText.Name(clang.getCursorSpelling(Cursor)),
    };

    /// <summary>An operator that need not be a member: free and built-in candidates are beside it wherever it is called.</summary>
    public bool HasFreeRivals =>
        Kind == PrivateKind.Function && Set.StartsWith("operator", StringComparison.Ordinal) && Set.Length > 8 && !char.IsAsciiLetterOrDigit(Set[8])
        && Set[8] != '_' && Set["operator".Length..].Trim() is not ("=" or "()" or "[]" or "->");

    /// <summary>Whether some call that this private function would win could reach an accessible one: equal sets, and a number of arguments that both take.</summary>
    public bool Rivals(MemberFunction accessible)
    {
        if (Set != accessible.Set) return false;
        if (Kind == PrivateKind.Conversion) return true;
        if (Arity.Least > accessible.Arity.Most || accessible.Arity.Least > Arity.Most) return false;
        if (IsTemplate || accessible.IsTemplate || !(IsCopying || accessible.IsCopying)) return true;
        // An object of the class is copied or moved, and nothing else; where it can be moved, no copying wins.
        return IsCopying && accessible.IsCopying && (IsMoving || !accessible.IsMoving);
    }

    private bool IsTemplate => Cursor.kind == CXCursorKind.CXCursor_FunctionTemplate;

    private bool IsCopying => IsMoving || clang.CXXConstructor_isCopyConstructor(Cursor) != 0 || clang.CXXMethod_isCopyAssignmentOperator(Cursor) != 0;

    private bool IsMoving => clang.CXXConstructor_isMoveConstructor(Cursor) != 0 || clang.CXXMethod_isMoveAssignmentOperator(Cursor) != 0;

    private CXCursorKind Entity => IsTemplate ? clang.getTemplateCursorKind(Cursor) : Cursor.kind;

    private (int Least, int Most) Arity => _arity ??= ReadArity();

    private (int Least, int Most) ReadArity()
    {
        // A template gives no parameters: it may take anything.
        var count = clang.Cursor_getNumArguments(Cursor);
        if (count < 0) return (0, int.MaxValue);
        var least = 0;
        while (least < count && !_textOf(clang.Cursor_getArgument(Cursor, (uint)least)).Contains('=')) least++;
        return (least, clang.Cursor_isVariadic(Cursor) != 0 ? int.MaxValue : count);
    }
}

using ClangSharp.Interop;
using Migrator.Model.Facts;

namespace Migrator.Clang.Facts;

/// <summary>Conversions along private bases (paper 6.10).</summary>
internal static class PrivateBases
{
    /// <summary>A private base on the way from a class to a base class.</summary>
    /// <param name="Class">Definition of the class that has it.</param>
    /// <param name="Specifier">Its base specifier.</param>
    public readonly record struct Step(CXCursor Class, CXCursor Specifier);

    /// <summary>The private base that a cast goes through, in either direction; null when there is none.</summary>
    public static Step? StepOfCast(CXCursor cast)
    {
        var target = ClassOf(clang.getCursorType(cast));
        var source = ClassOf(clang.getCursorType(Operand(cast)));
        if (clang.Cursor_isNull(target) != 0 || clang.Cursor_isNull(source) != 0 || clang.equalCursors(target, source) != 0) return null;
        var steps = Way(source, target) ?? Way(target, source) ?? [];
        return steps.Cast<Step?>().FirstOrDefault(step => IsPrivate(step!.Value.Specifier));
    }

    /// <summary>Whether a base class can be made from something else: then that conversion is what remains outside.</summary>
    public static bool Converts(CXCursor specifier) =>
        CursorChildren.Of(ClassOf(clang.getCursorType(specifier))).Exists(child => !IsPrivate(child) && child.kind switch
        {
            CXCursorKind.CXCursor_Constructor => clang.CXXConstructor_isConvertingConstructor(child) != 0
                && clang.CXXConstructor_isCopyConstructor(child) + clang.CXXConstructor_isMoveConstructor(child) + clang.CXXConstructor_isDefaultConstructor(child) == 0,
            CXCursorKind.CXCursor_FunctionTemplate => clang.getTemplateCursorKind(child) == CXCursorKind.CXCursor_Constructor,
            _ => false,
        });

    /// <summary>Definition of the class that a type names, points to or refers to; the null cursor when it is none.</summary>
    public static CXCursor ClassOf(CXType type)
    {
        type = clang.getCanonicalType(type);
        if (type.kind is CXTypeKind.CXType_Pointer or CXTypeKind.CXType_LValueReference or CXTypeKind.CXType_RValueReference) type = clang.getCanonicalType(clang.getPointeeType(type));
        var declaration = clang.getTypeDeclaration(type);
        return DeclarationReader.KindOf(declaration.kind) == EntityKind.Class ? clang.getCursorDefinition(declaration) : clang.getNullCursor();
    }

    public static bool IsPrivate(CXCursor cursor) => clang.getCXXAccessSpecifier(cursor) == CX_CXXAccessSpecifier.CX_CXXPrivate;

    /// <summary>The steps from a class to one of its bases; null when it is none.</summary>
    private static List<Step>? Way(CXCursor type, CXCursor target)
    {
        foreach (var specifier in CursorChildren.Of(type).Where(child => child.kind == CXCursorKind.CXCursor_CXXBaseSpecifier))
        {
            var parent = ClassOf(clang.getCursorType(specifier));
            if (clang.Cursor_isNull(parent) != 0) continue;
            if (clang.equalCursors(parent, target) != 0) return [new Step(type, specifier)];
            if (Way(parent, target) is { } above) return [new Step(type, specifier), .. above];
        }

        return null;
    }

    /// <summary>What a cast is applied to, without the implicit conversions around it.</summary>
    private static CXCursor Operand(CXCursor cast)
    {
        var operand = cast;
        do
        {
            var children = CursorChildren.Of(operand);
            var inner = children.FindLastIndex(child => clang.isExpression(child.kind) != 0);
            if (inner < 0) return operand;
            operand = children[inner];
        }
        while (operand.kind is CXCursorKind.CXCursor_UnexposedExpr or CXCursorKind.CXCursor_ParenExpr);
        return operand;
    }
}

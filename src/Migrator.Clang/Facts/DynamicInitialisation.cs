using ClangSharp.Interop;

namespace Migrator.Clang.Facts;

/// <summary>
/// Which objects of a unit the compiler initialises or destroys by code. It evaluates every initialiser anyway, and says so as
/// a warning: nothing else in the parser's interface tells.
/// </summary>
internal sealed unsafe class DynamicInitialisation
{
    /// <summary>The option that makes the compiler tell.</summary>
    public const string Warning = "-Wglobal-constructors";

    private readonly HashSet<(string File, int Offset)> _constructed = [];
    private readonly HashSet<(string File, int Offset)> _destroyed = [];

    private DynamicInitialisation()
    {
    }

    /// <summary>Whether code gives the object whose name stands there its first value; for one that is destroyed, too, the compiler does not tell.</summary>
    public bool IsConstructed(string file, int offset) => _constructed.Contains((file, offset));

    /// <summary>Whether code runs for the object when the program ends.</summary>
    public bool IsDestroyed(string file, int offset) => _destroyed.Contains((file, offset));

    public static DynamicInitialisation Read(CXTranslationUnitImpl* unit, FileTable files)
    {
        var read = new DynamicInitialisation();
        var count = clang.getNumDiagnostics(unit);
        for (uint i = 0; i < count; i++)
        {
            var diagnostic = clang.getDiagnostic(unit, i);
            if (clang.getDiagnosticSeverity(diagnostic) == CXDiagnosticSeverity.CXDiagnostic_Warning)
            {
                var file = files.At(clang.getDiagnosticLocation(diagnostic), out var offset);
                // "declaration requires a global constructor", or "… destructor".
                var isDestructor = NativeText.Decoded(clang.getDiagnosticSpelling(diagnostic)).EndsWith("destructor", StringComparison.Ordinal);
                if (file.IsProject) (isDestructor ? read._destroyed : read._constructed).Add((file.Path, offset));
            }

            clang.disposeDiagnostic(diagnostic);
        }

        return read;
    }
}

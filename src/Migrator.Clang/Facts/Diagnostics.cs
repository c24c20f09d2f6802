using System.Collections.Immutable;
using ClangSharp.Interop;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>Turns the parser's errors into findings: broken user code is a fact about it, not a failure of ours.</summary>
internal static unsafe class Diagnostics
{
    private const int ShownPerUnit = 3;

    public static ImmutableArray<Finding> Read(CXTranslationUnitImpl* unit, FileTable files, IReadOnlyDictionary<string, SourceText> texts)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var count = clang.getNumDiagnostics(unit);
        for (uint i = 0; i < count && findings.Count < ShownPerUnit; i++)
        {
            var diagnostic = clang.getDiagnostic(unit, i);
            if (clang.getDiagnosticSeverity(diagnostic) >= CXDiagnosticSeverity.CXDiagnostic_Error)
            {
                var file = files.At(clang.getDiagnosticLocation(diagnostic), out var offset);
                var line = texts.TryGetValue(file.Path, out var text) ? text.LineOf(offset) : 0;
                var message = NativeText.Decoded(clang.getDiagnosticSpelling(diagnostic));
                findings.Add(new Finding("parse-error", Severity.Error, file.Path, line, $"does not compile: {message}; the file stays as it is until it does"));
            }

            clang.disposeDiagnostic(diagnostic);
        }

        return findings.ToImmutable();
    }
}

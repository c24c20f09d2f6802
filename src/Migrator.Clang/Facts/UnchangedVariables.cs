using System.Collections.Immutable;
using ClangSharp.Interop;
using Migrator.Clang.Caching;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>
/// Variables of headers, one for each unit, that nobody changes although they are not declared so (<c>static const char* names[]</c>). The
/// proof is a trial: where the files that use one also compile with <c>const</c> in front of its name, one for the program is as good.
/// </summary>
internal static unsafe class UnchangedVariables
{
    private const DeclarationTraits Excluded = DeclarationTraits.ConstQualified | DeclarationTraits.Constexpr | DeclarationTraits.ThreadLocal | DeclarationTraits.KeepsState;

    /// <summary>Their USRs.</summary>
    /// <param name="toolchain">The parser.</param>
    /// <param name="input">The tree.</param>
    /// <param name="tree">Its files.</param>
    /// <param name="units">What the units tell.</param>
    /// <param name="cancellation">Stops between two trials.</param>
    public static ImmutableHashSet<string> Find(ClangToolchain toolchain, InputTree input, SourceTree tree, IReadOnlyCollection<TranslationUnitFacts> units, CancellationToken cancellation)
    {
        var headers = input.Files.Where(file => file.Kind is FileKind.Header or FileKind.Fragment).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var candidates = units.SelectMany(unit => unit.Declarations)
            .Where(d => d is { Kind: EntityKind.Variable, Linkage: Linkage.Internal, IsDefinition: true } && (d.Traits & Excluded) == 0 && headers.Contains(d.File) && IsWritten(tree.Texts[d.File].Text, d))
            .DistinctBy(d => d.Usr).GroupBy(d => d.File, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal);
        using var standIns = new StandInFiles(input, cancellation);
        foreach (var header in candidates)
        {
            var variables = header.OrderBy(d => d.NameOffset).ToList();
            foreach (var trial in variables.Count > 1 ? variables.Select(d => new List<Declaration> { d }).Prepend(variables) : [variables])
            {
                cancellation.ThrowIfCancellationRequested();
                if (trial.TrueForAll(d => found.Contains(d.Usr)) || !Holds(toolchain, input, standIns, tree, tree.Texts[header.Key], trial, units)) continue;
                found.UnionWith(trial.Select(d => d.Usr));
            }
        }

        return found.ToImmutable();
    }

    private static bool IsWritten(string text, Declaration variable) =>
        string.CompareOrdinal(text, variable.NameOffset, variable.Name, 0, variable.Name.Length) == 0;

    private static bool Holds(ClangToolchain toolchain, InputTree input, StandInFiles standIns, SourceTree tree, SourceText header, List<Declaration> variables, IReadOnlyCollection<TranslationUnitFacts> units)
    {
        var text = header.Text;
        foreach (var variable in variables.AsEnumerable().Reverse()) text = text.Insert(variable.NameOffset, "const ");
        var names = variables.Select(d => d.Usr).ToHashSet(StringComparer.Ordinal);
        var users = units.SelectMany(unit => unit.References).Where(reference => names.Contains(reference.Usr)).Select(reference => reference.File).Append(header.Path).ToHashSet(StringComparer.Ordinal);
        var left = units.Where(unit => !unit.IsC && !unit.HasErrors && unit.Entered.Contains(header.Path)).ToList();
        while (users.Count > 0)
        {
            var unit = left.MaxBy(unit => unit.Entered.Append(unit.File).Distinct().Count(users.Contains));
            if (unit is null || !unit.Entered.Append(unit.File).Any(users.Contains)) return false; // nobody can tell
            if (CommandOf(input, unit) is not { } command || !Compiles(toolchain, command, standIns, tree, header.Path, text)) return false;
            users.ExceptWith(unit.Entered.Append(unit.File));
            left.Remove(unit);
        }

        return true;
    }

    private static CompileCommand? CommandOf(InputTree input, TranslationUnitFacts unit) =>
        input.Commands.FirstOrDefault(command => command.File == unit.File && command.Target == unit.Target && command.Configuration == unit.Configuration)
        ?? input.HeaderCommands.FirstOrDefault(command => command.File == unit.File);

    private static bool Compiles(ClangToolchain toolchain, CompileCommand command, StandInFiles standIns, SourceTree tree, string header, string text) =>
        toolchain.Cache.Answer(toolchain, tree, ParserQuestion.About("compiles", tree, [command], header, text), FactJson.Default.Boolean, log => Try(toolchain, command, standIns, tree, header, text, log));

    private static bool Try(ClangToolchain toolchain, CompileCommand command, StandInFiles standIns, SourceTree tree, string header, string text, ReadLog log)
    {
        using var index = CXIndex.Create();
        using var native = new NativeArguments([.. UnitParser.Arguments(toolchain, command, UnitParser.LanguageOf(command)), "-Wno-everything", .. standIns.Arguments]);
        using var source = new NativeArguments([Path.Combine(tree.Root, command.File)]);
        var draft = CXUnsavedFile.Create(Path.Combine(tree.Root, header), SourceText.Decode(text));
        CXTranslationUnitImpl* unit = null;
        try
        {
            _ = clang.parseTranslationUnit2FullArgv(index, source.Pointers[0], native.Pointers, native.Count, &draft, 1, (uint)CXTranslationUnit_Flags.CXTranslationUnit_None, &unit);
            if (unit is null)
            {
                log.Distrust();
                return false;
            }

            log.Add(unit, new FileTable(tree.Root, command.Directory, tree.Project), command, Path.Combine(tree.Root, header));
            for (uint i = 0; i < clang.getNumDiagnostics(unit); i++)
                if (Severity(unit, i) >= CXDiagnosticSeverity.CXDiagnostic_Error)
                    return false;
            return true;
        }
        finally
        {
            if (unit is not null) clang.disposeTranslationUnit(unit);
            draft.Dispose();
        }
    }

    private static CXDiagnosticSeverity Severity(CXTranslationUnitImpl* unit, uint index)
    {
        var diagnostic = clang.getDiagnostic(unit, index);
        var severity = clang.getDiagnosticSeverity(diagnostic);
        clang.disposeDiagnostic(diagnostic);
        return severity;
    }
}

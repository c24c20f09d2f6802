using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using Migrator.Clang.Caching;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Clang.Facts;

/// <summary>
/// Compiles the draft of a wrapper unit: the one way to know that its headers can be read in front of a module declaration and
/// that what it exports may be exported.
/// </summary>
public static unsafe class WrapperTrial
{
    /// <summary>The standard of the output's build.</summary>
    private const string Standard = "-std=c++23";

    /// <summary>What the compiler refuses; empty when the unit compiles.</summary>
    /// <param name="toolchain">The parser.</param>
    /// <param name="codebase">The facts: the unit gets the flags of its library.</param>
    /// <param name="plan">The unit.</param>
    /// <param name="text">Its text, one byte a character.</param>
    public static ImmutableArray<WrapperRefusal> Refusals(ClangToolchain toolchain, Codebase codebase, WrapperPlan plan, string text)
    {
        var command = CommandOf(codebase, plan);
        var refusals = Compile(toolchain, codebase, command, plan, text);
        if (refusals.IsEmpty || toolchain.LibcxxIncludeDir is null || command.Arguments.Any(argument => argument.StartsWith("-stdlib", StringComparison.Ordinal))) return refusals;
        // One of the two standard libraries may be too old for modules; the build uses the one that works.
        return Compile(toolchain, codebase, command with { Arguments = command.Arguments.Add("-stdlib=libc++") }, plan, text);
    }

    private static CompileCommand CommandOf(Codebase codebase, WrapperPlan plan)
    {
        var sources = plan.Sources.ToHashSet(StringComparer.Ordinal);
        var headers = plan.Includes.Select(include => include.Header).ToHashSet(StringComparer.Ordinal);
        var users = codebase.Units.Where(unit => !unit.IsC && unit.Entered.Any(headers.Contains)).Select(unit => unit.File).ToHashSet(StringComparer.Ordinal);
        var command = codebase.Input.Commands.FirstOrDefault(command => sources.Contains(command.File)) ?? codebase.Input.Commands.First(command => users.Contains(command.File));
        var arguments = command.Arguments.ToList();
        while (arguments.IndexOf("-x") is var language and >= 0) arguments.RemoveRange(language, 2);
        return command with { File = plan.Path, Arguments = [.. arguments, Standard, "-w", "-ferror-limit=0"] };
    }

    private static ImmutableArray<WrapperRefusal> Compile(ClangToolchain toolchain, Codebase codebase, CompileCommand command, WrapperPlan plan, string text)
    {
        var texts = codebase.Input.Files.Where(file => codebase.Syntax.ContainsKey(file.Path)).ToDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal);
        var tree = SourceTree.Of(codebase.Input, texts, []);
        string[] draft = [text, plan.Module, .. plan.Includes.Select(include => include.Header)];
        return ParserThreads.Run(() => toolchain.Cache.Answer(toolchain, tree, ParserQuestion.About("refusals", tree, [command], draft), FactJson.Default.ImmutableArrayWrapperRefusal, log => Try(toolchain, codebase, command, plan, text, log)));
    }

    private static ImmutableArray<WrapperRefusal> Try(ClangToolchain toolchain, Codebase codebase, CompileCommand command, WrapperPlan plan, string text, ReadLog log)
    {
        var path = Path.Combine(codebase.Input.Root, plan.Path);
        using var index = CXIndex.Create();
        using var standIns = new StandInFiles(codebase.Input, CancellationToken.None);
        using var native = new NativeArguments([.. UnitParser.Arguments(toolchain, command, "c++-module"), .. standIns.Arguments]);
        using var source = new NativeArguments([path]);
        var draft = CXUnsavedFile.Create(path, Model.Text.SourceText.Decode(text));
        CXTranslationUnitImpl* unit = null;
        try
        {
            var code = clang.parseTranslationUnit2FullArgv(index, source.Pointers[0], native.Pointers, native.Count, &draft, 1, (uint)CXTranslationUnit_Flags.CXTranslationUnit_KeepGoing, &unit);
            var files = new FileTable(codebase.Input.Root, command.Directory, codebase.Syntax.Keys.Append(plan.Path).ToHashSet(StringComparer.Ordinal));
            if (unit is null)
            {
                log.Distrust();
                return [new WrapperRefusal(plan.Module, "", "", $"the parser could not read it (libclang error {code})")];
            }

            log.Add(unit, files, command, path);
            return Read(unit, files, plan, text);
        }
        finally
        {
            if (unit is not null) clang.disposeTranslationUnit(unit);
            draft.Dispose();
        }
    }

    private static ImmutableArray<WrapperRefusal> Read(CXTranslationUnitImpl* unit, FileTable files, WrapperPlan plan, string text)
    {
        var lines = text.Split('\n');
        var entries = Entries(unit, files, plan.Path);
        var refusals = new List<WrapperRefusal>();
        var count = clang.getNumDiagnostics(unit);
        for (uint i = 0; i < count; i++)
        {
            var diagnostic = clang.getDiagnostic(unit, i);
            if (clang.getDiagnosticSeverity(diagnostic) >= CXDiagnosticSeverity.CXDiagnostic_Error)
            {
                var message = NativeText.Decoded(clang.getDiagnosticSpelling(diagnostic));
                var (file, line) = Place(diagnostic, files);
                if (file.Path != plan.Path) line = entries.GetValueOrDefault(file.Path);
                var (header, name) = Culprit(line, lines, plan);
                if (!refusals.Any(known => known.Header == header && known.Name == name)) refusals.Add(new WrapperRefusal(plan.Module, header, name, message));
            }

            clang.disposeDiagnostic(diagnostic);
        }

        // An error in the unit may only follow from one in a header.
        return [.. refusals.Any(refusal => refusal.Header.Length > 0) ? refusals.Where(refusal => refusal.Header.Length > 0) : refusals];
    }

    /// <summary>Where an error stands; one in a system header counts for the place of the tree that led there.</summary>
    private static (FileEntry File, int Line) Place(void* diagnostic, FileTable files)
    {
        var place = At(clang.getDiagnosticLocation(diagnostic), files);
        var notes = clang.getChildDiagnostics(diagnostic);
        var count = clang.getNumDiagnosticsInSet(notes);
        for (uint i = 0; i < count && !place.File.IsProject; i++)
        {
            var note = At(clang.getDiagnosticLocation(clang.getDiagnosticInSet(notes, i)), files);
            if (note.File.IsProject) place = note;
        }

        return place;
    }

    private static (FileEntry File, int Line) At(CXSourceLocation location, FileTable files)
    {
        void* file;
        uint line;
        clang.getFileLocation(location, &file, &line, null, null);
        return (files[file], (int)line);
    }

    /// <summary>The header or the name that a line of the unit is about; neither when it is about none.</summary>
    private static (string Header, string Name) Culprit(int line, string[] lines, WrapperPlan plan)
    {
        var text = line > 0 && line <= lines.Length ? lines[line - 1] : "";
        if (text.StartsWith("#include ", StringComparison.Ordinal))
        {
            var number = lines.Take(line - 1).Count(other => other.StartsWith("#include ", StringComparison.Ordinal));
            return (plan.Includes[number].Header, "");
        }

        var at = text.IndexOf("using ", StringComparison.Ordinal);
        return ("", at < 0 ? "" : text[(at + "using ".Length)..].TrimEnd(';').TrimStart(':'));
    }

    private sealed class Inclusions(FileTable files, string unit)
    {
        public Dictionary<string, int> Lines { get; } = new(StringComparer.Ordinal);

        public void Add(void* file, ReadOnlySpan<CXSourceLocation> stack)
        {
            if (stack.IsEmpty) return;
            var (top, line) = At(stack[^1], files);
            if (top.Path == unit) Lines.TryAdd(files[file].Path, line);
        }
    }

    /// <summary>For each file, the line of the unit whose include brought it first.</summary>
    private static Dictionary<string, int> Entries(CXTranslationUnitImpl* unit, FileTable files, string path)
    {
        var inclusions = new Inclusions(files, path);
        var handle = GCHandle.Alloc(inclusions);
        clang.getInclusions(unit, &OnInclusion, (void*)GCHandle.ToIntPtr(handle));
        handle.Free();
        return inclusions.Lines;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnInclusion(void* file, CXSourceLocation* stack, uint depth, void* data) =>
        ((Inclusions)GCHandle.FromIntPtr((nint)data).Target!).Add(file, new ReadOnlySpan<CXSourceLocation>(stack, (int)depth));
}

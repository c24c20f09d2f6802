using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClangSharp.Interop;
using Migrator.Clang.Caching;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;
using Migrator.Model.Text;

namespace Migrator.Clang.Facts;

/// <summary>
/// Parses translation units one after another in one session: a body in a header is parsed by the first unit that
/// meets it and skipped by the others, so the facts of a session belong together.
/// </summary>
internal sealed unsafe class UnitParser : IDisposable
{
    private const CXTranslationUnit_Flags UnitFlags = CXTranslationUnit_Flags.CXTranslationUnit_DetailedPreprocessingRecord;
    private const CXIndexOptFlags SessionFlags = CXIndexOptFlags.CXIndexOpt_SkipParsedBodiesInSession;

    private readonly ClangToolchain _toolchain;
    private readonly StandInFiles _standIns;
    private readonly SourceTree _tree;
    private readonly ReadLog _log;
    private readonly bool _readsShapes;
    private readonly CXIndex _index = CXIndex.Create(excludeDeclarationsFromPch: true);
    private readonly void* _session;

    /// <param name="toolchain">The parser.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="standIns">What is read in place of files there; it lives longer than the parser.</param>
    /// <param name="log">Learns what is read.</param>
    /// <param name="readsShapes">Whether the shapes of classes are read.</param>
    public UnitParser(ClangToolchain toolchain, SourceTree tree, StandInFiles standIns, ReadLog log, bool readsShapes)
    {
        _readsShapes = readsShapes;
        _toolchain = toolchain;
        _tree = tree;
        _standIns = standIns;
        _log = log;
        _session = clang.IndexAction_create(_index);
    }

    /// <summary>Parses one unit. A unit that the parser cannot open at all has an error finding and no facts.</summary>
    public TranslationUnitFacts Parse(CompileCommand command, PrecompiledHeader? precompiled)
    {
        var source = Path.Combine(_tree.Root, command.File);
        var isC = IsC(command);
        var header = precompiled?.MadeFor(_log);
        var unit = Open(command, source, header, out var code);
        // With better luck the parser would have said more: nobody should remember this.
        if (unit is null) _log.Distrust();
        if (unit is null && header is not null) unit = Open(command, source, null, out code);
        if (unit is null) return Failed(command, isC, new Finding("parse-error", Severity.Error, command.File, 0, $"the parser could not read this file (libclang error {code}); it stays as it is"));
        try
        {
            return Read(unit, command, isC);
        }
        finally
        {
            clang.disposeTranslationUnit(unit);
        }
    }

    public void Dispose()
    {
        clang.IndexAction_dispose(_session);
        _index.Dispose();
    }

    /// <summary>Whether a command compiles its file as C.</summary>
    public static bool IsC(CompileCommand command)
    {
        var language = command.Arguments.LastIndexOf("-x"); // the last one counts
        return language >= 0 ? command.Arguments[language + 1] == "c" : command.File.EndsWith(".c", StringComparison.Ordinal);
    }

    /// <summary>The language that a command has to name, for a header that is compiled by itself, and for C: the parser's driver is that of C++; null when it need not.</summary>
    public static string? LanguageOf(CompileCommand command) =>
        command.Arguments.Contains("-x") ? null : IsC(command) ? "c" : IsHeader(command.File) ? "c++" : null;

    /// <summary>The argument vector of a unit, without its source.</summary>
    public static List<string> Arguments(ClangToolchain toolchain, CompileCommand command, string? language)
    {
        var arguments = new List<string> { toolchain.DriverPath };
        if (language is not null) arguments.Add("-x" + language);
        arguments.AddRange(command.Arguments);
        var namesLibrary = command.Arguments.Any(argument => argument.StartsWith("-stdlib", StringComparison.Ordinal));
        if (!toolchain.HasLibstdcxx && !namesLibrary && toolchain.LibcxxIncludeDir is not null) arguments.Add("-stdlib=libc++");
        // Past the driver, which would change the working directory of this process.
        arguments.AddRange(["-resource-dir", toolchain.ResourceDir, "-Xclang", "-working-directory", "-Xclang", command.Directory, "-fsyntax-only"]);
        return arguments;
    }

    private CXTranslationUnitImpl* Open(CompileCommand command, string source, string? precompiledHeader, out int code)
    {
        var arguments = Arguments(_toolchain, command, LanguageOf(command));
        OwnFolders(arguments, command.Directory);
        arguments.AddRange(["-Wno-everything", DynamicInitialisation.Warning, .. _standIns.Arguments]);
        if (precompiledHeader is not null) arguments.AddRange(["-include-pch", precompiledHeader]);
        using var native = new NativeArguments(arguments);
        using var path = new NativeArguments([source]);
        var callbacks = default(IndexerCallbacks);
        CXTranslationUnitImpl* unit = null;
        var (session, sources, words, count, made, reported) = ((nint)_session, (nint)path.Pointers, (nint)native.Pointers, native.Count, (nint)(&unit), (nint)(&callbacks));
        code = ParserThreads.Below(() => clang.indexSourceFileFullArgv((void*)session, null, (IndexerCallbacks*)reported, (uint)sizeof(IndexerCallbacks), (uint)SessionFlags,
            ((sbyte**)sources)[0], (sbyte**)words, count, null, 0, (CXTranslationUnitImpl**)made, (uint)UnitFlags));
        return unit;
    }

    /// <summary>
    /// Folders of the tree that the command calls somebody else's (<c>-isystem</c>) are searched as its own, behind the others as before:
    /// in a system header, clang gives an entity of internal linkage a USR that does not name the file, and the units would not agree.
    /// </summary>
    private void OwnFolders(List<string> arguments, string directory)
    {
        var own = new List<string>();
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            if (arguments[i] != "-isystem" || !(Path.GetFullPath(arguments[i + 1], directory) + "/").StartsWith(_tree.Root.TrimEnd('/') + "/", StringComparison.Ordinal)) continue;
            own.AddRange(["-I", arguments[i + 1]]);
            arguments.RemoveRange(i--, 2);
        }

        arguments.AddRange(own);
    }

    private static bool IsHeader(string file) => Path.GetExtension(file) is ".h" or ".hh" or ".hpp" or ".hxx" or ".H" or ".inl" or ".ipp";

    private TranslationUnitFacts Read(CXTranslationUnitImpl* unit, CompileCommand command, bool isC)
    {
        var files = new FileTable(_tree.Root, command.Directory, _tree.Project);
        _log.Add(unit, files, command);
        var shapes = _readsShapes ? new ClassShapeReader(files, _tree.Texts, IsHeader(command.File) ? "" : command.File) : null;
        var visitor = new UnitVisitor(files, _tree.Texts, _tree.Words, _log, DynamicInitialisation.Read(unit, files), shapes);
        visitor.Visit(unit);
        var entered = Entered(unit, files);
        var findings = Diagnostics.Read(unit, files, _tree.Texts);
        return new TranslationUnitFacts
        {
            File = command.File,
            Target = command.Target,
            Configuration = command.Configuration,
            Arguments = command.Arguments,
            IsC = isC,
            HasErrors = findings.Length > 0,
            Entered = [.. entered.Keys.Order(StringComparer.Ordinal)],
            Repeated = [.. entered.Where(file => file.Value > 1).Select(file => file.Key).Order(StringComparer.Ordinal)],
            Skipped = Skipped(unit, files),
            Includes = [.. visitor.Directives.Includes],
            Declarations = [.. visitor.Declarations],
            References = [.. visitor.References],
            Friends = [.. visitor.Friends.All],
            SystemUses = [.. visitor.SystemUses],
            MacroUses = [.. visitor.Directives.MacroUses],
            ForeignMacros = [.. visitor.Directives.ForeignMacros],
            PrivateMembers = [.. visitor.PrivateMembers],
            MemberUses = [.. visitor.MemberUses],
            StaticObjects = [.. visitor.Code.Objects],
            CodeUses = [.. visitor.Code.Uses],
            Enumerators = [.. visitor.Enumerators],
            InlineNamespaces = [.. visitor.InlineNamespaces],
            GlobalNameUses = [.. visitor.GlobalNames.Uses],
            Shapes = shapes is null ? [] : [.. shapes.Shapes],
            NamedUses = shapes is null ? [] : [.. shapes.Uses],
            Findings = findings,
        };
    }

    private sealed class Inclusions(FileTable files)
    {
        public Dictionary<string, int> Counts { get; } = [];

        public void Add(void* file)
        {
            var entry = files[file];
            if (entry.IsProject) Counts[entry.Path] = Counts.GetValueOrDefault(entry.Path) + 1;
        }
    }

    private static Dictionary<string, int> Entered(CXTranslationUnitImpl* unit, FileTable files)
    {
        var inclusions = new Inclusions(files);
        var handle = GCHandle.Alloc(inclusions);
        clang.getInclusions(unit, &OnInclusion, (void*)GCHandle.ToIntPtr(handle));
        handle.Free();
        return inclusions.Counts;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(System.Runtime.CompilerServices.CallConvCdecl)])]
    private static void OnInclusion(void* file, CXSourceLocation* stack, uint depth, void* data) =>
        ((Inclusions)GCHandle.FromIntPtr((nint)data).Target!).Add(file);

    private static ImmutableArray<SkippedRange> Skipped(CXTranslationUnitImpl* unit, FileTable files)
    {
        var skipped = ImmutableArray.CreateBuilder<SkippedRange>();
        var ranges = clang.getAllSkippedRanges(unit);
        if (ranges is null) return [];
        for (var i = 0; i < ranges->count; i++)
        {
            var file = files.At(clang.getRangeStart(ranges->ranges[i]), out var start);
            files.At(clang.getRangeEnd(ranges->ranges[i]), out var end);
            if (file.IsProject && end > start) skipped.Add(new SkippedRange(file.Path, new Span(start, end)));
        }

        clang.disposeSourceRangeList(ranges);
        return [.. skipped.Distinct()];
    }

    /// <summary>A unit that tells nothing but that it failed.</summary>
    public static TranslationUnitFacts Failed(CompileCommand command, bool isC, Finding why) => new()
    {
        File = command.File,
        Target = command.Target,
        Configuration = command.Configuration,
        Arguments = command.Arguments,
        IsC = isC,
        HasErrors = true,
        Entered = [command.File],
        Repeated = [],
        Skipped = [],
        Includes = [],
        Declarations = [],
        References = [],
        Friends = [],
        SystemUses = [],
        MacroUses = [],
        ForeignMacros = [],
        PrivateMembers = [],
        MemberUses = [],
        Findings = [why],
    };
}

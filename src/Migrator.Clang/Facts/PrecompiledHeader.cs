using ClangSharp.Interop;
using Migrator.Clang.Caching;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Clang.Facts;

/// <summary>
/// Precompiles the C++ standard headers that units share, once for all commands that see the same standard library.
/// Parsing them is most of the cost of a unit; the facts stay the same, because the include directives are still seen.
/// Whether it pays is read off the input alone, so that every run decides alike.
/// </summary>
internal sealed unsafe class PrecompiledHeader
{
    /// <summary>
    /// Fewer units than this that include standard headers do not earn back what precompiling costs: a parse of the
    /// headers and half of one more to write and read it.
    /// </summary>
    private const int WorthwhileUnits = 3;

    /// <summary>Macros that steer system headers: where one is defined in a file, precompiled headers would not see it.</summary>
    private static readonly string[] Steering = ["_GNU_SOURCE", "_POSIX_", "_XOPEN_", "_FILE_OFFSET", "_LIBCPP_", "_GLIBCXX_", "__STDC_", "__USE_", "_BSD_", "_DEFAULT_SOURCE", "NDEBUG", "_REENTRANT"];

    private readonly ClangToolchain _toolchain;
    private readonly CompileCommand _command;
    private readonly string _text;
    private readonly TemporaryFolder _folder;
    private readonly Lazy<(string? Path, ReadLog Log)> _made;

    private PrecompiledHeader(ClangToolchain toolchain, CompileCommand command, IEnumerable<string> headers, TemporaryFolder folder)
    {
        _toolchain = toolchain;
        _command = command;
        _text = string.Concat(headers.Select(header => $"#if __has_include(<{header}>)\n#include <{header}>\n#endif\n"));
        _folder = folder;
        Identity = Hashes.Of([_text, command.Directory, .. command.Arguments]);
        _made = new Lazy<(string?, ReadLog)>(Make);
    }

    /// <summary>Equal for headers with the same text and flags.</summary>
    public string Identity { get; }

    /// <summary>The file, made by whoever asks first; null when it cannot be made. Whoever uses it depends on what it was made of.</summary>
    public string? MadeFor(ReadLog user)
    {
        var (path, log) = _made.Value;
        user.Add(log);
        return path;
    }

    /// <summary>The precompiled header of each unit; null where none pays.</summary>
    public static PrecompiledHeader?[] Choose(ClangToolchain toolchain, InputTree input, IReadOnlyDictionary<string, FileSyntax> files, TemporaryFolder folder)
    {
        var chosen = new PrecompiledHeader?[input.Commands.Length];
        if (files.Values.SelectMany(file => file.Directives).Any(Steers)) return chosen;
        var reach = new StandardReach(files);
        var view = new StandardView();
        var units = Enumerable.Range(0, input.Commands.Length)
            .Select(unit => (Unit: unit, Headers: reach.Of(input.Commands[unit].File), View: view.Of(input.Commands[unit], input.Root)))
            .Where(unit => unit.View is not null && unit.Headers.Count > 0 && !UnitParser.IsC(input.Commands[unit.Unit]));
        foreach (var group in units.GroupBy(unit => unit.View!.Directory + '\0' + string.Join('\0', unit.View.Arguments), StringComparer.Ordinal))
        {
            var shared = group.SelectMany(unit => unit.Headers).GroupBy(header => header, StringComparer.Ordinal)
                .Where(users => users.Count() > 1).Select(users => users.Key).Order(StringComparer.Ordinal).ToList();
            if (shared.Count == 0 || group.Count() < WorthwhileUnits) continue;
            var header = new PrecompiledHeader(toolchain, group.First().View!, shared, folder);
            foreach (var unit in group) chosen[unit.Unit] = header;
        }

        return chosen;
    }

    private (string? Path, ReadLog Log) Make()
    {
        var source = Path.Combine(_folder.Path, Identity + ".hpp");
        var output = Path.Combine(_folder.Path, Identity + ".pch");
        File.WriteAllText(source, _text);
        var log = _toolchain.Cache.Log(_toolchain, SourceTree.Empty());
        if (Save(source, output, log)) return (output, log);
        log.Distrust();
        return (null, log);
    }

    private bool Save(string source, string output, ReadLog log)
    {
        using var arguments = new NativeArguments(UnitParser.Arguments(_toolchain, _command, "c++-header"));
        using var paths = new NativeArguments([source, output]);
        var index = CXIndex.Create();
        CXTranslationUnitImpl* unit = null;
        const CXTranslationUnit_Flags flags = CXTranslationUnit_Flags.CXTranslationUnit_DetailedPreprocessingRecord
            | CXTranslationUnit_Flags.CXTranslationUnit_Incomplete | CXTranslationUnit_Flags.CXTranslationUnit_ForSerialization;
        var code = clang.parseTranslationUnit2FullArgv(index, paths.Pointers[0], arguments.Pointers, arguments.Count, null, 0, (uint)flags, &unit);
        var saved = code == CXErrorCode.CXError_Success && unit is not null
            && clang.saveTranslationUnit(unit, paths.Pointers[1], 0) == 0;
        if (unit is not null)
        {
            log.Add(unit, new FileTable("/", _command.Directory, new HashSet<string>()), _command, source);
            clang.disposeTranslationUnit(unit);
        }

        index.Dispose();
        return saved;
    }

    private static bool Steers(Directive directive) =>
        directive.Kind is DirectiveKind.Define or DirectiveKind.Undef
        && Steering.Any(prefix => directive.Name.StartsWith(prefix, StringComparison.Ordinal));
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Text;

namespace Migrator.Model.Facts;

/// <summary>What a file of the input tree is, by its name alone.</summary>
public enum FileKind
{
    /// <summary>A C++ header (<c>.h</c>, <c>.hpp</c>, …).</summary>
    Header,

    /// <summary>A C++ source (<c>.cpp</c>, <c>.cc</c>, …).</summary>
    Source,

    /// <summary>A C source.</summary>
    CSource,

    /// <summary>Text meant to be included in the middle of a file (<c>.inl</c>, <c>.ipp</c>, <c>.def</c>, …).</summary>
    Fragment,

    /// <summary>Anything else: copied.</summary>
    Other,
}

/// <summary>One file of the input tree.</summary>
/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its bytes; null for files that are only copied.</param>
public sealed record InputFile(string Path, FileKind Kind, [property: JsonIgnore] SourceText? Text);

/// <summary>One translation unit to parse: a source and its cleaned command.</summary>
/// <param name="File">Source, from the root with forward slashes.</param>
/// <param name="Directory">Absolute working directory of the command.</param>
/// <param name="Arguments">Flags without the compiler, the source, output options or anything that runs or loads code.</param>
/// <param name="Target">Build target that owns it, when the command tells; else empty.</param>
public sealed record CompileCommand(string File, string Directory, ImmutableArray<string> Arguments, string Target)
{
    /// <summary>The command for a header as a C++ file of its own: of no target.</summary>
    public CompileCommand ForHeader(string header) =>
        this with { File = header, Arguments = ["-x", "c++", .. Arguments.Where((argument, i) => !argument.StartsWith("-x", StringComparison.Ordinal) && (i == 0 || Arguments[i - 1] != "-x"))], Target = "" };

    /// <summary>Number of the configuration that it belongs to: the units of one configuration make programs together.</summary>
    public int Configuration { get; init; }
}

/// <summary>The input tree, read once: every later step works on these bytes.</summary>
/// <param name="Root">Absolute path of the tree.</param>
/// <param name="Files">Files in the order of their paths.</param>
/// <param name="Commands">Translation units in the order of their files.</param>
/// <param name="FlagsFrom">Where the flags come from, for the report: a path, or how they were inferred.</param>
/// <param name="Findings">What reading the tree met.</param>
public sealed record InputTree(
    string Root,
    ImmutableArray<InputFile> Files,
    ImmutableArray<CompileCommand> Commands,
    string FlagsFrom,
    ImmutableArray<Finding> Findings)
{
    /// <summary>What stands in the folder, where an in-place migration has written over the legacy tree; else <see cref="Files"/>.</summary>
    [JsonIgnore]
    public ImmutableArray<InputFile> OnDisk { get => field.IsDefault ? Files : field; init; }

    /// <summary>Texts of files in whose place something else, or nothing, stands in the folder: the parser has to be given them.</summary>
    [JsonIgnore]
    public ImmutableArray<SourceText> LaidOver => OnDisk == Files ? [] : [.. Files.Select(file => file.Text).OfType<SourceText>().Except(OnDisk.Select(file => file.Text).OfType<SourceText>())];

    /// <summary>How each header would be compiled by itself, in the order of their names: tried where no unit of <see cref="Commands"/> enters it.</summary>
    public ImmutableArray<CompileCommand> HeaderCommands { get; init; } = [];

    /// <summary>Targets that the build links to be loaded by a running program, as its files tell.</summary>
    public ImmutableArray<PlugIn> PlugIns { get; init; } = [];

    /// <summary>Libraries that name headers, in the order of their names, when the build system tells.</summary>
    public ImmutableArray<BuildTarget> Libraries { get; init; } = [];

    /// <summary>Headers that the project installs for its clients, when the build system tells.</summary>
    public ImmutableSortedSet<string> InstalledHeaders { get; init; } = [];

    /// <summary>Headers that the build reads as text, with the script that does.</summary>
    public ImmutableSortedDictionary<string, string> ReadByBuild { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Include folders of the commands that lie in the tree, from its root (<c>.</c> for the root itself), in the order of their names.</summary>
    [JsonIgnore]
    public ImmutableSortedSet<string> IncludeRoots { get; } = FindIncludeRoots(Root, Commands, ["-I", "-isystem", "-iquote"]);

    private readonly ImmutableSortedSet<string> _ownRoots = FindIncludeRoots(Root, Commands, ["-I", "-iquote"]);

    /// <summary>Whether the innermost include folder above a file is one that every command calls somebody else's (<c>-isystem</c>): the compiler says nothing about what is in it.</summary>
    public bool IsSystemHeader(string path) => InnermostRoot(path) is { } innermost && !_ownRoots.Contains(innermost);

    /// <summary>The innermost include folder above a file, the root of the tree excluded; null where there is none.</summary>
    public string? InnermostRoot(string path) => IncludeRoots.Where(root => path.StartsWith(root + "/", StringComparison.Ordinal)).MaxBy(root => root.Length);

    /// <summary>How many headers the tree has.</summary>
    [JsonIgnore]
    public int HeaderCount => Files.Count(file => file.Kind == FileKind.Header);

    /// <summary>How many sources the tree has, those in C included.</summary>
    [JsonIgnore]
    public int SourceCount => Files.Count(file => file.Kind is FileKind.Source or FileKind.CSource);

    private static ImmutableSortedSet<string> FindIncludeRoots(string root, ImmutableArray<CompileCommand> commands, params ReadOnlySpan<string> options)
    {
        var roots = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var command in commands)
            for (var i = 0; i < command.Arguments.Length; i++)
            {
                var argument = command.Arguments[i];
                var path = options.Contains(argument) && i + 1 < command.Arguments.Length ? command.Arguments[i + 1]
                    : argument.StartsWith("-I", StringComparison.Ordinal) && argument.Length > 2 ? argument[2..] : null;
                if (path is null) continue;
                var relative = System.IO.Path.GetRelativePath(root, System.IO.Path.GetFullPath(path, command.Directory));
                if (!relative.StartsWith("..", StringComparison.Ordinal)) roots.Add(relative.Replace('\\', '/'));
            }

        return roots.ToImmutable();
    }
}

/// <summary>A target that a running program loads: <c>add_library(name MODULE …)</c>.</summary>
/// <param name="Target">Its name.</param>
/// <param name="Sources">Its sources, from the root, as far as the command names them.</param>
public sealed record PlugIn(string Target, ImmutableArray<string> Sources);

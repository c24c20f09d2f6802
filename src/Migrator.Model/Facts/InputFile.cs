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
public sealed record CompileCommand(string File, string Directory, ImmutableArray<string> Arguments, string Target);

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
    ImmutableArray<Finding> Findings);

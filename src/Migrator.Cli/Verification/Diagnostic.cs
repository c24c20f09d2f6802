using System.Collections.Immutable;

namespace Migrator.Cli.Verification;

/// <summary>A place that a message names.</summary>
/// <param name="File">As the compiler spells it.</param>
/// <param name="Line">From 1.</param>
public readonly record struct MessagePlace(string File, int Line);

/// <summary>What a diagnostic comes from.</summary>
public enum DiagnosticKind
{
    /// <summary>The compiler refuses the text at a place.</summary>
    Compile,

    /// <summary>A symbol that no object defines.</summary>
    Undefined,

    /// <summary>A symbol that two objects define.</summary>
    Duplicate,

    /// <summary>The compiler itself crashed, or came to no end.</summary>
    Crash,

    /// <summary>Anything else that ends a build: CMake, Ninja, a program that the build runs.</summary>
    Other,
}

/// <summary>One error of a build step, with all that belongs to it.</summary>
/// <param name="Kind">What it comes from.</param>
/// <param name="Place">Where; the default value when no place is named.</param>
/// <param name="Message">What is wrong, one line.</param>
public sealed record Diagnostic(DiagnosticKind Kind, MessagePlace Place, string Message)
{
    /// <summary>Places of the notes behind it.</summary>
    public ImmutableArray<MessagePlace> Notes { get; init; } = [];

    /// <summary>The files that included the place, the nearest first.</summary>
    public ImmutableArray<MessagePlace> IncludedFrom { get; init; } = [];

    /// <summary>Modules and partitions (<c>geo:shape.h</c>) that the error and its notes name.</summary>
    public ImmutableArray<string> Modules { get; init; } = [];

    /// <summary>The symbol as source code names it, for the linker's messages; else empty.</summary>
    public string Symbol { get; init; } = "";
}

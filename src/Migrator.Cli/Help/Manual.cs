using System.Collections.Immutable;
using System.CommandLine;

namespace Migrator.Cli.Help;

/// <summary>What the help of a command says beside its arguments and options.</summary>
/// <param name="Text">Paragraphs behind the description.</param>
/// <param name="Examples">What it is for, and the command line.</param>
public sealed record Manual(ImmutableArray<string> Text, ImmutableArray<(string Purpose, string Line)> Examples)
{
    /// <summary>Files that take part, and what they are.</summary>
    public ImmutableArray<(string Name, string Text)> Files { get; init; } = [];

    /// <summary>Environment variables that are read, and what they do.</summary>
    public ImmutableArray<(string Name, string Text)> Environment { get; init; } = [];
}

/// <summary>A command with a manual.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, in a sentence or two.</param>
/// <param name="manual">Its manual.</param>
internal sealed class DocumentedCommand(string name, string description, Manual manual) : Command(name, description)
{
    public Manual Manual { get; } = manual;
}

namespace Migrator.Planning.Rules;

/// <summary>A rule file that cannot be used.</summary>
/// <param name="file">The rule file, or the folder of the rules.</param>
/// <param name="line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="column">Column, from 1; 0 when the whole file is meant.</param>
/// <param name="problem">What is wrong, one sentence.</param>
public sealed class RuleException(string file, int line, int column, string problem)
    : Exception(line == 0 ? $"{file}: {problem}" : $"{file}:{line}:{column}: {problem}")
{
    /// <summary>The rule file, or the folder of the rules.</summary>
    public string File { get; } = file;

    /// <summary>Line, from 1; 0 when the whole file is meant.</summary>
    public int Line { get; } = line;

    /// <summary>Column, from 1; 0 when the whole file is meant.</summary>
    public int Column { get; } = column;

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; } = problem;
}

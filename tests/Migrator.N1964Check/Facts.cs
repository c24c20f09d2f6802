namespace Migrator.N1964Check;

/// <summary>What is wrong, and where. Lines count from one.</summary>
public sealed record Violation(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>A module partition as <c>export namespace Module["Label"]</c> names it; the label is null when none is written.</summary>
public sealed record Partition(string Module, string? Label, int Line, IReadOnlyList<string> Attributes)
{
    public override string ToString() => Show(Module, Label);

    public static string Show(string module, string? label) => label is null ? module : $"{module}[\"{label}\"]";
}

/// <summary>An import directive (paper 2.1, 2.5).</summary>
/// <param name="Module">Module it names.</param>
/// <param name="Label">Partition; null for the whole module.</param>
/// <param name="Line">Its line.</param>
/// <param name="InModule">Whether it stands inside a module definition.</param>
public sealed record Import(string Module, string? Label, int Line, bool InModule)
{
    public override string ToString() => Partition.Show(Module, Label);
}

/// <summary>An include directive.</summary>
/// <param name="Path">What stands between the quotes or brackets.</param>
/// <param name="IsAngled">Whether they are brackets.</param>
/// <param name="Line">Its line.</param>
/// <param name="InModule">Whether it stands at namespace scope of a module: its text is part of the module.</param>
/// <param name="InCode">Whether it stands inside a function, a class or a list.</param>
/// <param name="IsConditional">Whether a condition other than an include guard decides on it.</param>
public sealed record Include(string Path, bool IsAngled, int Line, bool InModule, bool InCode, bool IsConditional);

/// <summary>What one file says in the language of the paper.</summary>
public sealed class FileFacts
{
    public List<Partition> Partitions { get; } = [];

    /// <summary>Whether it has something of a partition; else it is legacy code.</summary>
    public bool IsUnit { get; set; }

    /// <summary>Whether it declares a module of standard C++: the project's own, which the migration leaves alone.</summary>
    public bool IsStandard { get; set; }

    public List<Import> Imports { get; } = [];

    public List<Include> Includes { get; } = [];

    /// <summary>Nested modules that it declares (paper 5.3), with the module they are declared in; empty outside of any.</summary>
    public List<(string Module, string Nested, int Line)> NestedModules { get; } = [];

    /// <summary>Lines where ::main is defined.</summary>
    public List<int> Mains { get; } = [];

    public List<(int Line, string Message)> Violations { get; } = [];

    /// <summary>The first complaint about braces; null when they balance.</summary>
    public (int Line, string Message)? Unbalanced { get; set; }
}

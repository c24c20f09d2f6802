namespace Migrator.Cli.Steps;

/// <summary>Renders the steps as a graph for Graphviz: a node a step, an arrow to each step that it needs, cycles in red.</summary>
public static class StepGraph
{
    public static void Write(TextWriter output, StepList list)
    {
        output.WriteLine("digraph steps {");
        output.WriteLine("  rankdir=BT;");
        output.WriteLine("  node [shape=box, fontname=\"sans-serif\"];");
        foreach (var step in list.Steps)
        {
            var size = $"{step.Headers} headers, {step.Sources} sources, risk {step.Risk.ToString().ToLowerInvariant()}";
            var looks = (step.Cycle.IsEmpty ? "" : ", color=red, penwidth=2") + (list.Done.Contains(step.Number) ? ", style=filled, fillcolor=\"#d8f0d8\"" : "");
            output.WriteLine($"  s{step.Number} [label=\"{step.Number}: {string.Join("\\n", step.Directories.Select(Escaped))}\\n{size}\"{looks}];");
        }

        foreach (var step in list.Steps)
            foreach (var needed in step.DependsOn)
                output.WriteLine($"  s{step.Number} -> s{needed};");
        output.WriteLine("}");
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}

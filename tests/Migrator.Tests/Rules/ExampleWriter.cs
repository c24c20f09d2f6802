using System.Text;
using Migrator.Planning.Rules;

namespace Migrator.Tests.Rules;

/// <summary>Writes the outputs of examples into the text of a rule file; every other byte stays.</summary>
internal static class ExampleWriter
{
    private static readonly string[] Dialects = ["n1964", "cxx20"];

    /// <param name="yaml">Text of a rule file.</param>
    /// <param name="examples">Its examples with their new outputs, in order.</param>
    public static string Rewrite(string yaml, IReadOnlyList<Example> examples)
    {
        var text = new StringBuilder();
        var (isExamples, isSkipping, current) = (false, false, -1);
        foreach (var line in yaml.TrimEnd('\n').Split('\n'))
        {
            if (line == "examples:") isExamples = true;
            if (isExamples && line.StartsWith("  - ", StringComparison.Ordinal)) current++;
            var isKey = !line.StartsWith("     ", StringComparison.Ordinal) && line.Length > 0;
            if (isKey) isSkipping = false;
            if (isExamples && isKey && Dialects.FirstOrDefault(dialect => line.StartsWith($"    {dialect}:", StringComparison.Ordinal)) is { } found)
            {
                Append(text, found, found == "n1964" ? examples[current].N1964 : examples[current].Cxx20);
                isSkipping = true;
            }

            if (!isSkipping) text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string dialect, IReadOnlyCollection<ExampleFile> files)
    {
        text.Append("    ").Append(dialect).Append(files.Count == 0 ? ": {}\n" : ":\n");
        foreach (var file in files)
        {
            if (file.Text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) || file.Text.Length == 0)
                throw new InvalidOperationException($"{file.Path}: an output that a YAML block cannot hold; show it in a sample");
            var indent = file.Text.Split('\n').First(line => line.Length > 0).StartsWith(' ') ? "2" : "";
            var end = !file.Text.EndsWith('\n') ? "-" : file.Text.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : "";
            text.Append("      ").Append(file.Path).Append(": |").Append(indent).Append(end).Append('\n');
            foreach (var line in (file.Text.EndsWith('\n') ? file.Text[..^1] : file.Text).Split('\n'))
                text.Append(line.Length == 0 ? "" : "        ").Append(line).Append('\n');
        }
    }
}

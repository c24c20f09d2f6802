using System.Text.Json;
using Migrator.Cli.Input;

namespace Migrator.Cli.Output;

/// <summary>Whether the output folder can be used: asked before any work, so that nothing is computed in vain.</summary>
public static class OutputCheck
{
    /// <summary>File at the root of every output of ours.</summary>
    public const string ManifestName = "cppmod.json";

    /// <summary>Value of its <c>tool</c> member.</summary>
    public const string ToolName = "cppmod-migrate";

    /// <param name="root">Input tree.</param>
    /// <param name="outDir">Output folder.</param>
    /// <param name="isDry">Whether nothing will be written: then the disk is not tried.</param>
    /// <exception cref="UserErrorException">It cannot be used; the message says why and what to do.</exception>
    public static void Check(string root, string outDir, bool isDry = false)
    {
        var input = PathNames.Real(root);
        var output = PathNames.Real(outDir);
        if (input == output) throw Bad(outDir, "the output folder is the input itself, which is never changed");
        if (PathNames.IsInside(output, input)) throw Bad(outDir, $"the output folder lies inside the input {root}");
        if (PathNames.IsInside(input, output)) throw Bad(outDir, $"the input {root} lies inside the output folder");
        if (File.Exists(output)) throw Bad(outDir, "this is a file");
        var isUpdate = Directory.Exists(output) && CheckContent(output, outDir);
        // An update may have nothing to write.
        if (!isDry && !isUpdate) CheckWritable(output, outDir);
    }

    /// <summary>Whether another program made the manifest; nobody knows of a damaged one.</summary>
    private static bool IsOfOthers(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, ManifestName)));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && (!json.RootElement.TryGetProperty("tool", out var tool) || (tool.ValueKind == JsonValueKind.String && tool.GetString() != ToolName));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether the folder holds an earlier output; otherwise it is empty.</summary>
    private static bool CheckContent(string output, string outDir)
    {
        try
        {
            if (!Directory.EnumerateFileSystemEntries(output).Any()) return false;
            if (!File.Exists(Path.Combine(output, ManifestName)) || IsOfOthers(output)) throw Bad(outDir, "this folder holds something that cppmod-migrate did not write");
            WrittenTree.Read(output);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Bad(outDir, "this folder cannot be read", error);
        }
    }

    /// <summary>Tries with an empty folder, since permissions alone do not tell (read-only file systems, quotas).</summary>
    private static void CheckWritable(string output, string outDir)
    {
        var parent = OutputTree.ExistingParent(output);
        var probe = Path.Combine(parent, $"{Path.GetFileName(output)}.cppmod-{Environment.ProcessId}.probe");
        try
        {
            Directory.CreateDirectory(probe);
            Directory.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Bad(outDir, $"{parent} cannot be written to", error);
        }
    }

    private static UserErrorException Bad(string outDir, string what, Exception? cause = null) =>
        new(ExitCode.BadOutput, $"--out {outDir}: {what}; give another folder (a new or empty one, or an earlier output)", cause);
}

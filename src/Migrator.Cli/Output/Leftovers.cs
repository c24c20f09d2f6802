using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Migrator.Cli.Output;

/// <summary>Cleans up after runs that were killed.</summary>
public static partial class Leftovers
{
    /// <summary>
    /// Removes the temporary folders of dead runs beside an output. A run killed between its two renames has left the old
    /// output aside: that one is put back.
    /// </summary>
    public static void Recover(string output)
    {
        var name = Path.GetFileName(output);
        foreach (var folder in Directory.GetDirectories(Path.GetDirectoryName(output)!).Order(StringComparer.Ordinal))
        {
            if (!Path.GetFileName(folder).StartsWith(name, StringComparison.Ordinal)) continue;
            var match = NamePattern().Match(Path.GetFileName(folder)[name.Length..]);
            if (!match.Success || IsAlive(match.Groups[1].Value)) continue;
            if (match.Groups[2].Value == "old" && !Path.Exists(output)) Directory.Move(folder, output);
            else Remove(folder);
        }
    }

    /// <summary>Removes a folder as far as the disk lets us: the next run tries again.</summary>
    internal static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it, and the real error is on its way.
        }
    }

    /// <summary>Removes a file as far as the disk lets us.</summary>
    internal static void RemoveFile(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nothing depends on it, and the real error is on its way.
        }
    }

    /// <summary>Removes empty folders from the lowest up to the topmost.</summary>
    internal static void RemoveEmpty(string lowest, string topmost)
    {
        try
        {
            for (var folder = lowest; folder.Length >= topmost.Length; folder = Path.GetDirectoryName(folder)!)
                if (Directory.Exists(folder))
                    Directory.Delete(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else uses it by now.
        }
    }

    private static bool IsAlive(string id)
    {
        if (!int.TryParse(id, out var number)) return true;
        if (number == Environment.ProcessId) return false;
        try
        {
            using var process = Process.GetProcessById(number);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^\.cppmod-(\d+)\.(tmp|old|probe)$")]
    private static partial Regex NamePattern();
}

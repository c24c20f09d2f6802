using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Syntax;

namespace Migrator.Cli.Input;

/// <summary>Files that the build itself reads as text, for a version number mostly: <c>file(READ|STRINGS path …)</c> in the project's CMake files.</summary>
public static class BuildReads
{
    /// <summary>Paths of such headers, with the script that reads them.</summary>
    public static ImmutableSortedDictionary<string, string> Find(IReadOnlyCollection<InputFile> files)
    {
        var headers = files.Where(file => file.Kind == FileKind.Header).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var script in files.Where(file => file.Text is not null && FileKinds.IsCMake(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal))
            foreach (var command in CMakeLexer.Commands(script.Text!.Text).Where(command => command.Name.Equals("file", StringComparison.OrdinalIgnoreCase)))
                if (CMakeLexer.Words(script.Text.Text, command) is ["READ" or "STRINGS", var path, ..] && Resolve(headers, PathNames.Folder(script.Path), path) is { } header)
                    found.TryAdd(header, script.Path);
        return found.ToImmutable();
    }

    /// <summary>Variables in front of a path mostly stand for the folder of the script or of the project: what follows them tells the file.</summary>
    private static string? Resolve(HashSet<string> headers, string folder, string path)
    {
        var name = path[(path.LastIndexOf('}') + 1)..].TrimStart('/');
        while (name.StartsWith("../", StringComparison.Ordinal) && path.Contains('}', StringComparison.Ordinal)) name = name[3..];
        if (name.Length == 0) return null;
        if (PathNames.Combine(folder, name) is { } near && headers.Contains(near)) return near;
        if (headers.Contains(name)) return name;
        var below = headers.Where(header => header.EndsWith('/' + name, StringComparison.Ordinal)).ToList();
        return below.Count == 1 ? below[0] : null;
    }
}

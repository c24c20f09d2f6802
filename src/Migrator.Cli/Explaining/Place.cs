using System.Globalization;
using System.Text.RegularExpressions;
using Migrator.Cli.Input;
using Migrator.Model.Facts;

namespace Migrator.Cli.Explaining;

/// <summary>A place that a user names: <c>include/lib.h</c>, <c>include/lib.h:42</c>, or as compilers print it, <c>include/lib.h:42:7</c>.</summary>
/// <param name="File">Path from the root of the tree.</param>
/// <param name="Line">Line from 1; 0 for the whole file.</param>
public readonly partial record struct Place(string File, int Line)
{
    /// <summary>Finds the place: a path counts from the root of the tree, else from the current folder.</summary>
    /// <param name="input">The tree.</param>
    /// <param name="legacy">The tree as the user named it, for messages.</param>
    /// <param name="given">What the user named.</param>
    /// <param name="folder">Absolute current folder.</param>
    /// <exception cref="UserErrorException">No such file, or no such line in it.</exception>
    public static Place Find(InputTree input, string legacy, string given, string folder)
    {
        if (FileAt(input, given, folder) is { } whole) return new Place(whole.Path, 0);
        var match = LinePattern().Match(given);
        var path = match.Success ? match.Groups[1].Value : given;
        if (FileAt(input, path, folder) is not { } file) throw Unknown(input, legacy, path);
        if (!match.Success) return new Place(file.Path, 0);
        var last = file.Text is { Length: > 0 } text ? text.LineOf(text.Length - 1) : 0;
        if (!int.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out var line) || line < 1 || line > last)
            throw new UserErrorException(ExitCode.BadInput, $"{file.Path} has no line {match.Groups[2].Value}: {(last > 0 ? $"its lines are 1 to {last}" : "it is empty, or no text")}");
        return new Place(file.Path, line);
    }

    private static InputFile? FileAt(InputTree input, string path, string folder)
    {
        if (path.Length == 0) return null;
        var fromRoot = PathNames.Combine("", path);
        return input.Files.FirstOrDefault(file => file.Path == fromRoot)
            ?? (PathNames.FromRoot(input.Root, PathNames.Real(Path.Combine(folder, path))) is { } inside ? input.Files.FirstOrDefault(file => file.Path == inside) : null);
    }

    private static UserErrorException Unknown(InputTree input, string legacy, string path)
    {
        var name = Path.GetFileName(path);
        var alike = input.Files.Where(file => name.Length > 0 && Path.GetFileName(file.Path).Equals(name, StringComparison.OrdinalIgnoreCase)).Select(file => file.Path).Take(3).ToList();
        return new UserErrorException(ExitCode.BadInput, $"{path}: no such file in {legacy}{(alike.Count > 0 ? $"; there is {string.Join(", ", alike)}" : "")}");
    }

    [GeneratedRegex(@"^(.+?):(\d+)(?::\d*)?:?$")]
    private static partial Regex LinePattern();
}

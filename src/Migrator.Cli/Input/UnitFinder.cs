using System.Collections.Immutable;
using Migrator.Model.Facts;

namespace Migrator.Cli.Input;

/// <summary>Which files become translation units of their own.</summary>
public static class UnitFinder
{
    /// <summary>Every source, when no database tells which are built.</summary>
    public static IEnumerable<CompileCommand> Sources(string root, IEnumerable<InputFile> files, InferredFlags flags) => files
        .Where(file => file.Kind is FileKind.Source or FileKind.CSource && !FileKinds.IsSideMatter(file.Path))
        .Select(file => new CompileCommand(file.Path, root, file.Kind == FileKind.Source ? flags.Cxx : flags.C, ""));

    /// <summary>How each header would be compiled by itself: in each configuration, with the flags of the nearest C++ source.</summary>
    public static ImmutableArray<CompileCommand> Headers(string root, IEnumerable<InputFile> files, ImmutableArray<CompileCommand> commands, Func<InferredFlags> infer)
    {
        var headers = files.Where(file => file.Kind == FileKind.Header && !FileKinds.IsSideMatter(file.Path)).Select(file => file.Path).ToList();
        if (headers.Count == 0) return [];
        var models = commands.Where(command => !command.File.EndsWith(".c", StringComparison.Ordinal)).ToList();
        if (models.Count == 0) models.Add(new CompileCommand("", root, infer().Cxx, ""));
        return [.. headers.SelectMany(header => models.GroupBy(model => model.Configuration).Select(own => Nearest(header, own)))];
    }

    private static CompileCommand Nearest(string header, IEnumerable<CompileCommand> models) =>
        models.MaxBy(command => CommonFolders(header, command.File))!.ForHeader(header);

    private static int CommonFolders(string left, string right)
    {
        var a = PathNames.Folder(left).Split('/');
        var b = PathNames.Folder(right).Split('/');
        var count = 0;
        while (count < a.Length && count < b.Length && a[count] == b[count]) count++;
        return count;
    }
}

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

    /// <summary>
    /// A unit for each header that no source can reach through includes, in each configuration, with the flags of the
    /// nearest C++ source. In a tree without sources that is every header.
    /// </summary>
    public static IEnumerable<CompileCommand> LoneHeaders(
        string root, IReadOnlyList<InputFile> files, ImmutableArray<CompileCommand> commands, Func<InferredFlags> infer)
    {
        var headers = files.Where(file => file.Kind == FileKind.Header && !FileKinds.IsSideMatter(file.Path)).Select(file => file.Path).ToList();
        var sources = files.Where(file => file.Kind is FileKind.Source or FileKind.CSource).Select(file => file.Path).Concat(commands.Select(command => command.File)).ToList();
        var lone = sources.Count == 0 ? headers : Unreached(new IncludeIndex(files.Where(file => file.Kind != FileKind.Other)), headers, sources);
        if (lone.Count == 0) return [];
        var models = commands.Where(command => !command.File.EndsWith(".c", StringComparison.Ordinal)).ToList();
        if (models.Count == 0) models.Add(new CompileCommand("", root, infer().Cxx, ""));
        return lone.SelectMany(header => models.GroupBy(model => model.Configuration).Select(own => Nearest(header, own))).ToList();
    }

    private static List<string> Unreached(IncludeIndex index, List<string> headers, List<string> sources)
    {
        var targets = index.Includes.ToLookup(include => include.From, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources) Reach(source);
        var named = index.Includes.Where(include => !reached.Contains(include.From)).SelectMany(index.Candidates).ToHashSet(StringComparer.Ordinal);
        var lone = new List<string>();
        // Headers that nothing names come first; what is left then is circles of headers: one unit enters each.
        foreach (var header in headers.Where(header => !named.Contains(header)).Concat(headers.Where(named.Contains)))
        {
            if (reached.Contains(header)) continue;
            lone.Add(header);
            Reach(header);
        }

        return lone;

        void Reach(string start)
        {
            var pending = new Stack<string>([start]);
            while (pending.TryPop(out var file))
                if (reached.Add(file))
                    foreach (var target in targets[file].SelectMany(index.Candidates))
                        pending.Push(target);
        }
    }

    public static CompileCommand Nearest(string header, IEnumerable<CompileCommand> models)
    {
        var model = models.MaxBy(command => CommonFolders(header, command.File))!;
        var arguments = new List<string>(model.Arguments);
        while (arguments.IndexOf("-x") is var language and >= 0) arguments.RemoveRange(language, Math.Min(2, arguments.Count - language));
        arguments.RemoveAll(argument => argument.StartsWith("-x", StringComparison.Ordinal));
        return new CompileCommand(header, model.Directory, ["-x", "c++", .. arguments], "") { Configuration = model.Configuration };
    }

    private static int CommonFolders(string left, string right)
    {
        var a = PathNames.Folder(left).Split('/');
        var b = PathNames.Folder(right).Split('/');
        var count = 0;
        while (count < a.Length && count < b.Length && a[count] == b[count]) count++;
        return count;
    }
}

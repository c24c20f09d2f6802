using Migrator.Model.Facts;

namespace Migrator.Clang.Caching;

/// <summary>Folders and files that a command names, as absolute paths.</summary>
internal static class CommandPaths
{
    private static readonly string[] Options =
        ["-isystem-after", "-isystem", "-iquote", "-idirafter", "-cxx-isystem", "-stdlib++-isystem", "-isysroot", "-iwithsysroot", "-iwithprefixbefore", "-iwithprefix", "-iprefix", "-iframework", "-include", "-imacros", "-I", "-F"];

    /// <summary>Folders that may be searched, whether they exist or not. An argument that names none is one that no include will be found in.</summary>
    public static IEnumerable<string> Folders(CompileCommand command)
    {
        yield return command.Directory;
        foreach (var path in command.Arguments.Select(Value).Where(value => value.Length > 0 && value[0] != '-'))
        {
            var folder = Path.GetFullPath(path, command.Directory);
            yield return folder;
            foreach (var inner in new[] { "include", "usr/include", "usr/local/include" })
                if (Directory.Exists(Path.Combine(folder, inner)))
                    yield return Path.Combine(folder, inner);
        }
    }

    /// <summary>What <c>-include</c> and its like name: looked for in all folders.</summary>
    public static IEnumerable<string> Forced(CompileCommand command) =>
        command.Arguments.Where((argument, i) => i > 0 && command.Arguments[i - 1] is "-include" or "-imacros");

    private static string Value(string argument)
    {
        if (Options.FirstOrDefault(option => argument.StartsWith(option, StringComparison.Ordinal)) is { } option) return argument[option.Length..];
        return argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=') is var equals and > 0 ? argument[(equals + 1)..] : argument;
    }
}

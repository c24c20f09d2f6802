using System.Collections.Immutable;
using Migrator.Model.Facts;

namespace Migrator.Clang.Facts;

/// <summary>
/// What the standard headers can see of a command. Targets of one project differ in macros and include folders of their
/// own, which no standard header looks at: they share one precompiled header.
/// </summary>
internal sealed class StandardView
{
    private static readonly string[] IncludeOptions = ["-I", "-isystem-after", "-isystem", "-iquote", "-idirafter"];

    /// <summary>Options without a path whose meaning does not depend on the working directory.</summary>
    private static readonly string[] Placeless = ["-std=", "--std=", "-stdlib=", "--stdlib=", "-f", "-m", "-D", "-U", "-pthread"];

    /// <summary>Headers of the system, and folders of it, that standard headers include: a twin in an include folder would be taken.</summary>
    private static readonly HashSet<string> SystemNames = new(StringComparer.Ordinal)
    {
        "alloca.h", "byteswap.h", "dirent.h", "endian.h", "features.h", "features-time64.h", "fcntl.h", "langinfo.h", "libintl.h", "linux", "malloc.h", "nl_types.h",
        "pthread.h", "sched.h", "stdc-predef.h", "strings.h", "unistd.h", "xlocale.h", "asm", "asm-generic", "bits", "debug", "experimental", "ext", "gnu", "sys",
    };

    private readonly Dictionary<string, bool> _twins = new(StringComparer.Ordinal);

    /// <summary>The command that standard headers are precompiled with; null when the units of this one cannot use any.</summary>
    public CompileCommand? Of(CompileCommand command, string root)
    {
        var kept = ImmutableArray.CreateBuilder<string>();
        var arguments = command.Arguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            // Forced text comes first: a precompiled header would hide what it defines, or swallow its declarations.
            if (argument is "-include" or "-imacros") return null;
            if (argument is "-x") i++;
            else if (argument.StartsWith("-D", StringComparison.Ordinal) || argument.StartsWith("-U", StringComparison.Ordinal))
            {
                var macro = argument.Length > 2 || i + 1 == arguments.Length ? argument[2..] : arguments[++i];
                if (!IsPrivate(macro.Split('=')[0])) kept.Add(argument[..2] + macro);
            }
            else if (IncludeOptions.FirstOrDefault(option => argument.StartsWith(option, StringComparison.Ordinal)) is { } include)
            {
                var folder = argument.Length > include.Length || i + 1 == arguments.Length ? argument[include.Length..] : arguments[++i];
                folder = Path.GetFullPath(folder, command.Directory);
                if (HasTwin(folder)) kept.AddRange(include, folder);
            }
            else if (!argument.StartsWith("-fvisibility", StringComparison.Ordinal)) kept.Add(argument);
        }

        var isPlaceless = kept.All(argument => Placeless.Any(prefix => argument.StartsWith(prefix, StringComparison.Ordinal)));
        return command with { Arguments = kept.ToImmutable(), Directory = isPlaceless ? root : command.Directory };
    }

    /// <summary>A name that the language leaves to programs, in the spelling that programs keep to macros.</summary>
    private static bool IsPrivate(string macro) =>
        macro is not ("" or "NDEBUG") && char.IsAsciiLetterUpper(macro[0]) && !macro.Any(char.IsAsciiLetterLower);

    private bool HasTwin(string folder)
    {
        if (_twins.TryGetValue(folder, out var known)) return known;
        var found = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
            .Any(name => name is not null && (StandardHeaders.IsCpp(name) || StandardHeaders.IsC(name) || SystemNames.Contains(name)));
        return _twins[folder] = found;
    }
}

using System.CommandLine;
using System.Globalization;

namespace Migrator.Cli.Caching;

/// <summary>The options that say where facts are kept, and how many.</summary>
public sealed class CacheOptions
{
    /// <summary>The environment variable that stands for <c>--cache</c>.</summary>
    public const string Variable = "CPPMOD_FACTS";

    private const string Off = "off";
    private const int Mebi = 1 << 20;

    private readonly Option<string?> _cache = new("--cache")
    {
        HelpName = "dir|off",
        Description = "Folder that keeps what the parser said, so that a later run parses only what has changed; off: everything is parsed, and nothing is kept. Default: facts in cppmod-migrate of the user's cache folder.",
    };

    private readonly Option<int> _size = new("--cache-size")
    {
        HelpName = "MiB",
        Description = "Size of that folder at most, after the run; what was not used for longest goes.",
        DefaultValueFactory = _ => 1024,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)) return size;
            result.AddError($"--cache-size needs a number of MiB, not '{result.Tokens[0].Value}'");
            return 0;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(_cache);
        command.Add(_size);
    }

    /// <summary>The folder; null when nothing is kept.</summary>
    /// <exception cref="UserErrorException"><c>--cache</c> names a file.</exception>
    public FactFolder? Read(ParseResult line)
    {
        var given = line.GetValue(_cache) ?? Environment.GetEnvironmentVariable(Variable);
        if (given == Off) return null;
        if (File.Exists(given)) throw new UserErrorException(ExitCode.Usage, $"--cache {given}: this is a file; name a folder, or off");
        var folder = string.IsNullOrEmpty(given) ? Default() : Path.GetFullPath(given);
        return folder is null ? null : new FactFolder(folder, (long)line.GetValue(_size) * Mebi);
    }

    // As the XDG base directory specification has it: a relative path does not count.
    private static string? Default()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (!Path.IsPathFullyQualified(cache ?? ""))
        {
            var home = Environment.GetEnvironmentVariable("HOME");
            if (!Path.IsPathFullyQualified(home ?? "")) return null;
            cache = Path.Combine(home!, ".cache");
        }

        return Path.Combine(cache!, "cppmod-migrate", "facts");
    }
}

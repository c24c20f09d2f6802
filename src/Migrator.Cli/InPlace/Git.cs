using System.Diagnostics;
using System.Text;
using Migrator.Cli.Verification;

namespace Migrator.Cli.InPlace;

/// <summary>The program git, in the work tree that holds a folder. Paths go in and out from that folder, and never as options.</summary>
internal sealed class Git
{
    /// <summary>A hook or a shell may have set these for a repository of its own.</summary>
    private static readonly string[] s_otherRepository = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"];

    private readonly string _program;

    private Git(string program, string root)
    {
        _program = program;
        Root = root;
        Prefix = "";
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The folder as a path from the top of the work tree, with a slash behind it; empty at the top.</summary>
    public string Prefix { get; private init; }

    /// <summary>Absolute path of our folder in that of git, which is there for nobody else.</summary>
    public string StateFolder { get; private init; } = "";

    /// <summary>Git in a folder; null when the folder is in no work tree.</summary>
    /// <param name="root">Absolute path of the folder.</param>
    /// <param name="why">Why there is none: for a message.</param>
    public static Git? Find(string root, out string why)
    {
        why = "git is not installed, or not in PATH";
        if (ProgramRunner.Find("git") is not { } program) return null;
        var git = new Git(program, root);
        var (code, output, error) = git.Run(["rev-parse", "--is-inside-work-tree", "--show-prefix", "--git-path", "cppmod-migrate"], "");
        var lines = output.Split('\n');
        why = error.Contains("not a git repository", StringComparison.Ordinal) || code == 0 ? "it is not in a git work tree" : Reason(error);
        if (code != 0 || lines[0] != "true") return null;
        // Another tree of the same repository has a history of its own.
        var name = lines[1].Length == 0 ? "tree" : "tree-" + Uri.EscapeDataString(lines[1].TrimEnd('/'));
        return new Git(program, root) { Prefix = lines[1], StateFolder = Path.Combine(Path.GetFullPath(lines[2], root), name) };
    }

    /// <summary>Runs git.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads, as UTF-8.</param>
    /// <param name="environment">Variables that it gets besides those of this process.</param>
    /// <returns>Its exit code, its output as UTF-8, and what it said of errors.</returns>
    public (int Code, string Output, string Error) Run(IEnumerable<string> arguments, string input = "", params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var (code, output, error) = RunBytes(arguments, Encoding.UTF8.GetBytes(input), environment);
        return (code, Encoding.UTF8.GetString(output), error);
    }

    /// <summary>Runs git where it has to succeed.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="UserErrorException">It failed; the message says what it was to do, and why it did not.</exception>
    public string Need(string what, IEnumerable<string> arguments, string input = "", params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var (code, output, error) = Run(arguments, input, environment);
        return code == 0 ? output : throw new UserErrorException(ExitCode.BadOutput, $"{Root}: git cannot {what}: {Reason(error.Length > 0 ? error : output)}");
    }

    /// <summary>Commit that HEAD names; null when there is none yet.</summary>
    public string? Head => Run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]) is { Code: 0, Output: var id } ? id.Trim() : null;

    /// <summary>Paths below the folder that differ from the last commit or are not known to git; ignored ones do not count, and neither do those in submodules.</summary>
    /// <exception cref="UserErrorException">Git cannot tell.</exception>
    public IReadOnlyList<string> Unclean()
    {
        var entries = Need("tell whether the tree is clean", ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=dirty", "--", "."]);
        return [.. entries.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => FromRoot(entry[3..])).OfType<string>()];
    }

    /// <summary>Paths below the folder that git tracks.</summary>
    public IReadOnlySet<string> Tracked() =>
        Need("list the tracked files", ["ls-files", "-z", "--", "."]).Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>Bytes of an object; null when the repository does not have it.</summary>
    public byte[]? Blob(string id) => RunBytes(["cat-file", "blob", id], []) is { Code: 0, Output: var bytes } ? bytes : null;

    /// <summary>The essence of what git said, in one line.</summary>
    public static string Reason(string error)
    {
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines.FirstOrDefault(line => line.StartsWith("fatal:", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal)) ?? lines.FirstOrDefault("it does not say why");
        return UserErrorException.OneLine(line.Replace("fatal: ", "", StringComparison.Ordinal).Replace("error: ", "", StringComparison.Ordinal)).TrimEnd('.');
    }

    private string? FromRoot(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) && path.Length > Prefix.Length ? path[Prefix.Length..].TrimEnd('/') : null;

    private (int Code, byte[] Output, string Error) RunBytes(IEnumerable<string> arguments, byte[] input, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(_program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in s_otherRepository) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C.UTF-8"; // messages are read in English
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0"; // a question must not write
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var written = Task.Run(() => Feed(process, input));
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        written.Wait();
        return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says how.
        }
    }
}

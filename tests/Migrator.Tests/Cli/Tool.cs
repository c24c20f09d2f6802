using System.Text;
using Migrator.Cli;

namespace Migrator.Tests.Cli;

/// <summary>Runs the program in process.</summary>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    /// <summary>The output as it was written, one byte a character.</summary>
    public required string Bytes { get; init; }

    public static Tool Run(params string[] args) => Run(default, args);

    public static Tool Run(CancellationToken cancellation, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = Program.Run(args, Terminal.To(output, error), cancellation);
        return new Tool(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString()) { Bytes = Encoding.Latin1.GetString(output.ToArray()) };
    }
}

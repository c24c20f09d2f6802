using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Migrator.Model.Facts;

namespace Migrator.Clang.Facts;

/// <summary>Which standard header offers what an internal one of the library declares: libc++ says it by the folder, libstdc++ in a comment at the top.</summary>
internal static partial class InternalHeaders
{
    private const int HeadLines = 80;

    private static readonly ConcurrentDictionary<string, string?> s_owners = new(StringComparer.Ordinal);

    /// <summary>The header (<c>functional</c> for <c>__functional/function.h</c> and for <c>bits/std_function.h</c>); null for any other file.</summary>
    /// <param name="path">Path of the file that declares.</param>
    public static string? OwnerOf(string path) => StandardHeaders.OwnerOfInternal(path) ?? (path.Contains("/bits/", StringComparison.Ordinal) ? s_owners.GetOrAdd(path, Named) : null);

    private static string? Named(string path)
    {
        try
        {
            var name = File.ReadLines(path).Take(HeadLines).Select(line => HeaderName().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
            return name is not null && StandardHeaders.IsCpp(name) ? name : null;
        }
        catch (IOException)
        {
            return null; // a file of a precompiled header that is gone: nobody is told what it offers
        }
    }

    [GeneratedRegex(@"@headername\{(\w+)\}")]
    private static partial Regex HeaderName();
}

using System.Security.Cryptography;
using System.Text;

namespace Migrator.Clang.Caching;

/// <summary>Short names of contents: the first 128 bits of SHA-256 as lower-case hexadecimal digits.</summary>
internal static class Hashes
{
    private const int Length = 16;

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }

    /// <summary>Of texts in their order; where one ends counts, too.</summary>
    public static string Of(IEnumerable<string> texts) => Of(Encoding.UTF8.GetBytes(string.Concat(texts.Select(text => $"{text.Length}:{text}"))));
}

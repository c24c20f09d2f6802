using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Migrator.Clang.Caching;

/// <summary>
/// How an answer is kept: a magic word, the SHA-256 of what follows, and compressed, the length of the evidence, the evidence and the
/// answer, both as JSON.
/// </summary>
internal static class EntryFormat
{
    private static ReadOnlySpan<byte> Magic => "cppmod-facts 1\n"u8;

    public static byte[] Write<T>(Evidence evidence, T answer, JsonTypeInfo<T> shape)
    {
        var first = JsonSerializer.SerializeToUtf8Bytes(evidence, FactJson.Default.Evidence);
        using var content = new MemoryStream();
        using (var packed = new BrotliStream(content, CompressionLevel.Fastest, leaveOpen: true))
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, first.Length);
            packed.Write(length);
            packed.Write(first);
            JsonSerializer.Serialize(packed, answer, shape);
        }

        var body = content.GetBuffer().AsSpan(0, (int)content.Length);
        return [.. Magic, .. SHA256.HashData(body), .. body];
    }

    /// <summary>What an entry holds; null when it is damaged, cut off, or none at all.</summary>
    /// <param name="entry">Its bytes.</param>
    /// <param name="holds">Whether evidence is still good: the answer is read only then.</param>
    /// <param name="shape">The answer's type.</param>
    /// <param name="answer">The answer.</param>
    public static EntryState Read<T>(byte[] entry, Func<Evidence, bool> holds, JsonTypeInfo<T> shape, out T? answer)
    {
        answer = default;
        var head = Magic.Length + SHA256.HashSizeInBytes;
        if (entry.Length < head || !entry.AsSpan().StartsWith(Magic)) return EntryState.Damaged;
        if (!SHA256.HashData(entry.AsSpan(head)).AsSpan().SequenceEqual(entry.AsSpan(Magic.Length, SHA256.HashSizeInBytes))) return EntryState.Damaged;
        try
        {
            using var content = new MemoryStream();
            using (var packed = new BrotliStream(new MemoryStream(entry, head, entry.Length - head), CompressionMode.Decompress)) packed.CopyTo(content);
            var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            var evidence = JsonSerializer.Deserialize(bytes.Slice(sizeof(int), length), FactJson.Default.Evidence);
            if (evidence is null || !holds(evidence)) return EntryState.Stale;
            answer = JsonSerializer.Deserialize(bytes[(sizeof(int) + length)..], shape);
            return answer is null ? EntryState.Damaged : EntryState.Good;
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or ArgumentException or InvalidOperationException or IOException or NotSupportedException)
        {
            return EntryState.Damaged;
        }
    }
}

/// <summary>What became of an entry that was found.</summary>
internal enum EntryState
{
    Good,

    /// <summary>Something that it depends on has changed.</summary>
    Stale,

    /// <summary>It is not what was written.</summary>
    Damaged,
}

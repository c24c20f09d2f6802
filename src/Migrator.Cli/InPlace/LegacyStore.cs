using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Migrator.Model.Text;
using Migrator.Output;

namespace Migrator.Cli.InPlace;

/// <summary>Keeps the bytes of files that something else is written over, by their hash: what undo brings back, and what the next run plans with.</summary>
/// <param name="folder">Absolute path of its folder, made when it is needed.</param>
/// <param name="git">Has the texts, too, where they were committed; null without git.</param>
internal sealed class LegacyStore(string folder, Git? git)
{
    /// <summary>Keeps bytes.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Save(byte[] bytes)
    {
        var place = Place(HashOf(bytes));
        if (File.Exists(place)) return;
        Directory.CreateDirectory(folder);
        var temporary = $"{place}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, place, overwrite: true);
    }

    /// <summary>Bytes that were kept; null when they are gone, or damaged.</summary>
    /// <param name="sha256">Their hash.</param>
    public byte[]? Load(string sha256)
    {
        var place = Place(sha256);
        return File.Exists(place) && File.ReadAllBytes(place) is var bytes && HashOf(bytes) == sha256 ? bytes : null;
    }

    /// <summary>A legacy text: from here, or from an object of git, as in another clone.</summary>
    /// <param name="path">Its path, for the message.</param>
    /// <param name="text">Where it is.</param>
    /// <exception cref="UserErrorException">It is nowhere.</exception>
    public byte[] Legacy(string path, LegacyText text)
    {
        if (Load(text.Sha256) is { } kept) return kept;
        if (git is not null && text.Blob.Length > 0 && git.Blob(text.Blob) is { } blob && HashOf(blob) == text.Sha256) return blob;
        throw new UserErrorException(ExitCode.BadInput, $"{path}: its legacy text, which the next step is planned with, is not here{(text.Blob.Length > 0 ? $" (git object {text.Blob})" : "")}; "
            + "in a shallow clone fetch the rest (git fetch --unshallow); where the migration was never committed, work where it was made");
    }

    /// <summary>The id that git gives to bytes as they are.</summary>
    /// <param name="latin1">The bytes.</param>
    /// <param name="isSha256">Whether the repository uses SHA-256.</param>
    public static string BlobId(string latin1, bool isSha256)
    {
        var bytes = SourceText.ToBytes(latin1);
        byte[] all = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0")), .. bytes];
#pragma warning disable CA5350 // Git names objects so; nothing is protected by it.
        return Convert.ToHexStringLower(isSha256 ? SHA256.HashData(all) : SHA1.HashData(all));
#pragma warning restore CA5350
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private string Place(string sha256) => Path.Combine(folder, sha256);
}

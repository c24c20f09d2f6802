namespace Migrator.Model.Facts;

/// <summary>Where what the parser said is kept between runs: bytes by name. Both functions may be called from any thread, and never throw.</summary>
/// <param name="Read">The bytes kept under a name, or null. A name is of 32 hexadecimal digits in lower case.</param>
/// <param name="Write">Keeps bytes under a name, in place of what was there; may keep nothing.</param>
public sealed record FactStore(Func<string, byte[]?> Read, Action<string, byte[]> Write);

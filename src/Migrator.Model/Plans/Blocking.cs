namespace Migrator.Model.Plans;

/// <summary>A file that stays text keeps another from becoming a unit.</summary>
/// <param name="File">The file that stays text for a reason of its own: what to change to free the other.</param>
/// <param name="Blocks">The file that stays with it.</param>
public readonly record struct Blocking(string File, string Blocks);

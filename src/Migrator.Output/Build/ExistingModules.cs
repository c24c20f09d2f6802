using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Output.Build;

/// <summary>A module that units import and that the migration does not make.</summary>
/// <param name="Name">Its cxx20 name.</param>
/// <param name="Namespace">Its n1964 name.</param>
/// <param name="Units">Units of the tree that make it; none where it comes from elsewhere.</param>
public sealed record ExistingModule(string Name, string Namespace, ImmutableArray<string> Units);

/// <summary>Finds the modules that units import and that the migration does not make.</summary>
public static class ExistingModules
{
    /// <summary>The modules, in the order of their names.</summary>
    public static ImmutableArray<ExistingModule> Imported(Codebase codebase, Plan plan) =>
        [.. plan.Files.Values.SelectMany(file => file.Imports).Where(import => import.IsForeign).DistinctBy(import => import.Module).OrderBy(import => import.Module, StringComparer.Ordinal)
            .Select(import => new ExistingModule(import.Module, import.Namespace, UnitsOf(codebase, import.Module)))];

    private static ImmutableArray<string> UnitsOf(Codebase codebase, string module)
    {
        var declaration = new Regex($@"^\s*(export\s+)?module\s+{Regex.Escape(module)}\s*(:\s*[\w.]+\s*)?(\[\[[^;]*)?;", RegexOptions.Multiline);
        return [.. codebase.Input.Files.Where(file => Path.GetExtension(file.Path) is ".cppm" or ".ixx" && file.Text is { } text && declaration.IsMatch(text.Text)).Select(file => file.Path)];
    }
}

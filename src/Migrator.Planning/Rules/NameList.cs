namespace Migrator.Planning.Rules;

/// <summary>Names that a parameter of a rule lists; <c>*</c> and <c>?</c> are wildcards.</summary>
public sealed class NameList
{
    private readonly HashSet<string> _names;
    private readonly Glob[] _globs;
    private readonly bool _ignoresCase;

    /// <param name="names">A list of strings.</param>
    /// <param name="ignoreCase">Whether upper and lower case are the same.</param>
    public NameList(FactValue names, bool ignoreCase = false)
    {
        _ignoresCase = ignoreCase;
        _names = names.AsList.ToArray().Where(name => !Glob.IsGlob(name)).ToHashSet(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        _globs = [.. names.AsList.ToArray().Where(Glob.IsGlob).Select(name => new Glob(ignoreCase ? name.ToLowerInvariant() : name))];
    }

    /// <summary>Whether a name is one of the list.</summary>
    public bool Contains(string name) =>
        _names.Contains(name) || (_globs.Length > 0 && Array.Exists(_globs, glob => glob.Matches(_ignoresCase ? name.ToLowerInvariant() : name)));
}

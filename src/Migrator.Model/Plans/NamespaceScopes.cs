namespace Migrator.Model.Plans;

/// <summary>Which namespaces of a file are the n1964 module itself: a module is a namespace, and a nested module a namespace in another (paper 5.3).</summary>
public static class NamespaceScopes
{
    /// <summary>What remains of a namespace inside of its module; empty for the module's own one and those around it, null for any other.</summary>
    /// <param name="module">The module, <c>geo</c> or <c>geo::text</c>.</param>
    /// <param name="scope">Qualified name of what stands around the namespace; empty for the global one.</param>
    /// <param name="name">Its name there, which may be a path.</param>
    public static string? InModule(string module, string scope, string name)
    {
        if (name.Length == 0) return null;
        var full = scope.Length > 0 ? $"{scope}::{name}" : name;
        if (Holds(full, module)) return "";
        return Holds(module, full) && (scope.Length == 0 || (scope != module && Holds(scope, module))) ? full[(module.Length + 2)..] : null;
    }

    /// <summary>Whether a namespace is another, or lies around it.</summary>
    public static bool Holds(string outer, string inner) =>
        outer.Length > 0 && inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner.AsSpan(outer.Length).StartsWith("::"));
}

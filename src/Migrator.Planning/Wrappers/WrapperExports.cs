using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Wrappers;

/// <summary>
/// Which names a wrapper unit exports. A using-declaration takes a name with all that it means: an overload set, a class
/// with its specialisations and guides, a class and a function of the same name.
/// </summary>
/// <param name="context">The facts.</param>
/// <param name="access">Who may see an entity.</param>
/// <param name="headers">How units reach a header.</param>
/// <param name="conditions">Conditions around a declaration.</param>
/// <param name="visible">Files that the unit reads, fragments included.</param>
internal sealed class WrapperExports(PlanContext context, AccessPlanner access, WrapperHeaders headers, ConditionPaths conditions, IReadOnlySet<string> visible)
{
    private readonly ILookup<string, Enumerator> _enumerators = context.Codebase.Enumerators.ToLookup(enumerator => enumerator.Enum, StringComparer.Ordinal);
    private readonly HashSet<string> _inline = [.. context.Codebase.InlineNamespaces];
    private readonly HashSet<string> _refused = [.. context.Codebase.Refusals.Where(refusal => refusal.Name.Length > 0).Select(refusal => refusal.Name)];
    private readonly HashSet<string> _internal = [.. visible.SelectMany(context.Entities.In)
        .Where(d => IsInternal(d) && d.Kind is not (EntityKind.Member or EntityKind.Alias) && !d.Is(DeclarationTraits.Friend | DeclarationTraits.Specialisation)).Select(d => d.QualifiedName)];

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WrapperExport>> _exports = new(StringComparer.Ordinal);

    /// <summary>What a unit exports, in the order of files and places.</summary>
    /// <param name="files">Headers and fragments of its module that it reads.</param>
    public ImmutableArray<WrapperExport> Of(IEnumerable<string> files)
    {
        _exports.Clear();
        foreach (var file in files.Order(StringComparer.Ordinal))
            foreach (var declaration in context.Entities.In(file))
                Add(declaration);
        return [.. _exports.Values.SelectMany(Simplified).OrderBy(export => export.File, StringComparer.Ordinal).ThenBy(export => export.Offset).ThenBy(export => export.Kind)];
    }

    private static bool IsInternal(Declaration declaration) => declaration.Linkage == Linkage.Internal || declaration.Is(DeclarationTraits.UnnamedNamespace);

    private void Add(Declaration declaration)
    {
        if (declaration.Is(DeclarationTraits.Friend | DeclarationTraits.Specialisation)) return; // found by their arguments, or with their template
        switch (declaration.Kind)
        {
            case EntityKind.Member or EntityKind.Namespace:
                return;
            case EntityKind.NamespaceAlias:
                AddText(declaration, ExportKind.NamespaceAlias, "=");
                return;
            case EntityKind.UsingDirective:
                AddText(declaration, ExportKind.UsingDirective, "namespace");
                return;
            case EntityKind.UsingDeclaration when IsOfInternal(declaration):
                ReportInternal(declaration, declaration.Name, "names something of internal linkage");
                return;
            case EntityKind.Other when declaration.Name.Length == 0 || IsSpecialisation(declaration):
                return;
            case EntityKind.Class when IsDefinedElsewhere(declaration):
                return;
        }

        if (declaration.Kind == EntityKind.Enum)
            foreach (var enumerator in _enumerators[declaration.Usr].Where(e => e.File != declaration.File || declaration.Extent.Contains(e.Offset)))
                AddName(declaration, enumerator.Name, enumerator.File == declaration.File ? enumerator.Offset : declaration.NameOffset);
        var hasName = declaration.Name.Length > 0 && declaration.Name[0] is not ('(' or '<');
        if (hasName) AddName(declaration, declaration.Name, declaration.NameOffset);
    }

    private void AddName(Declaration declaration, string name, int offset)
    {
        if (declaration.Is(DeclarationTraits.UnnamedNamespace))
        {
            if (access.IsPublicHeader(declaration.File)) ReportInternal(declaration, name, "stands in an unnamed namespace");
            return;
        }

        if (access.Of(declaration) != EntityAccess.Public) return;
        var qualified = declaration.Scope.Length == 0 ? name : declaration.Scope + "::" + name;
        if (declaration.Linkage == Linkage.Internal) ReportInternal(declaration, name, "has internal linkage");
        else if (_internal.Contains(qualified)) ReportInternal(declaration, name, "shares its name with something of internal linkage");
        else AddExport(declaration, ExportKind.Name, name, "", offset);
    }

    /// <summary>An alias or a directive: the namespace behind a word of the text, as written.</summary>
    private void AddText(Declaration declaration, ExportKind kind, string behind)
    {
        if (access.Of(declaration) != EntityAccess.Public || declaration.Is(DeclarationTraits.UnnamedNamespace)) return;
        var text = context.Text(declaration.File).Slice(declaration.Extent);
        var at = text.IndexOf(behind, StringComparison.Ordinal);
        if (at < 0 || declaration.Is(DeclarationTraits.FromMacro)) return;
        AddExport(declaration, kind, declaration.Name, text[(at + behind.Length)..].TrimEnd(';').Trim(), declaration.NameOffset);
    }

    private void AddExport(Declaration declaration, ExportKind kind, string name, string target, int offset)
    {
        var parts = Parts(declaration.Scope);
        var own = conditions.Of(declaration.File, offset, name, out var line);
        if (line > 0 && !ConditionPaths.IsCompiledByAll(context.Codebase, declaration.File, offset))
        {
            context.Report("keep-inactive-from-wrapper", declaration.File, declaration.Extent.Start, $"{Shown(declaration, name)} depends on the condition in line {line}, which reads otherwise behind the headers: it is not exported; add it to the wrapper unit by hand");
            return;
        }

        var export = new WrapperExport(parts, kind, name, target, [.. headers.Reach(declaration.File) ?? [], .. own], declaration.File, offset);
        if (_refused.Contains(export.QualifiedName))
        {
            var message = context.Codebase.Refusals.First(refusal => refusal.Name == export.QualifiedName).Message;
            if (_reported.Add(export.QualifiedName)) context.Report("keep-refused-from-wrapper", declaration.File, declaration.Extent.Start, $"the compiler does not let the wrapper unit export {Shown(declaration, name)} ({message}); clients that need it include the header");
            return;
        }

        var key = $"{(int)kind} {export.QualifiedName} {target}";
        if (!_exports.TryGetValue(key, out var known)) _exports.Add(key, known = []);
        known.Add(export);
    }

    private ImmutableArray<ScopePart> Parts(string scope)
    {
        if (scope.Length == 0) return [];
        var names = scope.Split("::");
        return [.. names.Select((name, i) => new ScopePart(name, _inline.Contains(string.Join("::", names[..(i + 1)]))))];
    }

    /// <summary>One declaration that is always there is enough; else one line for each set of conditions.</summary>
    private static IEnumerable<WrapperExport> Simplified(List<WrapperExport> all) =>
        all.FirstOrDefault(export => export.Conditions.IsEmpty) is { } always ? [always]
            : all.GroupBy(export => string.Join('\0', export.Conditions), StringComparer.Ordinal).Select(group => group.First());

    /// <summary>A forward declaration of a class that a header of another module defines: that module exports it.</summary>
    private bool IsDefinedElsewhere(Declaration declaration) =>
        !declaration.IsDefinition && context.Entities.Of(declaration.Usr).Any(d => d.IsDefinition && context.IsHeader(d.File) && !visible.Contains(d.File));

    private bool IsSpecialisation(Declaration declaration) =>
        context.Outline(declaration.File).DeclarationAt(declaration.NameOffset)?.Form is DeclarationForm.Specialisation or DeclarationForm.ExplicitInstantiation or DeclarationForm.StaticAssert;

    /// <summary>Whether a using-declaration names something of internal linkage: as it is looked up, from the inside out.</summary>
    private bool IsOfInternal(Declaration declaration)
    {
        var text = context.Text(declaration.File).Slice(declaration.Extent);
        var target = string.Concat(Tokenizer.Words(text).Where(word => word is not ("using" or "typename")).Select(word => "::" + word))[2..];
        for (var scope = declaration.Scope; ; scope = scope.Contains("::", StringComparison.Ordinal) ? scope[..scope.LastIndexOf("::", StringComparison.Ordinal)] : "")
        {
            if (_internal.Contains(scope.Length == 0 ? target : scope + "::" + target)) return true;
            if (scope.Length == 0) return false;
        }
    }

    private void ReportInternal(Declaration declaration, string name, string what)
    {
        if (!_reported.Add($"{declaration.Scope}::{name}")) return;
        var advice = declaration.Kind == EntityKind.Function || declaration.Kind == EntityKind.Variable ? "say inline there (and not static) if one for the program is right, or clients include the header" : "clients that need it include the header";
        context.Report("keep-internal-from-wrapper", declaration.File, declaration.Extent.Start, $"{Shown(declaration, name)} {what}, which no using-declaration can export: {advice}");
    }

    private static string Shown(Declaration declaration, string name) =>
        Model.Text.SourceText.Decode(declaration.Scope.Length == 0 ? name : declaration.Scope + "::" + name);
}

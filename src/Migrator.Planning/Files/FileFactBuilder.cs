using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Entities;
using Migrator.Planning.Macros;
using Migrator.Planning.Modules;
using Migrator.Planning.Rules;
using Migrator.Planning.Variants;

namespace Migrator.Planning.Files;

/// <summary>Derives, for each file, the facts that the rules ask for its fate.</summary>
public sealed partial class FileFactBuilder(PlanContext context, MacroAnalysis macros, HeaderVariants variants, IReadOnlySet<string> inCycle, IReadOnlyList<ClientClash> clashes)
{
    private readonly HashSet<string> _erroneous = [.. context.Codebase.Findings.Where(f => f.Rule == "parse-error").Select(f => f.File),
        .. context.Codebase.Units.Where(unit => unit.HasErrors).Select(unit => unit.File)];

    private readonly HashSet<string> _usedFromC = [.. context.Codebase.Units.Where(unit => unit.IsC).SelectMany(unit => unit.Entered)];

    private readonly ConfigurationAlternatives _configurations = new(context);
    private readonly HashSet<string> _repeated = [.. context.Codebase.Units.SelectMany(unit => unit.Repeated)];

    private readonly HashSet<string> _includedInScope = IncludedInScope(context);

    private readonly PragmaIncludes _pragmas = new(context);

    private readonly StdClashes _std = new(context);

    private readonly InitialisationReach _reach = new(context);

    private readonly HashSet<string> _clashing = ClientClashes.Headers(context, clashes);

    private readonly Dictionary<string, string> _failures = context.Codebase.BuildFailures.ToDictionary(failure => failure.File, failure => failure.Message, StringComparer.Ordinal);

    /// <summary>All that the file itself tells; whether it has a module follows from the facts of all files.</summary>
    public FactSet Build(string file)
    {
        var input = context.Files[file];
        var syntax = context.Syntax(file);
        var outline = context.Outline(file);
        var declarations = context.Entities.In(file);
        var agreement = Agreement(file, outline, declarations);
        var isHeader = input.Kind == FileKind.Header;
        var facts = FactSet.Of(
            ("kind", input.Kind switch { FileKind.Header => "header", FileKind.Source => "source", FileKind.CSource => "c-source", FileKind.Fragment => "fragment", _ => "other" }),
            ("path", file),
            ("has-code", HasCode(file)),
            ("has-declarations", declarations.Count > 0),
            ("has-macros", macros.Of(file).Moved.Count > 0),
            ("includes-project", context.Includes.Targets(file).Any()),
            ("guarded", syntax.Guard != GuardKind.None),
            ("compiled", context.Entered.Contains(file)),
            ("has-errors", _erroneous.Contains(file)),
            ("defines-main", DefinesMain(file, outline, declarations)),
            ("in-client-folder", context.ClientFolders.Contains(file)),
            ("vendored", context.ClientFolders.IsVendored(file)),
            ("used-from-c", _usedFromC.Contains(file) || (isHeader && syntax.Directives.Any(d => d is { Kind: DirectiveKind.Ifdef, Name: "__cplusplus" }))),
            ("repeated", isHeader && syntax.Guard == GuardKind.None && (_repeated.Contains(file) || syntax.HasCode)),
            ("in-cycle", inCycle.Contains(file)),
            ("parsed", syntax.Problem is null && outline.Problem is null && ScopesBalance(outline)),
            ("outline-problem", outline.Problem ?? syntax.Problem ?? ""),
            ("outline-agrees", agreement != Match.Differs),
            ("macro-namespace", agreement == Match.OtherScope || (isHeader && outline.Items.Any(item => item.Macro is { HasUnnamed: true }))),
            ("varies", isHeader && variants.Varies(file, _ => true)),
            ("other-configuration", isHeader && _configurations.IsAlternative(file)),
            ("client-macros", isHeader && HasCode(file) && variants.SteeringMacros(file).Any()),
            ("macro-order", isHeader && macros.Of(file) is var own && (own.IsDisordered || (own.InPlace.Count > 0 && inCycle.Contains(file)))),
            ("mutable-static", isHeader && declarations.Any(d => IsMutableInternal(file, outline, d))),
            ("clashing-internal", isHeader && declarations.Any(d => EntityIndex.IsNamespaceScopeEntity(d) && d.Linkage == Linkage.Internal && !context.Entities.IsUnique(d))),
            ("client-clash", isHeader && _clashing.Contains(file)),
            ("std-clash", _std.Clashes(file)),
            ("declares-in-std", ForeignNamespaces.AddsToStd(outline, declarations, span => IsCompiled(file, span))),
            ("in-scope-include", _includedInScope.Contains(file)),
            ("system-header", isHeader && context.Codebase.Input.IsSystemHeader(file)),
            ("in-pragma-include", _pragmas.Steers(file)),
            ("hooks-included-text", isHeader && HookedIncludes.IsIn(context, file)),
            ("included-source", input.Kind == FileKind.Source && context.Includes.Includers(file).Count > 0),
            ("unselected", !context.IsSelected(file)),
            ("serves-text", false),
            ("text-closure", false),
            ("configured-text", context.Configuration.StaysText(file) || context.KnownHeaders.Of(file) is not null));
        return _failures.TryGetValue(file, out var failure) ? facts.With("fails-to-build", failure) : facts;
    }

    /// <summary>
    /// Outermost named namespaces in which a file declares something; a qualified definition counts for its namespace. Not
    /// <c>std</c>, and none whose templates it only specialises, unless it is the only one.
    /// </summary>
    /// <param name="context">The facts.</param>
    /// <param name="file">The file.</param>
    /// <param name="replaced">Forward declarations that an import stands for: their namespace does not count.</param>
    public static SortedSet<string> RootNamespaces(PlanContext context, string file, ForeignDeclarations? replaced = null)
    {
        var outline = context.Outline(file);
        var roots = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in outline.Items)
            if (item is { Kind: OutlineKind.NamespaceOpen, Scope: "", Name.Length: > 0 })
                roots.Add(item.Name.Split("::")[0]);
        var qualified = context.Entities.In(file).Where(d => d.Is(DeclarationTraits.Qualified)).ToLookup(d => outline.DeclarationAt(d.NameOffset) is { Scope: "" } item ? item.Form : DeclarationForm.Empty);
        roots.UnionWith(qualified[DeclarationForm.Other].Concat(qualified[DeclarationForm.ExplicitInstantiation]).Select(d => RootOf(context, d)));
        roots.Remove("");
        if (roots.Count == 0) roots.UnionWith(qualified[DeclarationForm.Specialisation].Select(d => RootOf(context, d))); // else it may be another library's template
        roots.Remove("std");
        roots.Remove("");
        var foreign = ForeignNamespaces.Of(outline, context.Entities.In(file));
        if (!roots.IsSubsetOf(foreign)) roots.ExceptWith(foreign);
        if (replaced is not null) roots.ExceptWith(replaced.NamespacesOf(file));
        return roots;
    }

    private static string RootOf(PlanContext context, Declaration declaration) =>
        (declaration.Kind != EntityKind.Member ? declaration.Scope : context.Entities.ClassOf(declaration) is { } type ? context.Entities.Of(type)[0].Scope : "").Split("::")[0];

    /// <summary>Whether each scope is opened and closed once: two branches that open the same namespace cannot be told apart.</summary>
    private static bool ScopesBalance(Outline outline) =>
        outline.Items.Count(item => item.Kind is OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen)
        == outline.Items.Count(item => item.Kind is OutlineKind.NamespaceClose or OutlineKind.LinkageClose);

    /// <summary>Whether some unit compiles what stands at a place. One that enters the file twice has skipped it the second time, and tells nothing.</summary>
    private bool IsCompiled(string file, Span span)
    {
        var once = context.Codebase.Units.Where(unit => unit.Enters(file) && !unit.Repeated.Contains(file)).ToList();
        return once.Count == 0 || once.Any(unit => !unit.Skips(file, span));
    }

    private bool HasCode(string file) => context.Syntax(file).HasCode || context.Includes.Targets(file).Any(target => context.Files[target].Kind == FileKind.Fragment);

    private enum Match
    {
        Agrees,
        OtherScope,
        Differs,
    }

    private Match Agreement(string file, Outline outline, IReadOnlyList<Declaration> declarations)
    {
        var match = Match.Agrees;
        foreach (var declaration in declarations.Where(EntityIndex.IsNamespaceScopeEntity))
        {
            var item = outline.DeclarationAt(declaration.NameOffset);
            if (item is null) return Match.Differs;
            var isWhole = declaration.Is(DeclarationTraits.FromMacro) && !context.IsHeader(file); // a source keeps what a macro declares as it is
            if (!isWhole && declaration.Linkage == Linkage.Internal && declaration.Is(DeclarationTraits.FromMacro)) return Match.Differs;
            if (!isWhole && declaration.Storage == StorageClass.Static && !Says(file, new Span(item.Span.Start, declaration.NameOffset), "static")) return Match.Differs;
            if (item.Form == DeclarationForm.NamespaceMacro && (item.Scope.Length == 0 || NamespaceScopes.Holds(item.Scope, declaration.Scope))) continue;
            if (!declaration.Is(DeclarationTraits.Qualified | DeclarationTraits.Specialisation) && item.Scope != declaration.Scope) match = Match.OtherScope;
        }

        return match;
    }

    /// <summary>A keyword that comes out of a macro cannot be edited.</summary>
    private bool Says(string file, Span span, string word) =>
        !span.IsEmpty && context.Text(file).Text.AsSpan(span.Start, span.Length).Contains(word, StringComparison.Ordinal);

    private bool DefinesMain(string file, Outline outline, IReadOnlyList<Declaration> declarations)
    {
        if (declarations.Any(d => d.DefinesMain)) return true;
        if (context.Entered.Contains(file) || !context.Syntax(file).Identifiers.Contains("main")) return false;
        var text = context.Text(file).Text;
        return outline.Items.Any(item => item is { Kind: OutlineKind.Declaration, Scope: "" } && StartsMain(text.AsSpan(item.Span.Start, item.Span.Length)));
    }

    private static bool StartsMain(ReadOnlySpan<char> item)
    {
        var parenthesis = item.IndexOf('(');
        return parenthesis > 0 && item[..parenthesis].TrimEnd().EndsWith("main", StringComparison.Ordinal);
    }

    /// <summary>Headers that some file includes inside a namespace, class, function or linkage specification.</summary>
    private static HashSet<string> IncludedInScope(PlanContext context)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in context.Codebase.Syntax.Keys)
            foreach (var (directive, target) in context.Includes.Directives(file))
            {
                if (target is not { IsProject: true } || !IsInScope(context.Outline(file), directive.Offset)) continue;
                result.Add(target.Value.Target);
                if (context.IsHeader(target.Value.Target))
                    context.Report("keep-include-in-scope", file, directive.Offset,
                        $"{directive.Name} is included inside a scope: the include stays, and {target.Value.Target} stays a header; include it in front of the scope");
            }

        return result;
    }

    /// <summary>Whether a place is inside a namespace, linkage specification or declaration.</summary>
    public static bool IsInScope(Outline outline, int offset)
    {
        var depth = 0;
        foreach (var item in outline.Items)
        {
            if (item.Span.Start > offset) break;
            if (item.Kind == OutlineKind.Declaration && item.Span.Contains(offset)) return true;
            if (item.Kind is OutlineKind.NamespaceOpen or OutlineKind.LinkageOpen) depth++;
            if (item.Kind is OutlineKind.NamespaceClose or OutlineKind.LinkageClose) depth--;
        }

        return depth > 0;
    }

    /// <summary>A variable of which each unit has its own, or a function that keeps state in each unit.</summary>
    private bool IsMutableInternal(string file, Outline outline, Declaration declaration)
    {
        if (declaration.Linkage != Linkage.Internal) return false;
        if (declaration.Kind == EntityKind.Member) return !declaration.Signature.Contains('(') && !declaration.Is(DeclarationTraits.ConstQualified);
        if (!EntityIndex.IsNamespaceScopeEntity(declaration)) return false;
        if (declaration.Kind == EntityKind.Variable)
            return !declaration.Is(DeclarationTraits.ConstQualified | DeclarationTraits.Unchanged) || declaration.Is(DeclarationTraits.KeepsState) || (declaration.Is(DeclarationTraits.RunsCode) && ChangesSomething(declaration));
        if (declaration.Kind is not (EntityKind.Function or EntityKind.Class) || outline.DeclarationAt(declaration.NameOffset) is not { } item) return false;
        var text = context.Text(file).Text;
        var body = text.IndexOf('{', declaration.NameOffset, item.Span.End - declaration.NameOffset);
        return body >= 0 && KeepsState(text[body..item.Span.End]);
    }

    /// <summary>Whether the initialiser of a variable reaches an object of the tree that is no constant itself: running it once would be less than running it in each unit.</summary>
    private bool ChangesSomething(Declaration variable) =>
        context.Codebase.StaticObjects.Where(item => item.File == variable.File && item.Offset == variable.NameOffset)
            .SelectMany(_reach.From).Any(reached => !reached.Object.IsConst);

    /// <summary>Whether a body has a static variable that is no constant; a static member function is none.</summary>
    private static bool KeepsState(string body)
    {
        var tokens = new Tokenizer(body);
        var (isStatic, isConstant) = (false, false);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = body.AsSpan(token.Start, token.End - token.Start);
            if (word is "static" or "thread_local") (isStatic, isConstant) = (true, false);
            else if (isStatic && word is "const" or "constexpr") isConstant = true;
            else if (isStatic && word is ";" or "=" or "{" or "(")
            {
                if (!isConstant && (word is not "(" || !IsFunction(body, token.End))) return true;
                isStatic = false;
            }
        }

        return false;
    }

    /// <summary>Whether a parenthesis opens the parameters of a member function with a body or without: else it initialises a variable.</summary>
    private static bool IsFunction(string body, int offset)
    {
        var tokens = new Tokenizer(body, offset);
        var depth = 1;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var word = body.AsSpan(token.Start, token.End - token.Start);
            depth += word is "(" ? 1 : word is ")" ? -1 : 0;
            if (depth == 0) return tokens.Next() is var next && body[next.Start] is '{' or 'n' or 'c' or '-';
        }

        return false;
    }
}

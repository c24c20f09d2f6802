using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Entities;

/// <summary>Decides what becomes of storage classes and qualifiers (paper 3.2, 6.5), and where exactly they stand.</summary>
/// <param name="context">The facts.</param>
/// <param name="global">Entities that no unit attaches to its module.</param>
public sealed class SpecifierPlanner(PlanContext context, GlobalModule global)
{
    private readonly LeadingAttributes _attributes = new(context);

    /// <summary>Slots of a file: sorted, disjoint.</summary>
    /// <param name="file">The file.</param>
    /// <param name="asHeader">Whether importers see its declarations: a header, or text included into one.</param>
    /// <param name="ownNamespace">n1964 module of the file.</param>
    /// <param name="foreign">Namespaces of which it only specialises templates.</param>
    public ImmutableArray<SlotPlan> Of(string file, bool asHeader, string ownNamespace, IReadOnlySet<string> foreign)
    {
        var slots = new SortedDictionary<(int Start, int Order), SlotPlan>();
        var outline = context.Outline(file);
        var seen = new HashSet<int>();
        var compiled = new HashSet<int>();
        foreach (var declaration in context.Entities.In(file))
        {
            if (declaration.Is(DeclarationTraits.FromMacro))
            {
                // Its words are not here, but a linkage specification around the macro needs none of them.
                if (EntityIndex.IsNamespaceScopeEntity(declaration) && outline.DeclarationAt(declaration.NameOffset) is { } made) AddLinkage(file, made, declaration, slots);
                continue;
            }

            if (declaration.Is(DeclarationTraits.ImplicitInline))
            {
                if (asHeader && context.Options.Abi == AbiMode.Module) AddImplicitInline(file, declaration, slots);
                continue;
            }

            if (outline.DeclarationAt(declaration.NameOffset) is not { } item) continue;
            if (declaration.Kind != EntityKind.Other) seen.Add(item.Span.Start);
            else compiled.Add(item.Span.Start); // a variable template: the parser shows no more than its place
            AddLinkage(file, item, declaration, slots);
            if (item.Scope.Length > 0 && foreign.Contains(item.Scope.Split("::")[0])) AddForeignQualifier(file, item, declaration, slots);
            else if (declaration.Is(DeclarationTraits.Qualified)) AddOwnQualifier(file, item, declaration, ownNamespace, slots);
            if (declaration.Kind == EntityKind.Member && asHeader && context.Options.Abi == AbiMode.Module && declaration.Is(DeclarationTraits.Inline)) AddMemberInline(file, item, declaration, slots);
            if (declaration.Kind is EntityKind.Variable or EntityKind.Function && !declaration.Is(DeclarationTraits.Friend | DeclarationTraits.Specialisation) && item.Form != DeclarationForm.NamespaceMacro)
                AddStorage(file, item, declaration, asHeader, slots);
        }

        foreach (var item in outline.Items.Where(item => item is { Kind: OutlineKind.Declaration, Form: DeclarationForm.Other } && !seen.Contains(item.Span.Start)))
            AddByWords(file, item, asHeader, compiled.Contains(item.Span.Start), slots);
        return [.. slots.Values];
    }

    private static void Add(SortedDictionary<(int Start, int Order), SlotPlan> slots, SlotPlan slot) => slots.TryAdd((slot.Span.Start, slot.Span.IsEmpty ? (int)slot.Kind : int.MaxValue), slot);

    private void AddStorage(string file, OutlineItem item, Declaration declaration, bool asHeader, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        var facts = FactSet.Of(
            ("storage", declaration.Storage switch { StorageClass.Static => "static", StorageClass.Extern => "extern", _ => "none" }),
            ("entity", AccessPlanner.EntityName(declaration.Kind)),
            ("file-kind", asHeader ? "header" : "source"),
            ("definition", declaration.IsDefinition),
            ("const", declaration.Is(DeclarationTraits.ConstQualified)),
            ("unchanged", declaration.Is(DeclarationTraits.Unchanged)),
            ("constexpr", declaration.Is(DeclarationTraits.Constexpr)),
            ("inline", declaration.Is(DeclarationTraits.Inline)),
            ("template", declaration.Is(DeclarationTraits.Template)),
            ("linkage", declaration.Linkage switch { Linkage.Internal => "internal", Linkage.External => "external", _ => "none" }),
            ("unique", context.Entities.IsUnique(declaration)),
            ("dynamic", context.Entities.IsDynamic(declaration)));
        var answer = context.Rules.Ask(Question.Specifiers, facts, declaration.QualifiedName);
        if (answer.Value == "keep")
        {
            // The compiler saw one branch of those in which it begins.
            if (item.Branched is not null) AddByWords(file, item, asHeader, declaration.NameOffset, declaration.Kind == EntityKind.Function, declaration.IsDefinition, declaration.Is(DeclarationTraits.Inline | DeclarationTraits.Template), "", slots);
            return;
        }

        context.Decide(Question.Specifiers, facts, file, declaration.Extent, declaration.QualifiedName);
        var implied = declaration.Is(DeclarationTraits.Inline | DeclarationTraits.Template)
            || (declaration.Kind == EntityKind.Function && declaration.Is(DeclarationTraits.Constexpr));
        AddAnswer(file, item, declaration.NameOffset, answer, implied, declaration.Kind == EntityKind.Variable, declaration.Is(DeclarationTraits.ConstQualified), asHeader, slots);
    }

    private void AddAnswer(string file, OutlineItem item, int nameOffset, Answer answer, bool impliedInline, bool isVariable, bool isConst, bool asHeader, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        var text = context.Text(file).Text;
        if (answer.Value == "definition")
        {
            foreach (var place in SpecifierPlace.Of(text, item, nameOffset, "static", "inline"))
                Add(slots, new SlotPlan(place.Word ?? new Span(place.Insertion, place.Insertion), SlotKind.DynamicObject, isConst ? "const" : "", answer.Rule.Id));
            if (isConst && EndOfBareName(text, nameOffset) is { } end) Add(slots, new SlotPlan(new Span(end, end), SlotKind.DefaultInitialiser, "", answer.Rule.Id));
            return;
        }

        foreach (var place in SpecifierPlace.Of(text, item, nameOffset, "static", "extern"))
            switch (answer.Value)
            {
                case "inline-constant" or "inline-function":
                    if (place.Word is { } staticWord) Add(slots, new SlotPlan(staticWord, impliedInline ? SlotKind.StaticDropped : SlotKind.StaticToInline, "", answer.Rule.Id));
                    else if (!impliedInline) Add(slots, new SlotPlan(new Span(place.Insertion, place.Insertion), SlotKind.ConstantToInline, "", answer.Rule.Id));
                    break;
                case "forward-variable" when place.Word is { } externWord:
                    Add(slots, new SlotPlan(externWord, SlotKind.ExternVariable, "", answer.Rule.Id));
                    Add(slots, new SlotPlan(new Span(item.Span.End - 1, item.Span.End - 1), SlotKind.ForwardMark, "", answer.Rule.Id));
                    break;
                case "drop" when place.Word is { } keyword:
                    var isExtern = text[keyword.Start] == 'e';
                    var kind = isExtern ? (isVariable ? SlotKind.ExternVariable : SlotKind.ExternFunction) : asHeader ? SlotKind.StaticDropped : SlotKind.StaticInSource;
                    Add(slots, new SlotPlan(keyword, kind, "", answer.Rule.Id));
                    break;
            }
    }

    /// <summary>Where the declarator of a variable ends that has no initialiser, with its extents and attributes.</summary>
    private static int? EndOfBareName(string text, int nameOffset)
    {
        var tokens = new Tokenizer(text, nameOffset);
        var end = tokens.Next().End;
        var depth = 0;
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind == TokenKind.Comment) continue;
            var first = text[token.Start];
            if (depth == 0 && first is ';' or ',') return end;
            if (depth == 0 && token.Kind != TokenKind.Identifier && first != '[') return null;
            depth += first == '[' ? 1 : first == ']' ? -1 : 0;
            end = token.End;
        }

        return null;
    }

    /// <summary>Text that no translation unit compiled is moved with the rest, so the same storage classes must go.</summary>
    private void AddByWords(string file, OutlineItem item, bool asHeader, bool isCompiled, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        var text = context.Text(file).Text;
        var head = item.Span.Start + text.AsSpan(item.Span.Start, item.Span.Length).IndexOfAny("(={;");
        if (head < item.Span.Start) return;
        var isInline = Regex.IsMatch(text[item.Span.Start..head], @"\b(inline|template)\b");
        AddByWords(file, item, asHeader, head, text[head] == '(', text[head] is '{' or '=', isInline, isCompiled ? "variable template" : "", slots);
    }

    private void AddByWords(string file, OutlineItem item, bool asHeader, int head, bool isFunction, bool isDefinition, bool isInline, string what, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        if (SpecifierPlace.FirstWord(context.Text(file).Text, item, head, "static", "extern") is not { } keyword) return;
        var isStatic = context.Text(file).Text[keyword.Start] == 's';
        var facts = FactSet.Of(
            ("storage", isStatic ? "static" : "extern"), ("entity", isFunction ? "function" : "variable"), ("file-kind", asHeader ? "header" : "source"),
            ("definition", isStatic || isDefinition), ("const", true), ("constexpr", false), ("inline", isInline), ("template", false),
            ("linkage", isStatic ? "internal" : "external"), ("unique", true));
        var name = what.Length > 0 ? what : "inactive text";
        var answer = context.Rules.Ask(Question.Specifiers, facts, name);
        if (answer.Value == "keep") return;
        context.Decide(Question.Specifiers, facts, file, item.Span, name);
        if (what.Length == 0) context.Report("edit-inactive-text", file, item.Span.Start, "no translation unit compiles this text; its storage class was changed by its words alone");
        AddAnswer(file, item, head, answer, isInline, !isFunction, isConst: true, asHeader, slots);
    }

    private void AddImplicitInline(string file, Declaration declaration, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        var text = context.Text(file).Text;
        var at = _attributes.Skip(text, declaration.Extent.Start);
        Add(slots, new SlotPlan(new Span(at, at), SlotKind.ImplicitInline, "", "member-body-to-inline"));
        context.Record("member-body-to-inline", Question.Specifiers, file, declaration.Extent, declaration.QualifiedName, "inline", "a body inside a class of a module");
    }

    /// <summary>The unit of the class emits its virtual table and what calls the function, but sees no body; a template is instantiated where it is used.</summary>
    private void AddMemberInline(string file, OutlineItem item, Declaration declaration, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        // A fragment stands in the unit of the class, and headers that include each other share one.
        if (context.Entities.ClassOf(declaration) is not { } type || context.Entities.Of(type).All(d => !d.IsDefinition || d.File == file || context.Includes.Closure(d.File).Contains(file))) return;
        if (global.Of(declaration) is not null) return;
        if (declaration.Is(DeclarationTraits.Constexpr) || context.Text(file).Text.AsSpan(item.Span.Start, item.Span.Length).StartsWith("template")) return;
        var words = SpecifierPlace.Of(context.Text(file).Text, item, declaration.NameOffset, "inline").Where(place => place.Word is not null).ToList();
        if (words.Count == 0) return;
        foreach (var place in words) Add(slots, new SlotPlan(place.Word!.Value, SlotKind.MemberInline, "", "split-member-to-definition"));
        context.Record("split-member-to-definition", Question.Specifiers, file, declaration.Extent, declaration.QualifiedName, "definition", "another unit holds its class");
    }

    private void AddLinkage(string file, OutlineItem item, Declaration declaration, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        if (InheritsCLinkage(declaration)) AddCLinkage(file, item, declaration, slots);
        else AddGlobalModule(file, item, declaration, slots);
    }

    /// <summary>With the legacy ABI the whole purview stands in a linkage specification: there is nothing to spell.</summary>
    private void AddGlobalModule(string file, OutlineItem item, Declaration declaration, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        if (global.Of(declaration) is not { } found) return;
        if (context.Options.Abi == AbiMode.Module) AddLinkage(file, item, declaration, SlotKind.GlobalModuleOpen, found.Rule, slots);
        context.Record(found.Rule, Question.Specifiers, file, declaration.Extent, declaration.QualifiedName, "extern-cxx", found.Reason);
    }

    private void AddCLinkage(string file, OutlineItem item, Declaration declaration, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        AddLinkage(file, item, declaration, SlotKind.CLinkageOpen, "keep-inherited-c-linkage", slots);
        context.Record("keep-inherited-c-linkage", Question.Specifiers, file, declaration.Extent, declaration.QualifiedName, "extern-c", "another declaration has C linkage");
    }

    /// <summary>In front of a variable a linkage specification without braces would make a declaration of a definition; a macro may make several declarations.</summary>
    private void AddLinkage(string file, OutlineItem item, Declaration declaration, SlotKind kind, string rule, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        var braces = declaration.Kind == EntityKind.Variable || declaration.Is(DeclarationTraits.FromMacro) || item.Form == DeclarationForm.LinkageSpecification;
        Add(slots, new SlotPlan(new Span(item.Lead, item.Lead), kind, braces ? "{" : "", rule));
        var endsLine = context.Text(file).Text[item.Span.End - 1] == '\n'; // behind #endif
        if (braces) Add(slots, new SlotPlan(new Span(item.Span.End, item.Span.End), SlotKind.GlobalModuleClose, endsLine ? "line" : "", rule));
    }

    /// <summary>A definition that says nothing has the language linkage of its first declaration; inside another specification it must say so.</summary>
    private bool InheritsCLinkage(Declaration declaration) =>
        declaration.Kind is EntityKind.Function or EntityKind.Variable && !declaration.Is(DeclarationTraits.ExternC)
        && context.Entities.Of(declaration.Usr).Any(other => other.Is(DeclarationTraits.ExternC));

    private void AddOwnQualifier(string file, OutlineItem item, Declaration declaration, string ownNamespace, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        if (ownNamespace.Length == 0 || NamespaceScopes.Holds(ownNamespace, item.Scope)) return;
        var head = context.Text(file).Text[item.Span.Start..declaration.NameOffset];
        var match = Regex.Match(head, $@"(?:::\s*)?\b{Regex.Escape(ownNamespace)}\s*::\s*(?=(?:\w+\s*(?:<[^;{{}}]*>)?\s*::\s*)*$)", RegexOptions.RightToLeft);
        if (!match.Success) return;
        var start = item.Span.Start + match.Index;
        Add(slots, new SlotPlan(new Span(start, start + match.Length), SlotKind.OwnQualifier, ownNamespace, "qualified-definition-into-module"));
        context.Record("qualified-definition-into-module", Question.Specifiers, file, declaration.Extent, declaration.QualifiedName, "unqualified", "the unit is the namespace");
    }

    /// <summary>A specialisation belongs to its namespace, which the module closes around it (paper 6.7).</summary>
    private void AddForeignQualifier(string file, OutlineItem item, Declaration declaration, SortedDictionary<(int Start, int Order), SlotPlan> slots)
    {
        var text = context.Text(file).Text;
        var at = ForeignNames.StartOfName(text, item, declaration.NameOffset);
        Add(slots, new SlotPlan(new Span(at, at), SlotKind.ForeignQualifier, item.Scope, "specialisation-to-qualified-name"));
        foreach (var (offset, owner) in ForeignNames.In(context, text, item, at, declaration.NameOffset))
            Add(slots, new SlotPlan(new Span(offset, offset), SlotKind.ForeignQualifier, owner, "specialisation-to-qualified-name"));
        context.Record("specialisation-to-qualified-name", Question.Specifiers, file, declaration.Extent, declaration.QualifiedName, "qualified", $"a specialisation in namespace {item.Scope}");
    }
}

using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Output.Describing;

/// <summary>A declaration at namespace scope that a description may hold.</summary>
internal sealed class ItemNode(DescribedFile file, OutlineItem item, ImmutableArray<string> scopes)
{
    public DescribedFile File => file;

    public Span Span => item.Span;

    /// <summary>Heads of the scopes around it, outermost first, without the module's own namespace.</summary>
    public ImmutableArray<string> Scopes => scopes;

    public EntityAccess Access { get; } = file.AccessOf(item);

    public List<Declaration> Declares { get; } = file.DeclaredBy(item);

    public List<SourceToken> Tokens { get; } = file.Tokens(item.Span);

    /// <summary>The class that it defines; null when it defines none.</summary>
    public ClassNode? Class { get; } = ClassNode.Read(file, item, null);

    /// <summary>Whether it stands in the description.</summary>
    public bool IsKept { get; set; }

    /// <summary>A definition outside of its class or namespace: it comes with what it defines.</summary>
    public bool IsOutOfLine => Declares.Count > 0 && Declares.TrueForAll(declaration => declaration.Is(DeclarationTraits.Qualified));

    /// <summary>Whether clients see it: not definitions of members, which come with their class, and nothing that declares no name.</summary>
    public bool IsVisible => Access == EntityAccess.Public && !IsOutOfLine && item.Form switch
    {
        DeclarationForm.Empty or DeclarationForm.StaticAssert => false,
        DeclarationForm.ExplicitInstantiation => Tokens[0].Text == "extern",
        _ => true,
    };

    /// <summary>Whether clients compile its body or its initialiser (6.1: inline functions, templates, constants).</summary>
    public bool IsInline => Tokens[0].Text == "template"
        || Declares.Exists(declaration => declaration.Is(DeclarationTraits.Inline | DeclarationTraits.Constexpr | DeclarationTraits.Template | DeclarationTraits.Specialisation)
            || declaration is { Kind: EntityKind.Variable } && declaration.Is(DeclarationTraits.ConstQualified)
            || declaration is { Kind: EntityKind.Function, Linkage: Linkage.Internal })
        || !Declares.Exists(declaration => declaration.Kind is EntityKind.Function or EntityKind.Variable or EntityKind.Member);
}

/// <summary>A class definition.</summary>
internal sealed class ClassNode
{
    private ClassNode(DescribedFile file, Span span, ClassOutline outline, ClassShape shape, ClassNode? owner)
    {
        File = file;
        Span = span;
        Outline = outline;
        Shape = shape;
        Owner = owner;
        Members = MemberNode.Read(this);
    }

    public DescribedFile File { get; }

    /// <summary>The whole declaration.</summary>
    public Span Span { get; }

    public ClassOutline Outline { get; }

    public ClassShape Shape { get; }

    public ClassNode? Owner { get; }

    public List<MemberNode> Members { get; }

    /// <summary>What stands in front of the opening brace.</summary>
    public Span Head => new(Span.Start, Outline.Body.Start - 1);

    public IEnumerable<ClassMember> Bases => Shape.Members.Where(member => member.Kind == MemberKind.Base);

    /// <summary>Whether clients compile a constructor, and with it the initialisers of all members.</summary>
    public bool HasInlineConstructor { get; set; }

    /// <summary>Reads a class; null where an item defines none, or the compiler saw none.</summary>
    public static ClassNode? Read(DescribedFile file, OutlineItem item, ClassNode? owner)
    {
        if (ClassOutline.Parse(file.Source, item.Span) is not { Members.Problem: null } outline) return null;
        // Members that come from another file are no items of this one: the class is written as it is.
        if (file.Included.Any(include => outline.Body.Contains(include.Offset) && !outline.Members.Items.Any(member => member.Span.Contains(include.Offset)))) return null;
        return file.ShapeIn(new Span(item.Span.Start, outline.Body.Start)) is { } shape ? new ClassNode(file, item.Span, outline, shape, owner) : null;
    }
}

/// <summary>A member of a class.</summary>
internal sealed class MemberNode
{
    private MemberNode(ClassNode owner, OutlineItem item, string label)
    {
        Owner = owner;
        Span = item.Span;
        IsNothing = item.Form is DeclarationForm.Empty or DeclarationForm.StaticAssert;
        Facts = [.. owner.Shape.Members.Where(member => member.Kind != MemberKind.Base && item.Span.Contains(member.Offset))];
        Label = label == "prohibited" || Facts.IsEmpty ? label : Facts[0].Kind == MemberKind.Friend ? "public" : Facts[0].Access.ToString().ToLowerInvariant();
        Class = ClassNode.Read(owner.File, item, owner);
        // The members of a nested class lie in its span, too; those of this class come first.
        if (Class is not null) Facts = [.. Facts.Where(member => !Class.Outline.Body.Contains(member.Offset))];
    }

    public ClassNode Owner { get; }

    public Span Span { get; }

    /// <summary>Label that it stands under: public, protected, private or prohibited.</summary>
    public string Label { get; }

    public ImmutableArray<ClassMember> Facts { get; }

    /// <summary>The class that it defines; null when it defines none.</summary>
    public ClassNode? Class { get; }

    public bool IsNothing { get; }

    public bool IsFriend => Facts is [{ Kind: MemberKind.Friend }, ..];

    public bool IsKept { get; set; }

    /// <summary>Fields of an object.</summary>
    public IEnumerable<ClassMember> Fields => Facts.Where(member => member.Kind == MemberKind.Field);

    public bool HasFields => Fields.Any();

    public ClassMember? Function => Facts.FirstOrDefault(member => member.Kind == MemberKind.Function) is { Offset: > 0 } function ? function : null;

    /// <summary>Whether clients see it, or all of it is needed to make an object of a template.</summary>
    public bool IsVisible => !IsNothing && (Label != "private" || !Owner.Shape.HasLayout);

    /// <summary>The members of a class, each under the label that n1964 gives it.</summary>
    public static List<MemberNode> Read(ClassNode owner)
    {
        var label = owner.Outline.IsStruct ? "public" : "private";
        var slots = new Queue<SlotPlan>(owner.File.Plan.Slots.Where(slot => slot.Kind is SlotKind.PrivateToProhibited or SlotKind.ProhibitedOpen or SlotKind.ProhibitedClose && owner.Outline.Body.Contains(slot.Span.Start)));
        var members = new List<MemberNode>();
        foreach (var item in owner.Outline.Members.Items)
        {
            if (item.Kind == OutlineKind.AccessLabel) label = item.Name is "signals" or "Q_SIGNALS" ? "public" : item.Name;
            while (slots.TryPeek(out var slot) && slot.Span.Start <= item.Span.Start)
            {
                slots.Dequeue();
                label = slot.Kind == SlotKind.ProhibitedClose ? "private" : "prohibited";
            }

            if (item.Kind == OutlineKind.Declaration && !owner.File.IsBlank(item.Span)) members.Add(new MemberNode(owner, item, label));
        }

        return members;
    }
}

using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Text;

namespace Migrator.Output.Describing;

/// <summary>Writes a class as its clients see it: accessible members as they are, private ones as the room they take.</summary>
internal sealed class ClassWriter(DescriptionText text, Visibility visibility)
{
    private readonly Dictionary<string, string> _fieldNames = new(StringComparer.Ordinal);

    /// <summary>Gives the private fields that kept text names a name of ours: theirs is nobody's business.</summary>
    public void NameFields(ClassNode type)
    {
        var number = 0;
        foreach (var member in type.Members)
        {
            foreach (var field in member.Fields.Where(field => member is { IsVisible: false, Class: null }))
            {
                if (visibility.IsNamed(field.Usr) && IsNamedAsWritten(type, field)) _fieldNames[field.Usr] = $"private_{number}";
                number++;
            }

            if (member.Class is { } inner) NameFields(inner);
        }
    }

    /// <summary>Tokens with the names of private fields replaced.</summary>
    public List<SourceToken> Tokens(DescribedFile file, Span span)
    {
        var tokens = file.Tokens(span);
        foreach (var slot in file.Plan.Slots.Where(slot => slot.Kind == SlotKind.ForeignQualifier && span.Contains(slot.Span.Start)))
            if (tokens.FindIndex(token => token.Offset == slot.Span.Start) is >= 0 and var specialised)
                tokens[specialised] = tokens[specialised] with { Text = $"{slot.Argument}::{tokens[specialised].Text}" };
        if (_fieldNames.Count == 0) return tokens;
        var names = file.UsesIn(span).Where(use => _fieldNames.ContainsKey(use.Usr)).DistinctBy(use => use.Offset).ToDictionary(use => use.Offset, use => _fieldNames[use.Usr]);
        return names.Count == 0 ? tokens : [.. tokens.Select(token => names.TryGetValue(token.Offset, out var name) ? token with { Text = name } : token)];
    }

    public void Write(ClassNode type)
    {
        var parts = new PrivateParts(text);
        var label = type.Outline.IsStruct ? "public" : "private";
        text.Open(Head(type) + " {");
        foreach (var specifier in type.Bases.Where(specifier => type.Shape.HasLayout && specifier.Access == MemberAccess.Private))
        {
            parts.Add(specifier, specifier.Type);
            label = "";
        }

        foreach (var member in type.Members)
        {
            if (member.IsKept && (member.IsVisible || !member.HasFields))
            {
                // Behind a private part every member says again who sees it, as in the paper; a friend has no access.
                if (parts.Flush()) label = "";
                if (label != member.Label && !member.IsFriend) text.Label((label = member.Label) + ":");
                Write(member);
            }
            else if (AddParts(parts, member)) label = "";
        }

        parts.Flush();
        var size = type.Shape.HasLayout ? $" [size {type.Shape.Size}, alignment {type.Shape.Alignment}]" : "";
        var declarators = text.Inline(Tokens(type.File, new Span(type.Outline.Body.End + 1, type.Span.End)));
        text.Close($"}}{size}{(declarators is ";" or "" ? "" : " ")}{declarators}");
    }

    private void Write(MemberNode member)
    {
        if (member.Class is { } inner) Write(inner);
        else if (Visibility.MustShow(member) && !visibility.IsNamed(member.Function!.Value.Usr)) text.Line(text.Inline(Declarations.Head(Tokens(member.Owner.File, member.Span))) + Ending(member));
        else text.Tokens(Tokens(member.Owner.File, member.Span));
    }

    /// <summary>A declaration that only says that it is there keeps what it says behind its parameters.</summary>
    private static string Ending(MemberNode member) =>
        member.Function!.Value.Is(MemberTraits.Pure) ? " = 0;" : member.Owner.File.Tokens(member.Span) is var tokens && tokens.Exists(token => token.Text == "delete") ? " = delete;"
            : tokens.Exists(token => token.Text == "default") ? " = default;" : ";";

    /// <summary>Whether something was written at once.</summary>
    private bool AddParts(PrivateParts parts, MemberNode member)
    {
        if (member.Function is { } function && function.Is(MemberTraits.Virtual) && !function.Is(MemberTraits.Overrides)) parts.AddVirtual(function);
        var written = false;
        foreach (var field in member.Fields.Where(field => field.Usr.Length > 0 && !(field.Is(MemberTraits.BitField) && field.Size == 0)))
        {
            var declaration = Declaration(member, field);
            written |= declaration.Length > 0;
            if (declaration.Length > 0) parts.Add(field, declaration);
            else parts.Add(field);
        }

        return written;
    }

    /// <summary>What is to say about a private field besides its size; empty when there is nothing.</summary>
    private string Declaration(MemberNode member, ClassMember field)
    {
        var name = _fieldNames.GetValueOrDefault(field.Usr, visibility.IsNamed(field.Usr) ? NameOf(member, field) : "");
        var tokens = Tokens(member.Owner.File, Declarator(member, field));
        var initialiser = member.Owner.HasInlineConstructor ? text.Inline(Declarations.Initialiser(tokens)) : "";
        if (field.Is(MemberTraits.Plain) && name.Length == 0 && initialiser.Length == 0) return "";
        var type = member.Class is null ? field.Type : text.Inline(Tokens(member.Owner.File, new Span(member.Span.Start, member.Class.Outline.Body.End + 1)));
        var width = field.Is(MemberTraits.BitField) && name.Length > 0 ? $" : {field.Size}" : "";
        return Declared(type, name) + width + (initialiser.Length == 0 ? "" : initialiser[0] == '=' ? " " + initialiser : initialiser);
    }

    /// <summary>A type with the name where a declaration has it.</summary>
    private static string Declared(string type, string name)
    {
        if (name.Length == 0) return type;
        var pointer = Math.Max(type.IndexOf("(*", StringComparison.Ordinal), type.IndexOf("(&", StringComparison.Ordinal));
        if (pointer >= 0) return type.Insert(pointer + 2, name);
        var array = type.Length;
        while (array > 0 && type[array - 1] == ']') array = type.LastIndexOf('[', array - 1);
        return array < type.Length ? $"{type[..array]} {name}{type[array..]}" : type[^1] is '*' or '&' ? type + name : $"{type} {name}";
    }

    /// <summary>From the name of a field to the end of its declarator.</summary>
    private static Span Declarator(MemberNode member, ClassMember field)
    {
        var next = member.Fields.Where(other => other.Offset > field.Offset).Select(other => other.Offset).DefaultIfEmpty(member.Span.End).Min();
        return new Span(Math.Max(field.Offset, member.Class?.Outline.Body.End + 1 ?? 0), next);
    }

    private static string NameOf(MemberNode member, ClassMember field) =>
        member.Owner.File.Tokens(new Span(field.Offset, member.Span.End)).FirstOrDefault() is { Text: { } name } && name is not ("struct" or "union" or "class") ? name : "";

    /// <summary>Whether every use of a field is its name: a use inside a macro cannot be replaced.</summary>
    private bool IsNamedAsWritten(ClassNode type, ClassMember field)
    {
        var name = type.File.Tokens(new Span(field.Offset, field.Offset + 1))[0].Text;
        return type.File.UsesOf(field.Usr).All(use => type.File.Tokens(new Span(use.Offset, use.Offset + 1)) is [{ Text: var used }] && used == name);
    }

    private string Head(ClassNode type)
    {
        var tokens = Tokens(type.File, type.Head);
        var hidden = type.Bases.Where(specifier => type.Shape.HasLayout && specifier.Access == MemberAccess.Private).Select(specifier => specifier.Offset).ToHashSet();
        return text.Inline(hidden.Count == 0 ? tokens : BaseClause.Without(tokens, hidden));
    }
}

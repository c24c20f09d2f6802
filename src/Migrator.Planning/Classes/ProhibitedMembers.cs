using System.Text.RegularExpressions;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;

namespace Migrator.Planning.Classes;

/// <summary>
/// Private member functions that are declared only so that a call is an error. In the paper's modules nobody outside sees a
/// private member, and the call would silently choose another function: these become <c>prohibited</c> (5.4). Special member
/// functions stay private: a user-declared one exists even where it is invisible (2.4).
/// </summary>
public sealed partial class ProhibitedMembers
{
    private const string Rule = "undefined-private-to-prohibited";

    private readonly PlanContext _context;
    private readonly Dictionary<PrivateMember, OutlineItem> _items = [];

    public ProhibitedMembers(PlanContext context, Func<string, FileFate> fateOf)
    {
        _context = context;
        foreach (var member in context.Codebase.PrivateMembers.Where(member => fateOf(member.File) == FileFate.Partition && IsUndefined(member)))
            if (TypeOf(member)?.Members.DeclarationAt(member.NameOffset) is { } item && IsAlone(member, item))
                _items.Add(member, item);
    }

    public bool Contains(PrivateMember member) => _items.ContainsKey(member);

    /// <summary>Labels of a header that becomes an interface partition.</summary>
    public IEnumerable<SlotPlan> SlotsOf(string file)
    {
        foreach (var type in _items.Where(entry => entry.Key.File == file).GroupBy(entry => entry.Key.Class, StringComparer.Ordinal))
        {
            foreach (var (member, _) in type)
            {
                var reason = member.Is(PrivateTraits.Deleted) ? "private and deleted: it is there to be found" : "private, and no code calls or defines it";
                _context.Record(Rule, Question.Access, file, member.Extent, $"{member.ClassName}::{member.Name}", "prohibited", reason);
            }

            foreach (var slot in new ProhibitedSlots(_context.Text(file).Text, TypeOf(type.First().Key)!, Rule).Around(type.Select(entry => entry.Value).ToHashSet())) yield return slot;
        }
    }

    private bool IsUndefined(PrivateMember member)
    {
        if (member.Kind == PrivateKind.Base || member.Is(PrivateTraits.Used | PrivateTraits.Special | PrivateTraits.Virtual | PrivateTraits.FromMacro | PrivateTraits.Body)) return false;
        if (member.Is(PrivateTraits.Deleted)) return true;
        // Where even the accessible functions of a class have no definition, somebody else has them all.
        return !IsDefined(member.Usr) && (member.Sibling.Length == 0 || IsDefined(member.Sibling)) && !MayBeDefinedInText(member);
    }

    private bool IsDefined(string usr) => _context.Entities.Of(usr).Any(declaration => declaration.IsDefinition);

    /// <summary>Whether text that no unit compiled names both the class and the function.</summary>
    private bool MayBeDefinedInText(PrivateMember member)
    {
        string[] names = [member.ClassName.Split("::")[^1], member.Name.Split(' ')[0]];
        return _context.Codebase.Syntax.Any(file => !_context.Entered.Contains(file.Key) && names.All(file.Value.Identifiers.Contains))
            || _context.Codebase.Units.SelectMany(unit => unit.Skipped).Distinct()
                .Where(skipped => names.All(_context.Syntax(skipped.File).Identifiers.Contains))
                .Any(skipped => Tokenizer.Words(_context.Text(skipped.File).Slice(skipped.Range)).Intersect(names).Count() == names.Length);
    }

    private ClassOutline? TypeOf(PrivateMember member) =>
        _context.Outline(member.File).DeclarationAt(member.NameOffset) is { } item && ClassOutline.Around(_context.Text(member.File), item.Span, member.NameOffset) is { Members.Problem: null } type ? type : null;

    /// <summary>Whether a member declares this function and nothing else, without a body.</summary>
    private bool IsAlone(PrivateMember member, OutlineItem item)
    {
        var source = _context.Text(member.File);
        return item.Span.Contains(member.Extent)
            && Rest().IsMatch(source.Slice(new Span(member.Extent.End, item.Span.End)))
            && !Declarator().IsMatch(source.Slice(new Span(item.Span.Start, member.NameOffset)));
    }

    [GeneratedRegex(@"^\s*(=\s*delete\s*)?;$")]
    private static partial Regex Rest();

    /// <summary>Another declarator in front of the name: <c>void f(), g();</c></summary>
    [GeneratedRegex(@"\)\s*,")]
    private static partial Regex Declarator();
}

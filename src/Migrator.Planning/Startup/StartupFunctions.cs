using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;

namespace Migrator.Planning.Startup;

/// <summary>
/// Startup and shutdown functions of modules (paper 5.1): what an object does in its constructor and destructor, when it is there
/// for nothing else. They run behind all variables of their module (6.4), so the object must be the last of it.
/// </summary>
public sealed class StartupFunctions
{
    internal const string Rule = "startup-object-to-main";

    private readonly PlanContext _context;
    private readonly InitialisationOrder _order;
    private readonly ImmutableSortedDictionary<string, FilePlan> _plans;
    private readonly ILookup<string, StaticObject> _objects;

    private StartupFunctions(PlanContext context, InitialisationOrder order, ImmutableSortedDictionary<string, FilePlan> plans)
    {
        (_context, _order, _plans) = (context, order, plans);
        _objects = context.Codebase.StaticObjects
            .Where(item => item.Initialisation == Initialisation.Dynamic || (item.IsDestroyed && item.Initialisation == Initialisation.Constant))
            .Where(item => plans[item.File].Fate is FileFate.Partition or FileFate.Implementation)
            .ToLookup(item => plans[item.File].Namespace, StringComparer.Ordinal);
    }

    /// <summary>The plans with the edits of such objects.</summary>
    public static ImmutableSortedDictionary<string, FilePlan> Apply(PlanContext context, InitialisationOrder order, ImmutableSortedDictionary<string, FilePlan> plans)
    {
        if (!context.Options.StartupFunctions) return plans;
        var search = new StartupFunctions(context, order, plans);
        foreach (var module in search._objects)
            foreach (var item in module.Where(item => plans[item.File].Fate == FileFate.Implementation))
                if (search.Read(item) is { } slots && search.IsLast(item, module))
                    plans = plans.SetItem(item.File, With(plans[item.File], slots));
        return plans;
    }

    /// <summary>Edits inside of what goes are not needed.</summary>
    private static FilePlan With(FilePlan plan, ImmutableArray<SlotPlan> slots) => plan with
    {
        Slots = [.. plan.Slots.Where(slot => !slots.Any(own => own.Span.Contains(slot.Span))).Concat(slots).OrderBy(slot => slot.Span)],
    };

    /// <summary>The edits, when the object is there only for its constructor and destructor.</summary>
    private ImmutableArray<SlotPlan>? Read(StaticObject item)
    {
        var entities = _context.Entities;
        var outline = _context.Outline(item.File);
        if (entities.In(item.File).FirstOrDefault(d => d.Kind == EntityKind.Variable && d.NameOffset == item.Offset) is not { } variable || outline.DeclarationAt(item.Offset) is not { } declaration) return null;
        var source = _context.Text(item.File);
        var words = Tokenizer.Words(source.Slice(declaration.Span)).ToHashSet(StringComparer.Ordinal);
        var type = entities.In(item.File).FirstOrDefault(d => d is { Kind: EntityKind.Class, IsDefinition: true } && words.Contains(d.Name) && d.Scope == variable.Scope && outline.DeclarationAt(d.NameOffset) is not null);
        if (type is null || outline.DeclarationAt(type.NameOffset) is not { } typeItem || !IsAlone(variable) || !IsAlone(type)) return null;
        if (StartupObject.Read(source, declaration, typeItem, type.Name, variable.Name) is not { } found) return null;
        var uses = Tokenizer.Words(source.Text).ToList();
        var inClass = Tokenizer.Words(source.Slice(typeItem.Span)).Count(word => word == type.Name);
        if (uses.Count(word => word == variable.Name) != 1 || uses.Count(word => word == type.Name) != inClass + (declaration == typeItem ? 0 : 1)) return null;
        return IsInModule(variable, declaration) && IsInModule(type, typeItem) ? found.Slots : null;
    }

    /// <summary>Whether only this declaration is there, and no other file uses it.</summary>
    private bool IsAlone(Declaration declaration) =>
        !declaration.Is(DeclarationTraits.FromMacro) && _context.Entities.Of(declaration.Usr).All(other => other.File == declaration.File)
        && !_context.Codebase.References.Any(reference => reference.Usr == declaration.Usr && reference.File != declaration.File);

    /// <summary>Whether it is a direct member of the module: a startup function is.</summary>
    private bool IsInModule(Declaration declaration, OutlineItem item)
    {
        var plan = _plans[declaration.File];
        if (!declaration.Is(DeclarationTraits.UnnamedNamespace))
            return (item.Scope.Length == 0 || item.Scope == plan.Namespace) && !plan.GlobalItems.Contains(item.Span.Start);
        _context.Report(Rule, declaration.File, declaration.NameOffset, $"{declaration.Name} is there for its constructor and destructor only, but in an unnamed namespace: move it out of there to get functions of the module");
        return false;
    }

    private bool IsLast(StaticObject item, IEnumerable<StaticObject> all)
    {
        var module = _plans[item.File].Namespace;
        var later = all.FirstOrDefault(other => other != item && (other.File == item.File ? other.Offset > item.Offset : !_order.IsBefore(other, item.File)));
        if (later is null)
        {
            _context.Record(Rule, Question.Specifiers, item.File, new(item.Offset, item.Offset + item.Name.Length), item.Name, "startup-function", $"it is there for its constructor and destructor only, and is the last object of {module}");
            return true;
        }

        _context.Report(Rule, item.File, item.Offset,
            $"{item.Name} is there for its constructor and destructor only, but it need not be the last object of {module}: nothing puts {later.Name} ({later.File}:{_context.Text(later.File).LineOf(later.Offset)}) before it; it stays an object");
        return false;
    }
}

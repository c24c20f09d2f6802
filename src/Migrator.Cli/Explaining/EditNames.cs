using Migrator.Model.Plans;

namespace Migrator.Cli.Explaining;

/// <summary>Small edits in words.</summary>
internal static class EditNames
{
    public static string Of(SlotPlan slot) => slot.Kind switch
    {
        SlotKind.OwnQualifier => $"the qualifier {slot.Argument}:: goes in n1964, where the definition stands inside the module",
        SlotKind.ForeignQualifier => $"the name is qualified with {slot.Argument}:: in n1964, where the namespace around it is closed",
        SlotKind.GlobalsQualifier => $"the name is qualified in n1964, because {slot.Argument} declares one of that name, too",
        SlotKind.GlobalModuleOpen => "extern \"C++\" in front of it in cxx20: files outside the module declare it, too",
        SlotKind.CLinkageOpen => "extern \"C\" in front of it in cxx20: another declaration gives it C linkage",
        SlotKind.ImplicitInline => "inline in front of it in cxx20: a body inside a class of a module is not inline by itself",
        SlotKind.MemberInline => "inline goes in cxx20: another unit holds the class, and the linker must find the function",
        SlotKind.ForwardMark => "the mark of a variable that is only declared, in n1964",
        SlotKind.DynamicObject => "defined once: extern of a constant in cxx20, no inline",
        SlotKind.DefaultInitialiser => "an empty initialiser in cxx20, as extern alone would only declare it",
        SlotKind.StaticToInline or SlotKind.ConstantToInline => "inline in cxx20, no storage class in n1964",
        SlotKind.StaticDropped => "static goes in both dialects",
        SlotKind.StaticInSource => "static goes in n1964, where nothing outside sees it anyway",
        _ => "extern goes in n1964",
    };
}

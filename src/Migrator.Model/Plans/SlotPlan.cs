using Migrator.Model.Text;

namespace Migrator.Model.Plans;

/// <summary>A small edit in a lossless body: what it means, never how it is spelled.</summary>
public enum SlotKind
{
    /// <summary><c>extern</c> of a function declaration.</summary>
    ExternFunction,

    /// <summary><c>extern</c> of a variable declaration.</summary>
    ExternVariable,

    /// <summary>The place in front of the semicolon of a variable that is only declared.</summary>
    ForwardMark,

    /// <summary><c>static</c> of a constant or function in a header: internal linkage becomes one entity for the program.</summary>
    StaticToInline,

    /// <summary><c>static</c> in a header on something that is inline or a template already.</summary>
    StaticDropped,

    /// <summary><c>static</c> in a source: nothing outside sees it anyway.</summary>
    StaticInSource,

    /// <summary>In front of a constant of internal linkage that says neither <c>static</c> nor <c>inline</c>.</summary>
    ConstantToInline,

    /// <summary>
    /// <c>static</c>, <c>inline</c> or nothing in front of an object of a header that code initialises: it is defined once, and
    /// initialised in front of those who import it (paper 6.4). The argument is <c>const</c> when it is a constant.
    /// </summary>
    DynamicObject,

    /// <summary>Behind the name of such a constant that has no initialiser: with <c>extern</c> it would only be declared.</summary>
    DefaultInitialiser,

    /// <summary>In front of a function body inside a class: implicitly inline in a header, not in a module.</summary>
    ImplicitInline,

    /// <summary><c>inline</c> of a member function that another unit defines than the one with its class: there the linker must find it.</summary>
    MemberInline,

    /// <summary>The module's own namespace in the name of a definition that stands outside of it.</summary>
    OwnQualifier,

    /// <summary>In front of a declaration that files outside the module declare, too: it must not be attached to the module.</summary>
    GlobalModuleOpen,

    /// <summary>In front of a definition that inherits C linkage from a declaration elsewhere.</summary>
    CLinkageOpen,

    /// <summary>Behind such a declaration, when it needs braces; with an argument it stands on a line of its own.</summary>
    GlobalModuleClose,

    /// <summary>In front of a name that another scope declares: the namespace that is closed around it; the global one when the argument is empty.</summary>
    ForeignQualifier,

    /// <summary>The word of a <c>private</c> label whose members are all declared to forbid (paper 5.4).</summary>
    PrivateToProhibited,

    /// <summary>In front of such members, where no label of their own stands.</summary>
    ProhibitedOpen,

    /// <summary>Behind them, where private members follow.</summary>
    ProhibitedClose,

    /// <summary>The name of a constructor whose body becomes the startup function of a module (paper 5.1).</summary>
    StartupFunction,

    /// <summary>The name of a destructor whose body becomes the shutdown function.</summary>
    ShutdownFunction,

    /// <summary>What else belongs to the object that was there for them: its class, the object, and the indentation of the bodies.</summary>
    StartupObject,

    /// <summary>The result type of <c>main</c> in a program module, which has none (paper 5.2).</summary>
    ProgramFunction,

    /// <summary>A result of that function, or the statement that only gives it.</summary>
    ProgramResult,

    /// <summary>In front of a name of the global namespace that a module holds beside its own names (paper 2.6).</summary>
    GlobalsQualifier,

    /// <summary>A word or brace of an unnamed namespace in a branch that no translation unit compiles.</summary>
    InactiveUnnamedScope,
}

/// <summary>Where a slot stands and which bytes it replaces.</summary>
/// <param name="Span">Bytes of the legacy text; empty for an insertion.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Argument">Namespace of a qualifier, or white space in front of a label; else empty.</param>
/// <param name="Rule">Rule behind it.</param>
public sealed record SlotPlan(Span Span, SlotKind Kind, string Argument, string Rule);

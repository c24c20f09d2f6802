using System.Text.RegularExpressions;
using Migrator.Model.Plans;
using Migrator.Model.Units;

namespace Migrator.Output.Dialects;

/// <summary>
/// Writes a body in the paper's language: the module's own namespace is the unit itself, labels say who may see what,
/// and names of the global namespace stand in a nested one with the attribute (2.6).
/// </summary>
internal sealed class N1964Body(UnitText text, ModuleUnit unit)
{
    private readonly bool _hasLabels = unit.HoldsInterface && unit.Kind is UnitKind.InterfacePartition or UnitKind.Fragment;
    private readonly Stack<EntityAccess?> _scopes = new();
    private readonly Stack<(EntityAccess? Label, bool Changed)> _conditionals = new();
    private readonly Stack<string> _ownScopes = new();
    private EntityAccess? _label = Initial(unit);
    private bool _inGlobalBlock;
    private int _linkagesInBlock;
    private bool _atStart = unit.Kind != UnitKind.Fragment;
    private bool _dropped;
    private bool _droppedLine;
    private string _lastComment = "";

    /// <summary>Writes all nodes; returns the comment that stood behind the last brace of the module's namespace.</summary>
    public string Write()
    {
        foreach (var node in unit.Body) Write(node);
        CloseGlobalBlock();
        return _lastComment;
    }

    /// <summary>The label in force behind the imports, unknown in a fragment; none has been written when there are no public ones.</summary>
    private static EntityAccess? Initial(ModuleUnit unit) =>
        unit.Kind == UnitKind.Fragment ? null : unit.Imports.Any(import => import.Access == EntityAccess.Private) ? EntityAccess.Private
            : unit.Imports.IsEmpty ? EntityAccess.Private : EntityAccess.Public;

    private void Write(BodyNode node)
    {
        switch (node)
        {
            case Verbatim verbatim:
                Append(verbatim.Text);
                break;
            case ConditionalMark conditional:
                Conditional(conditional);
                break;
            case AccessMark mark:
                Access(mark);
                break;
            case LabelLoss:
                _label = null;
                if (_conditionals.TryPop(out var around)) _conditionals.Push(around with { Changed = true });
                break;
            case ScopeOpen open:
                Open(open);
                break;
            case ScopeClose close:
                Close(close);
                break;
            case Slot slot:
                Append(Spell(slot));
                break;
        }
    }

    private void Append(string spelled)
    {
        if (_atStart || (_dropped && text.EndsWithBlankLine)) spelled = spelled.TrimStart('\r', '\n');
        if (_dropped && text.AtLineStart && !_droppedLine) spelled = spelled.TrimStart(' ');
        _dropped &= spelled.Length == 0;
        text.Append(spelled);
        _atStart &= spelled.Length == 0;
    }

    private void Conditional(ConditionalMark mark)
    {
        if (!mark.IsInsideDeclaration) CloseGlobalBlock();
        text.StartDirective();
        Append(mark.Text);
        var word = mark.Text.TrimStart().TrimStart('#').TrimStart();
        if (word.StartsWith("if", StringComparison.Ordinal)) _conditionals.Push((_label, false));
        else if (word.StartsWith("el", StringComparison.Ordinal) && _conditionals.TryPeek(out var open)) _label = open.Label;
        else if (_conditionals.TryPop(out var closed) && closed.Changed) _label = null;
    }

    private void Access(AccessMark mark)
    {
        if (mark.IsGlobal && !unit.Attributes.Contains(UnitAttribute.Global)) OpenGlobalBlock(mark);
        else CloseGlobalBlock();
        if (_hasLabels && !_inGlobalBlock) Label(mark.Access, mark.AtLineStart);
    }

    private void Label(EntityAccess access, bool atLineStart)
    {
        if (_label == access) return;
        var word = access == EntityAccess.Public ? "public:" : "private:";
        if (!atLineStart) text.TrimSpaces();
        if (text.AtLineStart) text.Line(word);
        else text.Append((atLineStart ? "" : " ") + word + " ");
        _atStart = false;
        _label = access;
        if (_conditionals.TryPop(out var open)) _conditionals.Push(open with { Changed = true });
    }

    private void OpenGlobalBlock(AccessMark mark)
    {
        if (_inGlobalBlock) return;
        if (_hasLabels) Label(mark.Access, mark.AtLineStart);
        text.EndLine().Line($"[[\"global\"]] namespace {N1964Printer.GlobalScope} {{");
        _atStart = false;
        _inGlobalBlock = true;
    }

    private void CloseGlobalBlock()
    {
        if (!_inGlobalBlock || _linkagesInBlock > 0) return;
        text.TrimEnd().Line().Line("}").Line();
        _inGlobalBlock = false;
    }

    /// <summary>A linkage specification of the global namespace stands inside the block as a whole.</summary>
    private void Open(ScopeOpen open)
    {
        if (_inGlobalBlock && open.IsLinkage) _linkagesInBlock++;
        CloseGlobalBlock();
        if (open.Role is ScopeRole.Foreign or ScopeRole.Unwrapped || (open.Role == ScopeRole.Own && open.Inner.Length + open.Expansion.Length == 0))
        {
            _ownScopes.Push("");
            (_dropped, _droppedLine) = (true, LineEndOf(open.Text).Length > 0);
            foreach (var comment in Shared.Comments(open.Text)) text.EndLine().Line(comment);
            return;
        }

        _scopes.Push(_label);
        _ownScopes.Push("}");
        if (open.Expansion.Length > 0) Append(open.Expansion + LineEndOf(open.Text));
        else if (open.Role == ScopeRole.Inner) Append(open.Text);
        else if (open.Inner.Contains("::", StringComparison.Ordinal) || open.Inner.Length > 0) Append($"namespace {open.Inner} {{{LineEndOf(open.Text)}");
    }

    private void Close(ScopeClose close)
    {
        CloseGlobalBlock();
        var brace = _ownScopes.TryPop(out var kept) ? kept : "}";
        if (brace.Length > 0)
        {
            if (_scopes.TryPop(out var label)) _label = label;
            Append(close.Expansion.Length > 0 ? close.Expansion + LineEndOf(close.Text) : close.Text);
            if (_linkagesInBlock > 0) _linkagesInBlock--;
            return;
        }

        (_dropped, _droppedLine) = (true, true);
        var comment = close.Text.TrimStart()[1..].TrimEnd();
        var names = Shared.NamesScope(comment) || (close.Inner.Length == 0 && Regex.IsMatch(comment, $@"\b{Regex.Escape(unit.Namespace)}\b"));
        if (close.Role == ScopeRole.Own && (names || comment.Length == 0)) _lastComment = NamesModule(comment) ? comment : "";
        else if (comment.Length > 0 && !names) Append(comment.TrimStart() + LineEndOf(close.Text));
        if (text.AtLineStart) return;
        text.TrimSpaces();
        if (LineEndOf(close.Text).Length > 0) text.EndLine();
    }

    /// <summary>The one brace of a nested module stands for several: a comment behind it must not name another namespace.</summary>
    private bool NamesModule(string comment) => !unit.Namespace.Contains("::", StringComparison.Ordinal) || comment.Contains(unit.Namespace, StringComparison.Ordinal);

    private static string LineEndOf(string spelled) => spelled.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : spelled.EndsWith('\n') ? "\n" : "";

    private string Spell(Slot slot) => slot.Kind switch
    {
        SlotKind.PrivateToProhibited => "prohibited",
        SlotKind.ProhibitedOpen => text.AtLineStart ? $"{slot.Argument}prohibited:{unit.NewLine}" : "prohibited: ",
        SlotKind.ProhibitedClose => text.AtLineStart ? $"{slot.Argument}private:{unit.NewLine}" : "private: ",
        SlotKind.GlobalsQualifier => $"{(slot.Argument == unit.Namespace ? "" : slot.Argument + "::")}{N1964Printer.GlobalScope}::",
        SlotKind.StartupFunction => "void main",
        SlotKind.ShutdownFunction => "void ~main",
        SlotKind.ProgramFunction => "void",
        SlotKind.ForwardMark => " ...",
        SlotKind.ForeignQualifier => slot.Argument + "::",
        SlotKind.MemberInline => slot.Legacy,
        _ => "",
    };
}

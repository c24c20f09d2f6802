using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Model.Text;
using Migrator.Model.Units;

namespace Migrator.Output.Units;

/// <summary>Makes the files that one legacy file becomes.</summary>
/// <param name="source">The legacy file.</param>
/// <param name="syntax">Its directives.</param>
/// <param name="outline">Its declarations.</param>
/// <param name="plan">Its decisions.</param>
/// <param name="options">What the user chose.</param>
/// <param name="others">Builders of the headers that share a unit.</param>
/// <param name="exists">Whether the output has a file.</param>
internal sealed partial class UnitBuilder(SourceText source, FileSyntax syntax, Outline outline, FilePlan plan, PlanOptions options, Func<string, UnitBuilder> others, Func<string, bool> exists)
{
    private readonly ImmutableArray<PragmaRegion> _pragmas = PragmaRegion.Of(source, syntax);

    private string NewLine => source.NewLine;

    /// <summary>An interface or implementation partition.</summary>
    public ModuleUnit Unit(UnitKind kind)
    {
        return Named(kind, plan.UnitPath) with
        {
            GlobalFragment = plan.UnitMembers.IsEmpty ? GlobalFragment(kind) : SharedFragment(plan.UnitMembers.Select(member => others(member).Respelled(others(member).GlobalFragment(kind), plan.UnitPath))),
            Imports = plan.Imports,
            Body = plan.UnitSegments.IsEmpty ? Body(kind, plan.UnitPath) : [.. plan.UnitSegments.SelectMany(member => others(member).Body(kind, plan.UnitPath))],
            Trailing = kind != UnitKind.InterfacePartition ? source.Slice(syntax.Trailing) : "",
        };
    }

    private ImmutableArray<BodyNode> Body(UnitKind kind, string unit)
    {
        Leaf InHeader(Node node) => node is DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } && plan.Includes[include.Offset].Fate == IncludeFate.InPlace && Respelled(source.Slice(include.Span), unit) is var spelled && spelled != source.Slice(include.Span)
            ? Leaf.As(spelled) : HeaderBody(node);
        var body = new Projection(source, kind == UnitKind.InterfacePartition ? InHeader : SourceBody, keepsComments: true).Run(NodeCutter.Cut(syntax.Nodes, plan.Spans, source));
        return new BodyBuilder(source, outline, plan).Build(body, file => others(file).Body(kind, unit));
    }

    /// <summary>Includes that the header spells from its folder, spelled from the unit's, when it shares one in another folder.</summary>
    private string Respelled(string text, string unit)
    {
        var (from, to) = (Path.GetDirectoryName("/" + plan.Path)!, Path.GetDirectoryName("/" + unit)!);
        return from == to ? text : QuotedInclude().Replace(text, include =>
        {
            var path = Path.GetFullPath(include.Groups[2].Value, from);
            return exists(path[1..]) ? $"{include.Groups[1].Value}{Path.GetRelativePath(to, path)}\"" : include.Value;
        });
    }

    [GeneratedRegex("^([ \\t]*#[ \\t]*include[ \\t]*\")([^\"\\n]+)\"", RegexOptions.Multiline)]
    private static partial Regex QuotedInclude();

    /// <summary>Directives of several headers in front of one unit; a plain include that stands there already is not repeated.</summary>
    private static string SharedFragment(IEnumerable<string> fragments)
    {
        var text = "";
        foreach (var fragment in fragments)
        {
            var lines = fragment.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var isPlain = lines.All(line => line.StartsWith("#include", StringComparison.Ordinal));
            text += isPlain ? string.Concat(lines.Where(line => !text.Contains(line, StringComparison.Ordinal)).Select(line => line + '\n')) : fragment;
        }

        return text;
    }

    /// <summary>What remains of the header: code that is not migrated keeps its include.</summary>
    public ModuleUnit ForwardingHeader(string prelude)
    {
        var includes = new Projection(source, ForwardedInclude, keepsComments: false).Text(syntax.Nodes);
        return Named(UnitKind.ForwardingHeader, plan.Path) with
        {
            Guard = syntax.GuardMacro,
            GuardOpen = string.Concat(syntax.GuardOpen.Select(source.Slice)),
            GuardClose = source.Slice(syntax.GuardClose),
            UsingDirectives = UsingDirectives,
            Trailing = source.Slice(syntax.Trailing),
            GlobalFragment = Lines(RepeatedMacros) + Lines(includes) + string.Concat(prelude.Split('\n').Where(line => line.Length > 0 && !includes.Contains(line, StringComparison.Ordinal)).Select(line => line + NewLine)),
            MacroInclude = plan.MacroPart.Length > 0 ? Quoted(plan.MacroPart) : "",
            TextCopy = plan.TextCopy,
            MacrosFirst = TestsOwnMacro(syntax.Nodes, []),
            Imports = plan.Fate == FileFate.Partition ? [.. ForeignImports(), .. plan.Units.Select(unit => new ImportPlan(plan.Module, "", unit.Namespace, unit.Label, EntityAccess.Public, plan.Path))] : [.. ForeignImports()],
        };
    }

    /// <summary>What a forwarding header imports in place of includes.</summary>
    private IEnumerable<ImportPlan> ForeignImports() =>
        Fragments([plan.Path]).Prepend(this).SelectMany(file => file.Decisions.Includes.Values).Where(include => !include.StaysForClients).Select(include => include.Import).OfType<ImportPlan>().DistinctBy(import => import.Module);

    /// <summary>A source that imports: what stays text comes first (6.12.1), and its code is as it was.</summary>
    public ModuleUnit Client(ImmutableArray<GlobalImport> global) => Named(UnitKind.Client, plan.Path) with
    {
        GlobalFragment = GlobalFragment(UnitKind.Client),
        Imports = plan.Imports,
        UsingDirectives = string.Concat(plan.UsingDirectivesOf.Select(header => others(header).UsingDirectives).Distinct()),
        GlobalImports = global,
        Body = [new Verbatim(new Projection(source, SourceBody, keepsComments: true).Text(syntax.Nodes))],
        Trailing = source.Slice(syntax.Trailing),
    };

    /// <summary>Where a unit keeps names of the global namespace.</summary>
    public static GlobalNames GlobalNamesOf(FilePlan unit) =>
        unit.Attributes.Contains(UnitAttribute.Global) ? GlobalNames.WholeModule : unit.GlobalItems.IsEmpty ? GlobalNames.None : GlobalNames.Nested;

    private string UsingDirectives => string.Concat(outline.Items
        .Where(item => item is { Kind: OutlineKind.Declaration, Scope: "", Form: DeclarationForm.UsingDirective })
        .Select(item => source.Slice(item.Span) + NewLine));

    /// <summary>The file's text as it was, but that it includes the copies of its fragments.</summary>
    public ModuleUnit TextCopy()
    {
        var text = new StringBuilder(source.Text);
        foreach (var include in syntax.Directives.Where(directive => directive.Kind == DirectiveKind.Include).Reverse())
            if (plan.Includes.GetValueOrDefault(include.Offset) is { Fate: IncludeFate.InPlace } inPlace && exists(inPlace.Target) && others(inPlace.Target).TextCopyName is { Length: > 0 } name)
                text.Replace(Path.GetFileName(inPlace.Target), name, include.Span.Start, include.Span.Length);
        return Named(UnitKind.TextCopy, plan.TextCopy!.Path) with { Leading = "", Body = [new Verbatim(text.ToString())] };
    }

    /// <summary>A client's text as it was, but that it asks for the text of modules in front of its first directive.</summary>
    public ModuleUnit TextClient()
    {
        var at = syntax.Directives.First().Offset;
        var line = source.Text[(source.Text.LastIndexOf('\n', at) + 1)..at].TrimStart([.. SourceText.ByteOrderMark]);
        var start = line.Trim().Length == 0 ? "" : NewLine; // a comment may end there
        var macros = string.Concat(plan.TextMacros.Select(macro => $"#define {macro}  // the text of its headers, not the import{NewLine}"));
        return Named(UnitKind.TextClient, plan.Path) with { Leading = "", Body = [new Verbatim(source.Text.Insert(at, start + macros))] };
    }

    private string TextCopyName => Path.GetFileName(plan.TextCopy?.Path ?? "");

    private ModuleUnit Named(UnitKind kind, string path) => new()
    {
        Kind = kind,
        Path = path,
        Origin = plan.Path,
        NewLine = NewLine,
        Leading = source.Slice(syntax.Leading),
        Module = plan.Module,
        Partition = plan.Partition,
        Namespace = plan.Namespace,
        Label = plan.Label,
        HoldsInterface = plan.HoldsInterface,
        Attributes = plan.Attributes,
        NestedModules = kind == UnitKind.InterfacePartition ? plan.NestedModules : [],
        GlobalNames = GlobalNamesOf(plan),
        Abi = options.Abi,
    };

    private string GlobalFragment(UnitKind kind)
    {
        var own = plan.UsesOwnMacroPart ? (plan.MacrosInPlace.IsEmpty && !plan.Includes.Values.Any(IsSkipped) ? "" : $"#define {UnitMacro}{NewLine}") + $"#include {Quoted(plan.MacroPart)}{NewLine}" : "";
        var directives = new Projection(source, kind == UnitKind.InterfacePartition ? HeaderFragment : SourceFragment, keepsComments: false).Text(syntax.Nodes);
        return own + (plan.IsImportingClient ? "" : Added) + Lines(directives);
    }

    private string Added => string.Concat(plan.AddedIncludes.Select(spelling => $"#include {spelling}{NewLine}"));

    /// <summary>Where a client gets what came through its includes: macros that it defines first may be meant for it.</summary>
    private bool IsPlaceOfAdded(Directive include) =>
        plan.IsImportingClient && !plan.AddedIncludes.IsEmpty && plan.Includes.Values.First(decided => decided.Fate == IncludeFate.Import).Offset == include.Offset;

    private Leaf HeaderBody(Node node) => node switch
    {
        TextNode => Leaf.Here,
        DirectiveNode { Directive: { Kind: DirectiveKind.Pragma, Name: "once" } } => Leaf.Gone,
        DirectiveNode { Directive: { Kind: DirectiveKind.Pragma } pragma } when IsForIncludesOnly(pragma) => Leaf.Elsewhere,
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } => plan.Includes[include.Offset] switch
        {
            { Fate: IncludeFate.InPlace } => Leaf.Here,
            { StaysForClients: false } => DroppedInclude(include),
            { Fate: IncludeFate.Expand } expanded => Leaf.TextOf(expanded.Expands),
            _ => Leaf.Elsewhere,
        },
        DirectiveNode { Directive: { Kind: DirectiveKind.Define or DirectiveKind.Undef } macro } => plan.MovedMacros.Contains(macro.Offset) && !plan.MacrosInPlace.Contains(macro.Offset) ? Leaf.Elsewhere : Leaf.Here,
        _ => Leaf.Here,
    };

    private Leaf HeaderFragment(Node node) => node switch
    {
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } => FragmentInclude(include),
        DirectiveNode { Directive: { Kind: DirectiveKind.Pragma } pragma } when IsAround(pragma, include => FragmentInclude(include).Stays) => Leaf.Here,
        _ => Leaf.Gone,
    };

    /// <summary>Whether a pragma is one of a pair around an include: where the include goes, the pair goes with it.</summary>
    private bool IsAround(Directive pragma, Func<Directive, bool> goes) => RegionOf(pragma) is { } region && IncludesIn(region).Any(goes);

    /// <summary>Whether a pair has nothing between it but includes that leave the unit.</summary>
    private bool IsForIncludesOnly(Directive pragma) =>
        RegionOf(pragma) is { } region && IncludesIn(region).Any() && !outline.Items.Any(item => item.Span.Overlaps(region.Span))
        && IncludesIn(region).All(include => plan.Includes[include.Offset].Fate is not (IncludeFate.InPlace or IncludeFate.Expand));

    private PragmaRegion? RegionOf(Directive pragma) => _pragmas.FirstOrDefault(region => region.Pragmas.Contains(pragma.Offset));

    private IEnumerable<Directive> IncludesIn(PragmaRegion region) =>
        syntax.Directives.Where(directive => directive.Kind == DirectiveKind.Include && region.Span.Contains(directive.Offset));

    private Leaf SourceBody(Node node) => node switch
    {
        TextNode => Leaf.Here,
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } => plan.Includes[include.Offset].Fate == IncludeFate.InPlace ? Leaf.Here : DroppedInclude(include),
        DirectiveNode { Directive: var directive } when directive.Offset < plan.PreambleEnd => Leaf.Elsewhere,
        _ => Leaf.Here,
    };

    /// <summary>A preamble moves as a whole: its macros may steer the headers behind them.</summary>
    private Leaf SourceFragment(Node node) => node switch
    {
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } => FragmentInclude(include),
        DirectiveNode { Directive: var directive } when directive.Offset < plan.PreambleEnd => Leaf.Here,
        _ => Leaf.Gone,
    };

    private Leaf FragmentInclude(Directive include)
    {
        var decided = plan.Includes[include.Offset];
        if (decided.Fate == IncludeFate.Keep) return Leaf.Here;
        if (decided.Fate == IncludeFate.InPlace) return Lifted(decided, forClients: false);
        if (plan.UsesOwnMacroPart && plan.Fate == FileFate.Partition) return Leaf.Gone; // the macro part passes them on
        var added = IsPlaceOfAdded(include) ? Added : "";
        if (decided.Fate is not (IncludeFate.Import or IncludeFate.Macros) || (decided.MacroParts.IsEmpty && added.Length == 0)) return Leaf.Gone;
        return Leaf.As(added + string.Concat(decided.MacroParts.Select(spelling => $"#include {spelling}{NewLine}")));
    }

    /// <summary>An include that no forwarding header repeats: a remark behind it stays in the unit.</summary>
    private Leaf DroppedInclude(Directive include)
    {
        if (plan.Includes[include.Offset].Fate == IncludeFate.Keep) return Leaf.Elsewhere;
        var comment = Trivia.TrailingComment(source.Slice(include.Span));
        var remark = comment.Length > 0 ? Leaf.Remark(comment + NewLine) : Leaf.Gone;
        return remark with { MovesWithComments = FragmentInclude(include).Stays }; // the macro part in its place has them
    }

    private Leaf ForwardedInclude(Node node) => node switch
    {
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } when IsForwarded(include) => Leaf.Here,
        DirectiveNode { Directive: { Kind: DirectiveKind.Include } include } when plan.Includes[include.Offset] is { Fate: IncludeFate.InPlace } inPlace => Lifted(inPlace, forClients: true),
        DirectiveNode { Directive: { Kind: DirectiveKind.Pragma } pragma } when IsAround(pragma, IsForwarded) => Leaf.Here,
        _ => Leaf.Gone,
    };

    private bool IsForwarded(Directive include) => plan.Includes[include.Offset] is { Fate: not IncludeFate.InPlace, StaysForClients: true };

    private static string Quoted(string path) => '"' + path[(path.LastIndexOf('/') + 1)..] + '"';

    private string Lines(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + NewLine;
}

using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Syntax;
using Migrator.Planning.Entities;
using Migrator.Planning.Includes;
using Migrator.Planning.Rules;

namespace Migrator.Planning.Startup;

/// <summary>
/// Program modules (paper 5.2): a source with <c>main</c> becomes a module whose startup function is the program. Only n1964 has
/// them, so the file stays a client, and its plan holds another one for that dialect.
/// </summary>
public sealed class ProgramModules
{
    internal const string Rule = "main-to-program-module";

    private readonly PlanContext _context;
    private readonly IncludePlanner _includes;
    private readonly SpecifierPlanner _specifiers;
    private readonly Func<string, FactSet> _about;
    private readonly string _projectName;
    private readonly HashSet<string> _taken;

    /// <param name="context">The facts.</param>
    /// <param name="includes">Plans includes, for a file that counts as a unit.</param>
    /// <param name="specifiers">Plans storage classes.</param>
    /// <param name="about">What the rules may ask of a file.</param>
    /// <param name="namespaces">n1964 modules.</param>
    /// <param name="projectName">Name of the project.</param>
    public ProgramModules(PlanContext context, IncludePlanner includes, SpecifierPlanner specifiers, Func<string, FactSet> about, IEnumerable<string> namespaces, string projectName)
    {
        (_context, _includes, _specifiers, _about, _projectName) = (context, includes, specifiers, about, projectName);
        _taken = [.. namespaces, "", "main", "std", .. context.Codebase.Declarations.Where(d => d.Scope.Length == 0).Select(d => d.Name), .. context.Codebase.Outlines.Values
            .SelectMany(outline => outline.Items).Where(item => item is { Kind: OutlineKind.NamespaceOpen, Scope: "" }).Select(item => item.Name.Split("::")[0])];
    }

    /// <summary>The sources that may become one.</summary>
    public static HashSet<string> Candidates(PlanContext context, Func<string, FileFate> fateOf) =>
        context.Options.ProgramModules
            ? context.Codebase.Declarations.Where(d => d.DefinesMain && fateOf(d.File) == FileFate.Client && context.Files[d.File].Kind == FileKind.Source).Select(d => d.File).ToHashSet(StringComparer.Ordinal)
            : [];

    /// <summary>The plan of a source with the one for n1964 in it, when it can be a program module; else a note says why not.</summary>
    public FilePlan Plan(FilePlan client)
    {
        var file = client.Path;
        var main = _context.Entities.In(file).First(d => d.DefinesMain);
        var item = _context.Outline(file).DeclarationAt(main.NameOffset);
        var read = item is null ? new ProgramMain([], "main comes from a macro") : ProgramMain.Read(_context.Text(file), item.Span);
        if ((Obstacle(file, main) ?? read.Obstacle) is { } obstacle)
        {
            _context.Report(Rule, file, main.NameOffset, $"{obstacle}: the source stays a client that imports");
            return client;
        }

        var name = Name(file);
        _context.Record(Rule, Question.UnitAttributes, file, main.Extent, "main", "program", $"main has no parameters and no result but 0: n1964 makes {name} a program module");
        var needed = _includes.Plan(file);
        return client with
        {
            Program = new FilePlan
            {
                Path = file,
                Fate = FileFate.Implementation,
                Namespace = name,
                Attributes = [UnitAttribute.Program],
                UnitPath = file,
                AddedIncludes = needed.Added,
                Imports = needed.Imports,
                Includes = needed.Directives,
                PreambleEnd = needed.PreambleEnd,
                Slots = [.. _specifiers.Of(file, false, name, new HashSet<string>()).Concat(read.Slots).OrderBy(slot => slot.Span)],
            },
        };
    }

    /// <summary>What would mean something else inside of a namespace.</summary>
    private string? Obstacle(string file, Declaration main)
    {
        var about = _about(file);
        if (about["has-errors"].AsBool || !about["parsed"].AsBool || !about["outline-agrees"].AsBool) return "the file cannot be read with certainty";
        if (_context.Includes.Includers(file).Any()) return "another file includes it";
        var items = _context.Outline(file).Items;
        if (items.FirstOrDefault(item => item is { Kind: OutlineKind.NamespaceOpen, IsUnnamed: false }) is { } named) return $"it opens the namespace {named.Name}";
        if (items.Any(item => item.Kind == OutlineKind.LinkageOpen || item.Form == DeclarationForm.LinkageSpecification)) return "it has a declaration with C linkage";
        var own = _context.Entities.In(file).Where(d => d != main && EntityIndex.IsNamespaceScopeEntity(d)).ToList();
        if (own.Find(d => d.Is(DeclarationTraits.Qualified | DeclarationTraits.Specialisation) && !own.Exists(type => type.Kind == EntityKind.Class && type.Scope.Length == 0 && (d.Scope + "::").StartsWith(type.Name + "::", StringComparison.Ordinal))) is { } foreign)
            return $"it defines {foreign.QualifiedName}, which belongs elsewhere";
        if (own.Find(d => d.Name.StartsWith("operator new", StringComparison.Ordinal) || d.Name.StartsWith("operator delete", StringComparison.Ordinal)) is { } replaced) return $"it replaces {replaced.Name}";
        var names = own.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        var twin = _context.Codebase.Declarations.FirstOrDefault(d => d.File != file && d.Scope.Length == 0 && names.Contains(d.Name) && d.Linkage == Linkage.External && _context.Includes.Closure(file).Contains(d.File));
        twin ??= own.Where(d => d.Linkage == Linkage.External).SelectMany(d => _context.Entities.Of(d.Usr)).FirstOrDefault(d => d.File != file);
        if (twin is not null) return $"{twin.Name} is declared in {twin.File}, too, and belongs to the global namespace";
        return QualifiedGlobal(file, names) is { } qualified ? $"::{qualified} would not be found in a module" : null;
    }

    /// <summary>A name of the file that is looked up in the global namespace, where it will not be any more.</summary>
    private string? QualifiedGlobal(string file, HashSet<string> names)
    {
        var text = _context.Text(file).Text;
        var tokens = new Tokenizer(text);
        var last = new string[3] { "", "", "" };
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            if (token.Kind == TokenKind.Comment) continue;
            var word = text[token.Start..token.End];
            var isGlobal = last[2] == ":" && last[1] == ":" && !(last[0].Length > 0 && (Tokenizer.IsIdentifierPart(last[0][^1]) || last[0] == ">"));
            if (isGlobal && names.Contains(word)) return word;
            (last[0], last[1], last[2]) = (last[1], last[2], word);
        }

        return null;
    }

    /// <summary>The target, the file or its folder, whichever is free first.</summary>
    private string Name(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var target = _context.Codebase.Units.Where(unit => unit.File == file).Select(unit => unit.Target).FirstOrDefault(target => target.Length > 0 && !target.Contains(';', StringComparison.Ordinal)) ?? "";
        var folder = Path.GetFileName(Path.GetDirectoryName(file)) ?? "";
        var name = new[] { target, stem, folder, _projectName }.Select(Identifier).FirstOrDefault(candidate => !_taken.Contains(candidate));
        for (var number = 1; name is null || !_taken.Add(name); number++)
            if (name is null || _taken.Contains(name)) name = $"{Identifier(stem)}_program{(number > 1 ? number : "")}";
        return name;
    }

    private static string Identifier(string name) =>
        name.Length == 0 || !Tokenizer.IsIdentifierStart(name[0]) ? "" : string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}

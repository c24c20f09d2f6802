using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Migrator.Model.Facts;
using Migrator.Model.Plans;
using Migrator.Model.Text;
using Migrator.Model.Units;
using Migrator.Output.Build;

namespace Migrator.Output;

/// <summary>
/// Writes <c>cppmod.json</c>: what was made of what, in build order, with hashes. It marks a tree as our output, so that a
/// second migration changes nothing, and it is the module map for build systems other than CMake (paper 4.1).
/// </summary>
public static class ManifestPrinter
{
    public const string FileName = "cppmod.json";

    public const string Tool = "cppmod-migrate";

    /// <summary>Member with the globs of what was migrated; not there when everything was.</summary>
    public const string OnlyMember = "only";

    /// <param name="plan">The plan.</param>
    /// <param name="tree">The units.</param>
    /// <param name="files">Text of every new or changed file, one byte a character, by path.</param>
    /// <param name="dialect">Dialect of the output.</param>
    /// <param name="input">The legacy tree.</param>
    /// <param name="existing">Modules that units import and that others make.</param>
    public static string Print(
        Plan plan, ModuleTree tree, IReadOnlyDictionary<string, string> files, string dialect, InputTree input, IReadOnlyList<ExistingModule> existing)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("tool", Tool);
            json.WriteNumber("schema", 1);
            json.WriteString("dialect", dialect);
            json.WriteString("std", plan.Options.Std == StdMode.Import ? "import" : "include");
            if (plan.Options.Style == Style.Wrapper) json.WriteString("style", "wrapper");
            json.WriteString("abi", plan.Options.Abi == AbiMode.Legacy ? "legacy" : "module");
            if (!plan.HeldBack.IsEmpty)
            {
                json.WriteStartArray(OnlyMember);
                foreach (var glob in plan.Options.Only) json.WriteStringValue(glob);
                json.WriteEndArray();
            }

            json.WriteStartObject("summary");
            json.WriteNumber("headers", input.HeaderCount);
            json.WriteNumber("nativePartitions", plan.Files.Values.Count(file => file.Fate == FileFate.Partition));
            json.WriteNumber("sources", input.SourceCount);
            json.WriteNumber("findings", plan.Findings.Length);
            json.WriteEndObject();
            WriteExisting(json, existing);
            WriteModules(json, plan, dialect == "cxx20");
            WriteHeaders(json, plan, input);
            WriteFiles(json, tree, files);
            json.WriteEndObject();
        }

        return SourceText.Encode(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    /// <summary>Hash of a file's bytes, as the manifest records it.</summary>
    public static string Hash(string latin1) => Convert.ToHexStringLower(SHA256.HashData(SourceText.ToBytes(latin1)));

    /// <summary>The files that a manifest of ours lists as new or changed.</summary>
    public static IReadOnlySet<string> Listed(string manifest)
    {
        using var json = JsonDocument.Parse(SourceText.Decode(manifest));
        return json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()!).ToHashSet(StringComparer.Ordinal);
    }

    private static void WriteExisting(Utf8JsonWriter json, IReadOnlyList<ExistingModule> modules)
    {
        if (modules.Count == 0) return;
        json.WriteStartArray("existing");
        foreach (var module in modules)
        {
            json.WriteStartObject();
            json.WriteString("name", module.Name);
            json.WriteString("namespace", module.Namespace);
            json.WriteStartArray("units");
            foreach (var unit in module.Units) json.WriteStringValue(unit);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteModules(Utf8JsonWriter json, Plan plan, bool isCxx20)
    {
        json.WriteStartArray("modules");
        foreach (var module in plan.Modules)
        {
            json.WriteStartObject();
            json.WriteString("name", module.Name);
            json.WriteString("namespace", module.Namespace);
            var wrapper = plan.Wrappers.FirstOrDefault(unit => unit.Module == module.Name);
            json.WriteString("primary", (module.Interfaces.IsEmpty && wrapper is null) || !isCxx20 ? "" : module.PrimaryPath);
            if (module.DescriptionPath.Length > 0) json.WriteString("description", module.DescriptionPath);
            json.WriteStartArray("units");
            foreach (var unit in BuildOrder.Of(plan, module)) WriteUnit(json, unit, isCxx20);
            if (wrapper is not null) WriteWrapper(json, wrapper);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        foreach (var program in plan.Files.Values.Select(file => file.Program).OfType<FilePlan>().Where(_ => !isCxx20))
        {
            json.WriteStartObject();
            json.WriteString("name", program.Namespace);
            json.WriteString("namespace", program.Namespace);
            json.WriteString("primary", "");
            json.WriteStartArray("units");
            WriteUnit(json, program, isCxx20);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What became of each header, and why.</summary>
    private static void WriteHeaders(Utf8JsonWriter json, Plan plan, InputTree input)
    {
        var headers = input.Files.Where(file => file.Kind == FileKind.Header).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        json.WriteStartArray("headers");
        // Algorithms add why a unit is shared or nested: what the rules have answered counts.
        foreach (var fate in plan.Decisions.Where(decision => decision.Question == Question.FileFate && headers.Contains(decision.File) && Enum.TryParse<FileFate>(decision.Answer, ignoreCase: true, out _)).DistinctBy(decision => decision.File))
        {
            json.WriteStartObject();
            json.WriteString("path", fate.File);
            json.WriteString("becomes", fate.Answer);
            json.WriteString("rule", fate.Rule);
            json.WriteString("reason", fate.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, FilePlan unit, bool isCxx20)
    {
        json.WriteStartObject();
        json.WriteString("path", unit.UnitPath);
        json.WriteString("origin", unit.Path);
        json.WriteString("kind", unit.Fate == FileFate.Partition ? "interface" : unit.Attributes.Contains(UnitAttribute.Program) ? "program" : "implementation");
        json.WriteString("partition", unit.Partition);
        if (!isCxx20) json.WriteString("namespace", unit.Namespace); // a cxx20 module may hold several
        json.WriteString("label", unit.Label);
        if (!unit.UnitMembers.IsEmpty)
        {
            json.WriteStartArray("members");
            foreach (var member in unit.UnitMembers) json.WriteStringValue(member);
            json.WriteEndArray();
        }

        json.WriteStartArray("imports");
        foreach (var name in unit.Imports.Select(import => BuildOrder.NameOf(import, isCxx20)).Distinct()) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWrapper(Utf8JsonWriter json, WrapperPlan wrapper)
    {
        json.WriteStartObject();
        json.WriteString("path", wrapper.Path);
        json.WriteString("origin", "");
        json.WriteString("kind", "wrapper");
        json.WriteString("partition", "");
        json.WriteString("label", "");
        json.WriteStartArray("imports");
        json.WriteEndArray();
        json.WriteStartArray("headers");
        foreach (var include in wrapper.Includes) json.WriteStringValue(include.Header);
        json.WriteEndArray();
        json.WriteNumber("exports", wrapper.Exports.Length);
        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, ModuleTree tree, IReadOnlyDictionary<string, string> files)
    {
        var origins = tree.Units.DistinctBy(unit => unit.Path).ToDictionary(unit => unit.Path, unit => unit.Origin, StringComparer.Ordinal);
        json.WriteStartArray("files");
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("origin", origins.GetValueOrDefault(path, ""));
            json.WriteString("sha256", Hash(text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

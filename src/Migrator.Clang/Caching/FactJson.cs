using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Migrator.Model.Facts;

namespace Migrator.Clang.Caching;

/// <summary>Answers as JSON, by code that the compiler generates: nothing is looked up at run time.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, GenerationMode = JsonSourceGenerationMode.Default, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(Evidence))]
[JsonSerializable(typeof(TranslationUnitFacts[]))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<WrapperRefusal>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(bool))]
internal sealed partial class FactJson : JsonSerializerContext;

using System.Runtime.CompilerServices;
using Migrator.Cli.Caching;

namespace Migrator.Tests.Support;

/// <summary>Tests neither read nor fill the cache of whoever runs them: those that are about it name a folder of their own.</summary>
internal static class OwnCache
{
    [ModuleInitializer]
    internal static void Leave() => Environment.SetEnvironmentVariable(CacheOptions.Variable, "off");
}

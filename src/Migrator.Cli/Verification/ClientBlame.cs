using System.Collections.Immutable;
using Migrator.Model.Facts;
using Migrator.Model.Plans;

namespace Migrator.Cli.Verification;

/// <summary>
/// Clients that do not compile with the import of a module, and could get the text of its headers. As long as most clients of the module
/// compile, it is them; a header that fails most of its clients is to blame itself.
/// </summary>
/// <param name="codebase">The facts, with what earlier builds told.</param>
/// <param name="plan">The plan that was built.</param>
internal sealed class ClientBlame(Codebase codebase, Plan plan)
{
    private readonly SortedDictionary<(string File, string Module), ClientFailure> _failures = [];
    private readonly HashSet<(string File, string Module)> _known = [.. codebase.ClientFailures.Select(failure => (failure.File, failure.Module))];

    /// <summary>Failures to plan with: new ones, and earlier ones that text did not help.</summary>
    public ImmutableArray<ClientFailure> Failures =>
        [.. _failures.Where(failure => failure.Value.IsGivenUp || IsFew(failure.Key.Module)).Select(failure => failure.Value)];

    /// <summary>Takes down a client that does not compile.</summary>
    /// <param name="client">The client.</param>
    /// <param name="blamed">Headers that would be kept for it.</param>
    /// <param name="said">What the compiler said, and where in the client.</param>
    public void Add(string client, IEnumerable<BuildFailure> blamed, (int Offset, string Message) said)
    {
        var modules = ModulesOf(blamed).ToList();
        if (!modules.TrueForAll(plan.Files[client].TextModules.Contains)) return;
        foreach (var module in modules)
            _failures.TryAdd((client, module), new ClientFailure(client, module, said.Offset, said.Message, _known.Contains((client, module))));
    }

    /// <summary>Whether no header needs to be kept for a client: it gets the text of what is blamed.</summary>
    public bool Answers(string client, IEnumerable<BuildFailure> blamed) =>
        client.Length > 0 && ModulesOf(blamed).ToList() is { Count: > 0 } modules && modules.TrueForAll(module => _failures.TryGetValue((client, module), out var failure) && !failure.IsGivenUp && IsFew(module));

    private IEnumerable<string> ModulesOf(IEnumerable<BuildFailure> blamed) => blamed.Select(failure => plan.Files[failure.File].Module).Where(module => module.Length > 0).Distinct();

    private bool IsFew(string module)
    {
        var clients = plan.Files.Values.Count(file => file.TextModules.Contains(module));
        var failing = _failures.Keys.Concat(_known).Where(failure => failure.Module == module).Select(failure => failure.File).Distinct().Count();
        return failing * 2 <= clients;
    }
}

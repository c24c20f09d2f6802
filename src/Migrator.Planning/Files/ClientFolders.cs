using Migrator.Planning.Rules;

namespace Migrator.Planning.Files;

/// <summary>Folders whose files use a library rather than make it, and folders that belong to somebody else.</summary>
public sealed class ClientFolders(RuleSet rules)
{
    /// <summary>Rule whose parameters name the folders.</summary>
    private const string Rule = "keep-test-folder";

    private readonly NameList _clients = new(rules.Parameter(Rule, "folders"), ignoreCase: true);
    private readonly NameList _vendored = new(rules.Parameter(Rule, "vendored"), ignoreCase: true);
    private readonly NameList _roots = new(rules.Parameter(Rule, "roots"), ignoreCase: true);

    /// <summary>Whether a folder of the path holds tests, examples, benchmarks or vendored code. What is below an include root is offered to clients, however it is called.</summary>
    public bool Contains(string path)
    {
        var folders = path.Split('/')[..^1];
        return folders.TakeWhile(folder => !_roots.Contains(folder)).Any(_clients.Contains) || IsVendored(path);
    }

    /// <summary>Whether a folder of the path holds the code of others.</summary>
    public bool IsVendored(string path) => path.Split('/')[..^1].Any(_vendored.Contains);
}

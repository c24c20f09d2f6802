using System.Text.Json.Serialization.Metadata;
using Migrator.Clang.Facts;
using Migrator.Clang.Toolchain;
using Migrator.Model.Facts;

namespace Migrator.Clang.Caching;

/// <summary>
/// Answers of the parser that earlier runs have kept. An answer is found by its question (what is parsed, with which flags, by which
/// parser) and is good as long as everything that the parser has read or looked for is as it was; then it is what a parse would say, to the byte.
/// One cache serves one run: the disk is looked at once.
/// </summary>
/// <param name="store">Where answers are kept; null for nowhere.</param>
public sealed class FactCache(FactStore? store)
{
    private readonly Surroundings _disk = new();
    private string? _identity;
    private IReadOnlyList<string>? _folders;
    private int _parsed;
    private int _reused;
    private int _damaged;

    /// <summary>Whether answers are kept at all.</summary>
    public bool IsOn => store is not null;

    /// <summary>How many files were given to the parser.</summary>
    public int Parsed => _parsed;

    /// <summary>How many files were not, because the answer was kept.</summary>
    public int Reused => _reused;

    /// <summary>How many answers were found damaged, and replaced.</summary>
    public int Damaged => _damaged;

    /// <summary>The answer to a question: a kept one, or that of the parser.</summary>
    /// <param name="toolchain">The parser.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="shape">How the answer is kept.</param>
    /// <param name="parse">Asks the parser, and writes down what it reads.</param>
    internal T Answer<T>(ClangToolchain toolchain, SourceTree tree, ParserQuestion question, JsonTypeInfo<T> shape, Func<ReadLog, T> parse)
    {
        var name = store is null ? "" : Hashes.Of([LazyInitializer.EnsureInitialized(ref _identity, () => ParserIdentity.Of(toolchain)), .. question.Texts]);
        if (store?.Read(name) is { } entry)
        {
            var state = EntryFormat.Read(entry, evidence => evidence.Holds(tree, _disk), shape, out var kept);
            if (state == EntryState.Damaged) Interlocked.Increment(ref _damaged);
            if (state == EntryState.Good)
            {
                Interlocked.Add(ref _reused, question.Files);
                return kept!;
            }
        }

        var log = Log(toolchain, tree);
        var answer = parse(log);
        Interlocked.Add(ref _parsed, question.Files);
        if (store is not null && log.Close() is { } evidence) store.Write(name, EntryFormat.Write(evidence, answer, shape));
        return answer;
    }

    /// <summary>Writes down what is read for several answers, which add it to their own logs.</summary>
    internal ReadLog Log(ClangToolchain toolchain, SourceTree tree)
    {
        var folders = IsOn ? LazyInitializer.EnsureInitialized(ref _folders, () => ParserIdentity.SearchFolders(toolchain)) : [];
        return new ReadLog(tree, _disk, folders) { IsOn = IsOn };
    }
}

namespace Migrator.Cli.InPlace;

/// <summary>A header and the unit that it becomes: git follows its history from one to the other.</summary>
/// <param name="From">Legacy path.</param>
/// <param name="To">Path of the unit.</param>
internal readonly record struct Move(string From, string To);

/// <summary>
/// The two commits of <c>--commit</c>. In the first one headers only change their names, and nothing stands at the old names: then a rename is all that
/// git can see, and it follows without being asked (<c>git log --follow</c>, <c>git blame</c>). The second one holds everything else.
/// </summary>
internal static class Commits
{
    private const string MovesMessage = """
        Move headers to the names of their module units

        Made by cppmod-migrate --in-place --commit, the first of two commits. Only
        names change, so that git log --follow and git blame reach behind it. It
        does not build by itself: the next commit makes module units of the moved
        files and puts forwarding headers in their place.
        """;

    /// <summary>Refuses a repository in which commits of ours would take something along.</summary>
    public static void Check(WorkTree tree)
    {
        var git = tree.Git!;
        if (git.Head is null) throw tree.Bad("git has no commit here yet; commit the tree first");
        if (git.Run(["diff", "--cached", "--quiet"]).Code != 0) throw tree.Bad("something is staged elsewhere in the repository; commit or unstage it first, so that the commits hold the migration alone");
        if (git.Run(["rev-parse", "--verify", "--quiet", "MERGE_HEAD"]).Code == 0) throw tree.Bad("a merge is under way; finish it first");
    }

    /// <summary>Makes the commit of the moves, which nothing refers to yet: neither the branch, nor the index, nor a file changes.</summary>
    /// <returns>Its id; null when nothing moves.</returns>
    /// <exception cref="UserErrorException">Git refuses: nobody has told it who commits, for one.</exception>
    public static string? Prepare(WorkTree tree, IReadOnlyList<Move> moves)
    {
        var git = tree.Git!;
        git.Need("commit", ["var", "GIT_COMMITTER_IDENT"]); // before anything is done
        var entries = git.Need("list the tracked files", ["ls-files", "--stage", "-z", "--", "."]).Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split('\t', 2)).ToDictionary(entry => entry[1], entry => entry[0].Split(' '), StringComparer.Ordinal);
        var lines = moves.Where(move => entries.ContainsKey(move.From) && !entries.ContainsKey(move.To))
            .Select(move => $"0 {new string('0', entries[move.From][1].Length)}\t{git.Prefix}{move.From}\0{entries[move.From][0]} {entries[move.From][1]}\t{git.Prefix}{move.To}\0").ToList();
        if (lines.Count == 0) return null;
        Directory.CreateDirectory(git.StateFolder);
        var index = Path.Combine(git.StateFolder, "index");
        try
        {
            git.Need("read the last commit", ["read-tree", "HEAD"], "", ("GIT_INDEX_FILE", index));
            git.Need("move files in an index", ["update-index", "-z", "--index-info"], string.Concat(lines), ("GIT_INDEX_FILE", index));
            var files = git.Need("write a tree", ["write-tree"], "", ("GIT_INDEX_FILE", index)).Trim();
            var sign = git.Run(["config", "--type=bool", "--get", "commit.gpgSign"]).Output.Trim() == "true" ? new[] { "-S" } : [];
            return git.Need("commit", ["commit-tree", .. sign, "-p", "HEAD", "-F", "-", files], MovesMessage + "\n").Trim();
        }
        finally
        {
            File.Delete(index);
        }
    }

    /// <summary>Puts the branch on the commit of the moves, and commits what stands in the tree now on top of it, as the user would: with the hooks of the repository.</summary>
    /// <exception cref="UserErrorException">Git, or a hook, refuses; branch and index are as before.</exception>
    public static void Make(WorkTree tree, UndoRecord record, IEnumerable<string> paths, string message)
    {
        var git = tree.Git!;
        try
        {
            if (record.Moves is { } moves) git.Need("move the branch", ["update-ref", "-m", "cppmod-migrate: moves", "HEAD", moves, record.Before!]);
            git.Need("stage what was written", ["update-index", "-z", "--add", "--remove", "--stdin"], string.Concat(paths.Select(path => path + "\0")));
            git.Need("commit", ["commit", "--quiet", "--file=-"], message);
        }
        catch (UserErrorException error)
        {
            try
            {
                TakeBack(tree, record);
            }
            catch (UserErrorException second) when (second.Message != error.Message)
            {
                throw new UserErrorException(ExitCode.BadOutput, $"{error.Message}; and afterwards: {second.Message}", second);
            }

            throw;
        }
    }

    /// <summary>Whether the commits of a run whose files are in place are made; for an undo, whether they are gone.</summary>
    public static bool AreSettled(WorkTree tree, UndoRecord record, bool isUndo) =>
        record.Parent is null || (isUndo ? tree.Git?.Head == record.Before : IsOnTop(tree, record));

    /// <summary>Whether the commit of the rewrites is the last one of the branch, perhaps with another message by now.</summary>
    public static bool IsOnTop(WorkTree tree, UndoRecord record) =>
        tree.Git?.Run(["rev-list", "--parents", "--max-count=1", "HEAD"]) is { Code: 0, Output: var commit } && commit.Trim().Split(' ') is [_, var parent] && parent == record.Parent;

    /// <summary>Whether a remote branch holds the last commit, as far as this repository knows.</summary>
    public static bool IsPublished(WorkTree tree) => tree.Git!.Run(["for-each-ref", "--count=1", "--contains=HEAD", "refs/remotes"]) is { Code: 0, Output.Length: > 0 };

    /// <summary>What a person can type to take the commits back where undo does not.</summary>
    public static string HowToRevert(WorkTree tree, UndoRecord record)
    {
        var behind = tree.Git!.Run(["rev-list", "--reverse", "--ancestry-path", $"{record.Parent}..HEAD"]);
        return behind is { Code: 0, Output.Length: > 0 } ? $"git revert {Short(record.Before!)}..{Short(behind.Output.Split('\n')[0])} does, by commits of its own" : "they were rebased or are not on this branch: find them by git log, and revert them";
    }

    /// <summary>Takes the commits off the branch; the files are back already.</summary>
    /// <exception cref="UserErrorException">Git refuses; branch and index are as before.</exception>
    public static void Undo(WorkTree tree, UndoRecord record)
    {
        var git = tree.Git!;
        var head = git.Head!;
        Reset(git, record, record.Before!); // first, as a lock of somebody else's stops us here
        try
        {
            git.Need("move the branch back", ["update-ref", "-m", "cppmod-migrate: undo", "HEAD", record.Before!, head]);
        }
        catch (UserErrorException)
        {
            Reset(git, record, head);
            throw;
        }
    }

    /// <summary>Puts branch and index back to where they were in front of the commits, as far as they are ours; no file changes.</summary>
    public static void TakeBack(WorkTree tree, UndoRecord record)
    {
        if (record.Before is not { } before || tree.Git is not { } git) return;
        if (git.Head is { } head && head != before && (head == record.Moves || IsOnTop(tree, record)))
            git.Need("move the branch back", ["update-ref", "-m", "cppmod-migrate: taken back", "HEAD", before, head]);
        if (git.Head != before) return;
        Reset(git, record, before);
    }

    private static void Reset(Git git, UndoRecord record, string commit) =>
        git.Need("put the index back", ["--literal-pathspecs", "reset", "--quiet", "--pathspec-from-file=-", "--pathspec-file-nul", commit], string.Concat(record.Steps.Select(step => step.Path + "\0")));

    private static string Short(string commit) => commit[..12];
}

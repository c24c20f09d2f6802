using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Rules;

/// <summary>A project's own rules, through the whole program.</summary>
public sealed class OwnRuleTests
{
    private const string Good = """
        id: keep-wire-header
        question: file-fate
        priority: 615
        paper: 4.8
        title: Headers of the wire format stay
        why: Other programs include them.
        safety: safe
        when:
          path: "**/wire/*.h"
        answer: text
        reason: "{path} is a header of the wire format"
        """;

    /// <summary>What to replace in the good rule, by what, and the message behind the path of the file.</summary>
    public static TheoryData<string, string, string> Errors => new()
    {
        { "priority: 615", "priority: 610", "3:11: the priority 610 is taken by 'keep-test-folder', which answers file-fate too; 611 is free" },
        { "id: keep-wire-header", "id: keep-c-header", "1:5: the id 'keep-c-header' is not the name of the file" },
        { "answer: text", "answer: header", "10:9: 'header' is no answer to file-fate (partition, implementation, macros, forward, fragment, client, text)" },
        { "question: file-fate\npriority: 615\n", "algorithm: FateDecider\n", "2:1: unknown key 'algorithm'; a rule has id, question, priority, paper, title, why, safety, when, answer, reason, examples" },
        { "safety: safe", "safety: safe\nrequired: because", "8:1: unknown key 'required'; a rule has id, question, priority, paper, title, why, safety, when, answer, reason, examples" },
        { "when:\n  path: \"**/wire/*.h\"\n", "", "1:5: 'keep-wire-header' has no 'when' and hides 'keep-test-folder', which has a lower priority" },
        { "priority: 615", "priority: -1", "3:11: 'keep-wire-header' never answers: 'keep-by-default' has no 'when' and the higher priority 0" },
        { "why: Because", "why: [", "6:6: what follows cannot be read; is every bracket closed?" },
    };

    [Fact]
    public void An_own_rule_takes_part()
    {
        using var tree = Tree().Write("../own/keep-wire-header.yml", Good);
        Migrate(tree, "--rules", tree.PathOf("../own")).Output.ShouldContain("keep-wire-header: 1");
        tree.Write("cppmod.yml", "own-rules: [../own]\n");
        Migrate(tree).Output.ShouldContain("keep-wire-header: 1");
    }

    [Fact]
    public void An_own_rule_can_be_switched_off()
    {
        using var tree = Tree().Write("tools/rules/keep-wire-header.yml", Good).Write("cppmod.yml", "rules:\n  keep-wire-header: off\nown-rules: [tools/rules]\n");
        Migrate(tree).Output.ShouldNotContain("keep-wire-header");
    }

    [Fact]
    public void Folders_add_up()
    {
        using var tree = Tree().Write("../one/keep-wire-header.yml", Good)
            .Write("../two/note-wire.yml", Good.Replace("id: keep-wire-header\nquestion: file-fate", "id: note-wire\nquestion: report", StringComparison.Ordinal).Replace("answer: text", "answer: warning", StringComparison.Ordinal));
        var run = Migrate(tree, "--rules", tree.PathOf("../one"), "--rules", tree.PathOf("../two"));
        run.Error.ShouldContain("src/wire/packet.h: src/wire/packet.h is a header of the wire format [note-wire]");
        run.Output.ShouldContain("keep-wire-header: 1");
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void A_broken_rule_has_a_place_and_a_message(string good, string bad, string message)
    {
        Good.ShouldContain(good.Replace("Because", "Other", StringComparison.Ordinal));
        var broken = Good.Replace("why: Other programs include them.", "why: Because", StringComparison.Ordinal).Replace(good, bad, StringComparison.Ordinal);
        using var tree = Tree().Write("../own/keep-wire-header.yml", broken);
        Fails(tree, $"{tree.PathOf("../own")}/keep-wire-header.yml:{message}", "--rules", tree.PathOf("../own"));
    }

    [Fact]
    public void An_id_of_the_program_is_taken()
    {
        using var tree = Tree().Write("../own/keep-c-header.yml", Good.Replace("keep-wire-header", "keep-c-header", StringComparison.Ordinal));
        Run(tree, "--rules", tree.PathOf("../own")).Error.ShouldContain("/own/keep-c-header.yml:1:5: the id 'keep-c-header' is taken by ");
    }

    [Fact]
    public void A_folder_without_rules_is_an_error()
    {
        using var tree = Tree();
        Fails(tree, "--rules missing: no such folder", "--rules", "missing");
        Fails(tree, $"{tree.PathOf("src")}: the folder holds no rule (*.yml)", "--rules", tree.PathOf("src"));
        tree.Write("cppmod.yml", "own-rules:\n  - rules\n");
        Fails(tree, "cppmod.yml:2:5: there is no folder 'rules'");
    }

    private static TempTree Tree() => new(
        ("src/wire/packet.h", "#pragma once\nnamespace wire { struct Packet { int size; }; int send(Packet p); }\n"),
        ("src/packet.cpp", "#include \"wire/packet.h\"\nnamespace wire { int send(Packet p) { return p.size; } }\n"));

    private static void Fails(TempTree tree, string message, params string[] options)
    {
        var run = Run(tree, options);
        run.Error.ShouldBe($"cppmod-migrate: error: {message}\n");
        run.ExitCode.ShouldBe(ExitCode.BadConfiguration);
    }

    private static Tool Migrate(TempTree tree, params string[] options)
    {
        var run = Run(tree, options);
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        return run;
    }

    private static Tool Run(TempTree tree, params string[] options) => Tool.Run([tree.Root, "--dry-run", .. options]);
}

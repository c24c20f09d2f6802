using Migrator.Cli;
using Migrator.Tests.Cli;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Samples;

/// <summary>Descriptions of modules (<c>--describe</c>): the same for both dialects, true to the compiler, and changed only by what clients can notice.</summary>
public sealed class DescriptionTests
{
    private const string Header = "include/bank/account.h";
    private const string Source = "src/account.cpp";
    private const string Description = "include/bank/bank.module.txt";

    private static readonly Sample Bank = new("described");

    [Fact]
    public void Both_dialects_describe_a_module_alike() => Bank.Migrate("cxx20")[Description].ShouldBe(Bank.Migrate("n1964")[Description]);

    /// <summary>The program prints what the compiler says; <c>expected.txt</c> holds it.</summary>
    [Fact]
    public void Offsets_and_sizes_are_those_of_the_compiler()
    {
        var measured = Bank.Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        measured.Count.ShouldBe(5);
        var text = Bank.Migrate("n1964")[Description];
        foreach (var line in measured) text.ShouldContain(line);
    }

    /// <summary>Paper 6.1: what no client can notice must not make clients be compiled again.</summary>
    [Theory]
    [InlineData("a comment", Header, "// Private virtual functions take", "// They take")]
    [InlineData("the formatting", Header, "    long long cents() const { return balance_.cents(); }", "    long long cents( ) const\n    {\n        return balance_ . cents() ;\n    }")]
    [InlineData("a private name", Header, "balance_", "money_")]
    [InlineData("a private function", Header, "    void audit(const char* what);", "    void audit(const char* what);\n    void unused() {}")]
    [InlineData("the order of private bits of one size", Header, "    bool frozen_ : 1;\n    unsigned risk_ : 5;", "    unsigned risk_ : 5;\n    bool frozen_ : 1;")]
    [InlineData("a body in a source", Source, "return number_;", "return 0 + number_;")]
    [InlineData("an entity of a source", Source, "kOpened", "kStarted")]
    public void What_clients_cannot_notice_changes_nothing(string what, string path, string old, string edited) => Describe(path, old, edited).ShouldBe(Describe(path, "", ""), what);

    [Theory]
    [InlineData("a public declaration", Header, "    int number() const;", "    int number() const noexcept;")]
    [InlineData("an inline body", Header, "return balance_.cents();", "return 1 * balance_.cents();")]
    [InlineData("a private field", Header, "    int number_;", "    int number_;\n    int branch_ = 0;")]
    [InlineData("a private field that is no number", Header, "    unsigned risk_ : 5;", "    Money risk_;")]
    [InlineData("a private function that nothing defines", Header, "    void audit(const char* what);", "    void audit(const char* what);\n    void unused();")]
    [InlineData("a default argument", Header, "long long cents = 0", "long long cents = 1")]
    [InlineData("a private virtual function", Header, "    virtual void reset() {}", "    virtual void reset() {}\n    virtual void again() {}")]
    [InlineData("a base", Header, "class Account {", "class Account : private Money {")]
    public void What_clients_can_notice_changes_the_description(string what, string path, string old, string edited) => Describe(path, old, edited).ShouldNotBe(Describe(path, "", ""), what);

    /// <summary>A build looks at the time of a file.</summary>
    [Fact]
    public void A_description_is_rewritten_only_when_it_changes()
    {
        using var temp = new TempTree(Bank.Files());
        var output = temp.Beside("out");
        var (described, unit) = (Path.Combine(output, Description), Path.Combine(output, "include/bank/account.cppm"));
        Run(temp.Root, output);
        var old = DateTime.UtcNow.AddDays(-1);
        File.SetLastWriteTimeUtc(described, old);
        File.SetLastWriteTimeUtc(unit, old);
        temp.Write(Header, Edited(Bank.Files()[Header], "// Private virtual functions take", "// They take"));
        Run(temp.Root, output);
        File.GetLastWriteTimeUtc(described).ShouldBe(old);
        File.GetLastWriteTimeUtc(unit).ShouldBeGreaterThan(old);
    }

    [Fact]
    public void A_wrapper_has_no_description()
    {
        var run = Tool.Run(Bank.Folder, "--out", "nowhere", "--style", "wrapper", "--describe");
        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("leave --describe out");
    }

    private static string Describe(string path, string old, string edited)
    {
        using var temp = new TempTree(Bank.Files());
        if (old.Length > 0) temp.Write(path, Edited(Bank.Files()[path], old, edited));
        var output = temp.Beside("out");
        Run(temp.Root, output);
        return File.ReadAllText(Path.Combine(output, Description));
    }

    private static string Edited(string text, string old, string edited)
    {
        text.ShouldContain(old);
        return text.Replace(old, edited, StringComparison.Ordinal);
    }

    private static void Run(string tree, string output)
    {
        var run = Tool.Run(tree, "--out", output, "--describe", "-j", "1");
        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
    }
}

using Migrator.Cli;
using Migrator.Cli.Explaining;
using Migrator.Cli.Input;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Cli;

/// <summary>What <c>explain</c> says about the sample of the tour.</summary>
public sealed class ExplainTests
{
    private static readonly string Geometry = Repository.PathOf("samples/geometry");

    [Fact]
    public void A_file_tells_its_fate_and_every_decision_with_its_rule()
    {
        var text = Explain("include/geo/shape.h");
        Decided(text).ShouldStartWith("""
            include/geo/shape.h
              fate        partition: A header becomes an interface partition, with a forwarding header and,
                          where macros leave it, a macro part.
              rule        header-to-partition (safe): a header of a module
              otherwise   text by keep-by-default: no rule says otherwise
              module      geo:shape.h in cxx20, geo["shape.h"] in n1964
              import      public std: standard headers
              import      public :point.h (geo["point.h"]): #include of include/geo/point.h
              output      include/geo/shape.cppm, include/geo/shape.h, include/geo/shape.macros.h

            Includes
                    std: import
                    std-to-forwarding-header (safe): module geo has imported it
                11  <string>: std-module
                    include-std-to-module (safe): the std module exports what the header declares
                    otherwise   keep by keep-include: nothing else is known about the included file

            """);
        text.ShouldContain("\nMacros\n    18  GEO_MAX_EDGES: macro-part\n");
        text.ShouldContain("    29  geo::detail::cross: private\n        detail-namespace-to-private (review): ");
        text.ShouldContain("    24  geo::kEpsilon: inline-constant\n        static-constant-to-inline (safe): ");
        text.ShouldContain("\nRules\n  detail-namespace-to-private\n        What lies in a namespace for details is private. ");
        text.ShouldContain("        review; N1964 2.2, 2.4; rules/detail-namespace-to-private.yml\n");
        text.ShouldContain("  this file   text: [include/geo/shape.h] in cppmod.yml keeps it as it is\n");
        text.Split('\n').ShouldAllBe(line => line.Length <= 100);
    }

    [Fact]
    public void A_declaration_tells_who_may_see_it_and_what_it_becomes_in_the_dialect()
    {
        Decided(Explain("include/geo/shape.h:24")).ShouldBe("""
            include/geo/shape.h:24: static const double kEpsilon = 1e-9;  // one copy per unit, and the only kEpsilon there is
              access of geo::kEpsilon: public
                    public-header-to-public (safe): a public header declares it
                    otherwise   public by public-by-default: nothing says that clients do not use it
              specifiers of geo::kEpsilon: inline-constant
                    static-constant-to-inline (safe): a constant with internal linkage and a unique name
                    otherwise   keep by keep-specifiers: the declaration has no storage class that a module does
                                without
              becomes     include/geo/shape.cppm:16: const double kEpsilon = 1e-9;  // one copy per unit, and the only kEpsilon there is
              file        partition: header-to-partition (safe): a header of a module

            """);
        Explain("include/geo/shape.h:24", "--dialect", "cxx20")
            .ShouldContain("  becomes     include/geo/shape.cppm:20: export inline const double kEpsilon = 1e-9;  // one copy");
    }

    [Fact]
    public void An_include_tells_the_import_that_it_becomes()
    {
        Decided(Explain("include/geo/shape.h:15", "--dialect", "cxx20", "--verbose")).ShouldBe("""
            include/geo/shape.h:15: #include "geo/point.h"
              include-fate of "geo/point.h": import
                    include-project-to-import (safe): the header is an interface partition
                    facts       target: project, target-fate: partition
                    otherwise   keep by keep-include: nothing else is known about the included file
              becomes     include/geo/shape.cppm:12: import :point.h;
              as it is    include/geo/shape.h:16: #include "geo/point.h"
              file        partition: header-to-partition (safe): a header of a module

            """);
    }

    [Theory]
    [InlineData("include/geo/shape.h:8", "the include guard stays in the forwarding header; a unit needs none")]
    [InlineData("include/geo/shape.h:19", "a blank line")]
    [InlineData("include/geo/shape.h:20", "the namespace of the module: n1964 writes it once, as")]
    [InlineData("include/geo/shape.h:28", "the text moves unchanged into include/geo/shape.cppm")]
    [InlineData("app/main.cpp:1", "the whole file stays as it is")]
    public void Where_nothing_is_decided_it_says_so(string place, string what) =>
        Explain(place).ShouldContain($"  decided     nothing: {what}");

    [Fact]
    public void The_access_of_an_entity_holds_at_each_of_its_declarations() =>
        Explain("src/shape.cpp:7").ShouldContain("  access of geo::live_shapes: public\n        used-outside-to-public (safe): ");

    [Fact]
    public void A_file_that_is_no_code_is_copied() =>
        Explain("expected.txt").ShouldBe("expected.txt\n  fate        copied as it is: nothing of C++ is in it\n");

    [Fact]
    public void Findings_stand_with_the_rule_that_reports_them()
    {
        using var tree = new TempTree(("a.h", "#pragma once\n#ifdef LOUD\ninline int a() { return 1; }\n#endif\n"), ("a.cpp", "#define LOUD\n#include \"a.h\"\nint b() { return a(); }\n"), ("c.cpp", "#include \"a.h\"\n"));
        var text = Tool.Run("explain", tree.Root, "a.h").Output;
        text.ShouldContain("  fate        text: The file stays as it is.\n  rule        keep-variant-header (safe): ");
        text.ShouldContain("\nFindings\n  warning: a.h: ");
        text.ShouldContain("\n  report-variant-file\n        A file that varies is a warning. ");
    }

    [Fact]
    public void A_path_may_be_absolute_and_have_a_column() =>
        Explain(Path.Combine(Geometry, "app/../include/geo/point.h") + ":8:5:").ShouldStartWith("include/geo/point.h:8: struct Point {");

    [Theory]
    [InlineData("a.h", "", "a.h")]
    [InlineData("./sub/../a.h", "sub", "a.h")]
    [InlineData("b.h:1", "sub", "sub/b.h")]
    [InlineData("odd:1", "", "odd:1")]
    public void A_path_counts_from_the_tree_and_else_from_the_current_folder(string given, string folder, string found)
    {
        using var tree = new TempTree(("a.h", "int a;"), ("sub/a.h", "int b;"), ("sub/b.h", "int c;"), ("odd:1", ""));
        var input = TreeReader.Read(tree.Root, new ReadOptions(null, null));
        Place.Find(input, "tree", given, tree.PathOf(folder)).File.ShouldBe(found);
    }

    [Theory]
    [InlineData("include/shape.h", ExitCode.BadInput, "include/shape.h: no such file in * there is include/geo/shape.h")]
    [InlineData("nothing.h:3", ExitCode.BadInput, "nothing.h: no such file in *")]
    [InlineData("include/geo/shape.h:63", ExitCode.BadInput, "include/geo/shape.h has no line 63: its lines are 1 to 62")]
    [InlineData("include/geo/shape.h:0", ExitCode.BadInput, "include/geo/shape.h has no line 0: its lines are 1 to 62")]
    [InlineData("../twins", ExitCode.BadInput, "../twins: no such file in *")]
    public void A_place_that_is_not_there_is_one_line(string place, int code, string message)
    {
        var tool = Tool.Run("explain", Geometry, place);
        (tool.ExitCode, tool.Output).ShouldBe((code, ""));
        tool.Error.Count(c => c == '\n').ShouldBe(1);
        foreach (var part in message.Split('*')) tool.Error.ShouldContain(part);
    }

    [Fact]
    public void A_missing_place_is_a_wrong_command_line() =>
        Tool.Run("explain", Geometry).ExitCode.ShouldBe(ExitCode.Usage);

    [Fact]
    public void An_output_of_ours_has_nothing_to_explain()
    {
        using var tree = new TempTree(("a.h", "#pragma once\nnamespace a { int f(); }\n"), ("a.cpp", "#include \"a.h\"\nint a::f() { return 1; }\n"));
        Tool.Run(tree.Root, "--out", tree.Beside("out")).ExitCode.ShouldBe(0);
        var tool = Tool.Run("explain", tree.Beside("out"), "a.h");
        (tool.ExitCode, tool.Output).ShouldBe((ExitCode.BadInput, ""));
        tool.Error.ShouldContain("migrated already");
    }

    private static string Explain(string place, params string[] options)
    {
        var tool = Tool.Run(["explain", Geometry, place, .. options]);
        tool.ExitCode.ShouldBe(0, tool.Error);
        return tool.Output;
    }

    /// <summary>The part in front of the rules, whose words are theirs.</summary>
    private static string Decided(string text) => text[..(text.IndexOf("\nRules\n", StringComparison.Ordinal) is var end and >= 0 ? end : text.Length)];
}

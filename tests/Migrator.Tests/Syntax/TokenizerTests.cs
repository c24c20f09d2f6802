using Migrator.Model.Syntax;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Syntax;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("a+b", "I:a P:+ I:b")]
    [InlineData("0x1p-3 1'000'000 1e+5f .5", "N:0x1p-3 N:1'000'000 N:1e+5f N:.5")]
    [InlineData("u8\"x\\\"y\" L'\\'' \"\"", "L:u8\"x\\\"y\" L:L'\\'' L:\"\"")]
    [InlineData("R\"d(a\")\"\n)d\"; x", "L:R\"d(a\")\"\n)d\" P:; I:x")]
    [InlineData("LR\"(#if)\"", "L:LR\"(#if)\"")]
    [InlineData("a // b\nc", "I:a C:// b I:c")]
    [InlineData("// a\\\nb\nc", "C:// a\\\nb I:c")]
    [InlineData("a/*#if\n*/#b", "I:a C:/*#if\n*/ P:# I:b")]
    [InlineData("/* */ # define A\nb", "C:/* */ D:# define A I:b")]
    [InlineData("#define A \\\n 1\r\nb", "D:#define A \\\n 1 I:b")]
    [InlineData("#define A /* x\n y */ 1\nb", "D:#define A /* x\n y */ 1 I:b")]
    [InlineData("#error it's\nb", "D:#error it's I:b")]
    [InlineData("a # b", "I:a P:# I:b")]
    [InlineData("\u00EF\u00BB\u00BF#if A\n", "D:#if A")]
    [InlineData("\u00C3\u00A9t", "I:\u00C3\u00A9t")]
    [InlineData("a\\\n+\\\r\nb", "I:a P:+ I:b")]
    [InlineData("'open\nb", "L:'open I:b")]
    [InlineData("/* open", "C:/* open")]
    [InlineData("", "")]
    public void Splits(string text, string expected)
    {
        var tokens = All(text);
        var shown = string.Join(' ', tokens.Select(token => $"{token.Kind.ToString()[0]}:{text[token.Start..token.End]}"));
        shown.ShouldBe(expected);
    }

    [Fact]
    public void Tokens_follow_each_other_and_leave_only_space()
    {
        var random = new Random(1964);
        string[] pieces = ["#if A\n", "#endif\n", "/* c */", "// c\n", "\"s\"", "'c'", "R\"(r)\"", "a", "1.5e-3", "{", "}", ";", "<", "\\\n", "\r\n", " ", "\t", "\u00FF"];
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var token in All(text))
            {
                token.Start.ShouldBeGreaterThanOrEqualTo(end);
                token.End.ShouldBeGreaterThan(token.Start);
                text[end..token.Start].Replace("\\\n", "", StringComparison.Ordinal).Replace("\\\r\n", "", StringComparison.Ordinal).Trim(' ', '\t', '\r', '\n').ShouldBeEmpty(text);
                end = token.End;
            }
        }
    }

    private static List<Token> All(string text)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text);
        for (var token = tokenizer.Next(); token.Kind != TokenKind.End; token = tokenizer.Next()) tokens.Add(token);
        return tokens;
    }
}

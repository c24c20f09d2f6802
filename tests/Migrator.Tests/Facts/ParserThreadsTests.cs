using System.Runtime.CompilerServices;
using Migrator.Clang.Toolchain;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Facts;

/// <summary>What a parse leaves on its stack is still there while its unit is visited.</summary>
public sealed unsafe class ParserThreadsTests
{
    private const ulong Mark = 0x5ca1ab1e0ddba11;

    [Fact]
    public void The_stack_of_a_parse_outlives_a_deep_visit()
    {
        ParserThreads.Run(() =>
        {
            nint place = 0;
            ParserThreads.Below(() => place = Leave());
            Visit(ParserThreads.VisitDepth / 2 / 1024);
            return *(ulong*)place;
        }).ShouldBe(Mark);
    }

    [Fact]
    public void The_first_exception_ends_the_work_and_is_thrown()
    {
        var seen = 0;
        Should.Throw<InvalidOperationException>(() => ParserThreads.ForEach([1, 2, 3], 1, item =>
        {
            seen = item;
            if (item == 2) throw new InvalidOperationException();
        }, CancellationToken.None));
        seen.ShouldBe(2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Leave()
    {
        var left = stackalloc ulong[1];
        Volatile.Write(ref *left, Mark);
        return (nint)left;
    }

    /// <summary>Writes to about so many kilobytes of stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Visit(int kilobytes)
    {
        var frame = stackalloc byte[1024];
        new Span<byte>(frame, 1024).Fill((byte)kilobytes);
        return kilobytes == 0 ? frame[0] : Visit(kilobytes - 1) + frame[1];
    }
}

using Migrator.Planning.Flags;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Planning;

public sealed class BindingFlagsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("-Iinclude -DA=1 -fPIC -std=c++17 -fvisibility=hidden -fsanitize=address -pthread -fstack-protector", "")]
    [InlineData("-fno-exceptions -fno-rtti", "-fno-exceptions -fno-rtti")]
    [InlineData("-fno-rtti -fno-exceptions -frtti", "-fno-exceptions")]
    [InlineData("-fno-cxx-exceptions", "-fno-exceptions")]
    [InlineData("-fexceptions -frtti -fno-openmp -fmath-errno", "")]
    [InlineData("-funsigned-char", "-funsigned-char")]
    [InlineData("-fno-signed-char", "-funsigned-char")]
    [InlineData("-fno-unsigned-char", "-fsigned-char")]
    [InlineData("-ffast-math", "-ffast-math -fno-math-errno")]
    [InlineData("-ffast-math -fno-fast-math", "")]
    [InlineData("-fno-hosted", "-ffreestanding")]
    [InlineData("-fopenmp=libomp", "-fopenmp=libomp")]
    [InlineData("-target aarch64-linux-gnu", "-target aarch64-linux-gnu")]
    [InlineData("-mfma -mavx2 -fwrapv", "-fwrapv -mavx2 -mfma")]
    public void Two_commands_may_share_modules_when_they_read_alike(string arguments, string key) => Read(arguments).Key.ShouldBe(key);

    [Theory]
    [InlineData("-std=c++17", false)]
    [InlineData("-std=gnu++98", false)]
    [InlineData("", false)]
    [InlineData("-std=gnu++2a", true)]
    [InlineData("-std=c++23", true)]
    [InlineData("-std=c++23 -fno-char8_t", false)]
    [InlineData("-std=c++17 -fchar8_t", true)]
    public void The_standard_decides_on_char8_t_unless_a_flag_does(string arguments, bool expected) => Read(arguments).HasChar8.ShouldBe(expected);

    [Fact]
    public void What_can_be_given_to_everybody_is_kept_apart()
    {
        var flags = Read("-pthread -fstack-protector-strong -std=gnu++17");
        (flags.Threads, flags.StackProtector, flags.Standard).ShouldBe((true, "-fstack-protector-strong", "gnu++17"));
        Read("-fstack-protector -fno-stack-protector").StackProtector.ShouldBe("");
    }

    private static BindingFlags Read(string arguments) => BindingFlags.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

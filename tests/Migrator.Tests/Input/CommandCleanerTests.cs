using Migrator.Cli.Input;
using Migrator.Tests.Support;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Input;

public sealed class CommandCleanerTests
{
    [Theory]
    [InlineData("g++ -c a.cpp -o a.o", "")]
    [InlineData("ccache /usr/bin/clang++-22 -std=c++20 -c a.cpp", "-std=c++20")]
    [InlineData("g++ -MD -MT a.o -MF a.o.d -MQ -DX -MMD -MP -DA a.cpp", "-DA")]
    [InlineData("c++ -DA=1 -D B -UC -U D a.cpp", "-DA=1 -D B -UC -U D")]
    [InlineData("c++ -Iinc -I /x -isystem /s -isystem/s2 -iquote q -idirafter d a.cpp", "-Iinc -I /x -isystem /s -isystem/s2 -iquote q -idirafter d")]
    [InlineData("c++ -include pre.h -imacros m.h a.cpp", "-include pre.h -imacros m.h")]
    [InlineData("c++ -Winvalid-pch -Xclang -include-pch -Xclang p.pch -Xclang -include -Xclang p.hxx a.cpp", "-include p.hxx")]
    [InlineData("c++ -include-pch p.pch -DA a.cpp", "-DA")]
    [InlineData("clang++ -Xclang -load -Xclang evil.so -Xclang -add-plugin -Xclang evil -DA a.cpp", "-DA")]
    [InlineData("clang++ -Xclang -plugin-arg-evil -Xclang x -fplugin=evil.so -fplugin-arg-evil-x -fpass-plugin=evil.so a.cpp", "")]
    [InlineData("clang++ -mllvm -load=evil.so -mllvm=-load=evil.so -mmlir x a.cpp", "")]
    [InlineData("g++ -wrapper gdb,--args -specs=evil.specs --specs=evil -B/evil -B evil a.cpp", "")]
    [InlineData("g++ -fmodule-mapper=|evil -fmodules-ts -fdeps-format=p1689r5 -fdeps-file=x a.cpp", "")]
    [InlineData("clang++ -fmodule-map-file=m -fmodules-cache-path=c -fmodule-file=f -fmodule-output=o -fmodules a.cpp", "")]
    [InlineData("clang++ -emit-llvm -emit-ast -save-temps -save-temps=obj -ftime-trace=x --serialize-diagnostics d a.cpp", "")]
    [InlineData("clang++ -x ir a.bc -xast -x none -x c++ a.h -xc++", "-x c++ -x c++")]
    [InlineData("g++ -g -ggdb3 -O2 -Os -Wall -Werror -Wno-x -pedantic -pedantic-errors -w -pipe a.cpp", "")]
    [InlineData("g++ -march=native -m32 -msse4.2 -mindirect-branch=thunk -mfunction-return=keep a.cpp", "-march=native -m32 -msse4.2")]
    [InlineData("g++ -fPIC -fno-exceptions -fno-rtti -fvisibility=hidden -fvisibility-inlines-hidden a.cpp", "-fPIC -fno-exceptions -fno-rtti -fvisibility=hidden -fvisibility-inlines-hidden")]
    [InlineData("g++ -fvisibility -fno-hosted -fhosted -ftemplate-depth=99 -ftemplate-depth-99 -fno-template-depth -finput-charset=latin1 a.cpp", "-fhosted -ftemplate-depth=99")]
    [InlineData("g++ -fno-gnu-unique -fconcepts -fno-semantic-interposition -fdiagnostics-color=always -flto=auto -ffat-lto-objects a.cpp", "")]
    [InlineData("g++ -ffile-prefix-map=/a=. -fdebug-prefix-map=/a=. -fprofile-use=x -fsanitize=address -fsanitize-ignorelist=x a.cpp", "-fsanitize=address")]
    [InlineData("g++ -Wp,-D_FORTIFY_SOURCE=2,-MD,x.d -Xpreprocessor -DB a.cpp", "-D_FORTIFY_SOURCE=2 -DB")]
    [InlineData("g++ -Wl,-z,now -Xlinker -DNO -L lib -lfoo -l bar -shared a.cpp", "")]
    [InlineData("clang++ --target=x86_64-linux-gnu -target arm --sysroot=/s --sysroot /t -isysroot /u -stdlib=libc++ -nostdinc++ -pthread a.cpp",
        "--target=x86_64-linux-gnu -target arm --sysroot=/s --sysroot /t -isysroot /u -stdlib=libc++ -nostdinc++ -pthread")]
    [InlineData("g++ -DA a.c", "-x c++ -DA")]
    [InlineData("/usr/bin/x86_64-linux-gnu-g++-12 a.c", "-x c++")]
    [InlineData("gcc -std=gnu11 a.c", "-std=gnu11")]
    [InlineData("g++ a.cpp -I", "")]
    public void Keeps_what_parsing_needs_and_nothing_else(string command, string kept) =>
        string.Join(' ', CommandCleaner.Clean(ShellWords.Split(command), "/nowhere")).ShouldBe(kept);

    [Fact]
    public void Reads_response_files_of_trusted_folders_only()
    {
        using var tree = new TempTree(("build/a.rsp", "-DIN \"-DQ=a b\" @b.rsp -fplugin=evil.so"), ("build/b.rsp", "-DDEEP @b.rsp"), ("outside.rsp", "-DOUT"));
        tree.Link("build/link.rsp", "../outside.rsp");
        var trusted = tree.PathOf("build");
        CommandCleaner.Clean(["g++", "@a.rsp", "@../outside.rsp", "@link.rsp", "@missing", "a.cpp"], trusted, trusted)
            .Distinct().ShouldBe(["-DIN", "-DQ=a b", "-DDEEP"]);
    }

    [Theory]
    [InlineData("""a  b\ c "d e" 'f "g' ""  h"i"'j'""", new[] { "a", "b c", "d e", "f \"g", "", "hij" })]
    [InlineData("""-DX=\"s\" "-DY=\"t\"" '-DZ=\n' "\n" $(evil) `evil`""", new[] { "-DX=\"s\"", "-DY=\"t\"", "-DZ=\\n", "\\n", "$(evil)", "`evil`" })]
    [InlineData("open 'quote", new[] { "open", "quote" })]
    [InlineData("open \"quote\\", new[] { "open", "quote\\" })]
    public void Splits_as_a_shell_does(string command, string[] words) => ShellWords.Split(command).ShouldBe(words);
}

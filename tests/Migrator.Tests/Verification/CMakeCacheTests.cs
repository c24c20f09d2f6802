using Migrator.Cli.Verification;
using Shouldly;
using Xunit;

namespace Migrator.Tests.Verification;

/// <summary>Which options of a configured build are those of the next one.</summary>
public sealed class CMakeCacheTests
{
    private const string Cache = """
        # This is the CMakeCache file.
        //Build the tests
        BUILD_TESTING:BOOL=ON
        //No help, variable specified on the command line.
        GIVEN:UNINITIALIZED=a;b
        CMAKE_BUILD_TYPE:STRING=Release
        CMAKE_CXX_COMPILER:FILEPATH=/usr/bin/c++
        CMAKE_CXX_FLAGS:STRING=-O1 -DX=1
        CMAKE_CXX_FLAGS-ADVANCED:INTERNAL=1
        CMAKE_INSTALL_PREFIX:PATH=/usr/local
        CMAKE_PROJECT_geo-tests_INCLUDE:UNINITIALIZED=/own/tests.cmake
        CMAKE_HOME_DIRECTORY:INTERNAL=/tree
        CMAKE_POLICY_VERSION_MINIMUM:UNINITIALIZED=3.5
        Geo_DATA:PATH=/tree/data
        Geo_BINARY_DIR:STATIC=/build
        FETCHED:PATH=/build/_deps
        GTest_DIR:PATH=GTest_DIR-NOTFOUND

        """;

    [Fact]
    public void Options_are_taken_and_the_machine_is_not() =>
        CMakeCache.Options(Cache, "/tree", "/build").ShouldBe(
        [
            "-DBUILD_TESTING:BOOL=ON",
            "-DCMAKE_BUILD_TYPE:STRING=Release",
            "-DCMAKE_CXX_FLAGS:STRING=-O1 -DX=1",
            "-DCMAKE_POLICY_VERSION_MINIMUM=3.5",
            "-DCMAKE_PROJECT_geo-tests_INCLUDE=/own/tests.cmake",
            "-DGIVEN=a;b",
            "-DGeo_DATA:PATH=/tree/data",
        ]);

    [Fact]
    public void The_build_of_another_tree_has_no_say() => CMakeCache.Options(Cache, "/other", "/build").ShouldBeEmpty();
}

# Read behind project(): the distribution's Catch2 takes std::nothrow for granted, which libc++ 22 declares in <new> only.
file(WRITE "${CMAKE_BINARY_DIR}/catch2-with-new/catch2/catch.hpp" "#include <new>\n#include_next <catch2/catch.hpp>\n")
include_directories(BEFORE SYSTEM "${CMAKE_BINARY_DIR}/catch2-with-new")

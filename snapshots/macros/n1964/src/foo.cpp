#include <cassert>
#include "foo/check.macros.h"

export namespace foo["foo.cpp"] {
    import namespace std;
    import namespace foo["check.h"];
    import namespace foo["clamp.h"];
    import namespace foo["color.h"];

namespace {
int failure_count = 0;
}

bool detail::failed(const char* what) {
    std::printf("check failed: %s\n", what);
    ++failure_count;
    return false;
}

int failures() { return failure_count; }

const char* name_of(Color color) {
    switch (color) {
#define FOO_COLOR(name, rgb) case Color::name: return #name;
#include "foo/colors.def"
    }
    return "?";
}

// A textual table in the middle of a source.
const int kSquares[] = {
#include "squares.inl"
};

int square_of(unsigned digit) {
    FOO_CHECK(digit < 4);
    return kSquares[digit % 4];
}
}  // namespace foo

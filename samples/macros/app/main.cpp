#include "foo/foo.h"

#include <cstdio>

#if FOO_VERSION_MAJOR < 2
#  error "needs foo 2"
#endif

namespace foo {
int square_of(unsigned digit);  // in no header
}

int main() {
    std::printf("foo %s\n", FOO_VERSION);
    std::printf("%s %s\n", foo::name_of(foo::Color::green), foo::name_of(foo::Color::blue));
    std::printf("%d %ld %d\n", foo::twice(70), foo::twice(120L), foo::twice(4));
    std::printf("square %d\n", foo::square_of(3));
    FOO_CHECK(foo::twice(1) == 3);
    std::printf("failures %d\n", foo::failures());
}

// A test is a client too. It fails by its exit code.
#include "base/text.h"
#include "net/address.h"

#include <cstdio>

static int failures = 0;

static void expect(bool holds, const char* what) {
    if (holds) return;
    std::printf("failed: %s\n", what);
    ++failures;
}

int main() {
    expect(base::detail::trim("  a b ") == "a b", "trim keeps inner blanks");
    expect(base::split("", ',').size() == 1, "split of nothing is one empty word");
    expect(net::Address("a.b.c").reversed() == "c.b.a", "reversed");
    std::printf("%d failures\n", failures);
    return failures != 0;
}

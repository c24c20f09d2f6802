// The program itself: without arguments, and without a result but success.
#include <cstdio>

#include "trace/trace.h"

static void report(int lines) { std::printf("%d lines so far\n", lines); }

int main() {
    trace::write("main");
    if (trace::lines() < 2) {
        report(0);
        return 0;
    }
    report(trace::lines());
    return 0;
}

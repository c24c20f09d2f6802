// The macros of text.h: they cannot leave a module (N1964, 2.5).
#pragma once

#define KEEP_JOIN(a, b) a##b
#define KEEP_LONG(x)    \
    do {                \
        (x) += 1;       \
    } while (0)

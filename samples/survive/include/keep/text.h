#pragma once

#include <string>

// Literals that look like code, code that looks like literals.

#define KEEP_JOIN(a, b) a##b
#define KEEP_LONG(x)    \
    do {                \
        (x) += 1;       \
    } while (0)

namespace keep {

inline std::string raw() {
    return R"x(
#include "keep/none.h"
namespace keep { // no comment " here )"
)x";
}

inline const char* joined() {
    return "one " /* between */ "two \
three";
}

inline int \
    split() { return \
2; }

inline char quote() { return '"'; }
inline const char16_t* wide() { return u"\u00e4\"//"; }
inline int number() { return 1'000 + 0b101 + 0x1F; }  /* one */ inline int after() { return number(); }  // two

inline int join() {
    int KEEP_JOIN(val, ue) = 4;
    KEEP_LONG(value);
    return value;
}

#if 0
namespace broken { struct {{{ it is never read
#endif

#if defined(KEEP_NEVER)
inline int chosen() { return 0; }
#elif 1
inline int chosen() { return 1; }
#else
inline int chosen() { return 2; }
#endif

}  // namespace keep

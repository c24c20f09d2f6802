// The macros of check.h: they cannot leave a module (N1964, 2.5).
#ifndef FOO_CHECK_H_MACROS
#define FOO_CHECK_H_MACROS

#include <cassert>
#if defined(_WIN32)
#  include <io.h>
#endif

#include "foo/config.macros.h"

// A function-like macro that leaves the header. Its body calls the library and `assert`.
#define FOO_CHECK(condition)                                             \
    do {                                                                 \
        assert(::foo::failures() >= 0);                                  \
        if (!(condition)) ::foo::detail::failed(#condition);             \
    } while (false)

#endif  // FOO_CHECK_H_MACROS

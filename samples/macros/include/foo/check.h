#ifndef FOO_CHECK_H
#define FOO_CHECK_H

#include <cassert>

// A condition around an include: which header is read depends on the platform.
#if defined(_WIN32)
#  include <io.h>
#else
#  include <cstdlib>
#endif

#include "foo/config.h"

namespace foo {

namespace detail {

// Looks private, but FOO_CHECK below names it in client code: it has to stay visible.
FOO_API bool failed(const char* what);

}  // namespace detail

FOO_API int failures();

}  // namespace foo

// A function-like macro that leaves the header. Its body calls the library and `assert`.
#define FOO_CHECK(condition)                                             \
    do {                                                                 \
        assert(::foo::failures() >= 0);                                  \
        if (!(condition)) ::foo::detail::failed(#condition);             \
    } while (false)

#endif  // FOO_CHECK_H

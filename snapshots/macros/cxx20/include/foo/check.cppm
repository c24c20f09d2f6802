module;
#include "check.macros.h"

#include <cassert>
#if defined(_WIN32)
#  include <io.h>
#endif

export module foo:check.h;

extern "C++" {

export namespace foo {

namespace detail {

// Looks private, but FOO_CHECK below names it in client code: it has to stay visible.
FOO_API bool failed(const char* what);

}  // namespace detail

FOO_API int failures();

}  // namespace foo

}  // extern "C++"

#include "check.macros.h"

#include <cassert>
#if defined(_WIN32)
#  include <io.h>
#endif

export namespace foo["check.h"] {
public:
namespace detail {

// Looks private, but FOO_CHECK below names it in client code: it has to stay visible.
FOO_API bool failed(const char* what);

}  // namespace detail

FOO_API int failures();
}  // namespace foo

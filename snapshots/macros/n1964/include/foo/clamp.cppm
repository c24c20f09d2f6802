#include "foo/config.macros.h"

export namespace foo["clamp.h"] {
// Local macros: defined, used and undefined in this header. They never leave it.
#define FOO_CLAMP_OVERLOAD(type) type clamp(type value)

public:
FOO_CLAMP_OVERLOAD(int);
FOO_CLAMP_OVERLOAD(long);

#undef FOO_CLAMP_OVERLOAD

template <class T>
T twice(T value);

// The bodies, in a textual file at the bottom.
#include "foo/clamp.inl"
}  // namespace foo

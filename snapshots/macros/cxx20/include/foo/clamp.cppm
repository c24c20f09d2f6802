module;
#include "foo/config.macros.h"

export module foo:clamp.h;

extern "C++" {

export namespace foo {

// Local macros: defined, used and undefined in this header. They never leave it.
#define FOO_CLAMP_OVERLOAD(type) type clamp(type value)

FOO_CLAMP_OVERLOAD(int);
FOO_CLAMP_OVERLOAD(long);

#undef FOO_CLAMP_OVERLOAD

template <class T>
T twice(T value);

}  // namespace foo

// The bodies, in a textual file at the bottom.
#include "foo/clamp.inl"

}  // extern "C++"

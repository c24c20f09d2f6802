module;
#include "ruler/config.macros.h"

export module ruler:sum.h;

import std;
import :length.h;

extern "C++" {

// Look at: everything between these macros is public, so one `export` in front of the macro says it.
export RULER_BEGIN_NAMESPACE
inline Length operator+(Length a, Length b) { return Length(a.millimetres() + b.millimetres()); }
RULER_END_NAMESPACE

// A namespace of the same library that a brace closes.
export namespace ruler {
inline Length twice(Length a) { return a + a; }
}  // namespace ruler

}  // extern "C++"
